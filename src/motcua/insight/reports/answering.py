"""Answering (trả lời): where a report's figures come from, be it the live records or a closed period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from motcua.areas.organization.queries import UnitRow
from motcua.insight.figures import Figure, figures, figures_by_unit
from motcua.insight.form_06a import Form06a, form_06a
from motcua.insight.indicators import registry
from motcua.insight.question import Question
from motcua.rules.periods import Period

Key = tuple[str, str]
"""Scope and code of a figure."""


class Answers(Protocol):
    """Answers (nguồn trả lời): whoever can answer an indicator for a period; the composer asks nobody else.

    A source that lacks a figure leaves it out: the place is then named as one that cannot be filled.
    """

    def answers(self, wanted: Iterable[Key], period: Period) -> Mapping[Key, Figure]:
        """The figures asked for, by scope and code."""

    def by_unit(self, codes: list[str], period: Period) -> list[tuple[UnitRow, dict[str, Figure]]]:
        """The figures of each unit of the next lower level; none where the source does not tell them apart."""

    def form(self, scope: str, period: Period) -> Form06a | None:
        """Form II.06a; None where the source does not hold it."""


@dataclass(frozen=True, slots=True)
class LiveAnswers:
    """Live answers (trả lời từ dữ liệu đang có): counted from the records, as known at the time of the question."""

    question: Question

    def answers(self, wanted: Iterable[Key], period: Period) -> Mapping[Key, Figure]:
        """The figures asked for, each scope in one question, in the order of the registry."""
        codes: dict[str, set[str]] = defaultdict(set)
        for scope, code in wanted:
            codes[scope].add(code)
        found: dict[Key, Figure] = {}
        for scope in sorted(codes, key=("own", "children", "all").index):
            ordered = [code for code in registry() if code in codes[scope]]
            asked = figures(self.question.unit, scope, period, codes=ordered, **self._asked(period))
            found |= {(scope, figure.code): figure for figure in asked}
        return found

    def by_unit(self, codes: list[str], period: Period) -> list[tuple[UnitRow, dict[str, Figure]]]:
        """The figures of each unit of the next lower level."""
        return figures_by_unit(self.question.unit, "children", period, codes=codes, **self._asked(period))

    def form(self, scope: str, period: Period) -> Form06a | None:
        """Form II.06a of the unit."""
        return form_06a(self.question.unit, scope, period, **self._asked(period))

    def _asked(self, period: Period) -> dict[str, Any]:
        """Another period is asked at its own end, but with the same knowledge."""
        same = period == self.question.period
        return {"as_of": self.question.as_of if same else None, "known_at": self.question.known_at}


def answers_for(question: Question) -> Answers:
    """Who answers the question (chọn nguồn trả lời).

    The one place to plug in a closed period: a source that reads frozen figures need only keep to `Answers`.
    """
    return LiveAnswers(question)
