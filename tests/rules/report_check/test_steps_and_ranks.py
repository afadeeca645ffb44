# ruff: noqa: E501 (a sentence of a report is read better in one line)
"""Steps and ranks (bước và thứ hạng): steps told before their two values, in a title, or after the ranks of two years.

Also rows of figures in plain text whose names hold figures. All texts are made up.
"""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

ROWS = (
    "Dịch vụ công mức 1 và 2: 254318 241905 12413 120953 50% 96762 40% 24190 10%\n"
    "Dịch vụ công mức 3: 61240 55116 6124 33070 60% 16535 30% 5511 10%\n"
    "Dịch vụ công mức 4: 1520 1440 80 864 60% 432 30% 144 10%"
)

# a true text, a figure of it, and a slip of that figure
SLIPS = (
    # the step first, then the values of two times
    ("Điểm bình quân các xã đi xuống 0,21 điểm: năm 2020 là 42,36 điểm, năm 2021 còn 42,15 điểm.", "0,21", "0,12"),
    ("Điểm bình quân các xã giảm 0,21 điểm: năm 2020 là 42,36, năm 2021 còn 42,15.", "42,15", "42,51"),
    ("Số hồ sơ trễ giảm 38 hồ sơ (quý I có 214 hồ sơ, quý II còn 176 hồ sơ).", "176", "167"),
    ("Tỷ lệ hộ nghèo giảm 2,17%: năm 2021 là 8,42%, năm 2022 còn 6,25%.", "2,17", "2,71"),
    # the step of a title, and the course of ranks below it
    ("PAPI 2021: tỉnh Gò Mây lên 20 bậc\n\nBáo cáo cho thấy tỉnh từ hạng 51 (2020) lên hạng 31, song điểm vẫn thấp.", "20 bậc", "21 bậc"),
    ("Tỉnh Gò Mây tăng 12 bậc PCI\n\nChỉ số PCI của tỉnh từ vị trí 45 năm ngoái vươn lên vị trí 33.", "45", "54"),
    # the ranks of two years, each in its sentence
    ("Tỉnh đạt 44,62 điểm, xếp thứ 21 cả nước. Năm trước là 43,10 điểm và thứ 34. Như vậy, vị trí cải thiện 13 bậc.", "34", "43"),
    # so many times as much as in the same months of another year
    ("Tiền nộp qua mạng là 51,24 tỷ đồng, gấp 2,4 lần cùng kỳ (9 tháng năm 2023: 21,35 tỷ đồng).", "21,35", "91,35"),
    # a growth behind the step from what opens a sentence of the time before
    ("Quý III, các xã tiếp 3.164 lượt công dân. Cùng kỳ năm 2024, cả cấp huyện và cấp xã cộng lại tiếp 2.907 lượt; như vậy tăng 257 lượt, tương ứng 8,8%.", "8,8", "9,8"),
    # the values of two terms of years
    ("Nhiệm kỳ 2011 - 2016, huyện nhận 156.320 hồ sơ; nhiệm kỳ 2016 - 2021 (tính đến 31/8/2020) là 213.740 hồ sơ, tăng 36,7% so với 5 năm trước.", "36,7", "63,7"),
    ("Giai đoạn 2011 - 2015, tỉnh mở 62 lớp; giai đoạn 2016 - 2020 mở 97 lớp, tăng 35 lớp so với giai đoạn trước.", "35 lớp", "53 lớp"),
    # what came since a day, was done and is left
    ("- Lũy kế từ 01/7 đến nay tiếp nhận 5.127 hồ sơ, đã trả 4.968 hồ sơ, tồn 159 hồ sơ trong hạn.", "159", "195"),
    # rows whose names hold figures
    (ROWS, "6124", "6142"),
    (ROWS, "33070", "30370"),
    (ROWS, " 80 ", " 8 "),
)  # fmt: skip

QUIET = (
    "Số hồ sơ trễ giảm 38 hồ sơ so với cùng kỳ: quý I có 214 hồ sơ, quý II có 167 hồ sơ.",
    "Số hồ sơ trễ tăng 38 hồ sơ: quý I tăng 20 hồ sơ, quý II tăng 18 hồ sơ.",
    "Quý III các xã tiếp 3.164 lượt. Cùng kỳ tiếp 2.907 lượt; như vậy tăng 257 lượt. Riêng xã Gò tăng 40 lượt, tương ứng 12,5%.",
    "Giai đoạn 2016 - 2020 thu 97 tỷ đồng, tăng 12% so với dự toán; giai đoạn 2011 - 2015 thu 62 tỷ đồng.",
    "Thu ngân sách vượt 12 tỷ đồng: năm 2021 thu 58 tỷ đồng, năm 2022 thu 64 tỷ đồng.",
    "Cả giai đoạn giảm 4,2 điểm: năm 2021 giảm 2,1 điểm, năm 2022 giảm 2,1 điểm.",
    "Tỉnh Gò Mây tăng 12 bậc PCI\n\nChỉ số PAPI của tỉnh từ hạng 51 lên hạng 46. Chỉ số PCI tăng 12 bậc.",
    "Tỉnh Gò Mây tăng 12 bậc PCI\n\nKết quả PAPI của tỉnh từ hạng 51 lên hạng 46.",
    "Tỉnh đạt 44,62 điểm, xếp thứ 21 cả nước. Riêng chỉ số công khai xếp thứ 34. Chỉ số môi trường tăng 5 bậc.",
)


@pytest.mark.parametrize(("text", "told", "slip"), SLIPS)
def test_a_slip_is_found_and_the_true_text_left_alone(text: str, told: str, slip: str) -> None:
    assert [(found.stated, found.formula) for found in check(text).findings] == []
    assert check(text.replace(told, slip, 1)).findings


@pytest.mark.parametrize("text", QUIET)
def test_steps_measured_otherwise_are_no_mistake(text: str) -> None:
    assert [(found.stated, found.formula) for found in check(text).findings] == []
