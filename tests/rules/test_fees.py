"""Who pays less: an exemption reaches the lines its law names, and a line that falls away needs no certain amount."""

from __future__ import annotations

import pytest

from motcua.rules.fees import FeeExemption, quote, saved

CHARGE = {"name": "Lệ phí thử", "kind": "CHARGE", "amount": 10_000}
COPY = {"name": "Phí bản sao thử", "kind": "FEE", "amount": 8_000, "per": "copies"}
UNSURE = {"name": "Lệ phí theo nghị quyết", "kind": "CHARGE", "text": "Theo nghị quyết"}
POOR = FeeExemption("poor", "Người thuộc hộ nghèo", 100, kind="CHARGE")
HALF = FeeExemption("half", "Giảm một nửa", 50)


@pytest.mark.parametrize(
    ("lines", "claimed", "total"),
    [
        ([CHARGE, COPY], "", 26_000),
        ([CHARGE, COPY], "poor", 16_000),  # the copies are still paid
        ([CHARGE, COPY], "half", 13_000),
        ([UNSURE, COPY], "", None),
        ([UNSURE, COPY], "poor", 16_000),
        ([UNSURE, COPY], "half", None),
        ([UNSURE], "poor", 0),
    ],
)
def test_what_is_left_to_pay(lines, claimed, total):
    found = quote(lines, (POOR, HALF), {"copies": 2, "exemption": claimed}, channel="COUNTER")
    assert found.total == total


@pytest.mark.parametrize(("copies", "lines", "total"), [(0, 1, 10_000), (2, 2, 26_000), (None, 2, None)])
def test_none_asked_for_costs_nothing_and_nothing_told_is_not_none(copies, lines, total):
    found = quote([CHARGE, COPY], (), {"copies": copies}, channel="COUNTER")
    assert (len(found.lines), found.total) == (lines, total)


def test_what_is_saved_is_never_more_than_what_it_reaches():
    assert saved([("CHARGE", 10_000), ("FEE", 8_000)], 100, "CHARGE") == 10_000
    assert saved([("CHARGE", 10_001)], 50, "") == 5_000
