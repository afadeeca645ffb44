"""Lists of meetings as files: the meetings of a year, and what their conclusions have come to."""

from __future__ import annotations

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.areas.meetings import policy, queries
from motcua.areas.meetings.queries import ConclusionRow, MeetingRow
from motcua.rules.meetings import MeetingState
from motcua.web.office.listed import Cell, Listing, every, file_of
from motcua.web.office.meeting.following import conclusions_asked
from motcua.web.office.meeting.listing import meeting_year
from motcua.web.office.meeting.words import meeting_badge
from motcua.web.ui.doors import only_for


@require_safe
@only_for(policy.may_see_meetings)
def meetings_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The meetings (các cuộc họp) of a year that one sees, as a file."""
    year = meeting_year(request)
    page = partial(queries.meetings, policy.earshot(request.user), year=year)
    found = every(lambda after: page(after=after), lambda row: row.key, "")
    listing = Listing(
        name=_("Hội nghị, cuộc họp năm %(year)s") % {"year": year},
        heads=(
            _("Cuộc họp"), _("Loại"), _("Đơn vị"), _("Ngày họp"), _("Giờ"), _("Nơi họp"), _("Chủ trì"),
            _("Tình trạng"), _("Kết luận"),
        ),
        widths=(54, 26, 36, 14, 8, 30, 28, 20, 10),
        rows=[_met(row) for row in found],
    )  # fmt: skip
    return file_of(listing, kind, unit_id=_home(request), file=f"cuoc-hop-{year}")


def _home(request: HttpRequest) -> int | None:
    return next(iter(policy.organising_units(request.user)), None)


def _met(row: MeetingRow) -> tuple[Cell, ...]:
    told = (row.title, _(row.label), row.unit, row.on, f"{row.starts:%H:%M}", row.place, row.chair)
    return *told, meeting_badge(row.state).words, row.conclusions if row.state is MeetingState.CONCLUDED else None


@require_safe
@only_for(policy.may_see_meetings)
def conclusions_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The conclusions (các kết luận) asked for, as a file."""
    listing = Listing(
        name=_("Kết luận các cuộc họp"),
        heads=(
            _("Cuộc họp"), _("Ngày họp"), _("Số thông báo"), _("Số thứ tự"), _("Nội dung kết luận"),
            _("Đơn vị chủ trì"), _("Phải xong ngày"), _("Sản phẩm"), _("Tình trạng"), _("Tiến độ (phần trăm)"),
            _("Hoàn thành ngày"),
        ),
        widths=(44, 14, 18, 10, 60, 34, 16, 30, 26, 14, 16),
        rows=[_concluded(row) for row in conclusions_asked(request)],
    )  # fmt: skip
    return file_of(listing, kind, unit_id=_home(request), file="ket-luan-cuoc-hop")


def _concluded(one: ConclusionRow) -> tuple[Cell, ...]:
    told = (one.meeting, one.meeting_on, one.notice, one.number, one.text, one.owner, one.due_on, one.product)
    done = (one.task.percent, one.task.done_on) if one.task else (None, None)
    return *told, _(one.standing.label), *done
