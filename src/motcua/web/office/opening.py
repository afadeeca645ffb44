"""Opening (mở con số): where a number of a report leads, on every page that shows one."""

from __future__ import annotations

from django.http import QueryDict
from django.urls import reverse

from motcua.insight.reports import Source
from motcua.insight.reports.annexing import CODE, SCOPE
from motcua.rules.periods import Period


def address_of(source: Source, period: Period, *, closed: bool = True) -> str:
    """The page of a number's records; `period` is the report's, where the number does not tell its own.

    A frozen figure opens to the records that were counted when it was closed, for those who may read them (`closed`).
    """
    if source.kept is not None and closed:
        side = "?side=whole" if source.side == "whole" else ""
        return reverse("office:frozen_figure", args=[source.kept.frozen, source.kept.position]) + side
    asked, fields = source.period or period, QueryDict(mutable=True)
    fields.update({"unit": source.unit, "scope": source.scope, "side": source.side})
    fields.update({"from": asked.start.isoformat(), "to": asked.end.isoformat()})
    if source.scope == SCOPE:
        return f"{reverse('office:collected', args=[source.code.removeprefix(CODE)])}?{fields.urlencode()}"
    if source.sector is not None:
        fields["sector"] = str(source.sector)
    return f"{reverse('office:figure', args=[source.code])}?{fields.urlencode()}"
