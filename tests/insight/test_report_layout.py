"""How a report is laid out after Decree 30/2020: recipients, the signature to be filled in, tables laid across."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from typing import Any

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.shared import Pt
from pypdf import PdfReader

from motcua.insight import reports
from motcua.insight.reports import Issue, Report
from motcua.insight.reports.material import quarter_words
from motcua.insight.reports.structure import DOTS
from motcua.rules.periods import Period, custom, nine_months, quarter
from tests.factories.office import Office
from tests.insight.test_composing import make_half_year

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
NOW = datetime(2024, 11, 1, tzinfo=UTC)
TYPED = ("- Sở Nội vụ;", "UBND các xã, thị trấn;.", " ", "Lưu: VT.")
PRINTED = ("- Sở Nội vụ;", "- UBND các xã, thị trấn;", "- Lưu: VT.")


@pytest.fixture
def office() -> Office:
    return make_half_year()


def write(period: Period | None = None, **issue: Any) -> Report:
    given = Issue(recipients=TYPED, **issue)
    return reports.write_report("cchc-quy", "huyen-thu", period or quarter(2024, 2), known_at=NOW, issue=given)


def word(report: Report) -> Any:
    target = io.BytesIO()
    reports.docx(report, target)
    return Document(io.BytesIO(target.getvalue()))


def paper(report: Report) -> PdfReader:
    return PdfReader(io.BytesIO(reports.pdf(report)))


def test_one_sign_stands_behind_each_recipient(office: Office) -> None:
    report = write()
    assert tuple(f"- {each}" for each in report.issue.addressed) == PRINTED
    told = [line.text for table in word(report).tables for line in table.rows[0].cells[0].paragraphs]
    assert all(each in told for each in PRINTED)
    printed = "\n".join(page.extract_text() for page in paper(report).pages)
    assert all(each in printed for each in PRINTED)
    assert ";;" not in printed
    assert ";." not in printed


def test_what_is_still_to_be_filled_in_is_dotted(office: Office) -> None:
    report = write()
    assert report.signature == (DOTS, DOTS, DOTS)
    assert reports.html(report).count(DOTS) == 3
    foot = [table for table in word(report).tables if "Nơi nhận:" in table.rows[0].cells[0].text]
    assert [table.rows[0].cells[1].text.count(DOTS) for table in foot] == [3]
    printed = "".join(page.extract_text() for page in paper(report).pages)
    assert printed.count(DOTS) == 3
    assert "Số: ……/BC-UBND" in printed
    assert "ngày …… tháng …… năm ……" in printed
    assert write(post="Chủ tịch").signature == (DOTS, "CHỦ TỊCH", DOTS)


def test_an_article_is_signed_by_nobody(office: Office) -> None:
    report = reports.write_report("bai-viet", "huyen-thu", quarter(2024, 2), known_at=NOW)
    assert report.signature == ("", "", "")


def test_form_06a_lies_across_a_page_in_letters_one_can_read(office: Office) -> None:
    report = write()
    document = word(report)
    ways = [each.orientation for each in document.sections]
    assert ways == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT]
    assert [each.page_width > each.page_height for each in document.sections] == [False, True, False]
    assert [each.different_first_page_header_footer for each in document.sections] == [True, False, False]
    form = next(table for table in document.tables if len(table.columns) == 13)
    sizes = {run.font.size for cell in form._cells for line in cell.paragraphs for run in line.runs}
    assert sizes == {Pt(10)}
    across = [page for page in paper(report).pages if page.mediabox.width > page.mediabox.height]
    assert len(across) == 1
    assert "Biểu II.06a" in across[0].extract_text()


def test_a_page_laid_across_does_not_part_what_comes_back(office: Office) -> None:
    report, target = write(), io.BytesIO()
    reports.docx(report, target)
    found = reports.reread(target.getvalue(), report)
    _, _, drafts = reports.prepare("cchc-quy", "huyen-thu", quarter(2024, 2), known_at=NOW)
    begun = {each.key: each.text for each in drafts}
    assert (found.changes, found.lost) == ((), ())
    assert dict(found.texts) == {key: begun[key] for key in found.texts}


def test_letters_are_the_same_on_every_machine(office: Office) -> None:
    names = {
        str(font["/BaseFont"]).partition("+")[2].partition("-")[0]
        for page in paper(write()).pages
        for font in (each.get_object() for each in page["/Resources"]["/Font"].values())  # type: ignore[index]
    }
    assert names <= {"LibertinusSerif", "BeVietnamPro"}


@pytest.mark.parametrize(
    ("period", "called"),
    [
        (quarter(2024, 1), "quý I năm 2024"),
        (quarter(2024, 4), "quý IV năm 2024"),
        (custom(date(2024, 4, 1), date(2024, 6, 30)), "quý II năm 2024"),
        (nine_months(2024), "từ ngày 15/12/2023 đến ngày 14/9/2024"),
    ],
)
def test_a_quarter_is_called_by_its_number(period: Period, called: str) -> None:
    assert quarter_words(period) == called


def test_the_title_of_a_quarter_names_it(office: Office) -> None:
    assert write().title == "Báo cáo công tác cải cách hành chính quý II năm 2024 của huyện Thử"
