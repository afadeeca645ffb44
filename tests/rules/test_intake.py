"""When an earlier dossier must be named, and what late entry may do."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from motcua.rules.intake import EarlierDossier, decided_by_another, may_enter_late, must_name, still_open
from motcua.rules.lifecycle import Status

NOW = datetime(2026, 3, 4, 2, 0, tzinfo=UTC)


def earlier(status: int, days: int, number: str = "A") -> EarlierDossier:
    return EarlierDossier(number, Status(status), NOW - timedelta(days=days))


@pytest.mark.parametrize(
    ("_case", "before", "named"),
    [
        ("nothing before", [], None),
        ("refused yesterday", [earlier(3, 1)], "A"),
        ("withdrawn a month ago, to the instant", [earlier(7, 30)], "A"),
        ("stopped longer ago", [earlier(8, 31)], None),
        ("returned yesterday", [earlier(10, 1)], None),
        ("still in progress", [earlier(4, 1)], None),
        ("the last of two", [earlier(3, 9), earlier(7, 2, "B")], "B"),
    ],
)
def test_refiling_names_the_earlier_dossier(_case, before, named):
    found = must_name(before, NOW)
    assert (found.number if found else None) == named


@pytest.mark.parametrize("status", list(Status))
def test_open_dossiers_of_the_same_owner_are_pointed_out(status):
    assert bool(still_open([earlier(status, 1)])) == (status in {1, 2, 4, 5, 6})


@pytest.mark.parametrize(
    ("_case", "hours_before", "entered", "refused"),
    [
        ("an hour ago", 1, 0, False),
        ("not yet", -1, 0, True),
        ("this very minute", 0, 0, True),
        ("the last allowed", 1, 19, False),
        ("one too many", 1, 20, True),
    ],
)
def test_late_entry(_case, hours_before, entered, refused):
    found = may_enter_late(effective_at=NOW - timedelta(hours=hours_before), at=NOW, entered_that_day=entered)
    assert (found is not None) == refused


def test_who_entered_does_not_approve():
    assert decided_by_another(1, 1) is not None
    assert decided_by_another(1, 2) is None
