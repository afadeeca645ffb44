"""Listing (đề xuất danh sách): every run of numbers that may be all the parts of a number before or behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .scoring import Scale
from .seen import Seen, alike, led
from .ties import MAGNITUDE, Shape, Tie
from .traits import of_list

_LONGEST, _REACH = 10, 16
_LEAST = 3
_HEADS, _FAR_HEADS = 10, 16
_WAYS = 5
_OPENING = frozenset(["among", "list", "colon", "total"])
"""What a first part is told with that may follow other numbers of its kind."""
_MARK = re.compile(r"\s*(?:[-+*•]|\d+|[IVX]+|[a-zđ](?=[).]))?")


def lists(row: Sequence[Seen], scale: Scale) -> Iterator[Tie]:
    """A head and a run of three parts or more, the runs taken in several ways."""
    counts = [n for n in row if n.is_counted and not n.about and not n.change]
    seen: set[tuple[int, ...]] = set()
    for place, first in enumerate(counts):
        heads = _heads(counts, place)
        for way in range(_WAYS):
            run = _run(counts, place, way)
            for length in range(_LEAST, len(run) + 1):
                parts = run[:length]
                following = run[length] if length < len(run) else None
                behind = _behind(counts, parts[-1])
                for head in [*heads, *behind]:
                    key = (head.index, *(part.index for part in parts))
                    if key in seen or not _can_head(head, parts) or _skips(counts, head, first):
                        continue
                    seen.add(key)
                    tie = Tie(Shape.LIST, (head, *parts))
                    if (cued := scale.opening(tie)) is not None:
                        rank = place - counts.index(head, 0, place) if head.index < first.index else -1
                        yield scale.scored(tie, cued, of_list(head, parts, min(9, rank), following))


def _heads(counts: Sequence[Seen], place: int) -> list[Seen]:
    first = counts[place]
    far = "list" in first.cues
    lines = 7 if far or (first.depth == 0 and "line" in first.cues) else 3
    before = counts[max(0, place - (_FAR_HEADS if far else _HEADS)) : place]
    return [head for head in before if head.kind is first.kind and first.place - head.place <= lines]


def _behind(counts: Sequence[Seen], last: Seen) -> list[Seen]:
    place = counts.index(last) + 1
    return [n for n in counts[place : place + 1] if n.kind is last.kind and n.place - last.place <= 1]


def _run(counts: Sequence[Seen], place: int, way: int) -> list[Seen]:
    """The numbers told alike from one on; a way may leave out what stands deeper, counts another thing or
    is led to by another word."""
    first = counts[place]
    run = [first]
    for number in counts[place + 1 : place + _REACH]:
        if number.kind is not first.kind or number.written.token is run[-1].written.token:
            continue
        if way == 1 and number.depth > first.depth:
            continue
        if way == 2 and number.unit != first.unit:
            continue
        if way == 3 and number.sentence != run[-1].sentence and _mark(number) != _mark(first):
            continue
        if way == 4 and led(number, first) != "same":
            continue
        if number.place - run[-1].place > 1 or number.depth < first.depth or alike(number, first) == "apart":
            break
        run.append(number)
        if len(run) == _LONGEST:
            break
    return run


def _mark(number: Seen) -> str:
    """The kind of mark or indentation its line begins with."""
    passage = number.passage
    line = passage.text[: number.written.token.start - passage.start].rpartition("\n")[2]
    match = _MARK.match(line)
    told = match[0].strip() if match else ""
    return "1" if told.isdigit() else "I" if told.isupper() else "a" if told.isalpha() else told


def _skips(counts: Sequence[Seen], head: Seen, first: Seen) -> bool:
    """Whether a head stands amid others: told just like the first part before it, or amid its own sentence."""
    if head.sentence == first.sentence:
        between = [n for n in counts if head.index < n.index < first.index and n.unit == first.unit]
        told = any(n.depth == first.depth and n.sentence == first.sentence for n in between)
        return told and not _OPENING & set(first.cues)
    peers = [n for n in counts if n.sentence == head.sentence and n.unit == head.unit and n.depth == head.depth]
    return head.index < first.index and head is not peers[0] and head is not peers[-1]


def _can_head(head: Seen, parts: Sequence[Seen]) -> bool:
    if all(alike(head, part) == "apart" for part in parts):
        return False
    added = sum(part.value for part in parts)
    return added <= MAGNITUDE * head.value and head.value <= MAGNITUDE * added
