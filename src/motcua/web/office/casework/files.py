"""Files (tệp) of a dossier: to be downloaded, or looked at in the browser where it can show them safely."""

from __future__ import annotations

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from motcua.areas.digitization import queries as digitization
from motcua.areas.digitization.queries import StoredFileRow
from motcua.areas.dossiers import queries as dossiers
from motcua.web.ui.doors import reads_personal_data, staff_only
from motcua.web.ui.dossier import PREVIEWED
from motcua.web.ui.stored import stored


def _opened(request: HttpRequest, number: str, file_id: int) -> StoredFileRow | None:
    """A file that belongs to a dossier of the officer's units; otherwise None."""
    seen = dossiers.case_file(number, account=request.user) is not None and file_id in dossiers.files_of(number)
    return digitization.stored_file(file_id) if seen else None


@require_safe
@staff_only
@reads_personal_data
def file(request: HttpRequest, number: str, file_id: int) -> HttpResponseBase:
    """File (tệp) of the dossier as a download."""
    return stored(_opened(request, number, file_id))


@require_safe
@staff_only
@reads_personal_data
def preview(request: HttpRequest, number: str, file_id: int) -> HttpResponseBase:
    """Preview (xem tệp) in the browser: pictures and PDF as their content was found to be; all else is downloaded."""
    row = _opened(request, number, file_id)
    if row is not None and row.mime not in PREVIEWED:
        return redirect("office:file", number, file_id)
    return stored(row, shown=True)
