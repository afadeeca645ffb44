"""Headers: any order, any spelling, under titles, merged, on several sheets."""

from __future__ import annotations

from pathlib import Path

import pytest

from motcua.kernel.errors import UserError
from motcua.links.files.register.mapping import known_from
from motcua.links.files.register.reading import read_register
from tests.links.register.books import TITLES, readings, row, rows_of, write_csv, write_xlsx

SIMPLE = ["STT", "Số hồ sơ", "Mã thủ tục", "Đơn vị xử lý", "Hình thức nộp", "Ngày nhận", "Tình trạng"]


def test_case_diacritics_order_and_notes_do_not_matter(tmp_path: Path) -> None:
    spelled = [["MÃ HỒ SƠ (*)", "ma tthc", "Đơn vị  tiếp nhận", "Cơ quan giải quyết"], ["KÊNH TIẾP NHẬN"]]
    titles = [*spelled[0], *spelled[1], *TITLES[5:14], "Trạng thái (1–10)", "Ly do"]
    turned = [list(reversed(titles)), list(reversed(row()))]
    straight = [TITLES, row()]
    assert rows_of(write_xlsx(tmp_path / "a.xlsx", turned)) == rows_of(write_xlsx(tmp_path / "b.xlsx", straight))


def test_title_rows_and_the_row_of_column_numbers_are_not_data(tmp_path: Path) -> None:
    page = [
        ["ỦY BAN NHÂN DÂN HUYỆN"],
        [],
        ["SỔ THEO DÕI HỒ SƠ", None, None, "Kỳ báo cáo: quý I"],
        SIMPLE,
        [f"({place})" for place in range(1, 8)],
        ["I", "Lĩnh vực hộ tịch"],
        [1, "A-1", "1.001193", "tan-hong", "Trực tiếp", "05/03/2024", "Đang giải quyết"],
        ["Tổng cộng", None, None, None, None, None, None, 1],
    ]
    opened = read_register(write_xlsx(tmp_path / "so.xlsx", page), known_from(None))
    found = [reading.row for sheet in opened.sheets for reading in sheet.readings()]
    assert [(one.line, one.number, one.status) for one in found if one] == [(7, "A-1", 4)]
    assert opened.ignored_columns == ("STT",)
    assert any("Bỏ qua 2 dòng không phải hồ sơ" in note and "6, 8" in note for note in opened.notes())


@pytest.mark.parametrize(
    "total",
    [
        ["Tổng cộng", 1],
        ["Tổng cộng", 1, 1, 1],
        ["Cộng", "1"],
        [None, "Tổng số: 1 hồ sơ"],
        ["TỔNG", 1.0, None, None, None, None, 1],
    ],
)
def test_a_row_that_adds_up_is_no_dossier_whatever_stands_under_the_codes(tmp_path: Path, total: list[object]) -> None:
    plain = [1, "A-1", "1.001193", "tan-hong", "Trực tiếp", "05/03/2024", "Đang giải quyết"]
    opened = read_register(write_xlsx(tmp_path / "so.xlsx", [SIMPLE, plain, total]), known_from(None))
    found = [reading for sheet in opened.sheets for reading in sheet.readings()]
    assert [one.row.number if one.row else one.reasons for one in found] == ["A-1"]
    assert any("Bỏ qua 1 dòng không phải hồ sơ" in note and "dòng 3" in note for note in opened.notes())


@pytest.mark.parametrize("owner", ["Tổng công ty Điện lực", "Cộng"])
def test_a_dossier_of_somebody_so_called_is_a_dossier(tmp_path: Path, owner: str) -> None:
    path = write_csv(tmp_path / "so.csv", [TITLES, row("15", applicant_name=owner)])
    assert [one.number for one in rows_of(path)] == ["15"]


@pytest.mark.parametrize("merged", [True, False])
def test_two_rows_of_header(tmp_path: Path, merged: bool) -> None:
    upper = ["Mã hồ sơ", "Mã TTHC", "Đơn vị", None, "Kênh", "Thời gian", None, None, None, "Trạng thái", "Ghi chú"]
    lower = [None, None, "Tiếp nhận", "Giải quyết", None, "Tiếp nhận", "Hẹn trả", "Kết thúc", "Trả", None, None]
    cells = ["A-1", "1.001193", "xa", "huyen", "1", *("05/03/2024", "08/03/2024", "07/03/2024", "08/03/2024"), "10"]
    path = tmp_path / "so.xlsx"
    write_xlsx(path, [upper, lower, cells])
    if merged:
        import openpyxl

        book = openpyxl.load_workbook(path)
        for area in ("A1:A2", "C1:D1", "F1:I1", "J1:J2"):
            book.active.merge_cells(area)
        book.save(path)
    found = rows_of(path)[0]
    assert (found.received_by, found.competent, found.status) == ("xa", "huyen", 10)
    days = [one.value.day for one in (found.received, found.due, found.finished, found.returned) if one]
    assert days == [5, 8, 7, 8]
    assert found.line == 3


def test_a_title_over_the_header_is_not_a_group(tmp_path: Path) -> None:
    titles = [title for title in TITLES if title != "Ngày trả"]
    cells = [cell for place, cell in enumerate(row()) if TITLES[place] != "Ngày trả"]
    for above in (["Ngày, tháng"], ["Thời gian: quý 1 năm 2024", "Đơn vị: tất cả"]):
        page = [above, [*titles, "Trả kết quả"], [*cells, "tại quầy"]]
        opened = read_register(write_xlsx(tmp_path / "so.xlsx", page), known_from(None))
        assert opened.ignored_columns == ("Trả kết quả",)


def test_the_follow_up_register_of_the_one_stop_desk(tmp_path: Path) -> None:
    upper = ["TT", "Mã hồ sơ", "Mã TTHC", "Tên cá nhân, tổ chức", "Cơ quan chủ trì giải quyết", "Hình thức nộp"]
    upper += ["Ngày, tháng, năm", None, None, None, "Tình trạng"]  # type: ignore[list-item]
    lower = [None] * 6 + ["Nhận hồ sơ", "Hẹn trả kết quả", "Nhận kết quả từ cơ quan giải quyết", "Trả kết quả", None]
    cells = [1, "A-1", "1.001193", "Nguyễn Thị Bưởi", "xa", "Trực tiếp"]
    cells += ["05/03/2024", "08/03/2024", "07/03/2024", "8/3/2024 9:00", "Đã trả kết quả (đúng hạn)"]
    page = [["SỔ THEO DÕI HỒ SƠ"], upper, lower, list(range(1, 12)), ["A", "Lĩnh vực Hộ tịch"], cells]
    (found,) = rows_of(write_xlsx(tmp_path / "so.xlsx", page))
    days = [one.value.day for one in (found.received, found.due, found.finished, found.returned) if one]
    assert (days, found.competent, found.applicant_name, found.status) == ([5, 8, 7, 8], "xa", "Nguyễn Thị Bưởi", 10)


def test_every_register_sheet_is_read_and_the_others_are_named(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path / "so.xlsx",
        [["Ghi chú", "của năm"], ["một", "hai"]],
        [TITLES, row("A-1")],
        [],
        [TITLES, row("A-2")],
        names=["Bìa", "Quý I", "Trống", "Quý II"],
    )
    opened = read_register(path, known_from(None))
    numbers = [reading.row.number for sheet in opened.sheets for reading in sheet.readings() if reading.row]
    assert numbers == ["A-1", "A-2"]
    assert opened.skipped == ("Trống (trang trống)", "Bìa (không có tiêu đề của sổ hồ sơ)")


def test_cells_merged_downwards_hold_for_every_row(tmp_path: Path) -> None:
    import openpyxl

    path = write_xlsx(
        tmp_path / "so.xlsx", [TITLES, row("A-1"), row("A-2", competent=None), row("A-3", competent=None)]
    )
    book = openpyxl.load_workbook(path)
    book.active.merge_cells("D2:D4")
    book.save(path)
    assert [one.competent for one in rows_of(path)] == ["tan-hong"] * 3


def test_one_unit_column_serves_as_both(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "so.csv", [SIMPLE, [1, "A-1", "1.001193", "tan-hong", "Trực tiếp", "05/03/2024", "4"]])
    opened = read_register(path, known_from(None))
    found = next(opened.sheets[0].readings()).row
    assert found is not None
    assert (found.received_by, found.competent) == ("tan-hong", "tan-hong")
    assert any("Chỉ có cột “Đơn vị giải quyết”" in note for note in opened.notes())


@pytest.mark.parametrize("absent", ["Mã hồ sơ", "Mã TTHC", "Kênh", "Ngày tiếp nhận", "Trạng thái"])
def test_a_missing_column_refuses_the_file_and_is_named(tmp_path: Path, absent: str) -> None:
    place = TITLES.index(absent)
    page = [[cell for number, cell in enumerate(cells) if number != place] for cells in (TITLES, row())]
    with pytest.raises(UserError, match=f"thiếu cột “{absent}”") as caught:
        readings(write_xlsx(tmp_path / "so.xlsx", page))
    assert caught.value.code == "file_columns_missing"


def test_both_units_missing(tmp_path: Path) -> None:
    page = [cells[:2] + cells[4:] for cells in (TITLES, row())]
    with pytest.raises(UserError, match="Đơn vị tiếp nhận hoặc Đơn vị giải quyết"):
        readings(write_csv(tmp_path / "so.csv", page))


def test_a_page_header_printed_again_is_passed_over(tmp_path: Path) -> None:
    page = [TITLES, row("A-1"), TITLES, row("A-2")]
    assert [one.number for one in rows_of(write_csv(tmp_path / "so.csv", page))] == ["A-1", "A-2"]


def test_a_correction_wins_over_a_guess(tmp_path: Path) -> None:
    titles = ["Vào sổ" if title == "Ngày tiếp nhận" else title for title in TITLES]
    path = write_xlsx(tmp_path / "so.xlsx", [titles, row(status="Chờ lấy KQ", returned=None)])
    found = readings(path, ["Vào sổ=Ngày tiếp nhận", "Ngày nộp="], ["Chờ lấy KQ=9"])[0].row
    assert found is not None
    assert found.received is not None
    assert (found.received.value.hour, found.status, found.submitted) == (8, 9, None)


@pytest.mark.parametrize(
    ("maps", "statuses", "code"),
    [
        (["Cột lạ=Ngày tiếp nhận"], [], "unknown_column"),
        (["Kênh=Màu sắc"], [], "unknown_column"),
        (["Kênh"], [], "mapping_unclear"),
        ([], ["Chờ lấy KQ=99"], "mapping_unclear"),
        ([], ["=9"], "mapping_unclear"),
    ],
)
def test_a_slip_in_a_correction_is_told(tmp_path: Path, maps: list[str], statuses: list[str], code: str) -> None:
    with pytest.raises(UserError) as caught:
        readings(write_xlsx(tmp_path / "so.xlsx", [TITLES, row()]), maps, statuses)
    assert caught.value.code == code


EXCHANGE = ("MaHoSo", "MaTTHC", "DonViTiepNhan", "DonViXuLy", "KenhThucHien", "ChuHoSo", "NgayTiepNhan")
SHORTENED = (
    "Mã HS",
    "Mã số TTHC",
    "ĐV tiếp nhận",
    "CQ giải quyết",
    "Hình thức nhận",
    "Người nộp HS",
    "TG tiếp nhận HS",
)


@pytest.mark.parametrize(
    "titles",
    [
        (*EXCHANGE, "NgayHenTra", "NgayKetThucXuLy", "NgayTra", "TrangThaiHoSo"),
        (*(title.upper() for title in ("Ma_Ho_So", "Ma_TTHC", "Don_vi_tiep_nhan", "Don_vi_xu_ly", "Kenh_thuc_hien")),
         "CHU_HO_SO", "NGAY_TIEP_NHAN", "NGAY_HEN_TRA", "NGAY_KET_THUC_XU_LY", "NGAY_TRA", "TRANG_THAI_HO_SO"),
        (*SHORTENED[:4], "Kênh nộp HS", *SHORTENED[5:], "Hạn xử lý HS", "Ngày có KQ", "Ngày trả KQ", "Tình trạng HS"),
    ],
)  # fmt: skip
def test_short_forms_and_the_field_names_of_the_exchange(tmp_path: Path, titles: tuple[str, ...]) -> None:
    cells = ["A-1", "1.001193", "xa", "huyen", "1", "A", "05/03/2024", "08/03/2024", "07/03/2024", "08/03/2024", "10"]
    (found,) = rows_of(write_xlsx(tmp_path / "so.xlsx", [titles, cells]))
    assert (found.number, found.procedure_code, found.received_by, found.competent) == (
        "A-1",
        "1.001193",
        "xa",
        "huyen",
    )
    days = [moment.value.day for moment in (found.received, found.due, found.finished, found.returned) if moment]
    assert (found.channel, found.applicant_name, days, found.status) == ("COUNTER", "A", [5, 8, 7, 8], 10)


def test_the_code_of_a_procedure_under_its_group(tmp_path: Path) -> None:
    upper = ["Mã hồ sơ", "Thủ tục hành chính", None, "Cơ quan", None, "Kênh", "Ngày, tháng, năm", "Trạng thái"]
    lower = [None, "Mã số", "Tên", "tiếp nhận", "giải quyết", None, "Tiếp nhận", None]
    cells = ["A-1", "1.001193", "Khai sinh", "xa", "huyen", "1", "05/03/2024", "4"]
    (found,) = rows_of(write_xlsx(tmp_path / "so.xlsx", [upper, lower, cells]))
    assert (found.number, found.procedure_code, found.received_by, found.competent) == (
        "A-1",
        "1.001193",
        "xa",
        "huyen",
    )
