"""What rose, told with its rate and only the present figure; so much for each, told in other words than its count."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

TOLD = (
    ("Cấp mới 41.212 thẻ, hơn cùng kỳ 2024 là 2.027 thẻ (5,17%).", "5,17", "7,15"),
    ("Cấp mới 41.212 thẻ, hơn cùng kỳ 2024 là 2.027 thẻ (5,17%).", "41.212", "14.212"),
    ("Tiếp nhận 8.412 đơn, nhiều hơn 612 đơn (7,85%).", "612", "162"),
    (
        "Có 18.011 người, hơn 1.640 người (10,02%), gồm bắt buộc 12.411 người, hơn 513 người (4,31%).",
        "4,31",
        "3,41",
    ),
    (
        "Có 183 vụ, 69 người chết, 162 người bị thương; so tháng 8 tăng 12 vụ (7,02%), 6 người chết (9,52%).",
        "9,52",
        "5,92",
    ),
    (
        "Có 183 vụ, 69 người chết, 162 người bị thương; so tháng 8 tăng 12 vụ (7,02%), 6 người chết (9,52%).",
        "7,02",
        "2,07",
    ),
    ("Nửa đầu năm chi cục thụ lý 9.177 việc, so với năm 2023 bớt 267 việc (2,83%).", "267", "627"),
    ("Dư nợ 569.659 triệu đồng của 15.579 khách hàng, từ đầu năm thêm 31.910 triệu (5,9%).", "5,9", "9,5"),
    ("Mở 09 hội nghị với 846 lượt người dự, bình quân 94 người/hội nghị.", "846", "46"),
    ("Dư nợ 569.659 triệu đồng của 15.579 khách hàng, bình quân mỗi hộ nợ 36,6 triệu đồng.", "36,6", "63,6"),
    ("Đến nay đạt 1.286 tiêu chí/92 xã, tính ra 14 tiêu chí/1 xã.", "tính ra 14", "tính ra 41"),
    ("Phát 3.600 phiếu tại 9 xã, phường, mỗi nơi 400 phiếu.", "400", "475"),
    ("Có 31 đoàn với 524 người, giảm 07 đoàn so cùng kỳ (38 đoàn). Bình quân mỗi đoàn 16,9 người.", "16,9", "61,9"),
    ("Doanh nghiệp trả lời: thuận lợi hơn 25,6%, vẫn vậy 57,9%, khó hơn 16,5%.", "57,9", "75,9"),
    (
        "Khối lượng: tăng 31,0%, ổn định 34,6%, giảm 34,4%; quý sau 38,7% tăng, 38,4% ổn định, 22,9% giảm.",
        "22,9",
        "29,2",
    ),
    (
        "Chi bộ vững mạnh 87,97% (tiêu biểu 20,59%), hoàn thành tốt 10,22%, hoàn thành 1,42%, yếu kém 0,39%.",
        "1,42",
        "1,24",
    ),
    ("Có 84,4% thấy ổn định và thuận lợi hơn (65,8% ổn định), 15,6% thấy khó hơn.", "15,6", "51,6"),
    ("Năm qua tiễn 6.095 công dân tại 13 điểm: Quân đội 5.350, Công an 745.", "6.095", "6.905"),
    ("Cả đoàn được 31 huy chương (22 vàng, 3 bạc, 6 đồng), nhất toàn đoàn.", "31", "51"),
    ("Tỉnh có 787 tổ chức cơ sở đảng; chia ra 269 đảng bộ cơ sở và 518 chi bộ cơ sở.", "518", "581"),
    ("Tiếp thu 47/47 ý kiến kỳ trước, xong hẳn mới 15/47 (31,91%), 32 ý kiến nữa còn nghiên cứu.", "32", "23"),
    ("Các xã có 47/64 chỉ tiêu đạt, thiếu 17 chỉ tiêu so với kế hoạch.", "17", "71"),
)
"""True passages, and one slip in each that must be found."""

TRUE = (
    "Nhận 500 hồ sơ, tăng 50 hồ sơ trực tuyến (15,2%).",
    "Thụ lý 1.240 vụ; so với cùng kỳ 1.180 vụ thì thêm 60 vụ (5,1%).",
    "Nhận 612 đơn (84,2% qua mạng), hơn 31 đơn (3,1 điểm).",
    "Mở 5 lớp với 210 học viên, bình quân mỗi lớp học 3 ngày.",
    "Cho vay 47.390 triệu đồng với 1.064 lượt khách; dư nợ bình quân mỗi hộ 62 triệu đồng.",
    "Toàn xã có 2.312 hộ, 9.248 khẩu. Bình quân mỗi hộ góp 50.000 đồng.",
    "Có 12 tổ với 96 thành viên; bình quân mỗi tổ hỗ trợ 45 người dân trong tháng.",
    "Giá lúa ổn định; đàn trâu giảm 2,4%, đàn bò tăng 1,1%, đàn lợn tăng 5,2%.",
    "Mở 8 lớp tập huấn cho 415 người, mỗi lớp không quá 60 người.",
)
"""True passages of the same words that tell of something else."""


@pytest.mark.parametrize(("text", "before", "after"), TOLD)
def test_a_slip_is_found(text: str, before: str, after: str) -> None:
    assert not check(text).findings
    assert check(text.replace(before, after, 1)).findings


@pytest.mark.parametrize("text", TRUE)
def test_true_passages_draw_nothing(text: str) -> None:
    assert not check(text).findings


def test_the_rate_of_a_rise_is_no_share() -> None:
    text = "Về bảo hiểm: 318.011 người, hơn cùng kỳ 2020 là 40.640 người (14,65%), gồm bắt buộc 239.011 người."
    claims = [claim for claim in check(text).claims if claim.stated == "14,65"]
    assert [(claim.kind, claim.verdict.agrees) for claim in claims] == [("V7", True)]
