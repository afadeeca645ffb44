"""Rights come from appointments: on a day, what covers that day, and nothing else."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from motcua.areas.dossiers.policy import policy_for
from motcua.areas.organization import operations as organization
from motcua.areas.people import operations, policy, queries
from motcua.areas.people.models import Account, Appointment, Role, SignIn
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError
from tests.factories.office import make_units

pytestmark = pytest.mark.django_db
AT = at_local(datetime(2024, 1, 1, 8))
FIRST = date(2024, 1, 1)
WORKING = sorted(policy.STAFF - {Role.ADMINISTRATOR})


def hired(name: str = "Công chức thử 01", username: str = "thu.01") -> tuple[int, Account]:
    """An officer with an account, appointed nowhere."""
    officer = operations.register_officer(name=name)
    told = {"username": username, "password": "mat-khau-de-thu", "display_name": name}
    return officer, operations.open_account(**told, officer_id=officer)


def test_an_account_without_appointments_may_do_nothing():
    _, account = hired()
    assert queries.on_duty(account, FIRST).role == Role.CITIZEN
    assert not policy.is_staff(account)
    assert policy_for(account).unit_ids(today=FIRST) == frozenset()


def test_rights_begin_and_end_with_the_days_of_the_appointment():
    district, _, communes = make_units()
    officer, account = hired()
    last = date(2024, 6, 30)
    operations.appoint(officer_id=officer, role=Role.LEADER, unit_id=district.pk, valid_from=FIRST, at=AT)
    (made,) = Appointment.objects.all()
    operations.end_appointment(appointment_id=made.pk, last_day=last, by_id=0)
    for day, may in (
        (FIRST - timedelta(days=1), False),
        (FIRST, True),
        (last, True),
        (last + timedelta(days=1), False),
    ):
        queries.on_duty(account, day)
        assert policy.is_staff(account) is may, day
        assert policy_for(account).decide_corrections() is may, day
        seen = policy_for(account).unit_ids(today=day)
        assert (seen is not None and {district.pk, communes[0].pk} <= seen) is may, day


def test_two_appointments_give_the_rights_of_both():
    _, _, (one, two) = make_units()
    officer, account = hired()
    operations.appoint(officer_id=officer, role=Role.COUNTER, unit_id=one.pk, valid_from=FIRST, at=AT)
    operations.appoint(officer_id=officer, role=Role.LEADER, unit_id=two.pk, valid_from=FIRST, at=AT)
    queries.on_duty(account, FIRST)
    assert policy_for(account).unit_ids(today=FIRST) == {one.pk, two.pk}
    assert policy_for(account).import_register()
    assert policy_for(account).decide_corrections()
    assert queries.units_on(account, FIRST) == {one.pk, two.pk}


def test_a_position_brings_its_unit_and_role():
    _, _, (commune, _) = make_units()
    officer, account = hired()
    told = {"unit_id": commune.pk, "name": "Công chức tiếp nhận", "role": "COUNTER"}
    post = organization.create_position(**told, valid_from=FIRST, valid_to=date(2024, 12, 31))
    operations.appoint(officer_id=officer, position_id=post, valid_from=FIRST, at=AT)
    assert (queries.on_duty(account, FIRST).role, account.unit_id) == ("COUNTER", commune.pk)
    with pytest.raises(UserError, match="không còn"):
        operations.appoint(officer_id=officer, position_id=post, valid_from=date(2025, 1, 1), at=AT)


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"role": "CITIZEN"}, "unknown_role"),
        ({"role": ""}, "unknown_role"),
        ({"role": "CASE", "unit_id": None}, "unit_needed"),
        ({"valid_from": date(1999, 12, 31)}, "unit_not_valid"),
        ({"valid_to": date(2023, 12, 31)}, "dates_wrong"),
        ({"officer_id": 0}, "unknown_officer"),
        ({"position_id": 0}, "unknown_position"),
        ({"valid_from": date(2024, 2, 29)}, "appointment_overlaps"),
        ({"valid_from": date(2023, 1, 1), "valid_to": date(2024, 1, 1)}, "appointment_overlaps"),
    ],
)
def test_appointments_that_make_no_sense_are_refused(told, code):
    _, _, (commune, _) = make_units()
    officer, _ = hired()
    usual = {"officer_id": officer, "role": "CASE", "unit_id": commune.pk, "valid_from": FIRST, "at": AT}
    operations.appoint(**usual, valid_to=date(2024, 2, 29))
    with pytest.raises(UserError) as refusal:
        operations.appoint(**usual | told)
    assert refusal.value.code == code
    assert Appointment.objects.count() == 1


def test_one_may_follow_the_other_the_day_after():
    _, _, (commune, _) = make_units()
    officer, _ = hired()
    told = {"officer_id": officer, "role": "CASE", "unit_id": commune.pk, "at": AT}
    operations.appoint(**told, valid_from=FIRST, valid_to=date(2024, 2, 29))
    operations.appoint(**told, valid_from=date(2024, 3, 1))
    assert Appointment.objects.count() == 2


def test_ending_is_refused_before_the_beginning_after_the_end_and_for_oneself():
    _, _, (commune, _) = make_units()
    officer, account = hired()
    told = {"officer_id": officer, "valid_from": FIRST, "at": AT}
    case = operations.appoint(**told, role="CASE", unit_id=commune.pk)
    chief = operations.appoint(**told, role="ADMINISTRATOR")
    operations.end_appointment(appointment_id=case, last_day=date(2024, 3, 1), by_id=account.pk)
    for one, day, by, code in (
        (case, date(2023, 12, 31), 0, "dates_wrong"),
        (case, date(2024, 3, 1), 0, "appointment_ended"),
        (case, date(2024, 4, 1), 0, "appointment_ended"),
        (chief, date(2024, 4, 1), account.pk, "own_appointment"),
        (0, FIRST, 0, "unknown_appointment"),
    ):
        with pytest.raises(UserError) as refusal:
            operations.end_appointment(appointment_id=one, last_day=day, by_id=by)
        assert refusal.value.code == code


def test_accounts_are_opened_once_and_never_closed_by_their_holder():
    officer, account = hired()
    for told, code in (({"username": "thu.01"}, "username_taken"), ({"username": "khac"}, "account_known")):
        with pytest.raises(UserError) as refusal:
            operations.open_account(**told, password="x" * 12, display_name="X", officer_id=officer)
        assert refusal.value.code == code
    with pytest.raises(UserError, match="tự đóng"):
        operations.close_account(account_id=account.pk, by_id=account.pk)
    assert Account.objects.get().is_active
    operations.close_account(account_id=account.pk, by_id=0)
    assert queries.account("thu.01", on=FIRST) is None
    operations.reopen_account(account_id=account.pk)
    assert queries.account("thu.01", on=FIRST) is not None


@pytest.mark.parametrize(
    ("address", "kept"),
    [("203.0.113.77", "203.0.113.0/24"), ("2001:db8:1:2::9", "2001:db8:1::/48"), ("unix:", ""), ("", "")],
)
def test_a_sign_in_keeps_the_network_and_the_browser_only(address, kept):
    agent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130 Safari/537.36"
    operations.record_sign_in(account_id=None, username="khong.co", ok=False, address=address, agent=agent, at=AT)
    (row,) = queries.sign_ins()
    assert (row.username, row.ok, row.address, row.agent) == ("", False, kept, "Chrome · Windows")


def test_the_log_of_sign_ins_only_grows():
    from django.db import DatabaseError, transaction

    operations.record_sign_in(account_id=None, ok=True, address="", agent="", at=AT)
    with pytest.raises(DatabaseError), transaction.atomic():
        SignIn.objects.update(ok=False)
    with pytest.raises(DatabaseError), transaction.atomic():
        SignIn.objects.all().delete()
    assert [row.ok for row in queries.sign_ins()] == [True]


@pytest.mark.parametrize("text", ["nguyen thi", "NGUYỄN", "thị minh", "minh.hoa"])
def test_officers_are_found_without_diacritics(text):
    hired("Nguyễn Thị Minh Họa", "minh.hoa")
    hired("Trần Văn Thử", "thu.02")
    assert [row.name for row in queries.officers(on=FIRST, text=text).rows] == ["Nguyễn Thị Minh Họa"]


def test_officers_page_by_key_and_miss_nobody():
    for number in range(7):
        operations.register_officer(name=f"Công chức thử {number % 3}")
    seen, after = [], 0
    while True:
        page = queries.officers(on=FIRST, after=after, limit=3)
        seen += [row.id for row in page.rows]
        if page.next is None:
            break
        after = page.next
    assert len(seen) == len(set(seen)) == 7


def test_who_serves_a_committee_and_its_office_speaks_for_the_committee_first():
    district, office, *_rest = make_units()
    officer, account = hired()
    for unit, since in ((office, FIRST), (district, FIRST + timedelta(days=30))):
        told = {"role": Role.PAR, "unit_id": unit.pk, "valid_from": since}
        operations.appoint(officer_id=officer, at=AT, **told)
    queries.on_duty(account, FIRST + timedelta(days=60))
    assert [duty.unit_id for duty in account.duties] == [district.pk, office.pk]


DAYS = st.integers(0, 30).map(lambda number: FIRST + timedelta(days=number))


class TestRoleMatrix(TestCase):
    @settings(max_examples=40)
    @given(
        wanted=st.lists(st.tuples(st.sampled_from(WORKING), st.integers(0, 2), DAYS, st.none() | DAYS), max_size=5),
        asked=DAYS,
    )
    def test_rights_on_a_day_are_the_appointments_that_cover_it(self, wanted, asked):
        district, _, communes = make_units()
        units = [district, *communes]
        officer, account = hired()
        made = []
        for role, place, start, end in wanted:
            told = {"role": role, "unit_id": units[place].pk, "valid_from": start, "valid_to": end}
            try:
                operations.appoint(officer_id=officer, at=AT, **told)
            except UserError as refusal:
                assert refusal.code in ("dates_wrong", "appointment_overlaps")  # noqa: PT017
            else:
                made.append(told)
        covering = [one for one in made if one["valid_from"] <= asked <= (one["valid_to"] or asked)]
        assert queries.units_on(account, asked) == {one["unit_id"] for one in covering}
        queries.on_duty(account, asked)
        assert {(duty.role, duty.unit_id) for duty in account.duties} == {(o["role"], o["unit_id"]) for o in covering}
        assert policy.is_staff(account) is bool(covering)
