"""Reading a register to compare it: units by name, rows outside left alone, what cannot be read told with its line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from motcua.areas.dossiers.models import Dossier
from motcua.links.files.register import compare_registers
from motcua.rules.periods import custom
from tests.factories.office import import_register, make_office, row

pytestmark = pytest.mark.django_db
HEAD = (
    "Mã hồ sơ,Mã TTHC,Đơn vị tiếp nhận,Đơn vị giải quyết,Kênh,Ngày tiếp nhận,Ngày hẹn trả,"
    "Ngày kết thúc xử lý,Trạng thái"
)
MARCH = custom(date(2024, 3, 1), date(2024, 3, 31))


def line(number: str, unit: str = "xã Thử 1", received: str = "04/03/2024", status: str = "9") -> str:
    return f"{number},1.001193,UBND {unit},UBND {unit},Trực tiếp,{received},08/03/2024,06/03/2024,{status}"


def compared(tmp_path: Path, *lines: str):
    file = tmp_path / "so.csv"
    file.write_text("\n".join([HEAD, *lines]), encoding="utf-8-sig")
    return compare_registers({"tỉnh": file}, unit="xa-thu-1", scope="own", period=MARCH)


def test_rows_of_other_units_and_days_are_left_alone_and_nothing_goes_in(tmp_path: Path) -> None:
    make_office()
    found = compared(
        tmp_path,
        line("H20.99-240304-0001"),
        line("H20.99-240304-0002", unit="xã Thử 2"),
        line("H20.99-240104-0003", received="04/01/2024"),
    )
    (file,) = found.files
    assert ([one.number for one in file.rows], file.outside) == (["H20.99-240304-0001"], 2)
    assert [one.kind.value for one in found.items] == ["MISSING_HERE"]
    assert not Dossier.objects.exists()


def test_a_row_that_cannot_be_read_is_told_with_its_line(tmp_path: Path) -> None:
    make_office()
    found = compared(tmp_path, line("H20.99-240304-0001"), line("H20.99-240304-0002", status="Lạ lắm"))
    assert found.files[0].faults[0].startswith("Dòng 3: ")


def test_ours_in_a_line_that_cannot_be_read_is_not_missing_there(tmp_path: Path) -> None:
    make_office()
    import_register(row("H20.99-240304-0001"), row("H20.99-240304-0002"), row("H20.99-240304-0003"))
    unread = line("h20.99 - 240304 - 0001", status="Chờ ký số"), line("H20.99-240304-0002", received="32/03/2024")
    found = compared(tmp_path, *unread)
    assert [(one.number, one.kind.value) for one in found.items] == [("H20.99-240304-0003", "MISSING_THERE")]


def test_lines_that_cannot_be_read_are_all_counted_and_the_first_told(tmp_path: Path) -> None:
    make_office()
    (file,) = compared(tmp_path, *(line(f"H20.99-240304-{n:04}", status="Lạ lắm") for n in range(120))).files
    assert (file.told()["unreadable"], len(file.faults)) == (120, 100)


def test_ours_at_another_unit_is_another_unit_and_not_missing(tmp_path: Path) -> None:
    make_office()
    import_register(
        row("H20.99-240304-0001", received_by="UBND xã Thử 2", competent="UBND xã Thử 2", status=9, returned=None)
    )
    found = compared(tmp_path, line("H20.99-240304-0001"))
    assert [(one.kind.value, one.here, one.there) for one in found.items] == [
        ("UNIT", "UBND xã Thử 2", "UBND xã Thử 1")
    ]
