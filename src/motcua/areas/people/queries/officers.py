"""Officers (cán bộ, công chức, viên chức): found without diacritics, with what they are appointed to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from motcua.areas.people.models import Appointment, Officer, OfficerKind, Role
from motcua.areas.people.queries.accounts import covering
from motcua.kernel.fold import fold
from motcua.kernel.rows import only


@dataclass(frozen=True, slots=True)
class AppointmentRow:
    """Appointment row (bổ nhiệm, phân công): role, unit and days; `unit` is empty for the whole installation."""

    id: int
    role: str
    role_label: str
    position: str
    unit: str
    valid_from: date
    valid_to: date | None
    decision: str

    def stands(self, on: date) -> bool:
        """Whether it is in force on a day."""
        return self.valid_from <= on and not self.ended(on)

    def ended(self, on: date) -> bool:
        """Whether its last day lies before a day."""
        return self.valid_to is not None and self.valid_to < on


ACCOUNT_STATES = {
    "open": Q(account__is_active=True),
    "closed": Q(account__is_active=False),
    "none": Q(account=None),
}


@dataclass(frozen=True, slots=True)
class OfficerRow:
    """Officer row (cán bộ): a person in public service, their account and their appointments of the day."""

    id: int
    name: str
    kind_label: str
    account_id: int | None
    username: str
    active: bool
    appointments: tuple[AppointmentRow, ...]


@dataclass(frozen=True, slots=True)
class OfficerPage:
    """Officer page (một trang cán bộ); `next` is the key of its last row when there are more."""

    rows: tuple[OfficerRow, ...]
    next: int | None


@dataclass(frozen=True, slots=True)
class OfficerView:
    """Officer view (một cán bộ): the row with every appointment there ever was."""

    row: OfficerRow
    history: tuple[AppointmentRow, ...]


def _appointment(one: Appointment) -> AppointmentRow:
    return AppointmentRow(
        one.pk,
        one.role,
        str(Role(one.role).label),
        one.position.name if one.position else "",
        one.unit.name if one.unit else "",
        one.valid_from,
        one.valid_to,
        one.decision,
    )


def _row(one: Officer, appointments: Collection[AppointmentRow]) -> OfficerRow:
    account = one.account
    return OfficerRow(
        one.pk,
        one.name,
        str(OfficerKind(one.kind).label),
        one.account_id,
        account.username if account else "",
        bool(account and account.is_active),
        tuple(appointments),
    )


def _by_officer(found: QuerySet[Appointment], ids: Collection[int]) -> dict[int, list[AppointmentRow]]:
    grouped: dict[int, list[AppointmentRow]] = defaultdict(list)
    chosen = found.filter(officer_id__in=ids).select_related("position", "unit")
    for one in chosen.order_by("-valid_from", "-pk"):
        grouped[one.officer_id].append(_appointment(one))
    return grouped


def officers(
    *,
    on: date,
    text: str = "",
    role: str = "",
    unit_id: int | None = None,
    state: str = "",
    newest: bool = False,
    after: int = 0,
    limit: int = 50,
) -> OfficerPage:
    """Officers (danh sách cán bộ) by name or the last written down first, found by name or account without diacritics,
    by role and unit of the day and by how their account stands (one of ACCOUNT_STATES), paged by key."""
    found = Officer.objects.select_related("account").filter(ACCOUNT_STATES.get(state, Q()))
    for word in fold(text).split():
        found = found.filter(search_text__contains=word)
    if role or unit_id is not None:
        asked: dict[str, Any] = {"role": role} if role else {}
        asked |= {"unit_id": unit_id} if unit_id is not None else {}
        found = found.filter(Exists(covering(on).filter(officer_id=OuterRef("pk"), **asked)))
    last = Officer.objects.filter(pk=after).first() if after else None
    if last and newest:
        found = found.filter(pk__lt=last.pk)
    elif last:
        found = found.filter(Q(search_text__gt=last.search_text) | Q(search_text=last.search_text, pk__gt=last.pk))
    found = found.order_by("-pk") if newest else found.order_by("search_text", "pk")
    rows = list(found[: limit + 1])
    page = rows[:limit]
    standing = _by_officer(covering(on), [one.pk for one in page])
    shown = tuple(_row(one, standing[one.pk]) for one in page)
    return OfficerPage(shown, page[-1].pk if len(rows) > limit else None)


def officer(officer_id: int, *, on: date) -> OfficerView | None:
    """One officer (một cán bộ) with all appointments, or None."""
    found = only(Officer.objects.select_related("account").filter(pk=officer_id))
    if found is None:
        return None
    history = tuple(_by_officer(Appointment.objects.all(), [found.pk])[found.pk])
    return OfficerView(_row(found, [one for one in history if one.stands(on)]), history)


def appointments_of_account(account_id: int) -> tuple[AppointmentRow, ...]:
    """Appointments (bổ nhiệm, phân công) behind an account, the latest first."""
    found = Appointment.objects.filter(officer__account_id=account_id).select_related("position", "unit")
    return tuple(_appointment(one) for one in found.order_by("-valid_from", "-pk"))
