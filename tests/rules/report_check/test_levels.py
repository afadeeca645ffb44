"""Numbers in one row of which some are parts of others, and shares whose base another number only seems to be."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

TRUE = [
    "Chi cục phải thi hành 3.418 việc, chia ra:\n+ chưa đủ điều kiện: 1.206 việc;\n+ đủ điều kiện: 2.212 việc, gồm:\n"
    "+ xong hẳn 1.507 việc;\n+ đang dở 598 việc;\n+ tạm hoãn 107 việc",
    "Phải thu 9.204.500.000 đồng, chia ra:\n+ chưa đủ điều kiện: 6.102.300.000 đồng\n"
    "+ đủ điều kiện: 3.102.200.000 đồng\n+ thu được 1.980.400.000 đồng\n+ ủy thác, đình chỉ 611.700.000 đồng",
    "Tổng số tiền phạt theo quyết định 5,208 tỷ đồng; số tiền thu trong kỳ 4,972 tỷ đồng, kể cả 318 triệu đồng của các "
    "quyết định năm trước.",
    "Các đội đến 920 hộ (đạt 38,3% số hộ của phường), hướng dẫn 2.104 lượt người, cài đặt 1.310 ứng dụng.",
    "Chỉ tiêu: 15 bác sỹ trên 1 vạn dân; trẻ dưới 5 tuổi suy dinh dưỡng cân nặng theo tuổi 7,2%, chiều cao theo tuổi "
    "9,4%, cân nặng theo chiều cao 4,6%.",
    "Đường bộ có 2.187 vụ, 1.044 người chết, 1.530 bị thương, tức giảm 312 vụ (giảm 12,48%), giảm 43 người chết (giảm "
    "3,96%), giảm 275 người bị thương (giảm 15,24%).",
    "Sáu tháng thụ lý 64.180 việc dân sự, ít hơn 2.305 việc (3,47%) so với năm trước; 412 việc đã ủy thác.",
    "Tiền phạt 248 triệu đồng, đã nộp ngân sách 271 triệu đồng, gồm cả tiền bán lâm sản tịch thu.",
    "Toàn vùng có 925 vụ tai nạn. Đối chiếu cùng kỳ thì bớt 106 vụ (giảm 10,28%). Trong đó đường bộ 916 vụ, chết 477.",
    "Cấp đổi 371 giấy; chỉnh lý biến động 1.406 hồ sơ, gồm chuyển nhượng 820, thừa kế 214, xóa thế chấp và loại khác.",
    "Đã giải quyết 400 vụ. Bản án bị hủy do nguyên nhân chủ quan 02, bị sửa 05, chiếm 1,75% số đã giải quyết.",
    "Trong tháng miền Trà Sơn ước làm ra 452 nghìn tấn thịt hơi (quy ra 309 nghìn tấn thịt xẻ), hơn mức bình quân của "
    "hai tháng trước là 5%.",
    "Tỷ lệ huy động: tiểu học 102,17 / 100,93; riêng công lập năm cuối 100,66.",
]
WRONG = [
    (
        "Chi cục phải thi hành 3.418 việc, chia ra:\n+ chưa đủ điều kiện: 1.206 việc;\n+ đủ điều kiện: 2.122 việc",
        "3.418",
    ),
    ("Các đội đến 920 hộ (đạt 38,3% số hộ của phường); phường có 2.042 hộ.", "38,3"),
    ("Đường bộ có 2.187 vụ tai nạn, giảm 312 vụ (giảm 21,48%) so với năm trước.", "21,48"),
    ("Sáu tháng thụ lý 64.180 việc dân sự, ít hơn 2.305 việc (4,37%) so với năm trước.", "4,37"),
]


@pytest.mark.parametrize("text", TRUE)
def test_what_is_true_draws_nothing(text):
    assert [(claim.stated, claim.formula) for claim in check(text).findings] == []


@pytest.mark.parametrize(("text", "stated"), WRONG)
def test_what_is_wrong_beside_it_is_found(text, stated):
    assert stated in [claim.stated for claim in check(text).findings]
