"""Standing in (làm thay, ký thay): for whom somebody works today, and who is away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from motcua.areas.people.models import Absence, Account, Delegation, Officer
from motcua.areas.people.queries.accounts import covering


@dataclass(frozen=True, slots=True)
class StandingRow:
    """Standing row (một lần làm thay, ký thay): who, for whom, from when to when; `unit` only where one may sign."""

    id: int
    officer_id: int
    officer: str
    stand_in_id: int
    stand_in: str
    unit_id: int | None
    unit: str
    valid_from: date
    valid_to: date
    ground: str
    account_id: int | None = None
    stand_in_account_id: int | None = None

    def stands(self, on: date) -> bool:
        """Whether it is in force on a day."""
        return self.valid_from <= on <= self.valid_to


@dataclass(frozen=True, slots=True)
class StandingIn:
    """Standing in (đang làm thay): an officer whose work, or whose signature in a unit, an account has on a day."""

    officer_id: int
    officer: str
    account_id: int | None
    unit_id: int | None
    until: date
    signs: bool


def standing_in_for(account: Account, on: date) -> tuple[StandingIn, ...]:
    """For whom an account stands in (đang làm thay, ký thay ai) on a day: absences first, then leave to sign."""
    absent = Absence.objects.filter(stand_in__account_id=account.pk, valid_from__lte=on, valid_to__gte=on)
    signing = Delegation.objects.filter(delegate__account_id=account.pk, valid_from__lte=on, valid_to__gte=on)
    return (
        *(
            StandingIn(one.officer_id, one.officer.name, one.officer.account_id, None, one.valid_to, False)
            for one in absent.select_related("officer").order_by("valid_from", "pk")
        ),
        *(
            StandingIn(one.leader_id, one.leader.name, one.leader.account_id, one.unit_id, one.valid_to, True)
            for one in signing.select_related("leader").order_by("valid_from", "pk")
        ),
    )


def _of_units(unit_ids: frozenset[int] | None, on: date) -> Q:
    """Officers appointed in one of the units; None means everywhere."""
    if unit_ids is None:
        return Q()
    return Q(pk__in=covering(on).filter(unit_id__in=unit_ids).values("officer_id"))


def absences(unit_ids: frozenset[int] | None, *, on: date, officer_id: int | None = None) -> list[StandingRow]:
    """Absences (các lần vắng mặt) not over by a day, of officers of some units or of one, the earliest first."""
    found = Absence.objects.filter(valid_to__gte=on).select_related("officer", "stand_in")
    if officer_id is not None:
        found = found.filter(officer_id=officer_id)
    else:
        found = found.filter(officer__in=Officer.objects.filter(_of_units(unit_ids, on)))
    return [
        StandingRow(
            one.pk, one.officer_id, one.officer.name, one.stand_in_id, one.stand_in.name, None, "",
            one.valid_from, one.valid_to, one.reason, one.officer.account_id, one.stand_in.account_id,
        )
        for one in found.order_by("valid_from", "pk")
    ]  # fmt: skip


def delegations(unit_ids: frozenset[int] | None, *, on: date) -> list[StandingRow]:
    """Delegations (các lần ủy quyền ký) not over by a day, in some units or everywhere, the earliest first."""
    found = Delegation.objects.filter(valid_to__gte=on).select_related("leader", "delegate", "unit")
    if unit_ids is not None:
        found = found.filter(unit_id__in=unit_ids)
    return [
        StandingRow(
            one.pk, one.leader_id, one.leader.name, one.delegate_id, one.delegate.name, one.unit_id, one.unit.name,
            one.valid_from, one.valid_to, one.document,
        )
        for one in found.order_by("valid_from", "pk")
    ]  # fmt: skip


def colleagues(unit_ids: frozenset[int] | None, *, on: date, role: str = "") -> list[tuple[int, str]]:
    """Colleagues (đồng nghiệp): officers appointed in some units on a day, as (key, name), by name."""
    found = Officer.objects.filter(_of_units(unit_ids, on)).filter(pk__in=covering(on).values("officer_id"))
    if role:
        here = covering(on).filter(role=role)
        here = here if unit_ids is None else here.filter(unit_id__in=unit_ids)
        found = found.filter(pk__in=here.values("officer_id"))
    return list(found.order_by("search_text", "pk").values_list("pk", "name"))


def officer_of(account_id: int) -> int | None:
    """The officer (cán bộ) an account belongs to, or None."""
    return Officer.objects.filter(account_id=account_id).values_list("pk", flat=True).first()
