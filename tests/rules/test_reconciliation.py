"""Two registers beside each other: each way in which they can differ, and agreement."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from motcua.rules.reconciliation import DiscrepancyKind, Listed, compare

OURS = Listed("H20.99-240304-0001", 1, "UBND xã Thử 1", 10, date(2024, 3, 4), date(2024, 3, 8), date(2024, 3, 6))
THEIRS = replace(OURS, line=2)


def kinds(ours: list[Listed], theirs: list[Listed], **known: Listed) -> list[str]:
    return [one.kind.value for one in compare(ours, theirs, source="tỉnh", known=known)]


@pytest.mark.parametrize(
    ("_case", "theirs", "expected"),
    [
        ("the same", [THEIRS], []),
        ("written with blanks", [replace(THEIRS, number=" h20.99-240304-0001 ")], []),
        ("missing there", [], ["MISSING_THERE"]),
        ("missing here", [THEIRS, replace(THEIRS, number="H20.99-240304-0009")], ["MISSING_HERE"]),
        ("double", [THEIRS, replace(THEIRS, line=7)], ["DOUBLE"]),
        ("another status", [replace(THEIRS, status=9)], ["STATUS"]),
        ("another due day", [replace(THEIRS, due=date(2024, 3, 9))], ["DATE"]),
        ("no due day told", [replace(THEIRS, due=None)], []),
        ("finished there only", [replace(THEIRS, finished=None)], ["DATE"]),
        ("another unit", [replace(THEIRS, unit=2, unit_name="UBND xã Thử 2")], ["UNIT"]),
        ("an unknown unit", [replace(THEIRS, unit=None, unit_name="Xã lạ")], ["UNIT"]),
    ],
)
def test_each_way_to_differ(_case: str, theirs: list[Listed], expected: list[str]) -> None:
    assert kinds([OURS], theirs) == expected


@pytest.mark.parametrize(("status", "expected"), [(7, []), (8, []), (9, ["DATE"])])
def test_a_dossier_that_left_was_never_finished(status: int, expected: list[str]) -> None:
    left = replace(OURS, status=status, finished=None)
    assert kinds([left], [replace(THEIRS, status=status)]) == expected


def test_a_dossier_of_another_unit_is_not_missing_here() -> None:
    elsewhere = replace(OURS, unit=5, unit_name="UBND xã Khác")
    (found,) = compare([], [THEIRS], source="tỉnh", known={OURS.number: elsewhere})
    assert (found.kind, found.here, found.there) == (DiscrepancyKind.UNIT, "UBND xã Khác", "UBND xã Thử 1")


def test_what_differs_is_told_in_words() -> None:
    (found,) = compare([OURS], [replace(THEIRS, finished=date(2024, 3, 20))], source="tỉnh")
    assert (found.here, found.there, found.line) == ("xử lý xong 06/03/2024", "xử lý xong 20/03/2024", 2)
