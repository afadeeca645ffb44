"""A Word file comes back edited: wording is kept, slots return, and every changed figure is named."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.insight import Figure, reports
from motcua.insight.question import Question
from motcua.insight.reports import Change, Paragraph, Report, Run, Section, Source, Table
from motcua.rules.periods import custom

pytestmark = pytest.mark.long

QUESTION = Question(
    "huyen-thu", "own", custom(date(2024, 1, 1), date(2024, 3, 31)), None, datetime(2024, 4, 1, tzinfo=UTC)
)
SLOTS = [f"{{own dossiers.{code} count}}" for code in ("received", "paused", "taken_in", "received_total")]
WORDS = [
    "xã",
    "huyện",
    "hồ sơ",
    "tiếp nhận",
    "giải quyết",
    "đúng hạn",
    "người dân",
    "quầy",
    "kết quả",
    "trả",
    "nhiệm vụ",
]


NAMES = nsdecls("w") + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def figure(number: int, text: str) -> Run:
    return Run(text, Source(SLOTS[number].split()[1], "part", "huyen-thu", "own"), SLOTS[number])


def report(*lines: list[Run], table: Table | None = None) -> Report:
    blocks: tuple[Any, ...] = tuple(Paragraph(tuple(line)) for line in lines)
    blocks += (table,) if table else ()
    section = Section("I. Kết quả", blocks, "results")
    return Report("thu", "UBND huyện Thử", "Báo cáo", "Kỳ", "Ghi chú.", False, QUESTION, (section,), ())


def edited(written: Report, edit: Callable[[Any], None]) -> bytes:
    made, back = BytesIO(), BytesIO()
    reports.docx(written, made)
    document = docx.Document(BytesIO(made.getvalue()))
    edit(document)
    document.save(back)
    return back.getvalue()


def line_with(document: Any, text: str) -> Any:
    return next(paragraph for paragraph in document.paragraphs if text in paragraph.text)


def retype(paragraph: Any, text: str) -> None:
    """All marks go: what is left is one run, as an editor that knows no bookmarks leaves it."""
    for child in list(paragraph._p):
        if child.tag != qn("w:pPr"):
            paragraph._p.remove(child)
    paragraph.add_run(text)


ONE = report([Run("Đã xong "), figure(0, "22/24"), Run(" nhiệm vụ, đạt "), figure(1, "91,67%"), Run(".")])
TEXT = f"Đã xong {SLOTS[0]} nhiệm vụ, đạt {SLOTS[1]}."


def test_a_file_that_was_not_touched_gives_the_text_back() -> None:
    found = reports.reread(edited(ONE, lambda _: None), ONE)
    assert found.texts == {"results": TEXT}
    assert found.changes == found.lost == ()


def test_a_changed_figure_is_listed_beside_the_right_one_and_the_slot_returns() -> None:
    def edit(document: Any) -> None:
        line_with(document, "91,67").runs[3].text = "91,16%"

    found = reports.reread(edited(ONE, edit), ONE)
    assert found.texts["results"] == TEXT
    assert found.changes == (Change("I. Kết quả", SLOTS[1], "91,67%", "91,16%", "91,67%"),)


def tracked(kind: str, text: str) -> str:
    return f'<w:{kind} w:id="7" w:author="x"><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:{kind}>'


def test_words_moved_away_and_boxes_in_two_forms_come_back_once() -> None:
    def edit(document: Any) -> None:
        paragraph = line_with(document, "91,67")._p
        box = "<w:txbxContent><w:p><w:r><w:t>Bà con khen.</w:t></w:r></w:p></w:txbxContent>"
        forms = f"<mc:Choice Requires='x'>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        for added in (
            tracked("moveFrom", " Cũ."),
            tracked("moveTo", " Mới."),
            f"<w:r><mc:AlternateContent>{forms}</mc:AlternateContent></w:r>",
        ):
            paragraph.append(parse_xml(f"<w:x {NAMES}>{added}</w:x>")[0])

    found = reports.reread(edited(ONE, edit), ONE)
    assert found.texts["results"].splitlines() == [f"{TEXT} Mới.", "Bà con khen."]
    assert found.changes == found.lost == ()


@pytest.mark.parametrize(
    ("typed", "text", "changed"),
    [
        ("Đã xong 22/24 nhiệm vụ, đạt 91,16%.", TEXT, ["91,16%"]),
        ("Nay đã xong 22/24 nhiệm vụ năm, đạt 91,67%.", f"Nay đã xong {SLOTS[0]} nhiệm vụ năm, đạt {SLOTS[1]}.", []),
        ("Đã xong 23/24 nhiệm vụ, đạt 95,83%.", TEXT, ["23/24", "95,83%"]),
    ],
)  # fmt: skip
def test_a_line_without_marks_is_laid_beside_the_exported_one(typed: str, text: str, changed: list[str]) -> None:
    found = reports.reread(edited(ONE, lambda document: retype(line_with(document, "91,67"), typed)), ONE)
    assert found.texts["results"] == text
    assert [change.now for change in found.changes] == changed
    assert found.lost == ()


def test_a_number_taken_out_is_named_and_one_that_was_typed_stays_loose() -> None:
    found = reports.reread(edited(ONE, lambda document: retype(line_with(document, "91,67"), "Đã xong 7 việc.")), ONE)
    assert SLOTS[1] in found.lost
    kept = found.texts["results"]
    assert "91,67" not in kept
    assert kept in ("Đã xong 7 việc.", f"Đã xong {SLOTS[0]} việc.")


def test_a_number_that_holds_the_old_one_inside_is_read_whole() -> None:
    written = report([Run("Đã nhận "), figure(0, "2"), Run(" hồ sơ.")])

    def edit(document: Any) -> None:
        line_with(document, "Đã nhận").runs[1].text = "1.120"

    found = reports.reread(edited(written, edit), written)
    assert found.texts["results"] == f"Đã nhận {SLOTS[0]} hồ sơ."
    assert [(change.old, change.now) for change in found.changes] == [("2", "1.120")]


def test_digits_typed_at_the_edge_of_a_number_belong_to_it() -> None:
    def edit(document: Any) -> None:
        paragraph = line_with(document, "91,67")
        paragraph.runs[0].text = "Đã xong 1"
        paragraph.runs[4].text = " và cao."

    found = reports.reread(edited(ONE, edit), ONE)
    assert found.texts["results"] == f"Đã xong {SLOTS[0]} nhiệm vụ, đạt {SLOTS[1]} và cao."
    assert [(change.old, change.now) for change in found.changes] == [("22/24", "122/24")]


def test_a_changed_cell_is_listed_and_the_table_stays_a_line() -> None:
    rows = ((Run("xã Thử 1"), Run("12")), (Run("Cộng"), Run("12")))
    written = report([Run("Bảng sau.")], table=Table("Kết quả", ("Đơn vị", "Hồ sơ"), rows, slot="{table by_unit}"))

    def edit(document: Any) -> None:
        document.tables[1].rows[1].cells[1].text = "21"

    found = reports.reread(edited(written, edit), written)
    assert found.texts["results"] == "Bảng sau.\n{table by_unit}"
    assert found.changes == (Change("Kết quả: xã Thử 1, Hồ sơ", "{table by_unit}", "12", "21", "12"),)


def test_a_row_put_in_or_taken_out_is_told_alone() -> None:
    """One row more makes no row below it a wrong one, and at the end it is not lost without a word."""
    rows = tuple((Run(name), Run(said)) for name, said in (("xã Thử 1", "12"), ("xã Thử 2", "3"), ("Cộng", "15")))
    written = report([Run("Bảng sau.")], table=Table("Kết quả", ("Đơn vị", "Hồ sơ"), rows, slot="{table by_unit}"))

    def one_more(document: Any, at: int) -> None:
        added = deepcopy(document.tables[1].rows[1]._tr)
        document.tables[1].rows[at]._tr.addnext(added)
        for cell, said in zip(document.tables[1].rows[at + 1].cells, ("xã Thử 9", "7"), strict=True):
            cell.text = said

    told = (Change("Kết quả: dòng thêm vào", "{table by_unit}", "", "xã Thử 9 | 7", ""),)
    for at in (1, 3):
        found = reports.reread(edited(written, partial(one_more, at=at)), written)
        assert (found.changes, found.texts["results"]) == (told, "Bảng sau.\n{table by_unit}")

    def one_less(document: Any) -> None:
        document.tables[1]._tbl.remove(document.tables[1].rows[2]._tr)

    gone = reports.reread(edited(written, one_less), written).changes
    assert [(each.where, each.old, each.now) for each in gone] == [
        ("Kết quả: xã Thử 2, Đơn vị", "xã Thử 2", ""),
        ("Kết quả: xã Thử 2, Hồ sơ", "3", ""),
    ]


def counted(code: str, part: int, whole: int | None = None) -> Figure:
    period = QUESTION.period
    return Figure(
        code, code, part, whole, "hồ sơ", "competent", "huyen-thu", "own", period, period.end, QUESTION.known_at
    )


STANDS_ON = replace(ONE, figures=(counted("dossiers.received", 24), counted("dossiers.online_of_new", 22, 24)))


def test_what_was_changed_in_the_table_of_sources_is_listed() -> None:
    def edit(document: Any) -> None:
        rows = document.tables[-1].rows
        assert [cell.text for cell in rows[2].cells][3:] == ["22/24", "91,67%"]
        rows[1].cells[3].text = "25"
        rows[2].cells[3].text = "23/24"
        rows[2].cells[4].text = "95,83%"

    assert reports.reread(edited(STANDS_ON, lambda _: None), STANDS_ON).changes == ()
    found = reports.reread(edited(STANDS_ON, edit), STANDS_ON)
    assert found.texts == {"results": TEXT}
    assert [(each.where, each.old, each.now, each.right) for each in found.changes] == [
        ("Nguồn của các con số: dossiers.received, Số đếm", "24", "25", "24"),
        ("Nguồn của các con số: dossiers.online_of_new, Số đếm", "22/24", "23/24", "22/24"),
        ("Nguồn của các con số: dossiers.online_of_new, Tỷ lệ", "91,67%", "95,83%", "91,67%"),
    ]
    assert all(each.name != each.slot for each in found.changes)


def test_a_row_of_the_sources_taken_out_or_renamed_is_listed_and_the_others_are_not() -> None:
    def out(document: Any) -> None:
        row = document.tables[-1].rows[1]._tr
        row.getparent().remove(row)

    gone = reports.reread(edited(STANDS_ON, out), STANDS_ON).changes
    assert {(each.name, each.now) for each in gone} == {(gone[0].name, "")}

    def renamed(document: Any) -> None:
        document.tables[-1].rows[1].cells[1].text = "Hồ sơ đã nhận"

    (only,) = reports.reread(edited(STANDS_ON, renamed), STANDS_ON).changes
    assert (only.old, only.now) == ("dossiers.received", "Hồ sơ đã nhận")


def test_a_file_that_lost_its_list_is_read_as_exported_now() -> None:
    def edit(document: Any) -> None:
        part = document.part
        for key in [key for key, each in part.rels.items() if "customXml" in each.reltype]:
            del part.rels[key]

    assert reports.reread(edited(ONE, edit), ONE).texts == {"results": TEXT}


words = st.lists(st.sampled_from(WORDS), min_size=2, max_size=5).map(" ".join)
numbers = st.integers(2, 99_999).map(lambda n: f"{n:,}".replace(",", "."))


@st.composite
def stories(draw: Any) -> tuple[Report, list[list[tuple[str, str, str]]]]:
    """Lines of words and figures, and for every piece: its kind, what it was, what it becomes in Word."""
    lines, number = [], 0
    for _ in range(draw(st.integers(1, 3))):
        pieces = [("words", told := draw(words) + " ", draw(st.sampled_from([told, f"nay {told}", f"{told}rất "])))]
        for _ in range(draw(st.integers(0, 2))):
            if number < len(SLOTS):
                old = draw(numbers)
                pieces.append((SLOTS[number], old, draw(st.one_of(st.just(old), numbers))))
                told = f" {draw(words)} "
                pieces.append(("words", told, draw(st.sampled_from([told, f"{told}và tốt "]))))
                number += 1
        lines.append(pieces)
    runs = [
        [Run(was) if kind == "words" else figure(SLOTS.index(kind), was) for kind, was, _ in pieces] for pieces in lines
    ]
    return report(*runs), lines


@pytest.mark.long
@given(stories())
@settings(max_examples=40, deadline=None)
def test_wording_goes_round_and_figures_never_do(story: tuple[Report, list[list[tuple[str, str, str]]]]) -> None:
    written, lines = story

    def edit(document: Any) -> None:
        start = next(n for n, each in enumerate(document.paragraphs) if each.text == "I. Kết quả") + 1
        for paragraph, pieces in zip(document.paragraphs[start:], lines, strict=False):
            for run, (_, _, becomes) in zip(paragraph.runs, pieces, strict=True):
                run.text = becomes

    found = reports.reread(edited(written, edit), written)
    expected = ["".join(new if kind == "words" else kind for kind, _, new in pieces).strip() for pieces in lines]
    assert found.texts["results"].split("\n") == expected
    changed = [(kind, old, new, old) for pieces in lines for kind, old, new in pieces if kind != "words" and old != new]
    assert [(each.slot, each.old, each.now, each.right) for each in found.changes] == changed
    assert found.lost == ()
