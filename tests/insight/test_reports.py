"""The report: prose and tables from figures, each traced; its own text passes the report checker."""

from __future__ import annotations

import io
import re
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from motcua.areas.innovation.models import ReformModel
from motcua.areas.inspections.models import Inspection, InspectionState
from motcua.areas.organization.models import Unit
from motcua.insight import reports
from motcua.insight.reports.templates import pieces, slots_of, templates
from motcua.insight.reports.wording import about, about_percent, place, tiers
from motcua.kernel.errors import UserError
from motcua.links.files.text import read_path
from motcua.rules.figures import Approximation
from motcua.rules.periods import custom
from motcua.rules.report_check import Verdict, check
from tests.factories.insight_rows import add_dossier
from tests.factories.office import Office, make_office
from tests.factories.remembered import remembered

pytestmark = pytest.mark.one_database
PERIOD = custom(date(2023, 12, 15), date(2024, 9, 15))
NOW = datetime(2024, 11, 1, tzinfo=UTC)


def fill(office: Office, many: int = 60) -> None:
    """Dossiers of the district, its agency and both communes, in every outcome."""
    for n in range(many):
        day = 1 + n % 6
        add_dossier(
            office,
            received_on=date(2023, 12, 1 + n % 28),
            due_on=date(2024, 1, 5),
            finished_on=None if n % 7 == 0 else date(2024, 1, day if n % 11 else 9),
            left_on=date(2024, 2, 1) if n == 14 else None,
            channel="ONLINE" if n % 3 else "COUNTER",
            operated_by="ASSISTED" if n % 2 else "SELF",
            competent=(office.district, office.agency, *office.communes)[n % 4],
            procedure=office.land if n % 5 == 0 else office.civil,
        )


@remembered
def make_filled() -> None:
    fill(make_office())


@pytest.fixture
def written(db: None) -> reports.Report:
    """The report of the test office."""
    make_filled()
    return reports.write_report("cchc", "huyen-thu", PERIOD, known_at=NOW, illustrative=True)


def body(document: reports.Report) -> list[reports.Run]:
    """Every run and cell."""
    found: list[reports.Run] = []
    for section in document.sections:
        for block in section.blocks:
            block = block.table if isinstance(block, reports.Chart) else block
            cells = block.runs if isinstance(block, reports.Paragraph) else [c for row in block.rows for c in row]
            found += cells
    return found


def test_every_number_in_the_body_is_traced(written: reports.Report) -> None:
    names = re.compile(r"\d{1,2}/\d{1,2}/\d{4}|^\d{1,2}/\d{4}(?: \(đến \d+/\d+\))?|^2024$|năm 2024|II\.06a|Thử \d")
    for run in body(written):
        if run.source is None:
            assert not re.search(r"\d", names.sub("", run.text)), run.text


@pytest.mark.both_databases
def test_every_traced_number_is_a_figure_of_the_report_or_opens_by_unit(written: reports.Report) -> None:
    told = {(figure.code, figure.scope) for figure in written.figures}
    for run in body(written):
        source = run.source
        if source and source.unit == "huyen-thu" and not source.code.startswith("form_06a"):
            assert (source.code, source.scope) in told


@pytest.mark.parametrize("name", ["cchc", "bao-cao-cchc", "mot-cua"])
def test_the_checker_finds_nothing_wrong_in_our_own_text(name: str, db: None) -> None:
    fill(make_office(), 97)
    document = reports.write_report(name, "huyen-thu", PERIOD, known_at=NOW)
    found = check(reports.as_text(document))
    assert len(found.claims) > 5
    assert {claim.verdict for claim in found.claims} <= {Verdict.OK, Verdict.ROUNDING}


@pytest.mark.long
@pytest.mark.parametrize("suffix", [".docx", ".html", ".pdf", ".txt"])
def test_the_checker_finds_nothing_wrong_in_our_own_files(written: reports.Report, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"bao-cao{suffix}"
    with path.open("wb") as target:
        if suffix == ".docx":
            reports.docx(written, target)
        elif suffix == ".pdf":
            target.write(reports.pdf(written))
        else:
            target.write({".html": reports.html, ".txt": reports.as_text}[suffix](written).encode())
    found = check(read_path(path))
    assert len(found.claims) > 5
    assert found.findings == ()


def test_an_empty_office_gets_a_report_that_says_so(db: None) -> None:
    make_office()
    document = reports.write_report("cchc", "huyen-thu", PERIOD, known_at=NOW)
    text = reports.as_text(document)
    assert "chưa tiếp nhận hồ sơ nào" in text
    assert "Chưa có kế hoạch" in text
    assert "0,00% số hồ sơ" not in text
    assert all(section.blocks for section in document.sections)
    assert check(text).findings == ()


def test_a_commune_is_not_said_to_lack_what_is_counted_in_communes_below(db: None) -> None:
    office = make_office()
    Unit.objects.create(
        slug="phong-xa-1", name="Phòng Kinh tế xã Thử 1", level="COMMUNE", kind="DEPARTMENT", parent=office.communes[0],
        valid_from=date(2000, 1, 1),
    )  # fmt: skip
    made_at = datetime(2024, 10, 1, tzinfo=UTC)
    missing = ("Chưa có mô hình cải cách hành chính nào", "Chưa có cuộc kiểm tra cải cách hành chính nào")
    above, own = (
        reports.as_text(reports.write_report("cchc", unit, PERIOD, known_at=NOW)) for unit in ("huyen-thu", "xa-thu-1")
    )
    assert all(one in above for one in missing)
    assert not any(one in own for one in missing)
    assert "Chưa ghi nhận mô hình cải cách hành chính nào của xã Thử 1." in own
    made = Inspection.objects.create(
        unit=office.communes[0], inspected=Unit.objects.get(slug="phong-xa-1"), kind="REFORM",
        started_on=date(2024, 1, 2),
    )  # fmt: skip
    InspectionState.objects.create(inspection=made, concluded_on=date(2024, 2, 1), recorded_at=made_at)
    own = reports.as_text(reports.write_report("cchc", "xa-thu-1", PERIOD, known_at=NOW))
    assert "Trong kỳ đã kiểm tra 1/1 cơ quan chuyên môn." in own


def test_a_commune_tells_its_own_models_and_the_unit_above_counts_communes(db: None) -> None:
    office = make_office()
    told = {"lead": office.district, "year": 2024, "first_year": 2024, "started_on": date(2024, 2, 1)}
    told |= {"kind": "NEW", "recorded_at": datetime(2024, 10, 1, tzinfo=UTC)}
    for name in ("Mô hình một", "Mô hình hai"):
        ReformModel.objects.create(name=name, unit=office.communes[0], **told)
    above, own = (
        reports.as_text(reports.write_report("cchc", unit, PERIOD, known_at=NOW)) for unit in ("huyen-thu", "xa-thu-1")
    )
    assert "Trong năm 2024, xã Thử 1 thực hiện 2 mô hình cải cách hành chính, trong đó 2 mô hình mới." in own
    assert "Có 1/2 xã xây dựng kế hoạch mô hình cải cách hành chính mới" in above
    assert "tự thực hiện" not in above


def test_the_table_of_communes_sums_to_the_figures_of_the_scope(written: reports.Report) -> None:
    table = next(b for s in written.sections for b in s.blocks if isinstance(b, reports.Table) and "xã" in b.caption)
    new = [int(row[1].text) for row in table.rows]
    children = next(f for f in written.figures if (f.code, f.scope) == ("dossiers.received", "children"))
    assert [row[0].text for row in table.rows] == ["xã Thử 1", "xã Thử 2", "Cộng"]
    assert sum(new[:-1]) == new[-1] == children.part


def test_the_json_document_has_title_sections_figures(written: reports.Report) -> None:
    document = reports.as_document(written)
    assert document["title"] == "Báo cáo kết quả công tác cải cách hành chính của huyện Thử"
    assert document["sections"][0]["heading"] == "I. Tóm tắt"
    assert {"code", "name", "unit", "scope", "part", "whole", "percent"} == set(document["figures"][0])
    assert document["illustrative"] is True


def test_files_hold_the_same_words(written: reports.Report) -> None:
    sentence = next(b for b in written.sections[0].blocks if isinstance(b, reports.Paragraph)).text
    target = io.BytesIO()
    reports.docx(written, target)
    word = Document(io.BytesIO(target.getvalue()))
    assert sentence in [paragraph.text for paragraph in word.paragraphs]
    assert "Số liệu minh họa" in "".join(paragraph.text for paragraph in word.paragraphs)
    assert len(word.tables) == 1 + 3 + 2 + 1 + 1
    page = reports.html(written)
    assert re.sub(r"<[^>]+>", "", page).count(sentence) == 1
    assert 'data-figure="dossiers.received"' in page
    pages = PdfReader(io.BytesIO(reports.pdf(written))).pages
    assert "Tóm tắt" in pages[0].extract_text()


def test_names_are_escaped_in_html(db: None) -> None:
    office = make_office()
    office.district.name = "UBND <b>huyện</b> & Thử"
    office.district.save()
    page = reports.html(reports.write_report("cchc", "huyen-thu", PERIOD, known_at=NOW))
    assert "<b>huyện</b>" not in page
    assert "&lt;b&gt;huyện&lt;/b&gt; &amp; Thử" in page


def test_an_unknown_template_lists_those_there_are() -> None:
    with pytest.raises(UserError, match="cchc") as refused:
        reports.template("nothing")
    assert refused.value.code == "unknown_template"


def test_every_slot_of_every_template_is_bound() -> None:
    for pack in templates().values():
        assert slots_of(pack)
        for section in pack["section"]:
            for part in section.get("part", []):
                for sentence in part.get("sentence", []):
                    assert list(pieces(sentence["text"]))


@pytest.mark.parametrize("text", ["{own dossiers.nothing count}", "{nobody}", "{own dossiers.received softly}"])
def test_a_slot_that_names_nothing_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="No such"):
        list(pieces(text))


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (12, "12"),
        (999, "999"),
        (2096, "gần 2.100"),
        (2104, "hơn 2.100"),
        (2100, "2.100"),
        (2050, "hơn 2.000"),
        (17163, "gần 17.200"),
        (17118, "hơn 17.100"),
    ],
)
def test_words_of_approximation_have_a_direction(count: int, said: str) -> None:
    assert about(count) == said


@given(count=st.integers(0, 3_000_000))
def test_what_is_said_about_a_count_holds(count: int) -> None:
    word, _, number = about(count).rpartition(" ")
    stated = Decimal(number.replace(".", ""))
    assert Approximation.holds(word, stated, Decimal(count)) if word else stated == count


@pytest.mark.parametrize(
    ("percent", "whole", "said"),
    [
        ("96.99", 2096, "gần 97%"),
        ("85.40", 17118, "hơn 85%"),
        ("97.00", 2000, "97%"),
        ("99.52", 2096, "99,52%"),
        ("0.30", 2096, "0,30%"),
        ("66.67", 12, "66,67%"),
        (None, 0, "—"),
    ],
)
def test_percentages_are_rounded_with_a_word(percent: str | None, whole: int, said: str) -> None:
    assert about_percent(None if percent is None else Decimal(percent), whole) == said


def test_places_and_tiers() -> None:
    assert place("Ủy ban nhân dân huyện Tân Hồng") == "huyện Tân Hồng"
    assert place("Phòng Nội vụ") == "Phòng Nội vụ"
    assert tiers(["Ủy ban nhân dân thị trấn Sa Rài", "UBND xã An Phước"]) == "xã, thị trấn"
    assert tiers([]) == "đơn vị cấp dưới"
