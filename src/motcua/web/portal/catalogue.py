"""The catalogue (danh mục thủ tục) for citizens: found by words and groups, and told in plain words."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from motcua.areas.procedures import queries as catalogue
from motcua.areas.procedures.queries import GroupingKind, OnlineService, TermsRow, VersionDetail
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.web.portal.offices import filed_where
from motcua.web.ui.saying import translated

PAGE = 30
FILTERS = (  # the field of the address, the kind of group, what it is called
    ("su-kien", "life_event", GroupingKind.LIFE_EVENT, _("Việc trong đời")),
    ("doi-tuong", "audience", GroupingKind.AUDIENCE, _("Ai làm")),
    ("cap", "level", GroupingKind.LEVEL, _("Cấp giải quyết")),
)
CELLS = {
    "cach_thuc_thuc_hien": _("Cách thức, thời hạn, phí"),
    "thanh_phan_ho_so": _("Giấy tờ cần nộp"),
    "can_cu_phap_ly": _("Căn cứ pháp lý"),
    "ket_qua_xu_ly": _("Kết quả"),
    "cap_thuc_hien": _("Cấp thực hiện"),
    "level_2024": _("Cấp thực hiện"),
    "deadline_2024": _("Thời hạn"),
    "online_2024": _("Mức trực tuyến"),
    "fee": _("Phí, lệ phí"),
}
UNSURE = {"M", "S2"}  # trust marks: from memory, or from a secondary source


@require_safe
def procedures(request: HttpRequest) -> HttpResponse:
    """Procedures (thủ tục): found with or without diacritics, narrowed by groups, paged by key."""
    asked = {name: request.GET.get(name, "")[:120] for name in ("q", "linh-vuc", "su-kien", "doi-tuong", "cap")}
    page = catalogue.search(
        asked["q"],
        sector=asked["linh-vuc"],
        after=request.GET.get("after", "")[:40],
        limit=PAGE,
        **{argument: asked[field] for field, argument, *_rest in FILTERS},
    )
    context = {"page": page, "next": page.next, "text": asked["q"], "section": "procedures"}
    return render(request, "portal/procedures.html", context | _narrowing(asked))


def _narrowing(asked: dict[str, str]) -> dict[str, Any]:
    """The groups to narrow by, those chosen, and whether anything was asked at all."""
    groups, sectors = catalogue.groups(), catalogue.sectors()
    filters = [(field, label, groups[kind], asked[field]) for field, _name, kind, label in FILTERS]
    return {
        "filters": filters,
        "chosen": [row for _field, _label, rows, code in filters for row in rows if row.code == code],
        "sectors": sectors,
        "sector": next((one for one in sectors if one.code == asked["linh-vuc"]), None),
        "events": groups[GroupingKind.LIFE_EVENT],
        "narrowed": any(asked.values()),
    }


@require_safe
def procedure(request: HttpRequest, code: str) -> HttpResponse:
    """Procedure (một thủ tục) in plain words: who, what to bring, how long, how much, where, what comes out."""
    try:
        found = _today(code)
    except UserError as error:
        raise Http404(translated(error.message)) from error
    form = catalogue.form_for(code, now().date())
    context = {"procedure": found, "section": "procedures", "cases": _by_case(found), "form": form}
    context |= {"who": catalogue.audiences_of(code), "papers": _by_group(found)}
    context |= {"online": filed_where(found, form=form is not None)}
    context |= {"online_label": str(OnlineService(found.online_service).label), "unread": _unread(found)}
    exempt, compared = catalogue.exemptions_for(code, now().date())
    context |= {"exempt": exempt, "exempt_unsure": not compared}
    context |= {"unsure": {part for part, mark in found.trust.items() if mark in UNSURE}}
    return render(request, "portal/procedure.html", context)


def _today(code: str) -> VersionDetail:
    """The version of today; where none is in force, the last one known, with its days."""
    try:
        return catalogue.version_on(code, now().date())
    except UserError:
        return catalogue.procedure(code)


def _by_case(found: VersionDetail) -> list[tuple[str, list[TermsRow]]]:
    """Time and fees case by case; ways that share both are still told each, as the law states them."""
    cases: dict[str, list[TermsRow]] = defaultdict(list)
    for one in found.terms:
        cases[one.condition].append(one)
    return list(cases.items())


def _by_group(found: VersionDetail) -> list[tuple[str, list[Any]]]:
    """What is handed in, under the headings of the source."""
    groups: dict[str, list[Any]] = defaultdict(list)
    for paper in found.handed_in:
        groups[paper.group].append(paper)
    return list(groups.items())


def _unread(found: VersionDetail) -> list[tuple[Any, str]]:
    """What nobody could read for certain, under the name of the part it belongs to."""
    return [(CELLS.get(cell.split(".")[0], cell), raw) for cell, raw in found.unparsed]
