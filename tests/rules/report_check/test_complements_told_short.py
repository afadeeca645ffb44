"""Parts that leave nothing out, told by the short names of offices, or beside a whole that is called by both."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

TRADE = "Đến nay, tổng XNK đạt 361,5 triệu USD. Trong đó, XK ước đạt {} triệu USD, NK ước đạt 173,5 triệu USD."
POOR = "Cuối năm, huyện còn 3.412 hộ nghèo và cận nghèo, trong đó hộ nghèo 1.250 hộ, hộ cận nghèo {} hộ."


@pytest.mark.parametrize(("text", "told"), [(TRADE, "188"), (POOR, "2.162")])
def test_what_adds_up_is_confirmed(text: str, told: str) -> None:
    report = check(text.format(told))
    assert report.findings == ()
    assert report.claims


@pytest.mark.parametrize(("text", "told"), [(TRADE, "148"), (TRADE, "1.188"), (POOR, "2.612"), (POOR, "162")])
def test_a_part_told_badly_is_found(text: str, told: str) -> None:
    assert check(text.format(told)).findings
