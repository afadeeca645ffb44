"""Taken out (trừ ra): V5, a count without what words take out of it, against the two numbers.

"thu ngân sách 412,6 tỷ đồng. Nếu không tính tiền sử dụng đất (144,2 tỷ đồng) thì thu nội địa đạt 268,4 tỷ đồng", "Sau
khi trừ 21 việc ủy thác, số phải thi hành là 1.466 việc": the whole is the number told before that leaves it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.enumerated.pieces import is_part, is_sharp, is_step
from motcua.rules.report_check.enumerated.telling import is_mistyped, shown
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.reading import Passage

from .clauses import is_of_its_size, numbered

_OUT = re.compile(
    r"\b(?:(?:nếu|khi|do) )?(?:(?:không|chưa|chẳng) (?:tính|kể|gồm|bao gồm)"
    r"|(?:loại |ngoại |khấu )?trừ(?! (?:khi|trường hợp))"
    r"|loại (?:bỏ|ra)|bỏ (?:ra|đi|qua))\b[^\d;.]{0,60}$",
    re.IGNORECASE,
)
_LEAVES = re.compile(r"[^\d;.]{0,40}(?:\)|,|\bthì\b)[^\d;.]{0,60}", re.IGNORECASE)
_ELSE = re.compile(
    r"\b(?:cùng kỳ|so với|tăng|giảm|bằng|riêng|bình quân|mỗi|gồm|trong đó|kế hoạch|dự toán|"
    r"(?:kỳ|năm|quý|tháng) (?:trước|ngoái))\b",
    re.IGNORECASE,
)
_BACK = 8


def check_taken_out(passages: Sequence[Passage], numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Taken out (trừ ra): what is left of a number told before without another."""
    for passage in passages:
        own = [n for n in numbered(passage, numbers) if n.is_counted and n.written.token.whole is None]
        for place, out in enumerate(own[:-1]):
            left = own[place + 1]
            if not place or not _OUT.search(passage.before(out.written.token, 90)) or not _is_left(passage, out, left):
                continue
            wholes = [n for n in own[max(0, place - _BACK) : place] if _may_be(n, out, left)]
            yield from _judged(wholes, out, left)


def _is_left(passage: Passage, out: Seen, left: Seen) -> bool:
    """Whether a number tells what is left without the one before it, in the same sentence."""
    told = passage.between(out.written.token, left.written.token)
    alike = out.sentence == left.sentence and out.depth >= left.depth and is_part(out, left) and is_part(left, out)
    return alike and _LEAVES.fullmatch(told) is not None and not _ELSE.search(told) and is_sharp(left)


def _may_be(whole: Seen, out: Seen, left: Seen) -> bool:
    same = is_part(left, whole) and is_part(out, whole) and not whole.side
    return same and is_sharp(whole) and not is_step(whole) and whole.depth <= left.depth


def _judged(wholes: Sequence[Seen], out: Seen, left: Seen) -> Iterator[Claim]:
    held = next((n for n in reversed(wholes) if abs(n.value - out.value - left.value) <= n.half + out.half), None)
    if held is not None:
        yield _claim(held, out, left, Verdict.OK)
        return
    slipped = [n for n in wholes if is_mistyped(n, [out, left])]
    slipped = slipped or [n for n in wholes if n.value > left.value and is_of_its_size(out.value, n.value - left.value)]
    if len({n.value for n in slipped}) == 1:
        yield _claim(slipped[-1], out, left, Verdict.UNBALANCED)


def _claim(whole: Seen, out: Seen, left: Seen, verdict: Verdict) -> Claim:
    formula = f"{shown(left, whole.value)} − {shown(left, out.value)}"
    computed = shown(left, whole.value - out.value)
    return claim_on(left.passage, left.written.token, kind="V5", computed=computed, formula=formula, verdict=verdict)
