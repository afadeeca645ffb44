"""Told above (kể ở trên): what a sentence takes from those before it, though it does not count it again."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

# A true text, what is changed in it, and the slip that is found.
TOLD = (
    # A share of which only the subject calls the part.
    (
        "Các sở giải quyết 9.214 hồ sơ, quá hạn 61 hồ sơ. Cấp xã giải quyết 30.518 hồ sơ, quá hạn 427 hồ sơ. Toàn tỉnh "
        "quá hạn 488 hồ sơ. Như vậy, riêng cấp xã chiếm tới 87,5% số hồ sơ quá hạn.",
        "87,5",
        "78,5",
    ),
    (
        "Tổ công tác kiểm tra ngẫu nhiên 240 hồ sơ, phát hiện 33 hồ sơ có sai sót, chủ yếu thiếu chữ ký. Tỷ lệ "
        "hồ sơ có "
        "sai sót là 13,8%.",
        "13,8",
        "18,3",
    ),
    # What a later sentence sums up over the items before it.
    (
        "1. Tại UBND xã Hòa Lạc\nXã đã giải quyết 4.210 hồ sơ, trễ hạn 127 hồ sơ.\n\n2. Tại UBND xã Phú Thạnh\n"
        "Xã đã giải quyết 3.876 hồ sơ, trễ hạn 96 hồ sơ.\n\n3. Đánh giá\nTổng số hồ sơ trễ hạn tại hai xã là "
        "223 hồ sơ.",
        "223",
        "233",
    ),
    # A rise told of the number before, whose former value stands in a clause behind.
    (
        "Quý này thị xã tiếp nhận 18.240 hồ sơ, trong đó 12.906 hồ sơ nộp trực tuyến, đạt 70,8%. Con số này tăng 31,4% "
        "so với cùng kỳ năm 2023, khi thị xã mới có 9.820 hồ sơ trực tuyến.",
        "31,4",
        "34,1",
    ),
    (
        "Quý I tiếp nhận 2.140 đơn, quý II là 2.568 đơn. Riêng quý II tăng 20,0% so với quý trước do vào mùa "
        "tuyển sinh.",
        "20,0",
        "26,0",
    ),
    (
        "Xã nhận 1.846 hồ sơ, trong đó 1.296 hồ sơ trực tuyến, đạt 70,21%, vượt 5,21 điểm % so với chỉ tiêu "
        "giao (65%).",
        "5,21",
        "5,12",
    ),
    (
        "Trong kỳ tiếp nhận mới 6.318 hồ sơ, bằng 108,6% so với cùng kỳ năm 2022 (5.818 hồ sơ).",
        "108,6",
        "92,4",
    ),
    (
        "Kinh phí được giao tự chủ năm 2023 là 4.560 triệu đồng, đã sử dụng 4.118 triệu đồng, tiết kiệm 442 "
        "triệu đồng.",
        "442",
        "424",
    ),
    # What is left for the next period.
    (
        "Tổng số hồ sơ tiếp nhận 3.415 hồ sơ, tăng 12,1% so với năm 2022 (3.046 hồ sơ). Số hồ sơ đã giải quyết "
        "3.338 hồ "
        "sơ. Số hồ sơ chuyển kỳ sau 77 hồ sơ.",
        "77",
        "17",
    ),
    # All of what was looked at.
    (
        "Đoàn kiểm tra xác suất 480 hồ sơ đã trả. Kết quả có 396 hồ sơ đủ thành phần, đạt 82,5%; 84 hồ sơ còn "
        "thiếu giấy "
        "tờ, chiếm 17,5%.",
        "480",
        "465",
    ),
    # Why files were late, in the lines below.
    (
        "Đã trả 2.904 hồ sơ; số hồ sơ trả trễ hạn là 143 hồ sơ, chiếm 4,9%. Nguyên nhân trễ hạn:\n"
        "1. Chờ xác minh: 88 hồ sơ.\n2. Thiếu người: 31 hồ sơ.\n3. Lỗi phần mềm: 24 hồ sơ.",
        "24",
        "29",
    ),
    # Results are files.
    (
        "Phường đã trả 3.120 kết quả, trong đó 3.104 hồ sơ trước và đúng hạn; 16 hồ sơ quá hạn; còn 75 hồ sơ "
        "đang xử lý.",
        "3.120",
        "3.210",
    ),
    ("Đã giải quyết 2.615 hồ sơ; trước và đúng hạn 2.584 hồ sơ; trễ hạn 31 hồ sơ.", "2.584", "2.548"),
    # More than the whole that a colon opens; degrees, of which each has one.
    (
        "Đội ngũ: Trong 215 công chức cấp xã, có 184 người trình độ đại học; 22 người trình độ cao đẳng và 9 "
        "người trình "
        "độ trung cấp.",
        "215",
        "115",
    ),
    (
        "Đội ngũ: Trong 215 công chức cấp xã, có 184 người trình độ đại học; 22 người trình độ cao đẳng và 9 "
        "người trình "
        "độ trung cấp.",
        "22",
        "72",
    ),
    # A figure that stands in the words behind a part is none set aside.
    (
        "Rút ngẫu nhiên 95 hồ sơ. Kết quả, 68 hồ sơ đúng hạn, 27 hồ sơ trễ hạn từ 02 đến 19 ngày.",
        "95",
        "97",
    ),
    # A rank is told in its own sentence, whatever section it stands in.
    (
        "I. KẾT QUẢ\nCó 5 đơn vị đạt loại tốt.\n\nII. HẠN CHẾ\nChỉ số của huyện xếp thứ 9/12, tụt 4 bậc so với "
        "năm 2020 "
        "(thứ 5).",
        "9/12",
        "8/12",
    ),
    # A base that is called by its name, in another section.
    (
        "I. TIẾP NHẬN\nTrong kỳ, huyện tiếp nhận 38.624 hồ sơ.\n\nII. SỐ HÓA\nSố hồ sơ được số hóa là 34.144 hồ "
        "sơ, đạt "
        "88,4% tổng số hồ sơ tiếp nhận.",
        "88,4",
        "84,4",
    ),
    # The total of the table that a sentence announces.
    (
        "Trong quý, trung tâm tiếp nhận 2.998 hồ sơ, cụ thể theo tháng:\n\n| Tháng | Trực tuyến | Trực tiếp | "
        "Tổng số |\n"
        "|---|---|---|---|\n| Tháng 7 | 842 | 517 | 1.359 |\n| Tháng 8 | 1.206 | 433 | 1.639 |\n"
        "| Cộng | 2.048 | 950 | 2.998 |\n",
        "2.998",
        "2.418",
    ),
)


@pytest.mark.parametrize(("text", "true", "slip"), TOLD)
def test_what_is_told_above_is_held_and_a_slip_of_it_found(text: str, true: str, slip: str) -> None:
    changed = text.replace(true, slip, 1)
    assert changed != text
    assert check(text).findings == ()
    assert check(changed).findings


SILENT = (
    "Cấp xã giải quyết 30.518 hồ sơ, quá hạn 427 hồ sơ. Cấp xã chiếm 41,2% số hồ sơ chứng thực.",
    "Thu hồi 62 hồ sơ. Tỷ lệ hồ sơ số hóa là 47,1%.",
    "1. Xã A\nTrễ hạn 127 hồ sơ.\n\n2. Xã B\nTrễ hạn 96 hồ sơ.\n\n3. Chung\nTổng số hồ sơ trễ hạn toàn huyện là "
    "412 hồ sơ.",
    "Tháng 7 nhận 1.804 hồ sơ, tháng 9 nhận 2.497 hồ sơ. Riêng tháng 9 tăng 16,8% so với tháng trước.",
)


@pytest.mark.parametrize("text", SILENT)
def test_what_may_be_of_other_numbers_is_left_alone(text: str) -> None:
    assert check(text).findings == ()
