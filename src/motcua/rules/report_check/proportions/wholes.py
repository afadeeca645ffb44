"""Wholes (gốc của tỷ lệ): the numbers a share may be taken of, the nearest first, and what else would make it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations, pairwise

from motcua.rules.report_check import vocabulary as words
from motcua.rules.report_check.meant.seen import Seen, alike

from .fitting import fits, gives, gives_well, implied, meet
from .told import Told

_LIKE = ("same", "none", "half", "akin", "general")
_PEOPLE = words.PEOPLE | {"đại biểu", "thành viên", "ứng viên", "học viên", "học sinh", "cử tri"}
_PERSONS = _PEOPLE | {"phiếu", "cá nhân", "công dân", ""}
_KNOWN = frozenset(words.UNITS.split("|"))
_AROUND, _REACH = 12, 6
_PLAN = re.compile(r"\b(?:kế hoạch|chỉ tiêu|dự toán|giao|KH)\b", re.IGNORECASE)


def is_alike(one: Seen, other: Seen) -> bool:
    """Whether two numbers may count the same things."""
    if one.kind is not other.kind:
        return False
    if (one.unit in _PEOPLE or other.unit in _PEOPLE) and all(
        n.unit in _PERSONS or n.unit not in _KNOWN for n in (one, other)
    ):
        return True
    return alike(one, other) in _LIKE or _named_beside(one, other) or _named_beside(other, one)


def _named_beside(one: Seen, other: Seen) -> bool:
    """Whether the thing one number counts is named behind the other: "8.292 dự thi"."""
    return bool(one.unit) and one.unit in re.split(r"[\d;.(]", other.passage.after(other.written.token, 60))[0].lower()


def wholes(told: Told, row: Sequence[Seen], shares: Sequence[Told]) -> list[Seen]:
    """Wholes (gốc của tỷ lệ) a share may be of, told before it: none that is a part of the same list itself."""
    siblings = {other.part.index for other in shares if other is not told}
    found = []
    for number in reversed(row):
        if number.index >= told.part.index or number.place != told.part.place:
            continue
        if number.change or number.value <= 0 or not is_alike(number, told.part):
            continue
        if number.depth > told.part.depth or number.written.token is told.part.written.token:
            continue
        if number.depth == told.part.depth and number.passage.bracket(
            number.written.token
        ) != told.part.passage.bracket(told.part.written.token):
            continue
        if number.index in siblings and not _announces(number, told.part):
            continue
        found.append(number)
    return found


def _announces(whole: Seen, part: Seen) -> bool:
    passage = whole.passage
    gap = passage.text[whole.written.token.stop - passage.start : part.written.token.start - passage.start]
    return bool(words.WHOLE_INTRO.search(gap)) and ";" not in gap.replace("; trong đó", "")


def is_explained(told: Told, row: Sequence[Seen]) -> bool:
    """Whether other numbers make the share: a whole told elsewhere, the rest of one, two parts of one told one behind
    the other, a whole less another number, or the number told right before the part."""
    share, part = told.share, told.part
    near = [
        n for n in row if n is not part and n.kind is part.kind and abs(n.place - part.place) <= _REACH and n.value > 0
    ]
    around = [n for n in near if n.place == part.place and abs(n.index - part.index) <= _AROUND]
    if any(gives_well(share, part, n) for n in (near if share.written.token.places else around)):
        return True
    if share.written.token.places and any(gives(share, abs(n.value - part.value), n.value) for n in around):
        return True
    if any(gives(share, part.value, one.value + two.value) for one, two in pairwise(around)):
        return True
    earlier = [n for n in around if n.index < part.index]
    if earlier and any(fits(share, earlier[-1], n) for n in around if n.sentence == part.sentence):
        return True
    return any(gives(share, part.value, one.value - two.value) for one, two in combinations(earlier, 2))


def strangers(told: Told, shares: Sequence[Told], row: Sequence[Seen]) -> list[Told]:
    """The shares of the same list that no number gives."""
    kin = [other for other in shares if other is not told and other.part.kind is told.part.kind and other.whole is None]
    return [other for other in kin if not is_explained(other, row)]


def is_planned(whole: Seen) -> bool:
    """Whether a number is told to be a plan."""
    return bool(_PLAN.search(whole.passage.before(whole.written.token, 50)))


def is_of_own_base(told: Told, shares: Sequence[Told], row: Sequence[Seen]) -> bool:
    """Whether a list tells shares of bases that are told nowhere, each of its own: "mầm non 141 (51,8%), tiểu học 206
    (75,2%)"."""
    kin = [other for other in shares if other.share.sentence == told.share.sentence and other.share is not told.share]
    strange = strangers(told, kin, row)
    ranges = [base for one in (told, *strange) if (base := implied(one.share, one.part))]
    return bool(strange) and not meet(ranges)
