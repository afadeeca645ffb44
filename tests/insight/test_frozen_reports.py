"""A report of a closed period says what was closed, by whom and under which digest; otherwise that it counts live."""

from __future__ import annotations

import io
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from pypdf import PdfReader

from motcua import insight
from motcua.insight import Closer, reports
from motcua.insight.reports import Paragraph, Report, Run, answering
from motcua.kernel.clock import at_local
from motcua.rules.periods import custom
from motcua.rules.report_check import check
from tests.factories.insight_rows import add_dossier
from tests.factories.office import Office, make_office
from tests.insight.test_programme import add_tasks

pytestmark = pytest.mark.long

PERIOD = custom(date(2023, 12, 15), date(2024, 9, 15))
CLOSED = at_local(datetime(2024, 9, 16, 8, 0))
LATER = CLOSED + timedelta(days=3)
BY = Closer("account:cchc.thu", "Người chốt minh họa 01")


def some(office: Office, many: int = 24, **more: Any) -> None:
    """Dossiers of the district and of both communes, in several months."""
    for n in range(many):
        told: dict[str, Any] = {
            "received_on": date(2024, 1 + n % 6, 1 + n % 28),
            "due_on": date(2024, 6, 30),
            "finished_on": date(2024, 2 + n % 6, 1 + n % 28),
            "channel": "ONLINE" if n % 3 else "COUNTER",
            "competent": (office.district, *office.communes)[n % 3],
            "procedure": office.civil,
        }
        add_dossier(office, **told | more)


@pytest.fixture
def office(db: None) -> Office:
    """An office with tasks and dossiers, and three more dossiers written down after the period was closed."""
    office = make_office()
    add_tasks(office, [date(2024, 6, 1)] * 22 + [None] * 2)
    some(office)
    return office


def close(*scopes: str, at: datetime = CLOSED) -> dict[str, int]:
    """The district's nine months frozen."""
    asked: dict[str, Any] = {"unit": "huyen-thu", "period": PERIOD, "by": BY, "at": at}
    said = {scope: insight.preview(unit="huyen-thu", scope=scope, period=PERIOD, at=at).broken for scope in scopes}
    explained = {scope: dict.fromkeys(broken, "Sổ bắt đầu từ kỳ này.") for scope, broken in said.items()}
    return {scope: insight.freeze(scope=scope, explanations=explained[scope], **asked) for scope in scopes}


def write(template: str = "bai-viet", at: datetime = LATER, **more: Any) -> Report:
    return reports.write_report(template, "huyen-thu", PERIOD, known_at=at, **more)


def numbers(report: Report) -> list[Run]:
    """Every number of the text, the tables and the charts."""
    return [run for section in report.sections for run in section.runs() if run.source]


def late_entry(office: Office) -> None:
    """Three dossiers of the period that were written down after it was closed."""
    some(office, 3, recorded_at=CLOSED + timedelta(days=1))


def test_a_closed_account_keeps_its_figures_when_the_records_move_on(office: Office) -> None:
    before = reports.as_text(write(at=CLOSED))
    numbered = close("own", "children")
    late_entry(office)
    written = write()
    body = reports.as_text(written).replace(written.note, "")
    assert body == before[: before.rindex("\n\n") + 2]
    assert [(one.scope, one.closed and one.closed.id) for one in written.grounds] == list(numbered.items())
    kept = [run.source.kept for run in numbers(written) if run.source and run.source.period is None]
    assert any(kept)
    live = {run.source.known_at for run in numbers(written) if run.source and run.source.kept is None}
    assert live <= {CLOSED}  # months and units are counted as known when the period was closed
    assert reports.as_text(write(at=CLOSED - timedelta(seconds=1))) != before


@pytest.mark.parametrize("template", ["bai-viet", "cchc", "mot-cua", "chuyen-doi-so"])
def test_a_closed_account_has_no_orphan_number_and_the_checker_is_content(office: Office, template: str) -> None:
    close("own", "children", "all")
    written = write(template)
    assert reports.places(written) == ()
    assert check(reports.as_text(written)).findings == ()
    told = [run.source for run in numbers(written) if run.source]
    assert {written.marks(source).known_at for source in told} == {CLOSED}
    prose = [run for block in written.blocks() if isinstance(block, Paragraph) for run in block.runs]
    of_the_period = [run.source for run in prose if run.source and run.source.period is None]
    assert of_the_period
    assert all(written.marks(source).frozen for source in of_the_period)


def test_of_what_a_closed_period_does_not_hold_it_is_not_said_that_there_is_none(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    close("own", "children")
    assert "phải gửi thẳng lên Cổng" in reports.as_text(write("chuyen-doi-so"))
    kept, missing = answering._kept, "digital.portal_told_of_new"  # closed before that figure was defined
    monkeypatch.setattr(answering, "_kept", lambda view, code: None if code == missing else kept(view, code))
    written = write("chuyen-doi-so")
    assert "phải gửi thẳng lên Cổng" not in reports.as_text(written)
    assert reports.places(written) == ()


def test_the_documents_say_which_revision_whose_and_which_digest(office: Office) -> None:
    close("own", "children")
    written, target = write(), io.BytesIO()
    row = insight.frozen(1).row
    reports.docx(written, target)
    word = "\n".join(paragraph.text for paragraph in Document(io.BytesIO(target.getvalue())).paragraphs)
    paper = "".join(page.extract_text() for page in PdfReader(io.BytesIO(reports.pdf(written))).pages)
    for told in (word, reports.html(written), reports.as_text(written)):
        assert (
            "lấy từ kỳ đã chốt, không tính lại: kỳ đã chốt số 1, bản 1; Người chốt minh họa 01 chốt lúc 08:00" in told
        )
        assert row.digest in told
    assert row.digest in "".join(paper.split())
    assert reports.as_document(written)["grounds"][0] == {
        "scope": "own", "frozen": 1, "revision": 1, "digest": row.digest, "closed_by": BY.name,
        "closed_at": row.known_at.isoformat(),
    }  # fmt: skip


def test_an_open_account_says_that_it_counts_live(office: Office) -> None:
    written = write()
    assert [each.closed for each in written.grounds] == [None, None]
    assert "tính trực tiếp từ hồ sơ, chưa chốt" in written.note
    close("own")
    half = write()
    assert [each.closed is None for each in half.grounds] == [False, True]
    assert "Số liệu của cấp dưới: tính trực tiếp từ hồ sơ, chưa chốt" in half.note


def test_the_last_revision_of_the_time_asked_about_answers(office: Office) -> None:
    (first,) = close("own").values()
    late_entry(office)
    broken = insight.preview(unit="huyen-thu", scope="own", period=PERIOD, at=LATER).broken
    said: dict[str, Any] = {"reason": "Sổ nộp thiếu", "explanations": dict.fromkeys(broken, "Sổ bắt đầu từ kỳ này.")}
    second = insight.revise(frozen_id=first, by=BY, at=LATER, **said)
    own, _ = write(at=LATER + timedelta(days=1)).grounds
    assert own.closed is not None
    assert (own.closed.id, own.closed.revision) == (second, 2)
    earlier, _ = write(at=LATER - timedelta(seconds=1)).grounds
    assert earlier.closed is not None
    assert earlier.closed.id == first
    assert "bản 2, sửa đổi vì: Sổ nộp thiếu" in write(at=LATER).note


def test_another_cut_off_is_never_answered_from_what_was_closed(office: Office) -> None:
    close("own", "children")
    assert [each.closed for each in write(as_of=date(2024, 8, 1)).grounds] == [None, None]


def test_the_word_file_is_set_after_the_decree(office: Office) -> None:
    close("own", "children")
    target = io.BytesIO()
    reports.docx(write("cchc"), target)
    document = Document(io.BytesIO(target.getvalue()))
    kind, about = [each.text for each in document.paragraphs if each.text][:2]
    assert (kind, about) == ("BÁO CÁO", "Kết quả công tác cải cách hành chính của huyện Thử")
    assert "pageBreakBefore" in document.element.xml
    assert 'w:type="page"' not in document.element.xml  # a break of its own could leave an empty page
    for table in document.tables:
        room = 25.2 if len(table.columns) == 13 else 16.5  # form II.06a lies across its page
        assert sum(column.width.cm for column in table.columns) == pytest.approx(room, abs=0.1)
    figures = [table for table in document.tables if table.style.name == "Table Grid"]
    for table in figures:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
    form = next(table for table in figures if len(table.columns) == 13)
    assert form.columns[0].width > form.columns[1].width


def test_no_page_of_the_paper_is_empty(office: Office) -> None:
    close("own", "children")
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(reports.pdf(write("cchc")))).pages]
    assert len(pages) > 2
    assert all(len(page) > 40 for page in pages)
    assert "BÁO CÁO" in pages[0]
