"""Wholes (gốc của tỷ lệ): the numbers a share may be taken of, the nearest first, and what else would make it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations, pairwise

from motcua.rules.report_check import vocabulary as words
from motcua.rules.report_check.acts import act_of
from motcua.rules.report_check.apart import is_apart
from motcua.rules.report_check.meant.seen import SCALE, Seen
from motcua.rules.report_check.naming import content

from .fitting import fits, gives, gives_well, implied, is_rest, meet
from .things import is_alike
from .told import Told

_AIM = re.compile(r"\b(?:phấn đấu|mục tiêu|dự kiến)\b", re.IGNORECASE)
_CALLED = re.compile(
    r"\s*(?:[-+*•]\s*)?(?:trong|trên|xét riêng)\s+(?:tổng\s+)?số\s+"
    r"(?P<name>[^\d,.;:()\n]{4,40}?)(?:,|:|\bcó\b|\bthì\b)",
    re.IGNORECASE,
)
_AMONG = re.compile(r"[,;.]\s*trong (?:tổng )?số\b[^\d,.;:()]{2,40}$", re.IGNORECASE)
_ISSUED = re.compile(r"\b(?:phát|gửi|in)(?: ra| đi)?$", re.IGNORECASE)
_TIMED = frozenset({"both", "early", "on_time", "late"})
_AROUND, _REACH, _BACK, _MARKED, _SURE = 12, 6, 4, 4, 2
_PLAN = re.compile(r"\b(?:kế hoạch|chỉ tiêu|dự toán|giao|KH|đặt ra|đề ra|đăng ký)\b", re.IGNORECASE)


def wholes(told: Told, row: Sequence[Seen], shares: Sequence[Told]) -> list[Seen]:
    """Wholes (gốc của tỷ lệ) a share may be of, told before it: none that is a part of the same list itself."""
    siblings = {other.part.index for other in shares if other is not told}
    name, found = _wanted(told), []
    for number in reversed(row):
        if number.index >= told.part.index or not _is_in_reach(number, told.part, name):
            continue
        if number.change or number.value <= 0 or not is_alike(number, told.part):
            continue
        if number.sentence != told.part.sentence and told.share.index < told.part.index:
            continue
        if not told.of_plan and _AIM.search(number.passage.before(number.written.token, 60)):
            continue
        if is_apart(number.passage, told.part.written.token, number.written.token) or _is_received(number, told.part):
            continue
        if number.depth > told.part.depth or number.written.token is told.part.written.token:
            continue
        if number.depth == told.part.depth and number.passage.bracket(
            number.written.token
        ) != told.part.passage.bracket(told.part.written.token):
            continue
        if number.index in siblings and not (_announces(number, told.part) or _opens_again(number, told.part, row)):
            continue
        found.append(number)
    return found


def _wanted(told: Told) -> frozenset[str]:
    """The words by which the base of a share is called, behind it or where its sentence opens."""
    opened = _CALLED.match(told.part.passage.sentence(told.part.written.token))
    name = told.name or (opened["name"] if opened else "")
    return content(name) - content(told.part.unit)


def _is_in_reach(number: Seen, part: Seen, name: frozenset[str]) -> bool:
    """Whether a number stands in the passage of a part, or a little before it under the name of the base."""
    if number.place == part.place or _leads_to(number, part):
        return True
    if not name or part.place - number.place > _BACK or number.index >= part.index:
        return False
    before, after = number.passage.label(number.written.token)
    return name <= content(f"{before} {number.unit} {after}")


def _leads_to(number: Seen, part: Seen) -> bool:
    """Whether a number of the line before may be the whole of a part that opens its own line."""
    if (
        part.place - number.place != 1
        or not part.unit
        or number.unit != part.unit
        or number.depth
        or number.value < part.value
    ):
        return False
    start = part.passage.start
    opening = part.passage.text[: part.written.token.start - start]
    return part.sentence[0] == start and not re.search(r"\d", opening[_MARKED:])


def _is_received(whole: Seen, part: Seen) -> bool:
    """Whether a whole came in while its part was done in time or late: a share of what is done, not of what came; or
    was handed out, so that less came back."""
    if _ISSUED.search(whole.passage.label(whole.written.token)[0]):
        return part.sentence != whole.sentence
    if part.passage.member(part.written.token) not in _TIMED:
        return False
    return act_of(whole.passage.label(whole.written.token)[0].lower()) == "received"


def _announces(whole: Seen, part: Seen) -> bool:
    passage = whole.passage
    if whole.sentence != part.sentence:
        return False
    gap = passage.text[whole.written.token.stop - passage.start : part.written.token.start - passage.start]
    return bool(words.WHOLE_INTRO.search(gap)) and ";" not in gap.replace("; trong đó", "")


def _opens_again(whole: Seen, part: Seen, row: Sequence[Seen]) -> bool:
    """Whether a part is told of the count right before: "làm xong 183 hồ sơ, đạt 98%; trong số làm xong có 181 ..."."""
    between = [n for n in row if whole.index < n.index < part.index and n.is_counted]
    return not between and bool(_AMONG.search(part.passage.before(part.written.token, 60)))


def is_of_sum(told: Told, shares: Sequence[Told]) -> bool:
    """Whether the shares of a list make a hundred and its parts together are the base."""
    kin = [other for other in shares if other.share.sentence == told.share.sentence and other.whole is None]
    added = sum(other.share.value for other in kin) - 100 * SCALE
    if len(kin) < 2 or abs(added) > sum(other.share.step for other in kin) / 2:
        return False
    return gives(told.share, told.part.value, sum(other.part.value for other in kin))


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
    if share.written.token.places and any(is_rest(share, part, n) for n in around):
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
    return [other for other in kin if not is_explained(other, row) and not _is_given(other, row)]


def _is_given(told: Told, row: Sequence[Seen]) -> bool:
    """Whether any number of the passages around gives a share."""
    near = [n for n in row if n.kind is told.part.kind and abs(n.place - told.part.place) <= _REACH]
    return any(gives_well(told.share, told.part, n) for n in near if n is not told.part)


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


def alike_shares(told: Told, shares: Sequence[Told], row: Sequence[Seen]) -> list[Told]:
    """The strange shares of a passage that may be of the same base as a strange one: all beside it, and others told
    with as many decimals that its base gives."""
    mine = implied(told.share, told.part)
    found = []
    for other in strangers(told, [one for one in shares if one.share is not told.share], row):
        base = implied(other.share, other.part)
        near = other.share.sentence == told.share.sentence
        if near or (other.share.written.token.places > 1 and mine and base and meet([mine, base])):
            found.append(other)
    return found


def shares_of_one_base(told: Told, shares: Sequence[Told]) -> list[Told]:
    """The other shares of a passage that one base gives together with a share, told with two decimals or more and
    counted in the same word: "34 vụ bị hủy, tỷ lệ 0,45%; 59 vụ bị sửa, tỷ lệ 0,78%" are of one that nobody told."""
    mine = implied(told.share, told.part)
    if mine is None or told.share.written.token.places < _SURE:
        return []
    found = []
    for other in shares:
        base = implied(other.share, other.part)
        near = other.share is not told.share and other.part.unit == told.part.unit and other.whole is None
        if near and base and other.share.written.token.places >= _SURE and meet([mine, base]):
            found.append(other)
    return found
