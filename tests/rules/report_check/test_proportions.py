"""Proportions (tỷ lệ kể bên số): a share right behind its part, of a whole that is told before it."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

# A true text, the share that is borne out in it, and one slip that is found.
TOLD = (
    ("Phòng Một cửa nhận 4.186 hồ sơ; giải quyết 3.907 hồ sơ (93,33%).", "93,33", "3.907", "3.097"),
    ("Có 618 vụ việc được chuyển sang đối thoại; hòa giải thành 451 vụ việc, đạt 72,98%.", "72,98", "451", "541"),
    ("Kỳ thi năm nay có 2.764 thí sinh đỗ/3.018 dự thi, đạt 91,58%.", "91,58", "3.018", "3.108"),
    ("Diện tích đã cấp 41.208,60 ha/43.915,20 ha, đạt 93,84%.", "93,84", "41.208,60", "42.108,60"),
    ("Đến nay đã giảm 214 trên tổng 4.655 biên chế được phân bổ (4,6%).", "4,6", "4.655", "6.455"),
    ("Trong 84 đại biểu có 31 nữ (36,90%), 12 người dưới 35 tuổi (14,29%), 27 tái cử (32,14%).", "36,90", "84", "48"),
    ("Bầu đủ 45 người, trong số trúng cử nữ 15 (33,33%), dân tộc thiểu số 9 (20%).", "33,33", "nữ 15", "nữ 51"),
    ("Lũy kế 9 tháng nhận 18.608 hồ sơ, so kế hoạch 20.000 hồ sơ đạt 93,0%.", "93,0", "18.608", "16.808"),
    ("Nộp ngân sách 3.465 tỷ đồng. Chỉ tiêu giao 3.000 tỷ đồng, như thế đạt 115,5%.", "115,5", "3.465", "3.645"),
    ("Đã xong 2.919 việc, đạt 51,01% của 5.722 việc có điều kiện.", "51,01", "2.919", "2.991"),
    ("Giải quyết được 88 đơn (80 khiếu nại, 8 tố cáo) trên 110 đơn, tỷ lệ 80,00%.", "80,00", "110", "101"),
    ("Thụ lý 659 vụ, 1.159 bị cáo; giải quyết 656 vụ, 1.143 bị cáo, tỷ lệ 99,54%.", "99,54", "656 vụ", "665 vụ"),
    ("Xử xong 13.877 vụ. Án bị hủy có 97 vụ, bằng 0,70% số đã giải quyết.", "0,70", "97 vụ", "79 vụ"),
    ("Bầu 84 đại biểu. Trong 84 đại biểu có 31 nữ (36,90%), 27 tái cử (32,14%).", "32,14", "Trong 84", "Trong 48"),
    (
        "Qua xác minh có 2.418 việc có điều kiện, 906 việc chưa có điều kiện.\nTrong số có điều kiện, xong 1.172 việc, "
        "48,47%.",
        "48,47",
        "1.172",
        "1.127",
    ),
    (
        "Đã xong 7.820 hồ sơ. Cụ thể: trước hạn 6.764 hồ sơ, chiếm 86,5%; đúng hạn 978, chiếm 12,5%; quá hạn 78, "
        "chiếm 1,0%.",
        "86,5",
        "6.764",
        "6.746",
    ),
)

# What is no share of the number before it, and true.
TRUE = (
    "Toàn huyện có 96 trường chuẩn; chia ra mầm non 41 (51,3%), tiểu học 37 (75,5%), THCS 18 (58,1%).",
    "Vụ xuân lúa 4.306 ha (101% kế hoạch), ngô 4.375 ha (103%), cây khác 140 ha (98%).",
    "Nhận mới trong kỳ 6.690 hồ sơ, kỳ trước chuyển sang 1.530 hồ sơ, đã giải quyết 7.146 hồ sơ (99,2% số đến hạn).",
    "Người nhiều phiếu nhất 23.852 phiếu, tỷ lệ 97,1%; người ít nhất 13.554 phiếu, tỷ lệ 64,4%.",
    "Án hủy do lỗi chủ quan 17 vụ, tỷ lệ 0,45%; án sửa do lỗi chủ quan 29 vụ, tỷ lệ 0,77%. Đã giải quyết 2.150 vụ.",
    "Đã cấp 218 giấy/100,7 ha, bằng 67,1% về số giấy và 64,5% về diện tích; kế hoạch 325 giấy/156,0 ha.",
    "Cử 366 lượt người tham gia 19 lớp, đạt 107,6% kế hoạch (340 lượt).",
    "Thu thuế 123 tỷ đồng (25% dự toán), thu phí 41 tỷ đồng (28% dự toán); cả quý thu 164 tỷ đồng.",
    "Thu 186 tỷ đồng, bằng 103% so với cùng kỳ; chi 174 tỷ đồng, bằng 108,6%.",
    "Thu 127 tỷ đồng, 26% dự toán, tăng 12%: phí 73 tỷ đồng (25%); lệ phí 50 tỷ đồng (28%); khác 4 tỷ đồng (17%).",
    "Thu xuất khẩu 251 tỷ đồng, lần lượt bằng 20,1% và 9% hai mức dự toán; thu nội địa 1.141 tỷ đồng.",
    "Phát ra 850 phiếu. Kết quả: hài lòng 610 (75,3%), bình thường 200 (24,7%).",
    "Bầu đủ 40 đại biểu, 19 người tái cử. Nữ 12 người, chiếm 30,00%; dưới 40 tuổi 7 người, chiếm 17,50%.",
)


@pytest.mark.parametrize(("text", "share", "number", "slip"), TOLD)
def test_a_share_is_borne_out_by_the_number_told_before_its_part(text: str, share: str, number: str, slip: str) -> None:
    """The true text raises nothing and its share agrees."""
    report = check(text)
    assert not report.findings
    assert share in [claim.stated for claim in report.claims]


@pytest.mark.parametrize(("text", "share", "number", "slip"), TOLD)
def test_one_slip_in_a_share_its_part_or_its_whole_is_found(text: str, share: str, number: str, slip: str) -> None:
    """The slip is found, and it is one finding at least."""
    assert number in text
    assert check(text.replace(number, slip, 1)).findings


@pytest.mark.parametrize("text", TRUE)
def test_a_share_of_something_else_raises_nothing(text: str) -> None:
    """Shares of bases that are told nowhere, or told of something else, are left alone."""
    assert not check(text).findings
