# ruff: noqa: E501 (a sentence of a report is read better in one line)
"""Leads (đoạn dẫn): an opening paragraph whose figures the text below tells again, all but one."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

CARDS = (
    "Năm 2023 tỉnh cấp mới 12.406 thẻ, tăng 6,4%; đổi thẻ 3.518 trường hợp, giảm 9,1%.\n\n"
    "Sở cho biết cấp mới 12.406 thẻ (tăng 6,4% so với năm 2022), đổi thẻ 3.518 trường hợp (giảm 9,1%), thu hồi 215 thẻ."
)

SLIPS = (
    (CARDS, "3.518", "3.581"),
    (CARDS, "6,4%;", "4,6%;"),
    (CARDS, "9,1%.", "8,1%."),
    (CARDS, "(giảm 9,1%)", "(giảm 1,9%)"),
)

QUIET = (
    "Quý I, xã nhận 1.254 hồ sơ, giải quyết 1.180 hồ sơ, đạt 94,1%.\n\nTrong 1.180 hồ sơ đã giải quyết, 1.154 hồ sơ đúng hạn. Cùng kỳ xã nhận 1.245 hồ sơ, cũng đạt 94,1%.",
    "Năm 2023 tỉnh cấp mới 12.406 thẻ, tăng 6,4%; đổi thẻ 3.518 trường hợp.\n\nCấp mới 12.406 thẻ, tăng 6,4%. Riêng thành phố đổi thẻ 3.218 trường hợp.",
    "Sáu tháng, huyện thu 48,2 tỷ đồng, đạt 52,6% dự toán, tăng 8,4%.\n\nĐể thu đủ 48,2 tỷ đồng, đạt 52,6% dự toán, chi cục đã cử cán bộ xuống xã. Khối xã tăng 8,8%.",
)


@pytest.mark.parametrize(("text", "told", "slip"), SLIPS)
def test_a_slip_is_found_and_the_true_text_left_alone(text: str, told: str, slip: str) -> None:
    assert [(found.stated, found.formula) for found in check(text).findings] == []
    assert check(text.replace(told, slip, 1)).findings


@pytest.mark.parametrize("text", QUIET)
def test_a_figure_of_another_scope_is_no_mistake(text: str) -> None:
    assert [(found.stated, found.formula) for found in check(text).findings] == []
