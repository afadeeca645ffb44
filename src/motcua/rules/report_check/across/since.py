"""Since (từ bấy đến nay): V7, how far two values lie apart that are told of two times in sentences before.

"Cuối năm 2019 có 412 hộ nghèo trong 5.120 hộ, chiếm 8,05%. Đến nay còn 287 hộ nghèo, tỷ lệ 5,61%. Như vậy giảm được 125
hộ nghèo, tỷ lệ giảm 2,44 điểm phần trăm": the only two of their thing told before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.enumerated.telling import is_typed, shown
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.stepped.steps import is_step
from motcua.rules.report_check.tokens import Kind

from .clauses import gap, headed, numbered, tail

_TIME = r"(?:đầu|cuối) (?:năm|kỳ|nhiệm kỳ|giai đoạn|quý)|năm (?:19|20)\d\d|năm (?:trước|ngoái)|ban đầu|trước đây"
_EARLIER = re.compile(rf"\b(?:{_TIME})\b", re.IGNORECASE)
_SINCE = re.compile(rf"\bso (?:với )?[^\d;.()]{{0,15}}(?:{_TIME})", re.IGNORECASE)
_THUS = re.compile(r"\s*(?:như vậy|vậy là|thế là|tính ra|tính chung|(?:sau|qua) (?:\d|[^\W\d_]+) năm)\b", re.IGNORECASE)
_MOVED = re.compile(r"\b(?:tăng|giảm)(?: được| thêm)?\s*$", re.IGNORECASE)
_ELSE = re.compile(
    r"\b(?:bình quân|mỗi|chỉ tiêu|kế hoạch|mục tiêu|riêng|phấn đấu|cả nước|toàn tỉnh|cận nghèo|tốc độ)\b", re.IGNORECASE
)
_PLAN = re.compile(r"\s*(?:so (?:với )?|của )?(?:dự toán|kế hoạch|chỉ tiêu)\b", re.IGNORECASE)
"""What tells behind a share that it is of a plan: two of these lie no rise apart."""
_WORD = re.compile(r"\s*([^\W\d_]+)")


def check_since(passages: Sequence[Passage], numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Since (từ bấy đến nay): each rise or fall against the only two values of its thing told before it."""
    for passage in passages:
        own = numbered(passage, numbers)
        for place, step in enumerate(own):
            if place > 1 and _is_told(step, own[place - 1]):
                pair = _pair(own[:place], step)
                if pair is not None:
                    yield from _judged(*pair, step, own[:place])


def _is_told(step: Seen, last: Seen) -> bool:
    """Whether a number tells a rise or a fall since a time told before."""
    if not (step.kind is Kind.PERCENT or (step.is_counted and step.unit)) or step.about or step.depth:
        return False
    if not is_step(step) or not _MOVED.search(headed(step)) or _ELSE.search(f"{headed(step)} {tail(step)}"):
        return False
    return bool(_THUS.match(step.passage.sentence(step.written.token)) or _SINCE.search(tail(step)))


def _thing(number: Seen) -> str:
    """What a number counts: "hộ nghèo" is not all "hộ"."""
    if number.kind is Kind.PERCENT or not number.unit:
        return "%"
    head = re.split(r"\d\S*\s+\S+", headed(number))[-1]
    called = re.findall(rf"\b{re.escape(number.unit)}\s+([^\W\d_]+)", head)
    word = _WORD.match(tail(number))
    return f"{number.unit} {called[-1] if called else word[1] if word else ''}"


def _pair(before: Sequence[Seen], step: Seen) -> tuple[Seen, Seen] | None:
    """The only two values of a thing told before, the first of them in a sentence of an earlier time."""
    alike = [n for n in before if n.kind is step.kind and _thing(n) == _thing(step) and not (n.side or n.depth)]
    values = [n for n in alike if not n.change and not is_step(n)]
    if len(values) != 2 or any(n.about or _ELSE.search(headed(n)) or _PLAN.match(tail(n)) for n in values):
        return None
    then, now = values
    if then.sentence in (now.sentence, step.sentence) or not _EARLIER.search(_opening(then)):
        return None
    return (then, now) if "\n" not in gap(now, step) else None


def _opening(number: Seen) -> str:
    return number.passage.before(number.written.token, 160)


def _judged(then: Seen, now: Seen, step: Seen, before: Sequence[Seen]) -> Iterator[Claim]:
    apart = abs(then.value - now.value)
    agrees = apart == step.value
    fell = now.value < then.value
    others = {abs(one.value - other.value) for one in before for other in before if one.kind is other.kind is step.kind}
    if not agrees and (step.value in others or not _is_slip(then, now, step, fell=fell)):
        return
    verdict = Verdict.OK if agrees else Verdict.WRONG
    formula = f"|{shown(now, now.value)} − {shown(then, then.value)}|"
    yield claim_on(
        step.passage, step.written.token, kind="V7", computed=shown(step, apart), formula=formula, verdict=verdict
    )


def _is_slip(then: Seen, now: Seen, step: Seen, *, fell: bool) -> bool:
    sign = -1 if fell else 1
    wanted = ((step, abs(then.value - now.value)), (then, now.value - sign * step.value))
    return any(is_typed(n, value) for n, value in (*wanted, (now, then.value + sign * step.value)))
