"""Relations told plainly (nói rõ): averages, remainders, breakdowns and former values that words leave no doubt of."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

# A true sentence, and one slip in it that is found.
TOLD = (
    ("Đã quét 36.420 trang của 2.428 bộ hồ sơ, bình quân 15 trang/bộ.", "36.420", "26.760"),
    ("Lập 49 biên bản, phạt 31 cơ sở với số tiền 387,5 triệu đồng (b/q 12,5 triệu đồng/cơ sở).", "12,5", "15,2"),
    ("Có 58 đội với 406 bạn tham gia, bình quân mỗi đội 7 bạn.", "406", "466"),
    ("Tổ chức 23 phiên giao dịch với 612 lượt doanh nghiệp, trung bình 26,6 lượt mỗi phiên.", "26,6", "29,6"),
    ("Trong 50 hồ sơ trễ hạn có 34 hồ sơ chờ ý kiến cơ quan thuế, còn 16 hồ sơ do lỗi chủ quan.", "16", "19"),
    ("Xã nhận 44 đơn, đã trả lời 38 đơn, 6 đơn còn lại đang xem xét.", "38", "33"),
    ("Bắt giữ 58 vụ, so với cùng kỳ giảm 9 vụ (cùng kỳ 67 vụ).", "9 vụ", "7 vụ"),
    ("Thu nhận 7.846 hồ sơ, kích hoạt đạt 89,1%, vượt 4,1 điểm phần trăm so chỉ tiêu giao (85,0%).", "4,1", "5,1"),
    ("Tinh giản biên chế 318 người, tăng 9,3% so với cùng kỳ (291 người).", "318", "138"),
    ("Tổng nguồn vốn 512.846 triệu đồng, tăng 14.631 triệu đồng so với đầu năm (498.215 triệu đồng).", "846", "486"),
    ("Kiểm điểm 06 công chức (05 công chức chuyên môn và 01 kế toán).", "05", "02"),
    ("Có 184 đơn thuộc thẩm quyền (161 khiếu nại, 23 tố cáo).", "23", "25"),
    ("Toàn huyện có 52 trường, gồm mầm non 18, tiểu học 20 và trung học cơ sở 14.", "18", "16"),
    ("Đường dây nóng nhận 73 cuộc gọi: 41 cuộc hỏi lịch, 22 cuộc hỏi giá, 10 cuộc phản ánh.", "22", "27"),
    ("Thu 1.331 triệu đồng (phí thẩm định 1.094 triệu đồng, lệ phí 237 triệu đồng).", "237", "273"),
    ("Tiếp cận dịch vụ: 85,90% (năm 2023: 84,11%, tăng 1,79).", "1,79", "1,29"),
    ("Kết hôn 1.735 cặp (cùng kỳ 2023: 1.902 cặp; giảm 167 cặp, tương ứng 8,8%).", "8,8", "10,7"),
    ("Sau một năm số hộ nghèo giảm 1.900 hộ, từ 8.643 hộ xuống còn 6.743 hộ.", "8.643", "8.603"),
    ("Năm 2023 bình quân 23,5 phút, năm 2024 còn 17,8 phút, giảm 5,7 phút, tương đương 24,3%.", "5,7", "7,5"),
    ("Cao nhất là huyện Khe Sung 88,40%, thấp nhất là Đồng Vân 80,95%, chênh 7,45 điểm %.", "7,45", "9,45"),
    ("Cấp mới 11.640 chữ ký số (chỉ tiêu 12.000, đạt 97%, còn thiếu 360).", "360", "306"),
    ("Thu gần 3,2 tỷ đồng phí, lệ phí (số chính xác 3,168 tỷ đồng).", "3,2", "2,3"),
    ("Làm việc tại 4 phòng, 6 xã; tổng cộng 10 đơn vị.", "6 xã", "8 xã"),
    ("Giải thưởng: 1 nhất, 2 nhì, 3 ba, 10 khuyến khích, cộng 16 giải.", "16", "18"),
    ("Có mặt 23/26 thành viên (vắng 03, có lý do).", "03", "02"),
    ("Phủ hết 84 bản (đã đến được 56 bản, bằng 66,7%). 28 bản còn lại chưa có đường ô tô.", "28 bản", "82 bản"),
    ("Có 1.934 người đi 1-2 lần (61,5%), 967 người đi 3-4 lần (30,7%), 246 người đi trên 4 lần (7,8%).", "967", "997"),
    ("Tính trên 3.147 phiếu: nữ 1.612 phiếu (51,2%), nam 1.535 phiếu (48,8%).", "3.147", "3.247"),
    ("Với 5 công chức, xã đã giải quyết 1.860 hồ sơ, bình quân mỗi người 372 hồ sơ.", "372", "327"),
    ("Cổng 1022 nhận 4.413 phản ánh qua ba kênh: gọi điện 2.183, Zalo 605, cổng thông tin 1.625.", "605", "650"),
)

# What only looks like one of them, and is true.
ONLY_ALIKE = (
    "Tiếp nhận 6.120 hồ sơ trực tuyến và 2.954 hồ sơ trực tiếp; trong số hồ sơ đã trả có 168 hồ sơ đất đai, "
    "81 hồ sơ hộ tịch, còn lại 24 hồ sơ khác.",
    "Đã giải quyết 2.139 hồ sơ, có 2.128 hồ sơ đúng hạn; 235 hồ sơ còn lại đang giải quyết.",
    "Xử lý 1.287 đơn, gồm 52 đơn tồn và 1.235 đơn mới; con số này thấp hơn 115 đơn so với cùng kỳ (1.402 đơn).",
    "Nhận 170 hồ sơ (120 hồ sơ đất đai, 50 hồ sơ hộ tịch), giảm 30 hồ sơ so với cùng kỳ (200 hồ sơ).",
    "Đề nghị giải quyết 78 đơn còn tồn (thuộc thẩm quyền 1.236 đơn, xong 1.158 đơn), bổ sung 4 biên chế.",
    "Khai sinh là 61 trường hợp, gồm 33 bé trai và 28 bé gái, khai tử 12 trường hợp, kết hôn 24 trường hợp.",
    "CPI tăng 3,62% so với cùng kỳ, trong đó nhóm giáo dục tăng 7,15%, giao thông giảm 0,84%.",
    "Chỉ tiêu 2. Kế hoạch 13 thủ tục (gồm 10 thủ tục mới và 3 thủ tục cũ).\nChỉ tiêu 3. Bồi dưỡng 120 lượt.",
    "Có 9 xã đạt tỷ lệ < 75% nên họp riêng 10/12.",
    "Chỉ số đạt 84,03%, tăng 1,0% so với năm trước (83,03%).",
    "Nộp 12.438 hồ sơ, gồm 2.316 hồ sơ tại huyện và 10.122 hồ sơ tại 12 xã.",
    "Cấp xã có 547 người tại 27 xã, phường (278 cán bộ và 269 công chức).",
    "Có 2.190 lượt, bao gồm 5 sao 1.904, 4 sao 231, 3 sao 40, từ 2 sao trở xuống 15.",
    "Kiểm tra 3 khu phố (5, 9, 14).",
    "Thu giữ 6.480 bao thuốc lá (Đội 1: 2.950, Đội 3: 2.140, Đội 5: 1.390).",
    "Biên chế giao 38, hiện có 35 người (thiếu 3, gồm 01 địa chính và 02 kế toán).",
    "Ra 4.713 quyết định hưởng cho 4.835 người, tổng chi 98,6 tỷ đồng, bình quân 20,9 triệu đồng/quyết định.",
    "Nhận 516 cuộc gọi trong tuần, trung bình 103,2 cuộc/ngày làm việc.",
    "Xét theo nhóm: 3 đơn vị loại Xuất sắc, 10 đơn vị loại Tốt (từ 80 đến dưới 90) và 1 đơn vị loại Khá.",
    "Đã trả 23.902 hồ sơ, trễ 57 hồ sơ, chưa tới 0,3% số đã trả.",
    "Đã cấp 437 giấy / 201,4 ha.",
    "Năm 2021 được 71,48 điểm, năm 2022 77,03 điểm, năm 2023 82,9 điểm, lần lượt tăng 5,55 điểm và 5,87 điểm.",
    "Có 516 doanh nghiệp tạm ngừng, 172 doanh nghiệp giải thể, tăng 23 doanh nghiệp so với cùng kỳ (149 doanh nghiệp).",
    "Tập huấn 04 lớp, bình quân mỗi lớp 45 người, tổng 180 người dự.",
    "Phát ra 650 phiếu, thu về 618 phiếu (đạt 95,1%), loại 11 phiếu ghi thiếu, còn 607 phiếu hợp lệ.",
    "Cứ 100 hồ sơ thì có hơn 90 hồ sơ nộp trực tuyến; cụ thể là 2.905 hồ sơ, đạt 92,9%.",
)


@pytest.mark.parametrize(("text", "true", "slip"), TOLD)
def test_a_slip_in_what_is_plainly_told_is_found(text: str, true: str, slip: str) -> None:
    assert [(claim.stated, claim.computed, claim.formula) for claim in check(text).findings] == []
    assert check(text.replace(true, slip, 1)).findings


@pytest.mark.parametrize("text", ONLY_ALIKE)
def test_what_only_looks_alike_is_left_alone(text: str) -> None:
    assert [(claim.stated, claim.computed, claim.formula) for claim in check(text).findings] == []
