"""These (các nơi ấy): V1, what several just told make together of all, under "hai xã này chiếm".

"còn 372 hồ sơ tồn, nhiều nhất là xã Hợp Lý (88 hồ sơ) và An Lạc (71 hồ sơ). Riêng hai xã này chiếm 42,7%": the last so
many numbers of the sentence before, and any greater one told before as the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.enumerated.telling import shown
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import SCALE, Seen
from motcua.rules.report_check.meant.variants import mistyped
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.rounding import plain, rounded
from motcua.rules.report_check.tokens import Kind

_THESE = re.compile(
    r"\b(?P<many>hai|ba|bốn|năm|sáu|0?[2-6]) [^\d,;.()]{2,25}? (?:này|đó|ấy|trên|nói trên|kể trên|nêu trên|vừa nêu)"
    r"(?: (?:đã|cũng|cộng lại|gộp lại|tính chung))*,? (?:chiếm|bằng|đóng góp)(?: (?:tới|đến|trên|hơn|gần|khoảng))?\s*$",
    re.IGNORECASE,
)
_SPELLED = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6}
_BACK, _LEAST = 8, 10 * SCALE


def check_these(passages: Sequence[Passage], numbers: Sequence[Seen]) -> Iterator[Claim]:
    """These (các nơi ấy): each share told of several just named together."""
    for share in numbers:
        if share.kind is not Kind.PERCENT or share.change or share.about or not share.written.token.places:
            continue
        match = _THESE.search(share.passage.before(share.written.token, 70))
        if match is None:
            continue
        many = _SPELLED.get(match["many"].lower()) or int(match["many"])
        before = [n for n in numbers[: share.index] if share.place - 2 <= n.place and n.index < share.index]
        before = [n for n in before if n.is_counted and not n.change and not n.side and not _is_called(n, many)]
        parts = before[-many:]
        if len(parts) == many and len({n.unit for n in parts}) == 1:
            least = sum(n.value for n in parts)
            wholes = [n for n in before[:-many][-_BACK:] if n.unit == parts[0].unit and n.value > least]
            yield from _judged(share, parts, wholes)


def _is_called(number: Seen, many: int) -> bool:
    """Whether a number only says how many they are: "riêng 2 xã này"."""
    return number.value == many * SCALE


def _judged(share: Seen, parts: Sequence[Seen], wholes: Sequence[Seen]) -> Iterator[Claim]:
    total = sum(n.value for n in parts)
    held = next((whole for whole in reversed(wholes) if _gives(total, whole.value, share)), None)
    if held is not None:
        yield _claim(share, parts, held, Verdict.OK)
    elif len({n.value for n in wholes}) == 1 and total >= _LEAST and _is_slip(share, parts, wholes[0]):
        yield _claim(share, parts, wholes[0], Verdict.WRONG)


def _gives(total: Fraction | int, whole: Fraction | int, share: Seen) -> bool:
    exact = 100 * Fraction(total) * SCALE / Fraction(whole)
    return abs(exact - share.value) < share.step


def _is_slip(share: Seen, parts: Sequence[Seen], whole: Seen) -> bool:
    total = sum(n.value for n in parts)
    exact = 100 * Fraction(total, whole.value) * SCALE
    if any(abs(value - exact) < share.step for value in mistyped(share)):
        return True
    if any(value > total and _gives(total, value, share) for value in mistyped(whole)):
        return True
    return any(_gives(total - part.value + value, whole.value, share) for part in parts for value in mistyped(part))


def _claim(share: Seen, parts: Sequence[Seen], whole: Seen, verdict: Verdict) -> Claim:
    token, total = share.written.token, sum(n.value for n in parts)
    computed = plain(rounded(100 * Fraction(total, whole.value), token.places))
    formula = f"({' + '.join(shown(whole, n.value) for n in parts)}) ÷ {shown(whole, whole.value)}"
    return claim_on(share.passage, token, kind="V1", computed=computed, formula=formula, verdict=verdict)
