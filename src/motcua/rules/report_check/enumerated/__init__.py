"""Enumerated (liệt kê): V2, a count and behind it, in brackets or behind "gồm", "trong đó" or a colon, its parts.

"184 đơn (161 khiếu nại, 23 tố cáo)", "57 cuộc, gồm tài chính 18, xây dựng 28, đất đai 11", "29.524 giường, trong đó
tuyến trung ương 4.980, tuyến tỉnh 11.279, tuyến huyện 13.265". What is said to be all of it must add up; what stands
behind "trong đó" only where a slip of a digit or two parts told alike leave no other way to read it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from motcua.rules.report_check.complements import leave_nothing_out
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import SCALE, Seen, see
from motcua.rules.report_check.reading import Passage

from .based import check_based, check_bases
from .bulleted import check_bulleted
from .by_kind import check_by_kind
from .coupled import check_coupled
from .divided import check_divided, check_halved
from .ended import ended
from .followed import check_followed
from .openings import Opening, Way, openings, set_out
from .paired import check_paired
from .pieces import Run, covered, is_part, runs, slack
from .records import check_records
from .redivided import check_redivided
from .remaining import check_remaining
from .summed import check_summed
from .telling import MISSING, blames, claim, comes_back, exceeding, is_one_digit, is_typed, too_much

__all__ = ["check_enumerated"]
_LEAST, _SMALL = 2, 99 * SCALE
_FROM = re.compile(r"\b(?:từ|của|tại|ở|cho|thuộc|trên)\s+$", re.IGNORECASE)
"""What tells before a number that it is of these that others are counted."""


def check_enumerated(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Enumerated (liệt kê): each count against what is enumerated of it."""
    every = see(passages)
    yield from check_bulleted(passages, every)
    yield from check_records(passages, every)
    yield from check_redivided(passages, every)
    yield from check_coupled(passages, every)
    by_passage: dict[int, list[Seen]] = {}
    for number in every:
        by_passage.setdefault(id(number.passage), []).append(number)
    for former, passage in zip([None, *passages], passages, strict=False):
        numbers = by_passage.get(id(passage), [])
        hidden: set[int] = set()
        if former is not None and numbers:
            for opening in set_out(passage, former, by_passage.get(id(former), [])):
                yield from _told(passage, numbers, opening, hidden)
        yield from check_by_kind(passage, numbers, hidden)
        for opening in openings(passage, numbers):
            yield from _told(passage, numbers, opening, hidden)
        yield from check_divided(passage, numbers, hidden)
        yield from check_halved(passage, numbers)
        yield from check_based(passage, numbers)
        yield from check_bases(passage, numbers)
        yield from check_paired(passage, numbers)
        yield from check_summed(passage, numbers)
        yield from check_remaining(passage, numbers, hidden)
        yield from check_followed(passage, numbers, hidden)


def _told(passage: Passage, numbers: Sequence[Seen], opening: Opening, hidden: set[int]) -> Iterator[Claim]:
    """The runs of an opening that make one of its wholes, and those that should; `hidden` takes what only divides."""
    text = passage.text[opening.start - passage.start : opening.end - passage.start]
    read = [(head, run) for head in opening.heads for run in runs(text, opening.start, numbers, head, opening.depth)]
    too = next((too for _, run in read if (too := exceeding(opening, numbers, run)) is not None), None)
    read = [(head, run) for head, run in read if len(run.parts) >= _LEAST and not _divides_its_first(run, numbers)]
    held: set[int] = set()
    for head, run in read:
        fitting = _fitting(head, run)
        if fitting and not held & run.places:
            held |= run.places | {head.index}
            hidden |= run.places
            yield claim(head.passage, head, run.parts[:fitting], Verdict.OK)
    opening = replace(opening, heads=_free(opening.heads, read, hidden, {n.value for n in numbers}))
    for head, run in read:
        run = _complete(run, head.unit)
        again = head.index in held and (not run.first or run.parts[0].number.side)
        again = again or (head.change and all(part.number.value > head.value for part in run.parts))
        again = again or run.places <= hidden or (_is_risen(opening) and len(run.parts) <= _LEAST)
        if head not in opening.heads or held & run.places or again or not _is_nearest(opening, head, run):
            continue
        held |= run.places
        total = sum(part.number.value for part in run.parts)
        back = comes_back(numbers, head, run.parts, {total, total + head.value})
        if (back and not _is_all_of_it(opening, head, run, total)) or _goes_on(numbers, head, run):
            continue
        if head.value - total in _sums_before(opening, numbers, head, run):
            continue
        if blames(opening, head, run, covered(text)):
            yield claim(head.passage, head, run.parts, Verdict.UNBALANCED)
            return
        first = next((one for one in ended(head, run, numbers) if is_one_digit(head, one.parts)), None)
        if first is not None and blames(opening, head, first, covered(text)):
            yield claim(head.passage, head, first.parts, Verdict.UNBALANCED)
            return
    if too is not None:
        whole, part = too
        yield too_much(whole, part.number)


def _divides_its_first(run: Run, numbers: Sequence[Seen]) -> bool:
    """Whether all but the first part stand in brackets, and so does another number right behind the first: "bao gồm bốn
    ca nhập cảnh và 147 ca tại Thành An (118), Phú Hòa (10), ..." divides the 147."""
    first, others = run.parts[0].number, [part.number for part in run.parts[1:]]
    behind = numbers[0].index
    own = numbers[first.index + 1 - behind] if first.index + 1 - behind < len(numbers) else None
    if own is None or own is others[0] or not own.is_counted:
        return False
    return all(n.depth > first.depth for n in (own, *others))


def _is_all_of_it(opening: Opening, head: Seen, run: Run, total: int) -> bool:
    """Whether three parts or more of a whole right before "gồm" make a number one slip away from it, which then may
    come back: "2.628 thủ tục gồm 1.833 cấp tỉnh, 301 cấp huyện và 134 cấp xã; trong đó mức độ 2 là 2.268"."""
    plain = opening.way is Way.ALL and run.first and run.whole and not head.change and head is opening.heads[0]
    return plain and len(run.parts) > _LEAST and head.value > _SMALL and is_typed(head, total)


def _is_risen(opening: Opening) -> bool:
    """Whether a bracket right behind a rise or a fall may tell what rose or fell where, or what is there now."""
    return opening.way is Way.BRACKET and len(opening.heads) == 1 and opening.heads[0].change


def _free(
    heads: tuple[Seen, ...], read: Sequence[tuple[Seen, Run]], hidden: set[int], told: set[int]
) -> tuple[Seen, ...]:
    """The wholes of an opening without those that only divide another, or tell how many are missing and are less than a
    part; all of them where nothing else is told, or something else is what the parts make."""
    if any(sum(part.number.value for part in run.parts) in told for _, run in read):
        return heads
    most = max((part.number.value for _, run in read for part in run.parts), default=0)
    free = [n for n in heads if n.index not in hidden]
    free = [n for n in free if n.value >= most or not MISSING.search(n.passage.before(n.written.token, 40))]
    return tuple(free) or heads


def _goes_on(numbers: Sequence[Seen], head: Seen, run: Run) -> bool:
    """Whether the parts make their whole with what is told behind them in their sentence."""
    last = run.parts[-1].number
    behind = [n for n in numbers if n.index > last.index and n.sentence == last.sentence and is_part(n, head)]
    total = sum(part.number.value for part in run.parts)
    return any(total + sum(n.value for n in behind[:count]) == head.value for count in range(1, len(behind) + 1))


def _complete(run: Run, unit: str) -> Run:
    """The first parts of a run, counted in the unit of their whole, where these by themselves leave nothing out and the
    others are counted in another: "9.505 cuộc gọi, trong đó 5.310 gọi tới, 4.195 gọi đi và 1.340 lượt nhắn tin"."""
    own = [part for part in run.parts if part.number.unit == unit]
    if unit and _LEAST <= len(own) < len(run.parts) and own == list(run.parts[: len(own)]):
        first = replace(run, parts=tuple(own), whole=True)
        if leave_nothing_out(first.labels) and not leave_nothing_out(run.labels):
            return first
    return run


def _sums_before(opening: Opening, numbers: Sequence[Seen], head: Seen, run: Run) -> frozenset[int]:
    """What the counts told in an enumeration right before a run add up to: "gồm 7 sở; 6 huyện và 12 xã"."""
    first = run.parts[0].number.written.token.start
    told = [n for n in numbers if opening.start <= n.written.token.start < first and n.depth == opening.depth]
    values = [n.value for n in told if is_part(n, head)]
    return frozenset(sum(values[place:]) for place in range(len(values)))


def _fitting(head: Seen, run: Run) -> int:
    """How many of the first parts make the whole; 0 when none do."""
    total, room = run.parts[0].number.value, slack(head) + slack(run.parts[0].number)
    for count, part in enumerate(run.parts[1:], _LEAST):
        total += part.number.value
        room += slack(part.number)
        if abs(total - head.value) <= room:
            return count
    return 0


def _is_nearest(opening: Opening, head: Seen, run: Run) -> bool:
    """Whether the whole stands nearest, or is the nearest that counts just what the parts count, or stands before what
    tells from how many they are: "418 hồ sơ từ 9 phòng: Tổng hợp 120, Nội chính 87, ..."."""
    unit = run.parts[0].number.unit
    same = [n for n in opening.heads if n.unit == unit]
    same = [n for n in same if not n.change] or same
    nearest, least = opening.heads[0], min(part.number.value for part in run.parts)
    less = bool(same) and nearest.value > least > same[0].value and nearest.sentence == same[0].sentence
    if unit and same and not less:
        return same[0] is head
    if nearest.value < least and _FROM.search(nearest.passage.before(nearest.written.token, 12)):
        nearest = next((n for n in opening.heads if n.sentence == nearest.sentence and n.value > least), nearest)
    return head.written.token is nearest.written.token and not head.side
