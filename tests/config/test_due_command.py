"""`motcua due`: what other programs read from it."""

from __future__ import annotations

import json
from datetime import date, time
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from motcua.areas.organization import operations as organization
from motcua.config.commands import due
from motcua.kernel.errors import UserError
from tests.factories.office import make_office

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
app = typer.Typer()
due.register(app)
app.command("other")(lambda: None)  # a single command would lose its name


def ask(*words: str) -> Any:
    """The JSON answer of one run, or the UserError it ended with."""
    result = CliRunner().invoke(app, ["due", *words, "--json"])
    if isinstance(result.exception, UserError):
        return result.exception.code
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_the_answer_has_the_promised_shape() -> None:
    answer = ask("--rule", "working_days", "--n", "1", "--start", "2024-06-14T10:00")
    assert answer == {
        "due": "2024-06-17T17:00",
        "rule": "working_days",
        "calendar": "vn-2024.1",
        "confirmed": True,
        "warnings": [],
        "proof": [
            {
                "date": "2024-06-14",
                "counted": False,
                "why": "ngày bắt đầu, không tính (Điều 147 khoản 2 Bộ luật Dân sự 2015)",
            },
            {"date": "2024-06-15", "counted": False, "why": "thứ Bảy"},
            {"date": "2024-06-16", "counted": False, "why": "Chủ nhật"},
            {"date": "2024-06-17", "counted": True, "why": "ngày làm việc thứ 1"},
        ],
    }


@pytest.mark.parametrize("n", [(), ("--n", "0"), ("--n", "1")])
def test_the_same_day_rule_needs_no_number(n: tuple[str, ...]) -> None:
    assert ask("--rule", "same_day_15h", *n, "--start", "2024-03-12T15:01")["due"] == "2024-03-13T17:00"


def test_pauses_repeat_and_a_restart_counts_anew() -> None:
    asked = ("--rule", "working_days", "--n", "10", "--start", "2024-06-03T08:30")
    one, two = "2024-06-05T09:00/2024-06-07T09:00", "2024-06-12T08:00/2024-06-14T08:00"
    assert ask(*asked, "--pause", one, "--pause", two)["due"] == "2024-06-21T17:00"
    assert ask(*asked, "--restart-at", "2024-06-20T14:00")["due"] == "2024-07-04T17:00"


def test_switches_are_asked_for_by_name() -> None:
    asked = ("--rule", "working_days", "--n", "3", "--start")
    assert ask(*asked, "2024-06-12T10:00", "--keep-hour")["due"] == "2024-06-17T10:00"
    assert ask(*asked, "2024-06-15T10:00", "--off-hours", "next_working_day")["due"] == "2024-06-20T17:00"


@pytest.mark.parametrize(
    ("code", "changed"),
    [
        ("unknown_rule", {"--rule": "weeks"}),
        ("number_missing", {"--n": ""}),
        ("bad_number", {"--n": "1.5"}),
        ("limit_not_positive", {"--n": "-1"}),
        ("limit_not_positive", {"--n": "0"}),
        ("outside_calendar", {"--n": "99999999"}),
        ("outside_calendar", {"--start": "1890-01-01T08:00"}),
        ("bad_time", {"--start": "2024-02-30T08:00"}),
        ("bad_time", {"--start": "12/3/2024 08:00"}),
        ("bad_time", {"--pause": "2024-06-05T09:00/"}),
        ("bad_pause", {"--pause": "2024-06-05T09:00"}),
        ("pause_reversed", {"--pause": "2024-06-05T09:00/2024-06-04T09:00"}),
        ("restart_before_start", {"--restart-at": "2024-06-01T09:00"}),
        ("unknown_off_hours", {"--off-hours": "never"}),
        ("unknown_unit", {"--unit": "../x"}),
        ("unknown_unit", {"--unit": "khong-co"}),
    ],
)
def test_what_cannot_be_used_is_said_with_a_stable_code(code: str, changed: dict[str, str]) -> None:
    make_office()
    asked = {"--rule": "working_days", "--n": "3", "--start": "2024-06-03T08:30"} | changed
    assert ask(*(word for pair in asked.items() for word in pair)) == code


@pytest.mark.parametrize("unit", ["huyen-thu", "000.00.33.H20"])
def test_a_unit_is_named_by_slug_or_code(unit: str) -> None:
    make_office()
    words = ["--rule", "working_days", "--n", "3", "--start", "2024-06-03T08:30"]
    assert ask(*words, "--unit", unit) == ask(*words)


def test_a_unit_is_reckoned_with_in_its_own_hours() -> None:
    office = make_office()
    hours = [(day, time(8), time(10)) for day in range(1, 6)]
    organization.set_hours(unit_id=office.district.pk, hours=hours, valid_from=date(2024, 6, 1))
    asked = ("--rule", "working_hours", "--n", "3", "--start", "2024-06-12T09:00")
    assert ask(*asked, "--unit", "huyen-thu")["due"] == "2024-06-13T10:00"
    assert ask(*asked)["due"] == "2024-06-12T14:00"


def test_people_read_the_due_date_with_its_weekday_and_proof() -> None:
    words = ["due", "--rule", "working_days", "--n", "100", "--start", "2026-06-03T08:30"]
    shown = CliRunner().invoke(app, words).stdout
    assert "Hẹn trả: 17:00 thứ Sáu, ngày 23/10/2026" in shown
    assert "ngày nữa; dùng --json để xem đủ" in shown
    assert "chưa được xác nhận" in shown
