# ruff: noqa: E501 (a sentence of a report is read better in one line)
"""Parts and sections (phần của tổng, mục của báo cáo): what is no part, no former value and no base of what it stands by.

Each text is made up. Of the true ones none is told as wrong; beside them stand slips that are.
"""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check
from motcua.rules.report_check.blocks import from_text
from motcua.rules.report_check.layout import lay_out
from motcua.rules.report_check.reading import read_prose
from motcua.rules.report_check.sections import same_section, sections_of

TRUE = (
    # programmes are called by what they are to do, and are no stages of one another
    "Ngân hàng Chính sách xã hội cho vay bốn chương trình: hộ cận nghèo 61,2 tỷ đồng, giải quyết việc làm 84,6 tỷ đồng, nhà ở xã hội 22,1 tỷ đồng.",
    "Kinh phí sự nghiệp chi cho đào tạo nghề 412 triệu đồng, hoàn thành tiêu chí nước sạch 1.254 triệu đồng, thu gom rác 380 triệu đồng.",
    "Quỹ hỗ trợ nông dân cho vay chăn nuôi 3,4 tỷ đồng, hỗ trợ giải quyết việc làm 5,1 tỷ đồng.",
    # sides of a product are measures
    "Đoàn điền kinh xã Tân Lập có 18 vận động viên, trong đó 4 vận động viên chạy tiếp sức 4 x 100 m.",
    "Làm mới 12 bảng tin, trong đó có 3 bảng cỡ 120 x 240 cm.",
    # a bare number behind an amount, in a clause of its own, counts something else
    "Xử phạt 46 trường hợp với số tiền 1,28 tỷ đồng; tước giấy phép 15, tạm giữ 22 phương tiện.",
    "Kiểm tra 214 cơ sở, ra 37 quyết định phạt 0,94 tỷ đồng; đình chỉ 6, buộc khắc phục 31 cơ sở.",
    # what each verb of its own did is no part of what the other did
    "- Điều động 12 lượt, biệt phái 19 lượt cán bộ thuộc diện tỉnh quản lý; luân chuyển 4 đồng chí.",
    "Công nhận mới 21 sản phẩm, công nhận lại 34 sản phẩm đủ điều kiện; thu hồi 2 sản phẩm.",
    "Cấp mới 128 giấy phép, gia hạn 175 giấy phép thuộc thẩm quyền của sở.",
    "Tuyển mới 41 giáo viên, tiếp nhận 56 giáo viên đủ điều kiện từ nơi khác về.",
    # a square bracket tells of another time
    "- Phòng tiếp dân huyện tiếp 318 lượt, trong đó: khiếu nại 97 lượt, phản ánh 221 lượt [giảm 64 lượt so với 382 lượt cùng kỳ];",
    "Thanh tra huyện mở 12 cuộc, trong đó đột xuất 3 cuộc [năm trước: 15 cuộc].",
    # two nouns around a slash are no part and whole
    "Tổng số đơn tố cáo thuộc thẩm quyền 214 đơn/187 vụ việc (cấp tỉnh 31 vụ, cấp huyện 156 vụ).",
    "Tiếp 518 lượt/431 vụ việc, trong đó lãnh đạo tiếp 96 lượt/88 vụ việc.",
    "Đã hòa giải 320 hồ sơ/296 vụ.",
    # the total row of a column of averages or densities adds nothing
    "| Xã | Số hộ | Số lợn (con) | Con/hộ |\n|---|---|---|---|\n| An Thịnh | 120 | 1.440 | 12,0 |\n| An Phú | 80 | 640 | 8,0 |\n| An Lạc | 50 | 350 | 7,0 |\n| Cộng | 250 | 2.430 | 9,7 |",
    "| Phường | Diện tích (km2) | Dân số | Mật độ |\n|---|---|---|---|\n| Đông | 4 | 12.000 | 3.000 |\n| Tây | 6 | 12.600 | 2.100 |\n| Cộng | 10 | 24.600 | 2.460 |",
    "| Đơn vị | Số lớp | Số học sinh | Sĩ số |\n|---|---|---|---|\n| Khối 6 | 6 | 252 | 42 |\n| Khối 7 | 6 | 234 | 39 |\n| Khối 8 | 5 | 205 | 41 |\n| Tổng | 17 | 691 | 40,6 |",
    # in the bracket behind a step stand the values now and then
    "Công an phường: xảy ra 42 vụ vi phạm, giảm 7 vụ (42/49), làm rõ 38/42 vụ, đạt 90,5%.",
    "Tai nạn giao thông 18 vụ, giảm 5 vụ (18/23), chết 6 người, giảm 2 người (6/8), bị thương 14 người; giải quyết 17/18 vụ.",
    # a month and the months together are each measured by their own former value
    "Doanh thu du lịch tháng 6 đạt 14,2 tỷ đồng, tăng 5,1% so với cùng kỳ; lũy kế 6 tháng đạt 92,7 tỷ đồng, tăng 8,4%, bằng 48% kế hoạch năm.",
    "Lượng nước thương phẩm tháng 8 đạt 312 nghìn m3, tăng 3,2% so với cùng kỳ; lũy kế 8 tháng 2.418 nghìn m3, tăng 4,7%.",
    # a fall to be reached is no fall told
    "Số hộ nghèo giảm 64 hộ so với 291 hộ đầu năm (15,1% của 1.927 hộ), tương ứng giảm 3,41 điểm phần trăm, vượt chỉ tiêu giảm 3%.",
    "Có 92 hộ thoát nghèo; hộ nghèo còn 188 hộ, giảm 75 hộ, đạt kế hoạch giảm 2%.",
    # what came and what went are told, not the difference
    "Tháng 8, trợ cấp cho 2.418 người, tăng 37 và giảm 21 người so với tháng trước (tháng 7 là 2.402 người).",
    "Toàn xã có 1.205 đảng viên, tăng 18, giảm 11 đồng chí so với năm trước (1.198 đồng chí).",
    # approximations of one place and counts of another
    "Có thôn 36 hộ hiến hơn 3.200 m2, thôn khác góp hơn 1.240 ngày công, hiến 5.350 m2 đất vườn.",
    "Xã đầu tiên vận động được hơn 1.400 triệu đồng, xã kế bên 1.920 triệu đồng.",
    # shares of two partitions side by side
    "Có 58,4% người được hỏi là nam; nhóm trên 45 tuổi chiếm 41,2%.",
    "Trong số người trả lời, 72,5% sống ở phường; 27,1% từng nộp hồ sơ qua mạng.",
    "Lao động nữ chiếm 46,8%; lao động ngoài tỉnh chiếm 53,5%.",
    # one share told of two bases
    "Xếp loại: xuất sắc 12% số được chấm, bằng 15,2% số hoàn thành tốt; hoàn thành tốt 79,1%; hoàn thành 8,4%; không hoàn thành 0,5%.",
    # behind parts told together "trong đó" means all of them
    "Thư viện cấp 960 thẻ, gồm 512 thẻ mới và 448 thẻ đổi, trong đó thẻ học sinh 601.",
    "Tiếp nhận 312 đơn khiếu nại và 205 đơn tố cáo, trong đó đơn đủ điều kiện 388 đơn.",
    "Tặng 140 suất quà, 95 suất học bổng, trong đó cho trẻ mồ côi 118 suất.",
    # who is to do it, and who did
    "Có 512 người phải kê khai tài sản. Đã kê khai 511 người; một người đi chữa bệnh được gia hạn. Niêm yết 436 bản.",
    # a number that only names a stage
    "Huyện có 8 xã đạt mức độ 2. Trong năm mở 6 lớp, 90 học viên xong giai đoạn 1, 42 học viên xong giai đoạn 2.",
    # a column of the table that counts other things
    "| Cấp học | Số lớp | Số học sinh |\n|---|---|---|\n| Mầm non | 41 | 1.020 |\n| Tiểu học | 72 | 2.088 |\n| Toàn xã | 113 | 3.108 |\n\nToàn xã có 214 giáo viên, đạt 1,89 giáo viên/lớp; còn thiếu 13 giáo viên.",
    # what was done over what was planned may be more
    "- Tổng diện tích gieo trồng 142 ha. Trong đó lúa 44/42 ha. Đậu 18/18 ha. Ngô 27/31 ha.",
    "- Tiêm phòng viêm da nổi cục cho trâu, bò: 812/764 = 106,3%.",
    "Tổng đàn gia súc, gia cầm có 14.210 con/12.050 con, đạt 117,93% KH, trong đó gia súc trên 6.400 con, đạt 92,1% KH, gia cầm trên 7.800 con, đạt 119,4%.",
    "- Trồng cây phân tán 12.400/10.000 cây; trồng rừng tập trung 38/35 ha; chăm sóc rừng 96/96 ha.",
    "Kết nạp 14/12 đảng viên, bằng 116,7%; mở 3/3 lớp bồi dưỡng; kiểm tra 9/8 chi bộ.",
    "Vận động hiến máu 132/120 đơn vị máu, đạt 110%; khám sức khỏe cho 486/450 người cao tuổi.",
    "Đưa 27/25 lao động đi làm việc ở nước ngoài, tạo việc làm mới cho 214/200 lao động.",
    "Gia đình văn hóa 812/874 hộ; thôn văn hóa 8/8; hộ đăng ký mới 880/874.",
    "Tiêm phòng dại chó mèo 612/580 con, tụ huyết trùng 410/455 con, dịch tả lợn 1.130/1.100 con.",
    "Hòa giải 11/9 vụ việc (có 2 vụ từ năm trước), thành 9 vụ.",
    "Làm 2,4 km/2 km kênh mương, 1,8/2,2 km đường nội đồng.",
    "Cứng hóa đường thôn 3.250 m/3.000 m, rãnh thoát nước 980 m/1.000 m.",
)
# a true text, a number of it, and the slip that is a mistake
SLIPS = (
    ("Thanh tra xã mở 24 cuộc, kết thúc 18 cuộc, ra kết luận 17 cuộc.", "17 cuộc", "71 cuộc"),
    ("Quầy nhận 193 hồ sơ, 155 hồ sơ nộp trực tuyến, phần còn lại nộp giấy.", "155", "1.155"),
    ("Có 25 thôn trên 50% hộ khá; trong đó 21 thôn trên 70% hộ khá.", "21 thôn", "61 thôn"),
    ("Đã xử lý 142/168 vụ việc thuộc thẩm quyền.", "142/168", "142/128"),
    ("Phân loại ra 35 đơn, giải quyết 28/31 đơn đủ điều kiện.", "28/31", "82/31"),
    ("Khám sức khỏe cho 386/450 người cao tuổi.", "386/450", "3.386/450"),
    ("Xảy ra 42 vụ, giảm 7 vụ so với cùng kỳ (49 vụ).", "giảm 7", "giảm 9"),
    ("Hồ sơ đúng hạn 98,21%, trễ hạn 1,79%.", "1,79%", "1,97%"),
    (
        "| Xã | Số hộ | Số lợn (con) | Con/hộ |\n|---|---|---|---|\n| An Thịnh | 120 | 1.440 | 12,0 |\n| An Phú | 80 | 640 | 8,0 |\n| An Lạc | 50 | 350 | 7,0 |\n| Cộng | 250 | 2.430 | 9,7 |",
        "2.430",
        "2.340",
    ),
)
LONG = """BÁO CÁO KẾT QUẢ CÔNG TÁC

I. CẢI CÁCH HÀNH CHÍNH

Trong kỳ, bộ phận một cửa tiếp nhận 3.182 hồ sơ, giải quyết 3.047 hồ sơ.

Mỗi ngày có trên 120 hồ sơ được trả.

II. VĂN HÓA - XÃ HỘI

Toàn xã có 12 thôn văn hóa, 26 câu lạc bộ.

Trao quà cho 310 hộ, trong đó 45 hộ nghèo.

III. KIẾN NGHỊ

Đề nghị bổ sung 30 máy tính cho 12 thôn."""


@pytest.mark.parametrize("text", TRUE)
def test_what_is_no_part_and_no_base_is_told_to_nobody(text: str) -> None:
    assert [(one.kind, one.stated, one.formula) for one in check(text).findings] == []


@pytest.mark.parametrize(("text", "true", "slip"), SLIPS)
def test_a_part_that_is_more_than_its_whole_is_found(text: str, true: str, slip: str) -> None:
    assert text.count(true) == 1
    assert check(text).findings == ()
    assert check(text.replace(true, slip)).findings


def test_headings_cut_a_report_into_sections() -> None:
    passages = read_prose(lay_out(from_text(LONG)))
    sections = sections_of(passages)
    by_text = {passage.text[:12]: passage for passage in passages}
    assert sections[by_text["BÁO CÁO KẾT "].start] == 0
    assert sections[by_text["Mỗi ngày có "].start] == 1
    assert sections[by_text["Toàn xã có 1"].start] == 2
    assert same_section(passages, by_text["Toàn xã có 1"], by_text["Trao quà cho"])
    assert same_section(passages, by_text["BÁO CÁO KẾT "], by_text["Trao quà cho"])
    assert not same_section(passages, by_text["Mỗi ngày có "], by_text["Trao quà cho"])


def test_a_line_in_capitals_opens_a_section_once_prose_has_begun() -> None:
    text = LONG.replace("II. VĂN HÓA", "VĂN HÓA").replace("I. CẢI CÁCH", "CẢI CÁCH").replace("III. KIẾN", "KIẾN")
    passages = read_prose(lay_out(from_text(text)))
    assert list(sections_of(passages).values()) == [0, 0, 0, 0, 1, 1, 1, 2, 2]


def test_a_figure_of_another_section_is_no_base_of_one_told_here() -> None:
    assert check(LONG).findings == ()
    assert check(LONG.replace("45 hộ nghèo", "450 hộ nghèo")).findings
