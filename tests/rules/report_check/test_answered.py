# ruff: noqa: E501 (a sentence of a report is read better in one line)
"""Answered (tỷ lệ phản hồi): rates of return of those asked, told truly, with a slip, and of something else."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

SLIPS = (
    ("Đoàn phát phiếu tới 1.840 doanh nghiệp, hợp tác xã, nhận lại 1.472 phiếu hợp lệ, tỷ lệ phản hồi 80,0%.", "80,0", "75,4"),
    ("Đoàn phát phiếu tới 1.840 doanh nghiệp, hợp tác xã, nhận lại 1.472 phiếu hợp lệ, tỷ lệ phản hồi 80,0%.", "1.472", "1.742"),
    ("Sở phát ra 640 phiếu, thu về 612 phiếu, tỷ lệ thu hồi đạt 95,6%.", "640", "604"),
)  # fmt: skip

QUIET = (
    "Đoàn phát phiếu tới 1.840 doanh nghiệp, nhận lại 1.472 phiếu; tỷ lệ phản hồi của khối hợp tác xã là 91,2%.",
    "Sở phát ra 640 phiếu, thu về 612 phiếu, tỷ lệ hài lòng đạt 96,5%.",
    "Sở khảo sát 640 người, thu lại 18 thẻ cũ, tỷ lệ thu hồi thẻ theo kế hoạch đạt 90%.",
)


@pytest.mark.parametrize(("text", "told", "slip"), SLIPS)
def test_a_slip_is_found_and_the_true_text_left_alone(text: str, told: str, slip: str) -> None:
    assert [(found.stated, found.formula) for found in check(text).findings] == []
    assert check(text.replace(told, slip, 1)).findings


@pytest.mark.parametrize("text", QUIET)
def test_a_rate_of_something_else_is_no_mistake(text: str) -> None:
    assert [(found.stated, found.formula) for found in check(text).findings] == []
