"""What is called the rest of a count, enumerations that end amid a sentence, and steps told in a sentence behind."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

# A true text, the number that is borne out in it, and slips of one number, each told as "true > slip".
TRUE = (
    (
        "Xã Gò Lau phải xử lý 1.274 đơn, nhiều hơn cùng kỳ 118 đơn (năm 2019 có 1.156 đơn). Phân loại được 197 đơn "
        "đúng thẩm quyền (171 khiếu nại, 26 tố cáo), ít hơn cùng kỳ 53 đơn vì năm ngoái tới 250 đơn. Còn lại 1.077 đơn "
        "là phản ánh, đơn trùng.",
        "1.077", "1.077 > 1.371", "1.077 > 11.077", "1.077 > 177",
    ),
    (
        "Phường Bãi Mây được giao 3.260 chỉ tiêu. Phường đã phân về các nơi 3.118, trong đó 402 chỉ tiêu của trường. "
        "Số còn lại 142 chỉ tiêu để dự phòng.",
        "142", "142 > 124", "142 > 1.142", "142 > 182",
    ),
    (
        "Xã Đồi Sậy đã làm xong 317/384 thửa, đạt 82,6%; 67 thửa còn lại vướng ranh giới.",
        "67", "67 > 76", "67 > 87",
    ),
    (
        "Sở Tư pháp tỉnh Hồ Lau duyệt phương án cho 236 quy định, gồm 218 thủ tục, 11 chế độ báo cáo và 7 điều kiện, "
        "thuộc 9 sở.",
        "236", "218 > 281", "236 > 263", "11 > 111",
    ),
    (
        "Cuối kỳ huyện Mương Sậy trả kết quả 20.685 hồ sơ. Trong đó 9.956 hồ sơ trả sớm, đạt 48,1%; 10.602 hồ sơ trả "
        "vừa hạn, đạt 51,3%; 127 hồ sơ lỡ hẹn, chiếm 0,6%; còn 1.187 hồ sơ đang làm.",
        "20.685", "9.956 > 9.965", "20.685 > 20.658",
    ),
    (
        "Sáu tháng đầu năm 2020 huyện Gò Mây tiếp 734 lượt/905 người đến nêu ý kiến. Đem so với cùng kỳ thì giảm 126 "
        "lượt và giảm 148 người (6 tháng đầu năm 2019 tiếp 860 lượt/1.053 người).",
        "148", "148 > 184", "734 > 374", "1.053 > 10.053", "905 > 805",
    ),
    (
        "Sở Tài chính tỉnh Cồn Lau kết luận 14 cuộc; sai phạm hơn 46,52 tỷ đồng, trong đó đề nghị thu hồi hơn 12,18 tỷ "
        "(đã nộp hơn 9 tỷ), đề nghị khác hơn 34,34 tỷ đồng.",
        "46,52", "34,34 > 43,34", "12,18 > 12,81",
    ),
    (
        "Phường Gò Sậy phải giải quyết 136.186 hồ sơ, làm xong 133.059 hồ sơ, đạt 97,70%; trong số làm xong có 132.785 "
        "hồ sơ đúng và trước hẹn, đạt 99,79%; còn đang làm 3.127 hồ sơ.",
        "99,79", "132.785 > 13.785", "99,79 > 97,99",
    ),
    (
        "Tổng cộng 291 thủ tục. Cụ thể, giao thông 57 thủ tục, y tế 92, tài chính 35, kế hoạch 64 và ngoại vụ 43.",
        "291", "64 > 46", "92 > 29", "43 > 143",
    ),
    (
        "Quý này xã Đồi Mây tiếp 734 lượt người. Kết quả này giảm 126 lượt so với cùng kỳ năm trước (860 lượt).",
        "126", "126 > 162", "860 > 8.860",
    ),
    (
        "Năm trước xã còn 144.857 việc loại này, như vậy tăng 65.184 việc (45,00%).",
        "45,00", "65.184 > 56.184",
    ),
)  # fmt: skip

# Correct texts that look like one of these.
CORRECT = (
    "Xã Cồn Mây phải làm 606 hồ sơ (mới nhận 584 hồ sơ, kỳ trước chuyển qua 22 hồ sơ); trong số mới nhận có 410 hồ sơ "
    "nộp qua mạng, còn lại 174 hồ sơ nộp tại xã.",
    "Xong 242/258 đơn. Trong đó cấp huyện xong 68/74 đơn, cấp xã 174/184 đơn. 16 đơn còn lại vẫn trong hạn.",
    "Mạng lưới y tế gồm 289 cơ sở: 1 bệnh viện trung ương, 9 bệnh viện tỉnh, 18 bệnh viện huyện, 261 trạm y tế xã, với "
    "hơn 5.600 cán bộ.",
    "Năm 2019 kiểm tra 25 đơn vị, gồm 7 sở, ngành; 6 huyện và 12 xã thuộc các huyện đó.",
    "Trộm cắp 29 vụ; gây thương tích 13 vụ; lừa đảo 9 vụ; còn lại 7 vụ thuộc tội danh khác.",
    "Xã Bãi Lau tiếp 214 lượt. Nếu so với quý trước thì giảm 12%, do người dân nộp qua mạng nhiều hơn.",
)


@pytest.mark.parametrize("case", TRUE, ids=lambda case: case[1])
def test_what_is_left_agrees_and_every_slip_is_found(case: tuple[str, ...]) -> None:
    text, stated, *slips = case
    report = check(text)
    assert report.findings == ()
    assert any(claim.stated.startswith(stated) for claim in report.claims)
    for slip in slips:
        true, wrong = slip.split(" > ")
        assert check(text.replace(true, wrong, 1)).findings, slip


@pytest.mark.parametrize("text", CORRECT)
def test_correct_texts_draw_nothing(text: str) -> None:
    assert check(text).findings == ()
