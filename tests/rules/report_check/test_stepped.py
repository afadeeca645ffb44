"""Stepped (số, mức chênh và số trước đó): a value, a former one and the step between them, told in any order."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

# A true text, the step or rate that is borne out in it, and one slip that is found.
TOLD = (
    (
        "Sáu tháng đầu năm 2024, xã An Tây tiếp 412 lượt/530 lượt người. So với cùng kỳ giảm 38 lượt, 41 lượt người "
        "(6 tháng đầu năm 2023 tiếp 450 lượt/571 lượt người).",
        "41",
        "571",
        "511",
    ),
    (
        "Đoàn đông người có 15 lượt đoàn/95 lượt người, giảm 7 lượt đoàn và 26 lượt người (cùng kỳ 22 lượt đoàn/121 "
        "lượt người).",
        "7",
        "22",
        "27",
    ),
    (
        "Quý này có 866 lượt, 964 người. Cùng kỳ trước tiếp 912 lượt, 1.091 người, tức giảm 46 lượt và 127 người.",
        "127",
        "964",
        "946",
    ),
    (
        "Xảy ra 24 vụ, làm chết 9 người, bị thương 21 người; so với cùng kỳ giảm 3 vụ, tăng 2 người chết, giảm 5 người "
        "bị thương (cùng kỳ 27 vụ, 7 người chết, 26 người bị thương).",
        "2",
        "chết 9",
        "chết 6",
    ),
    ("Đứng đầu là vùng Hạ, 88,43%, hơn 1,31% so với năm 2022 (87,12%).", "1,31", "87,12", "81,12"),
    ("Có 64 hồ sơ trả trễ, giảm 129 hồ sơ so với con số 193 của 9 tháng năm ngoái.", "129", "193", "139"),
    ("Rồi tới vùng Trung: 87,72%, hơn 2,72% (năm 2022 là 85%).", "2,72", "85", "58"),
    ("Thất nghiệp 191.379 người, 32,48% lao động, nhỉnh hơn 0,48% so với mức giao 32%.", "0,48", "32,48", "32,84"),
    ("Thẻ phát cho 86,5% dân số, còn kém 4,5% so với chỉ tiêu 91%.", "4,5", "4,5", "5,4"),
    ("Tỷ lệ số hóa đạt 64,2%, thấp hơn chỉ tiêu (80%) 15,8 điểm phần trăm.", "15,8", "15,8", "15,1"),
    ("Số huyện chỉ nhích từ 713 xuống 705, bớt 8.", "8", "705", "750"),
    ("Tính gộp 92 xã thành 44, giảm 48.", "48", "92", "72"),
    ("Toàn tỉnh giảm 46 đơn vị, từ 112 đơn vị xuống còn 66 đơn vị.", "46", "66", "16"),
    ("Có 80 xã được đưa vào diện này (51 xã bắt buộc, 29 xã khác), bớt đi 46 xã, lập nên 34 xã.", "46", "34", "43"),
    ("Cả huyện có 35 phòng, ban; sau sắp xếp giảm 9 phòng, còn 26 phòng.", "9", "giảm 9", "giảm 8"),
    ("Chi phí 393,4 tỷ đồng/năm, làm gọn thì còn 201 tỷ đồng/năm, tiết kiệm 192,4 tỷ đồng.", "192,4", "201", "210"),
    ("Theo quy định mất 17.584 ngày, nay còn 11.555 ngày, bớt 6.029 ngày, tức 34%.", "34", "tức 34", "tức 84"),
    ("Thủ tục đất rút từ 26 ngày làm việc còn 13 ngày (50%).", "50", "13", "18"),
    ("Nhất trí nhập 273 phường, xã còn 102, gồm 78 phường và 24 xã, tương ứng giảm 62,6%.", "62,6", "273", "237"),
    ("Biên chế được giao 1.482 người, hiện có mặt 1.397 người, còn thiếu 85 người.", "85", "1.397", "1.379"),
    ("Hồ sơ trễ cùng kỳ là 24, năm nay giảm 15 hồ sơ (giảm 62,5%).", "62,5", "62,5", "65,5"),
    ("Thực hiện 2.587 người, vượt 587 người so với chỉ tiêu giao (2.000 người).", "587", "2.587", "2.857"),
    ("Có 59.177 người tham gia; cùng kỳ năm 2019 là 55.317 người, vậy là tăng 3.860 người.", "3.860", "3.860", "3.680"),
)  # fmt: skip

# The same told in other words.
RETOLD = (
    ("Huyện Trà Sơn giờ còn 14 xã, trước kia 21, tức mất 7 xã.", "7", "21", "24"),
    ("Phòng ban trong các sở từ 143 rút còn 101, bớt được 42 phòng.", "42", "143", "113"),
    ("Trước nhập tỉnh có 126 xã, phường; nhập xong còn 54, bớt 72.", "72", "54", "74"),
    ("Năm nay được 88,41 điểm, hơn năm ngoái 2,17 điểm (năm ngoái 86,24 điểm).", "2,17", "86,24", "82,64"),
    ("Chi phí trước rà soát 62,3 tỷ đồng, sau rà soát 41,8 tỷ đồng, cắt được 20,5 tỷ đồng.", "20,5", "41,8", "48,1"),
    ("Tổng thời gian của các thủ tục là 612 ngày, cắt 187 ngày, còn 425 ngày.", "187", "425", "452"),
    ("Tỉnh được giao 2.418 biên chế, đang có 2.297 người, thiếu 121.", "121", "2.297", "2.279"),
    ("Đã thu 1.962 tỷ đồng, vượt dự toán 112 tỷ đồng (dự toán 1.850 tỷ đồng).", "112", "1.962", "1.926"),
    ("Có 214 lượt, giảm 36 lượt, 302 người, giảm 41 người (cùng kỳ 250 lượt, 343 người).", "41", "343", "334"),
    ("Đầu nhiệm kỳ có 11/18 xã đạt, nay 16/18 xã, thêm 5 xã.", "5", "16/18", "15/18"),
    ("Điểm trung bình giảm 0,17 điểm (năm 2018 là 43,78 điểm; năm 2019 được 43,61 điểm).", "0,17", "43,61", "46,31"),
    ("Xảy ra 180 vụ, ít hơn cùng kỳ 03 vụ = 1,6% (180/183 vụ).", "03", "183", "188"),
    ("Quy định là 13 ngày, đề xuất cắt giảm 4 ngày, thời gian sau cắt giảm là 9 ngày.", "4", "giảm 4", "giảm 5"),
    ("Tỷ lệ số hóa đạt 97,2%. Mục tiêu 95%. Vượt 2,2 điểm phần trăm.", "2,2", "97,2", "91,2"),
    ("Dẫn đầu được 93,68 điểm, xếp cuối được 77,41 điểm, khoảng cách là 16,27 điểm.", "16,27", "77,41", "71,74"),
    ("Có 3.321 xã, giảm 6.714 xã (giảm 66,91%) so với trước sắp xếp (10.035 xã).", "6.714", "3.321", "3.231"),
    ("Cả nước bình quân 86,98%, tỉnh ta được 88,12%, cao hơn mặt bằng chung 1,14%.", "1,14", "86,98", "89,68"),
    ("Thời gian chờ trung bình còn 11 phút, trước đây 26 phút, rút được 15 phút.", "15", "26", "28"),
    ("Dự toán giao 42,5 tỷ đồng, thực chi 40,8 tỷ đồng, tiết kiệm 1,7 tỷ đồng.", "1,7", "40,8", "48,0"),
    ("Theo định mức 1.386 người, hiện có 1.482 người, thừa 96 người.", "96", "1.386", "1.368"),
    ("Giảm 86 đơn vị cấp xã (từ 137 xuống còn 51).", "86", "137", "173"),
)  # fmt: skip
ALL = TOLD + RETOLD

# What is no step between two numbers beside it, and true.
TRUE = (
    "Bỏ ra 368 việc ủy thác và 6 việc thu hồi, số phải thi hành còn 53.266 việc, hơn 5.860 việc so với năm trước.",
    "Hai cấp tòa thụ lý 7.990 vụ, ít hơn năm trước 1.193 vụ; 6.260 vụ giải quyết, ít hơn 2.278 vụ; dở dang 1.730 vụ.",
    "Năm 2020 huyện tiếp 626 lượt dân, ít hơn năm trước 59 lượt; cấp huyện tiếp 173 lượt (bớt 50 lượt).",
    "Chi ngân sách đạt 55% dự toán, tăng 37%, trong đó cấp huyện chi 369,7 tỷ đồng (60% dự toán).",
    "Thu ngân sách 540,1 tỷ đồng, vượt 53,2% dự toán; thu nhập bình quân 49,15 triệu đồng/người, tăng 4,58 triệu đồng.",
    "Số thu đạt 3.214,5 tỷ đồng, bằng 48,85% kế hoạch (6.580 tỷ đồng), tăng 214 tỷ đồng so với cùng kỳ năm trước.",
    "Mức hài lòng đạt 91,2%, cao hơn 2,1 điểm % so với mức chung (89,1%) và cao hơn năm trước 3,4 điểm %.",
    "Có 53 quyết định và 28 nghị quyết, gồm cả văn bản sửa đổi; giảm 13 văn bản so với năm 2021 (94 văn bản).",
    "Khởi tố 33 vụ, xử phạt 3 vụ. So cùng kỳ tăng 08 vụ (25 vụ).",
    "Có 3.427 doanh nghiệp mới; so cùng kỳ tăng 13,7% về số lượng (cùng kỳ 3.015) nhưng giảm 7,7% về vốn.",
    "Từ đầu năm 726 vụ, thêm 103 vụ (16,5%) so với cùng kỳ năm trước.",
    "Thời gian cắt giảm trung bình từ 20 ngày xuống 12 ngày, có thủ tục giảm 50% thời gian.",
    "Người dân gửi 45 phản ánh, xã đã xử lý 44, còn 1 phản ánh. So với xã bên, số phản ánh ít hơn 20 phản ánh.",
    "Trung tâm nhận 7.236 hồ sơ, ít hơn tuần trước 282 hồ sơ (tuần 37: 7.518).",
    "Thu 1.420 tỷ đồng, tăng 120 tỷ đồng so với dự toán, bằng 110% so với cùng kỳ (1.290 tỷ đồng).",
    "Tỷ lệ hồ sơ trực tuyến đạt 85,2%, tăng 6,1% so với cùng kỳ (kế hoạch 90%).",
    "Đàn trâu có 4.210 con, tăng 120 con (kế hoạch 4.500 con).",
    "Trong tháng nhận 120 hồ sơ, tăng 20 hồ sơ so với tháng trước (lũy kế 6 tháng 840 hồ sơ).",
    "Toàn tỉnh có 45 đơn vị, tăng 3 đơn vị so với năm 2022 (có 2 đơn vị mới thành lập).",
    "Chỉ tiêu giao 450 hộ, đã thực hiện 320 hộ, tăng 40 hộ trong tháng này.",
    "Hộ nghèo giảm từ 1.122 hộ xuống còn 413 hộ, giảm 3,1% so với đầu năm.",
    "Nhận 62 hồ sơ, tăng 25 hồ sơ, còn 35 hồ sơ chưa giải quyết.",
    "Chi thường xuyên 214 tỷ đồng, tăng 12 tỷ đồng, chi đầu tư 96 tỷ đồng (cùng kỳ 88 tỷ đồng).",
    "Có 27 xã đạt chuẩn, thêm 4 xã so với cuối năm 2022, 9 xã nâng cao, thêm 2 xã (năm 2022 có 7 xã).",
    "Bớt 8 huyện, còn 705 huyện; bớt 563 xã, còn 10.599 xã.",
    "Cán bộ cấp xã hiện có 1.204 người, trước sắp xếp 1.688 người, dôi dư 484 người.",
    "Sở Nội vụ 92,4 điểm, Sở Y tế 81,7 điểm, chênh lệch 10,7 điểm (năm trước chênh 12,2 điểm).",
    "Giải ngân đạt 61,2% kế hoạch, trong khi cùng kỳ đạt 55,4%, tăng 3,1% so với tháng trước.",
    "Tỉnh đạt 88,12%, cả nước bình quân 86,98%; SIPAS 84,1%, thấp hơn bình quân chung 0,3%.",
    "Tháng 5 tiếp 41 lượt, tháng 6 tiếp 36 lượt, cả hai tháng giảm 9 lượt.",
    "Dự toán 42 tỷ đồng, đã chi 38 tỷ đồng, tiết kiệm 2 tỷ đồng chi thường xuyên.",
    "Quy định là 30 ngày, nay còn 20 ngày với hồ sơ đủ, sớm hơn 5 ngày với hồ sơ trực tuyến.",
    "Hạng Tốt 12 xã, thêm 3 xã, hạng Khá 20 xã, bớt 2 xã, còn 4 xã Trung bình.",
    "Còn 1.846 hộ nghèo (5,12%), giảm 412 hộ, giảm 1,18% so với năm 2022 (2.258 hộ, 6,30%).",
    "Số vụ cháy là 18 vụ, tăng 5 vụ; tai nạn 46 vụ, giảm 9 vụ (cùng kỳ: 13 vụ cháy, 55 vụ tai nạn).",
    "Từ năm 2021 tỉnh giảm 10 huyện, 86 xã; giai đoạn trước giảm 46 xã, còn 137 xã.",
    "Từ 1.204 giáo viên năm 2021, nay còn 1.162 giáo viên, thiếu 96 giáo viên so với định mức.",
    "Nhận 3.312 phản ánh, so với tháng 8 tăng 226 phản ánh, so với cùng kỳ (2.904 phản ánh) tăng 408 phản ánh.",
    "Tỷ lệ 31,2%, tăng 4,2% so với đầu năm, riêng cấp xã 40,1%, tăng 9,8% (đầu năm 30,3%).",
    "Số hồ sơ 21.408, so với cùng kỳ 18.996 tăng 12,7%, so với quý trước 20.112 tăng 6,4%.",
    "So với năm 2021 (82,14%), năm 2022 đạt 83,9%, tăng 1,76%; năm 2023 đạt 84,72%, tăng 0,82%.",
    "Lao động 9.287 người, năm trước 8.700 người, vượt kế hoạch 187 người.",
    "Năm 2022 hết 42 triệu đồng, năm 2023 hết 36 triệu đồng, nhờ đó tiết kiệm 12 triệu đồng tiền xăng dầu.",
    "Cao nhất 96,2 điểm, thấp nhất 71,4 điểm, trung bình 84,1 điểm, chênh lệch so với năm trước 1,2 điểm.",
    "Cấp huyện còn 37 hồ sơ, thêm 21 hồ sơ mới đến, nâng số phải xử lý lên 58 hồ sơ.",
)


@pytest.mark.parametrize(("text", "step", "number", "slip"), ALL)
def test_a_step_is_borne_out_by_its_two_values(text: str, step: str, number: str, slip: str) -> None:
    report = check(text)

    assert not report.findings
    assert any(claim.kind == "V7" and claim.stated == step and claim.verdict.agrees for claim in report.claims)


@pytest.mark.parametrize(("text", "step", "number", "slip"), ALL)
def test_a_slip_in_a_step_or_its_values_is_found(text: str, step: str, number: str, slip: str) -> None:
    assert text.count(number) == 1 or number == step

    assert check(text.replace(number, slip)).findings


@pytest.mark.parametrize("text", TRUE)
def test_what_is_told_of_something_else_is_no_step(text: str) -> None:
    assert not check(text).findings
