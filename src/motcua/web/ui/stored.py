"""Stored (tệp đã lưu) files as a browser gets them: to be saved, or shown where it can show them safely."""

from __future__ import annotations

from django.http import FileResponse, Http404
from django.utils.translation import gettext as _

from motcua.areas.digitization import queries as digitization
from motcua.areas.digitization.queries import StoredFileRow
from motcua.web.ui.dossier import PREVIEWED


def stored(row: StoredFileRow | None, *, shown: bool = False) -> FileResponse:
    """A stored file (tệp đã lưu) as a download; `shown` in the browser, if it is of a kind that is safe there.

    What is not there does not exist.
    """
    content = digitization.content_of(row) if row else None
    if row is None or content is None:
        raise Http404(_("Không có tệp này."))
    shown = shown and row.mime in PREVIEWED
    mime = row.mime if shown else "application/octet-stream"
    response = FileResponse(content, as_attachment=not shown, filename=row.name, content_type=mime)
    response["X-Content-Type-Options"] = "nosniff"
    return response
