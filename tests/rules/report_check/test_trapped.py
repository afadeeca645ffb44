# ruff: noqa: E501 (a sentence of a report is read better in one line)
"""Trapped readings (cách hiểu dễ nhầm): what a hasty reader takes for a mistake, and the slip beside it that is one.

Each text is made up; what is true of it was once told as wrong.
"""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

# a true text, a number of it, and the slip that is a mistake
CASES = (
    # bodies that its own sentence divides, no other bodies told before
    (
        "Huyện Bến Mơ có 15 xã, thị trấn. Trong 19 phòng, ban có thủ tục, mới 14 đơn vị phát sinh hồ sơ qua bưu điện, "
        "5 đơn vị chưa có hồ sơ nào.",
        "14 đơn vị",
        "41 đơn vị",
    ),
    # places where something was found, no rest of those visited
    (
        "Đoàn đã đi 15 trên tổng số 22 xã, thị trấn, tức 68,2% số đơn vị, phát hiện 6 nơi công chức vắng mặt trong giờ "
        "làm việc không có lý do.",
        "68,2",
        "86,2",
    ),
    # a day and a month, no ratio of them
    (
        "Xã Bến Mơ đã phân bổ 42 tỷ đồng. Đến 30/9 giải ngân 21 tỷ đồng, đạt 50,0% số vốn đã phân bổ.",
        "50,0",
        "60,0",
    ),
    # a rank now, then, and longer ago
    (
        "Chỉ số của xã Bến Mơ xếp thứ 6/13, tăng 3 bậc (năm 2022 thứ 9, năm 2021 thứ 8).",
        "tăng 3",
        "tăng 5",
    ),
    # members of a council, no number of a form; all rates are of the members
    (
        "Tổng số đại biểu 34, có mặt 32, phiếu hợp lệ 31.\n1. Ông Trần Thử A: tín nhiệm cao 24 phiếu (70,59%), tín nhiệm "
        "06 phiếu (17,65%), tín nhiệm thấp 01 phiếu (2,94%).",
        "17,65",
        "71,65",
    ),
    # an office above, no approximation
    (
        "Đã trả lời 94 kiến nghị: giải quyết xong 61; đang giải quyết 24; thuộc cấp trên 9.",
        "24",
        "42",
    ),
    # who has a lower degree is told nowhere
    (
        "- Công chức: có mặt 79 (sau đại học 27, đại học 51);\n- Viên chức: có mặt 61 (đúng hạn hợp đồng 60, quá hạn 01).",
        "60",
        "06",
    ),
    # what is left is told without a number
    (
        "Học sinh được 47 giải, gồm 2 nhất, 9 nhì, 15 ba, số còn lại khuyến khích. Có 12 thầy cô được khen, gồm 7 nữ và 5 nam.",
        "7 nữ",
        "1 nữ",
    ),
    # some procedures are done on two levels
    (
        "Tổng danh mục 2.168 thủ tục, chia theo lĩnh vực.\n\nNơi làm: cấp tỉnh 1.862 thủ tục, cấp xã 363 thủ tục, nơi khác 9 "
        "thủ tục (có thủ tục làm được ở cả hai cấp). Đã số hóa 120 thủ tục, gồm 80 của tỉnh, 40 của xã.",
        "80",
        "30",
    ),
    # what came over from last year stands beside what came, not in it
    (
        "Đã trả lời 1.276, đang xử lý 22.\n\nCùng năm xã tiếp nhận 7.430 hồ sơ (gửi qua mạng 1.834; tại quầy và bưu chính "
        "5.596); năm trước dồn sang 33 hồ sơ. Giải quyết xong 7.351 hồ sơ, gồm 3.142 hồ sơ sớm hẹn, 3.918 hồ sơ đúng hẹn, "
        "291 hồ sơ quá hẹn; đang giải quyết 112 hồ sơ.",
        "291",
        "921",
    ),
    # the things a share is of are counted nowhere
    (
        "Quý III không phát sinh hồ sơ ở 163 thủ tục; 12 thủ tục phổ biến nhất chiếm 79% số hồ sơ. Có 40 thủ tục nộp qua "
        "mạng trên tổng số 163 thủ tục, đạt 24,5%.",
        "24,5",
        "42,5",
    ),
    # shares of what there was at the beginning of the year
    (
        "Cuối năm xã có 8.551 hộ; hộ nghèo 301 hộ, tỷ lệ 3,52%. Đầu năm hộ nghèo 412 hộ, tỷ lệ 4,86%; cận nghèo 538 hộ, "
        "tỷ lệ 6,35%.",
        "3,52",
        "5,32",
    ),
    # a number told again is no second part
    (
        "Trong 10 đơn vị trễ nhiều nhất tỉnh, vùng này có 6; số trễ của 6 đơn vị ấy chiếm 47% cả tỉnh. Huyện có 61 xã, "
        "gồm 37 xã không trễ và 24 xã có trễ.",
        "37",
        "73",
    ),
    # shares that counts give need make no hundred
    (
        "Công chức có mặt 333/424 người (tỷ lệ 78,54%), không thấy 91 người, trong số vắng này 28 người không nêu được lý "
        "do (chiếm 6,60%).",
        "333",
        "383",
    ),
    # the base of the share, what the office may decide of them, is told nowhere
    (
        "Có 2.436 đơn đủ điều kiện; khiếu nại, tố cáo thuộc thẩm quyền đã giải quyết 1.770 đơn, gần 97%. Đã tiếp 640 lượt, "
        "gồm 310 lượt khiếu nại, 330 lượt phản ánh.",
        "310",
        "301",
    ),
    # what the lower offices have to do is no part of what the upper one had
    (
        "Cấp trên có 3.495 hồ sơ, người dân tự nộp 86,07%; cấp phường phải giải quyết 6.798 hồ sơ, trong đó nộp từ nhà "
        "4.609/6.798 hồ sơ, đạt 67,8%.",
        "67,8",
        "76,8",
    ),
    # counts give the rate that is like one of the table
    (
        "Mức | Tổng | Đã xử lý | Đúng hạn | %\nMức 1, 2 | 268 | 257 | 102 | 39,7\nMức 3 | 685 | 618 | 434 | 70,2\n"
        "Mức 4 | 166 | 161 | 95 | 59\n\nXã có 264 thủ tục; có 185 thủ tục lên mức 3, bằng 70,1% số thủ tục.",
        "434",
        "443",
    ),
    # what was planned is not what was done
    (
        "Từ đầu năm xã giải quyết việc làm cho 1.640 lao động, bằng 55% kế hoạch (kế hoạch cả năm khoảng 3.000 lao động). "
        "Mở 12 lớp nghề, gồm 7 lớp ngắn hạn và 5 lớp dài hạn.",
        "7 lớp",
        "1 lớp",
    ),
    # couples are no people
    (
        "Khai tử 97 việc, gồm 81 đúng hạn, 16 quá hạn.\n- Kết hôn: 63 cặp. Kết hôn lần đầu: nam 57 người, nữ 60 người.",
        "81",
        "18",
    ),
    # "theo dõi riêng" picks nothing out of what was told before
    (
        "Nhiệm vụ tỉnh giao: 196 nhiệm vụ, gồm 171 đã xong, 25 đang làm. Nhiệm vụ huyện giao xã theo dõi riêng, quý này có "
        "412 nhiệm vụ.",
        "171",
        "117",
    ),
    # pupils of so many classes
    (
        "Tiểu học 865 học sinh/27 lớp; trung học cơ sở 598 học sinh/16 lớp. Tổng cộng 1.463 học sinh ở 43 lớp. Tốt nghiệp "
        "146/148 em, đạt 98,65%.",
        "98,65",
        "89,65",
    ),
    # the rest is told without a number
    (
        "Danh mục có 388 thủ tục, trong đó toàn trình 187, một phần 134, số còn lại chỉ cung cấp thông tin. Có 71 thủ tục "
        "phát sinh hồ sơ, trong số này 52 thủ tục toàn trình, chiếm 73,2%.",
        "73,2",
        "37,2",
    ),
    # the number behind it is the base, not the copies
    (
        "Chứng thực điện tử 311 hồ sơ/428 bản, đạt 103,7% chỉ tiêu (300 hồ sơ). Chứng thực chữ ký 388 việc, gồm 211 sơ yếu "
        "lý lịch, 177 giấy ủy quyền.",
        "177",
        "117",
    ),
    # one of them is told without a number
    (
        "Trung tâm bố trí 09 người: giám đốc do Phó Chủ tịch xã kiêm, 01 phó giám đốc và 07 công chức. Có 1.302 lượt, "
        "gồm 712 lượt nộp và 590 lượt hỏi.",
        "590",
        "950",
    ),
    # members of groups in hamlets, and two rates of different things
    (
        "Xã lập 40 tổ công nghệ số ở 40 thôn, cả thảy 202 thành viên. Trên 70% người dân biết dùng ít nhất một nền tảng số. "
        "80% doanh nghiệp dùng nền tảng số. Kích hoạt 279/319 tài khoản, đạt 87,5%.",
        "87,5",
        "78,5",
    ),
    # the counts beside give one rate, so the other is of other things
    (
        "Số biên chế hành chính giảm từ 118 (năm 2015) xuống 106, tức giảm 12 biên chế, tỷ lệ 10,2%. Biên chế sự nghiệp "
        "giảm 11,6%.",
        "giảm 12",
        "giảm 22",
    ),
    (
        "Hộ khoán: 1.104 hộ, nộp qua mạng 861 hộ (78,0%), số tiền qua mạng chiếm 83,6% số thu khoán.",
        "78,0",
        "87,0",
    ),
    # another choice of the parts makes the whole
    (
        "+ Qua tổng đài: 512 lượt, trong đó 366 lượt hỏi đáp, hướng dẫn; 146 phản ánh hiện trường, đã xử lý 141, đạt 96,6%;",
        "96,6",
        "66,6",
    ),
    # "khoản chi này" points at what is spent, not at the rate
    (
        "Xã chi 7.842 triệu đồng/9.310 triệu đồng dự toán, đạt 84,2%. Chi thường xuyên 6.105 triệu đồng, bằng 82,5% dự toán "
        "khoản chi này.",
        "84,2",
        "48,2",
    ),
    # a rate that another is measured by
    (
        "Trong 24 chỉ tiêu có 09 chỉ tiêu vượt, 12 chỉ tiêu đạt, 03 chỉ tiêu chưa đạt (hộ dùng nước sạch 71% so với 75%; "
        "trường chuẩn 66,7% so với 77,8%, tức 06 trong 09 trường). Thôn thông minh 12/15 thôn, đạt 80,0%.",
        "80,0",
        "88,0",
    ),
    # more may be looked at than is to be chosen
    (
        "Chỉ tiêu tuyển quân năm 2025 của xã: 18 thanh niên (quân sự 15, công an 03). Sơ tuyển 121, đủ điều kiện khám 86.",
        "quân sự 15",
        "quân sự 51",
    ),
    # items of a list, each of its own
    (
        "Chi qua tài khoản:\n- Bảo trợ xã hội: 612 đối tượng, có tài khoản 498, đã chi qua tài khoản 471.\n- Người có công: "
        "88 đối tượng, có tài khoản 71, chi qua tài khoản 71.\nCộng hai nhóm 700 đối tượng, chi qua tài khoản 542, đạt 77,4%.",
        "77,4",
        "47,4",
    ),
    # all of them is no rest of some of them
    (
        "Có 5/9 huyện, thành phố dưới mức 3%, còn dưới 10% thì cả 9/9. Trả đúng hẹn 19.255 hồ sơ, đạt 96,55%; số hồ sơ đến "
        "hạn phải trả 19.944.",
        "96,55",
        "69,55",
    ),
    # a row that tells the share of each: they are not all there is
    (
        "Mức độ 2 | % | Mức độ 3 | % | Mức độ 4 | %\n2643 | 100% | 1856 | 70,2% | 736 | 27,8%",
        "27,8",
        "72,8",
    ),
    # what may be spent is no part of what was
    (
        "Giải ngân 123,53 tỷ đồng, bằng 56,97% kế hoạch.\n\nTrong đó:\n- Vốn kế hoạch năm 2020 là 157,25 tỷ đồng, giải ngân "
        "68,64 tỷ đồng, đạt 43,65%.\n- Vốn năm 2019 là 59,60 tỷ đồng, giải ngân 54,89 tỷ đồng, đạt 92,1%.",
        "43,65",
        "34,65",
    ),
    # late ones are among those done, and another place has a rest of its own
    (
        "a) Xã Bến Mơ nhận 13.188 hồ sơ, đã giải quyết 12.970 hồ sơ, đúng hạn đạt 99,2%; 102 hồ sơ trễ.\n\nb) Xã Gò Thử nhận "
        "5.091 hồ sơ, trả đúng hẹn 4.811 hồ sơ, còn 280 hồ sơ đang xử lý.",
        "280",
        "820",
    ),
    # the whole of parts is not the number in the bracket
    (
        "Các nơi tiếp 235 lượt với 310 người, có 05 đoàn với 52 người (so tháng 10 bớt 53 lượt, 63 người). Trong đó:\n- Trụ "
        "sở tỉnh 64 lượt, 112 người;\n- Huyện 171 lượt, 198 người.",
        "198",
        "918",
    ),
    # one more part is counted in a unit of its own
    (
        "Tháng 9 nhận 1.382 lượt, trong đó gọi điện 316 cuộc, còn qua các kênh khác: email (14 lượt), mạng xã hội (161 lượt), "
        "Zalo (106 lượt), website và app (39 lượt), chatbot (746 lượt). Đã xong 1.290/1.382 lượt, đạt 93,3%.",
        "93,3",
        "39,3",
    ),
    # what is missing of the second number, not left of the first
    (
        "Kho lưu trữ đang giữ 318 hồ sơ, trong khi sổ bàn giao ghi 351 hồ sơ, thiếu 33 hồ sơ. Đã quét 286 hồ sơ, đạt 89,9% số "
        "đang giữ.",
        "89,9",
        "98,9",
    ),
)


@pytest.mark.parametrize(("text", "true", "slip"), CASES)
def test_a_hasty_reading_is_told_to_nobody_and_the_slip_beside_it_is_found(text: str, true: str, slip: str) -> None:
    assert [(claim.kind, claim.stated, claim.computed, claim.formula) for claim in check(text).findings] == []
    assert len(check(text.replace(true, slip, 1)).findings) == 1
