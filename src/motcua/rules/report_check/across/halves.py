"""Halves (hai phần kể ở hai câu): V2, a whole and its two parts, each with its rates in a sentence or line of its own.

"Tổng thu đạt 4.215 tỷ đồng, bằng 61% dự toán. Trong đó, thu nội địa 3.108 tỷ đồng, bằng 64%. Thu từ xuất nhập khẩu
1.107 tỷ đồng, bằng 52%": the first number of each sentence counts, if what the two are called leaves nothing out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from motcua.rules.report_check.complements import leave_nothing_out
from motcua.rules.report_check.enumerated.pieces import bare, is_part, slack
from motcua.rules.report_check.enumerated.telling import claim, is_mistyped
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.reading import Passage

_AMONG = re.compile(r"[\s\-+*•]*trong (?:đó|số (?:đó|này))\b", re.IGNORECASE)
_ELSE = re.compile(r"\b(?:so với|cùng kỳ|bình quân|mỗi|riêng|kế hoạch|chỉ tiêu|dự toán|lũy kế)\b", re.IGNORECASE)
_SOME, _ALL = 5, 100
"""Of how many per cent of a whole another part, told nowhere, may be."""


def check_halves(passages: Sequence[Passage], numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Halves (hai phần kể ở hai câu): each sentence behind "trong đó" with the one before and the one behind it."""
    firsts = [list(own) for _, own in groupby(numbers, key=lambda n: (n.place, n.sentence))]
    for before, own, behind in zip(firsts, firsts[1:], firsts[2:], strict=False):
        one, two = _first(own), _first(behind)
        if one is None or two is None or not _AMONG.match(one.opening) or two.place - before[0].place > 2:
            continue
        whole = next((n for n in before if _is_plain(n) and is_part(one, n) and is_part(two, n)), None)
        labels = (one.opening.lower(), two.opening.lower())
        if whole is None or any(map(_ELSE.search, labels)) or not leave_nothing_out(labels):
            continue
        yield from _judged(whole, one, two, firsts[firsts.index(behind) + 1 :])


def _is_plain(number: Seen) -> bool:
    return number.is_counted and not (number.about or number.change or number.depth or number.side)


def _first(own: Sequence[Seen]) -> Seen | None:
    """The number that opens a sentence, if it counts something plainly."""
    return own[0] if _is_plain(own[0]) and own[0].value else None


def _judged(whole: Seen, one: Seen, two: Seen, later: Sequence[Sequence[Seen]]) -> Iterator[Claim]:
    total = one.value + two.value
    if abs(total - whole.value) <= sum(map(slack, (whole, one, two))):
        yield claim(whole.passage, whole, bare((one, two)), Verdict.OK)
        return
    goes_on = bool(later) and later[0][0].place - two.place < 2 and _begins_alike(later[0][0], two)
    plainly = total > whole.value or _ALL * (whole.value - total) > _SOME * whole.value
    if plainly and not goes_on and is_mistyped(whole, [one, two]):
        yield claim(whole.passage, whole, bare((one, two)), Verdict.UNBALANCED)


def _begins_alike(later: Seen, two: Seen) -> bool:
    """Whether the sentence behind goes on with one more of the same: "Thu từ dầu thô ..."."""
    first, second = (n.opening.split()[:1] for n in (later, two))
    return is_part(later, two) and first == second
