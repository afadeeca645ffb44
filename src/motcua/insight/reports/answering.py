"""Answering (trả lời): where a report's figures come from: a closed period where there is one, else the records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from motcua.areas.organization.queries import UnitRow
from motcua.insight.figures import Figure, figures, figures_by_unit
from motcua.insight.form_06a import Form06a, form_06a
from motcua.insight.freezing.reading import FrozenPeriodRow, FrozenView, frozen, last_revision
from motcua.insight.indicators import registry
from motcua.insight.question import Question
from motcua.rules.periods import Period

SCOPES = ("own", "children", "all")
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

    def closed(self, scope: str) -> FrozenPeriodRow | None:
        """The closed period that the figures of a scope are read from; None where they are counted now."""


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
        for scope in sorted(codes, key=SCOPES.index):
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

    def closed(self, scope: str) -> FrozenPeriodRow | None:
        """Nothing is closed to whoever counts anew."""
        return None

    def _asked(self, period: Period) -> dict[str, Any]:
        """Another period is asked at its own end, but with the same knowledge."""
        same = period == self.question.period
        return {"as_of": self.question.as_of if same else None, "known_at": self.question.known_at}


@dataclass(frozen=True, slots=True)
class FrozenAnswers:
    """Frozen answers (trả lời từ kỳ đã chốt): the last revision that stood at the time of the question.

    What is not closed is counted from the records. What lies within a closed period or is compared with it (its
    months, its units, the period before) is counted as known when it was closed, so that all of it agrees.
    """

    question: Question
    views: dict[tuple[str, str], FrozenView | None] = field(default_factory=dict)

    def answers(self, wanted: Iterable[Key], period: Period) -> Mapping[Key, Figure]:
        """The figures asked for; what a closed period does not hold is left out."""
        found: dict[Key, Figure] = {}
        open_to_count: dict[str, list[Key]] = defaultdict(list)
        for scope, code in wanted:
            if (view := self._view(scope, period)) is None:
                open_to_count[scope].append((scope, code))
            elif figure := _kept(view, code):
                found[scope, code] = replace(figure, period=period)
        for scope, keys in open_to_count.items():
            found |= self._live(scope).answers(keys, period)
        order = {code: place for place, code in enumerate(registry())}
        return dict(sorted(found.items(), key=lambda item: (SCOPES.index(item[0][0]), order.get(item[0][1], 0))))

    def by_unit(self, codes: list[str], period: Period) -> list[tuple[UnitRow, dict[str, Figure]]]:
        """The figures of each unit of the next lower level; none where they do not add up to what was closed."""
        found = self._live("children").by_unit(codes, period)
        view = self._view("children", period)
        return found if view is None or all(_adds_up(found, view, code) for code in codes) else []

    def form(self, scope: str, period: Period) -> Form06a | None:
        """Form II.06a as it was closed, or counted."""
        view = self._view(scope, period)
        if view is None:
            return self._live(scope).form(scope, period)
        kept = {(each.figure.code, each.sector): each.figure.kept for each in view.figures}
        *rows, total = view.form
        places = {key: place for key, place in kept.items() if place is not None}
        return Form06a(replace(self.question, scope=scope), tuple(rows), total, view.identities, places)

    def closed(self, scope: str) -> FrozenPeriodRow | None:
        """The closed period of the question's own days."""
        view = self._view(scope, self.question.period)
        return view.row if view else None

    def _view(self, scope: str, period: Period) -> FrozenView | None:
        """A closed period, read once; a question as of another day is never answered from it."""
        key, asked = (scope, f"{period.start}/{period.end}"), self.question
        if key not in self.views:
            stands = None
            if not (_same_days(period, asked.period) and asked.cut_off != period.end):
                stands = last_revision(unit=asked.unit, scope=scope, period=period, known_at=asked.known_at)
            self.views[key] = None if stands is None else frozen(stands)
        return self.views[key]

    def _live(self, scope: str) -> LiveAnswers:
        row = self.closed(scope)
        return LiveAnswers(self.question if row is None else replace(self.question, known_at=row.known_at))


def _same_days(one: Period, other: Period) -> bool:
    return (one.start, one.end) == (other.start, other.end)


def _kept(view: FrozenView, code: str) -> Figure | None:
    """A figure of a closed period that is no single sector's."""
    return next((each.figure for each in view.figures if each.figure.code == code and each.sector is None), None)


def _adds_up(found: list[tuple[UnitRow, dict[str, Figure]]], view: FrozenView, code: str) -> bool:
    kept = _kept(view, code)
    told = [answers[code] for _, answers in found]
    return kept is not None and (kept.part, kept.whole or 0) == (
        sum(figure.part for figure in told),
        sum(figure.whole or 0 for figure in told),
    )


def answers_for(question: Question) -> Answers:
    """Who answers the question (chọn nguồn trả lời): closed periods first; the composer asks nobody else."""
    return FrozenAnswers(question)
