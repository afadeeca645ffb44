"""What the next report needs: which one, by when, the figures closed or not, the sheets that are in."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from motcua import insight
from motcua.areas.reporting import queries as reporting
from motcua.areas.reporting.queries import CalendarLine, CollectionRoundRow
from motcua.web.office.home.due import Place
from motcua.web.office.submitting.drafts import near


@dataclass(frozen=True, slots=True)
class NextReport:
    """Next report (báo cáo tới): the line of the calendar, the closed period and the round that feed it."""

    line: CalendarLine
    frozen: int | None
    round: CollectionRoundRow | None

    @property
    def to(self) -> str:
        """Where it is sent from."""
        return reverse("office:submission", args=[self.line.unit.slug, self.line.owed.code, self.line.owed.year])


def next_report(place: Place) -> NextReport | None:
    """The next report (báo cáo tới) that is not sent: of this year, else of the next; None where none is owed."""
    for year in (place.day.year, place.day.year + 1):
        lines = reporting.submission_calendar({place.unit.id}, year=year, today=place.day)
        waiting = [one for one in lines if not one.sent and one.owed.due_on >= place.day]
        if waiting:
            return _needs(place, waiting[0])
    return None


def _needs(place: Place, line: CalendarLine) -> NextReport:
    period = line.owed.period
    frozen = insight.last_revision(unit=place.unit.slug, scope="all", period=period)
    rounds = reporting.rounds({place.unit.id}, limit=20)
    asked = [one for one in rounds if near(one.start, period.start) and near(one.end, period.end)]
    asked = [one for one in asked if not one.called_off]
    asked.sort(key=lambda one: (one.start, one.end) != (period.start, period.end))
    return NextReport(line, frozen, asked[0] if asked else None)
