"""Standing in (làm thay, ký thay): absences with a stand-in, and a leader's leave to sign."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from motcua.areas.people.models import Absence, Appointment, Delegation, Officer, Role
from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence


@transaction.atomic
def record_absence(
    *, officer_id: int, stand_in_id: int, valid_from: date, valid_to: date, at: datetime, reason: str = ""
) -> int:
    """Record an absence (ghi vắng mặt): from one day to another somebody else does an officer's work.

    Raises UserError `unknown_officer`, `same_person`, `dates_wrong`, `absence_overlaps`, `stand_in_away`.
    """
    officer, stand_in = _two(officer_id, stand_in_id, valid_from, valid_to)
    if _away(officer_id, valid_from, valid_to):
        raise UserError(
            Sentence(
                "{officer} đã được ghi vắng mặt trong khoảng ngày đó. Xin kết thúc lần trước đã.", officer=officer.name
            ),
            code="absence_overlaps",
        )
    if _away(stand_in_id, valid_from, valid_to):
        raise UserError(
            Sentence("{stand_in} cũng vắng mặt trong khoảng ngày đó. Xin chọn người khác.", stand_in=stand_in.name),
            code="stand_in_away",
        )
    made = Absence.objects.create(
        officer=officer,
        stand_in=stand_in,
        valid_from=valid_from,
        valid_to=valid_to,
        reason=reason.strip(),
        recorded_at=at,
    )
    return made.pk


def _two(one_id: int, other_id: int, start: date, end: date) -> tuple[Officer, Officer]:
    """The two officers, locked in the order of their keys."""
    found = {
        one.pk: one for one in Officer.objects.select_for_update().filter(pk__in=(one_id, other_id)).order_by("pk")
    }
    if one_id not in found or other_id not in found:
        raise UserError("Không có cán bộ này.", code="unknown_officer")
    if one_id == other_id:
        raise UserError("Không ai làm thay, ký thay chính mình. Xin chọn người khác.", code="same_person")
    if end < start:
        raise UserError("Ngày cuối đứng trước ngày đầu. Xin chọn lại.", code="dates_wrong")
    return found[one_id], found[other_id]


def _away(officer_id: int, start: date, end: date) -> bool:
    return Absence.objects.filter(officer_id=officer_id, valid_from__lte=end, valid_to__gte=start).exists()


@transaction.atomic
def end_absence(*, absence_id: int, last_day: date) -> None:
    """End an absence (kết thúc vắng mặt) early, after a last day; one that has not begun ends before it begins.

    Raises UserError `unknown_absence`, `dates_wrong`.
    """
    one = Absence.objects.select_for_update(of=("self",)).filter(pk=absence_id).first()
    if one is None:
        raise UserError("Không có lần vắng mặt này.", code="unknown_absence")
    if last_day < one.valid_from:
        one.delete()
        return
    _shorten(one, last_day)


def _shorten(one: Absence | Delegation, last_day: date) -> None:
    if last_day >= one.valid_to:
        raise UserError(
            Sentence("Đã định kết thúc ngày {valid_to:%d/%m/%Y}, không muộn hơn ngày đó.", valid_to=one.valid_to),
            code="dates_wrong",
        )
    one.valid_to = last_day
    one.save(update_fields=["valid_to"])


@transaction.atomic
def delegate(
    *, leader_id: int, delegate_id: int, unit_id: int, valid_from: date, valid_to: date, document: str, at: datetime
) -> int:
    """Delegate (ủy quyền ký): a leader of a unit lets another officer sign there from one day to another.

    Raises UserError `unknown_officer`, `same_person`, `dates_wrong`, `document_needed`, `not_a_leader_there`,
    `delegation_overlaps`.
    """
    leader, other = _two(leader_id, delegate_id, valid_from, valid_to)
    if not document.strip():
        raise UserError("Xin ghi số, ngày của văn bản ủy quyền.", code="document_needed")
    leads = Appointment.objects.filter(officer=leader, role=Role.LEADER, unit_id=unit_id, valid_from__lte=valid_to)
    if not leads.exclude(valid_to__lt=valid_from).exists():
        raise UserError(
            Sentence("{leader} không giữ vai trò lãnh đạo ở đơn vị này trong khoảng ngày đó.", leader=leader.name),
            code="not_a_leader_there",
        )
    same = Delegation.objects.filter(leader=leader, delegate=other, unit_id=unit_id)
    if same.filter(valid_from__lte=valid_to, valid_to__gte=valid_from).exists():
        raise UserError(
            Sentence("{other} đã được ủy quyền trong khoảng ngày đó.", other=other.name), code="delegation_overlaps"
        )
    made = Delegation.objects.create(
        leader=leader,
        delegate=other,
        unit_id=unit_id,
        valid_from=valid_from,
        valid_to=valid_to,
        document=document.strip(),
        recorded_at=at,
    )
    return made.pk


@transaction.atomic
def end_delegation(*, delegation_id: int, last_day: date) -> None:
    """End a delegation (thôi ủy quyền) early; one that has not begun is as if never made.

    Raises UserError `unknown_delegation`, `dates_wrong`.
    """
    one = Delegation.objects.select_for_update(of=("self",)).filter(pk=delegation_id).first()
    if one is None:
        raise UserError("Không có lần ủy quyền này.", code="unknown_delegation")
    if last_day < one.valid_from:
        one.delete()
        return
    _shorten(one, last_day)
