"""Dialogues of a year as a file."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.areas.feedback import policy, queries
from motcua.areas.feedback.queries import DialogueRow
from motcua.kernel.clock import local, local_date, now
from motcua.web.office.listed import Listing, day, every, file_of
from motcua.web.office.listening.seeing import hearing, kept_units, year_asked
from motcua.web.ui.dialogues import dialogue_badge
from motcua.web.ui.doors import only_for


@require_safe
@only_for(policy.may_hear)
def dialogues_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The dialogues (các cuộc đối thoại) of a year one sees, as a file."""
    seen, year = hearing(request), year_asked(request)
    found = every(lambda after: queries.dialogues(seen, year=year, after=after), lambda row: row.key, "")
    listing = Listing(
        name=_("Đối thoại năm %(year)s") % {"year": year},
        heads=_heads(),
        widths=(44, 36, 20, 18, 30, 14, 14, 10, 22),
        rows=[_cells(row) for row in found],
    )
    homes = kept_units(request.user)
    return file_of(listing, kind, unit_id=homes[0].id if homes else None, file=f"doi-thoai-{year}")


def _heads() -> tuple[str, ...]:
    return (
        _("Đối thoại"), _("Đơn vị"), _("Loại"), _("Lúc"), _("Địa điểm"), _("Thông báo"), _("Công bố kết quả"),
        _("Số câu hỏi"), _("Tình trạng"),
    )  # fmt: skip


def _cells(row: DialogueRow) -> tuple[str, ...]:
    return (
        row.title,
        row.unit,
        _(str(row.kind.label)),
        f"{local(row.starts_at):%H:%M %d/%m/%Y}",
        row.place,
        day(row.announced_on),
        day(row.result_on),
        str(row.questions),
        dialogue_badge(row, local_date(now())).words,
    )
