# ruff: noqa: E501 (a sentence of a report is read better in one line)
"""Of other things (nói về thứ khác): rates, parts and round figures that are none of the numbers beside them.

Each text is made up and true, and once drew a finding or is told like one that did.
"""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

# how far something is used, an average over offices, a rate whose words come back nowhere
RATES = (
    "Quý II, trung tâm khám 12.480 lượt, trong đó khám bảo hiểm y tế 7.948 lượt. Điều trị nội trú 5.263 lượt, công suất sử dụng giường bệnh đạt 91,4%.",
    "Hồ chứa phục vụ 1.350 ha, tưới được 980 ha; dung tích hồ hiện đạt 58,4%.",
    "Tuyến xe buýt chạy 1.860 chuyến, chở 41.200 lượt khách; hệ số sử dụng ghế 54,3%.",
    "Tổng đàn lợn 7.450 con, bò 2.318 con; tiêm phòng lở mồm long móng đạt 81,4%.",
    "- Cấp xã: nhận 5.517 hồ sơ, trong đó trước hạn 4.520 hồ sơ, đúng hạn 969 hồ sơ, đang giải quyết 28 hồ sơ. Hồ sơ nhận và giải quyết ở mức độ 3, 4 đạt 19,5%.",
    "Chi nhánh nhận 945 hồ sơ đất đai, đúng hạn 861, trễ hạn 52, đang làm 32. Dịch vụ công toàn trình đạt 11,1%.",
    "Trong tháng trả lại 90 hồ sơ. Nộp qua mạng: 15 sở có phát sinh, tổng cộng 1.598 hồ sơ. Tính bình quân các sở thì tỷ lệ nộp qua mạng bằng 18,9% số hồ sơ nhận.",
    "Tỉnh có 11 chi nhánh, nhận 4.915 hồ sơ, trả lại 168 hồ sơ. Tính bình quân theo chi nhánh, tỷ lệ trễ là 3,1%.",
)

# rates of several things or places, each by itself
SHARES = (
    "Tiêu chí thái độ đạt 97,9%, tăng 1,4 điểm phần trăm; tiêu chí góp ý đạt 91,2%, giảm 0,6 điểm phần trăm.",
    "Tiêu chí tiếp cận đạt 94,3%, tăng 1,2 điểm phần trăm; thủ tục đạt 92,6%, giảm 0,7 điểm phần trăm; công chức đạt 95,8%, tăng 2,1 điểm phần trăm.",
    "Hồ sơ trễ ở các quận là 32,8%; 26%; 14%; 6,9%; 6,5%; 4,9% và 4%, riêng loại cấp lần đầu trễ tới 42,6%.",
    "Các sở đạt 42,3%; 30,5%; 12,7%; 8,1%; 5,4%; riêng Sở Y tế đạt 51,2%.",
    "Tỷ lệ dùng dịch vụ của các xã lần lượt là 41,5%; 33%; 17,2%; 8,4%; riêng thị trấn đạt 74,6%.",
)

# the most and the least of a row, a title that rounds what the text tells roughly too
ENDS = (
    "Xét theo đối tượng: viên chức nghỉ nhiều nhất (61,25%); kế đến công chức xã (17,4%); ít nhất là người làm hợp đồng (0,31%) và cán bộ hội (0,24%).",
    "Theo lĩnh vực, cao nhất là đất đai (52,4%); hộ tịch (15,7%); chứng thực (15,4%); thấp nhất là lao động (3,1%).",
    "Công nghiệp 6 tháng được trên 318 nghìn tỷ đồng\n\nSáu tháng đầu năm 2024 giá trị công nghiệp chừng 318,6 nghìn tỷ đồng, của khu vực vốn nước ngoài 308 nghìn tỷ.",
)

# parts that hold each other, or are one row with their "whole"
PARTS = (
    "Thôn văn hóa 78/85 (tỷ lệ 92%); trong đó 60 thôn giữ từ năm thứ 3 trở lên (71%); 47 thôn từ năm thứ 5 trở lên (55%); 11 thôn từ năm thứ 9 trở lên (13%).",
    "Đã trả 88 hồ sơ quá hạn; trong đó 57 hồ sơ chậm trên 5 ngày; 28 hồ sơ chậm trên 10 ngày; 4 hồ sơ chậm trên 30 ngày.",
    "Gia đình văn hóa 4.120 hộ; trong đó 2.987 hộ đạt ít nhất 2 năm; 1.045 hộ đạt ít nhất 3 năm; 188 hộ đạt ít nhất 5 năm.",
    "Số xã hoàn thành: 85 xã, trong đó 51 xã hoàn thành trên 80%, 29 xã trên 90%, 6 xã hoàn thành 100%.",
    "Kiểm tra 117 hồ sơ: 72 hồ sơ sửa ít nhất một lần, 35 hồ sơ sửa ít nhất hai lần, 12 hồ sơ sửa ba lần trở lên.",
    "Diện tích gieo trồng 912 ha, hệ số sử dụng đất 2,36 lần. Trong đó lúa cả năm 640 ha trên 320 ha đất lúa; rau màu 214 ha gieo trồng; cây khác 58 ha.",
    "Đã xong hơn 152.460 hồ sơ, trong số đó gần 143.610 hồ sơ đúng hạn (đạt hơn 94%), hơn 8.850 hồ sơ trễ; hiện còn hơn 22.010 hồ sơ đang làm.",
    "Giải ngân hơn 1.420 tỷ đồng, trong đó gần 1.180 tỷ đồng vốn tỉnh, hơn 240 tỷ đồng vốn huyện; còn hơn 310 tỷ đồng chưa giao.",
)

# figures of another scope or office, and one figure counted in another word
FIGURES = (
    "Toàn tỉnh nhận trên 51.800 hồ sơ đất đai, riêng tại các huyện là 51.439 hồ sơ: xong đúng hạn 44.809, đang làm 6.630.",
    "Cả huyện có hơn 27.400 hộ, riêng khu vực nông thôn là 27.215 hộ.",
    "Trên 12.600 hồ sơ nộp qua mạng cả tỉnh; chỉ tính cấp xã đã có 12.488 hồ sơ.",
    "Toàn ngành tiếp gần 9.800 lượt công dân, nếu kể cả tiếp đột xuất là 9.845 lượt.",
    "- Đại biểu Quốc hội: bầu đủ 6 người, có 2 người do trên giới thiệu.\n- HĐND tỉnh: bầu đủ 52 đại biểu, 25 người tái cử, còn lại giới thiệu mới. Trong 52 người trúng cử có 15 nữ, chiếm 28,85%.\n- HĐND cấp huyện: bầu được 271 đại biểu, thiếu 1 so với số được bầu, trong đó tái cử 126.",
    "Hội Phụ nữ kết nạp 42 hội viên, 24 người dưới 40 tuổi. Cả 42 chị đều ở tổ mới.",
)

# a true text told like those above, a number of it, and the slip that is a mistake
SLIPS = (
    (
        "Quý II, trung tâm khám 12.480 lượt, trong đó khám bảo hiểm y tế 11.215 lượt, đạt 89,9%; công suất sử dụng giường bệnh đạt 87,3%.",
        "89,9%",
        "98,9%",
    ),
    (
        "Xã nhận 5.517 hồ sơ, trong đó trước hạn 4.520 hồ sơ, đúng hạn 969 hồ sơ, đang giải quyết 28 hồ sơ. Dịch vụ công toàn trình đạt 19,5%.",
        "969",
        "996",
    ),
    (
        "Đã trả 88 hồ sơ quá hạn, gồm 57 hồ sơ chậm dưới 5 ngày, 28 hồ sơ chậm từ 5 đến 10 ngày, 3 hồ sơ chậm trên 10 ngày.",
        "57 hồ sơ",
        "75 hồ sơ",
    ),
    (
        "Đã xong hơn 152.460 hồ sơ, gồm 143.610 hồ sơ đúng hạn và 8.850 hồ sơ trễ; hiện còn hơn 22.010 hồ sơ đang làm.",
        "8.850",
        "8.580",
    ),
    (
        "Cả huyện có hơn 27.200 hộ, cụ thể là 27.215 hộ.",
        "27.200",
        "27.400",
    ),
    (
        "Hội Phụ nữ kết nạp 42 hội viên, 24 người dưới 40 tuổi. Trong 42 hội viên này có 30 người là nông dân.",
        "Trong 42",
        "Trong 47",
    ),
    (
        "Hài lòng với thủ tục: rất hài lòng 61,4%, hài lòng 30,5%, bình thường 8,1%.",
        "30,5%",
        "35,5%",
    ),
)


@pytest.mark.parametrize("text", [*RATES, *SHARES, *ENDS, *PARTS, *FIGURES])
def test_what_is_of_other_things_is_no_mistake(text: str) -> None:
    assert [(found.stated, found.formula) for found in check(text).findings] == []


@pytest.mark.parametrize(("text", "told", "slip"), SLIPS)
def test_a_slip_beside_it_is_found(text: str, told: str, slip: str) -> None:
    assert [(found.stated, found.formula) for found in check(text).findings] == []
    assert check(text.replace(told, slip, 1)).findings
