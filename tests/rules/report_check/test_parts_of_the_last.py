"""What is told as some of what was told right before is no more than that: true texts draw nothing, slips are found."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

PARTS = (
    (
        "Huyện Đồng Lác nhận 4.812 đơn các loại (đơn kỳ trước chuyển sang 217 đơn). Qua phân loại có 3.604 đơn đủ điều "
        "kiện xử lý, trong đó có 1.233 đơn khiếu nại, tố cáo.",
        ("3.604", "8.604"),
    ),
    (
        "Toàn thị xã Đồng Lác đã nhận 4.812 đơn các loại, trong đó đơn tồn của kỳ trước là 217 đơn. Phân loại xong thì "
        "có 3.604 đơn đủ điều kiện xử lý.",
        ("4.812", "812"),
    ),
    (
        "Tiếp nhận 1.742 đơn thư. Qua phân loại, có 836 đơn khiếu nại, tố cáo thuộc thẩm quyền của các cấp.",
        ("836", "8.836"),
    ),
    ("Đơn phát sinh 5.318, giảm 0,7%; đủ điều kiện xử lý 4.226 đơn trong đó, giảm 9,1%.", ("5.318", "531")),
    (
        "Đơn phát sinh năm 2022 là 5.318 đơn, giảm 0,7% so với cùng kỳ năm 2021, trong đó đơn đủ điều kiện xử lý 4.226 "
        "đơn, giảm 9,1%.",
        ("4.226", "6.226"),
    ),
    (
        "Quý II nhận mới 852 đơn, gộp cả kỳ trước thì phải xử lý 1.264 đơn. Xem xét lại còn 917 đơn đủ điều kiện.",
        ("917", "1.917"),
    ),
    ("Có mặt 412 người, vắng 73 người, trong số vắng này 19 người không nêu được lý do.", ("73", "7")),
    ("Cả nước có 34 tỉnh; 26 tỉnh, thành phố đưa được thủ tục lên cổng, 5 nơi trong đó làm xong sớm.", ("26", "2")),
    ("Từ 21/6 đến 20/7 có 4.218 phản ánh, chỉ 1.306 phản ánh thuộc diện tiếp nhận.", ("1.306", "9.306")),
    ("Từ đầu năm huyện nhận 24.117 hồ sơ, mới xong được 22.035 hồ sơ.", ("22.035", "220.355")),
    ("Khen thưởng 52 tập thể, 118 cá nhân, trong đó cấp tỉnh khen 11 tập thể, 37 cá nhân.", ("37", "137")),
    ("Dân số trung bình 212.400 người, trong đó thành thị 41.300 người.", ("41.300", "413.000")),
    ("Huyện và 11 xã nhận 214 hồ sơ; đã xong 208 hồ sơ, mấy hồ sơ sót lại chưa tới hạn.", ("208", "280")),
    (
        "Chín tháng nơi đây nhận vào 72,4 ngàn hồ sơ. Hồ sơ nộp trực tiếp lên tới 58,2 ngàn, phần nhỏ còn lại gửi qua "
        "mạng.",
        ("58,2", "85,2"),
    ),
    ("Tháng 9 nhận 9,42 ngàn hồ sơ, phần lớn nộp tại quầy (6,8 ngàn hồ sơ), số khác gửi qua mạng.", ("6,8", "66,8")),
    (
        "Tháng 9 có tất cả 17.204 hồ sơ phải xử lý (mới nhận 14.110 hồ sơ, phần kia của tháng trước).",
        ("17.204", "7.204"),
    ),
    ("Lao động qua đào tạo đạt 61,35%, trong đó có bằng cấp, chứng chỉ 27,18%.", ("27,18", "72,18")),
)
CORRECT = (
    "Cấp quận có 2.307 hồ sơ, nộp qua mạng 100%; cấp phường phải giải quyết 5.160 hồ sơ, cũng nộp qua mạng 100%.",
    "Khối sở 2.311 hồ sơ, trong đó trực tuyến 651 hồ sơ; cấp xã 4.602 hồ sơ, trực tuyến 1.339 hồ sơ.",
    "Tiếp 214 lượt, trong đó khiếu nại 47 lượt, tố cáo 16 lượt, loại khác 151 lượt; cùng kỳ 260 lượt.",
    "Huyện An Lộ có 310 hộ nghèo. Trong khi đó huyện An Mã còn 425 hộ nghèo.",
    "Hài lòng chung 82,4%, trong đó cấp xã 91,2%.",
)


@pytest.mark.parametrize(("text", "slip"), PARTS)
def test_a_part_above_the_count_told_before_is_found(text: str, slip: tuple[str, str]) -> None:
    assert not check(text).findings
    before, after = slip
    assert check(text.replace(before, after, 1)).findings


@pytest.mark.parametrize("text", CORRECT)
def test_what_is_no_part_of_it_draws_nothing(text: str) -> None:
    assert not check(text).findings
