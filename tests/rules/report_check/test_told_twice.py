"""Told twice (nhắc lại): a figure that comes back in the title, behind words that point back, or in round figures."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

# A true text with the kind of its agreeing claim, and one slip in it that is found.
TOLD = (
    ("V10", "Xã Bàu Tràm nhận 3.482 hồ sơ trong quý I\n\nQuý I, xã nhận 3.482 hồ sơ của dân.", "3.482", "3.842"),
    (
        "V10",
        "Huyện Đồi Mây có 412 trường đạt chuẩn\n\nĐến nay cả huyện có 412 trường đạt chuẩn quốc gia.",
        "412",
        "421",
    ),
    ("V10", "Xã Bến Sậy đạt 24/26 chỉ tiêu\n\nNăm qua xã đạt 24/26 chỉ tiêu kinh tế được giao.", "24/26", "42/26"),
    ("V8", "Quầy huyện trả hơn 57.000 hồ sơ\n\nCả năm quầy trả xong 57.689 hồ sơ cho dân.", "57.000", "75.000"),
    ("V8", "Huyện Đồi Mây thu hơn 85 tỷ đồng\n\nSáu tháng huyện Đồi Mây thu 85,922 tỷ đồng.", "85", "58"),
    ("V8", "Phường Suối Đá giải quyết xong gần 94% đơn\n\nĐã giải quyết 93,8% số đơn của phường.", "94", "49"),
    ("V10", "Bãi bỏ 982 thủ tục ở 16 lĩnh vực; trong 982 thủ tục ấy phần lớn về đất đai.", "trong 982", "trong 928"),
    ("V10", "Đường dây nhận 1.382 lượt hỏi. Toàn bộ 1.382 lượt đã chuyển cho các sở.", "bộ 1.382", "bộ 1.832"),
    ("V10", "Tiếp nhận 376 đơn của dân. Phân loại 376 đơn nêu trên thì phần lớn về đất.", "loại 376", "loại 367"),
    ("V10", "Còn 154 hồ sơ quá hạn. Cả 154 hồ sơ trễ này đều ở một quầy.", "Cả 154", "Cả 145"),
    ("V10", "Hỏi ý kiến 419 phiếu và cả 419/419 đều hài lòng.", "419/419", "419/491"),
    ("V10", "Hội đồng có 58 đại biểu, 53/58 có mặt ở kỳ họp này.", "53/58", "53/85"),
    ("V10", "Huyện giao 41 nhiệm vụ. Đã xong 31/41 nhiệm vụ, còn 10/41 nhiệm vụ đang làm.", "giao 41", "giao 14"),
    ("V10", "Huyện giao 41 nhiệm vụ. Đã xong 31/41 nhiệm vụ, còn 10/41 nhiệm vụ đang làm.", "giao 41", "giao 48"),
    (
        "V10",
        "Đơn tố cáo thuộc thẩm quyền là 36. Đến nay giải quyết 8/36 đơn; 28 đơn còn lại đang xét.",
        "là 36",
        "là 86",
    ),
    (
        "V10",
        "Phân loại 214 đơn (47 vụ khiếu nại thuộc thẩm quyền).\n\nCác phòng đã giải quyết 41/47 vụ thuộc thẩm quyền.",
        "(47",
        "(27",
    ),
    ("V10", "Các phòng thụ lý 23 vụ (20 vụ kỳ trước chuyển sang), xong 1/23 vụ, 22 vụ đang làm.", "lý 23", "lý 19"),
    ("V10", "Phòng phải kiểm tra 27 đơn vị. Đến ngày 31/10 đã kiểm tra 22/27 đơn vị.", "22/27", "22/72"),
    ("V10", "Hội nghị bầu 163 đại biểu. Trong 163 đại biểu này có 49 nữ và 114 nam.", "bầu 163", "bầu 168"),
    ("V10", "Nhập lại còn 102, gồm 78 phường và 24 xã. Với 102 phường, xã ấy thì đủ.", "Với 102", "Với 152"),
    ("V10", "Tỉnh chọn 49 thủ tục về đất. Cả 49 thủ tục đều bớt ngày làm.", "Cả 49", "Cả 57"),
    (
        "V10",
        "Quý II các xã để quá hạn 587 hồ sơ của dân.\n\nTrước tháng 8 các xã phải trả xong 587 hồ sơ quá hạn.",
        "xong 587",
        "xong 597",
    ),
    ("V10", "Xã Bến Sậy còn 28 thôn, bản\n\nXếp lại xong, cả xã có 28 thôn, bản.", "28", "82"),
    ("V10", "Huyện Đồi Mây khen 16 xã\n\nNăm nay có 16 xã được khen, trong đó 3 xã miền núi.", "16", "61"),
    ("V8", "Quầy huyện trả hơn 57.000 hồ sơ\n\nCả năm đã trả xong 57.689 bộ cho dân.", "57.000", "570.000"),
    ("V8", "Thi hành án ở Suối Đá: trên 83% số việc\n\nThi hành xong 1.190 việc, đạt 83,10%.", "83%", "3%"),
    ("V8", "Đường dây nhận trên 11.200 lượt. Con số chính xác, theo Trung tâm, là 11.224.", "11.200", "11.600"),
    ("V8", "Đoàn xã phát gần 400 suất quà (387) cho người già.", "387", "487"),
    ("V8", "Năm 2021 xã nhận trên 5.200 lượt hỏi (5.214 lượt) của dân.", "5.200", "5.300"),
    ("V8", "Xã để trễ hẹn 7.677 hồ sơ. Như vậy trên 7.600 hồ sơ trễ hẹn trong quý.", "7.600", "77.600"),
    ("V7", "- Chỉ số thứ nhất: hạng 9/63, tăng 26 bậc so với năm 2015 (khi ấy hạng 35);", "26", "62"),
    ("V7", "Tỉnh đứng thứ 19/63, tụt 3 bậc (năm 2022 thứ 16, năm 2023 thứ 19).", "3 bậc", "5 bậc"),
    ("V7", "Xếp hạng của huyện lên 3 bậc, từ 9/14 lên 6/14.", "3 bậc", "8 bậc"),
    ("V7", "Tháng này lập 774 phiếu, giảm 265 phiếu so với 1.039 phiếu của tháng trước.", "265", "256"),
    ("V7", "Năm nay bình quân 83,94%, tăng 1,28% so với mức 82,66% của năm 2023.", "1,28", "12,8"),
    ("V7", "Tiếp 197 lượt, trong đó khiếu nại 52 lượt (giảm 160 lượt = 44,82% so cùng kỳ).", "44,82", "48,42"),
    ("V7", "Có 52 người chết, 171 người bị thương; giảm 4 người chết (7%) và giảm 44 người bị thương.", "7%", "17%"),
)

# What only looks like one of them, and is true.
ONLY_ALIKE = (
    "Huyện có 45 xã đạt chuẩn. Cả 39 xã vùng cao đều thiếu nước.",
    "Huyện kiểm tra 18 cơ quan, gồm 7 phòng và 11 xã. Toàn huyện có 9/13 xã ghi tên.",
    "Xong 188/211 vụ khiếu nại, trong đó 66 vụ qua giải thích, 122 vụ có quyết định; và 124/128 vụ tố cáo.",
    "Tỉnh có 145 xã. Huyện Đồi Mây có 11/14 xã đạt chuẩn.",
    "Huyện có 27 xã đạt chuẩn. Thị xã Bến Sậy có 5/21 xã đạt chuẩn.",
    "Nhận 6.920 hồ sơ trong kỳ. Trong 6.713 hồ sơ đã xong có 6.684 hồ sơ đúng hạn, quá hạn 29 hồ sơ.",
    "Ở huyện thừa 399 người. Như vậy, số dôi dư là 799 người (371 cán bộ, 428 công chức).",
    "Phân loại 214 đơn (57 vụ khiếu nại). Các phòng đã giải quyết 41/47 vụ thuộc thẩm quyền.",
    "Các phòng thụ lý 25 vụ, rút 2 vụ, giải quyết xong 1/23 vụ, 22 vụ đang làm.",
    "Khu phố 5 có 342 hộ đóng quỹ khuyến học. Khu phố 2 có 332 hộ đóng quỹ khuyến học.",
    "Quý I để quá hạn 587 hồ sơ của dân. Quý II để quá hạn 597 hồ sơ của dân.",
    "a) Cấp huyện: để quá hạn 1.284 hồ sơ.\n\nb) Cấp xã: để quá hạn 1.294 hồ sơ.",
    "Trên 50% số thôn có nhà văn hóa\n\nĐến nay đã có 62% số thôn của huyện có nhà văn hóa.",
    "Gần 80.000 hồ sơ được nhận\n\nTuần qua cấp xã nhận 70.450 hồ sơ, cấp sở nhận 9.280 hồ sơ.",
    "Xã Bến Sậy vào cuộc theo Kết luận 127\n\nXã gồm 172 hộ nghèo ở 9 thôn.",
    "CHI HỖ TRỢ THEO NGHỊ QUYẾT 42\n\nHỗ trợ 44 hộ dân ở xã Bàu Tràm.",
    "Tổng hồ sơ tháng 11: 14.386\n\nTháng 10 nhận 15.120 hồ sơ, tháng này giảm 734 hồ sơ.",
    "Công an phạt gần 160 triệu đồng. Quản lý thị trường phạt 853 triệu đồng.",
    "Phường Bến Sậy trả hơn 2.600 hồ sơ của dân. Phường Suối Đá trả 3.340 hồ sơ của dân.",
    "Xã Bàu Tràm khen 36 tập thể, cá nhân\n\nXã khen 6 tập thể và 30 cá nhân.",
    "Huyện Đồi Mây có trên 5.000 lao động có việc\n\nQuý I có 5.400 lao động có việc, thêm 1.830 lao động.",
    "Giải ngân của xã mới đạt 53,3%\n\nXã đã giải ngân 4,8 tỷ đồng trên 9,0 tỷ đồng; cùng kỳ giải ngân 53,8%.",
    "Tiếp 120 lượt khiếu nại, 131 lượt tố cáo. Toàn bộ 251 lượt này đều đã ghi sổ.",
    "Có 15/36 trường đạt chuẩn. Mầm non 6/9 trường; tiểu học 6/14 trường; trung học 3/13 trường.",
    "Khiếu nại thụ lý 23 vụ việc, trong đó kỳ trước 20; xong 1/23, còn 22 vụ việc.",
    "Trong 42 dự án có 11 dự án đã xong, 23 dự án đang làm và 8 dự án mới chuẩn bị.",
    "Ban hành 81 văn bản, gồm 28 nghị quyết và 53 quyết định, giảm 13 văn bản so với năm 2021 (94 văn bản).",
    "Tòa thụ lý 164 vụ, tăng 58 vụ so với cùng kỳ, đã xử 112 vụ, đạt 68,29%.",
    "Cùng kỳ năm trước nhận 1.288 hồ sơ, như vậy giảm 85 hồ sơ (giảm 6,6%).",
    "Hộ nghèo còn 10.689 hộ, 3,20% số hộ (thêm 137 hộ so với đầu năm, 0,04%).",
    "Trung tâm đã trả gần 25.000 hồ sơ; trong đó trả trước hạn 20.745 hồ sơ.",
    "Chỉ số của xã được 87,61 điểm, tụt 7 bậc. Chỉ số của huyện xếp thứ 9, lên 6 bậc, chỉ số tỉnh xếp thứ 38.",
)


@pytest.mark.parametrize(("kind", "text", "true", "slip"), TOLD, ids=[case[1][:40] for case in TOLD])
def test_a_figure_told_twice_is_held_against_itself(kind: str, text: str, true: str, slip: str) -> None:
    told = check(text)
    assert [(claim.stated, claim.computed, claim.formula) for claim in told.findings] == []
    assert kind in {claim.kind for claim in told.claims}
    assert check(text.replace(true, slip, 1)).findings


@pytest.mark.parametrize("text", ONLY_ALIKE, ids=[text[:40] for text in ONLY_ALIKE])
def test_figures_of_other_things_are_left_alone(text: str) -> None:
    assert [(claim.stated, claim.computed, claim.formula) for claim in check(text).findings] == []
