"""Title figure (số ở tít): a figure of a title, the numbers of the text below it, and how alike they are told."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import combinations

from .meant.seen import SCALE, Seen
from .same import fits, fits_closely, is_near, words_of
from .tokens import Kind

_POWERS = (10**9, 10**12, 10**15)
"""In what else a cell may be told, in the parts that values are seen in: thousands, millions, thousands of millions."""
_FEWEST, _ALIKE, _WORDS, _LONG = 2, 3, 4, 4


def _runs(numbers: Sequence[Seen]) -> Iterator[Sequence[Seen]]:
    """Two or three numbers told next to each other, which a title may tell together."""
    for count in (2, 3):
        yield from (numbers[place : place + count] for place in range(len(numbers) - count + 1))


@dataclass(frozen=True, eq=False)
class Title:
    """A figure of a title and the numbers of the text below it."""

    figure: Seen
    body: Sequence[Seen]
    cells: Sequence[Fraction] = ()
    beside: Sequence[Seen] = ()

    def shared(self, other: Seen) -> int:
        """How many words that say something the title and the sentence of a number share."""
        sentence = other.passage.sentence(other.written.token)
        return len(words_of(self.figure.passage.text) & words_of(sentence))

    def tells(self, exact: Seen) -> bool:
        """Whether the figure tells a number in just such round figures, a rate in like words."""
        return fits_closely(self.figure, exact.value) and (exact.kind is not Kind.PERCENT or self.shared(exact) > 0)

    def may_be(self, other: Seen) -> bool:
        """Whether another figure of its size may have been written for a number: it is told in like words, or long."""
        least = _FEWEST if self.figure.kind is Kind.PERCENT and not self.figure.about else _ALIKE
        if self.shared(other) >= least:
            return True
        return self.figure.unit == other.unit and self.figure.is_counted and digits_of(self.figure, other) >= _LONG

    def is_shared_out(self, other: Seen) -> bool:
        """Whether a number is the sum of the figure and another of the title, or a rate the sum of two of its
        sentence: "4 phó giám đốc, 95 cán bộ" over a text that tells of 99."""
        kin = [one for one in self.beside if one.kind is self.figure.kind and one is not self.figure]
        if any(one.value + self.figure.value == other.value for one in kin):
            return True
        own = [one for one in self.body if one.sentence == other.sentence and one.kind is Kind.PERCENT]
        percent = self.figure.kind is Kind.PERCENT
        return percent and any(one.value + two.value == self.figure.value for one, two in combinations(own, 2))

    def is_only(self, other: Seen) -> bool:
        """Whether a number is the only one of its unit in the text, and is told in the very words of a title."""
        if not other.unit or other.unit != self.figure.unit or not self.figure.is_counted:
            return False
        values = {one.value for one in self.body if one.unit == other.unit and one.change == other.change}
        return len(values) == 1 and self.shared(other) >= _WORDS

    def nearest(self, found: Sequence[Seen]) -> Seen | None:
        """The one figure of several that is told most alike: in its words, of its unit, of its size."""
        most = max(map(self._likeness, found), default=None)
        best = [number for number in found if self._likeness(number) == most]
        alone = len({number.value for number in best}) == 1
        return best[0] if alone or (best and (self.is_told_nowhere or self._is_long)) else None

    @cached_property
    def is_told_nowhere(self) -> bool:
        """Whether no number of the text, whatever it counts, may be told so in round figures."""
        figure = self.figure
        alike = [one for one in self.body if one.kind is figure.kind]
        if not figure.about or any(fits(figure, one.value) or one.value == figure.value for one in alike):
            return False
        totals = (sum(one.value for one in run) for run in _runs(alike))
        if figure.kind is not Kind.PERCENT and any(fits_closely(figure, total) for total in totals):
            return False
        return not self.is_cell(lambda value: fits(figure, value))

    def is_cell(self, is_meant: Callable[[Fraction], bool]) -> bool:
        """Whether a number of a table may be meant, whatever its table counts in."""
        return any(is_meant(cell * power) for cell in self.cells for power in (SCALE, *_POWERS))

    @property
    def _is_long(self) -> bool:
        """Whether it is an exact count or amount of many figures, which a title takes from the text for sure."""
        figures = self.figure.written.digits.strip("0")
        return not self.figure.about and self.figure.is_counted and len(figures) >= _LONG

    def _likeness(self, other: Seen) -> tuple[int, bool, bool]:
        return self.shared(other), other.unit == self.figure.unit, is_near(self.figure, other)


def digits_of(figure: Seen, other: Seen) -> int:
    """Digits of two figures (số chữ số): how many digits the longer of two figures has."""
    return max(len(one.written.digits.lstrip("0")) for one in (figure, other))
