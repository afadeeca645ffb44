"""Parts of a figure on pages (các phần của con số trên trang): tables whose parts add up and open further."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua import insight
from motcua.insight import Filters
from motcua.web.ui.choice import Choice, as_day
from motcua.web.ui.narrowing import number_of

WORDS = {
    "unit": gettext_lazy("Theo đơn vị"),
    "sector": gettext_lazy("Theo lĩnh vực"),
    "officer": gettext_lazy("Theo người ghi bước gần nhất"),
    "week": gettext_lazy("Theo tuần"),
}
FIELDS = {"unit": "phan", "sector": "sector", "officer": "nguoi", "week": "tuan"}
BY = "chia"


@dataclass(frozen=True, slots=True)
class PartLine:
    """Line of parts (dòng chia nhỏ): a part of a figure with the address it opens to."""

    name: str
    part: int
    whole: int | None
    opens: str


def narrowed(request: HttpRequest, filters: Filters, *, staff: bool) -> Filters:
    """The filters with the parts chosen in the address; what cannot be understood is left open."""
    unit, week = number_of(request.GET, FIELDS["unit"]), request.GET.get(FIELDS["week"], "")
    told: dict[str, Any] = {"unit": unit} if unit else {}
    if staff and FIELDS["officer"] in request.GET:
        told["officer"] = request.GET[FIELDS["officer"]]
    told |= {"week": day} if (day := as_day(week)) else {}
    return replace(filters, **told)


def chosen_parts(filters: Filters) -> list[tuple[str, str]]:
    """The parts chosen, as fields that a form keeps."""
    told = {"unit": filters.unit, "officer": filters.officer, "week": filters.week}
    return [(FIELDS[name], str(value)) for name, value in told.items() if value is not None]


def told_apart(request: HttpRequest, code: str, choice: Choice, filters: Filters, *, staff: bool) -> dict[str, Any]:
    """The ways a figure can be told apart, and the table of the one chosen."""
    ways = [by for by in insight.dimensions(insight.indicator(code)) if staff or by != "officer"]
    by = request.GET.get(BY, "")
    context: dict[str, Any] = {"ways": [(way, WORDS[way]) for way in ways], "by": by if by in ways else ""}
    if by not in ways:
        return context
    rows = insight.parts(code, by, **choice.asked(), filters=filters)
    lines = [PartLine(_(row.name), row.part, row.whole, _opens(request, by, row.key)) for row in rows]
    whole = None if insight.indicator(code).whole is None else sum(row.whole or 0 for row in rows)
    total = PartLine(_("Tổng cộng"), sum(row.part for row in rows), whole, "")
    return context | {"by_words": WORDS[by], "lines": lines, "line_total": total}


def _opens(request: HttpRequest, by: str, key: str) -> str:
    """This page with one part chosen and the division closed."""
    query: QueryDict = request.GET.copy()
    for name in (BY, "after"):
        query.pop(name, None)
    query[FIELDS[by]] = key
    return f"?{query.urlencode()}"
