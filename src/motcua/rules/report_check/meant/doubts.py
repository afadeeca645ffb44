"""Doubts (nghi vấn): the numbers a text would be likelier without, had they been another value before a slip."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from motcua.rules.report_check.acts import act_of
from motcua.rules.report_check.tokens import Kind

from .chances import UNIT
from .seen import SCALE, Seen
from .slots import LEAST, Option, Slot
from .ties import ADDING, Shape, Tie, bits
from .variants import before

_NOTHING = UNIT // 10**6
_ACCIDENT = 50
_TURNED = frozenset(["up", "down", "then_up", "then_down", "versus", "then_versus", "after_change"])
"""Words without which a rate is no growth that could blame a number."""
_RESERVE, _SINGLE = 100, 20 * SCALE
_ANOTHER_TIME = re.compile(r"\b(?:tháng|quý|năm|kỳ|tuần)\b[^.;,]{0,20}\b(?:mới|chỉ)\b[^.;,]{0,15}$", re.IGNORECASE)
_LIMITS = frozenset(["trên", "dưới"])
"""Words that tell of a limit some passed, as often as of a share."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Doubt (nghi vấn): a number, the value it may have had, how sure that is, and the tie that shows it best."""

    number: Seen
    value: int
    evidence: int
    slip: int
    tie: Tie


Held = Mapping[int, Sequence[Option]]


def doubts(row: Sequence[Seen], slots: Mapping[int, Slot], agreed: Container[int] = ()) -> list[Doubt]:
    """The doubts of a text, the surest first; `evidence` is in hundredths of a bit.

    `agreed` are the places of numbers that a validator has reckoned another way, so that no tie need give them.
    """
    by_number: dict[int, dict[int, list[Option]]] = defaultdict(lambda: defaultdict(list))
    for index, slot in slots.items():
        averaged = any(option.holds and option.tie.shape is Shape.QUOTIENT for option in slot.options)
        for option in slot.options:
            weighty = _ACCIDENT * option.told >= slot.likely if option.holds else _blames(option, agreed, averaged)
            if weighty:
                for number in option.tie.numbers:
                    by_number[number.index][index].append(option)
    found = [doubt for index, own in by_number.items() if (doubt := _doubt(row[index], own, slots)) is not None]
    return sorted(found, key=lambda doubt: -doubt.evidence)


def _blames(option: Option, agreed: Container[int], averaged: bool) -> bool:
    """Whether a tie that does not hold may blame a number: told plainly enough, the list none of examples nor beside
    another, nothing solved that was received, no rates of growth added up, and no average of marks or one
    that other numbers beside give (`averaged`)."""
    shape, (first, *parts) = option.tie.shape, option.tie.numbers
    if option.weight < LEAST or shape is Shape.UNTOLD:
        return False
    if shape is Shape.GROWTH and not first.change and not _TURNED & set(first.cues):
        return False
    if shape is Shape.QUOTIENT and (averaged or parts[0].kind not in (Kind.COUNT, Kind.MONEY)):
        return False
    if shape is Shape.TRIPLE and all(n.change and n.kind is Kind.PERCENT for n in option.tie.numbers):
        return False
    if shape not in ADDING:
        told = first.passage.before(first.written.token, 40)
        if shape is Shape.SHARE and (first.written.token.word in _LIMITS or _ANOTHER_TIME.search(told)):
            return False
        return shape is Shape.WHOLE or first.written.token.start not in agreed
    if "such" in parts[0].cues or (shape is Shape.TRIPLE and "such" in first.cues):
        return False
    if shape is Shape.LIST and _is_beside(first, parts[0]):
        return False
    return _act(first) != "solved" or "received" not in map(_act, parts)


def _is_beside(head: Seen, first: Seen) -> bool:
    """Whether a list told "respectively" has its head in another sentence: that is one of another such list."""
    return "row" in first.cues and head.sentence != first.sentence


def _act(number: Seen) -> str:
    """What was done with the things a number counts."""
    return act_of(" ".join(number.passage.label(number.written.token)).lower().replace("tổng số hồ sơ", ""))


def _doubt(number: Seen, own: Held, slots: Mapping[int, Slot]) -> Doubt | None:
    best: Doubt | None = None
    for value, slip in _values(number, own).items():
        gains = [(_gain(number, value, options, slots[index]), index) for index, options in own.items()]
        evidence = slip + sum([gain for gain, _ in gains])
        if best is None or evidence > best.evidence:
            tie = _shown(number, value, own[max(gains)[1]])
            best = Doubt(number, value, evidence, slip, tie) if tie is not None else best
    return best and replace(best, evidence=best.evidence - _RESERVE * _is_reserved(best.tie))


def _is_reserved(tie: Tie) -> bool:
    """Whether a sum says less than it seems: of small numbers, or of parts behind "trong đó", maybe not all."""
    if tie.shape not in (Shape.TRIPLE, Shape.LIST):
        return False
    whole, *parts = tie.numbers
    short = sum([part.value for part in parts]) < whole.value
    return max(number.value for number in tie.numbers) < _SINGLE or (short and "among" in parts[0].cues)


def _values(number: Seen, own: Held) -> dict[int, int]:
    """What the number may have been, by the ties that do not hold, and how likely each slip is."""
    found: dict[int, int] = {}
    for option in _broken(own):
        bounds = option.tie.needed(option.tie.numbers.index(number))
        if bounds is None:
            continue
        for value, slip in before(number, bounds):
            if value != number.value and slip > found.get(value, slip - 1):
                found[value] = slip
    return found


def _broken(own: Held) -> Iterator[Option]:
    return (option for options in own.values() for option in options if not option.holds)


def _gain(number: Seen, value: int, options: Sequence[Option], slot: Slot) -> int:
    """How much likelier one slot would be with the number at another value."""
    others, told, left = slot.likely, 0, UNIT
    for option in options:
        if option.tie.fits(number, value) == option.holds:
            continue
        if option.holds:
            others -= option.told
        else:
            told += option.told
            left = min(left, option.left)
    likely = max(others, slot.free, _NOTHING) * left // UNIT + told
    return bits(likely) - bits(max(slot.likely, _NOTHING))


def _shown(number: Seen, value: int, options: Sequence[Option]) -> Tie | None:
    mended = [option for option in options if not option.holds and option.tie.fits(number, value)]
    return max(mended, key=lambda option: option.told).tie if mended else None
