# ruff: noqa: E501 (a sentence of a report is read better in one line)
"""Relations of several numbers that no one sentence states, each told truly and then with one number off."""

import pytest

from motcua.rules.report_check import check

ANSWERS = """| Nội dung | Rất tốt | Tốt | Chưa tốt | Tỷ lệ tốt trở lên |
|---|---|---|---|---|
| Đón tiếp | 120 | 70 | 10 | 95,0% |
| Hướng dẫn | 98 | 86 | 16 | 92,0% |
| Thời hạn | 64 | 112 | 24 | 88,0% |
"""

# what is told, the number in it that is changed, what it is changed to
RELATIONS = [
    # a per cent in the bracket behind from-to is what was lost
    ("Số đầu mối giảm từ 125 xuống 96 đầu mối (23,2%).", "23,2", "32,2"),
    ("Biên chế giảm từ 1.240 người xuống còn 1.116 người (10,0%).", "1.116", "1.161"),
    # points on a scale
    ("Phường đạt 45,1 điểm trên thang điểm 50, tương đương 90,2%.", "90,2", "92,0"),
    # all answers of a row are the whole
    (ANSWERS, "| 98 |", "| 89 |"),
    (ANSWERS, "| 24 |", "| 42 |"),
    (ANSWERS, "88,0%", "80,8%"),
    # a share that no whole number gives
    ("Rà soát 94 văn bản, qua đó 31 văn bản cần sửa đổi, chiếm 32,98%.", "31 văn", "310 văn"),
    # a share whose subject was told before
    (
        "Hỗ trợ 1.145 trường hợp: 507 trường hợp đổi căn cước, 318 trường hợp khai sinh muộn, 320 trường hợp xác nhận hộ nghèo. Riêng đổi căn cước chiếm 44,3%.",
        "44,3",
        "34,3",
    ),
    # a part behind a share of its whole; a part greater than the whole of its ratio
    ("Đã mở tài khoản cho 5.208 người (đạt 70,08%), trong đó 4.966 người đã nhận tiền.", "4.966", "9.466"),
    ("Đã tự kiểm tra 81/81 văn bản.", "81/81", "81/71"),
    # an earlier value behind "hơn"
    ("Tỷ lệ hài lòng đạt 92,5%, cao hơn năm 2022 (90,3%) là 2,2 điểm phần trăm.", "2,2 điểm", "5,2 điểm"),
    # small remainders of a great whole
    ("Số người tham gia là 2.374 người, tăng 322 người so với đầu năm (2.052 người).", "322", "22"),
    # a value told far above
    (
        "Tỉnh đạt 86,76 điểm.\nThủ tục: 11,84 điểm.\nSo với năm 2022 (84,29 điểm), kết quả này cao hơn 2,47 điểm.",
        "84,29",
        "82,49",
    ),
]

SILENT = [
    "Tập huấn 04 lớp, bình quân mỗi lớp 45 người, tổng 180 người dự.",
    "Quý II nộp 2.897,3 triệu đồng; như vậy tăng 515,5 triệu đồng, tức 17,8%.",
    "Có 142 người rất hài lòng (47,3%), 158 người hài lòng (52,7%).",
    "Có 98/120 thủ tục đủ điều kiện; công khai thêm 12 thủ tục mới.",
    "Kết quả: 81/81 văn bản, 60/60 nhiệm vụ, đạt 120/100 chỉ tiêu kế hoạch.",
]


@pytest.mark.parametrize(("text", "old", "new"), RELATIONS, ids=[f"{t[:30]} {o}" for t, o, _ in RELATIONS])
def test_a_change_of_one_number_is_found(text: str, old: str, new: str) -> None:
    assert not check(text).findings
    assert old in text
    assert check(text.replace(old, new, 1)).findings


@pytest.mark.parametrize("text", SILENT)
def test_what_agrees_is_left_alone(text: str) -> None:
    assert not check(text).findings
