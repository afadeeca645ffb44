"""Settling (đơn vị của ngày minh họa): the commune with its settings, its officers, and the people who come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from motcua.areas.organization import operations as organization_work
from motcua.areas.organization import queries as organization
from motcua.areas.people import operations as people_work
from motcua.areas.people import queries as people
from motcua.kernel.clock import local, local_date, start_of
from motcua.rules.identity import IdKind
from motcua.rules.working_time import WorkingCalendar

CITIZEN = "congdan"
CITIZEN_PHONE, CITIZEN_ID = "0900000099", "087099000099"


@dataclass
class LiveUnit:
    """Live unit (xã minh họa): the unit, its calendar, its officers by role, and the applicants of the day.

    `until` is the last working moment that has come: nothing of the day lies after it.
    """

    unit: organization.UnitRow
    asked_id: int
    calendar: WorkingCalendar
    until: datetime
    dice: Random
    usernames: Mapping[str, str]
    citizen: Any
    own: int
    others: list[int] = field(default_factory=list)
    _known: dict[tuple[str, date], Any] = field(default_factory=dict)

    def officer(self, role: str, at: datetime) -> Any:
        """Who works in a role, with the duties of the day."""
        return self.account(self.usernames[role], at)

    def account(self, username: str, at: datetime) -> Any:
        """An account with its duties of a day."""
        key = username, local_date(at)
        if key not in self._known:
            self._known[key] = people.account(username, on=local_date(at))
        return self._known[key]

    def came(self, days: int) -> datetime:
        """A moment within opening hours, so many working days before the last one that has come."""
        day = self.until.date()
        for _ in range(days):
            day = self.calendar.previous_working_day(day)
        opens = self.calendar.open_at(day)
        worked = self.calendar.working_minutes(opens, min(self.until, self.calendar.close_of(day)))
        return self.later(opens, self.dice.randint(worked // 10, max(worked * 7 // 10, worked // 10 + 1)))

    def later(self, moment: datetime, minutes: int) -> datetime:
        """So many working minutes after a moment, but not after the last one that has come."""
        return min(self.calendar.after(moment, timedelta(minutes=minutes)), self.until)


def last_working_moment(at: datetime, calendar: WorkingCalendar) -> datetime:
    """The last working moment that has come, as the wall clock shows it, to the minute."""
    moment = local(at).replace(second=0, microsecond=0)
    day = moment.date()
    if calendar.is_working_day(day) and moment > calendar.open_at(day):
        return min(moment, calendar.close_of(day)) if not calendar.is_open(moment) else moment
    return calendar.close_of(calendar.previous_working_day(day))


def settle(pack: Mapping[str, Any]) -> organization.UnitRow:
    """Settle (thiết lập) the commune: it works here, and files online here, by an illustrative decision."""
    unit = organization.unit(pack["unit"])
    organization_work.change_settings(
        unit_id=unit.id,
        since=pack["since"],
        reason=pack["reason"],
        intake_mode="PRIMARY",
        online_intake="OWN_PORTAL",
        collection_place=pack["collection_place"],
        opening_words=pack["opening_words"],
    )
    return unit


def appoint(pack: Mapping[str, Any], unit: organization.UnitRow, officer_id: int, entry: Mapping[str, Any]) -> None:
    """Appoint (bổ nhiệm) an officer to a position of the commune since it came to be."""
    since = pack["since"]
    post = organization_work.create_position(
        unit_id=unit.id, name=entry["position"], role=entry["role"], valid_from=since
    )
    people_work.appoint(
        officer_id=officer_id, position_id=post, valid_from=since, decision=pack["decision"], at=_begins(since)
    )


def _begins(day: date) -> datetime:
    return start_of(day)


def open_commune(pack: Mapping[str, Any], *, at: datetime) -> LiveUnit:
    """Open the commune (mở xã): its officers have accounts; the people who come are written down."""
    unit = organization.unit(pack["unit"])
    calendar = organization.calendar_of(unit.id, local_date(at), slug=unit.slug)
    citizen: Any = people.account(CITIZEN, on=local_date(at))
    begun = _begins(pack["since"])
    own = people.applicants_of_account(citizen.pk)
    return LiveUnit(
        unit=unit,
        asked_id=organization.unit(pack["asked_unit"]).id,
        calendar=calendar,
        until=last_working_moment(at, calendar),
        dice=Random(pack["seed"]),
        usernames={entry["role"]: entry["username"] for entry in pack["account"]},
        citizen=citizen,
        own=own[0].id if own else _person("Người dân minh họa", CITIZEN_ID, CITIZEN_PHONE, begun, citizen.pk),
        others=[_made_up(pack, n, begun) for n in range(1, pack["people"] + 1)],
    )  # fmt: skip


def _made_up(pack: Mapping[str, Any], n: int, at: datetime) -> int:
    """The n-th person of the pack: some have a passport only, some an e-mail that exists nowhere."""
    told: dict[str, Any] = {}
    number = f"0870990000{n:02d}"
    if n in pack["foreigners"]:
        number, told["id_kind"] = f"MH{n:06d}", IdKind.PASSPORT
    if n in pack["unreachable"]:
        told["email"] = f"nguoinop{n:02d}@minh-hoa.invalid"
    return _person(f"Người nộp minh họa {n:02d}", number, f"09000000{n:02d}", at, **told)


def _person(
    name: str,
    number: str,
    phone: str,
    at: datetime,
    account_id: int | None = None,
    *,
    id_kind: int = IdKind.CITIZEN_CARD,
    email: str = "",
) -> int:
    return people_work.register_applicant(
        name=name,
        at=at,
        id_kind=id_kind,
        id_number=number,
        birth_date=date(1990, 1, 1),
        phone=phone,
        email=email,
        address="Ấp Minh Họa, xã An Phước",
        account_id=account_id,
    )
