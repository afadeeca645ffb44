"""Files (tệp) of a dossier: to be downloaded, or looked at in the browser where it can show them safely."""

from __future__ import annotations

from typing import BinaryIO

from django.http import FileResponse, Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.areas.digitization import queries as digitization
from motcua.areas.digitization.queries import StoredFileRow
from motcua.areas.dossiers import queries as dossiers
from motcua.web.ui.doors import reads_personal_data, staff_only
from motcua.web.ui.dossier import PREVIEWED


def _opened(request: HttpRequest, number: str, file_id: int) -> tuple[StoredFileRow, BinaryIO]:
    """A file that belongs to a dossier of the officer's units; otherwise it does not exist."""
    seen = dossiers.case_file(number, account=request.user) is not None and file_id in dossiers.files_of(number)
    stored = digitization.stored_file(file_id) if seen else None
    content = digitization.content_of(stored) if stored else None
    if stored is None or content is None:
        raise Http404(_("Không có tệp này."))
    return stored, content


@require_safe
@staff_only
@reads_personal_data
def file(request: HttpRequest, number: str, file_id: int) -> HttpResponseBase:
    """File (tệp) of the dossier as a download."""
    stored, content = _opened(request, number, file_id)
    response = FileResponse(content, as_attachment=True, filename=stored.name, content_type="application/octet-stream")
    response["X-Content-Type-Options"] = "nosniff"
    return response


@require_safe
@staff_only
@reads_personal_data
def preview(request: HttpRequest, number: str, file_id: int) -> HttpResponseBase:
    """Preview (xem tệp) in the browser: pictures and PDF as their content was found to be; all else is downloaded."""
    stored, content = _opened(request, number, file_id)
    if stored.mime not in PREVIEWED:
        content.close()
        return redirect("office:file", number, file_id)
    response = FileResponse(content, filename=stored.name, content_type=stored.mime)
    response["X-Content-Type-Options"] = "nosniff"
    return response
