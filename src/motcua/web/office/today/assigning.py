"""Giving out tasks (giao việc): from a figure or a list, with the records attached."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua import insight
from motcua.areas.dossiers import queries as dossiers
from motcua.areas.organization import queries as organization
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.figures import format_vn
from motcua.web.office.administration.forms import Tried, select_field
from motcua.web.office.figures import chosen
from motcua.web.office.leading.loads import opens
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.desk import unit_ids_of
from motcua.web.ui.saying import translated

MOST = 500


@dataclass(frozen=True, slots=True)
class Source:
    """Source (nguồn của việc giao): the figure or list in words, its address, its records, the usual unit."""

    about: str
    address: str
    records: tuple[str, ...]
    unit_id: int | None = None


class AssignForm(Tried):
    """Assign form (phiếu giao việc): to whom, what, by when; the records come from the figure."""

    to_unit_id = select_field(gettext_lazy("Giao cho đơn vị"))
    title = fields.line(gettext_lazy("Việc cần làm"), longest=500)
    due_on = fields.day(gettext_lazy("Phải xong ngày"))
    attach = forms.BooleanField(label=gettext_lazy("Kèm danh sách hồ sơ"), required=False, initial=True)

    def __init__(self, posted: Any, source: Source, from_unit: int, at: datetime) -> None:
        super().__init__(posted, initial={"to_unit_id": source.unit_id, "title": _usual_title(source), "attach": True})
        self.source = source
        today = local_date(at)
        mine = [unit for unit in organization.units(valid_on=today) if from_unit in (unit.id, unit.parent_id)]
        known = [(unit.id, unit.name) for unit in mine]
        self.fields["to_unit_id"].choices = known  # type: ignore[attr-defined]

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
    if not source.records:
        return ""
    return _("Rà soát, xử lý %(n)s hồ sơ: %(about)s") % {"n": format_vn(len(source.records)), "about": source.about}


def source_of(request: HttpRequest, at: datetime) -> Source:
    """Source (nguồn) named in the address: a figure by its code and choice, or a lane of a unit; else nothing."""
    if code := request.GET.get("code", ""):
        return _of_figure(request, code)
    unit = request.GET.get("don-vi", "")
    if request.GET.get("lane") == "overdue" and unit.isascii() and unit.isdecimal():
        return _of_unit(request, int(unit), at)
    return Source("", "", ())


def _of_figure(request: HttpRequest, code: str) -> Source:
    choice, side = chosen(request), request.GET.get("side") or "part"
    try:
        figure = insight.figures(**choice.asked(), codes=[code])[0]
        page = insight.members(code, **choice.asked(), side=side, limit=MOST)
    except UserError as error:
        raise Http404(translated(error.message)) from error
    counts = format_vn(figure.part) if figure.whole is None else f"{format_vn(figure.part)} / {format_vn(figure.whole)}"
    about = f"{figure.name}: {counts} {figure.counted} · {choice.heading} · {choice.period.label}"
    address = f"/can-bo/so-lieu/{code}/?{choice.query}&side={side}"
    return Source(about, address, tuple(one.label for one in page.members), choice.unit.id)


def _of_unit(request: HttpRequest, unit_id: int, at: datetime) -> Source:
    seen = unit_ids_of(request.user)
    if seen is not None and unit_id not in seen:
        raise Http404
    filters = dossiers.WorkFilters(now=at, lane="overdue", unit_id=unit_id)
    page = dossiers.work_page(seen, filters=filters, limit=MOST)
    name = organization.unit_by_id(unit_id).name
    about = _("hồ sơ quá hạn của %(unit)s") % {"unit": name}
    return Source(about, opens(lane="overdue", unit=unit_id), tuple(row.number for row in page.rows), unit_id)
