"""Rests, sums and differences of numbers told in other sentences, told in the words of one way of reckoning."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

# A true text, the number that is borne out in it, and slips of one number, each told as "true > slip".
TRUE = (
    (
        "Phường Gò Mía mời 1.263 hộ ký cam kết; 1.187 hộ đến ký, đạt 94,0%; vận động thêm ở từng tổ. Còn 76 hộ đi "
        "làm xa.",
        "76", "76 > 67", "76 > 96",
    ),
    (
        "Xã Bãi Sậy nhận 418 đơn: đất đai 203, hộ tịch 161, việc khác 54. Trả kịp hạn 409 đơn, bằng 97,8%. Số đơn trễ "
        "là 9.",
        "9", "là 9 > là 7", "là 9 > là 8",
    ),
    (
        "Huyện Cồn Mía có 764 cán bộ. Bố trí tại xã mới 521 người; số dôi dư 243 người, nghỉ theo chế độ.",
        "243", "243 > 234", "243 > 283", "764 > 746",
    ),
    (
        "Xã Đồi Lau được giao 48 biên chế, hiện có mặt 41 người, thiếu 7 vị trí.",
        "7", "48 > 84", "thiếu 7 > thiếu 9",
    ),
    (
        "Trong quý, xã Gò Mía nhận mới 3.128 đơn, trong đó 1.962 đơn nộp qua mạng. Đơn qua mạng vì thế chiếm 62,7%.\n\n"
        "Cộng với 214 đơn từ quý trước chuyển sang, tổng số đơn phải giải quyết là 3.342 đơn.",
        "3.342", "3.342 > 3.324", "3.342 > 3.642",
    ),
    (
        "Cả 118 xã đã lập đội ứng cứu. Các thôn, làng lập thêm 1.243 đội, nâng tổng số lên 1.361 đội.",
        "1.361", "1.243 > 1.423", "1.361 > 1.316",
    ),
    (
        "Cây trồng | Diện tích (ha) | Năng suất (tạ/ha) | Sản lượng (tấn)\n--- | --- | --- | ---\n"
        "Lúa xuân | 1.236 | 58,4 | 7.218\nLúa mùa | 1.084 | 51,7 | 5.604\nNgô | 463 | 44,9 | 2.079\n"
        "Lạc | 218 | 23,6 | 514\n",
        "51,7", "51,7 > 57,1", "58,4 > 558,4", "1.084 > 1.804", "7.218 > 7.281",
    ),
    (
        "Cấp học | Số lớp | Số học sinh | Học sinh/lớp\n--- | --- | --- | ---\nMầm non | 58 | 1.634 | 28,2\n"
        "Tiểu học | 93 | 2.976 | 32,0\nTHCS | 61 | 2.428 | 39,8\nCộng | 212 | 7.038 | 33,2\n",
        "39,8", "39,8 > 93,8", "32,0 > 322,0", "33,2 > 3,2",
    ),
    (
        "Quý này tỉnh Gò Lau giải ngân được 71,4%, tức 2.143 tỷ đồng trên tổng vốn giao 3.002 tỷ đồng.",
        "71,4", "71,4 > 74,1", "2.143 > 2.413", "3.002 > 3.022",
    ),
    (
        "Tỷ lệ nộp qua mạng của xã đạt 67,8%, tương đương 3.412 đơn trong tổng số 5.032 đơn.",
        "67,8", "67,8 > 76,8", "3.412 > 3.142", "5.032 > 5.302",
    ),
    (
        "Xã Bãi Lau còn 1.947 hộ nghèo, chiếm 8,87% trong tổng số 21.950 hộ; giảm 458 hộ so với cuối năm 2012 (2.405 "
        "hộ).",
        "458", "458 > 485", "458 > 548", "2.405 > 2.450",
    ),
    (
        "Cuối năm 2019 xã Đồi Mây có 412 hộ nghèo trong 5.120 hộ, chiếm 8,05%. Sau rà soát, hộ nghèo còn 287 hộ trên "
        "tổng số 5.116 hộ, tỷ lệ 5,61%. Như vậy xã giảm được 125 hộ nghèo, tỷ lệ giảm 2,44 điểm phần trăm.",
        "2,44", "2,44 > 4,24", "125 > 215", "2,44 > 2,04",
    ),
    (
        "Gieo trồng 817,6 ha: lúa 536,4 ha, ngô 203,2 ha, rau 78,0 ha. Năng suất lúa bình quân 54,3 tạ/ha; sản lượng "
        "thóc đạt 2.913 tấn.",
        "54,3", "54,3 > 53,4", "2.913 > 2.193", "54,3 > 5,3",
    ),
    (
        "Năm qua có 11 chỉ tiêu vượt, 7 chỉ tiêu đạt và 3 chỉ tiêu không đạt trong tổng số 21 chỉ tiêu huyện giao.",
        "21", "21 > 12", "11 chỉ > 1 chỉ", "7 chỉ > 77 chỉ",
    ),
    (
        "Trong năm xã sinh 418 trẻ. Trong đó trai 216, gái 202.",
        "418", "418 > 481", "216 > 261", "202 > 2.022",
    ),
)  # fmt: skip

# Correct texts that look like one of these.
CORRECT = (
    "Xã Bãi Sậy nhận 430 đơn, tới hạn 418 đơn. Trả kịp hạn 409 đơn, bằng 97,8%; trễ 7 đơn, đang làm 14 đơn.",
    "Toàn huyện 120 thủ tục; kết nối 98 thủ tục, đạt 81,7%; 12 thủ tục chưa đủ giấy tờ kèm theo.",
    "Năm nay xã nhận mới 3.128 đơn. Cộng với 214 đơn năm trước chuyển sang, số đơn phải giải quyết trong quý II là "
    "1.480 đơn.",
    "Cả 118 xã đã ra quân. Đợt này trồng 1.243 cây, nâng tổng số lên 16.800 cây.",
    "Cây | Diện tích (ha) | Năng suất (tạ/ha) | Sản lượng (tấn)\n--- | --- | --- | ---\nLúa | 1.236 | 58,4 | 7.218\n"
    "Ngô | 463 | 44,9 | 2.079\nLạc | 218 | 23,6 | 514\nCà phê (trong đó 310 ha cho thu hoạch) | 402 | 25,4 | 787\n",
    "Trường chuẩn mới 66,7% so với chỉ tiêu 77,8%, tức 12 trường trong tổng số 18 trường.",
    "Thu ngân sách tăng 12,4%, tương ứng 84 tỷ đồng; chi đầu tư 310 tỷ đồng trong tổng chi 402 tỷ đồng.",
    "Gieo 436 ha lúa, gặt được 317 ha, năng suất lúa 46,6 tạ/ha, sản lượng 1.477 tấn.",
    "Lúa xuân 310 ha, lúa mùa 288 ha, năng suất lúa xuân 58,1 tạ/ha; sản lượng cả năm 3.322 tấn.",
    "Có 11 chỉ tiêu vượt, 7 chỉ tiêu đạt trong tổng số 24 chỉ tiêu, các chỉ tiêu khác chưa đến kỳ.",
    "Cuối năm 2019 xã có 412 hộ nghèo, chiếm 8,05%. Xã bên còn 287 hộ nghèo, tỷ lệ 5,61%. Tính ra cả huyện giảm 3,12 "
    "điểm phần trăm.",
    "Phường Bãi Sậy được giao 48 biên chế; 66 người dự lớp tập huấn, thiếu 3 giảng viên.",
)


@pytest.mark.parametrize("case", TRUE, ids=lambda case: case[1])
def test_what_is_told_agrees_and_every_slip_is_found(case: tuple[str, ...]) -> None:
    text, stated, *slips = case
    assert check(text).findings == ()
    assert any(claim.stated == stated and claim.verdict.agrees for claim in check(text).claims)
    for slip in slips:
        true, wrong = slip.split(" > ")
        assert check(text.replace(true, wrong)).findings, slip


@pytest.mark.parametrize("text", CORRECT, ids=lambda text: text[:30])
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    assert check(text).findings == ()
