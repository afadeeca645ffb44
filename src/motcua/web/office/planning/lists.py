"""Documents one sees as a file, with the filters of the page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.areas.documents import policy, queries
from motcua.web.office.listed import Listing, every, file_of
from motcua.web.office.planning.document_forms import LookForm
from motcua.web.office.planning.seeing import seen
from motcua.web.ui.doors import only_for


@require_safe
@only_for(policy.may_read_documents)
def documents_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The documents (các văn bản) one sees, as a file."""
    filters, known = LookForm(request.GET).filters(), seen(request)
    found = every(lambda after: queries.documents(seen=known, filters=filters, after=after), lambda row: row.key, "")
    listing = Listing(
        name=_("Sổ văn bản"),
        heads=(_("Văn bản"), _("Ngày"), _("Cơ quan ban hành"), _("Trích yếu"), _("Hạn trả lời")),
        widths=(34, 14, 40, 80, 14),
        rows=[(row.label, row.issued_on, row.issuer_name, row.title, row.reply_by) for row in found],
    )
    return file_of(listing, kind, unit_id=policy.register_unit(request.user), file="so-van-ban")
