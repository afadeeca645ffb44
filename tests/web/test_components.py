"""The design language: what is said of time, how numbers and days are written, and what every view keeps to."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from django.utils.translation import override

import motcua.web
from motcua.kernel.calendars import calendar_for
from motcua.kernel.clock import at_local
from motcua.rules.figures import Share
from motcua.rules.periods import month_of
from motcua.web.ui.choice import usual_period, written
from motcua.web.ui.standing import standing, timeliness
from motcua.web.ui.templatetags import screens
from tools import build_static, catalogue

WEB = Path(motcua.web.__file__).parent
LONGEST_VIEW = 15


def at(text: str) -> datetime:
    return at_local(datetime.fromisoformat(text))


NOW = at("2024-03-06T09:00")


@dataclass
class Row:
    status: int
    due_at: datetime | None = None
    finished_at: datetime | None = None


def due(day: int, hour: int = 17) -> datetime:
    return at(f"2024-03-{day:02}T{hour:02}:00")


@pytest.mark.parametrize(
    ("_case", "row", "tone", "words"),
    [
        ("well in time", Row(4, due(20)), "in", "Trong hạn, còn 10 ngày làm việc"),
        ("in two days", Row(4, due(8)), "soon", "Sắp đến hạn, còn 2 ngày làm việc"),
        ("today", Row(2, due(6)), "soon", "Sắp đến hạn, còn 6 giờ"),
        ("an hour ago", Row(4, due(6, 8)), "late", "Quá hạn 1 giờ"),
        ("over a weekend", Row(4, due(1)), "late", "Quá hạn 2 ngày làm việc"),
        ("supplement", Row(5, due(1)), "wait", "Chờ bổ sung"),
        ("stopped", Row(8, due(1)), "stop", "Dừng xử lý"),
        ("finished", Row(9, due(1)), "done", "Chờ trả kết quả"),
        ("returned", Row(10, due(1)), "done", "Đã trả kết quả"),
        ("no due date", Row(4), "wait", "Đang xử lý"),
    ],
)
def test_standing_is_one_of_a_closed_list(_case, row, tone, words):
    with override("vi"):
        badge = standing(row, NOW, calendar_for())
    assert (badge.tone, badge.words) == (tone, words)


@pytest.mark.parametrize(
    ("finished", "words"),
    [(due(7), "Giải quyết trước hạn"), (due(8), "Giải quyết đúng hạn"), (due(9), "Giải quyết quá hạn")],
)
def test_timeliness_is_of_processing_by_the_day(finished, words):
    with override("vi"):
        badge = timeliness(Row(10, due(8, 11), finished))
    assert badge is not None
    assert badge.words == words


def test_timeliness_waits_for_the_finish():
    assert timeliness(Row(4, due(8))) is None


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (screens.vn(2096), "2.096"),
        (screens.vn(Decimal("1234.56")), "1.234,56"),
        (screens.vn(None), "—"),
        (screens.vn_percent(Share(22, 24)), "91,67"),
        (screens.vn_percent(Share(0, 0)), "—"),
        (screens.vn_day(date(2024, 3, 5)), "05/03/2024"),
        (screens.vn_time(due(5)), "05/03/2024 17:00"),
        (screens.short("Ủy ban nhân dân xã Thử"), "UBND xã Thử"),
        (written("2024-03-05"), "05/03/2024"),
        (written("hôm qua"), "hôm qua"),
    ],
)
def test_numbers_and_days_are_written_the_vietnamese_way(shown, words):
    assert shown == words


def test_a_weekday_is_named_in_the_readers_language():
    with override("vi"):
        assert screens.vn_weekday(date(2024, 9, 20)) == "thứ Sáu, 20/09/2024"
    with override("en"):
        assert screens.vn_weekday(date(2024, 9, 20)) == "Friday, 20/09/2024"


@pytest.mark.parametrize(
    ("newest", "today", "label"),
    [
        (date(2024, 9, 13), date(2026, 11, 1), "15/12/2023–14/9/2024"),
        (date(2024, 9, 15), date(2026, 11, 1), "15/12/2023–14/10/2024"),
        (date(2024, 12, 20), date(2024, 12, 22), "15/12/2024–22/12/2024"),
        (date(2024, 1, 14), date(2024, 1, 14), "15/12/2023–14/1/2024"),
    ],
)
def test_the_usual_period_is_the_reporting_year_up_to_the_newest_month(newest, today, label):
    assert usual_period(month_of(newest), today).label == label


@pytest.mark.parametrize("day", [date(2024, 1, 1) + timedelta(days=n) for n in range(0, 400, 7)])
def test_a_day_lies_in_its_reporting_month(day):
    assert day in month_of(day)


def test_the_english_catalogue_is_complete_and_compiled_and_a_missing_translation_is_found(monkeypatch):
    places = catalogue.wanted()
    monkeypatch.setattr(catalogue, "wanted", lambda: places)
    assert catalogue.problems() == []
    places["Chưa ai dịch câu này", ""] = "x.html"
    assert catalogue.problems() == ["x.html: no English for 'Chưa ai dịch câu này'"]


def is_view(node: ast.AST) -> bool:
    return isinstance(node, ast.FunctionDef) and any("require" in ast.unparse(each) for each in node.decorator_list)


def test_every_view_is_short_and_asks_no_models():
    long = []
    for place in WEB.rglob("*.py"):
        tree = ast.parse(place.read_text(encoding="utf-8"))
        assert ".models" not in "".join(ast.unparse(n) for n in ast.walk(tree) if isinstance(n, ast.ImportFrom))
        for node in ast.walk(tree):
            decorated = isinstance(node, ast.FunctionDef) and any(
                "require" in ast.unparse(d) for d in node.decorator_list
            )
            if decorated and node.end_lineno - node.lineno + 1 > LONGEST_VIEW:
                long.append(f"{place.name}: {node.name}")
    assert long == []


def test_building_twice_builds_once(tmp_path, monkeypatch):
    monkeypatch.setattr(build_static, "BUILT", tmp_path / "built")
    monkeypatch.setattr(build_static, "bring_modules", lambda: None)
    made: list[Path] = []
    assert build_static.build(made.append)
    assert not build_static.build(made.append)
    assert len(made) == 1


def test_colours_stand_in_one_file():
    styles = WEB / "ui/assets/styles"
    plain = [place for place in styles.rglob("*.css") if place.name not in ("tokens.css", "print.css")]
    assert len(plain) > 5
    assert [place.name for place in plain if "#" in place.read_text(encoding="utf-8")] == []
