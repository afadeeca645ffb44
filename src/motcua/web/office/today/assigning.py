"""Giving out tasks (giao việc): from a figure or a list, with the records attached."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar
from uuid import uuid4

from django import forms
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua import insight
from motcua.areas.dossiers import queries as dossiers
from motcua.areas.organization import queries as organization
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.figures import format_vn
from motcua.web.office.administration.forms import Tried, select_field
from motcua.web.office.figures import chosen, within
from motcua.web.office.leading.loads import opens
from motcua.web.office.today.takers import takers_of, usual_taker
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.desk import unit_ids_of
from motcua.web.ui.picking import filters_of, picked
from motcua.web.ui.saying import translated

MOST = 500


@dataclass(frozen=True, slots=True)
class Source:
    """Source (nguồn của việc giao): the figure or list in words, its address, its records, the usual unit.

    `count` says how many records the list has; where they are more than one task may carry, none go along.
    """

    most: ClassVar[int] = MOST
    about: str
    address: str
    records: tuple[str, ...]
    unit_id: int | None = None
    count: int = 0
    thing: str = ""
    brief: str = ""

    @property
    def too_many(self) -> bool:
        """Whether the list has more records than one task may carry."""
        return self.count > MOST


class AssignForm(Tried):
    """Assign form (phiếu giao việc): to whom, what, by when; the records come from the figure."""

    to_unit_id = select_field(gettext_lazy("Giao cho đơn vị"))
    title = fields.line(gettext_lazy("Việc cần làm"), longest=500)
    due_on = fields.day(gettext_lazy("Phải xong ngày"))
    attach = forms.BooleanField(label=gettext_lazy("Kèm danh sách hồ sơ"), required=False, initial=True)
    token = forms.CharField(max_length=36, required=False, widget=forms.HiddenInput)

    def __init__(self, posted: Any, source: Source, from_unit: int, at: datetime) -> None:
        self.source, self.takers = source, takers_of(from_unit, local_date(at))
        usual = usual_taker(source.unit_id, self.takers, local_date(at))
        usually = {"to_unit_id": usual, "title": _usual_title(source), "attach": True, "token": str(uuid4())}
        super().__init__(posted, initial=usually)
        field: Any = self.fields["to_unit_id"]
        field.choices = [("", _("Chọn đơn vị")), *((unit.id, unit.name) for unit in self.takers.units)]

    def told(self) -> dict[str, Any]:
        """What the operation takes."""
        said = dict(self.cleaned_data)
        attach = said.pop("attach")
        said["to_unit_id"] = int(said["to_unit_id"])
        return said | {
            "records": self.source.records if attach else (),
            "about": self.source.about,
            "address": self.source.address,
        }


def _usual_title(source: Source) -> str:
    if not source.count:
        return ""
    words = {"n": format_vn(source.count), "thing": source.thing, "about": source.brief or source.about}
    return (_("Rà soát, xử lý %(n)s %(thing)s: %(about)s") % words)[:500]


def source_of(request: HttpRequest, at: datetime) -> Source:
    """Source (nguồn) named in the address: a figure by its code and choice, or a lane of a unit; else nothing."""
    if code := request.GET.get("code", ""):
        return _of_figure(request, code)
    unit = request.GET.get("don-vi", "")
    if request.GET.get("lane") == "overdue" and unit.isascii() and unit.isdecimal() and len(unit) < 19:
        return _of_unit(request, int(unit), at)
    return Source("", "", ())


def _of_figure(request: HttpRequest, code: str) -> Source:
    """The records that the page of the figure lists, picked by the same filters."""
    choice, side = chosen(request), request.GET.get("side") or "part"
    if not within(request, choice):
        raise Http404
    try:
        figure = insight.figures(**choice.asked(), codes=[code])[0]
        narrow = picked(code, side, filters_of(request, staff=True))
        page = insight.members(code, **choice.asked(), side=side, limit=MOST, filters=narrow.filters)
    except UserError as error:
        raise Http404(translated(error.message)) from error
    counts = format_vn(figure.part) if figure.whole is None else f"{format_vn(figure.part)} / {format_vn(figure.whole)}"
    thing, where = _(figure.counted), f"{choice.heading} · {choice.period.label}"
    about, brief = f"{_(figure.name)}: {counts} {thing} · {where}", " · ".join((_(figure.name), *narrow.words, where))
    if narrow.filters:
        words = {"n": format_vn(page.count), "thing": thing, "words": "; ".join(narrow.words), "about": about}
        about = _("%(n)s %(thing)s sau khi lọc (%(words)s) trong %(about)s") % words
    address = f"{reverse('office:figure', args=[code])}?{choice.query}&side={side}{narrow.query}"
    records = _few(page.count, (one.label for one in page.members))
    return Source(about, address, records, choice.unit.id, page.count, thing, brief)


def _few(count: int, records: Iterable[str]) -> tuple[str, ...]:
    """The records, where one task may carry all of them: a part of a list that says it is the list would mislead."""
    return tuple(records) if count <= MOST else ()


def _of_unit(request: HttpRequest, unit_id: int, at: datetime) -> Source:
    seen = unit_ids_of(request.user)
    if seen is not None and unit_id not in seen:
        raise Http404
    filters = dossiers.WorkFilters(now=at, lane="overdue", unit_id=unit_id)
    count, page = dossiers.count_in_lane(seen, filters=filters), dossiers.work_page(seen, filters=filters, limit=MOST)
    about = _("quá hạn của %(unit)s") % {"unit": organization.unit_by_id(unit_id).name}
    records = _few(count, (row.number for row in page.rows))
    return Source(about, opens(lane="overdue", unit=unit_id), records, unit_id, count, _("hồ sơ"))
