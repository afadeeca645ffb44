"""Which documents whoever asks may look into, and which they may change."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from motcua.areas.documents import policy, queries
from motcua.areas.documents.queries import DocumentRow
from motcua.web.office.planning.doors import today

SECTION = {"section": "documents"}


def seen(request: HttpRequest) -> frozenset[int] | None:
    """The units whose registers whoever asks may look into."""
    return policy.seen_units(request.user, today=today())


def writes(request: HttpRequest, row: DocumentRow) -> bool:
    """Whether whoever asks may change a document: it stands in a register they write."""
    units = policy.written_units(request.user, today=today())
    return policy.may_record_documents(request.user) and (units is None or row.register_id in units)


def found(request: HttpRequest, document_id: int) -> DocumentRow:
    """The document, where one may see it; otherwise it does not exist."""
    row = queries.seen_document(document_id, seen=seen(request))
    if row is None:
        raise Http404(_("Không có văn bản này."))
    return row
