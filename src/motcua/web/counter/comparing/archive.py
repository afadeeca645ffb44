"""The old archive at the desk (kho giấy cũ): what was brought in by index sheets, found by code, person or words."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.areas.digitization import queries as digitization
from motcua.areas.dossiers.policy import DossierPolicy
from motcua.web.counter.comparing.views import HERE
from motcua.web.ui.desk import desk_unit
from motcua.web.ui.doors import only_if, reads_personal_data
from motcua.web.ui.narrowing import ARCHIVE_ORDERS, key_of, order_of, words_of
from motcua.web.ui.stored import stored

MOST = 30


@require_safe
@only_if(DossierPolicy.serve)
@reads_personal_data
def archive(request: HttpRequest) -> HttpResponse:
    """Archive (kho giấy cũ) of this desk's unit, the latest brought in first."""
    unit, text, order = desk_unit(request.user), words_of(request.GET), order_of(request.GET, ARCHIVE_ORDERS)
    found = digitization.archived([unit.id], text=text, order=order, after=key_of(request.GET), limit=MOST + 1)
    rows = found[:MOST]
    context = {"unit": unit, "rows": rows, "text": text, "next": rows[-1].id if len(found) > MOST else None}
    context |= {"order": order, "orders": ARCHIVE_ORDERS}
    return render(request, "counter/comparing/archive.html", context | HERE)


@require_safe
@only_if(DossierPolicy.serve)
@reads_personal_data
def archived_file(request: HttpRequest, archived_id: int) -> FileResponse:
    """The scan of an archived paper (tệp quét của kho) of this desk's unit."""
    found = digitization.archived_paper(archived_id)
    if found is None or found.unit_id != desk_unit(request.user).id:
        raise Http404(_("Không có giấy tờ này trong kho."))
    return stored(found.file, shown=True)
