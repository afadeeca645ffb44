"""Showing what was collected (số liệu thu thập trên trang): badges, values, shares, and where each figure opens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.http import QueryDict
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from motcua.areas.people import queries as people
from motcua.areas.reporting.queries import CollectionRoundRow, RowTotal
from motcua.insight import Marks
from motcua.insight.reports.annexing import CODE, SCOPE
from motcua.rules.answers import shown_value
from motcua.rules.collecting import FigureScope, Sending, SheetState
from motcua.web.ui.standing import Badge

TONES = {
    SheetState.OPEN: "wait",
    SheetState.SUBMITTED: "soon",
    SheetState.RETURNED: "late",
    SheetState.APPROVED: "in",
    SheetState.LOCKED: "done",
}
SENDING_TONES = {
    Sending.SENT: "in",
    Sending.STATED: "soon",
    Sending.LATE: "soon",
    Sending.EXTENDED: "soon",
    Sending.MISSING: "late",
    Sending.WAITING: "wait",
    Sending.CALLED_OFF: "wait",
}
COUNTED_AS = {FigureScope.OWN: "own", FigureScope.WITH_CHILDREN: "all"}


def state_badge(state: SheetState) -> Badge:
    """With whom a sheet lies."""
    return Badge(TONES[state], _(state.label))


def sending_badge(sending: Sending) -> Badge:
    """Whether something owed by a day was sent."""
    return Badge(SENDING_TONES[sending], _(sending.label))


def address_of(figure: Mapping[str, Any] | None) -> str:
    """The page of the records behind a computed value; "" where there are none to open."""
    if not figure:
        return ""
    if "round" in figure:
        return reverse("office:round_row", args=[figure["round"], figure["code"]])
    fields = QueryDict(mutable=True)
    side = "whole" if figure["side"] == "WHOLE" else "part"
    fields.update({"unit": figure["unit"], "scope": figure["scope"], "side": side})
    fields.update({"from": figure["from"], "to": figure["to"]})
    return f"{reverse('office:figure', args=[figure['code']])}?{fields.urlencode()}"


def with_names(rows: Sequence[Any]) -> list[tuple[Any, str]]:
    """Rows with the names of those who recorded them."""
    usernames = {one.recorded_by.removeprefix("account:") for one in rows}
    names = people.names_of(usernames=usernames) if usernames else {}
    told = [one.recorded_by.removeprefix("account:") for one in rows]
    return [(one, names.get(name, name)) for one, name in zip(rows, told, strict=True)]


def told_of(found: CollectionRoundRow, one: RowTotal, at: datetime) -> tuple[SafeString | str, SafeString | str]:
    """The sum of a row and its share of the row it is a part of, both bearing their marks; "" where there is none."""
    value = one.total.value
    if value is None:
        return "", ""
    if value != int(value):
        return shown_value(value), ""
    marks = Marks(
        code=f"{CODE}{one.row.code}",
        part=int(value),
        whole=one.share.whole if one.share else None,
        unit=found.unit_slug,
        scope=SCOPE,
        period=found.period,
        cut_off=found.end,
        known_at=at,
    )
    return marks.around(shown_value(value)), marks.around(one.share.text) if one.share else ""
