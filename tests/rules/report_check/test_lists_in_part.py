"""Lists in part (danh sách kể một phần): what stands behind a count and is not all of it, or is of another count.

Some of a whole behind "trong đó", people told in several words, a remark in a bracket, parts of an earlier noun, a
number that says what is missing, things told in one measure only, lines with several figures, and rests of another
whole.
"""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

# A true text, the whole in it and the sum that makes it, and slips of one number, each told as "true > slip".
TOLD = (
    (
        "Cơ sở Gò Lim có 41 sản phẩm của 35 chủ thể (36 sản phẩm 3 sao, 5 sản phẩm 4 sao).",
        "41", "36 + 5", "41 > 47", "36 > 38",
    ),
    (
        "Đồn Bến Sơn bắt 318 vụ, 402 đối tượng; chia ra: trộm cắp 181 vụ, 240 đối tượng; tin giả 26 vụ; ma túy 111 vụ, "
        "162 đối tượng.", "318", "181 + 26 + 111", "318 > 381", "26 > 62", "240 > 204",
    ),
    (
        "Trong 1.204 vụ tòa Gò Lim đã xử, từng loại cụ thể:\n+ Hình sự: nhận 320 vụ, xử 315 vụ.\n"
        "+ Dân sự: nhận 512 vụ, xử 480 vụ.\n+ Hành chính: nhận 472 vụ, xử 409 vụ.", "1.204", "315 + 480 + 409",
    ),
    (
        "Huyện Sa Bình có 26.418 hộ, trong đó hộ nông nghiệp 14.207 hộ, hộ buôn bán 12.211 hộ.",
        "26.418", "14.207 + 12.211", "26.418 > 26.018", "12.211 > 12.611",
    ),
    (
        "Xã Đồi Vàng duyệt 418 việc, trong đó nhà ở 207 việc, đường ngõ 118 việc, việc khác 93 việc.",
        "418", "207 + 118 + 93", "418 > 481", "207 > 270", "93 > 39",
    ),
    (
        "Thanh tra rút 160 hồ sơ để xem, thấy 43 hồ sơ có thiếu sót, gồm:\n1) 21 hồ sơ thiếu phiếu;\n"
        "2) 13 hồ sơ thiếu chữ ký;\n3) 09 hồ sơ ghi sai ngày.", "43", "21 + 13 + 9", "43 > 34", "13 > 15", "21 > 26",
    ),
    (
        "Tỉnh cử 152 người về giúp xã, trong đó 71 người làm đất đai, 53 người làm tài chính, 28 người làm máy tính.",
        "152", "71 + 53 + 28", "71 > 17", "152 > 1.522",
    ),
    (
        "Hội đồng ban hành 36 văn bản (trong đó có 08 nghị quyết, 28 quyết định).",
        "36", "8 + 28", "36 > 63", "36 > 336",
    ),
    (
        "Đã trả 214.906 hồ sơ; 11.318 hồ sơ còn chờ. Trong số đã trả, 208.133 hồ sơ đúng và trước hạn, đạt 96,8%; "
        "6.773 hồ sơ trễ hạn.", "214.906", "208.133 + 6.773", "6.773 > 6.713",
    ),
)  # fmt: skip
ALONE = {
    "some of it 1": ("Năm 2026 phường giải quyết 79 đơn, trong đó đất đai 41 đơn, xây dựng 18 đơn, môi trường 10 đơn."),
    "some of it 3": "Đội quản lý thị trường xử lý 58 vụ, trong đó hàng giả 21 vụ, hàng nhập lậu 17 vụ.",
    "some of it 7": (
        "Thư viện bổ sung 647 đầu sách, trong đó sách thiếu nhi 214 đầu sách, sách pháp luật 133 đầu sách."
    ),
    "some of it 9": "Dư nợ ủy thác 182,4 tỷ đồng, trong đó Hội Nông dân 61,2 tỷ đồng, Hội Phụ nữ 70,8 tỷ đồng.",
    "some of it 11": "Xuất bán 1.386 tấn nông sản, trong đó sầu riêng 612 tấn, bơ 274 tấn.",
    "people in several words 1": (
        "Trong 30 thanh niên có 14 đồng chí học đại học, 5 đảng viên, 13 người viết đơn tình nguyện."
    ),
    "people in several words 2": "Trong 48 đại biểu có 17 nữ, 23 đại biểu trẻ, 18 người ngoài Đảng.",
    "people in several words 3": "Đoàn có 25 người, trong đó 12 cán bộ xã, 9 đảng viên, 14 người là nông dân.",
    "people in several words 4": (
        "Trong 62 công chức có 31 đảng viên, 24 người có bằng thạc sĩ, 17 đồng chí giữ chức vụ lãnh đạo."
    ),
    "people in several words 5": (
        "Ban chấp hành gồm 15 đồng chí, trong đó 6 nữ, 4 người dân tộc thiểu số, 8 cán bộ tái cử."
    ),
    "people in several words 6": "Trong 120 hội viên có 45 đảng viên, 62 người trên 60 tuổi, 33 cán bộ nghỉ hưu.",
    "people in several words 7": (
        "Tổ công tác 18 người; trong đó 7 công chức, 9 đảng viên, 4 người biết tiếng dân tộc."
    ),
    "people in several words 8": "Trong 36 giáo viên có 28 đảng viên, 19 người đạt chuẩn, 9 cán bộ cốt cán.",
    "people in several words 9": "Lớp có 54 học viên, trong đó 21 cán bộ đoàn, 16 đảng viên, 37 người ở vùng cao.",
    "people in several words 10": (
        "Trong 70 quân nhân dự bị có 22 đảng viên, 31 người đã qua huấn luyện, 37 công nhân."
    ),
    "a remark in a bracket 1": (
        "Phát hiện 24 vụ, xử lý 26 vụ (có 4 vụ năm trước chuyển sang, còn 2 vụ đang xác minh), thu nộp 86 triệu đồng."
    ),
    "a remark in a bracket 2": "Trong kỳ hòa giải 41 vụ (có 3 vụ từ tháng trước, còn 1 vụ chưa kết thúc).",
    "a remark in a bracket 3": "Đã cấp 215 giấy (kể cả 12 giấy cấp lại, 3 giấy đính chính).",
    "a remark in a bracket 4": "Kiểm tra 37 cơ sở (có 5 cơ sở vắng chủ, 2 cơ sở ngừng hoạt động).",
    "a remark in a bracket 5": "Xét duyệt 64 hồ sơ (có 6 hồ sơ nộp muộn, còn 4 hồ sơ chờ bổ sung).",
    "a remark in a bracket 6": "Tổ chức 18 buổi tập huấn (có 1 buổi cho người khuyết tật, 7 buổi vào ban đêm).",
    "a remark in a bracket 7": "Điều tra 52 vụ (có 2 vụ rất nghiêm trọng, 3 vụ do người dưới 18 tuổi gây ra).",
    "a remark in a bracket 8": "Trả 330 hồ sơ (có 3 hồ sơ xin lỗi, 20 hồ sơ trả tại nhà).",
    "a remark in a bracket 9": "Thu gom 47 tấn rác (tính cả 4 tấn của chợ, 3 tấn của trường học).",
    "a bracket of an earlier noun 1": "Có 41 sản phẩm OCOP của 35 chủ thể (36 sản phẩm 3 sao, 5 sản phẩm 4 sao).",
    "a bracket of an earlier noun 2": "Đã mở 28 lớp tại 21 xã (19 lớp trồng trọt, 9 lớp chăn nuôi).",
    "a bracket of an earlier noun 3": "Bắt 34 đối tượng trong 24 vụ (29 đối tượng là nam, 5 đối tượng là nữ).",
    "a bracket of an earlier noun 4": (
        "Xây 52 căn nhà ở 47 thôn (30 căn do tỉnh hỗ trợ, 22 căn do doanh nghiệp tặng)."
    ),
    "a bracket of an earlier noun 5": (
        "Trao 86 suất học bổng cho học sinh 68 trường (70 suất loại một, 16 suất loại hai)."
    ),
    "a bracket of an earlier noun 6": "Thả 45 phao tiêu trên 35 km sông (31 phao đỏ, 14 phao xanh).",
    "a bracket of an earlier noun 7": "Treo 120 pa nô trên 102 tuyến đường (84 pa nô lớn, 36 pa nô nhỏ).",
    "a bracket of an earlier noun 8": "Huy động 64 xe cho 54 chuyến (41 xe khách, 23 xe tải).",
    "a bracket of an earlier noun 9": (
        "Tiêm 917 liều cho 817 con bò (640 liều lở mồm long móng, 277 liều tụ huyết trùng)."
    ),
    "a bracket of an earlier noun 10": "Đóng 76 giếng tại 67 hộ (52 giếng khoan, 24 giếng đào).",
    "what is missing 1": (
        "Trường hiện có 52/60 biên chế được giao, còn thiếu so với định mức 13 người; trong đó giáo viên 44 "
        "người, cán bộ quản lý 3 người, nhân viên 5 người."
    ),
    "what is missing 5": (
        "Sở hiện có 96 công chức, so với năm trước 12 người ít hơn; trong đó chuyên viên 71 người, lãnh đạo phòng "
        "25 người."
    ),
    "what is missing 7": "Đơn vị có 78 xe, hụt so với nhu cầu 15 xe; trong đó xe tải 41 xe, xe khách 37 xe.",
    "what is missing 9": (
        "Có 22 chốt trực, thiếu so với phương án 7 chốt; trong đó chốt đường bộ 15 chốt, chốt đường thủy 7 chốt."
    ),
    "one measure alone 2": (
        "Cả quý khen thưởng 96 tập thể, 214 cá nhân; gồm giáo dục 40 tập thể, 102 cá nhân; y tế 26 tập thể, 61 cá "
        "nhân; quân sự 10 tập thể; nông nghiệp 20 tập thể, 51 cá nhân."
    ),
    "one measure alone 3": (
        "Tai nạn 63 vụ, 52 người; trong đó đường bộ 51 vụ, 44 người; đường thủy 2 vụ; đường sắt 10 vụ, 8 người."
    ),
    "one measure alone 4": (
        "Kiểm tra 88 cơ sở, 214 sản phẩm; cụ thể: thực phẩm 41 cơ sở, 120 sản phẩm; mỹ phẩm 20 cơ sở; thuốc 27 cơ "
        "sở, 94 sản phẩm."
    ),
    "one measure alone 5": (
        "Tiếp 512 lượt, 640 người: cấp tỉnh 112 lượt, 170 người; cấp huyện 200 lượt, 240 người; doanh nghiệp 10 "
        "lượt; cấp xã 190 lượt, 230 người."
    ),
    "one measure alone 6": (
        "Bắt giữ 74 vụ, 92 đối tượng: buôn lậu 31 vụ, 40 đối tượng; hàng giả 30 vụ, 52 đối tượng; vô chủ 13 vụ."
    ),
    "one measure alone 7": (
        "Mở 45 lớp, 1.380 học viên: nghề may 20 lớp, 610 học viên; nghề mộc 10 lớp; nghề điện 15 lớp, 770 học viên."
    ),
    "one measure alone 8": (
        "Có 216 trường, 3.140 lớp: mầm non 80 trường, 1.040 lớp; tiểu học 100 trường, 1.500 lớp; chuyên biệt 6 "
        "trường; trung học 30 trường, 600 lớp."
    ),
    "one measure alone 9": (
        "Cháy 29 vụ, 34 căn nhà; gồm thành phố 12 vụ, 17 căn nhà; rừng 7 vụ; huyện 10 vụ, 17 căn nhà."
    ),
    "one measure alone 10": (
        "Thu hồi 61 dự án, 2.410 ha: công nghiệp 30 dự án, 1.600 ha; du lịch 21 dự án, 810 ha; hạ tầng 10 dự án."
    ),
    "lines 1": (
        "Trong 1.204 vụ đã xử, từng loại cụ thể:\n+ Hình sự: nhận 320 vụ, xử 315 vụ.\n+ Dân sự: nhận 512 vụ, xử "
        "480 vụ.\n+ Hành chính: nhận 472 vụ, xử 409 vụ."
    ),
    "lines 2": (
        "a) Trồng trọt: tổng diện tích gieo trồng 8.420 ha. Trong đó:\n- Lúa 5.120 ha, năng suất 61 tạ/ha.\n- Ngô "
        "1.300 ha, năng suất 48 tạ/ha.\nTổng sản lượng lương thực 37.472 tấn.\n- Rau 900 ha, còn lại là cây khác."
    ),
    "lines 3": (
        "Năm học này có 2.614 học sinh được khen, trong đó:\n- Học sinh giỏi 1.214 em\n- Học sinh có giải cấp "
        "tỉnh 360 em"
    ),
    "lines 4": (
        "Toàn xã thu được 864 triệu đồng:\n- Quỹ Vì người nghèo: kế hoạch 300 triệu đồng, thu 264 triệu đồng\n- "
        "Quỹ Đền ơn: kế hoạch 400 triệu đồng, thu 410 triệu đồng\n- Quỹ Khuyến học: kế hoạch 150 triệu đồng, thu "
        "190 triệu đồng"
    ),
    "lines 5": (
        "1. Đã nhận 3.120 hồ sơ.\n- Đất đai: nộp 1.310 hồ sơ, nhận 1.290 hồ sơ\n- Hộ tịch: nộp 1.140 hồ sơ, nhận "
        "1.130 hồ sơ\n- Xây dựng: nộp 710 hồ sơ, nhận 700 hồ sơ"
    ),
    "lines 6": "Huyện có 742 km đường xã. Trong đó:\n- Bê tông 512 km\n- Nhựa 130 km",
    "lines 7": (
        "Đã tiêm 5.610 liều, cụ thể:\n- Sởi: đăng ký 2.400 liều, tiêm 2.310 liều\n- Cúm: đăng ký 2.100 liều, tiêm "
        "2.100 liều\n- Bạch hầu: đăng ký 1.210 liều, tiêm 1.200 liều"
    ),
    "lines 8": (
        "Có 318 hộ được vay, trong đó:\n- Chăn nuôi bò 148 hộ\n- Trồng rừng 80 hộ\nNgoài ra hội giúp ngày công "
        "cho 40 hộ.\n- Buôn bán nhỏ 90 hộ"
    ),
    "lines 9": (
        "Tổng chi 6.450 triệu đồng:\n- Lương: dự toán 4.200 triệu đồng, chi 4.150 triệu đồng\n- Mua sắm: dự toán "
        "1.500 triệu đồng, chi 1.400 triệu đồng\n- Sửa chữa: dự toán 950 triệu đồng, chi 900 triệu đồng"
    ),
    "lines 10": "Kiểm tra 216 cơ sở, trong đó:\n- Ăn uống 116 cơ sở, phạt 9 cơ sở\n- Thuốc 20 cơ sở, phạt 1 cơ sở",
    "a step in a bracket 1": "Phân loại: 12.480 việc có điều kiện (bớt 1.250 việc), còn 4.310 việc thì chưa.",
    "a step in a bracket 3": "Sau rà soát: 318 thủ tục giữ nguyên (bớt 24 thủ tục), còn 96 thủ tục phải sửa.",
    "a step in a bracket 5": "Năm nay 915 em đỗ (hơn 74 em), còn 103 em trượt.",
    "a step in a bracket 7": "Đo xong 3.120 thửa (ít hơn 240 thửa), còn 880 thửa đang tranh chấp.",
    "a step in a bracket 9": "Rừng trồng 18.240 ha (giảm 960 ha), còn rừng tự nhiên 9.100 ha.",
    "a share of another base 1": (
        "Đảng viên: xuất sắc 14% số được chấm, bằng 17,24% số hoàn thành tốt; hoàn thành tốt 79,13%; hoàn thành "
        "6,12%; không hoàn thành 0,75%."
    ),
    "a share of another base 3": (
        "Cử tri: đồng ý 96,21% số phiếu, tức 95,10% số cử tri; không đồng ý 2,64%; ý kiến khác 1,15%."
    ),
    "a share of another base 5": "Hồ sơ: sớm 61,4%, tương đương 63,2% số hồ sơ mới; đúng hạn 37,2%; trễ 1,4%.",
    "a share of another base 7": "Doanh nghiệp: lãi 62,3%, tức 71,5% số nộp báo cáo; lỗ 24,6%; hòa vốn 13,1%.",
    "the rest of another whole 1": (
        "Huyện có 26 xã, đến nay 19 xã đạt chuẩn, trong năm thêm 02 xã; 06/19 xã đạt nâng cao. Bình quân mỗi xã "
        "17,2 tiêu chí. Còn 07 xã chưa đạt, đều ở vùng cao."
    ),
    "the rest of another whole 3": (
        "Có 64 thôn, 51 thôn có nhà văn hóa; 12/51 nhà văn hóa mới xây. Còn 13 thôn chưa có."
    ),
    "the rest of another whole 5": (
        "Khảo sát 312 hộ, 240 hộ dùng nước máy; 96/240 hộ có bể lọc. Còn 72 hộ chưa có nước máy."
    ),
    "the rest of another whole 7": (
        "Có 33 chợ, 21 chợ do doanh nghiệp quản lý; 8/21 chợ loại hai. Còn 12 chợ do xã quản lý."
    ),
    "the rest of another whole 9": (
        "Thống kê 210 cơ sở, 164 cơ sở có giấy phép; 35/164 giấy phép cấp mới. Còn 46 cơ sở chưa có giấy phép."
    ),
    "a part of a part 1": (
        "Thu ngân sách 5.213 tỷ đồng, đạt 81% dự toán (6.436 tỷ đồng), trong đó thu nội địa 4.905 tỷ đồng, thu "
        "tiền sử dụng đất 1.120 tỷ đồng."
    ),
    "a part of a part 3": (
        "Chi ngân sách 3.640 tỷ đồng, trong đó chi thường xuyên 2.510 tỷ đồng, chi lương 1.640 tỷ đồng."
    ),
    "a part of a part 7": (
        "Dân số 68.400 người, trong đó dân nông thôn 61.200 người, dân số trong độ tuổi 38.100 người."
    ),
    "offices side by side 1": (
        "Kỷ luật: Ban Thường vụ khiển trách 1 tổ chức đảng; Ủy ban Kiểm tra khiển trách 1 đảng viên; đảng ủy cơ "
        "sở 1; chi bộ trực thuộc huyện 6; chi bộ dưới cơ sở 3."
    ),
    "offices side by side 2": ("Khen thưởng: Hội đồng tặng 2 bằng khen; Sở tặng 3 giấy khen; huyện 4; xã 8; thôn 5."),
    "offices side by side 3": "Tiếp dân: Bí thư tiếp 1 lượt; Chủ tịch tiếp 2 lượt; huyện 3 lượt; xã 8 lượt.",
    "offices side by side 4": ("Họp: Thường vụ họp 2 cuộc; Ban Chấp hành họp 1 cuộc; cấp huyện 3 cuộc; cấp xã 7 cuộc."),
    "offices side by side 5": "Đơn: Thanh tra nhận 4 đơn; sở nhận 1 đơn; huyện 2 đơn; xã 9 đơn.",
    "offices side by side 6": (
        "Giám sát: Hội đồng giám sát 3 cuộc; Mặt trận giám sát 1 cuộc; cấp huyện 5 cuộc; cấp xã 8 cuộc."
    ),
    "offices side by side 7": "Phân công: Văn phòng 1 người; Sở 2 người; huyện 4 người; xã 6 người.",
    "offices side by side 8": "Tập huấn: bộ mở 1 lớp; cục mở 1 lớp; tỉnh 2 lớp; huyện 9 lớp.",
    "offices side by side 9": "Xử phạt: thanh tra phạt 2 vụ; công an phạt 6 vụ; cấp tỉnh 1 vụ; cấp xã 5 vụ.",
    "offices side by side 10": (
        "Kiểm tra: đoàn một kiểm tra 2 nơi; đoàn hai kiểm tra 1 nơi; cấp huyện 3 nơi; cấp xã 9 nơi."
    ),
}
ROWS = "| Cấp | Số trường | Số lớp |\n|---|---|---|\n| Tiểu học | 16 | 178 |\n| Trung học cơ sở | 15 | 148 |\n"
TWICE = (
    "Ghi chú: 02 trường được tính ở cả hai cấp.",
    "Dòng toàn xã tính mỗi trường một lần.",
    "Trường có hai cấp học xếp vào cả hai dòng; tổng chỉ đếm một lần.",
    "Hai trường ghi cho cả các cấp học mà mình dạy.",
)
"""What says below a table that some of its rows count the same."""
SLIPS = [pytest.param(text, slip, id=f"{slip} in {text[:24]}") for text, _, _, *slips in TOLD for slip in slips]


@pytest.mark.parametrize(("text", "stated", "formula"), [(text, stated, formula) for text, stated, formula, *_ in TOLD])
def test_all_of_a_whole_bears_it_out(text: str, stated: str, formula: str) -> None:
    report = check(text)
    assert (stated, formula) in {(one.stated, one.formula) for one in report.claims if one.verdict.agrees}
    assert [(one.stated, one.computed, one.formula) for one in report.findings] == []


@pytest.mark.parametrize(("text", "slip"), SLIPS)
def test_one_slip_is_found(text: str, slip: str) -> None:
    true, wrong = slip.split(" > ")
    assert text.count(true) == 1
    assert check(text.replace(true, wrong)).findings


@pytest.mark.parametrize("text", ALONE.values(), ids=ALONE)
def test_a_list_that_is_not_all_of_the_count_before_it_is_left_alone(text: str) -> None:
    assert [(one.kind, one.stated, one.computed, one.formula) for one in check(text).findings] == []


@pytest.mark.parametrize("note", TWICE)
def test_a_total_that_counts_each_thing_once_is_left_alone(note: str) -> None:
    table = f"Quy mô trường, lớp của xã Gò Lim\n\n{ROWS}| Toàn xã | 29 | 326 |\n\n"
    assert check(table + "Năm học này xã mở thêm lớp.").findings
    assert not check(table + note).findings
