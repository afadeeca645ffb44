"""Pages of documents: read from a file and confirmed, attached, marked; a secret leaves nothing."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from motcua.areas.digitization.models import StoredFile
from motcua.areas.documents import operations as documents
from motcua.areas.documents.models import (
    Document,
    DocumentAmendment,
    DocumentParagraph,
    DocumentProposal,
    Implementation,
)
from motcua.areas.people.models import Role
from motcua.kernel.clock import now
from tests.factories.planned import Place, make_planned
from tests.web.conftest import make_account, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.long]
PAPERS = "/can-bo/van-ban/"


@pytest.fixture
def place(settings: Any, tmp_path: Path) -> Place:
    settings.FILES_ROOT, settings.UPLOADS_ROOT = tmp_path / "files", tmp_path / "uploads"
    return make_planned()


def client(role: str, unit: Any, name: str = "") -> Client:
    return signed_in(make_account(name or f"{role.lower()}.kehoach", role, unit))


def fetched(asking: Client, address: str) -> bytes:
    """The content of a download, read to its end."""
    answer: Any = asking.get(address)
    content = b"".join(answer.streaming_content)
    answer.close()
    return content


def word(*lines: str) -> SimpleUploadedFile:
    page, target = docx.Document(), io.BytesIO()
    for line in lines:
        page.add_paragraph(line)
    page.save(target)
    return SimpleUploadedFile("cv.docx", target.getvalue())


LETTER = ("Số: 77/CV-UBND", "Tân Hồng, ngày 20 tháng 02 năm 2024", "V/v rà soát", "Kính gửi: Các xã",
          "1. Rà soát.", "2. Gửi báo cáo trước ngày 15/3/2024.")  # fmt: skip


def test_a_file_is_read_and_confirmed(place: Place) -> None:
    par = client(Role.PAR, place.office.district)
    answer = par.post(f"{PAPERS}doc/", {"file": word(*LETTER)})
    assert answer.status_code == 302
    page = par.get(answer["Location"])
    told = {name: page.context["form"][name].value() for name in page.context["form"].fields}
    assert (told["number"], told["reply_by"]) == ("77", date(2024, 3, 15))
    told |= {"issued_on": "20/02/2024", "reply_by": "15/03/2024", "issuer_name": "UBND tỉnh", "implements": ""}
    assert "Xin xác nhận" in par.post(answer["Location"], {**told, "not_secret": ""}).content.decode()
    assert par.post(answer["Location"], {**told, "not_secret": "on"}).status_code == 302
    assert Document.objects.get(number="77").paragraphs.count() == 2
    assert par.get(f"{PAPERS}?tim=ra soat bao cao").context["rows"][0].number == "77"


@pytest.mark.parametrize(("kind", "written"), [("STATE", "1203/UBND-NC"), ("PARTY", "1203-UBND-NC")])
def test_number_and_symbol_are_joined_as_their_issuer_writes_them(place: Place, kind: str, written: str) -> None:
    key = documents.record_document(
        kind="OFFICIAL_LETTER", number="1203", symbol="UBND-NC", issued_on=date(2024, 1, 10), issuer_name="Nơi thử",
        issuer_kind=kind, title="Về việc thử", at=now(), register_id=place.office.district.pk,
    )  # fmt: skip
    asking = client(Role.PAR, place.office.district, f"par.{kind.lower()}")
    assert f"<dd>{written}</dd>" in asking.get(f"{PAPERS}{key}/").content.decode()


def test_a_secret_file_is_refused_with_a_sentence_and_leaves_nothing(place: Place, tmp_path: Path) -> None:
    par = client(Role.PAR, place.office.district)
    before = Document.objects.count()
    page = par.post(f"{PAPERS}doc/", {"file": word("MẬT", *LETTER)}).content.decode()
    assert "có dấu “Mật” nên không được đưa vào đây" in page
    row = f"{PAPERS}{place.letter}/dinh-kem/"
    assert "có dấu" in par.post(row, {"file": word("TUYỆT MẬT"), "not_secret": "on"}).content.decode()
    typed = {"kind": "PLAN", "issued_on": "02/01/2024", "issuer_kind": "STATE", "issuer_name": "UBND",
             "title": "Kế hoạch", "paragraphs": "TỐI MẬT\n\n1. Làm.", "not_secret": "on"}  # fmt: skip
    assert "có dấu" in par.post(f"{PAPERS}ghi/", typed).content.decode()
    assert (Document.objects.count(), DocumentProposal.objects.count(), StoredFile.objects.count()) == (before, 0, 0)
    assert [one for one in tmp_path.rglob("*") if one.is_file()] == []


def test_a_file_is_attached_and_a_passage_marked_by_who_writes_the_register(place: Place) -> None:
    par, commune = client(Role.PAR, place.office.district), client(Role.PAR, place.office.communes[0], "xa.cchc")
    pdf = SimpleUploadedFile("kem.pdf", b"%PDF-1.7\n%%EOF\n", "application/pdf")
    row, mark = f"{PAPERS}{place.letter}/dinh-kem/", f"{PAPERS}{place.letter}/doan/{place.passages[1]}/"
    assert commune.post(row, {"file": pdf, "not_secret": "on"}).status_code == 403
    assert commune.post(mark).status_code == 403
    assert par.post(mark).status_code == 302
    assert not DocumentParagraph.objects.get(pk=place.passages[1]).asks
    answer = par.post(row, {"file": word("Phụ lục kèm theo"), "not_secret": "on"})
    assert answer.status_code == 302
    one = next(iter(Document.objects.get(pk=place.letter).attachments.all()))
    assert fetched(commune, f"{PAPERS}{place.letter}/tep/{one.pk}/").startswith(b"PK")


def test_a_document_is_mended_on_its_page_where_what_it_said_stands_below(place: Place) -> None:
    par, commune = client(Role.PAR, place.office.district), client(Role.PAR, place.office.communes[0], "xa.cchc")
    row = f"{PAPERS}{place.letter}/"
    assert "Sửa văn bản" not in commune.get(row).content.decode()
    assert commune.get(f"{row}sua/").status_code == 403
    form = par.get(f"{row}sua/").context["form"]
    told = {name: form[name].value() or "" for name in form.fields}
    told |= {"issued_on": f"{told['issued_on']:%d/%m/%Y}", "reply_by": "", "title": "Trích yếu đúng (minh họa)"}
    assert par.post(f"{row}sua/", told | {"reason": ""}).context["form"].errors
    assert commune.post(f"{row}sua/", told | {"reason": "Thử"}).status_code == 403
    page = par.post(f"{row}sua/", told | {"reason": "Gõ nhầm (minh họa)"}, follow=True).content.decode()
    assert "<strong>Trích yếu đúng (minh họa)</strong>" in page
    assert "Gõ nhầm (minh họa)" in page
    assert "Các lần sửa" in commune.get(row).content.decode()


def test_a_document_far_back_in_the_register_can_still_be_carried_out(place: Place) -> None:
    par = client(Role.PAR, place.office.district)
    told = {"issuer_name": "UBND", "issuer_kind": "STATE", "kind": "OFFICIAL_LETTER"}
    days = [date(2020, 1, 1), *(date(2023, 1, 1) for _day in range(60))]
    made = [Document.objects.create(**told, issued_on=on, title="Cũ", recorded_at=now()) for on in days]
    choices = par.get(f"{PAPERS}{place.letter}/").context["carry"].fields["implements_id"].choices
    assert str(made[0].pk) in dict(choices)


def test_a_proposal_is_dropped(place: Place) -> None:
    par = client(Role.PAR, place.office.district)
    location = par.post(f"{PAPERS}doc/", {"file": word(*LETTER)})["Location"]
    other = client(Role.PAR, place.office.communes[0], "xa.cchc")
    assert other.get(location).status_code == 404
    assert par.post(f"{location}bo/").status_code == 302
    assert DocumentProposal.objects.count() == 0


def test_a_document_is_said_to_carry_out_an_earlier_one(place: Place) -> None:
    par, commune = client(Role.PAR, place.office.district), client(Role.PAR, place.office.communes[0], "xa.cchc")
    other = Document.objects.create(
        issuer_name="UBND", issuer_kind="STATE", kind="OFFICIAL_LETTER", issued_on=date(2024, 5, 2), title="Chấn chỉnh",
        register=place.office.district, recorded_at=now(),
    )  # fmt: skip
    address = f"{PAPERS}{other.pk}/thi-hanh/"
    assert commune.post(address, {"implements_id": place.letter}).status_code == 403
    assert par.post(address, {"implements_id": other.pk}).status_code == 302
    assert other.carried_out.count() == 0
    assert par.post(address, {"implements_id": place.letter}).status_code == 302
    assert "Công văn 1203" in par.get(f"{PAPERS}{other.pk}/").content.decode()


def test_a_document_linked_by_mistake_is_unlinked_with_the_reason_kept(place: Place) -> None:
    par, at = client(Role.PAR, place.office.district), now()
    told = {"issuer_name": "UBND tỉnh", "issuer_kind": "STATE", "kind": "DECISION", "at": at}
    wrong = documents.record_document(title="Khác", number="9", issued_on=date(2024, 1, 5), **told)
    documents.link_documents(document_id=place.letter, implements_id=wrong, at=at)
    address = f"{PAPERS}{place.letter}/"
    assert "Gỡ văn bản nối nhầm" in par.get(address).content.decode()
    undo = {"implements_id": wrong, "reason": " "}
    refused = par.post(f"{address}thoi-thi-hanh/", undo)
    assert (refused.status_code, Implementation.objects.filter(implements_id=wrong).count()) == (200, 1)
    assert par.post(f"{address}thoi-thi-hanh/", undo | {"reason": "Nối nhầm năm"}).status_code == 302
    assert not Implementation.objects.filter(implements_id=wrong).exists()
    page = par.get(address).content.decode()
    assert "Nối nhầm năm" in page
    assert "Quyết định 9 ngày 05/01/2024: Khác" in page
    again = par.post(f"{address}thoi-thi-hanh/", undo | {"reason": "Lần nữa"})
    assert (again.status_code, DocumentAmendment.objects.count()) == (200, 1)
