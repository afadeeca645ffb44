"""Wholes called by two names, without what is taken out, of all that was spent; divided once more, or by a clause that
names them; and shares of a base that words call."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

# A true text and slips of one number, each told as "true > slip".
TRUE = (
    (
        "1. Hộ nghèo\nCuối năm xã Rẫy Dài còn 1.254 hộ nghèo trên tổng số 9.870 hộ dân, chiếm 12,71%.\n"
        "2. Hộ cận nghèo\nCó 863 hộ cận nghèo, chiếm 8,74%. Như vậy, tổng số hộ nghèo và cận nghèo là 2.117 hộ, tỷ lệ "
        "21,45%.",
        "2.117 > 2.171", "863 > 836", "21,45 > 25,41", "8,74 > 7,84",
    ),
    (
        "Chín tháng, huyện Bãi Lau thu ngân sách 318,4 tỷ đồng. Nếu không tính tiền thuê đất (96,7 tỷ đồng) thì thu "
        "nội "
        "địa là 221,7 tỷ đồng.",
        "221,7 > 21,7", "96,7 > 69,7", "318,4 > 381,4",
    ),
    (
        "I. THU\nTổng thu ngân sách xã Gò Mía cả năm 8.642 triệu đồng.\n\nII. CHI\nTổng chi ngân sách xã 8.215 triệu "
        "đồng.\n\nIII. KẾT DƯ\nKết dư ngân sách năm 2023 là 427 triệu đồng.",
        "427 > 472", "427 > 327",
    ),
    (
        "Quỹ khuyến học huyện Đồi Mây vận động được 6.218 triệu đồng, đã cấp về các trường 5.074 triệu đồng, 1.144 "
        "triệu "
        "đồng còn lại để dành cho năm sau.",
        "6.218 > 621", "1.144 > 1.441",
    ),
    (
        "Phòng một cửa xã Cồn Sậy nhận 1.964 hồ sơ, trong đó nộp trực tuyến 1.735 hồ sơ, đạt 88,3%; trực tiếp 229 hồ "
        "sơ. "
        "Hồ sơ trực tuyến gồm toàn trình 1.118 hồ sơ, một phần 617 hồ sơ.",
        "617 > 671", "1.118 > 1.181",
    ),
    (
        "Huyện Khe Lau có 1.362 hộ được hỗ trợ, gồm 894 hộ nghèo, 351 hộ cận nghèo và 117 hộ người có công. Trong đó "
        "xây "
        "mới 985 nhà, sửa chữa 377 nhà.",
        "985 > 958", "377 > 373",
    ),
    (
        "Huyện Bến Rẫy được giao 297 biên chế. Số hiện có mặt là 284 người, còn thiếu 13 người so với chỉ tiêu. Trong "
        "đó "
        "cán bộ 131 người, công chức 153 người; nữ 97 người.",
        "131 > 137", "153 > 135",
    ),
    (
        "Trong năm các tổ hòa giải tiếp nhận 1.738 vụ việc; hòa giải thành 1.452 vụ; không thành 203 vụ; đang hòa giải "
        "83 vụ. Theo lĩnh vực, tranh chấp dân sự 961 vụ, hôn nhân và gia đình 394 vụ, lĩnh vực khác 383 vụ.",
        "394 > 421", "961 > 916",
    ),
    (
        "Cử tri bầu đủ 41 đại biểu.\nVề trình độ chuyên môn: sau đại học 14 người, đại học 25 người, cao đẳng 02 "
        "người.",
        "25 > 52", "14 > 41",
    ),
    (
        "Chi cục ra quyết định cưỡng chế 46 vụ, trong đó 17 vụ phải huy động lực lượng, 29 vụ không cần huy động lực "
        "lượng.",
        "17 > 71", "29 > 27",
    ),
    (
        "Thanh tra kiến nghị thu hồi 624,8 triệu đồng. Đến nay đã nộp 517,3 triệu đồng, đạt 82,8% số phải thu.",
        "82,8 > 88,2", "517,3 > 571,3",
    ),
    (
        "Có 1.274 việc có điều kiện thi hành. Đã thi hành xong 1.093 việc, đạt tỷ lệ 85,8% trên số có điều kiện, vượt "
        "2,3% so với chỉ tiêu Cục giao (83,5%).",
        "1.093 > 1.039", "2,3 > 2,2",
    ),
)  # fmt: skip
SILENT = (
    # A list that begins with its second item divides nothing.
    "Như vậy, số người có trình độ từ đại học trở lên là 286 người.\n2. Lý luận chính trị: Cao cấp 14 người, trung cấp "
    "241 người.\n3. Tin học: 312 người có chứng chỉ.",
    # What was done with some and what with others divides nobody.
    "Năm qua huyện cử 26 người học đại học. Thực hiện luân chuyển 09 cán bộ, chuyển đổi vị trí công tác 18 công chức.",
    # The number of a hamlet counts nothing.
    "Chi đầu tư cho 03 công trình: nhà văn hóa xóm Đình, đường bê tông xóm 4, trường mầm non; đã nghiệm thu 02 công "
    "trình.",
    # The others at the end of a list are no whole of what follows.
    "Thị trường chủ yếu là Nhật Bản 143 người, Đài Loan 88 người, các nước khác 14 người. Số lao động nữ là 129 người, "
    "nam 116 người.",
    # Parts of an aim told behind what there is and what is missing.
    "Xã có 24 biên chế cán bộ, công chức; hiện có mặt 23 người, trong đó cán bộ 12, công chức 11; thiếu 01 công chức. "
    "Chỉ tiêu giao gồm 12 cán bộ, 12 công chức.",
    # Each deed told by itself.
    "Đã cấp giấy cho 38/52 cơ sở; 14 cơ sở còn lại vướng ranh giới. Trong năm xây mới 02 cơ sở, sửa chữa 07 cơ sở.",
    # Degrees from one on hold the higher ones.
    "Có 4.362 đảng viên từ trung cấp trở lên, chiếm 63,7% (cao đẳng, đại học 37,78%; thạc sĩ, tiến sĩ 1,02%).",
    # Others in a later sentence are none of the parts.
    "Huyện gom được 4.426 tỷ đồng. Tính theo giai đoạn: trước 2016 được 2.447 tỷ đồng, sau đó 1.979 tỷ đồng. Tính theo "
    "nguồn: ngân sách 1.128 tỷ đồng, tín dụng 2.311 tỷ đồng, số khác do dân góp. Giai đoạn tới dự tính 1.900 tỷ đồng.",
    # What was there before is left, too.
    "Kết dư năm trước chuyển sang 215 triệu đồng. Tổng thu 1.640 triệu đồng, tổng chi 1.512 triệu đồng. Kết dư 343 "
    "triệu "
    "đồng.",
)


@pytest.mark.parametrize("case", TRUE, ids=lambda case: case[0][:40])
def test_a_true_text_draws_nothing_and_every_slip_is_found(case: tuple[str, ...]) -> None:
    text, *slips = case
    assert check(text).findings == ()
    for slip in slips:
        true, false = slip.split(" > ")
        assert check(text.replace(true, false, 1)).findings, slip


@pytest.mark.parametrize("text", SILENT, ids=lambda text: text[:40])
def test_correct_texts_draw_nothing(text: str) -> None:
    assert [(one.stated, one.computed, one.formula) for one in check(text).findings] == []
