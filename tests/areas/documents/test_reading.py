"""Documents read from files: proposed, confirmed by a person, found without diacritics; secrets leave nothing."""

from __future__ import annotations

import io
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import docx
import pytest
from django.core.files.base import ContentFile

from motcua.areas.digitization.models import StoredFile
from motcua.areas.documents import operations, queries
from motcua.areas.documents.models import Document, DocumentProposal
from motcua.areas.documents.queries import DocumentFilters
from motcua.kernel.clock import TZ
from motcua.kernel.errors import UserError
from motcua.links.files.documents import lines_of, propose

AT = datetime(2024, 9, 16, 8, tzinfo=TZ)
BY = "account:an"
LINES = [
    "HUYỆN ỦY TÂN HỒNG",
    "Số: 1203-CV/HU",
    "Tân Hồng, ngày 20 tháng 02 năm 2024",
    "V/v cải cách hành chính năm 2024",
    "Kính gửi: Ủy ban nhân dân huyện",
    "1. Khắc phục những hạn chế của năm 2023.",
    "2. Báo cáo về Ban Thường vụ trước ngày 30/4/2024.",
    "Nơi nhận:",
]
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, settings: Any) -> Path:
    settings.FILES_ROOT, settings.UPLOADS_ROOT = tmp_path / "files", tmp_path / "uploads"
    return tmp_path


def word(lines: list[str]) -> bytes:
    page, target = docx.Document(), io.BytesIO()
    for line in lines:
        page.add_paragraph(line)
    page.save(target)
    return target.getvalue()


def proposed(lines: list[str]) -> int:
    content = word(lines)
    read = lines_of(content, name="cv.docx")
    return operations.propose_document(
        file=ContentFile(content), name="cv.docx", lines=read, told=propose(read), unit_id=None, by=BY, at=AT
    )


def test_a_word_file_proposes_and_a_person_confirms() -> None:
    key = proposed(LINES)
    row = queries.proposal(key, units=None)
    assert row is not None
    told = dict(row.told)
    assert (told["number"], told["issued_on"], told["reply_by"]) == ("1203", "2024-02-20", "2024-04-30")
    made = operations.confirm_proposal(
        proposal_id=key,
        by=BY,
        at=AT,
        document={
            "issuer_name": "Ban Thường vụ Huyện ủy",
            "issuer_kind": told["issuer_kind"],
            "kind": told["kind"],
            "number": told["number"],
            "issued_on": date(2024, 2, 20),
            "title": told["title"],
            "paragraphs": told["paragraphs"],
            "reply_by": date(2024, 4, 30),
        },
    )
    assert [one.text for one in queries.paragraphs([made])] == LINES[5:7]
    assert [one.file.name for one in queries.attachments(made)] == ["cv.docx"]
    assert queries.proposals(units=None) == []
    with pytest.raises(operations.ProposalGone):
        operations.drop_proposal(proposal_id=key, at=AT)


@pytest.mark.parametrize("place", [0, 3])
def test_a_secret_is_refused_with_a_sentence_and_nothing_of_it_stays(folders: Path, place: int) -> None:
    lines = [*LINES[:place], "TỐI MẬT", *LINES[place:]]
    with pytest.raises(operations.SecretDocument) as refused:
        proposed(lines)
    assert "Tối mật" in refused.value.message
    assert (DocumentProposal.objects.count(), StoredFile.objects.count(), Document.objects.count()) == (0, 0, 0)
    assert [one for one in folders.rglob("*") if one.is_file()] == []


def test_a_secret_is_refused_when_typed_or_attached() -> None:
    told: dict[str, Any] = {
        "issuer_name": "UBND", "issuer_kind": "STATE", "kind": "PLAN", "issued_on": date(2024, 1, 2), "at": AT,
    }  # fmt: skip
    for wrong in ({"title": "Kế hoạch (Mật)"}, {"title": "Kế hoạch", "paragraphs": ["Độ mật: Mật"]}):
        with pytest.raises(operations.SecretDocument):
            operations.record_document(**told, **wrong)
    made = operations.record_document(**told, title="Kế hoạch")
    with pytest.raises(operations.SecretDocument):
        operations.attach_file(
            document_id=made, file=ContentFile(b"%PDF-1.7\n"), name="a.pdf", lines=["MẬT"], by=BY, at=AT
        )
    assert StoredFile.objects.count() == 0


def test_a_dropped_or_forgotten_proposal_takes_its_file_along(
    folders: Path, django_capture_on_commit_callbacks: Any
) -> None:
    first, second = proposed(LINES), proposed([*LINES, "Đồng kính gửi"])
    with django_capture_on_commit_callbacks(execute=True):
        operations.drop_proposal(proposal_id=first, at=AT)
        assert operations.purge_proposals(at=AT) == 0
        assert operations.purge_proposals(at=AT + timedelta(days=8)) == 1
    assert queries.proposal(second, units=None) is None
    assert [one for one in folders.rglob("*") if one.is_file()] == []


def test_an_answer_is_not_asked_for_before_the_document() -> None:
    with pytest.raises(operations.RepliedBeforeIssued):
        operations.record_document(
            issuer_name="UBND", issuer_kind="STATE", kind="PLAN", issued_on=date(2024, 1, 2), title="KH",
            reply_by=date(2024, 1, 1), at=AT,
        )  # fmt: skip


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        (DocumentFilters("khac phuc"), 1),
        (DocumentFilters("1203 HAN CHE"), 1),
        (DocumentFilters("không có"), 0),
        (DocumentFilters(kind="PLAN"), 1),
        (DocumentFilters(issuer_kind="PARTY"), 1),
    ],
)
def test_found_without_diacritics_in_titles_and_passages(filters: DocumentFilters, count: int) -> None:
    told: dict[str, Any] = {"issuer_name": "UBND", "issued_on": date(2024, 1, 2), "at": AT}
    operations.record_document(
        kind="OFFICIAL_LETTER",
        issuer_kind="PARTY",
        number="1203",
        title="CCHC",
        paragraphs=["Khắc phục hạn chế"],
        **told,
    )
    operations.record_document(kind="PLAN", issuer_kind="STATE", title="Kế hoạch", **told)
    assert len(queries.documents(filters=filters)) == count


def test_a_register_is_seen_by_its_units_and_the_common_one_by_all() -> None:
    from tests.factories.office import make_units

    district, _agency, communes = make_units()
    told: dict[str, Any] = {
        "issuer_name": "UBND", "issuer_kind": "STATE", "kind": "PLAN", "issued_on": date(2024, 1, 2), "at": AT,
    }  # fmt: skip
    own = operations.record_document(title="Của huyện", register_id=district.pk, **told)
    common = operations.record_document(title="Chung", **told)
    assert [one.id for one in queries.documents(seen=[communes[0].pk])] == [common]
    assert queries.seen_document(own, seen=[communes[0].pk]) is None
    assert queries.seen_document(own, seen=[district.pk]) is not None


def scan_of(pictures: int) -> bytes:
    """A PDF whose pages are pictures only."""
    import pypdf
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject, NumberObject

    writer, target = pypdf.PdfWriter(), io.BytesIO()
    for _ in range(pictures):
        page, picture = writer.add_blank_page(100, 100), DecodedStreamObject()
        picture.set_data(b"\xff\xd8\xff\xe0not a real picture")
        picture.update(
            {
                NameObject("/Type"): NameObject("/XObject"),
                NameObject("/Subtype"): NameObject("/Image"),
                NameObject("/Width"): NumberObject(1),
                NameObject("/Height"): NumberObject(1),
                NameObject("/Filter"): NameObject("/DCTDecode"),
            }
        )
        things = DictionaryObject({NameObject("/Im0"): writer._add_object(picture)})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): things})
    writer.write(target)
    return target.getvalue()


def test_a_scan_says_that_tesseract_is_not_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    for content, name in ((scan_of(1), "quet.pdf"), (b"\xff\xd8\xff\xe0", "quet.jpg")):
        with pytest.raises(UserError) as refused:
            lines_of(content, name=name)
        assert (refused.value.code, "tesseract" in refused.value.message) == ("ocr_missing", True)


def test_a_scan_is_read_page_by_page_where_tesseract_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "tesseract"
    program.write_text("#!/bin/sh\necho 'Số: 12/KH-UBND'\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    assert lines_of(scan_of(2), name="quet.pdf") == ["Số: 12/KH-UBND", "Số: 12/KH-UBND"]
    program.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    with pytest.raises(UserError) as refused:
        lines_of(scan_of(1), name="quet.pdf")
    assert refused.value.code == "ocr_failed"
