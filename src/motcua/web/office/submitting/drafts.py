"""Our own drafts (bản soạn của chính mình) of a report that is owed: of the calendar's days, and of days close by.

Real periods differ: the calendar counts nine months to 14 September, a report that was written may count to the 15th.
"""

from __future__ import annotations

from datetime import date, timedelta

from motcua.areas.reporting.queries import CalendarLine
from motcua.areas.reports import queries as reports
from motcua.kernel.clock import now
from motcua.rules.periods import Period, custom
from motcua.web.office.composing.work import Work, work
from motcua.web.ui.choice import Choice

NEAR, MOST, LOOKED_AT = timedelta(days=31), 3, 200


def near(one: date, other: date) -> bool:
    """Whether two days are so close that they may end the same period."""
    return abs(one - other) <= NEAR


def choice_of(line: CalendarLine, period: Period) -> Choice:
    """The unit of a line and some days, as the composer asks for them."""
    return Choice(line.unit, "own", period, now())


def drafts_of(line: CalendarLine) -> dict[str, Work]:
    """Drafts that were saved and in which nothing must be mended, by the word the form chooses them with."""
    template, owed = line.owed.template, line.owed.period
    if not template:
        return {}
    saved = reports.drafts(unit_ids={line.unit.id}, limit=LOOKED_AT)
    days = [(one.start, one.end) for one in saved if one.template == template]
    others = [one for one in days if near(one[0], owed.start) and near(one[1], owed.end) and one != _days(owed)]
    periods = [custom(*one) for one in others[:MOST]]
    if _days(owed) in days:
        periods.insert(0, owed)
    found = {_key(line, period): work(choice_of(line, period), template) for period in periods}
    return {key: one for key, one in found.items() if one.number and not one.places}


def told_of(line: CalendarLine, draft: Work) -> str:
    """The days of a draft, where they are others than the calendar's; "" where they are the same."""
    period = draft.choice.period
    return "" if _days(period) == _days(line.owed.period) else period.label


def _days(period: Period) -> tuple[date, date]:
    return period.start, period.end


def _key(line: CalendarLine, period: Period) -> str:
    same = _days(period) == _days(line.owed.period)
    return "draft" if same else f"draft:{period.start.isoformat()}:{period.end.isoformat()}"
