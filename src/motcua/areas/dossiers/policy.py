"""May this person do this to dossiers? One answer for the button, the view and the API."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from motcua.areas.organization import queries as organization
from motcua.areas.people import queries as people
from motcua.areas.people.policy import duties_in, holds, is_staff
from motcua.areas.people.queries import ApplicantKind, Duty, Role
from motcua.rules.actions import Action, Capacity, may_act
from motcua.rules.lifecycle import Refused, Status

OF_THEIR_UNIT = frozenset({Role.COUNTER, Role.CASE})
IMPORTERS = frozenset({Role.COUNTER, Role.PAR, Role.ADMINISTRATOR})
OVERSEERS = frozenset({Role.LEADER, Role.PAR, Role.INSPECTOR, Role.ADMINISTRATOR})
APPROVERS = frozenset({Role.LEADER, Role.PAR, Role.ADMINISTRATOR})


@dataclass(frozen=True, slots=True)
class DossierPolicy:
    """Dossier policy (quyền với hồ sơ) of one account."""

    account: Any

    def unit_ids(self, *, today: date) -> frozenset[int] | None:
        """Units (các đơn vị) whose dossiers exist for this account; None means every unit.

        The counter and those who process see their own unit; leaders, inspectors and reform officers also the
        committees below it; an administrator without a unit sees all. Of a former unit those who took over see what
        was its own.
        """
        seen: set[int] = set()
        for duty in duties_in(self.account, inherited=True):
            if duty.unit_id is None:
                return None
            home = organization.unit_by_id(duty.unit_id)
            which = "all" if _looks_below(duty) else "own"
            seen |= {unit.id for unit in organization.scope_of(home, which, start=home.valid_from, end=today)}
        return frozenset(seen)

    def sees(self, dossier: Any, asked: Any = None) -> bool:
        """Sees (được thấy): the dossier of an own unit, of one that holds it or is asked, or one's own request."""
        return self._is_applicant(dossier) or any(
            duty.unit_id is None or _reaches(unit, duty.unit_id, below=_looks_below(duty))
            for duty in duties_in(self.account, inherited=True)
            for unit in (dossier.competent, dossier.received_by, dossier.holder_unit, asked)
        )

    def capacities(self, dossier: Any, asked: Any = None, *, delegated: bool = False) -> frozenset[Capacity]:
        """Capacities (tư cách) in which the account stands before a dossier.

        The counter of the unit that received it, those who process in the unit that holds or decides it, and that
        unit's leaders; for a unit that is no more, those of its successors. `asked` is a unit whose opinion is asked;
        for the answer it alone counts. `delegated` says that the step lets those who process sign.
        """
        found = {Capacity.APPLICANT} if self._is_applicant(dossier) else set()
        working = (dossier.competent, dossier.holder_unit) if asked is None else (asked,)
        units = {Role.COUNTER: (dossier.received_by,), Role.CASE: working, Role.LEADER: working}
        for duty in duties_in(self.account, units, inherited=True):
            if any(_reaches(unit, duty.unit_id) for unit in units[Role(duty.role)]):
                found.add(Capacity(duty.role))
        if delegated and Capacity.CASE in found:
            found.add(Capacity.DELEGATE)
        return frozenset(found)

    def working_unit(self, dossier: Any) -> int:
        """The key of the unit in which the account works on a dossier: the one it was handed to, else the one that
        decides; of a former unit the one that took over, in which the account works."""
        handed = dossier.holder_unit is not None and dossier.holder_unit_id != dossier.received_by_id
        order = (dossier.holder_unit, dossier.competent) if handed else (dossier.competent, dossier.holder_unit)
        homes = duties_in(self.account, {Role.CASE, Role.LEADER}, inherited=True)
        reached = ((unit, duty) for unit in order for duty in homes if _reaches(unit, duty.unit_id))
        unit, duty = next(reached, (dossier.competent, None))
        return unit.pk if duty is None or duty.succeeds is None else duty.succeeds

    def heir_of(self, unit_id: int) -> int | None:
        """The key of the account's own unit where that took over from this one; None where it did not."""
        duties = duties_in(self.account, inherited=True)
        return next((duty.succeeds for duty in duties if duty.unit_id == unit_id and duty.succeeds is not None), None)

    def may(self, action: Action, dossier: Any, asked: Any = None, *, delegated: bool = False) -> Refused | None:
        """May (được làm hay không): None when the account may do it to the dossier as it stands, else why not."""
        return may_act(
            action,
            Status(dossier.status),
            self.capacities(dossier, asked, delegated=delegated),
            was_accepted=dossier.received_at is not None,
        )

    def _is_applicant(self, dossier: Any) -> bool:
        """Whether the account is of the owner, of who brought the dossier in their stead, or of the body it is of."""
        who = (getattr(one, "account_id", None) for one in dossier.people)
        own = getattr(self.account, "pk", None)
        return own is not None and (own in who or self._is_body(dossier.applicant, own))

    def _is_body(self, owner: Any, own: int) -> bool:
        """Whether the account is the enterprise, agency or organisation that owns it; no officer is asked about."""
        body = getattr(owner, "kind", "") not in ("", ApplicantKind.CITIZEN) and bool(owner.id_number)
        return body and not is_staff(self.account) and people.is_same_body(owner.pk, own)

    def parts_bringer(self, dossier: Any) -> bool:
        """Parts the bringer (được ghi thôi nộp thay): the body a dossier is of, by an account other than that of who
        brought it; or the desk of the unit that received it, with the body's paper."""
        if self.takes_in(dossier.received_by):
            return True
        own = getattr(self.account, "pk", None)
        brought = getattr(dossier.submitter, "account_id", None)
        return own is not None and own != brought and self._is_body(dossier.applicant, own)

    def takes_in(self, unit: organization.UnitRow | Any) -> bool:
        """Takes in (được tiếp nhận) dossiers and money for a unit: its counter, or that of the committee it is of."""
        return any(_is_of(unit, duty.unit_id) for duty in duties_in(self.account, {Role.COUNTER}))

    def signs_for(self, unit: organization.UnitRow | Any) -> bool:
        """Signs for (được ký, được duyệt) a unit: its leader, or one of the committee it is of."""
        return any(_is_of(unit, duty.unit_id) for duty in duties_in(self.account, {Role.LEADER}))

    def serve(self) -> bool:
        """Who may serve people at a desk: take in, certify, take money, return results."""
        return holds(self.account, {Role.COUNTER})

    def keep_slips(self) -> bool:
        """Who may look at slip books and late entries: the desk, and those who issue and approve them."""
        return self.serve() or holds(self.account, APPROVERS)

    def import_register(self) -> bool:
        """Who may bring a register in."""
        return holds(self.account, IMPORTERS)

    def register_units(self, *, today: date) -> frozenset[int] | None:
        """Register units (các đơn vị được nhập sổ): whose rows the account may bring in; None means every unit.

        Those it sees, with the committee and the departments they belong to and what these took over from.
        """
        seen = self.unit_ids(today=today)
        if seen is None:
            return None
        return seen | {row.id for row in organization.family(seen, today).rows}

    def finishes(self) -> bool:
        """Who may be asked to sign results: leaders, and whom a step lets sign in their stead."""
        return holds(self.account, {Role.LEADER, Role.CASE})

    def oversee(self) -> bool:
        """Who may look over the work of a whole unit and of its officers."""
        return holds(self.account, OVERSEERS)

    def decide_corrections(self) -> bool:
        """Who may be the second person of a correction."""
        return holds(self.account, APPROVERS)


def _looks_below(duty: Duty) -> bool:
    """Whether a duty reaches the committees below its unit: not of those at work in it, nor over a former unit."""
    return duty.role not in OF_THEIR_UNIT and duty.succeeds is None


def _reaches(unit: Any, home_id: int | None, *, below: bool = False) -> bool:
    """Whether a unit is the home or one of its departments, or, with `below`, belongs to a committee right below."""
    while unit is not None:
        if unit.pk == home_id:
            return True
        if unit.kind == organization.UnitKind.PEOPLES_COMMITTEE:
            return below and unit.parent_id == home_id
        unit = unit.parent
    return False


def _is_of(unit: Any, home_id: int | None) -> bool:
    """Whether a unit is the home, or belongs to it without being a committee of its own."""
    part = unit.kind != organization.UnitKind.PEOPLES_COMMITTEE and unit.parent_id == home_id
    return home_id is not None and (unit.id == home_id or part)


def policy_for(account: Any) -> DossierPolicy:
    """The policy of an account, signed in or not."""
    return DossierPolicy(account)
