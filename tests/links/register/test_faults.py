"""File faults: one sentence that says what to do, and nothing imported."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.links.files import faults
from motcua.links.files.register import import_register, opening
from tests.links.register.books import TITLES, Desk, readings, row, write_csv, write_xlsx

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def workbook(page: list[list[object]]) -> bytes:
    """The bytes of a register as .xlsx."""
    target = io.BytesIO()
    write_xlsx(target, page)  # type: ignore[arg-type]
    return target.getvalue()


def zipped(**parts: bytes) -> bytes:
    """A zip with these parts; `__` in a name stands for a slash."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return target.getvalue()


GOOD = workbook([TITLES, row()])


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("so.xlsx", b"", "file_empty"),
        ("so.csv", b"", "file_empty"),
        ("so.csv", b"\xef\xbb\xbf\r\n \r\n", "file_empty"),
        ("so.xlsx", OLE + "EncryptedPackage".encode("utf-16-le") + bytes(99), "file_encrypted"),
        ("so.xlsx", OLE, "file_old_format"),
        ("so.xls", OLE, "file_old_format"),
        ("so.xls", b"<html><table><tr><td>x</td></tr></table></html>", "file_not_as_named"),
        ("so.xlsx", b"%PDF-1.7\n%\xe2\xe3", "file_not_as_named"),
        ("so.csv", b"%PDF-1.7\n%\xe2\xe3", "file_not_as_named"),
        ("so.xlsx", b"M\xc3\xa3,b\n1,2\n", "file_not_as_named"),
        ("so.csv", GOOD, "file_not_as_named"),
        ("so.ods", GOOD, "file_not_as_named"),
        ("so.csv", bytes(range(256)) * 20, "file_not_as_named"),
        ("so.xlsx", bytes(range(1, 256)) * 20, "file_broken"),
        ("so.xlsx", GOOD[: len(GOOD) // 2], "file_broken"),
        ("so.xlsx", GOOD[:-200] + bytes(200), "file_broken"),
        ("so.xlsx", zipped(mimetype=b"x"), "file_broken"),
        ("so.xlsx", zipped(word__document=b"x"), "file_not_as_named"),
        ("so.xlsx", zipped(xl__workbook=b"x"), "file_broken"),
        ("so.xlsx", workbook([TITLES]), "file_only_header"),
        ("so.xlsx", workbook([]), "file_empty"),
        ("so.csv", ",".join(TITLES).encode(), "file_only_header"),
        ("so.csv", b"mot,hai\n1,2\n", "file_columns_missing"),
        ("so.xlsx", workbook([["một", "hai"], [1, 2]]), "file_columns_missing"),
    ],
)
def test_each_fault_has_its_sentence(tmp_path: Path, desk: Desk, name: str, content: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UserError) as caught:
        import_register(path, actor="test", at=now())
    assert caught.value.code == code
    assert caught.value.message.count(".") >= 1
    assert desk.runs == []
    assert [one.name for one in tmp_path.iterdir()] == [name]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        readings(tmp_path / "khong-co.xlsx")
    assert caught.value.code == "file_missing"


def test_a_broken_sum_inside_the_zip(tmp_path: Path) -> None:
    path = tmp_path / "so.xlsx"
    place = GOOD.index(b"xl/worksheets/sheet1.xml") + 60
    path.write_bytes(GOOD[:place] + bytes([GOOD[place] ^ 0xFF]) + GOOD[place + 1 :])
    with pytest.raises(UserError) as caught:
        readings(path)
    assert caught.value.code == "file_broken"


def test_a_zip_bomb_is_refused_by_what_it_declares(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faults, "MAX_PART", 100_000)
    path = tmp_path / "so.xlsx"
    path.write_bytes(zipped(xl__workbook=b"x", xl__bomb=bytes(200_000)))
    with pytest.raises(UserError) as caught:
        readings(path)
    assert caught.value.code == "file_too_large"


def test_a_workbook_over_the_limit_says_how_to_bring_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "MAX_ROWS", 20)
    monkeypatch.setattr("motcua.links.files.register.reading.MAX_ROWS", 20)
    page = [TITLES, *(row(f"A-{number}") for number in range(20))]
    assert len(readings(write_xlsx(tmp_path / "vua.xlsx", page))) == 20
    page.append(row("A-20"))
    with pytest.raises(UserError, match=r"\.csv") as caught:
        readings(write_xlsx(tmp_path / "so.xlsx", page))
    assert caught.value.code == "file_too_many_rows"
    assert len(readings(write_csv(tmp_path / "so.csv", page))) == 21


def test_a_quote_that_never_closes_is_found_before_anything_is_imported(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "so.csv", [TITLES, *(row(f"A-{number}") for number in range(200))])
    text = path.read_text(encoding="utf-8-sig").replace("A-50,", '"A-50,')
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UserError, match="dòng 52"):
        readings(path)


@given(st.binary(max_size=400), st.sampled_from(["so.xlsx", "so.csv", "so.xls"]), st.booleans())
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_garbage_is_never_more_than_a_sentence(tmp_path: Path, noise: bytes, name: str, zip_like: bool) -> None:
    path = tmp_path / name
    path.write_bytes(b"PK\x03\x04" + noise if zip_like else noise)
    with pytest.raises(UserError):
        readings(path)


@given(st.data())
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_workbook_is_read_or_refused(tmp_path: Path, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(GOOD) - 1))
    noise = data.draw(st.binary(min_size=1, max_size=30))
    path = tmp_path / "so.xlsx"
    path.write_bytes(GOOD[:place] + noise + GOOD[place + len(noise) :])
    try:
        readings(path)
    except UserError as fault:
        assert fault.code.startswith("file_"), fault.code  # noqa: PT017 - either outcome is right


SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
)


@pytest.mark.parametrize(
    "inside",
    [
        '<row r="1"><c r="A1" t="s"><v>99999</v></c></row>',
        '<row r="1"><c r="A1"><v>một</v></c></row>',
        '<row r="9999999999999"><c r="ZZZZZZZZ1"><v>1</v></c></row>',
        '<row r="x"><c><v>1</v></c></row>',
        '<row r="1"><c r="1"><v>1</v></c></row>',
        "<row",
        '<!DOCTYPE a [<!ENTITY b "c">]><row r="1"><c t="str"><v>&b;</v></c></row>',
    ],
)
def test_hostile_sheets(tmp_path: Path, inside: str) -> None:
    path = tmp_path / "so.xlsx"
    with zipfile.ZipFile(io.BytesIO(GOOD)) as whole, zipfile.ZipFile(path, "w") as target:
        for name in whole.namelist():
            part = SHEET.format(inside).encode() if name.endswith("sheet1.xml") else whole.read(name)
            target.writestr(name, part)
    with pytest.raises(UserError):
        readings(path)


@pytest.mark.parametrize("name", ["so.xls", "so.xlsx"])
def test_a_web_page_that_calls_itself_a_spreadsheet_is_told_how_to_become_one(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"<html><table><tr><td>x</td></tr></table></html>")
    with pytest.raises(UserError) as caught:
        readings(path)
    assert "xin mở bằng Excel, lưu lại dạng .xlsx rồi nhập lại" in caught.value.message
