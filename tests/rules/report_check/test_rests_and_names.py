# ruff: noqa: E501 (a sentence of a report is read better in one line)
"""Rests and names (phần còn lại và tên gọi): what is left of something told before, and numbers that only name a thing.

Each text is made up; the true ones once drew a finding or are told like one that did.
"""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

# days before the name of a place, programmes and classes called by number, the end of a name that is no hamlet
NAMES = (
    "Tổng kinh phí giảm nghèo là 86,4 tỷ đồng, gồm: vốn Chương trình 30a và 135 là 31,2 tỷ đồng, vốn vay 51,7 tỷ đồng, vốn góp 3,5 tỷ đồng.",
    "Tổng kinh phí là 86,4 tỷ đồng, gồm vốn theo Nghị quyết 18 và 19 là 31,2 tỷ đồng, vốn vay 51,7 tỷ đồng, vốn góp 3,5 tỷ đồng.",
    "Xã nhận được 158 ý kiến, theo lĩnh vực: đất đai 61; nông nghiệp, nông thôn 22; y tế, giáo dục 48; nội vụ 27.",
    "Tỉnh có 48 đơn vị, chia ra: cấp phường 12; cấp xã 36.",
    "Khám tuyển 412 thanh niên, sức khỏe loại 1 và 2 đạt 81,6%, loại 3 đạt 12,4%, còn lại không đạt.",
    "Huyện có 214 viên chức, trong đó hạng 2 và 3 là 96 người, hạng 4 là 118 người. Các khu phố 9, 10 và 11 đều đã họp.",
    "Từ ngày 02/3 đến 25/3 xã tạm dừng nhận hồ sơ. Đến 17/5 thị trấn đã mở lại.",
)

# what is left of another thing than the two numbers before it
RESTS = (
    "Trong 6.240 phòng học của tỉnh có 4.680 phòng kiên cố, đạt 75%; còn 52 phòng tạm.",
    "12/12 xã đã lập tổ giúp việc, nhưng còn 3 xã thiếu máy tính.",
    "- 12/12 xã đã niêm yết công khai; tuy nhiên còn 4 xã chưa có phòng làm việc riêng.",
    "Xã nhận 412 đơn, trong đó khiếu nại 72 đơn.\n\nĐơn chủ yếu ở lĩnh vực đất đai (35 đơn), còn lại 19 đơn khác.",
    "Năm 2021, xã nhận 5.842 đơn; năm 2022 nhận 6.917 đơn, tăng 18,4% so với năm trước. Tính chung cả nhiệm kỳ là 32.150 đơn.",
    "Lập biên bản 3.216 trường hợp vi phạm, tạm giữ 384 xe; trong đó vi phạm tốc độ 1.127 trường hợp, chiếm 35%.",
)

SLIPS = (
    ("Xã nhận được 158 ý kiến, theo lĩnh vực: đất đai 61; nông nghiệp, nông thôn 22; y tế, giáo dục 48; nội vụ 27.", "22", "32"),
    ("Trong 6.240 phòng học của tỉnh có 4.680 phòng kiên cố, đạt 75%; còn 1.560 phòng tạm.", "1.560", "1.650"),
    ("21/25 xã đã niêm yết công khai; tuy nhiên còn 4 xã chưa niêm yết.", "còn 4", "còn 6"),
    ("Quý II, các xã tiếp 3.164 lượt công dân với 3.520 người; cùng kỳ 2.907 lượt.\n\nTrong số này, Chủ tịch xã tiếp 1.706 lượt, Phó Chủ tịch tiếp 518 lượt, số còn lại 940 lượt do công chức tiếp.", "940", "490"),
    ("Quý II, các xã tiếp 3.164 lượt công dân với 3.520 người; cùng kỳ 2.907 lượt.\n\nTrong số này, Chủ tịch xã tiếp 1.706 lượt, Phó Chủ tịch tiếp 518 lượt, số còn lại 940 lượt do công chức tiếp.", "518", "158"),
    ("Lập biên bản 1.216 trường hợp vi phạm; trong đó vi phạm tốc độ 1.127 trường hợp.", "1.216", "1.026"),
    ("Đã giải quyết 5.104 hồ sơ, gồm: trước hạn 4.410 hồ sơ, đúng hạn 622 hồ sơ, quá hạn 72 hồ sơ.\n\nHồ sơ quá hạn tập trung ở lĩnh vực đất đai (53 hồ sơ), còn lại 19 hồ sơ thuộc lĩnh vực hộ tịch.", "còn lại 19", "còn lại 91"),
    ("Đã giải quyết 5.104 hồ sơ, gồm: trước hạn 4.410 hồ sơ, đúng hạn 622 hồ sơ, quá hạn 72 hồ sơ.\n\nHồ sơ quá hạn tập trung ở lĩnh vực đất đai (53 hồ sơ), còn lại 19 hồ sơ thuộc lĩnh vực hộ tịch.", "(53", "(35"),
    ("Năm 2021, xã nhận 5.842 đơn; năm 2022 nhận 6.917 đơn, tăng 18,4% so với năm trước. Tính chung hai năm là 12.759 đơn.", "12.759", "12.795"),
)  # fmt: skip


@pytest.mark.parametrize("text", [*NAMES, *RESTS])
def test_names_and_rests_of_other_things_are_no_mistake(text: str) -> None:
    assert [(found.stated, found.formula) for found in check(text).findings] == []


@pytest.mark.parametrize(("text", "told", "slip"), SLIPS)
def test_a_slip_beside_it_is_found(text: str, told: str, slip: str) -> None:
    assert [(found.stated, found.formula) for found in check(text).findings] == []
    assert check(text.replace(told, slip, 1)).findings
