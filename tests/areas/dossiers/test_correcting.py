"""A time fact changes only when a second person says so, and the old reading stays in the record."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import Correction, Dossier, DossierEvent, DossierInterval
from motcua.areas.people.models import Account, Duty, Role
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError
from tests.factories.office import IMPORTED_AT, import_register, make_office, row

pytestmark = pytest.mark.django_db
LATER = IMPORTED_AT + timedelta(days=1)
DECIDED = IMPORTED_AT + timedelta(days=2)


@pytest.fixture
def office():
    return make_office()


def propose(**said):
    import_register(row())
    import_register(row(reason="Ghi nhầm ngày", **said), at=LATER)
    return Correction.objects.get()


@pytest.mark.parametrize(
    ("said", "column", "value"),
    [
        ({"finished": "2024-03-07T11:00"}, "finished_at", datetime(2024, 3, 7, 11)),
        ({"received": "2024-03-05T09:00"}, "received_at", datetime(2024, 3, 5, 9)),
        ({"received": "2024-03-01T09:00"}, "received_at", datetime(2024, 3, 1, 9)),
        ({"due": "2024-03-05T17:00"}, "due_at", datetime(2024, 3, 5, 17)),
        ({"returned": "2024-03-06T16:00"}, "returned_at", datetime(2024, 3, 6, 16)),
    ],
)
def test_an_approved_correction_is_one_more_event(office, said, column, value):
    correction = propose(**said)
    operations.approve_correction(correction_id=correction.pk, account=office.leader, at=DECIDED)
    assert getattr(Dossier.objects.get(), column) == at_local(value)
    added = DossierEvent.objects.filter(kind="corrected")
    assert added.count() >= 1
    for event in added:
        assert event.recorded_at == DECIDED
        assert event.payload["reason"] == "Ghi nhầm ngày"
        assert event.payload["proposed_by"] == "command:thu"
        assert event.payload["approved_by"] == "account:lanhdao.thu"
    assert list(queries.broken_records()) == []


def test_what_was_known_before_is_still_known_as_of_then(office):
    correction = propose(finished="2024-03-07T11:00")
    before = set(DossierInterval.objects.values_list("finished_on", flat=True))
    operations.approve_correction(correction_id=correction.pk, account=office.leader, at=DECIDED)
    known_then = DossierInterval.objects.filter(recorded_at__lt=DECIDED)
    assert set(known_then.values_list("finished_on", flat=True)) == before
    assert set(known_then.values_list("superseded_at", flat=True)) <= {None, DECIDED}


def test_a_withdrawn_finish_opens_the_dossier_again(office):
    import_register(row(status=9, returned=None))
    import_register(row(status=4, finished=None, returned=None), at=LATER)
    operations.approve_correction(correction_id=Correction.objects.get().pk, account=office.leader, at=DECIDED)
    assert Dossier.objects.get().finished_at is None
    assert list(queries.broken_records()) == []


def test_taking_back_that_a_dossier_left_strikes_the_stop_that_closed_it(office):
    running = {"finished": None, "returned": None}
    import_register(row(status=8, **running))
    import_register(row(status=8, finished="2024-03-06T12:00", returned=None), at=LATER)
    assert Dossier.objects.get().left_at is not None
    done = row(status=10, finished="2024-03-06T12:00", returned="2024-03-06T13:00")
    import_register(done, at=LATER + timedelta(hours=1))
    for one in Correction.objects.filter(state="PROPOSED"):
        operations.approve_correction(correction_id=one.pk, account=office.leader, at=DECIDED)
    struck = DossierEvent.objects.get(kind="corrected", payload__fact="left").payload["target"]
    assert DossierEvent.objects.get(seq=struck).payload.get("closed")
    import_register(done, at=DECIDED + timedelta(hours=1))
    dossier = Dossier.objects.get()
    assert (dossier.left_at, dossier.status) == (None, 10)
    assert dossier.finished_at == at_local(datetime(2024, 3, 6, 12))
    assert list(queries.broken_records()) == []


def test_nobody_approves_what_they_proposed(office):
    correction = propose(finished="2024-03-07T11:00")
    Correction.objects.update(proposed_by="account:lanhdao.thu")
    with pytest.raises(UserError, match="người thứ hai"):
        operations.approve_correction(correction_id=correction.pk, account=office.leader, at=DECIDED)
    assert DossierEvent.objects.count() == 4


def test_a_correction_is_decided_once(office):
    correction = propose(finished="2024-03-07T11:00")
    operations.refuse_correction(correction_id=correction.pk, account=office.leader, at=DECIDED, note="Sai tệp")
    with pytest.raises(UserError, match="không còn chờ"):
        operations.approve_correction(correction_id=correction.pk, account=office.leader, at=DECIDED)
    assert DossierEvent.objects.count() == 4
    assert queries.corrections_waiting() == []


def test_a_refusal_says_why(office):
    correction = propose(finished="2024-03-07T11:00")
    with pytest.raises(UserError, match="lý do"):
        operations.refuse_correction(correction_id=correction.pk, account=office.leader, at=DECIDED, note=" ")


def test_a_correction_cannot_make_an_impossible_history(office):
    import_register(row())
    dossier = Dossier.objects.get()
    operations.propose(
        dossier=dossier,
        fact="finished",
        recorded=dossier.finished_at,
        proposed=at_local(datetime(2024, 3, 1, 9)),
        reason="",
        document="Biên bản thử",
        actor="command:thu",
        at=LATER,
    )
    with pytest.raises(UserError, match="trái thứ tự"):
        operations.approve_correction(correction_id=Correction.objects.get().pk, account=office.leader, at=DECIDED)
    assert DossierEvent.objects.count() == 4


@pytest.mark.parametrize(("role", "may"), [(Role.LEADER, True), (Role.PAR, True), (Role.COUNTER, False)])
def test_who_may_be_the_second_person(role, may):
    from motcua.areas.dossiers.policy import policy_for

    account = Account(username="x")
    account.duties = (Duty(role),)
    assert policy_for(account).decide_corrections() is may


@pytest.mark.parametrize(
    "said",
    [
        {"finished": "2024-03-20T10:00", "returned": "2024-03-21T09:00"},
        {"received": "2024-03-18T09:00", "due": "2024-03-25", "finished": "2024-03-20", "returned": "2024-03-21"},
        {"received": "2024-02-01T09:00", "finished": "2024-02-02T10:00", "returned": "2024-02-03T09:00"},
        {"received": "2024-03-05T09:00", "finished": "2024-03-05T10:00", "returned": "2024-03-05T11:00"},
        {"status": 9, "finished": "2024-03-20T10:00", "returned": None},
    ],
)
def test_corrections_of_one_row_can_be_approved_one_after_another(office, said):
    import_register(row())
    import_register(row(**said), at=LATER)
    for correction in Correction.objects.order_by("pk"):
        operations.approve_correction(correction_id=correction.pk, account=office.leader, at=DECIDED)
    stated = {f"{name}_on": value and value[:10] for name, value in said.items() if name != "status"}
    dossier = Dossier.objects.get()
    assert {name: value and str(value) for name in stated for value in [getattr(dossier, name)]} == stated
    assert list(queries.broken_records()) == []


def test_a_correction_a_register_proposes_says_why_though_the_register_does_not(office):
    import_register(row())
    import_register(row(finished="2024-03-05T10:00"), at=LATER)
    assert Correction.objects.get().reason == "Sổ lần này ghi khác điều đã nhập lần trước."


def test_what_the_register_no_longer_says_waits_for_nobody(office):
    import_register(row())
    import_register(row(finished="2024-03-05T10:00"), at=LATER)
    import_register(row(finished="2024-03-05T11:00"), at=LATER + timedelta(days=1))
    states = dict(Correction.objects.values_list("proposed_value", "state"))
    assert sorted(states.values()) == ["PROPOSED", "REPLACED"]
    assert states[at_local(datetime(2024, 3, 5, 11, 0))] == "PROPOSED"
    import_register(row(), at=LATER + timedelta(days=2))
    assert not Correction.objects.filter(state="PROPOSED").exists()


def test_a_row_whose_correction_was_decided_is_compared_again(office):
    import_register(row())
    open_again = row(status=4, finished=None, returned=None)
    import_register(open_again, at=LATER)
    for waiting in queries.corrections_waiting():
        operations.approve_correction(correction_id=waiting.id, account=office.leader, at=LATER)
    import_register(open_again, at=LATER + timedelta(days=1))
    dossier = Dossier.objects.get()
    assert (dossier.status, dossier.finished_at) == (4, None)
