"""The illustrative register, recounted from its files by other means than the product's own."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from motcua.config.scenario import make_files
from motcua.kernel.calendars import calendar_for
from motcua.kernel.packs import load_toml, packs_dir
from motcua.rules.deadlines import Rule, TimeLimit, due_at

START, END = date(2023, 12, 15), date(2024, 9, 15)
EXPORTED = datetime(2024, 9, 16, 6, 30)
DATES = ("Ngày nộp", "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày hẹn trả mới", "Ngày kết thúc xử lý", "Ngày trả")
ROW = dict[str, Any]


def _moment(text: str) -> datetime | None:
    return datetime.strptime(text, "%d/%m/%Y %H:%M") if text else None  # noqa: DTZ007 - local wall-clock time


def _read(district: Path, communes: Path) -> list[ROW]:
    with closing(openpyxl.load_workbook(district, read_only=True)) as book:
        header, *lines = book.worksheets[0].iter_rows(values_only=True)
    rows = [dict(zip(header, line, strict=True)) for line in lines]
    with communes.open(encoding="utf-8-sig", newline="") as source:
        rows += [{**row, **{name: _moment(row[name]) for name in DATES}} for row in csv.DictReader(source)]
    return rows


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> list[ROW]:
    return _read(*make_files(tmp_path_factory.mktemp("scenario")))


@pytest.fixture(scope="module")
def catalogue() -> dict[str, ROW]:
    path = packs_dir() / "procedures" / "district_and_commune_2024.json"
    return {entry["code"]: entry for entry in json.loads(path.read_text(encoding="utf-8"))["procedures"]}


def _decided_by(place: str) -> Callable[[ROW], bool]:
    """Own: the committee and its agencies; communes: theirs. The branch of the land office is neither."""
    own = place == "own"

    def chosen(row: ROW) -> bool:
        name = row["Đơn vị giải quyết"]
        commune = name.startswith(("Ủy ban nhân dân xã", "Ủy ban nhân dân thị trấn"))
        return not name.startswith("Chi nhánh") and commune is not own

    return chosen


def _taken_in_by(place: str) -> Callable[[ROW], bool]:
    return lambda row: (row["Đơn vị tiếp nhận"] == "Ủy ban nhân dân huyện Tân Hồng") is (place == "own")


def count(rows: list[ROW], chosen: Callable[[ROW], bool]) -> Counter[str]:
    """The columns of form II.06a, counted plainly."""
    found: Counter[str] = Counter()
    for row in filter(chosen, rows):
        received, ended = row["Ngày tiếp nhận"], row["Ngày kết thúc xử lý"]
        if received is None:
            continue
        found["new" if received.date() >= START else "carried"] += 1
        found["online"] += received.date() >= START and row["Kênh"] == "Trực tuyến"
        if row["Trạng thái"] in ("Đã xử lý xong", "Đã trả kết quả"):
            due = row["Ngày hẹn trả mới"] or row["Ngày hẹn trả"]
            found["solved"] += 1
            found["late" if ended.date() > due.date() else "in_time"] += 1
        else:
            found["left" if ended else "open"] += 1
    return found


def percent(part: int, whole: int, places: str) -> str:
    return str((Decimal(part) * 100 / whole).quantize(Decimal(places), rounding=ROUND_HALF_UP))


@pytest.mark.parametrize("basis", [_decided_by, _taken_in_by])
def test_the_figures_of_the_article_for_the_district(
    rows: list[ROW], basis: Callable[[str], Callable[[ROW], bool]]
) -> None:
    found = count(rows, basis("own"))
    assert 2050 < found["new"] < 2100
    assert Decimal(96) < Decimal(percent(found["online"], found["new"], "0.01")) < Decimal(97)
    assert percent(found["in_time"], found["solved"], "0.1") == "99.5"


@pytest.mark.parametrize("basis", [_decided_by, _taken_in_by])
def test_the_figures_of_the_article_for_the_communes(
    rows: list[ROW], basis: Callable[[str], Callable[[ROW], bool]]
) -> None:
    found = count(rows, basis("children"))
    assert 17_100 < found["new"] < 17_200
    assert percent(found["online"], found["new"], "0.1") == "85.4"
    assert percent(found["in_time"], found["solved"], "0.1") == "99.0"


@pytest.mark.parametrize("place", ["own", "children"])
def test_every_column_of_the_form_has_something_to_show(rows: list[ROW], place: str) -> None:
    found = count(rows, _decided_by(place))
    assert found["new"] + found["carried"] == found["solved"] + found["open"] + found["left"]
    assert min(found[name] for name in ("carried", "open", "left", "late")) >= 9


def test_every_status_of_the_national_codes_occurs(rows: list[ROW]) -> None:
    assert len({row["Trạng thái"] for row in rows}) == 10


def test_every_due_date_is_the_computed_one(rows: list[ROW], catalogue: dict[str, ROW]) -> None:
    calendar = calendar_for()
    for row in rows:
        if row["Ngày tiếp nhận"]:
            stated = catalogue[row["Mã TTHC"]]["deadline_2024"]
            limit = TimeLimit(Rule(stated["unit"]), stated["value"])
            assert row["Ngày hẹn trả"] == due_at(limit, row["Ngày tiếp nhận"], calendar), row["Mã hồ sơ"]


def test_nothing_is_done_out_of_hours_or_out_of_order(rows: list[ROW]) -> None:
    calendar = calendar_for()
    for row in rows:
        known = [row[name] for name in ("Ngày tiếp nhận", "Ngày kết thúc xử lý", "Ngày trả") if row[name]]
        assert known == sorted(known), row["Mã hồ sơ"]
        assert all(calendar.is_open(moment) for moment in known), row["Mã hồ sơ"]
        assert all(moment < EXPORTED for moment in known), row["Mã hồ sơ"]
        if row["Ngày nộp"] and row["Ngày tiếp nhận"]:
            assert calendar.working_minutes(row["Ngày nộp"], row["Ngày tiếp nhận"]) <= 8 * 60


def test_an_extension_is_later_and_once(rows: list[ROW]) -> None:
    extended = [row for row in rows if row["Ngày hẹn trả mới"]]
    assert len(extended) == 71
    assert all(row["Ngày hẹn trả mới"] > row["Ngày hẹn trả"] for row in extended)


def test_what_is_not_offered_online_is_never_filed_online(rows: list[ROW], catalogue: dict[str, ROW]) -> None:
    informed = {code for code, entry in catalogue.items() if entry["online_2024"]["level"] == "chỉ thông tin"}
    filed = Counter(row["Mã TTHC"] for row in rows if row["Kênh"] == "Trực tuyến")
    present = {row["Mã TTHC"] for row in rows} & informed
    assert len(present) == 5
    assert not present & set(filed)


def test_no_procedure_before_its_code_existed(rows: list[ROW], catalogue: dict[str, ROW]) -> None:
    for row in rows:
        entry = catalogue[row["Mã TTHC"]]
        filed = (row["Ngày tiếp nhận"] or row["Ngày nộp"]).date()
        assert date.fromisoformat(entry.get("valid_from", "1995-01-01")) <= filed, row["Mã hồ sơ"]
    assert "1.012753" in {row["Mã TTHC"] for row in rows}
    assert not {code for code in catalogue if code.startswith("1.0132")} & {row["Mã TTHC"] for row in rows}


def test_the_level_decides_who_receives_and_who_decides(rows: list[ROW], catalogue: dict[str, ROW]) -> None:
    for row in rows:
        level = catalogue[row["Mã TTHC"]]["level_2024"]
        commune = _taken_in_by("children")(row)
        above = row["Đơn vị giải quyết"] != row["Đơn vị tiếp nhận"]
        allowed = {"X": (True, False), "X→H": (True, True), "H*": (False, True)}
        if level in allowed:
            assert (commune, above) == allowed[level], row["Mã hồ sơ"]
        else:
            assert level in ("H", "HX"), row["Mã hồ sơ"]
            assert commune is (level == "HX" and commune)


def test_numbers_follow_agency_day_and_a_serial_without_gaps(rows: list[ROW]) -> None:
    serials: dict[str, list[int]] = {}
    for row in rows:
        prefix, _, serial = row["Mã hồ sơ"].rpartition("-")
        assert prefix.endswith(f"{row['Ngày tiếp nhận'] or row['Ngày nộp']:%y%m%d}")
        serials.setdefault(prefix, []).append(int(serial))
    assert all(sorted(found) == list(range(1, len(found) + 1)) for found in serials.values())


def test_assisted_at_the_counter_is_the_majority_of_online(rows: list[ROW]) -> None:
    operated = Counter(row["Người thao tác"] for row in rows if row["Kênh"] == "Trực tuyến")
    assert operated["Cán bộ hỗ trợ"] * 2 > operated.total()
    assert set(operated) == {"Cán bộ hỗ trợ", "Tự nộp", "Tổ công nghệ số cộng đồng", "Bưu điện"}


def test_the_rhythm_is_that_of_an_office(rows: list[ROW]) -> None:
    received = [row["Ngày tiếp nhận"] for row in rows if row["Ngày tiếp nhận"]]
    weekdays = Counter(moment.weekday() for moment in received)
    assert max(weekdays, key=lambda day: weekdays[day]) == 0
    assert sum(moment.time() < time(11, 30) for moment in received) > len(received) * 0.6
    days = Counter(moment.date() for moment in received)

    def busy(first: date, last: date) -> float:
        span = [n for day, n in days.items() if first <= day <= last]
        return sum(span) / len(span)

    assert busy(date(2024, 1, 29), date(2024, 2, 7)) < busy(date(2024, 3, 4), date(2024, 3, 29))
    assert busy(date(2024, 7, 15), date(2024, 8, 23)) > busy(date(2024, 3, 4), date(2024, 3, 29))


def test_nobody_in_it_exists(rows: list[ROW]) -> None:
    assert {row["Chủ hồ sơ"].rstrip("0123456789") for row in rows} == {"Người nộp minh họa ", "Doanh nghiệp minh họa "}


@pytest.mark.long
def test_the_same_recipe_gives_the_same_register(rows: list[ROW], tmp_path: Path) -> None:
    assert _read(*make_files(tmp_path)) == rows


def test_the_pack_states_totals_that_it_keeps() -> None:
    pack = load_toml("demo/tan_hong_2024/register.toml")
    assert all(line["online"] + line.get("postal", 0) <= line["new"] for line in pack["mix"])
    assert sum(pack["communes"].values()) == 100
    assert all(sum(shares.values()) == 1000 for shares in pack["operated_by"].values())
