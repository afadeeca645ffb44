"""What was received on paper comes in afterwards: on a slip, with a reason, by two people, a few a day, visibly."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from motcua.areas.digitization import operations as digitization
from motcua.areas.digitization import queries as stored
from motcua.areas.digitization.models import PaperScan, StoredFile
from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import Dossier, DossierEvent, LateEntry, PaperSlip
from motcua.areas.dossiers.operations import PaperGiven
from motcua.areas.organization.models import Unit
from motcua.areas.people.models import Account, Applicant, Role
from motcua.areas.procedures.models import ProcedureVersion, VersionState
from motcua.kernel.errors import UserError
from tests.factories.intake import MONDAY, Commune, make_commune
from tests.factories.people import employ
from tests.factories.scanned import compared

pytestmark = pytest.mark.django_db
NEXT_DAY = MONDAY + timedelta(days=1)


@pytest.fixture
def commune() -> Commune:
    made = make_commune()
    operations.issue_slip_book(unit_id=made.unit.pk, code="A", first=1, last=9, account=made.leader, at=MONDAY)
    return made


def enter(commune: Commune, slip: int = 1, at=NEXT_DAY, effective_at=MONDAY, reason="Mất điện", **said) -> int:
    return operations.enter_late(
        slip_code="A",
        slip_number=slip,
        given=commune.given(**said),
        effective_at=effective_at,
        reason=reason,
        account=commune.counter,
        at=at,
    )


def test_a_leader_approves_and_the_dossier_is_received_as_of_the_slip(commune):
    entry = enter(commune, form=commune.form())
    assert Dossier.objects.count() == 0
    assert [row.slip for row in queries.late_entries([commune.unit.pk])] == ["A số 1"]
    found = operations.approve_late_entry(entry_id=entry, account=commune.leader, at=NEXT_DAY)
    dossier = Dossier.objects.get()
    assert found.number == dossier.number == "H20.99.01-240304-0001"
    assert (dossier.received_at, dossier.late_entered, str(dossier.due_on)) == (MONDAY, True, "2024-03-07")
    assert dossier.holder_id == commune.counter.pk
    event = DossierEvent.objects.order_by("seq").first()
    assert (event.payload["late_entry"], event.payload["late_entry_id"]) == (True, entry)
    assert (event.effective_at, event.recorded_at) == (MONDAY, NEXT_DAY)
    assert LateEntry.objects.get().filed is None
    assert queries.filings_of(found.number)[0].data == {"who": "Người nộp minh họa 01"}
    assert list(queries.broken_records()) == []
    with connection.cursor() as cursor:
        cursor.execute("SELECT late_entered FROM fact_dossier")
        assert [bool(row[0]) for row in cursor.fetchall()] == [True]


def test_who_entered_does_not_approve_even_as_a_leader(commune):
    entry = enter(commune)
    employ(commune.counter, Role.LEADER, commune.unit)
    both = employ(commune.counter, Role.COUNTER, commune.unit)
    with pytest.raises(UserError) as refused:
        operations.approve_late_entry(entry_id=entry, account=both, at=NEXT_DAY)
    assert refused.value.code == "second_person_needed"
    with pytest.raises(IntegrityError, match="second_person"), transaction.atomic():
        LateEntry.objects.update(decided_by=commune.counter)
    assert Dossier.objects.count() == 0


def elsewhere() -> Account:
    """The leader of another commune."""
    other = Unit.objects.create(
        slug="xa-khac", name="UBND xã Khác", level="COMMUNE", kind="PEOPLES_COMMITTEE", valid_from=date(2000, 1, 1)
    )
    return employ(Account.objects.create(username="lanh.dao.khac"), Role.LEADER, other)


@pytest.mark.parametrize("who", ["case", "citizen", "elsewhere"])
def test_only_a_leader_of_the_unit_decides(commune, who):
    entry = enter(commune)
    account = getattr(commune, who, None) or elsewhere()
    for decide in (
        lambda: operations.approve_late_entry(entry_id=entry, account=account, at=NEXT_DAY),
        lambda: operations.refuse_late_entry(entry_id=entry, account=account, at=NEXT_DAY, note="Không đúng"),
    ):
        with pytest.raises(UserError) as refused:
            decide()
        assert refused.value.code == "step_refused"


def test_a_refused_entry_leaves_its_slip_free_and_cannot_be_decided_again(commune):
    entry = enter(commune)
    with pytest.raises(UserError, match="lý do"):
        operations.refuse_late_entry(entry_id=entry, account=commune.leader, at=NEXT_DAY, note=" ")
    operations.refuse_late_entry(entry_id=entry, account=commune.leader, at=NEXT_DAY, note="Sai giờ nhận")
    with pytest.raises(UserError) as refused:
        operations.approve_late_entry(entry_id=entry, account=commune.leader, at=NEXT_DAY)
    assert refused.value.code == "late_entry_decided"
    assert enter(commune) != entry
    assert PaperSlip.objects.count() == 1


REFUSALS = {
    "no reason": ({"reason": " "}, "reason_needed"),
    "a slip of no book": ({"slip": 10}, "unknown_slip"),
    "not earlier than now": ({"effective_at": NEXT_DAY}, "late_entry_refused"),
    "an online dossier": ({"channel": "ONLINE", "operated_by": "ASSISTED", "consent": True}, "step_refused"),
    "an unknown case": ({"case_order": 7}, "unknown_case"),
    "an unchecked paper": ({"papers": (operations.PaperGiven(1, originals=1),)}, "papers_unchecked"),
}


@pytest.mark.parametrize("case", REFUSALS)
def test_what_a_receipt_is_refused_for_a_late_entry_is_refused_for(commune, case):
    said, code = REFUSALS[case]
    with pytest.raises(UserError) as refused:
        enter(commune, **said)
    assert refused.value.code == code
    assert (LateEntry.objects.count(), PaperSlip.objects.count()) == (0, 0)


def test_a_slip_is_used_once_or_spoiled(commune):
    enter(commune)
    spoil = operations.spoil_slip
    told = {"unit_id": commune.unit.pk, "code": "A", "account": commune.counter, "at": NEXT_DAY}
    spoil(number=2, reason="Rách", **told)
    for attempt in (
        lambda: enter(commune),
        lambda: enter(commune, 2),
        lambda: spoil(number=1, reason="Rách", **told),
        lambda: spoil(number=2, reason="Rách", **told),
    ):
        with pytest.raises(UserError) as refused:
            attempt()
        assert refused.value.code == "slip_used"
    book = queries.slip_books(commune.unit.pk)[0]
    assert (book.free, book.next_free) == (7, 3)


def test_a_unit_enters_only_so_many_a_day(commune):
    enter(commune, 1)
    second = enter(commune, 2)  # the commune's setting allows two
    with pytest.raises(UserError) as refused:
        enter(commune, 3)
    assert refused.value.code == "late_entry_refused"
    operations.refuse_late_entry(entry_id=second, account=commune.leader, at=NEXT_DAY, note="Nhập nhầm")
    enter(commune, 3)
    enter(commune, 4, at=NEXT_DAY + timedelta(days=1))


@pytest.mark.parametrize(("first", "last", "code"), [(5, 4, "A2"), (0, 4, "A2"), (1, 2, " ")])
def test_a_book_that_makes_no_sense(commune, first, last, code):
    with pytest.raises(UserError, match="ký hiệu"):
        operations.issue_slip_book(
            unit_id=commune.unit.pk, code=code, first=first, last=last, account=commune.leader, at=MONDAY
        )


def test_a_book_is_issued_once_and_by_a_leader(commune):
    for account, code in ((commune.leader, "slip_book_exists"), (commune.counter, "step_refused")):
        with pytest.raises(UserError) as refused:
            operations.issue_slip_book(unit_id=commune.unit.pk, code="A", first=20, last=29, account=account, at=MONDAY)
        assert refused.value.code == code


def shelved(commune: Commune, **said) -> int:
    """A paper of the owner that was kept before, with a file of its own."""
    file = StoredFile.objects.create(name="giay-cu.pdf", mime="application/pdf", size=9, digest="d" * 64,
                                     kept_at=MONDAY, kept_by="account:counter.thu")  # fmt: skip
    kept = digitization.keep_paper(
        applicant_id=commune.owner.pk, file_id=file.pk, kind="SCANNED", paper_name="Giấy cũ minh họa", at=MONDAY, **said
    )
    return compared(kept, at=MONDAY)


def test_a_paper_handed_in_before_is_used_again_and_a_new_scan_goes_to_the_shelf(commune):
    scan = stored.scan(shelved(commune))
    fresh = stored.scan(shelved(commune)).file.id
    first, second = commune.papers
    papers = (
        PaperGiven(first.pk, originals=1, file_id=scan.file.id, checked=True, reused_from=scan.id),
        PaperGiven(second.pk, originals=1, file_id=fresh, checked=True),
    )
    entry = enter(commune, papers=papers)
    assert not stored.reused_in("H20.99.01-240304-0001")  # nothing is used before a leader approves
    number = operations.approve_late_entry(entry_id=entry, account=commune.leader, at=NEXT_DAY).number
    assert [row.id for row in stored.reused_in(number)] == [scan.id]
    kept = [row for row in stored.scans_of(commune.owner.pk) if row.first_dossier == number]
    assert [(row.paper_name, row.file.id) for row in kept] == [(second.name, fresh)]
    assert [row.reused_from for row in queries.papers_of(number)] == [scan.id, None]


@pytest.mark.parametrize(
    ("said", "whose", "code"),
    [({"valid_until": date(2024, 3, 1)}, "owner", "paper_expired"), ({}, "another", "unknown_paper")],
)
def test_a_paper_that_may_not_be_used_again_is_refused(commune, said, whose, code):
    scan = stored.scan(shelved(commune, **said))
    if whose == "another":
        PaperScan.objects.update(applicant_id=Applicant.objects.create(name="Người nộp minh họa 02").pk)
    paper = PaperGiven(commune.papers[0].pk, originals=1, file_id=scan.file.id, checked=True, reused_from=scan.id)
    with pytest.raises(UserError) as refused:
        enter(commune, papers=(paper, PaperGiven(commune.papers[1].pk, originals=1, checked=True)))
    assert refused.value.code == code
    assert not LateEntry.objects.exists()


def test_a_version_published_backwards_meanwhile_does_not_stand_in_the_way(commune):
    key = enter(commune)
    before = MONDAY.date() - timedelta(days=1)
    ProcedureVersion.objects.filter(pk=commune.version.pk).update(state=VersionState.REPLACED, valid_to=before)
    operations.approve_late_entry(entry_id=key, account=commune.leader, at=NEXT_DAY)
    dossier = Dossier.objects.get()
    assert (dossier.version_id, dossier.received_at) == (commune.version.pk, MONDAY)
    with pytest.raises(UserError) as refused:
        enter(commune, slip=2)
    assert refused.value.code == "version_not_in_force"
