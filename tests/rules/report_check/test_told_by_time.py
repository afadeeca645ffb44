"""Values told by their times, before and after a change, as what came and went, and as ranks."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

# A true text, the number that is borne out in it, and one slip that is found.
TOLD = (
    (
        "Năm 2021 xã Đông Phú nhận 1.284 hồ sơ, năm 2022 nhận 1.517 hồ sơ, tăng 233 hồ sơ so với năm 2021.",
        "233",
        "1.284",
        "1.264",
    ),
    ("Xã Tân Khê chấm điểm: năm 2023: 45 điểm, năm 2024: 52 điểm (+7).", "7", "+7", "+8"),
    ("Số đơn: 2021 có 412 đơn; 2022 có 389 đơn, giảm 23 đơn; 2023 có 431 đơn, tăng 42 đơn.", "42", "431", "437"),
    ("Mốc 2021 có 26.417 người; năm 2022 còn 24.869 người, bớt 1.548 so với 2021.", "1.548", "24.869", "24.889"),
    ("Sang 2025 còn 2.614 người. Năm 2026 còn 2.543 người, bớt 71 so với 2025.", "71", "71", "17"),
    ("Tháng 5 nhận 512 hồ sơ, tháng 6 nhận 587 hồ sơ, tháng 6 tăng 75 hồ sơ so với tháng 5.", "75", "587", "578"),
    (
        "Quý I tỷ lệ trễ là 8,7%. Riêng tháng 5 trả 188 hồ sơ, tỷ lệ trễ 3,2%, giảm 5,5 điểm phần trăm so với quý I.",
        "5,5",
        "3,2",
        "3,7",
    ),
    ("Toàn tỉnh có 102 đơn vị cấp xã. Sau sắp xếp còn 45 đơn vị, giảm 57 đơn vị.", "57", "102", "107"),
    ("Sở Nội vụ giảm 5 phòng, còn 12 phòng (trước sắp xếp có 17 phòng).", "5", "17", "47"),
    ("Tổng số cấp trưởng từ 47 người, nay 35 người, giảm 12 người.", "12", "35", "25"),
    ("Lãnh đạo cấp phòng: trước 214 người, sau 176 người, giảm 38 người (giảm 17,76%).", "17,76", "176", "167"),
    ("Cả vùng bớt 8 huyện (từ 713 về 705), bớt 563 xã so với trước (từ 11.162 về 10.599).", "563", "11.162", "11.182"),
    ("Sắp xếp 24 thôn thành 11 thôn mới, giảm 13 thôn.", "13", "24", "26"),
    ("Kế hoạch 320 người, đã cử 298 người đi học, thiếu 22 người so với kế hoạch.", "22", "298", "289"),
    ("Huyện Mai Thượng đạt 81,20 điểm, thấp hơn huyện đứng đầu (88,45 điểm) 7,25 điểm.", "7,25", "81,20", "81,60"),
    ("Khoảng cách giữa đơn vị cao nhất (96,40%) và thấp nhất (78,15%) là 18,25%.", "18,25", "78,15", "71,15"),
    ("Quy định hết 1.450 ngày, sau rút ngắn 1.015 ngày, cắt giảm 435 ngày, đạt tỷ lệ 30%.", "435", "1.015", "1.115"),
    ("Huyện Tân Khê hiện có 24 xã, sau khi sắp xếp giảm 9 xã, còn lại 15 xã.", "9", "24", "34"),
    ("Tồn đầu kỳ 43 đơn, nhận thêm 518 đơn, xử lý xong 549 đơn, tồn cuối kỳ 12 đơn.", "12", "549", "589"),
    (
        "Đầu năm có 512 đảng viên; trong năm kết nạp 24, chuyển đi 11, từ trần 3; cuối năm có 522 đảng viên.",
        "522",
        "24",
        "84",
    ),
    ("Tiếp 20 đoàn đông người (11 vụ việc cũ, 09 vụ việc mới).", "20", "11", "18"),
    ("Phải xử lý trong kỳ 1.073 đơn (tiếp nhận 916 đơn, kỳ trước chuyển sang 157 đơn).", "1.073", "157", "187"),
    ("Tỉnh đạt 87,35 điểm, tăng 3 bậc, xếp thứ 12/63 (năm trước thứ 15).", "3", "thứ 15", "thứ 16"),
    ("PAPI tăng 0,73 điểm; thứ hạng từ vị trí 53 lên 46, tăng 7 bậc.", "7", "53", "55"),
    ("Năm 2021 xếp thứ 17/63; năm 2022 xếp thứ 12/63 (tăng 5 bậc).", "5", "tăng 5", "tăng 6"),
    ("Tỉnh leo 25 bậc so với năm 2022 (khi ấy thứ 47), nay xếp thứ 22.", "25", "leo 25", "leo 27"),
    ("Tiếp 214 lượt với 302 người (cùng kỳ 250 lượt, 343 người), giảm 36 lượt và 41 người.", "41", "302", "309"),
    ("Tiếp 214 lượt, giảm 36 lượt; 302 người, giảm 41 người so với cùng kỳ (250 lượt, 343 người).", "36", "214", "244"),
    ("Bắt 98 vụ/134 đối tượng, tăng 17 vụ/21 đối tượng so với cùng kỳ (81 vụ/113 đối tượng).", "21", "134", "184"),
    (
        "Có 12 vụ (giảm 4 vụ so với cùng kỳ), chết 111 người (giảm 2 người), bị thương 6 người (tăng 1 người); cùng kỳ "
        "16 vụ, chết 113 người, bị thương 5 người.",
        "2",
        "111",
        "117",
    ),
    ("Xảy ra 38 vụ, giảm 12 vụ so với cùng kỳ năm 2022 (38/50 vụ).", "12", "50", "55"),
    ("Tỉnh đạt 43,12/80 điểm, tăng 1,34 điểm so với năm 2022 (đạt 41,78/80 điểm).", "1,34", "41,78", "41,75"),
    ("Số người giảm 1.548 người so với năm 2021: từ 26.407 người còn 24.859 người.", "1.548", "24.859", "24.852"),
    ("Có 14 cơ quan, giảm 5 cơ quan; trước sắp xếp là 19 cơ quan.", "5", "19", "18"),
    ("Nợ xấu 3,2 tỷ đồng, giảm 0,8 tỷ đồng so với đầu năm; đầu năm 4,0 tỷ đồng.", "0,8", "4,0", "4,8"),
    ("Tổ chức lại 27 đơn vị, hình thành 12 đơn vị mới, giảm 15 đơn vị.", "15", "27", "26"),
    ("Thời hạn 15 ngày làm việc, nay rút xuống 10 ngày làm việc, giảm 5 ngày.", "5", "15", "16"),
    ("Chứng thực điện tử 9.263 bản, gấp 2,8 lần so với cùng kỳ (3.308 bản).", "2,8", "2,8", "2,3"),
    ("Doanh thu 412,7 tỷ đồng, bằng 108,2% so với cùng kỳ (381,4 tỷ đồng).", "108,2", "412,7", "416,7"),
    ("Thứ hạng tăng từ 31 lên 18 (tăng 13 bậc).", "13", "31", "35"),
    ("Được giao 45 nhiệm vụ; hoàn thành đúng hạn 39, hoàn thành quá hạn 2, đang thực hiện 4.", "45", "39", "29"),
    ("Tổ chức 18 cuộc kiểm tra, kết thúc 15 cuộc, đang tiến hành 3 cuộc.", "3", "18", "16"),
    (
        "Tỉnh tiếp nhận 43.077 hồ sơ (qua mạng 13.077; tại quầy 30.000); năm trước dồn sang 303 hồ sơ. Giải quyết xong "
        "42.119 hồ sơ; đang giải quyết 1.261 hồ sơ.",
        "1.261",
        "303",
        "353",
    ),
    (
        "Dân số đầu kỳ 12.450 người, sinh 187, chết 64, chuyển đến 112, chuyển đi 98, cuối kỳ 12.587 người.",
        "12.587",
        "64",
        "74",
    ),
    (
        "Đoàn đông có 05 lượt đoàn, 75 lượt người; kỳ trước 12 lượt đoàn, 241 lượt người, như vậy bớt 07 đoàn, "
        "166 người.",
        "166",
        "241",
        "214",
    ),
    (
        "Thuộc thẩm quyền 221 đơn (196 mới, 25 cũ), thấp hơn năm ngoái 198 đơn; khi đó có 419 đơn.",
        "198",
        "419",
        "417",
    ),
    (
        "Khối sở tiếp 286 lượt, gồm 13 lượt khiếu nại, 03 lượt tố cáo, 270 lượt loại khác [bớt 255 lượt = 47,13%].",
        "47,13",
        "bớt 255",
        "bớt 263",
    ),
    (
        "Tiếp 866 lượt/964 lượt người. So với cùng kỳ năm trước giảm 146 lượt tiếp, 127 lượt người (6 tháng đầu năm "
        "2019 tiếp 1.012 lượt/1.091 lượt người).",
        "146",
        "1.012",
        "1.112",
    ),
    (
        "Chi phí trước cắt giảm 12,4 tỷ đồng/năm, sau cắt giảm 8,1 tỷ đồng/năm, tiết kiệm 4,3 tỷ đồng/năm.",
        "4,3",
        "8,1",
        "8,6",
    ),
)

# True texts that read alike and mean something else.
SILENT = (
    "Năm 2021 được 71,48 điểm, năm 2022 được 77,03 điểm, năm 2023 được 82,9 điểm, "
    "lần lượt tăng 5,55 điểm và 5,87 điểm.",
    "Thu ngân sách 2020 ước 380 tỷ đồng, hơn 2015 là 249,9 tỷ đồng, bình quân mỗi năm tăng 20,1%.",
    "Năm 2024 đạt 88,37%, cao hơn năm 2023 là 1,39%; năm 2022 đạt 84,79%.",
    "Năm 2020 có 483 hộ thoát nghèo, tỷ lệ hộ nghèo giảm 2,97%, nay còn 1.589 hộ.",
    "Theo dõi 54 bản án: năm trước chuyển sang 39, mới 15. Tòa ra 16 quyết định buộc thi hành. Xong 5, còn 49.",
    "So với cùng kỳ giảm 4 vụ, giảm 2 người chết, tăng 1 người bị thương (cùng kỳ: 16 vụ, 13 người chết, 5 người bị "
    "thương).",
    "Xã có 10.300 hộ. Đầu năm còn 412 hộ nghèo; thêm 12 hộ tách ra; cuối năm còn 309 hộ nghèo.",
    "Kế hoạch 320 ngày 15/6 giao cho xã 24 nhiệm vụ, nay còn 3 nhiệm vụ.",
    "Giải quyết trước hạn 812 hồ sơ, đúng hạn 1.581 hồ sơ, quá hạn 19 hồ sơ, tổng cộng 2.412 hồ sơ.",
    "Tỷ lệ chậm chỉ còn 3,45%, giảm 3,86% so với tháng 7 và giảm tới 49,54% so với tháng 01/2021.",
    "Đón 112.300 lượt khách, gấp 3 lần năm 2021 (38.100 lượt), bằng 96% kế hoạch (117.000 lượt).",
    "Đoàn tiếp 20 lượt người (11 người cũ của năm trước nữa, 30 người hẹn lại).",
)


@pytest.mark.parametrize(("text", "stated", "before", "after"), TOLD)
def test_values_are_held_against_what_lies_between_them(text: str, stated: str, before: str, after: str) -> None:
    report = check(text)
    assert not report.findings
    assert stated in {claim.stated for claim in report.claims}
    assert check(text.replace(before, after)).findings


@pytest.mark.parametrize("text", SILENT)
def test_what_is_told_of_something_else_is_no_mistake(text: str) -> None:
    assert not check(text).findings
