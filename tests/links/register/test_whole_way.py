"""A file goes all the way into the database, and its bad rows come back, on both databases."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.models import Dossier, ImportRun
from motcua.links.files.register import import_register
from tests.factories.office import IMPORTED_AT, make_office
from tests.links.register.books import TITLES, row, write_csv, write_xlsx

pytestmark = pytest.mark.django_db
UNIT = {"received_by": "UBND xã Thử 1", "competent": "UBND huyện Thử"}


@pytest.fixture(autouse=True)
def _office() -> None:
    make_office()


def test_good_rows_go_in_and_bad_ones_come_back(tmp_path: Path) -> None:
    page = [
        TITLES,
        row("A-1", **UNIT),
        row("A-2", **UNIT, procedure_code="9.999999"),
        row("A-3", received_by="UBND xã Lạ", competent="UBND xã Lạ"),
        row("A-4", **UNIT, received="04/03/2042"),
        row("A-5", **UNIT, finished="01/03/2024"),
        row("A-1", **UNIT),
        row("A-6", **UNIT, due="=TODAY()"),
        row("A-7", **UNIT, status="Đang giải quyết", finished=None, returned=None),
    ]
    path = write_xlsx(tmp_path / "so.xlsx", page)
    found = import_register(path, source="tinh", actor="command:thu", at=IMPORTED_AT)
    assert (found.read, found.new, found.rejected) == (8, 2, 6)
    assert sorted(Dossier.objects.values_list("number", "status")) == [("A-1", 10), ("A-7", 4)]
    assert found.rejects_file is not None
    sheet = openpyxl.load_workbook(found.rejects_file).active
    told = {line[0]: line[-1] for line in sheet.iter_rows(min_row=2, values_only=True)}
    for number, word in (
        ("A-2", "9.999999"),
        ("A-3", "UBND xã Lạ"),
        ("A-4", "2042"),
        ("A-5", "trước"),
        ("A-1", "lặp lại"),
        ("A-6", "công thức"),
    ):
        assert word in told[number]
    run = ImportRun.objects.get()
    assert (run.counts["read"], run.counts["rejected"], run.file_name) == (8, 6, "so.xlsx")
    assert (dossiers.mapping_for("tinh") or {})["columns"]["ma ho so"] == "number"


def test_the_same_register_as_text_changes_nothing(tmp_path: Path) -> None:
    page = [TITLES, row("A-1", **UNIT), row("A-2", **UNIT, status=9, returned=None)]
    import_register(write_xlsx(tmp_path / "so.xlsx", page), actor="command:thu", at=IMPORTED_AT)
    found = import_register(write_csv(tmp_path / "so.csv", page), actor="command:thu", at=IMPORTED_AT)
    assert (found.new, found.changed, found.unchanged, found.rejected) == (0, 0, 2, 0)
