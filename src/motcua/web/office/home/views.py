"""The first page of a reform officer, and the lists its numbers open to."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.areas.inspections import policy as inspections_policy
from motcua.areas.inspections import queries as inspections
from motcua.areas.organization import queries as organization
from motcua.areas.parindex import queries as parindex
from motcua.areas.plans import policy
from motcua.kernel.clock import local_date, now
from motcua.web.office.home.due import Place, due_lines
from motcua.web.office.home.lines import NAMES, Counted, Kind, Line
from motcua.web.office.home.reporting import next_report
from motcua.web.office.home.standing import missing_lines, score_today, sheet_today
from motcua.web.office.inspecting.words import finding_badge
from motcua.web.office.listed import Listing, file_of
from motcua.web.ui.doors import staff_only
from motcua.web.ui.templatetags.screens import vn_day

SECTION = {"section": "par_home"}
FIRST = 8
FINDINGS = 5


def place_of(request: HttpRequest) -> Place:
    """Who looks, for which unit, on which day. Raises PermissionDenied for who runs no reform programme."""
    unit_id = policy.assigning_unit(request.user)
    if unit_id is None:
        raise PermissionDenied
    unit, today = organization.unit_by_id(unit_id), local_date(now())
    day = min(today, unit.valid_to) if unit.valid_to else today
    serves = _served(unit_id, day)
    runs = (one for key in serves for one in parindex.candidates_of_unit(key))
    newest = sorted(runs, key=lambda one: (one.unit_id == unit_id, one.year, one.id), reverse=True)
    return Place(request.user, unit, day, tuple(newest), frozenset(serves))


def _served(unit_id: int, day: date) -> list[int]:
    """The unit, and the former units of which it is the only heir."""
    formers = organization.formers([unit_id], day).get(unit_id, ())
    return [unit_id, *(key for key, heir in organization.sole_heirs(formers, day).items() if heir == unit_id)]


@require_safe
@staff_only
def home(request: HttpRequest) -> HttpResponse:
    """Home (trang chủ CCHC): what is due, missing, left open; the score today; the next report."""
    place = place_of(request)
    return render(request, "office/home/home.html", _home(place) | SECTION)


def _home(place: Place) -> dict[str, Any]:
    sheet = sheet_today(place)
    due, missing = due_lines(place), missing_lines(place, sheet)
    seen = inspections_policy.sight(place.account)
    left = inspections.findings(seen, filters=inspections.FindingFilters(waiting=True), on=place.day)
    near = [one for one in due if one.late or one.soon]
    return {
        "unit": place.unit,
        "day": place.day,
        "ended": place.unit.valid_to == place.day,
        "tally": _tally(due, missing),
        "near": near[:FIRST],
        "near_count": len(near),
        "missing": _by_kind(missing, "office:par_missing"),
        "score": score_today(sheet) if sheet else None,
        "findings": [(one, finding_badge(one)) for one in left[:FINDINGS]],
        "finding_counts": inspections.finding_counts(seen, on=place.day),
        "report": next_report(place),
    }


def _tally(due: list[Line], missing: list[Line]) -> list[Counted]:
    """The numbers at the head, each with the list it opens to."""
    late, soon = sum(one.late for one in due), sum(one.soon for one in due)
    to = reverse("office:par_due")
    return [
        Counted(late, _("việc quá hạn"), f"{to}?xem=qua-han", "late" if late else ""),
        Counted(soon, _("đến hạn trong 14 ngày"), f"{to}?xem=sap-den", "soon" if soon else ""),
        Counted(len(due), _("việc chưa xong có hạn"), f"{to}?xem=tat-ca"),
        Counted(len(missing), _("chỗ còn thiếu"), reverse("office:par_missing"), "wait" if missing else ""),
    ]


def _by_kind(lines: list[Line], route: str, **asked: str) -> list[Counted]:
    """How many lines of each kind, each with its list."""
    counts = Counter(one.kind for one in lines)
    more = "".join(f"&{name}={value}" for name, value in asked.items())
    return [
        Counted(counts[kind], str(NAMES[kind]), f"{reverse(route)}?loai={kind.value}{more}")
        for kind in Kind
        if counts[kind]
    ]


def _of_kind(request: HttpRequest, lines: list[Line]) -> tuple[str, list[Line]]:
    """The kind asked for and its lines; every line where none is."""
    kind = request.GET.get("loai", "")
    return (kind, [one for one in lines if one.kind == kind]) if kind in list(Kind) else ("", lines)


def _chosen(found: list[Line], which: str) -> list[Line]:
    """The lines that are late, those that come due soon, or all."""
    chosen = {"qua-han": [one for one in found if one.late], "sap-den": [one for one in found if one.soon]}
    return chosen.get(which, found)


@require_safe
@staff_only
def due(request: HttpRequest) -> HttpResponse:
    """Due (việc có hạn): late, within two weeks, or all; of one kind or of every."""
    place, which = place_of(request), request.GET.get("xem", "qua-han")
    found = due_lines(place)
    lines = _chosen(found, which)
    kind, shown = _of_kind(request, lines)
    lanes = [
        (key, words, len(_chosen(found, key)))
        for key, words in (("qua-han", _("Quá hạn")), ("sap-den", _("Trong 14 ngày")), ("tat-ca", _("Tất cả")))
    ]
    context = {"rows": shown, "lanes": lanes, "which": which, "kind": kind, "day": place.day, "unit": place.unit}
    context["kinds"] = _by_kind(lines, "office:par_due", xem=which)
    return render(request, "office/home/due.html", context | SECTION)


def _listing(name: str, lines: list[Line], place: Place) -> Listing:
    """Lines as a list on paper."""
    return Listing(
        name=name,
        heads=(_("Việc"), _("Loại"), _("Đơn vị"), _("Hạn"), _("Tình trạng")),
        widths=(70, 26, 40, 14, 24),
        rows=[(_(one.words), _(one.name), one.unit, one.due_on, one.badge.words if one.badge else "") for one in lines],
        above=(_("Tính đến ngày %(day)s.") % {"day": vn_day(place.day)},),
    )


@require_safe
@staff_only
def due_file(request: HttpRequest, kind: str) -> HttpResponse:
    """Due (việc có hạn) as a file: late, within two weeks, or all; of one kind or of every."""
    place, which = place_of(request), request.GET.get("xem", "qua-han")
    _asked, lines = _of_kind(request, _chosen(due_lines(place), which))
    return file_of(_listing(_("Việc có hạn"), lines, place), kind, unit_id=place.unit.id, file="viec-co-han")


@require_safe
@staff_only
def missing_file(request: HttpRequest, kind: str) -> HttpResponse:
    """Missing (chỗ còn thiếu) as a file, of one kind or of every."""
    place = place_of(request)
    _asked, lines = _of_kind(request, missing_lines(place, sheet_today(place)))
    return file_of(_listing(_("Chỗ còn thiếu"), lines, place), kind, unit_id=place.unit.id, file="cho-con-thieu")


@require_safe
@staff_only
def missing(request: HttpRequest) -> HttpResponse:
    """Missing (chỗ còn thiếu): products that wait, criteria without a score or without proof."""
    place = place_of(request)
    lines = missing_lines(place, sheet_today(place))
    kind, shown = _of_kind(request, lines)
    context = {"rows": shown, "kind": kind, "kinds": _by_kind(lines, "office:par_missing"), "unit": place.unit}
    return render(request, "office/home/missing.html", context | {"day": place.day} | SECTION)
