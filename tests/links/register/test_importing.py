"""The import: good rows go in by batches, bad ones come back, the account adds up, the mapping is remembered."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest

from motcua.kernel.clock import now
from motcua.links.files.register import ImportAccount, account, import_register, importing, preview
from motcua.links.files.register.columns import REASON_TITLE
from motcua.rules.sentences import Sentence, worded
from tests.links.register.books import FORMULA, TITLES, Desk, row, write_csv, write_xlsx


def bring(path: Path, **said: object) -> ImportAccount:
    """Import as the tests do."""
    return import_register(path, actor="test", at=now(), **said)  # type: ignore[arg-type]


def test_the_account_adds_up_and_the_run_is_recorded(tmp_path: Path, desk: Desk) -> None:
    page = [TITLES, *(row(f"A-{number}") for number in range(5)), row("A-9", due="hôm qua")]
    found = bring(write_xlsx(tmp_path / "so.xlsx", page), source="tinh")
    assert (found.read, found.new, found.changed, found.unchanged, found.rejected) == (6, 5, 0, 0, 1)
    assert desk.counts == {"read": 6, "new": 5, "changed": 0, "unchanged": 0, "rejected": 1}
    assert desk.runs[0]["source"] == "tinh"
    assert desk.runs[0]["file_name"] == "so.xlsx"
    assert len(desk.runs[0]["file_digest"]) == 64


def test_the_same_and_a_longer_file_again(tmp_path: Path, desk: Desk) -> None:
    page = [TITLES, row("A-1"), row("A-2", status=9, returned=None)]
    path = write_csv(tmp_path / "so.csv", page)
    bring(path)
    assert bring(path).unchanged == 2
    page[2] = row("A-2")
    found = bring(write_csv(path, [*page, row("A-3")]))
    assert (found.new, found.changed, found.unchanged) == (1, 1, 1)


def test_rows_go_in_by_batches_and_progress_is_told(
    tmp_path: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH", 4)
    told: list[tuple[int, int | None]] = []
    page = [TITLES, *(row(f"A-{number}", channel="?" if number == 1 else "1") for number in range(10))]
    bring(write_csv(tmp_path / "so.csv", page), progress=lambda done, total: told.append((done, total)))
    assert desk.batches == [3, 4, 2]
    assert told == [(4, 10), (8, 10), (10, 10)]


def test_rejected_rows_come_back_as_they_were_with_the_reason_last(tmp_path: Path, desk: Desk) -> None:
    desk.refused["00012"] = "Mã TTHC “1.001193” không có trong danh mục thủ tục."
    page = [
        ["SỔ THEO DÕI"],
        ["STT", *TITLES],
        [1, *row("A-1", due=FORMULA + "TODAY()")],
        [2, *row("A-2")],
        [3, *row("00012", procedure_code="0012", received="13/25/2024")],
        [4, *row("00012")],
    ]
    found = bring(write_xlsx(tmp_path / "so.xlsx", page))
    assert (found.new, found.rejected) == (1, 3)
    assert found.rejects_file == str(tmp_path / "so.rejected.xlsx")
    sheet = openpyxl.load_workbook(found.rejects_file).active
    lines = list(sheet.iter_rows(values_only=True))
    assert list(lines[0]) == ["STT", *TITLES, REASON_TITLE]
    assert [line[1] for line in lines[1:]] == ["A-1", "00012", "00012"]
    assert lines[1][11] == "=TODAY()"
    assert sheet["L2"].data_type == "s"
    assert lines[2][2] == "0012"
    assert lines[2][9] == row()[8]
    assert lines[1][-1] == "Ngày hẹn trả: ô là công thức, xin thay bằng giá trị."
    assert lines[3][-1] == desk.refused["00012"]


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_a_corrected_rejects_file_goes_in_as_it_is(tmp_path: Path, desk: Desk, kind: str) -> None:
    write = write_xlsx if kind == "xlsx" else write_csv
    page = [TITLES, row("A-1"), row("A-2", due="hôm qua"), row("A-3", channel="bồ câu")]
    first = bring(write(tmp_path / f"so.{kind}", page))
    assert first.rejects_file is not None
    again = bring(Path(first.rejects_file))
    assert (again.new, again.rejected) == (0, 2)
    assert again.rejects_file == str(tmp_path / "so.rejected.rejected.xlsx")
    assert openpyxl.load_workbook(again.rejects_file).active.max_column == len(TITLES) + 1
    book = openpyxl.load_workbook(first.rejects_file)
    book.active["K2"], book.active["E3"] = "11/03/2024", "Trực tiếp"
    book.save(first.rejects_file)
    last = bring(Path(first.rejects_file))
    assert (last.new, last.rejected, last.rejects_file) == (2, 0, None)
    assert last.ignored_columns == ()
    straight = row()
    assert {one.applicant_name for one in desk.rows} == {straight[6]}
    assert len({(one.received, one.finished, one.returned) for one in desk.rows}) == 1


def test_rejects_of_a_two_row_header_and_of_several_sheets(tmp_path: Path, desk: Desk) -> None:
    upper = ["Mã hồ sơ", "Mã TTHC", "Đơn vị", "Kênh", "Thời gian", None, "Trạng thái"]
    lower = [None, None, None, None, "Tiếp nhận", "Hẹn trả", None]
    good = ["A-1", "1.001193", "huyen", "1", "05/03/2024", "08/03/2024", 4]
    bad = ["A-2", "1.001193", "huyen", "1", "05/03/2024", "08/03/24", 4]
    path = write_xlsx(
        tmp_path / "so.xlsx", [upper, lower, good, bad], [TITLES, row("A-3", status="?")], names=["Quý I", "Quý II"]
    )
    found = bring(path)
    assert found.rejects_file is not None
    book = openpyxl.load_workbook(found.rejects_file)
    assert book.sheetnames == ["Quý I", "Quý II"]
    book["Quý I"]["F3"], book["Quý II"]["O2"] = "08/03/2024", "10"
    book.save(found.rejects_file)
    assert bring(Path(found.rejects_file)).new == 2


def test_no_rejects_no_file(tmp_path: Path, desk: Desk) -> None:
    found = bring(write_csv(tmp_path / "so.csv", [TITLES, row()]))
    assert found.rejects_file is None
    assert [one.name for one in tmp_path.iterdir()] == ["so.csv"]


def test_a_folder_that_cannot_be_written_to(tmp_path: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    import shutil

    home, away = tmp_path / "home", tmp_path / "away"
    home.mkdir()
    away.mkdir()
    monkeypatch.chdir(home)
    straight = shutil.copyfile

    def copy(source: Path, target: Path) -> Path:
        if target.parent == away:
            raise PermissionError(target)
        return straight(source, target)

    monkeypatch.setattr(shutil, "copyfile", copy)
    found = bring(write_csv(away / "so.csv", [TITLES, row(status="?")]))
    assert found.rejects_file == str(home / "so.rejected.xlsx")
    assert Path(found.rejects_file).exists()
    assert any("nằm ở chỗ khác" in warning for warning in found.warnings)


def test_warnings_name_their_row_and_are_counted_by_kind(
    tmp_path: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(account, "MOST_WARNINGS", 3)
    numbers = [f"A-{number}" for number in range(5)]
    for place, number in enumerate(numbers):
        desk.warned[number] = f"Ngày hẹn trả ghi 1{place}/03/2024, tính theo thời hạn là 08/03/2024."
    found = bring(write_csv(tmp_path / "so.csv", [TITLES, *map(row, numbers)]))
    assert found.warnings[0] == f"Dòng 2: {desk.warned['A-0']}"
    assert (len(found.warnings), found.more_warnings) == (3, 2)
    assert found.all_warnings[-1] == "Còn 2 cảnh báo khác không liệt kê."
    assert [count for _, count in found.warning_kinds] == [5]


def test_kinds_of_reasons_keep_their_words_and_leave_gaps_for_values(tmp_path: Path, desk: Desk) -> None:
    rows = [row(f"A-{n}", status=said) for n, said in enumerate(["Lạ 1", "Lạ 2"])]
    found = bring(write_csv(tmp_path / "so.csv", [TITLES, *rows]))
    assert found.reasons == (("Trạng thái: “…” chưa rõ là trạng thái nào, cần mã 1–10 hoặc tên trạng thái.", 2),)
    tally = account.Tally()
    for number in ("H20.39-240305-1001", "H-2"):
        tally.reject([Sentence("Mã hồ sơ {number} lặp lại trong tệp; dòng đầu đã được nhận.", number=number)])
    tally.reject([Sentence("{label} {day:%d/%m/%Y} {what}.", label=worded("Ngày trả"), day=now(), what=worded("ở xa"))])
    assert list(tally.reasons.items()) == [
        ("Mã hồ sơ … lặp lại trong tệp; dòng đầu đã được nhận.", 2),
        ("Ngày trả … ở xa.", 1),
    ]


def test_the_mapping_is_saved_for_the_source_and_used_again(tmp_path: Path, desk: Desk) -> None:
    titles = ["Vào sổ" if title == "Ngày tiếp nhận" else title for title in TITLES]
    path = write_xlsx(tmp_path / "so.xlsx", [titles, row("A-1", status="Chờ lấy KQ", returned=None)])
    said = {"columns": ["Vào sổ=Ngày tiếp nhận"], "statuses": ["Chờ lấy KQ=9"]}
    assert bring(path, source="xa", mapping_overrides=said).new == 1
    assert desk.mappings["xa"]["columns"]["vao so"] == "received"
    assert desk.mappings["xa"]["words"] == {"cho lay kq": 9}
    assert json.loads(json.dumps(desk.mappings["xa"])) == desk.mappings["xa"]
    assert bring(path, source="xa").unchanged == 1
    with pytest.raises(Exception, match="thiếu cột “Ngày tiếp nhận”"):
        bring(path, source="khac")


def test_a_saved_guess_does_not_outrank_a_title_seen_later(tmp_path: Path, desk: Desk) -> None:
    titles = ["Đơn vị" if title == "Đơn vị giải quyết" else title for title in TITLES]
    bring(write_xlsx(tmp_path / "so.xlsx", [titles, row("A-1")]))
    bring(write_xlsx(tmp_path / "so.xlsx", [["Đơn vị", *TITLES], ["nhập liệu", *row("A-2")]]))
    assert [one.competent for one in desk.rows] == ["tan-hong", "tan-hong"]


def test_a_reading_under_which_nothing_went_in_is_not_remembered(tmp_path: Path, desk: Desk) -> None:
    said = {"columns": ["Chủ hồ sơ=Ngày tiếp nhận"]}
    found = bring(write_csv(tmp_path / "so.csv", [TITLES, row()]), mapping_overrides=said)
    assert (found.rejected, desk.mappings) == (1, {})


def test_unknown_status_words_are_listed(tmp_path: Path, desk: Desk) -> None:
    page = [TITLES, row("A-1", status="Chờ lấy KQ"), row("A-2", status="Chờ lấy KQ"), row("A-3")]
    found = bring(write_csv(tmp_path / "so.csv", page))
    assert found.unknown_words == (("Chờ lấy KQ", 2),)
    assert found.rejected == 2


def test_a_preview_shows_the_reading_and_imports_nothing(tmp_path: Path, desk: Desk) -> None:
    titles = ["Vào sổ" if title == "Ngày tiếp nhận" else title for title in TITLES]
    path = write_xlsx(tmp_path / "so.xlsx", [titles, row("A-1", status="Chờ lấy KQ"), row("A-2")])
    seen = preview(path, "xa")
    assert not seen.is_ready
    assert seen.sheets[0].missing == ("Ngày tiếp nhận",)
    assert seen.sheets[0].ignored == ("Vào sổ",)
    assert {guess.word: guess.code for guess in seen.statuses} == {"Chờ lấy KQ": None, "10": 10}
    said = {"columns": ["Vào sổ=Ngày tiếp nhận"], "statuses": ["Chờ lấy KQ=9"]}
    better = preview(path, "xa", said)
    assert better.is_ready
    assert [(one.field, one.origin) for one in better.sheets[0].columns if one.header == "Vào sổ"] == [
        ("Ngày tiếp nhận", "chỉ định")
    ]
    assert better.sheets[0].first_rows[0][0] == "A-1"
    assert desk.runs == []
    assert desk.mappings == {}


def test_a_failure_half_way_leaves_no_draft_behind(tmp_path: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(importing, "BATCH", 1)
    monkeypatch.setattr(desk, "import_rows", lambda **said: 1 / 0)
    path = write_csv(tmp_path / "so.csv", [TITLES, row(status="?"), row("A-2")])
    with pytest.raises(ZeroDivisionError):
        bring(path)
    assert [one.name for one in tmp_path.iterdir()] == ["so.csv"]
