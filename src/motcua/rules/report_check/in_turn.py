"""In turn (kể lần lượt): V5 and V1 over short sentences, clauses and items, each with a number of its own.

"Trả 47.112 hồ sơ. Trễ 318. Còn lại 46.794": a whole, what was taken of it and what is left. "Nhận 48.250 hồ sơ. Đã số
hóa 46.899. Đạt 97,2%": a whole, a part and its share. "64 đơn vị. Xanh 52. Vàng 9. Đỏ 3": a whole and all its parts.
What stands in brackets is passed over; what any other two numbers of the passage explain is told to nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from .acts import act_of
from .bounds import like
from .explanation import share_claim, share_of, share_verdict
from .findings import Claim, Verdict
from .reading import Passage
from .rounding import plain
from .tokens import Kind, Token

_LEFT = re.compile(
    r"(?:^|[.,;:\n]|\bnay|\btháng|\bkỳ)\s*(?:[-+*•]\s*)?(?:số )?"
    r"(?:(?:hiện |số )?còn(?: lại| tồn| dư)?|tồn|vắng(?: mặt)?|hủy dự toán|hoàn trả|hụt)"
    r"(?: là|:)?\s*$",
    re.IGNORECASE,
)
"""What opens a clause of its own and tells what is left."""
_ELSE = re.compile(
    r"\b(?:mỗi|bình quân|trung bình|trong đó|trong số|gồm|so với|cùng kỳ|chỉ tiêu|kế hoạch|riêng|nhất là|chủ yếu|từ|"
    r"gấp|mục tiêu|lũy kế|trước|của)\b",
    re.IGNORECASE,
)
"""Words by which a number is told of something else than the whole before it."""
_CARRIED = re.compile(
    r"\b(?:(?:kỳ|tháng|năm|quý|tuần) trước (?:chuyển|sang|còn|tồn)|chuyển (?:sang|qua)|bàn giao|"
    r"tồn (?:đầu|từ|kỳ|tháng|năm))\b",
    re.IGNORECASE,
)
_TIMED = frozenset({"both", "early", "on_time", "late"})
"""What is told of solved things only: no share of those received."""
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_SAID = re.compile(
    r"[^\d,;.()\n]{0,30}[.,;]\s*(?:[-+*•]\s*)?(?:đạt|bằng|tức|chiếm|tỷ lệ|đạt tỷ lệ|tương đương)(?: là| đạt|:)?\s*$",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"\s*(?:[.;\n]|$|, [^\W\d_])")
_KINDS = (Kind.COUNT, Kind.MONEY, Kind.SCORE)
_BACK, _APART, _NEAR = 12, 70, 2


def check_in_turn(passages: Sequence[Passage]) -> Iterator[Claim]:
    """In turn (kể lần lượt): remainders, shares and whole lists told one number after another."""
    for place, passage in enumerate(passages):
        open_tokens = [t for t in passage.tokens if not passage.depth(t)]
        counts = [t for t in open_tokens if t.kind is not Kind.PERCENT]
        for three in zip(counts, counts[1:], counts[2:], strict=False):
            if not goes_on(counts, three[0], passage) and not _told_over(passages, place):
                yield from _rest(passage, three)
        for part_place, (part, share) in enumerate(pairwise(open_tokens)):
            if part_place and share.kind is Kind.PERCENT:
                yield from _share(passages, place, (open_tokens[part_place - 1], part, share))


def goes_on(counts: Sequence[Token], whole: Token, passage: Passage) -> bool:
    """Whether a number close before belongs to the same run, so that this one may be a part itself."""
    before = next((t for t in reversed(counts) if t.start < whole.start), None)
    if before is None or before.kind is not whole.kind:
        return False
    gap = passage.between(before, whole)
    return len(gap) <= _APART and "\n" not in gap


def _told_over(passages: Sequence[Passage], place: int) -> bool:
    """Whether something came over from before, told close by, so that more was there than came new."""
    return any(_CARRIED.search(near.text) for near in passages[max(0, place - _NEAR) : place + 1])


def _rest(passage: Passage, three: Sequence[Token]) -> Iterator[Claim]:
    whole, part, rest = three
    if not all(_usable(t, whole) for t in three) or not _LEFT.search(passage.before(rest, 40)):
        return
    gaps = [_BRACKETS.sub("", passage.between(*two)) for two in pairwise(three)]
    if any(len(gap) > _APART or _ELSE.search(gap) for gap in gaps) or _ELSE.search(passage.before(whole, 40)):
        return
    if part.value >= whole.value or _follows_another(passage, whole):
        return
    left = whole.value - part.value
    slack = sum((t.slack for t in three), Decimal(0))
    agrees = abs(left - rest.value) <= slack
    others = [t.value for t in passage.tokens if t.kind is rest.kind and t not in three]
    if not agrees and any(
        abs(left - rest.value) == other or other in (part.value + rest.value, left) for other in others
    ):
        return
    if not agrees and any(one - two == rest.value for one in (*others, whole.value) for two in (*others, part.value)):
        return
    text = passage.sentence(rest)
    verdict = Verdict.OK if agrees else Verdict.UNBALANCED
    formula = f"{plain(whole.value)} − {plain(part.value)}"
    yield Claim(text, "V5", rest.text, plain(left), formula, verdict, -1, rest.start, rest.end)


def _follows_another(passage: Passage, whole: Token) -> bool:
    """Whether a sentence tells another such number first, so that this one may be a part itself."""
    start = passage.sentence_span(whole)[0]
    return any(start <= t.start < whole.start and t.kind is whole.kind for t in passage.tokens)


def _usable(token: Token, whole: Token) -> bool:
    if token.kind is not whole.kind or token.kind not in _KINDS or not token.exact or token.whole is not None:
        return False
    return token.unit in (whole.unit, "")


def _share(passages: Sequence[Passage], place: int, three: Sequence[Token]) -> Iterator[Claim]:
    passage = passages[place]
    whole, part, share = three
    if not _usable(whole, whole) or not _usable(part, whole) or share.change or share.unit != "%" or share.word:
        return
    if not whole.value or part.value > whole.value or not _CLOSED.match(passage.after(share, 12)):
        return
    if not _SAID.fullmatch(passage.between(part, share)):
        return
    if passage.member(part) in _TIMED and act_of(passage.sentence(whole).lower()) == "received":
        return
    gap = _BRACKETS.sub("", passage.between(whole, part))
    if (
        len(gap) > _APART
        or not re.search(r"[.,;]", gap)
        or _ELSE.search(gap)
        or _ELSE.search(passage.before(whole, 40))
    ):
        return
    before = [t for p in passages[max(0, place - 3) : place + 1] for t in p.tokens if t.start < share.start]
    bases = [t for t in before if t.kind is part.kind and t.value and like(t, part)][-_BACK * 2 :]
    verdict = share_verdict(share, part, whole)
    if not verdict.agrees and any(_gives(share, one, base) for base in bases for one in bases[-3:]):
        return
    exact = share_of(part, whole)
    yield share_claim(passage, share, exact, f"{plain(part.value)} ÷ {plain(whole.value)}", verdict)


def _gives(share: Token, part: Token, whole: Token) -> bool:
    return share_verdict(share, part, whole).agrees
