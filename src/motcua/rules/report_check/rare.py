"""Rare sums (tổng khó trùng): V2, a long count and those told behind it, one slip of the hand from making it.

"Khách đến tỉnh 1.287.056 lượt. Đường hàng không 1.018.903 lượt; đường biển 18.960 lượt; đường bộ 249.186 lượt": no word
need say what the parts are of. Counts of six figures lie one slip from such a sum by accident in hardly one text of a
thousand; of five figures too, where they stand right behind, to the end of their sentence. A number that other parts
bear out is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from .claims import numbers_in
from .enumerated.pieces import bare, is_part, is_sharp, is_step, slack
from .enumerated.telling import claim
from .findings import Claim, Verdict
from .meant.seen import SCALE, Seen, see
from .meant.variants import mistyped
from .reading import Passage
from .rounding import plain

_COMPARED = re.compile(
    r"\b(?:so với|so cùng|cùng kỳ|kế hoạch|dự toán|chỉ tiêu)\b[^;:.\d]*(?:\d{4}[^;:.\d]*)*$", re.IGNORECASE
)
_MANY, _SOME, _MOST, _GAP, _FAR, _LINES = 6, 5, 14, 150, 700, 3
_NEARLY, _SMALL = 97, 10 * SCALE
"""How many per cent of a whole a part is at most, and what a part of a whole of five figures is at least."""


@dataclass(frozen=True, slots=True)
class Sum:
    """Sum (tổng): a count and those behind it that one slip of the hand, in `slipped`, keeps from making it."""

    head: Seen
    parts: tuple[Seen, ...]
    slipped: Seen


def check_rare(passages: Sequence[Passage], claims: Iterable[Claim]) -> Iterator[Claim]:
    """Rare sums (tổng khó trùng): of each long count that no finding is about yet."""
    known = list(claims)
    about = {(one.start, one.end) for one in known if not one.verdict.agrees}
    added = {number for one in known if one.kind == "V2" and one.verdict.agrees for number in numbers_in(one)}
    numbers = [n for n in see(passages) if _is_plain(n)]
    for place, head in enumerate(numbers):
        token = head.written.token
        if _digits(head) < _SOME or (token.start, token.end) in about:
            continue
        found = _sum(head, numbers[place + 1 :])
        if found is not None and plain(found.slipped.written.token.value) not in added and _is_told(found, numbers):
            yield claim(head.passage, head, bare(found.parts), Verdict.UNBALANCED)


def _is_plain(number: Seen) -> bool:
    """Whether a number counts something as it stands, and is no side of a ratio."""
    return number.is_counted and not number.change and not number.side and is_sharp(number) and not is_step(number)


def _digits(number: Seen) -> int:
    """How many figures a number is told in, without more than one nought at its end."""
    digits = number.written.digits.lstrip("0")
    return min(len(digits), len(digits.rstrip("0")) + 1)


def _sum(head: Seen, behind: Sequence[Seen]) -> Sum | None:
    """The first counts behind a count that one slip keeps from making it, or the first behind those that make it."""
    alike = _near(head, behind)
    if not alike or alike[0].written.token.start - head.written.token.stop > _FAR:
        return None
    found: Sum | None = None
    first, total, room = 0, 0, slack(head)
    for place, part in enumerate(alike):
        total, room = total + part.value, room + slack(part)
        if place > first and abs(total - head.value) <= room:
            found, first, total, room = None, place + 1, 0, slack(head)
        elif place > first:
            found = found or _slipped(head, tuple(alike[first : place + 1]), total)
    return found


def _near(head: Seen, behind: Sequence[Seen]) -> list[Seen]:
    """The counts behind one that may be its parts, each in a line soon behind the one before."""
    found: list[Seen] = []
    for number in behind:
        if number.place - (found[-1] if found else head).place > _LINES or len(found) == _MOST:
            break
        if is_part(number, head):
            found.append(number)
    return found


def _slipped(head: Seen, parts: tuple[Seen, ...], total: int) -> Sum | None:
    off = head.value - total
    for number, value in ((head, total), *((part, part.value + off) for part in parts)):
        whole = total if number is head else head.value
        meant = (value if part is number else part.value for part in parts)
        if value > 0 and value in mistyped(number) and all(100 * one < _NEARLY * whole for one in meant):
            return Sum(head, parts, number) if _digits(number) >= _SOME else None
    return None


def _is_held_against(part: Seen) -> bool:
    """Whether a number is told only to compare another with it."""
    return _COMPARED.search(part.passage.before(part.written.token, 90)) is not None


def _is_told(found: Sum, numbers: Sequence[Seen]) -> bool:
    """Whether a sum is told in so many figures that it is none by accident, or stands so close."""
    head, parts = found.head, found.parts
    if head.about or any(part.about for part in parts) or any(map(_is_held_against, parts)):
        return False
    if min(_digits(head), _digits(found.slipped)) >= _MANY:
        return True
    last = parts[-1]
    more = [n for n in numbers if n.index > last.index and n.sentence == last.sentence and is_part(n, head)]
    close = parts[0].written.token.start - head.written.token.stop <= _GAP and head.place == last.place
    small = any(part.value < _SMALL for part in parts)
    return close and not more and not small and parts[0].sentence == last.sentence
