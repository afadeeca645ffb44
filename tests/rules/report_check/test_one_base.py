"""Tables of counts and shares whose base stands in a line above them, or nowhere: surveys told question by question.
All places and figures are made up."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check, from_text

BLANK = """Xã Đồng Cao phát 430 phiếu, thu về 412 phiếu, kết quả từng câu như sau:

| Câu hỏi | Trả lời | Số phiếu | Tỷ lệ |
|---|---|---|---|
| 1. Nơi ngồi chờ | Tốt | 301 | 73,06% |
| | Được | 90 | 21,84% |
| | Chưa được | 21 | 5,10% |
| 2. Thái độ | Tốt | 333 | 80,83% |
| | Được | 70 | 16,99% |
| | Chưa được | 9 | 2,18% |
| 3. Thời hạn | Sớm | 288 | 69,90% |
| | Đúng hẹn | 104 | 25,24% |
| | Trễ hẹn | 20 | 4,85% |
"""
HEADED = """Trả lời của 250 người dân xã Hải Bình:

| Nội dung | Số người | Tỷ lệ |
|---|---|---|
| Biết thủ tục qua đâu (chọn nhiều ý) | | |
| Loa truyền thanh | 180 | 72,0% |
| Trang thông tin | 96 | 38,4% |
| Người quen | 75 | 30,0% |
| Mức hài lòng | | |
| Rất hài lòng | 110 | 44,0% |
| Hài lòng | 125 | 50,0% |
| Chưa hài lòng | 15 | 6,0% |
| Lý do chưa hài lòng | | |
| Chờ lâu | 9 | 60,0% |
| Hướng dẫn chưa rõ | 6 | 40,0% |
"""
BESIDE = """Đợt 1 thu 210 phiếu, đợt 2 thu 240 phiếu.

| Nội dung | Mức | Đợt 1 | Tỷ lệ | Đợt 2 | Tỷ lệ |
|---|---|---|---|---|---|
| Chỗ ngồi | Tốt | 150 | 71,4% | 180 | 75,0% |
| | Khá | 45 | 21,4% | 50 | 20,8% |
| | Kém | 15 | 7,1% | 10 | 4,2% |
| Thái độ | Tốt | 160 | 76,2% | 190 | 79,2% |
| | Khá | 40 | 19,0% | 42 | 17,5% |
| | Kém | 10 | 4,8% | 8 | 3,3% |
"""
ACROSS = """Phòng Nội vụ lấy ý kiến 640 người:

| Nội dung | Tốt | Khá | Kém |
|---|---|---|---|
| Nơi ngồi chờ | 395 | 231 | 14 |
| Hướng dẫn | 380 | 241 | 19 |
| Ứng xử | 384 | 241 | 15 |
| Thời gian | 374 | 235 | 31 |
"""
SHARES = """| Nội dung | Mức | Tỷ lệ (%) |
|---|---|---|
| Nơi ngồi chờ | Tốt | 41,2 |
| | Được | 52,3 |
| | Kém | 6,5 |
| Thái độ | Tốt | 63,4 |
| | Được | 30,1 |
| | Kém | 6,5 |
| Thời hạn | Tốt | 55,8 |
| | Được | 36,9 |
| | Kém | 7,3 |
"""
FIRST = """Cả tỉnh nhận 5.120 hồ sơ trực tuyến, bốn sở nhiều nhất là:

| Sở | Số hồ sơ | Tỷ lệ so với toàn tỉnh |
|---|---|---|
| Sở Tư pháp | 1.322 | 25,82% |
| Sở Xây dựng | 871 | 17,01% |
| Sở Y tế | 405 | 7,91% |
| Sở Công Thương | 233 | 4,55% |
"""
SUMMED = """| Nơi khảo sát | Mức | Số phiếu | Tỷ lệ (%) |
|---|---|---|---|
| Thị trấn Ba Rài | Hài lòng | 180 | 90,0 |
| | Chưa hài lòng | 20 | 10,0 |
| Xã An Phú | Hài lòng | 141 | 94,0 |
| | Chưa hài lòng | 9 | 6,0 |
| Cộng | Hài lòng | 321 | 91,7 |
| | Chưa hài lòng | 29 | 8,3 |
"""
HIGHER = """| Vùng | Năm 2023 | Cao hơn 2022 | Năm 2022 |
|---|---|---|---|
| Ven biển | 88,33 | 1,71 | 86,62 |
| Đồi núi | 87,79 | 3,05 | 84,74 |
| Giữa | 87,72 | 2,72 | 85 |
"""
OWN = """| Đơn vị | Tốt | Tỷ lệ | Khá | Tỷ lệ | Kém | Tỷ lệ |
|---|---|---|---|---|---|---|
| Xã Đông | 143 | 59,6% | 78 | 32,5% | 19 | 7,9% |
| Xã Tây | 185 | 59,7% | 100 | 32,3% | 25 | 8,1% |
| Xã Nam | 115 | 58,1% | 64 | 32,3% | 19 | 9,6% |
"""
TOGETHER = """Tổng số 936 phiếu.

| Câu hỏi | Mức độ | Số phiếu (tỷ lệ) |
|---|---|---|
| Nơi tiếp nhận | Tốt | 551 (58,87%) |
| | Khá | 325 (34,72%) |
| | Kém | 60 (6,41%) |
| Thủ tục | Tốt | 560 (59,83%) |
| | Khá | 331 (35,36%) |
| | Kém | 45 (4,81%) |
"""
TRUE = (
    BLANK + "| 4. Nộp trực tuyến (ai đã nộp) | Dễ | 140 | 76,50% |\n| | Khó | 43 | 23,50% |\n",
    HEADED,
    BESIDE + "| Góp ý (đợt 2 có 12 người bỏ trống) | Tốt | 140 | 66,7% | 171 | 75,0% |\n"
    "| | Khá | 50 | 23,8% | 47 | 20,6% |\n| | Kém | 20 | 9,5% | 10 | 4,4% |\n",
    ACROSS + "| Góp ý | 300 | 310 | 20 |\n",
    SHARES
    + "| Điều cần sửa (chọn nhiều ý) | Bớt giấy tờ | 55,0 |\n| | Rút thời gian | 48,0 |\n| | Thêm quầy | 19,0 |\n",
    FIRST,
    SUMMED,
    HIGHER,
    OWN + "| Xã Bắc (chọn nhiều ý) | 120 | 60,0% | 90 | 45,0% | 30 | 15,0% |\n",
    OWN + "| Xã Giữa (có phiếu trắng) | 120 | 60,0% | 60 | 30,0% | 10 | 5,0% |\n",
    TOGETHER,
    BLANK.replace("thu về 412 phiếu", "thu về 422 phiếu, 412 phiếu hợp lệ"),
    BLANK.replace("thu về 412 phiếu", "thu về gần đủ"),
    "Mỗi tổ trực 30 ngày:\n\n| Tổ | Sáng | Chiều | Tối |\n|---|---|---|---|\n| Tổ 1 | 12 | 10 | 8 |\n"
    "| Tổ 2 | 11 | 11 | 8 |\n| Tổ 3 | 10 | 12 | 8 |\n| Tổ 4 | 10 | 8 | 8 |\n",
    "Phát 42 phiếu.\n\n| Chức danh | Cao | Vừa | Thấp |\n|---|---|---|---|\n"
    "| Chủ tịch | 38 (90,48%) | 3 (7,14%) | 1 (2,38%) |\n| Phó Chủ tịch | 35 (83,33%) | 6 (14,29%) | 1 (2,38%) |\n"
    "| Trưởng ban | 33 (78,57%) | 7 (16,67%) | 1 (2,38%) |\n| Phó ban | 30 (71,43%) | 9 (21,43%) | 3 (7,14%) |\n",
    "Đại biểu xã có 318 người:\n\n| Tiêu chí | Số lượng | Tỷ lệ (%) |\n|---|---|---|\n| Nữ | 102 | 32,1 |\n"
    "| Dưới 35 tuổi | 77 | 24,2 |\n| Ngoài Đảng | 54 | 17,0 |\n| Tái cử | 120 | 37,7 |\n| Tái cử là nữ | 31 | 30,4 |\n",
    "| Câu hỏi | Số phiếu | Tỷ lệ % |\n|---|---|---|\n| 1. Đi lại mấy lần | 430 | 100 |\n| - 1 lần | 261 | 60,70 |\n"
    "| - 2 lần | 133 | 30,93 |\n| - Nhiều hơn | 36 | 8,37 |\n| 2. Kết quả | 430 | 100 |\n| - Đúng hẹn | 401 | 93,26 |\n"
    "| - Trễ hẹn | 29 | 6,74 |\n",
)
WRONG = (
    (BLANK, "333 |", "353 |"),
    (BLANK, "25,24%", "52,24%"),
    (BLANK, "| 20 | 4,85%", "| 30 | 4,85%"),
    (BLANK, "thu về 412 phiếu", "thu về 312 phiếu"),
    (HEADED, "| 96 |", "| 66 |"),
    (HEADED, "50,0%", "55,0%"),
    (BESIDE, "| 190 |", "| 109 |"),
    (BESIDE, "21,4%", "24,1%"),
    (ACROSS, "| 241 | 15 |", "| 261 | 15 |"),
    (ACROSS, "640", "460"),
    (SHARES, "52,3", "32,3"),
    (FIRST, "871", "781"),
    (FIRST, "4,55%", "5,55%"),
    (SUMMED, "| 321 |", "| 312 |"),
    (HIGHER, "3,05", "3,15"),
    (OWN, "| 78 |", "| 87 |"),
    (OWN, "9,6%", "6,9%"),
    (TOGETHER, "| 331 (", "| 313 ("),
    (TOGETHER, "936", "636"),
)


@pytest.mark.parametrize("text", TRUE)
def test_correct_tables_draw_no_finding(text: str) -> None:
    """Questions of other bases, of many answers, or left blank by some are no mistakes."""
    assert not check(from_text(text)).findings


@pytest.mark.parametrize(("text", "before", "after"), WRONG)
def test_a_slip_is_found(text: str, before: str, after: str) -> None:
    """One number mistyped breaks what the others make."""
    assert before in text
    assert not check(from_text(text)).findings
    assert check(from_text(text.replace(before, after, 1))).findings


def test_the_base_is_told_in_the_formula() -> None:
    """The share is reckoned of what the line above the table tells."""
    claims = {claim.stated: claim for claim in check(from_text(BLANK)).claims}
    assert claims["16,99"].formula == "70 ÷ 412"
    assert claims["412"].verdict.agrees
