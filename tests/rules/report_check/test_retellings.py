"""Retellings (kể lại): counts, amounts, rates and cells of tables that come back by name, in round figures or in the
title; each with slips that must be found, and true texts that only look like one. All places are made up."""

from __future__ import annotations

import re

import pytest

from motcua.rules.report_check import check

_MARK = re.compile(r"«([^→]+)→([^»]+)»")

# «true→slip;slip»: where the figure is told again.
RETOLD = (
    "Quý I, Trung tâm tiếp nhận 4.215 hồ sơ. Trong «4.215→4.125;5.038» hồ sơ này có 3.110 hồ sơ nộp trực tuyến.",
    "Đã trả kết quả 1.876 hồ sơ cho người dân. Toàn bộ «1.876→1.867;2.105» hồ sơ đều đúng hẹn.",
    "Có 35 hồ sơ trễ hẹn. Cả «35→53;41» hồ sơ trễ hẹn đều đã có thư xin lỗi.",
    "Huyện Đồi Mây rà soát được 127 thủ tục. Tất cả «127→172;148» thủ tục đã công khai.",
    "Đã kiểm tra 26 xã. Trong số 26 xã được kiểm tra có 19 xã làm tốt. Kết quả tại «26→36;31» xã này đã gửi về tỉnh.",
    "Kỳ họp nhận 65 kiến nghị của cử tri.\n\nĐối với «65→56;78» kiến nghị của cử tri, xã đã giao cán bộ trả lời.",
    "2. Hạn chế: hồ sơ trễ hạn còn nhiều (87 hồ sơ).\n3. Nguyên nhân: Trong «87→78;105» hồ sơ trễ hạn có 60 hồ sơ đất.",
    "Trong kỳ có 512 lượt công dân đến. Đã hướng dẫn cho đủ «512→521;476» lượt công dân.",
    "Xã Bàu Tràm có 3.482 hộ. Đến tháng 9, trong số «3.482→3.842;2.907» hộ của xã có 118 hộ nghèo.",
    "Tổng kinh phí 1,2 tỷ đồng. Nguồn «1.200→2.100;1.350» triệu đồng này do tỉnh cấp.",
    "Huyện được cấp 2,45 tỷ đồng. Trong tổng kinh phí «2.450→2.540;2.750» triệu đồng, mua máy tính 1.800 triệu đồng.",
    "Trung tâm đã nhận 12.847 hồ sơ. Như vậy, gần «13.000→31.000;18.000» hồ sơ đã đi qua quầy trong năm.",
    "Sổ chốt cuối ngày có 487 lượt người đến. Tức là gần «500→900;700» lượt người đã được phục vụ.",
    "Tỷ lệ hài lòng đạt 98,7%, tức gần «99→89;95»%.",
    "Xã Bến Sậy chi 1.247.500.000 đồng (hơn «1,2→2,1;1,6» tỷ đồng) mua thiết bị.",
    "Đến nay có khoảng 5.600 hộ dùng nước sạch, con số đầy đủ là «5.612→6.512;4.903» hộ.",
    "Gần «600→6.000;800» người dự hội nghị; ban tổ chức đếm được 593 người.",
    "Xấp xỉ «70→90;60»% hồ sơ nộp qua mạng (3.476/4.980 hồ sơ, đạt 69,8%).",
    "97,85% hồ sơ đúng hạn\n\nTháng 6, xã Nậm Khao xong 1.022 hồ sơ. Tỷ lệ đúng hạn «97,85→97,58;93,12»%.",
    "Trên «98→89;91»% hồ sơ kịp hẹn ở huyện Suối Cam\n\nNăm 2025 huyện Suối Cam trả 4.912 hồ sơ, kịp hẹn trên 98%.",
    "Tăng 12 bậc, huyện Cồn Ông đứng thứ 5/18\n\nHuyện Cồn Ông xếp thứ «5→8;15»/18, tăng 12 bậc so với năm trước.",
    "Tăng «12→21;19» bậc về cải cách hành chính\n\nTỉnh Hòn Gai Hạ xếp thứ 14/63, tăng 12 bậc so với năm 2024.",
    "Có 14 người bị đề nghị kỷ luật thì xử lý cả «14→41», không sót ai.",
    "Quận Bến Trăng giải quyết 5.116 hồ sơ, đạt 99,96% (đúng hạn «5.116→5.161;4.702» hồ sơ, trễ hạn 0 hồ sơ).",
    "Trong năm giải quyết 5.116 hồ sơ. Tất cả số giải quyết đều đúng hạn («5.116→5.161;4.702» hồ sơ).",
    "Ngành thuế tỉnh Sa Lưới bớt hơn 400 đầu mối\n\nTừ 2024 ngành thuế đã bớt hơn «400→300;4.000» đầu mối.",
    "Thu ngân sách huyện Bến Mía gần 5 nghìn tỷ đồng\n\nNăm qua huyện thu gần «5→6;8» nghìn tỷ đồng, đạt 102% dự toán.",
)

KINDS = "| Loại đơn | Số đơn |\n|---|---|\n| Khiếu nại | 45 |\n| Tố cáo | 12 |\n| Kiến nghị | 130 |\n| Cộng | 187 |\n\n"
COURTS = (
    "| Năm | Số vụ | Đã xử | Tỷ lệ |\n|---|---|---|---|\n| 2021 | 381 | 128 | 33,60% |\n| 2022 | 595 | 427 | 71,76% |\n"
    "| 2023 | 471 | 280 | 59,45% |\n\n"
)
FIELDS = "Lĩnh vực\tHồ sơ\nĐất đai\t812\nHộ tịch\t640\nXây dựng\t233\nCộng\t1.685\n\n"
DUE = (
    "| Chỉ tiêu | Số hồ sơ |\n|---|---|\n| Đã giải quyết | 4.218 |\n| - trước hạn | 2.951 |\n| - đúng hạn | 1.206 |\n"
    "| - quá hạn | 61 |\n\n"
)
DEGREES = "| Loại | Số người |\n|---|---|\n| Thạc sĩ | 34 |\n| Đại học | 218 |\n| Cao đẳng | 41 |\n| Tổng | 293 |\n\n"
ONLINE = (
    "| Xã | Tiếp nhận | Trực tuyến |\n|---|---|---|\n| Đông Lạng | 320 | 297 |\n| Tây Lạng | 410 | 402 |\n"
    "| Nam Lạng | 275 | 231 |\n\n"
)
POINTS = (
    "| Nhóm | Điểm tối đa | Điểm đạt |\n|---|---|---|\n| Công khai | 38 | 35,30 |\n| Tiến độ | 40 | 34,02 |\n"
    "| Thanh toán | 22 | 17,62 |\n| Cộng | 100 | 86,94 |\n\n"
)
SHARES = (
    "| Cơ cấu (%) | 2023 | 2024 | 2025 |\n|---|---|---|---|\n| Nông nghiệp | 28,27 | 26,56 | 24,78 |\n"
    "| Công nghiệp | 31,48 | 33,97 | 35,90 |\n| Dịch vụ | 40,25 | «39,47→37,47;42,01» | 39,32 |\n"
)
ANSWERS = (
    "Mức | Đã xử lý | Sớm hạn (%) | Đúng hạn (%) | Trễ (%)\n1, 2 | 2571 | 1249 (48,6%) | 1124 (43,7%) | 198 (7,7%)\n"
    "3 | 618 | 434 (70,2%) | «141→114;163» (22,8%) | 43 (7%)\n4 | 161 | 95 (59%) | 39 (24,2%) | 27 (16,8%)\n"
)
GROUPS = (
    "| Nội dung | Số đơn |\n|---|---|\n| Tổng đơn nhận | 376 |\n| 1. Theo loại | |\n| - Khiếu nại | 10 |\n"
    "| - Tố cáo | 21 |\n| - Kiến nghị | «345→354;300» |\n| 2. Theo thẩm quyền | |\n| - Của huyện | 277 |\n"
    "| - Nơi khác | 99 |\n"
)
DIVIDED = (
    "Hiện có 1.346 người, chia theo trình độ:\n\n| Trình độ | Số người |\n|---|---|\n| Đại học | «1.070→1.700;990» |\n"
    "| Cao đẳng | 53 |\n| Trung cấp | 223 |\n"
)
SCHOOLED = (
    "| Chuyên môn (%) | Cán bộ | Công chức |\n|---|---|---|\n| Sơ cấp | 5,46 | - |\n| Trung cấp | 22,12 | 22,18 |\n"
    "| Cao đẳng | 3,10 | «5,26→2,56» |\n| Đại học | 69,32 | 72,56 (gồm cả sau đại học) |\n"
)
COMMUNES = (
    "| Xã | Nhận | Tỷ lệ đúng hạn |\n|---|---|---|\n| Đông Lạng | 320 | 96,88% |\n| Tây Lạng | 410 | 98,05% |\n"
    "| Nam Lạng | 275 | 98,18% |\n\n"
)
OF_TABLES = (
    f"{KINDS}Như vậy, nhiều nhất là đơn kiến nghị, «130→103;148» đơn.",
    f"{DUE}Trên số đã giải quyết, trước hạn đạt 69,96%, đúng hạn «28,59→28,95;31,20»%, quá hạn 1,45%.",
    f"{DEGREES}Về trình độ, đại học chiếm 74,4%, thạc sĩ «11,6→16,1;14,2»%, cao đẳng 14,0%.",
    f"{ONLINE}Tỷ lệ trực tuyến của Đông Lạng là 92,8%, của Tây Lạng 98,0%, của Nam Lạng chỉ «84,0→80,4;78,5»%.",
    SHARES,
    ANSWERS,
    GROUPS,
    DIVIDED,
    SCHOOLED,
    f"{COURTS}Năm nhiều nhất là 2022 với «595→559;640» vụ.",
    f"{COURTS}Tỷ lệ xử cao nhất «71,76→77,16» % là năm 2022; thấp nhất 33,60%.",
    f"{FIELDS}Lĩnh vực đất đai nhiều nhất («812→821;905» hồ sơ), rồi đến hộ tịch (640 hồ sơ).",
    f"{FIELDS}Hai lĩnh vực đất đai và hộ tịch có «1.452→1.425;1.610» hồ sơ.",
    f"{POINTS}Nhóm thấp nhất là thanh toán, mới được «17,62→17,26;19,84» điểm.",
    f"Tỉnh Bến Sậy đạt «86,94→86,49;79,10»/100 điểm.\n\n{POINTS}",
)

# True, and only like them.
OTHERS = (
    "Đoàn kiểm tra 24 cơ quan. Tại 18 cơ quan cấp huyện, sổ theo dõi còn thiếu.",
    "Huyện có 45 trường. Cả 38 trường vùng thấp đều có mạng.",
    "Xã nhận 1.240 hồ sơ. Trong 1.108 hồ sơ nộp qua mạng có 12 hồ sơ trễ.",
    "Xã nhận 420 đơn. Đối với 395 đơn đủ điều kiện, xã đã chuyển các ngành.",
    "Tháng 5 nhận 512 hồ sơ. Tháng 6 nhận 521 hồ sơ. Toàn bộ 1.033 hồ sơ đều đúng hạn.",
    "Huyện cấp 356,8 triệu đồng. Trong số tiền 320 triệu đồng đã chi có 12 triệu đồng mua sách.",
    "Đợt một cấp 2,4 tỷ đồng. Trong tổng kinh phí 4,2 tỷ đồng của hai đợt, phần xây lắp chiếm đa số.",
    "Trung tâm nhận 12.847 hồ sơ. Như vậy, bình quân mỗi ngày gần 58 hồ sơ.",
    "Sáng nhận 5.120 hồ sơ, chiều nhận 3.900 hồ sơ. Như vậy, gần 9.100 hồ sơ đã nhận trong ngày.",
    "Năm 2024 nhận 12.847 hồ sơ. Như vậy, năm 2025 nhận hơn 15.000 hồ sơ là tăng.",
    "Xã thu hơn 36,3 tỷ đồng, đủ chỉ tiêu 30 tỷ đồng.",
    "Trên 57% số thôn có nhà văn hóa\n\nĐến nay 57,4% số thôn có nhà văn hóa, vùng thấp 82%.",
    "Xã Nậm Cang thưởng 69 người\n\nVụ đã xong: khiếu nại 32/52, tố cáo 63/78.",
    "Thu gần 5 nghìn tỷ đồng\n\nThu bốn tháng gần 27 nghìn tỷ đồng, riêng tháng tư gần 5 nghìn tỷ đồng.",
    "Năm qua phải giải quyết 59.010 bộ hồ sơ.\n- Làm xong 57.689 bộ.\n\nNhư vậy hơn 57.000 bộ hồ sơ đã trả cho dân.",
    "Hơn 57.000 hồ sơ được trả\n\nPhải trả 59.010 bộ hồ sơ, đã trả 57.689 bộ hồ sơ.",
    "Gần 70% hồ sơ nộp qua mạng (năm 2024 đạt 61,2%).",
    "Hơn 98% hồ sơ đúng hạn (còn 73 hồ sơ trễ, chiếm 1,6%).",
    "Đã giải quyết 821 hồ sơ; trong đó trước hạn 798 hồ sơ, đúng hạn 23 hồ sơ, quá hạn 0 hồ sơ.",
    "Huyện Cồn Ông đứng thứ 5/18\n\nHuyện Cồn Ông xếp thứ 5/18, tăng 3 bậc; riêng điểm khảo sát xếp thứ 8/18.",
    "Giải quyết 5.116 hồ sơ; cấp huyện đúng hạn 4.702 hồ sơ, trễ hạn 0 hồ sơ; cấp xã đúng hạn 414 hồ sơ.",
    f"{COMMUNES}Cao nhất là huyện Bến Cầu với 98,81%.",
    "Toàn huyện có 86 trường, phân theo xã như sau:\n\n| Xã | Số lớp |\n|---|---|\n| Bàu Sen | 26 |\n"
    "| Bàu Tràm | 31 |\n| Bàu Đá | 28 |\n",
    "| Chỉ tiêu (%) | 2024 | 2025 |\n|---|---|---|\n| Hộ nghèo | 4,2 | 3,1 |\n| Nước sạch | 71,5 | 74,4 |\n"
    "| Rừng | 24,3 | 25,1 |\n",
    "Đạt 19/20 tiêu chí\n\nXã Phú Hạ đạt 18/20 tiêu chí năm 2024; nay đã thêm 1 tiêu chí.",
    "Tăng 12 bậc trong 5 năm\n\nRiêng năm 2025 huyện tăng 2 bậc so với năm 2024.",
    "24/25 chỉ tiêu hoàn thành\n\nVề kinh tế đạt 14/15 chỉ tiêu; về xã hội đạt 10/10 chỉ tiêu.",
    "Huyện có 3.912 hộ nghèo. Tức là trên 300 hộ đã thoát nghèo so với đầu năm.",
    "Hiện có 1.346 người, có mặt 1.290 người:\n\n| Trình độ | Số người |\n|---|---|\n| Đại học | 1.020 |\n"
    "| Cao đẳng | 53 |\n| Trung cấp | 217 |\n",
    "| Nội dung | Số đơn |\n|---|---|\n| Tổng đơn | 376 |\n| Phân loại theo đất | |\n"
    "| - Đất ở | 110 |\n| - Đất rừng | 21 |\n",
    "Tháng 9 nhận 11.224 lượt hỏi. Phường Bến Cát Hạ nhận trên 12.200 lượt hỏi trong năm.",
    "| Chỉ tiêu (%) | 2023 | 2024 | 2025 |\n|---|---|---|---|\n| Hộ nghèo | 8,27 | 6,56 | 4,78 |\n"
    "| Nước sạch | 71,48 | 73,97 | 75,90 |\n| Rừng | 40,25 | 41,47 | 42,32 |\n",
    "Trung tâm phục vụ gần 600 người; sổ ghi 412 người nộp hồ sơ đất đai.",
    f"{COMMUNES}Tỷ lệ nộp qua mạng cao nhất là Tây Lạng đạt 71,20%.",
    f"{COMMUNES}Cùng kỳ năm trước xã Tây Lạng nhận 401 hồ sơ, xã Nam Lạng nhận 257 hồ sơ.",
    f"{COURTS}Năm 2022 có 559 người bị hại; năm 2023 xử 447 bị cáo.",
    f"{KINDS}Khiếu nại về đất đai 40 đơn; kiến nghị về đường sá 103 đơn.",
    f"{ONLINE}Tỷ lệ trực tuyến của Đông Lạng là 92,8%, của Tây Lạng 98,0%; năm trước của Nam Lạng chỉ 78,5%.",
    f"{POINTS}Năm trước tỉnh đạt 84,20/100 điểm.",
)


@pytest.mark.parametrize("text", [*RETOLD, *OF_TABLES], ids=lambda text: text[-60:])
def test_a_figure_told_again_by_name_is_held_against_itself(text: str) -> None:
    match = _MARK.search(text)
    assert match is not None
    told = check(text.replace(match[0], match[1]))
    assert [(claim.stated, claim.computed, claim.formula) for claim in told.findings] == []
    assert {"V1", "V2", "V3", "V8", "V10"} & {claim.kind for claim in told.claims}
    for slip in match[2].split(";"):
        assert check(text.replace(match[0], slip)).findings, slip


@pytest.mark.parametrize("text", OTHERS, ids=lambda text: text[-60:])
def test_what_is_told_of_other_things_is_left_alone(text: str) -> None:
    assert [(claim.stated, claim.computed, claim.formula) for claim in check(text).findings] == []
