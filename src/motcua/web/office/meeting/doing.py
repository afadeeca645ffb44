"""What is done on the page of a meeting: what each act asks for, which operation does it, what is said after."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from motcua.areas.documents import policy as registers
from motcua.areas.documents import queries as documents
from motcua.areas.meetings import operations
from motcua.areas.meetings.queries import MeetingView
from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitRow
from motcua.areas.people import queries as people
from motcua.areas.plans import queries as plans
from motcua.areas.plans.queries import PlanKind
from motcua.kernel.clock import local_date, now
from motcua.rules.meetings import MeetingAct
from motcua.web.office.administration.forms import Tried
from motcua.web.office.meeting import forms

Make = Callable[[HttpRequest, MeetingView, Any], Tried]


def units_around(view: MeetingView) -> list[UnitRow]:
    """The units that may be asked or given work: the one that holds the meeting and those below, as of its day."""
    home = organization.unit_by_id(view.row.unit_id)
    return organization.scope_of(home, "all", start=view.row.on, end=view.row.on)


def _officers(view: MeetingView) -> list[tuple[int, str]]:
    """Who works in the unit and its departments today."""
    unit = organization.unit_by_id(view.row.unit_id)
    parts = organization.scope_of(unit, "own", start=view.row.on, end=view.row.on)
    return [(one.account_id, one.name) for one in people.workers_in([part.id for part in parts], local_date(now()))]


def _invitees(request: HttpRequest, view: MeetingView, data: Any) -> Tried:
    return forms.InviteesForm(data, units_around(view), _officers(view), auto_id="invitees_%s")


def _material(request: HttpRequest, view: MeetingView, data: Any) -> Tried:
    known = documents.documents_to_choose(registers.seen_units(request.user, today=local_date(now())))
    return forms.MaterialForm(data, known, request.FILES if data is not None else None, auto_id="material_%s")


def _conclusion(request: HttpRequest, view: MeetingView, data: Any) -> Tried:
    return forms.ConclusionForm(data, units_around(view), auto_id="conclusion_%s")


def _announce(request: HttpRequest, view: MeetingView, data: Any) -> Tried:
    known = plans.plans(unit_id=view.row.unit_id, year=view.row.on.year)
    usable = [one for one in known if one.kind != PlanKind.ASSIGNED and one.superseded_by_id is None]
    return forms.AnnounceForm(data, usable, auto_id="announce_%s")


def _move(request: HttpRequest, view: MeetingView, data: Any) -> Tried:
    row = view.row
    first = {"meets_on": row.on, "starts": row.starts, "place": row.place}
    return forms.MoveForm(data, initial=first, auto_id="move_%s")


def _simple(kind: type[Tried], name: str) -> Make:
    return lambda request, view, data: kind(data, auto_id=f"{name}_%s")


def _minutes(request: HttpRequest, view: MeetingView, data: Any) -> Tried:
    return forms.MinutesForm(data, view.invitees, auto_id="minutes_%s")


def _add_material(*, file: Any = None, document_id: int | None = None, title: str = "", **told: Any) -> None:
    """A file, or a document of the register."""
    if document_id:
        operations.add_document(document_id=document_id, **told)
    else:
        operations.add_material(title=title, file=file, name=file.name or "", **told)


def _announced(*, meeting_id: int, **told: Any) -> None:
    """The notice, with the address that tasks lead back to."""
    address = reverse("office:meeting", args=[meeting_id])
    operations.announce_conclusions(meeting_id=meeting_id, address=address, **told)


def _untimed(operation: Callable[..., Any]) -> Callable[..., None]:
    """An operation that only changes what is being prepared and keeps no time of it."""

    def done(*, at: Any, **told: Any) -> None:
        operation(**told)

    return done


ACTS: dict[MeetingAct, tuple[Make, Callable[..., Any], Any]] = {
    MeetingAct.AGENDA: (
        _simple(forms.AgendaForm, "agenda"),
        _untimed(operations.add_agenda_item),
        _("Đã thêm nội dung chương trình."),
    ),
    MeetingAct.INVITEES: (_invitees, _untimed(operations.ask_to_come), _("Đã ghi danh sách mời.")),
    MeetingAct.MATERIALS: (_material, _add_material, _("Đã đưa tài liệu.")),
    MeetingAct.INVITE: (
        _simple(forms.NumberForm, "invite"),
        operations.send_invitation,
        _("Đã gửi giấy mời. Người được mời thấy cuộc họp từ bây giờ."),
    ),
    MeetingAct.MOVE: (_move, operations.move_meeting, _("Đã đổi, lý do được giữ lại.")),
    MeetingAct.RECORD: (_minutes, operations.write_minutes, _("Đã ghi biên bản.")),
    MeetingAct.CONCLUDE: (_conclusion, _untimed(operations.draft_conclusion), _("Đã thêm kết luận.")),
    MeetingAct.ANNOUNCE: (_announce, _announced, _("Đã thông báo kết luận; mỗi kết luận giao việc là một nhiệm vụ.")),
    MeetingAct.CANCEL: (_simple(forms.WordsForm, "cancel"), operations.cancel_meeting, _("Đã ghi là không họp.")),
}
DROPS: dict[str, tuple[str, Callable[..., None]]] = {
    "chuong-trinh": ("item_id", operations.drop_agenda_item),
    "thanh-phan": ("invitee_id", operations.take_off_list),
    "tai-lieu": ("material_id", operations.drop_material),
    "so-lieu": ("figure_id", operations.drop_figure),
    "ket-luan": ("conclusion_id", operations.drop_conclusion),
}
