"""Annexed (phụ lục thống kê): why the annex of a report is empty, and which periods have one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from motcua.areas.organization.queries import UnitRow
from motcua.areas.reporting import queries
from motcua.insight import reports
from motcua.insight.reports import Table
from motcua.insight.reports.drafting import is_drawn
from motcua.rules.periods import Period
from motcua.web.office.composing.work import Work
from motcua.web.ui.choice import Choice


@dataclass(frozen=True, slots=True)
class NoAnnex:
    """No annex (phụ lục trống): in which section, of which period, and the periods that have one with their pages."""

    section: str
    period: Period
    others: tuple[tuple[Period, str], ...]


def no_annex(work: Work) -> NoAnnex | None:
    """Why the annex is empty (vì sao phụ lục trống): the unit asked nobody for these days; None where it is not."""
    keys = {each["key"] for each in reports.template(work.template).get("table", []) if each["kind"] == "annex"}
    lines = ((draft.key, line) for draft in work.drafts for line in draft.text.splitlines())
    section = next((key for key, line in lines if (asked := is_drawn(line)) and asked[1] in keys), None)
    drawn = {block.slot for block in work.report.blocks() if isinstance(block, Table)}
    if section is None or any(f"{{table {key}}}" in drawn for key in keys):
        return None
    period = work.choice.period
    found = queries.periods_asked(work.choice.unit.id, within=period)
    return NoAnnex(section, period, tuple(_pages(work, [each for each in found if each.label != period.label])))


def _pages(work: Work, periods: Iterable[Period]) -> Iterable[tuple[Period, str]]:
    address = reverse("office:compose", args=[work.template])
    for each in periods:
        other = Choice(work.choice.unit, work.choice.scope, each, work.choice.known_at)
        yield each, f"{address}?{other.query}"


def periods_of(unit: UnitRow | None) -> list[Period]:
    """Periods (các kỳ) of the rounds a unit opened, to press instead of typing."""
    return queries.periods_asked(unit.id) if unit else []
