"""Certifying, taking money and returning results at the desk; and what was written on paper slips."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import Certification, Dossier, LateEntry, PaymentEntry
from motcua.areas.organization import operations as organization
from motcua.areas.organization.models import Unit
from motcua.areas.people.models import Appointment
from motcua.kernel.clock import local_date, now
from tests.factories.counter import make_counter
from tests.factories.intake import FEE, Commune
from tests.web.conftest import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def commune() -> Commune:
    return make_counter()


@pytest.fixture
def counter(commune: Commune) -> Client:
    return signed_in(commune.counter)


def line(commune: Commune, **said: Any) -> dict[str, Any]:
    usual = {"kind": "COPY", "papers": "Bằng tốt nghiệp", "copies": "2", "pages": "3", "token": "t1"}
    return {**usual, "signer": commune.leader.username, **said}


def test_one_line_is_one_number_of_the_book(commune, counter):
    done = counter.post("/quay/chung-thuc/", line(commune))
    row = Certification.objects.get()
    assert (row.number, row.copies, row.pages, row.fee) == (1, 2, 3, 10_000)
    page = counter.get(done.url).content.decode()
    assert "10.000 đồng" in page
    assert f"/quay/chung-thuc/{row.dossier.number}/loi-chung/" in page
    assert counter.get(f"/quay/chung-thuc/{row.dossier.number}/loi-chung/").content.startswith(b"%PDF")
    assert counter.get(f"/quay/thu-phi/bien-nhan/{PaymentEntry.objects.get().pk}/").content.startswith(b"%PDF")
    assert "Bằng tốt nghiệp" in counter.get("/quay/chung-thuc/so/").content.decode()


def test_the_book_is_searched_and_taken_away_in_the_order_it_was_written(commune, counter):
    for n, papers in enumerate(("Bằng tốt nghiệp", "Giấy khai sinh"), start=1):
        counter.post("/quay/chung-thuc/", line(commune, papers=papers, token=f"t{n}"))
    month = local_date(now()).month % 12 + 1  # not this one
    for asked, found in (("tim=2", "2"), ("tim=bằng", "1"), ("", "21"), (f"thang={month}", ""), ("tim=kết+hôn", "")):
        rows = counter.get(f"/quay/chung-thuc/so/?{asked}").context["rows"]
        assert "".join(str(one.number) for one in rows) == found, asked
    book = openpyxl.load_workbook(BytesIO(counter.get("/can-bo/so-chung-thuc.xlsx").content)).active
    assert [one[0].value for one in list(book.rows)[-2:]] == ["1", "2"]
    assert counter.get("/can-bo/so-chung-thuc.pdf").content.startswith(b"%PDF")
    assert counter.get("/can-bo/so-chung-thuc.exe").status_code == 404
    assert signed_in(commune.case).get("/can-bo/so-chung-thuc.xlsx").status_code == 403


@pytest.mark.parametrize(
    ("asked", "fee"), [("copies=2&pages=3", "10.000 đồng"), ("copies=1&pages=1", "2.000 đồng"), ("pages=x", "để biết")]
)
def test_the_fee_is_told_while_one_types(counter, asked, fee):
    assert fee in counter.get(f"/quay/chung-thuc/phi/?kind=COPY&{asked}").content.decode()


def test_a_form_sent_twice_is_paid_once(commune, counter):
    counter.post("/quay/chung-thuc/", line(commune))
    again = counter.post("/quay/chung-thuc/", line(commune))
    assert again.status_code == 200
    assert Certification.objects.count() == 1


def test_a_signature_is_somebodys_and_a_name_alone_is_written_down(commune, counter):
    refused = counter.post("/quay/chung-thuc/", line(commune, kind="SIGNATURE"))
    assert "phải ghi người yêu cầu" in refused.content.decode()
    counter.post("/quay/chung-thuc/", line(commune, kind="SIGNATURE", person="Người Ký Minh Họa"))
    assert Dossier.objects.get().applicant.name == "Người Ký Minh Họa"


def test_the_leader_of_the_committee_certifies_and_issues_slips_for_its_centre(commune, counter):
    """Who leads sits in the committee, whose centre has the counter."""
    above = Unit.objects.create(
        slug="uy-ban-thu", name="UBND xã Trên Thử", level="COMMUNE", kind="PEOPLES_COMMITTEE",
        valid_from=date(2000, 1, 1),
    )  # fmt: skip
    Unit.objects.filter(pk=commune.unit.pk).update(kind="SERVICE_UNIT", parent=above)
    Appointment.objects.filter(officer__account=commune.leader).update(unit=above)
    assert commune.leader.username in counter.get("/quay/chung-thuc/").content.decode()
    address, client = f"/quay/nhap-bu/?don-vi={commune.unit.slug}", signed_in(commune.leader)
    assert address.removeprefix("/quay/nhap-bu/") in client.get("/quay/nhap-bu/").content.decode()
    assert client.post(address, {"form": "book", "code": "TT", "first": "1", "last": "9"}).url == address
    assert [one.code for one in queries.slip_books(commune.unit.pk)] == ["TT"]
    counter.post("/quay/chung-thuc/", line(commune))
    assert Certification.objects.count() == 1


def test_the_next_line_remembers_kind_and_signer(commune, counter):
    counter.post("/quay/chung-thuc/", line(commune, kind="SIGNATURE", person="Người Ký Minh Họa"))
    assert counter.get("/quay/chung-thuc/").context["form"]["kind"].value() == "SIGNATURE"


def paid(number: str, **said: Any) -> dict[str, Any]:
    demand = queries.demands_of(number)[0]
    return {"demand": demand.id, "token": "k1", "amount": "8000", "means": "CASH", **said}


def test_cash_is_taken_once_with_a_receipt_and_stands_in_the_sheet(commune, counter):
    number = commune.received(at=now(), fee=FEE).number
    assert counter.get(f"/quay/thu-phi/?ma={number[-6:]}").url == f"/quay/thu-phi/ho-so/{number}/"
    for _ in range(2):
        counter.post(f"/quay/thu-phi/ho-so/{number}/", paid(number))
    entry = PaymentEntry.objects.get()
    assert counter.get(f"/quay/thu-phi/bien-nhan/{entry.pk}/").content.startswith(b"%PDF")
    sheet = counter.get("/quay/thu-phi/bang-ke/?cua=toi")
    assert sheet.context["sheet"].total == 8_000
    assert counter.get("/quay/thu-phi/bang-ke/in/").content.startswith(b"%PDF")


def test_a_transfer_needs_the_banks_reference(commune, counter):
    number = commune.received(at=now(), fee=FEE).number
    assert counter.post(f"/quay/thu-phi/ho-so/{number}/", paid(number, means="TRANSFER")).status_code == 200
    counter.post(f"/quay/thu-phi/ho-so/{number}/", paid(number, means="TRANSFER", reference="FT001"))
    assert PaymentEntry.objects.get().reference == "FT001"


def test_a_receipt_of_nobody_is_not_there(counter):
    assert counter.get("/quay/thu-phi/bien-nhan/99/").status_code == 404


def statement(*rows: tuple[Any, ...]) -> SimpleUploadedFile:
    book = openpyxl.Workbook()
    for cells in (("Ngày giao dịch", "Số tiền ghi có", "Nội dung", "Số tham chiếu"), *rows):
        book.active.append(cells)
    target = BytesIO()
    book.save(target)
    return SimpleUploadedFile("sao-ke.xlsx", target.getvalue())


def test_a_banks_file_is_laid_beside_the_day_and_the_rest_comes_back(commune, counter):
    number = commune.received(at=now(), fee=FEE).number
    owed = commune.received(at=now(), fee=FEE).number
    counter.post(f"/quay/thu-phi/ho-so/{number}/", paid(number, means="TRANSFER", reference="FT001"))
    assert [one.number for one in counter.get("/quay/thu-phi/bang-ke/").context["open"]] == [number]
    day = f"{local_date(now()):%d/%m/%Y}"
    file = statement(
        (day, 8000, f"nop phi {number}", "FT001"), (day, 8000, f"NOP PHI {owed.replace('.', ' ')}", "FT002")
    )
    answer = counter.post("/quay/thu-phi/doi-soat/", {"day": day, "file": file})
    done = answer.context["done"]
    assert done.result.matched == ("FT001",)
    assert counter.get("/quay/thu-phi/bang-ke/").context["open"] == []
    assert [(one.row.reference, one.number) for one in done.unmatched] == [("FT002", owed)]
    back = counter.get(f"/quay/thu-phi/doi-soat/{answer.context['key']}/tra-lai/")
    rows = list(openpyxl.load_workbook(BytesIO(b"".join(back.streaming_content))).active.values)
    assert rows[1][4] == "FT002"
    assert signed_in(commune.leader).get(f"/quay/thu-phi/doi-soat/{answer.context['key']}/tra-lai/").status_code == 403


def test_what_a_payer_wrote_comes_back_as_words_and_never_as_a_formula(commune, counter):
    """Anybody may transfer a thousand đồng with words that a worksheet would reckon or open."""
    day, words = f"{local_date(now()):%d/%m/%Y}", '=HYPERLINK("http://vidu.test","Biên lai")'
    file = statement((day, 1000, "nop phi", "FT009"), (day, 2000, f"'{words}", "=1+1"))
    book = openpyxl.load_workbook(BytesIO(file.read()))
    book.active["C3"].value, book.active["C3"].data_type = words, "s"
    book.active["D3"].data_type = "s"
    target = BytesIO()
    book.save(target)
    file = SimpleUploadedFile("sao-ke.xlsx", target.getvalue())
    key = counter.post("/quay/thu-phi/doi-soat/", {"day": day, "file": file}).context["key"]
    back = BytesIO(b"".join(counter.get(f"/quay/thu-phi/doi-soat/{key}/tra-lai/").streaming_content))
    sheet = openpyxl.load_workbook(back).active
    assert [row[:5] for row in sheet.values][2][2:] == (2000, words, "=1+1")
    assert {cell.data_type for row in sheet for cell in row} <= {"s", "n"}


def test_a_file_that_is_no_statement_is_refused_in_one_sentence(counter):
    answer = counter.post(
        "/quay/thu-phi/doi-soat/", {"day": "05/03/2024", "file": SimpleUploadedFile("x.xlsx", b"%PDF-1.7")}
    )
    assert answer.status_code == 200
    assert PaymentEntry.objects.count() == 0


def finished(commune: Commune) -> str:
    number = commune.received(at=now() - timedelta(hours=2)).number
    operations.start(number=number, account=commune.case, at=now() - timedelta(hours=1))
    result = operations.ResultGiven("Giấy khai sinh", "Lãnh đạo thử", now(), code="KQ-1")
    operations.finish(number=number, account=commune.leader, at=now(), result=result)
    return number


def test_a_result_is_found_returned_and_listed(commune, counter):
    number = finished(commune)
    to = counter.get(f"/quay/tra-ket-qua/?tim={number}").url
    assert to == f"/quay/ho-so/{number}/tra-ket-qua/"
    seen = queries.case_file(number, account=commune.counter).last_seq
    bare = counter.post(to, {"seen": seen, "way": "POST", "receiver": "Bưu cục thử"})
    assert bare.status_code == 200
    given = counter.post(to, {"seen": seen, "way": "POST", "receiver": "Bưu cục thử", "proof": "RR123"})
    assert given.url == "/quay/tra-ket-qua/"
    assert Dossier.objects.get(number=number).status == 10
    assert "RR123" in counter.get("/quay/tra-ket-qua/so/?cach=POST").content.decode()
    assert counter.get("/quay/tra-ket-qua/so/?cach=COUNTER").context["rows"] == []
    assert counter.get("/quay/tra-ket-qua/so/in/").content.startswith(b"%PDF")


def late(commune: Commune, **said: Any) -> dict[str, Any]:
    counts = {f"originals_{one.pk}": "1" for one in commune.papers}
    ticks = {f"has_{one.pk}": "on" for one in commune.papers}
    usual = {"do": "late", "channel": "COUNTER", "case": "1", "competent": commune.unit.pk, **counts, **ticks}
    received = (now() - timedelta(days=1)).strftime("%d/%m/%Y 09:30")
    slip = {"slip_code": "MD", "slip_number": "1", "effective_at": received, "late_reason": "Mất điện"}
    return {**usual, **slip, **said}


def test_a_slip_goes_from_the_book_to_the_leader(commune, counter):
    book = {"form": "book", "code": "MD", "first": "1", "last": "20"}
    assert counter.post("/quay/nhap-bu/", book).status_code == 200
    assert signed_in(commune.leader).post("/quay/nhap-bu/", book).status_code == 302
    address = f"/quay/tiep-nhan/?phieu=1&chu={commune.owner.pk}&thu-tuc=1.001193"
    assert counter.get(address).context["receiving"]["slip_number"].value() == 1
    assert counter.post(address, late(commune)).url == "/quay/nhap-bu/"
    assert (LateEntry.objects.get().state, Dossier.objects.count()) == ("WAITING", 0)
    assert "Chờ lãnh đạo duyệt" in counter.get("/quay/nhap-bu/").content.decode()
    assert "MD số 1" in counter.get("/quay/").content.decode()
    again = counter.post(address, late(commune))
    assert again.status_code == 200
    assert "đã dùng" in again.content.decode()


def test_a_slip_that_is_not_late_is_refused(commune, counter):
    signed_in(commune.leader).post("/quay/nhap-bu/", {"form": "book", "code": "MD", "first": "1", "last": "20"})
    address = f"/quay/tiep-nhan/?phieu=1&chu={commune.owner.pk}&thu-tuc=1.001193"
    ahead = (now() + timedelta(days=1)).strftime("%d/%m/%Y 09:30")
    assert counter.post(address, late(commune, effective_at=ahead)).status_code == 200
    assert LateEntry.objects.count() == 0


def test_a_spoiled_slip_says_why(commune, counter):
    signed_in(commune.leader).post("/quay/nhap-bu/", {"form": "book", "code": "MD", "first": "1", "last": "20"})
    spoil = {"form": "spoil", "code": "MD", "number": "1", "reason": ""}
    assert counter.post("/quay/nhap-bu/", spoil).status_code == 200
    counter.post("/quay/nhap-bu/", {**spoil, "reason": "Viết sai tên"})
    assert counter.get("/quay/nhap-bu/").context["books"][0].next_free == 2


def test_the_desk_prints_the_account_of_the_day(commune, counter):
    number = commune.received(at=now(), fee=FEE).number
    address = f"/quay/thu-phi/ho-so/{number}/"
    assert counter.get(address).context["slip"] is None
    told = {"bank": "970499", "bank_name": "Ngân hàng minh họa", "number": "000123", "holder": "UBND XA THU"}
    since = local_date(now()) - timedelta(days=1)
    organization.set_account(
        unit_id=commune.unit.pk, since=since, reason="Thử", recorded_by="account:x", at=now(), **told
    )
    page = counter.get(address).content.decode()
    assert "000123" in page
    assert "data:image/svg+xml" in page
