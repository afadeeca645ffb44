# ruff: noqa: E501 (a sentence of a report is read better in one line)
"""Relations that only all the numbers of a passage together show: told truly, and then with one typing error."""

import pytest

from motcua.rules.report_check import check
from motcua.rules.report_check.meant.variants import variants

# what is told, the number in it that is changed, what it is changed to
SLIPS = [
    # the base stands in the sentence before, or behind the share
    ("Trung tâm tiếp nhận 9.318 hồ sơ. Số hồ sơ nộp trực tuyến là 8.405 hồ sơ, tương ứng 90,2%; số nộp trực tiếp là 913 hồ sơ.", "8.405", "8.450"),
    ("Công an tỉnh đã thu nhận 1.043.216 hồ sơ, đạt 98,53% số công dân đủ điều kiện (1.058.774 người).", "98,53", "89,53"),
    ("Lực lượng thực hiện 93.917 hồ sơ trực tuyến/96.405 hồ sơ phát sinh, đạt 97,42%.", "97,42", "79,42"),
    # due, done, left over
    ("Tổng số tiền phải thu là 86.420 triệu đồng, đã thu 71.935 triệu đồng, còn phải thu 14.485 triệu đồng.", "14.485", "14.845"),
    ("Đã giải quyết 6.361/6.373 hồ sơ, đạt tỷ lệ 99,81%. Còn 12 hồ sơ đang giải quyết trong thời hạn quy định.", "Còn 12", "Còn 122"),
    ("Tổng số văn bản đến là 5.214 văn bản, trong đó văn bản điện tử 5.087 văn bản, văn bản giấy 127 văn bản.", "5.087", "5.807"),
    # lists: complete by their own words, before and behind their total
    ("Đã có 1.034 lượt đoàn viên tham gia, trong đó nam 478 lượt, nữ 556 lượt.", "478", "487"),
    ("Toàn tỉnh có 118.420 người tham gia bắt buộc, 21.673 người tham gia tự nguyện, nâng tổng số người tham gia lên 140.093 người.", "140.093", "104.093"),
    ("Tổng chi 6.425 tỷ đồng: chi đầu tư phát triển 2.362 tỷ đồng, chi thường xuyên 3.915 tỷ đồng, chi khác 148 tỷ đồng.", "3.915", "3.195"),
    # changes
    ("Năm 2021 tỉnh được giao 2.148 biên chế; đến năm 2026 là 2.041 biên chế, giảm 107 biên chế, tương ứng giảm 4,98%.", "2.148", "2.141"),
    ("Số giao năm 2021 là 21.467 người, số giao năm 2024 là 20.288 người, giảm 1.179 người (tỷ lệ 5,49%).", "5,49", "4,59"),
    ("Chỉ số đạt 87,62 điểm, xếp thứ 19/63 tỉnh, tăng 8 bậc so với năm 2022 (xếp thứ 27/63).", "tăng 8", "tăng 6"),
    # a list by a line of its own, and a whole that is no part told before
    ("Tổng số hồ sơ là 8.264 hồ sơ; đã xử lý 7.895 hồ sơ, đang xử lý 369 hồ sơ. Trong đó 58 hồ sơ trễ hạn. Theo lĩnh vực, hành chính 2.618 hồ sơ, hạ tầng 2.107 hồ sơ, tiếng ồn 1.342 hồ sơ, lĩnh vực khác 2.197 hồ sơ.", "2.618", "2.681"),
    # averages and figures told again
    ("Huyện mở 31 lớp với 2.356 học viên (bình quân 76 học viên/lớp).", "2.356", "2.536"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "old", "new"), SLIPS, ids=[text[:40] for text, _, _ in SLIPS])
def test_a_typing_error_is_found_and_the_true_text_is_left_alone(text: str, old: str, new: str) -> None:
    assert old in text
    assert [(claim.stated, claim.computed, claim.formula) for claim in check(text).findings] == []
    assert check(text.replace(old, new, 1)).findings


QUIET = [
    "Sở tiếp nhận 402.118 hồ sơ; trong đó giao dịch điện tử 371.004 hồ sơ, chiếm 92,3%. Chỉ còn 12 hồ sơ quá hạn.",
    "Tiếp nhận 87.582 hồ sơ; giải quyết 87.253 hồ sơ. Trong đó thành phố tiếp nhận 15.868 hồ sơ, giải quyết 15.539 hồ sơ.",
    "Tổng số TTHC: 331 TTHC, trong đó cấp tỉnh 214 TTHC, cấp xã 117 TTHC. Có 187 TTHC cung cấp trực tuyến.",
    "Thu 12,4 tỷ đồng, đạt 112% dự toán, tăng 1,9 tỷ đồng so với cùng kỳ năm 2024 (10,5 tỷ đồng).",
    "Biên chế được giao 1.905, đã tuyển 1.840 người, trong đó 96 người tuyển mới, 41 người tiếp nhận, 18 người biệt phái.",
    "Số hộ khảo sát 2.450 hộ; 1.812 hộ đã lắp đặt; tỷ lệ hài lòng chung đạt 91,5%.",
    "Xếp thứ 19/63, tăng 8 bậc; chỉ số thành phần xếp thứ 12/63.",
]


@pytest.mark.parametrize("text", QUIET, ids=[text[:40] for text in QUIET])
def test_what_no_typing_error_explains_raises_no_alarm(text: str) -> None:
    assert [(claim.stated, claim.computed, claim.formula) for claim in check(text).findings] == []


def test_one_error_leads_from_a_number_to_its_variants() -> None:
    found = variants("4157")
    assert {"4158", "1457", "417", "44157", "41577"} <= found
    assert "4157" not in found
    assert "1475" not in found
