"""Reports, the checker and corrections, as an officer meets them."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from docx import Document

from motcua.areas.dossiers.models import Correction, Dossier
from motcua.rules import report_check
from motcua.web.office import marking
from tests.factories.office import IMPORTED_AT, import_register, row
from tests.web.conftest import make_account, signed_in

PERIOD = "unit=huyen-thu&from=2024-03-01&to=2024-03-31"
TEXT = (
    "Cả năm có 25 nhiệm vụ, đã xong 22/25 nhiệm vụ (đạt 89,16%). "
    "Tiếp nhận 80 hồ sơ, trong đó 60 hồ sơ trực tuyến (75%)."
)
ROWS = (("Đơn vị", "Trong kỳ", "Kỳ trước"), ("Xã A", "10", "4"), ("Xã B", "20", "5"), ("Tổng", "31", "9"))
OPENS = re.compile(r'<a(?: class="traced")? href="(/can-bo/so-lieu/[^"]+)"><data [^>]+>([^<]+)</data></a>')


def test_every_number_of_the_report_opens_to_its_count(reformer):
    page = reformer.get(f"/can-bo/bao-cao/?{PERIOD}").content.decode()
    links = [(unescape(to), text) for to, text in OPENS.findall(page)]
    counts = [(to, int(text.replace(".", ""))) for to, text in links if re.fullmatch(r"[\d.]+", text)]
    assert len(counts) >= 10
    for address, count in counts:
        assert reformer.get(address).context["count"] == count, address


@pytest.mark.parametrize(("form", "start"), [("docx", b"PK"), ("pdf", b"%PDF"), ("html", b"<!doctype html>")])
def test_the_report_goes_out_as_a_file(reformer, form, start):
    answer = reformer.get(f"/can-bo/bao-cao/tai/{form}/?{PERIOD}")
    assert answer.content.startswith(start)
    assert answer["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize("address", ["tai/exe/?" + PERIOD, "?mau=khong-co&" + PERIOD, "?unit=khong-co"])
def test_a_report_that_does_not_exist_is_not_found(reformer, address):
    assert reformer.get(f"/can-bo/bao-cao/{address}").status_code == 404


def test_a_wrong_number_stands_beside_the_right_one(reformer):
    answer = reformer.post("/can-bo/kiem-tra-bao-cao/", {"text": TEXT})
    page = answer.content.decode()
    assert answer.context["wrong"] == 1
    assert '<mark class="bad">89,16%</mark> <span class="right bad">→ 88,00%</span>' in page
    assert '<mark class="ok">75%</mark>' in page


def test_the_whole_text_is_given_back(reformer):
    text = TEXT + "\nDòng hai < ba & bốn."
    pieces = reformer.post("/can-bo/kiem-tra-bao-cao/", {"text": text}).context["pieces"]
    assert ["".join(part.text for line in one.lines for part in line) for one in pieces] == text.split("\n")


def test_the_marked_text_goes_out_as_word(reformer):
    table = "Đơn vị | Hồ sơ\nXã A | 10\nXã B | 20\nTổng | 31"
    shown = reformer.post("/can-bo/kiem-tra-bao-cao/", {"text": f"{TEXT}\n\n{table}"}).context
    answer = reformer.post("/can-bo/kiem-tra-bao-cao/word/", {"text": shown["plain"]})
    document = Document(BytesIO(answer.content))
    assert document.paragraphs[0].text == TEXT.replace("89,16%", "89,16% → 88,00%")
    assert [cell.text for cell in document.tables[0].rows[3].cells] == ["Tổng", "31 → 30"]
    assert len(document.tables[-1].rows) == 1 + len(shown["claims"])
    assert reformer.post("/can-bo/kiem-tra-bao-cao/word/", {"text": ""}).status_code == 422


def test_a_table_of_the_text_is_shown_as_a_table(reformer):
    document = Document()
    document.add_paragraph(TEXT)
    table = document.add_table(rows=4, cols=3)
    for row_, cells in zip(table.rows, ROWS, strict=True):
        for cell, words in zip(row_.cells, cells, strict=True):
            cell.text = words
    table.rows[0].cells[1].merge(table.rows[0].cells[2]).text = "Số hồ sơ"
    target = BytesIO()
    document.save(target)
    page = reformer.post(
        "/can-bo/kiem-tra-bao-cao/", {"file": SimpleUploadedFile("bang.docx", target.getvalue())}
    ).content.decode()
    reading = page[page.index('class="reading"') : page.index('class="sums"')]
    assert "Xã A | " not in reading
    assert reading.count("<table>") == 1
    assert reading.count("Số hồ sơ") == 1
    assert re.search(r'<th scope="colgroup" colspan="2">\s*Số hồ sơ', reading)
    assert re.search(r'<td class="num">\s*<mark class="(doubt|bad)">31</mark>', reading)


def test_pieces_of_a_text_hold_every_letter_of_it():
    report = report_check.check(f"{TEXT}\n\n" + "\n".join(" | ".join(cells) for cells in ROWS) + f"\n\n{TEXT}")
    told = [
        "\n".join("".join(part.text for part in line) for line in piece.lines)
        or "\n".join(
            " | ".join("".join(part.text for part in cell.parts) for cell in line) for line in piece.head + piece.body
        )
        for piece in marking.pieces(report)
    ]
    assert "\n".join(told) == report.text
    tones = [part.tone for piece in marking.pieces(report) for line in piece.lines for part in line if part.tone]
    assert tones.count("bad") == 2


def test_the_page_says_that_it_is_working(reformer):
    page = reformer.get("/can-bo/kiem-tra-bao-cao/").content.decode()
    assert re.search(r'<form [^>]*data-working="Đang kiểm tra\.[^"]+60 trang[^"]+">', page)
    assert re.search(r'<div data-working-said hidden><progress [^>]+></progress><p class="hint" role="status">', page)


def test_a_letter_nobody_can_see_is_refused_in_vietnamese(reformer):
    page = reformer.post("/can-bo/kiem-tra-bao-cao/", {"text": "Đạt\x0080%"}).content.decode()
    assert "Null characters" not in page
    assert "Có ký tự không in được (NUL)" in page


def test_a_file_is_checked_like_text(reformer):
    upload = SimpleUploadedFile("bai.txt", TEXT.encode())
    assert reformer.post("/can-bo/kiem-tra-bao-cao/", {"file": upload}).context["wrong"] == 1


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({}, "Chưa có gì để kiểm tra"),
        ({"file": SimpleUploadedFile("bai.docx", b"khong phai word")}, "bai.docx|Nội dung tệp"),
        ({"file": SimpleUploadedFile("bai.exe", b"MZ")}, "Chưa đọc được loại tệp này"),
    ],
)
def test_what_cannot_be_checked_is_told_why(reformer, sent, said):
    page = reformer.post("/can-bo/kiem-tra-bao-cao/", sent).content.decode()
    assert "govuk-error-summary" in page
    assert re.search(said, page)


@pytest.fixture
def proposal(office):
    import_register(row(reason="Ghi nhầm", finished="2024-03-07T11:00"), at=IMPORTED_AT + timedelta(days=1))
    return Correction.objects.get()


def test_a_second_person_approves_on_the_page(reformer, proposal):
    assert [row.id for row, _ in reformer.get("/can-bo/dinh-chinh/").context["rows"]] == [proposal.pk]
    reformer.post(f"/can-bo/dinh-chinh/{proposal.pk}/", {"decision": "approve"})
    assert Dossier.objects.get(number=row().number).finished_on.isoformat() == "2024-03-07"
    assert reformer.get("/can-bo/dinh-chinh/").context["rows"] == []


def test_who_proposed_by_a_command_is_said_in_words(reformer, proposal):
    Correction.objects.update(proposed_by="command:root")
    for address in ("/can-bo/dinh-chinh/", f"/can-bo/ho-so/{row().number}/"):
        page = reformer.get(address).content.decode()
        assert "nhập bằng lệnh trên máy chủ (tài khoản máy root)" in page
        assert "command:" not in page


def test_refusing_changes_nothing(reformer, proposal):
    address = f"/can-bo/dinh-chinh/{proposal.pk}/"
    silent = reformer.post(address, {"decision": "refuse"}, follow=True)
    assert "Hãy ghi lý do" in silent.content.decode()
    reformer.post(address, {"decision": "refuse", "note": "Sổ giấy ghi đúng."})
    assert Dossier.objects.get(number=row().number).finished_on.isoformat() == "2024-03-06"
    proposal.refresh_from_db()
    assert proposal.state == "REFUSED"


def test_nobody_approves_their_own_proposal(office, proposal):
    Correction.objects.update(proposed_by="account:minh")
    mine = signed_in(make_account("minh", "PAR", office.district))
    answer = mine.post(f"/can-bo/dinh-chinh/{proposal.pk}/", {"decision": "approve"}, follow=True)
    assert "cần người thứ hai" in answer.content.decode()
    assert Dossier.objects.get(number=row().number).finished_on.isoformat() == "2024-03-06"


def test_a_correction_is_decided_by_post_only(reformer, proposal):
    assert reformer.get(f"/can-bo/dinh-chinh/{proposal.pk}/").status_code == 405


def test_the_course_of_a_dossier_says_what_a_correction_made_of_what(reformer, proposal):
    reformer.post(f"/can-bo/dinh-chinh/{proposal.pk}/", {"decision": "approve"})
    again = row(reason="Ghi nhầm lần nữa", finished="2024-03-06T15:00")
    import_register(again, at=IMPORTED_AT + timedelta(days=2))
    last = Correction.objects.latest("pk")
    reformer.post(f"/can-bo/dinh-chinh/{last.pk}/", {"decision": "approve"})
    reformer.cookies["django_language"] = "vi"
    page = reformer.get(f"/can-bo/ho-so/{row().number}/").content.decode()
    assert "Ngày kết thúc xử lý: đã ghi 06/03/2024 10:00, nay là 07/03/2024 11:00" in page
    assert "Ngày kết thúc xử lý: đã ghi 07/03/2024 11:00, nay là 06/03/2024 15:00" in page
