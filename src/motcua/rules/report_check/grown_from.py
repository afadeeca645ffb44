"""Grown from (mức tăng tính trên số nào): the numbers that a rise told with its rate may be a rise of.

They stand before it in its sentence, or in the one before that it takes up, where each rise follows the order of the
values: "612 vụ, 318 người chết. So cùng kỳ giảm 58 vụ (8,66%), 22 người chết (6,47%)".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .meant.seen import SCALE, Seen
from .same import is_unit
from .stepped.steps import Step, is_same, noun
from .stepped.steps import is_step as is_told_as_step
from .tokens import Kind

_MILLION = 10**6 * SCALE
"""From where on a number without a unit may be an amount: "thêm 331.910 triệu"."""
_TAKES_UP = re.compile(r"[\s\-+*•]*(?:(?:như vậy|theo đó),?\s*)?so (?:với|cùng)\b", re.IGNORECASE)
_DIVIDED = re.compile(r"[^\d;.()]{0,40}(?:,|:|\()\s*(?:trong đó|gồm|bao gồm|chia ra|\d)", re.IGNORECASE)
_IDLE = frozenset(["so", "với", "cùng", "kỳ", "năm", "giảm", "tăng", "số", "trong", "đó", "và", "có", "là"])


def is_bare(step: Seen) -> bool:
    """Whether a step is told with decimals and without what it is measured in: "29,8 ha, giảm 1,5"."""
    return step.kind is Kind.SCORE and not step.unit and step.written.token.places > 0


def nows(step: Step, numbers: Sequence[Seen]) -> list[Seen]:
    """What may have risen or fallen: the exact numbers of these things told before in its sentence."""
    number = step.number
    kinds = [number.kind]
    if not number.unit and number.value >= _MILLION:
        kinds.append(Kind.MONEY)
    if is_bare(number):
        kinds.append(Kind.COUNT)
    before = [n for n in numbers[: step.first.index] if n.sentence == number.sentence and n.kind in kinds]
    return [n for n in before if not n.change and not n.about and is_unit(n, number) and n.value]


def alike(step: Step, values: Sequence[Seen]) -> list[Seen]:
    """The numbers that count what a step does, those told in its own words if there are any."""
    number = step.number
    if step.together:
        return [now for now in values if is_same(now, number, strictly=True) and noun(now) == noun(number)]
    same = counted(step, values)
    if is_only(same, number):
        return same[:1]
    return [now for now in same if _words(now) & _words(number)] or same


def counted(step: Step, values: Sequence[Seen]) -> list[Seen]:
    """The numbers told in the very unit of a step, or those with any for one told without; those in brackets only
    where no other is told."""
    number = step.number
    same = [now for now in values if now.kind is not number.kind or (now.unit == number.unit and number.unit)]
    return [now for now in same if now.depth <= number.depth] or same


def is_only(same: Sequence[Seen], step: Seen) -> bool:
    """Whether a sentence tells one value of these things before a step, and at most what it is divided into."""
    if not same:
        return False
    first = same[0]
    told = step.passage.text[
        first.written.token.stop - step.passage.start : step.written.token.start - step.passage.start
    ]
    return len(same) == 1 or (bool(_DIVIDED.match(told)) and sum(n.value for n in same[1:]) <= first.value)


def in_turn(step: Step, numbers: Sequence[Seen]) -> Seen | None:
    """The value that a step is of, told in the sentence before which its own takes up."""
    number = step.number
    if not number.unit or not _TAKES_UP.match(number.passage.sentence(number.written.token)):
        return None
    values = [one for one in _taken_up(number, numbers) if _counts(one, number)]
    own = [one for one in numbers if one.sentence == number.sentence and one.place == number.place]
    told = [one for one in own if is_told_as_step(one) and _counts(one, number)]
    if number in told and len(told) == len(values):
        return values[told.index(number)]
    same = [one for one in values if noun(one) == noun(number)]
    same = same if len(same) == 1 else [one for one in same if _words(one) & _words(number)]
    return same[0] if len(same) == 1 else None


def gives(step: Step, rate: Seen, numbers: Sequence[Seen], *, upward: bool) -> bool:
    """Whether any number of these things told around a step, whatever it is called, gives its rate."""
    number, near = step.number, [one for one in numbers if 0 <= step.number.place - one.place <= 1]
    told = [one for one in near if one.kind is number.kind and one.value and is_unit(one, number) and not one.change]
    for one in told:
        then = one.value - number.value if upward else one.value + number.value
        bases = [base for base in (then, one.value) if base > 0]
        if any(abs(100 * number.value - rate.written.value * base) <= rate.written.step * base for base in bases):
            return True
    return False


def _counts(one: Seen, number: Seen) -> bool:
    return one.kind is number.kind and one.unit == number.unit


def _taken_up(number: Seen, numbers: Sequence[Seen]) -> list[Seen]:
    """The plain values of the sentence before that of a number."""
    earlier = [one for one in numbers[: number.index] if one.sentence[0] < number.sentence[0]]
    if not earlier or number.place - earlier[-1].place > 1:
        return []
    last = [one for one in earlier if one.sentence == earlier[-1].sentence]
    return [one for one in last if not (one.change or one.about or one.depth or one.side) and one.value]


def _words(number: Seen) -> frozenset[str]:
    """The words of a number's clause besides what it is counted in."""
    return number.written.said - _IDLE - frozenset(number.unit.split())
