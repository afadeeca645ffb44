"""Standing in: whoever stands in has the absent officer's duties of the day, and a delegate may sign."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from motcua.areas.dossiers.policy import policy_for
from motcua.areas.people import operations, queries
from motcua.areas.people.models import Absence, Account, Delegation, Duty, Officer
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError
from tests.factories.office import make_units
from tests.factories.people import employ

pytestmark = pytest.mark.django_db
AT = at_local(datetime(2024, 3, 1, 8, 0))
FIRST, LAST = date(2024, 3, 4), date(2024, 3, 8)
DURING, BEFORE, AFTER = date(2024, 3, 6), date(2024, 3, 3), date(2024, 3, 9)


class People:
    """Somebody who is away, somebody who stands in, a leader, in two units."""

    def __init__(self) -> None:
        self.district, self.agency, (self.commune, _) = make_units()
        self.away = self.officer("vang", "CASE", self.agency)
        self.other = self.officer("thay", "COUNTER", self.commune)
        self.leader = self.officer("lanhdao", "LEADER", self.district)
        employ(Account.objects.get(username="vang"), "ADMINISTRATOR")

    def officer(self, username: str, role: str, unit: object) -> Officer:
        account = Account.objects.create(username=username, display_name=f"Cán bộ {username}")
        employ(account, role, unit)
        return account.officer  # type: ignore[attr-defined,no-any-return]

    def duties(self, of: Officer, on: date) -> tuple[Duty, ...]:
        return queries.on_duty(Account.objects.get(officer=of), on).duties


@pytest.fixture
def people() -> People:
    return People()


def away(people: People, **told: object) -> int:
    usual = {"officer_id": people.away.pk, "stand_in_id": people.other.pk, "valid_from": FIRST, "valid_to": LAST}
    return operations.record_absence(**{**usual, "at": AT, **told})  # type: ignore[arg-type]


def leave_to_sign(people: People, **told: object) -> int:
    usual = {
        "leader_id": people.leader.pk,
        "delegate_id": people.other.pk,
        "unit_id": people.district.pk,
        "valid_from": FIRST,
        "valid_to": LAST,
        "document": "Văn bản minh họa 01",
    }
    return operations.delegate(**{**usual, "at": AT, **told})  # type: ignore[arg-type]


def test_who_stands_in_has_the_others_duties_and_only_then(people):
    away(people)
    own = Duty("COUNTER", people.commune.pk)
    assert people.duties(people.other, DURING) == (own, Duty("CASE", people.agency.pk, people.away.pk))
    assert (
        people.duties(people.other, FIRST) == people.duties(people.other, LAST) == people.duties(people.other, DURING)
    )
    assert people.duties(people.other, BEFORE) == people.duties(people.other, AFTER) == (own,)


def test_administering_is_not_handed_on_and_standing_in_does_not_chain(people):
    away(people)
    away(people, officer_id=people.other.pk, stand_in_id=people.leader.pk, valid_from=AFTER, valid_to=AFTER)
    roles = {duty.role for duty in people.duties(people.other, DURING)}
    assert roles == {"COUNTER", "CASE"}
    assert {duty.role for duty in people.duties(people.leader, AFTER)} == {"LEADER", "COUNTER"}


def test_the_policy_of_dossiers_needs_to_know_nothing_of_it(people):
    away(people)
    account = queries.on_duty(Account.objects.get(officer=people.other), DURING)
    assert policy_for(account).unit_ids(today=DURING) == {people.commune.pk, people.agency.pk}


def test_a_delegate_is_a_leader_of_that_unit_for_that_time(people):
    leave_to_sign(people)
    assert Duty("LEADER", people.district.pk, people.leader.pk) in people.duties(people.other, DURING)
    assert {duty.role for duty in people.duties(people.other, AFTER)} == {"COUNTER"}
    found = queries.standing_in_for(Account.objects.get(officer=people.other), DURING)
    assert [(one.officer_id, one.unit_id, one.signs) for one in found] == [(people.leader.pk, people.district.pk, True)]


def test_a_right_the_leader_lost_is_lost_to_the_delegate(people):
    leave_to_sign(people)
    [row] = queries.appointments_of_account(people.leader.account_id)
    operations.end_appointment(appointment_id=row.id, last_day=date(2024, 3, 5), by_id=0)
    assert {duty.role for duty in people.duties(people.other, DURING)} == {"COUNTER"}


def test_duties_cost_one_statement_however_many_stand_in(people):
    counts = []
    for stood_in in (people.leader, people.away):
        away(people, officer_id=stood_in.pk)
        with CaptureQueriesContext(connection) as asked:
            queries.on_duty(Account.objects.get(officer=people.other), DURING)
        counts.append(len(asked))
    assert counts == [2, 2]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"officer_id": 0}, "unknown_officer"),
        ({"stand_in_id": 0}, "unknown_officer"),
        ({"stand_in_id": "same"}, "same_person"),
        ({"valid_to": BEFORE}, "dates_wrong"),
        ({"valid_from": LAST, "valid_to": AFTER}, "absence_overlaps"),
        ({"officer_id": "leader", "stand_in_id": "away"}, "stand_in_away"),
    ],
)
def test_an_absence_that_cannot_be_is_refused(people, told, code):
    away(people)
    keys = {"same": people.away.pk, "leader": people.leader.pk, "away": people.away.pk}
    told = {name: keys.get(value, value) for name, value in told.items()}
    with pytest.raises(UserError) as refusal:
        away(people, **told)
    assert refusal.value.code == code
    assert Absence.objects.count() == 1


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"document": " "}, "document_needed"),
        ({"unit_id": 0}, "not_a_leader_there"),
        ({"valid_from": date(1999, 1, 1), "valid_to": date(1999, 1, 2)}, "not_a_leader_there"),
        ({}, "delegation_overlaps"),
    ],
)
def test_a_delegation_that_cannot_be_is_refused(people, told, code):
    leave_to_sign(people)
    with pytest.raises(UserError) as refusal:
        leave_to_sign(people, **told)
    assert refusal.value.code == code
    assert Delegation.objects.count() == 1


def test_both_end_early_and_what_never_began_is_gone(people):
    absence, delegation = away(people), leave_to_sign(people)
    operations.end_absence(absence_id=absence, last_day=FIRST)
    operations.end_delegation(delegation_id=delegation, last_day=FIRST)
    assert {duty.role for duty in people.duties(people.other, DURING)} == {"COUNTER"}
    with pytest.raises(UserError, match="không muộn hơn"):
        operations.end_absence(absence_id=absence, last_day=LAST)
    operations.end_absence(absence_id=absence, last_day=BEFORE)
    operations.end_delegation(delegation_id=delegation, last_day=BEFORE)
    assert not Absence.objects.exists()
    assert not Delegation.objects.exists()
    for end, key in ((operations.end_absence, "absence_id"), (operations.end_delegation, "delegation_id")):
        with pytest.raises(UserError, match="Không có lần"):
            end(**{key: absence}, last_day=LAST)


def test_lists_show_what_is_not_over(people):
    away(people)
    leave_to_sign(people)
    everywhere, here = queries.absences(None, on=DURING), queries.absences(frozenset({people.agency.pk}), on=DURING)
    assert [row.officer for row in everywhere] == [row.officer for row in here] == ["Cán bộ vang"]
    assert queries.absences(frozenset({people.commune.pk}), on=DURING) == []
    assert queries.absences(None, on=AFTER) == queries.delegations(None, on=AFTER) == []
    assert [row.unit for row in queries.delegations(frozenset({people.district.pk}), on=DURING)] == ["UBND huyện Thử"]
    assert queries.colleagues(frozenset({people.agency.pk}), on=DURING) == [(people.away.pk, "Cán bộ vang")]


@pytest.mark.parametrize("wrong", ["dates", "self"])
def test_the_database_keeps_it_too(people, wrong):
    told = {"officer": people.away, "stand_in": people.other, "valid_from": FIRST, "valid_to": LAST, "recorded_at": AT}
    told |= {"valid_to": BEFORE} if wrong == "dates" else {"stand_in": people.away}
    with pytest.raises(IntegrityError), transaction.atomic():
        Absence.objects.create(**told)
