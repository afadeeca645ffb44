"""One line at the counter certifies: receipt, finish, cash, and the next number of the year's book."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import Certification, Dossier, DossierEvent, NumberedBook, PaymentEntry
from motcua.areas.dossiers.operations import CertificationGiven
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError
from motcua.rules.certification import CertificationKind
from tests.areas.dossiers.test_intake_statements import statements
from tests.factories.intake import MONDAY, Commune, make_commune, make_version

pytestmark = pytest.mark.django_db


@pytest.fixture
def commune() -> Commune:
    made = make_commune()
    for code in ("2.000815", "2.000884"):
        make_version(code, {"COUNTER": ("same_day_15h", None)}, valid_from=datetime(2020, 1, 1).date())
    return made


def certified(commune: Commune, token: str = "t1", at=MONDAY, who: str = "counter", **said) -> operations.Certified:
    usual = {
        "kind": CertificationKind.COPY,
        "unit_id": commune.unit.pk,
        "papers": "Bằng tốt nghiệp",
        "pages": 3,
        "copies": 2,
        "signer": commune.leader.username,
        "owner_id": commune.owner.pk,
        "payment_token": token,
    }
    given = CertificationGiven(**{**usual, **said})
    return operations.certify(given=given, account=getattr(commune, who), at=at)


def test_one_line_is_received_finished_returned_paid_and_numbered(commune):
    found = certified(commune)
    assert (found.fee, found.book_number, found.book) == (10_000, 1, "SCT/BS 2024")
    assert (found.fee_receipt, found.receipt) == ("0000001/2024", False)
    assert found.words.startswith("Bản sao này đúng với bản chính. Số chứng thực 1, quyển số SCT/BS 2024. Ngày 04")
    dossier = Dossier.objects.get()
    assert (dossier.status, dossier.received_at, dossier.finished_at, dossier.returned_at) == (
        10,
        MONDAY,
        MONDAY,
        MONDAY,
    )
    assert (dossier.holder_unit_id, dossier.holder_id) == (None, None)
    assert str(dossier.due_on) == "2024-03-04"
    kinds = DossierEvent.objects.order_by("seq").values_list("kind", flat=True)
    assert list(kinds) == ["received", "due_set", "finished", "returned", "paid"]
    assert [line.papers for line in queries.book_lines(commune.unit.pk, 2024)] == ["Bằng tốt nghiệp"]
    assert queries.cash_sheet(commune.unit.pk, MONDAY.date()).total == 10_000
    assert list(queries.broken_records()) == []


def test_a_receipt_only_when_asked_and_a_result_may_wait(commune):
    found = certified(commune, receipt=True, handed_over=False)
    assert found.receipt
    assert Dossier.objects.get().status == 9
    assert DossierEvent.objects.order_by("seq").first().payload["receipt"] is True


def test_numbers_run_by_book_and_begin_anew_every_year(commune):
    assert certified(commune, "t1").book_number == 1
    assert certified(commune, "t2").book_number == 2
    assert certified(commune, "t3", kind=CertificationKind.SIGNATURE).book_number == 1
    next_year = at_local(datetime(2025, 1, 2, 8))
    assert certified(commune, "t4", at=next_year).book_number == 1
    assert NumberedBook.objects.filter(kind="CERTIFICATION").count() == 3


def test_exempted_is_certified_without_money(commune):
    found = certified(commune, exempted=True, exemption_reason="Hộ nghèo")
    assert (found.fee, found.fee_receipt) == (10_000, "")
    assert (PaymentEntry.objects.count(), Certification.objects.get().fee) == (0, 0)


WRONG = {
    "no pages": ({"pages": 0}, "nothing_certified"),
    "no copies": ({"copies": 0}, "nothing_certified"),
    "no name": ({"papers": " "}, "nothing_certified"),
    "signed by nobody": ({"signer": "khong.co"}, "unknown_signer"),
    "signed by the counter": ({"signer": "counter.thu"}, "unknown_signer"),
    "no procedure": ({"kind": CertificationKind.CONTRACT}, "unknown_procedure"),
    "no token for the cash": ({"payment_token": ""}, "payment_wrong"),
    "exempted without a reason": ({"exempted": True}, "exemption_wrong"),
    "entered by who processes": ({"who": "case"}, "step_refused"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_fails_leaves_neither_dossier_nor_gap(commune, case):
    said, code = WRONG[case]
    certified(commune, "t1")
    with pytest.raises(UserError) as refused:
        certified(commune, **{"token": "t2", **said})
    assert refused.value.code == code
    assert (Dossier.objects.count(), Certification.objects.count()) == (1, 1)
    assert certified(commune, "t3").book_number == 2


def test_a_form_sent_twice_is_certified_once(commune):
    certified(commune, "t1")
    with pytest.raises(UserError) as refused:
        certified(commune, "t1", at=MONDAY + timedelta(seconds=1))
    assert refused.value.code == "payment_contradicts"
    assert Certification.objects.count() == 1


def test_one_line_takes_at_most_twenty_statements(commune):
    certified(commune, "t1")  # the first of a year makes the books
    for n in (2, 3):
        with CaptureQueriesContext(connection) as captured:
            certified(commune, f"t{n}")
        told = statements(captured)
        assert len(told) <= 20, "\n".join(told)


def test_a_book_begun_beside_one_that_runs_counts_from_one(commune):
    certified(commune, "t1", exempted=True, exemption_reason="Hộ nghèo")  # the book, and no receipt yet
    found = certified(commune, "t2")
    assert (found.book_number, found.fee_receipt) == (2, "0000001/2024")
    books = NumberedBook.objects.order_by("kind").values_list("kind", "last_number")
    assert list(books) == [("CERTIFICATION", 2), ("FEE_RECEIPT", 1)]


def test_the_fee_is_settled_and_told_at_the_same_instant(commune):
    found = certified(commune)
    demand = queries.demands_of(found.number)[0]
    assert (demand.settled_at, demand.missing) == (MONDAY, 0)
    paid = DossierEvent.objects.get(kind="paid")
    assert (paid.seq, paid.payload["demand"], paid.payload["amount"]) == (5, demand.id, 10_000)


def test_a_copy_handed_over_at_once_is_one_visit_beside_the_tickets(commune):
    for n, handed in enumerate((True, True, False)):
        certified(commune, f"t{n}", at=MONDAY + timedelta(minutes=n), handed_over=handed, receipt=not handed)
    say = {"unit_id": commune.unit.pk, "day": MONDAY.date(), "account": commune.counter, "at": MONDAY}
    operations.count_tickets(tickets=9, origin="Máy lấy số", **say)

    def entered() -> list[int]:
        found = queries.counter_days([commune.unit.pk], start=MONDAY.date(), end=MONDAY.date())
        return [day.entered for day in found]

    assert entered() == [3]
    waiting = Dossier.objects.get(returned_at=None)
    later = MONDAY + timedelta(hours=2)
    operations.return_result(number=waiting.number, receiver=waiting.applicant.name, account=commune.counter, at=later)
    assert entered() == [4]  # who comes again to collect, came twice
