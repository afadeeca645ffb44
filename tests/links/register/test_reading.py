"""Rows: what is taken, what is sent back, and in which encodings and cells it may come."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from motcua.links.files.register.columns import COLUMNS
from tests.links.register.books import FORMULA, TITLES, day, readings, row, rows_of, write_csv, write_xlsx

NAMES = [column.field for column in COLUMNS if column.field != "number"]


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ({"received": "13/25/2024"}, "Ngày tiếp nhận: “13/25/2024” không có trên lịch"),
        ({"due": "5/3/24"}, "Ngày hẹn trả: “5/3/24” có năm không đủ bốn chữ số"),
        ({"finished": FORMULA + "TODAY()"}, "Ngày kết thúc xử lý: ô là công thức"),
        ({"number": FORMULA + 'A1&"x"'}, "Mã hồ sơ: ô là công thức"),
        ({"number": "=1+1"}, "Mã hồ sơ: ô là công thức"),
        ({"number": "+84"}, "Mã hồ sơ: ô là công thức"),
        ({"number": "@SUM(A1)"}, "Mã hồ sơ: ô là công thức"),
        ({"number": "A" * 61}, "Mã hồ sơ: dài hơn 60 ký tự"),
        ({"applicant_name": '=HYPERLINK("x")'}, "Chủ hồ sơ: ô là công thức"),
        ({"number": None}, "Thiếu Mã hồ sơ"),
        ({"procedure_code": " "}, "Thiếu Mã TTHC"),
        ({"channel": ""}, "Thiếu Kênh"),
        ({"channel": "bồ câu"}, "Kênh: không hiểu “bồ câu”"),
        ({"status": None}, "Thiếu Trạng thái"),
        ({"status": "Chờ lấy KQ"}, "Trạng thái: “Chờ lấy KQ” chưa rõ"),
        ({"status": 11}, "Trạng thái: “11” chưa rõ"),
        ({"operated_by": "ai đó"}, "Người thao tác: không hiểu"),
        ({"applicant_kind": "mèo"}, "Loại đối tượng: không hiểu"),
        ({"received_by": None, "competent": None}, "Thiếu đơn vị"),
    ],
)
def test_a_bad_row_goes_back_with_its_reason_and_the_next_is_read(
    tmp_path: Path, cells: dict[str, object], why: str
) -> None:
    bad, good = readings(write_xlsx(tmp_path / "so.xlsx", [TITLES, row(**cells), row("A-2")]))
    assert bad.row is None
    assert why in " ".join(bad.reasons)
    assert len(bad.reasons) == 1
    assert good.row is not None


def test_all_reasons_of_a_row_are_told_at_once(tmp_path: Path) -> None:
    (bad,) = readings(write_csv(tmp_path / "so.csv", [TITLES, row(channel="?", due="x", status="y")]))
    assert [reason.split(":")[0] for reason in bad.reasons] == ["Kênh", "Ngày hẹn trả", "Trạng thái"]


def test_an_error_cell(tmp_path: Path) -> None:
    import openpyxl

    path = write_xlsx(tmp_path / "so.xlsx", [TITLES, row()])
    book = openpyxl.load_workbook(path)
    book.active["K2"].value = "#N/A"
    book.active["K2"].data_type = "e"
    book.save(path)
    (bad,) = readings(path)
    assert bad.reasons == ("Ngày hẹn trả: ô báo lỗi #N/A.",)


def test_a_formula_in_a_column_we_do_not_read_does_no_harm(tmp_path: Path) -> None:
    page = [["STT", *TITLES], [FORMULA + "ROW()-1", *row()]]
    assert len(rows_of(write_xlsx(tmp_path / "so.xlsx", page))) == 1


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("1.001193", "1.001193"),
        (1.001193, "1.001193"),
        (2.00088, "2.000880"),
        (1001193, "1.001193"),
        ("1,001193", "1.001193"),
        ("1.001776.000.00.00.H41", "1.001776.000.00.00.H41"),
        ("'1.001193", "1.001193"),
        (6.003494, "6.003494"),
        (6.0065, "6.006500"),
        ("2.00075", "2.000750"),
        ("2,00075", "2.000750"),
    ],
)
def test_a_procedure_code_a_spreadsheet_took_for_a_number(tmp_path: Path, cell: object, code: str) -> None:
    assert rows_of(write_xlsx(tmp_path / "so.xlsx", [TITLES, row(procedure_code=cell)]))[0].procedure_code == code


def test_numbers_where_text_is_meant(tmp_path: Path) -> None:
    cells = row(number=20240001, received_by=29929, competent=869.0, status=10.0)
    found = rows_of(write_xlsx(tmp_path / "so.xlsx", [TITLES, cells]))[0]
    assert (found.number, found.received_by, found.competent, found.status) == ("20240001", "29929", "869", 10)


@pytest.mark.parametrize("epoch", [False, True])
def test_dates_of_both_epochs_and_bare_serials(tmp_path: Path, epoch: bool) -> None:
    cells = row(submitted="05/03/2024 07:15", due=45362 - (1462 if epoch else 0))
    found = rows_of(write_xlsx(tmp_path / "so.xlsx", [TITLES, cells], default_date_format=None, date_1904=epoch))[0]
    assert found.received is not None
    assert found.due is not None
    assert (found.received.value, found.received.has_time) == (day("2024-03-04T08:30"), True)
    assert (found.due.value, found.due.has_time) == (day("2024-03-11"), False)


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1258"])
def test_text_in_every_encoding_and_with_every_mark(tmp_path: Path, encoding: str, mark: str) -> None:
    page: list[list[object]] = [list(TITLES), row("A-1", reason='nói "chờ"; rồi,\nxuống dòng'), row("A-2")]
    if encoding == "cp1258":
        page = [[_split(cell) for cell in cells] for cells in page]
    found = rows_of(write_csv(tmp_path / "so.csv", page, mark=mark, encoding=encoding))
    assert [one.number for one in found] == ["A-1", "A-2"]
    assert found[0].applicant_name == "Nguyễn Thị Bưởi"
    assert found[0].reason == 'nói "chờ"; rồi, xuống dòng'
    assert [one.line for one in found] == [2, 3]


def _split(cell: object) -> object:
    """Text as the Vietnamese page of Windows stores it: a letter, then its tone."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    if not isinstance(cell, str):
        return cell
    return "".join(
        unicodedata.normalize("NFC", base) + tone
        for base, tone in ((_base(letter, tones), _tone(letter, tones)) for letter in cell)
    )


def _base(letter: str, tones: str) -> str:
    return "".join(part for part in unicodedata.normalize("NFD", letter) if part not in tones)


def _tone(letter: str, tones: str) -> str:
    return "".join(part for part in unicodedata.normalize("NFD", letter) if part in tones)


def test_decomposed_letters_are_composed(tmp_path: Path) -> None:
    cells = [unicodedata.normalize("NFD", cell) if isinstance(cell, str) else cell for cell in row()]
    page = [[unicodedata.normalize("NFD", title) for title in TITLES], cells]
    assert rows_of(write_xlsx(tmp_path / "so.xlsx", page)) == rows_of(write_xlsx(tmp_path / "b.xlsx", [TITLES, row()]))


def test_the_mark_excel_announces(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "so.csv", [TITLES, row()], mark=";")
    path.write_text("sep=;\n" + path.read_text(encoding="utf-8-sig"), encoding="utf-8")
    assert [one.line for one in rows_of(path)] == [3]


def test_a_quote_left_open_over_a_few_rows_rejects_them_by_name(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "so.csv", [TITLES, *(row(f"A-{number}") for number in range(9))])
    text = path.read_text(encoding="utf-8-sig")
    path.write_text(text.replace("A-3,", '"A-3,').replace("A-5,", 'A-5",'), encoding="utf-8")
    found = readings(path)
    bad = [one for one in found if one.row is None]
    assert len(bad) == 1
    assert "Dấu ngoặc kép mở mà không đóng" in bad[0].reasons[0]
    assert [one.source.cells[0] for one in found if one.row] == [f"A-{number}" for number in (0, 1, 2, 6, 7, 8)]


def test_an_overlong_cell_is_a_fault_of_its_row(tmp_path: Path) -> None:
    overlong = row("H20.19-240304-0002")
    overlong[0] = "X" * 400_000
    page = [TITLES, row(), overlong, row("H20.19-240304-0003")]
    found = readings(write_csv(tmp_path / "so.csv", page))
    assert [reading.row is not None for reading in found] == [True, False, True]
    assert "dài hơn 60 ký tự" in found[1].reasons[0]


@pytest.mark.parametrize("mark", [",", ";", "|"])
def test_a_row_with_more_cells_than_headings_goes_back_whole(tmp_path: Path, mark: str) -> None:
    wide = [*row("H20.19-240304-0001"), "thừa", "", "nữa"]
    path = write_csv(tmp_path / "so.csv", [TITLES, wide, [*row("H20.19-240304-0002"), "", ""]], mark=mark)
    first, second = readings(path)
    assert first.row is None
    assert first.reasons == (
        f"Dòng có nhiều ô hơn {len(TITLES)} cột của tiêu đề, thừa “thừa”, “nữa”; xin xem lại dấu phân cách trong dòng.",
    )
    assert second.row is not None  # empty cells at the end say nothing


def test_notes_beside_a_sheet_do_no_harm(tmp_path: Path) -> None:
    (found,) = readings(write_xlsx(tmp_path / "so.xlsx", [TITLES, [*row(), "ghi tay"]]))
    assert found.row is not None


@pytest.mark.parametrize("broken", ["H20.19-240304-9028\nx", "H20.19-240304\r\n-9028", "H20.19\u2028-240304-9028"])
def test_a_code_is_never_joined_over_lines(tmp_path: Path, broken: str) -> None:
    pages = [TITLES, row(broken)]
    for path in (write_csv(tmp_path / "so.csv", pages), write_xlsx(tmp_path / "so.xlsx", pages)):
        (found,) = readings(path)
        assert found.reasons == ("Mã hồ sơ: có dấu xuống dòng ở giữa, xin viết mã trên một dòng.",)


def test_a_line_break_after_a_code_is_only_a_slip(tmp_path: Path) -> None:
    (found,) = readings(write_csv(tmp_path / "so.csv", [TITLES, row("H20.19-240304-9028\n")]))
    assert found.row is not None
    assert found.row.number == "H20.19-240304-9028"


@pytest.mark.parametrize("nothing", ["-", "–", " — ", "...", "…", "--/--/----", "/  /"])
def test_a_dash_where_nothing_happened_yet_is_an_empty_cell(tmp_path: Path, nothing: str) -> None:
    """Exports of other systems write a dash for a day that has not come."""
    waiting = row(returned=nothing, due_new=nothing, operated_by=nothing, status="Chờ trả kết quả")
    one, missing = readings(write_xlsx(tmp_path / "so.xlsx", [TITLES, waiting, row("A-2", status=nothing)]))
    assert one.row is not None
    assert one.row.returned is one.row.due_new is None
    assert missing.reasons == ("Thiếu Trạng thái.",)


def test_notes_below_the_table_are_passed_over_and_told(tmp_path: Path) -> None:
    """What follows the sum, the place and day, and who signs are no dossiers; a code with one fact still is one."""

    def note(**cells: object) -> list[object]:
        return row(cells.pop("number", None), **{**dict.fromkeys(NAMES), **cells})

    notes = [
        note(number="Trong đó đúng hạn", received="5"),
        note(received="An Lộc, ngày 28 tháng 02 năm 2026"),
        note(status="NGƯỜI LẬP BIỂU"),
    ]
    bare = note(number="H20.19-240304-0002", received="05/03/2024")
    found = readings(write_xlsx(tmp_path / "so.xlsx", [TITLES, row(), *notes, bare]))
    assert [one.row is not None for one in found] == [True, False]
    assert found[1].number == "H20.19-240304-0002"
