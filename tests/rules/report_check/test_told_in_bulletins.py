# ruff: noqa: E501 (a sentence of a report is read better in one line)
"""How bulletins tell their figures (cách kể của bản tin): means, places in brackets, numbered rows, captions, customs.

Each text is made up: a true one that draws no alarm, and one slip that must be found.
"""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

FOUNDED = """Trong tháng 4/2024, tỉnh Kỳ Sơn có 412 doanh nghiệp thành lập mới với số vốn đăng ký là 3.296 tỷ đồng và số lao động đăng ký là 2.480 lao động, tăng 6,1% về số doanh nghiệp so với tháng trước.

Vốn đăng ký bình quân một doanh nghiệp thành lập mới trong tháng đạt 8,0 tỷ đồng, giảm 3,6% so với tháng trước."""
ROUNDED = """Quý này, toàn vùng có 12,5 nghìn doanh nghiệp thành lập mới với số vốn đăng ký là hơn 96 nghìn tỷ đồng và gần 71 nghìn lao động.

Bên cạnh đó, vốn đăng ký bình quân một doanh nghiệp thành lập mới trong quý đạt 7,7 tỷ đồng, tăng 2,4% so với quý trước."""
MONTHLY = "Tính chung 8 tháng năm 2023, tỉnh có 3.416 hộ kinh doanh đăng ký mới, tăng 8,2% so với cùng kỳ năm trước; bình quân một tháng có 427 hộ kinh doanh đăng ký mới. Số hộ nghỉ kinh doanh là 1.704 hộ kinh doanh, tăng 5,8%; bình quân một tháng có 213 hộ kinh doanh nghỉ hẳn."
PLACED = "Trong ngày có 6 ca nhập cảnh và 418 ca ghi nhận trong tỉnh tại TP.Hà Lam (203), Bình Sơn (97), An Lâm (54), Phú Ninh (31), Vĩnh Trung (18), Kỳ Hòa (15)."
AMONG = "Sáng nay ghi nhận 424 ca mắc mới, bao gồm sáu ca cách ly ngay sau khi nhập cảnh tại An Lâm và 418 ca ghi nhận trong tỉnh tại Hà Lam (203), Bình Sơn (97), An Lâm (54), Phú Ninh (31), Vĩnh Trung (18), Kỳ Hòa (15); trong đó 371 ca ở khu cách ly."
LEVELS = """Kết quả giải quyết hồ sơ theo mức độ dịch vụ
Mức độ Tổng Đã xử lý Chưa xử lý Trước hạn Đúng hạn Trễ hạn
Tổng % Tổng % Tổng %
Mức 1, 2 84120 80245 3875 39320 49% 34906 43,5% 6019 7,5%
Mức 3 21467 19334 2133 13920 72% 4640 24% 774 4%
Mức 4 1284 1200 84 744 62% 300 25% 156 13%"""
CAPTION = """Tháng Chín, cả tỉnh ghi nhận hơn 3,4 nghìn hộ kinh doanh quay trở lại hoạt động, tăng 18,6% so với tháng Tám và giảm 2,3% so với cùng kỳ năm 2022.

Ngày 28/9, Cục Thống kê công bố số liệu của tháng.

Bên cạnh đó, giá cả ổn định. Tuy nhiên, cả tỉnh ghi nhận hơn 3,4 nghìn hộ kinh doanh quay trở lại hoạt động, tăng 18,6% so với tháng trước và giảm 2,3% so với cùng kỳ năm 2022."""
CUSTOMS = """- Xuất khẩu của khối doanh nghiệp FDI trong tháng 8/2018 đạt hơn 3,21 tỷ USD, giảm 1,6% so với tháng trước và 8 tháng/2018 đạt 24,18 tỷ USD, tăng 20,9%, tương ứng tăng hơn 4,18 tỷ USD so với cùng kỳ năm trước."""
SHARE = "Cụ thể, xuất khẩu đạt 2.640 triệu USD, tăng 9%, trong đó, tổng kim ngạch xuất khẩu của khối doanh nghiệp FDI vào khoảng 1.437 triệu USD, tăng 14,2% so với cùng kỳ, chiếm 54,4% tổng trị giá xuất khẩu của toàn tỉnh."
LENT = """Hơn 47 ngàn hộ gia đình được vay vốn

Tổng dư nợ đến 30/6/2019 là 1.384.620 triệu đồng/47.315 hộ vay/1.206 tổ, tăng 84.620 triệu đồng (+6,51%) so với đầu năm, đạt 98,4% kế hoạch."""
SERVICES = "Cung ứng dịch vụ công trực tuyến 3 cấp với 1.976 thủ tục gồm 1.542 thủ tục cấp tỉnh, 298 thủ tục cấp huyện và 136 thủ tục cấp xã; trong đó đã cung ứng mức độ 1, 2 là 1.976 thủ tục, mức độ 3 là 874 thủ tục."
ADDED = """Thêm 48.213 lượt tiêm trong một ngày

Ngày 14/9, các điểm tiêm trong tỉnh ghi nhận 48.213 lượt tiêm, nâng tổng số lên hơn 1,2 triệu lượt."""
COURT = (
    "Riêng án hình sự, tòa án hai cấp đã thụ lý 789 vụ - 1.640 bị cáo, giải quyết 700 vụ - 1.402 bị cáo, đạt 88,72%."
)

LOST = """Về người có 31 người chết do mưa lũ.

Cụ thể, Hà Lam 8 người chết do sạt lở đất; Bình Sơn 6 người do lũ; An Lâm 5 người do sập nhà; Phú Ninh 9 người do lật thuyền; Kỳ Hòa 3 người bị nước cuốn.

Có 12 người bị thương."""
TIMELY = """Ủy ban nhân dân thành phố đã giải quyết gần 5.300 hồ sơ. Tỷ lệ giải quyết đúng và sớm hạn đạt 97,46%. Tỷ lệ hồ sơ trễ hạn còn 2,54%, giảm 0,66% so với quý I.

Các xã đã giải quyết hơn 37.600 hồ sơ; tỷ lệ đúng và sớm hạn 99,61%. Tỷ lệ hồ sơ trễ hạn chỉ chiếm 0,39%. Trong 27 xã, phường, chỉ 3 đơn vị có tỷ lệ hồ sơ trễ hạn trên 2%."""

GROWN = """Công đoàn tỉnh phát triển thêm hơn 6.800 đoàn viên mới

Năm nay, các cấp công đoàn đã phát triển mới 6.842 đoàn viên, thành lập mới 26 công đoàn cơ sở."""
GLUED = "Lũy kế đến 20/4, số thu của ngành đạt hơn 58.000 tỷ đồng, tăng 12,41% so với cùng kỳ năm 2016.Theo con số vừa công bố, số thu của ngành lũy kế đến ngày 20/4 đạt 58.165 tỷ đồng."

TOLD = (
    (GROWN, "6.800", "66.800"),
    (GROWN, "6.842", "8.642"),
    (GLUED, "58.165", "56.165"),
    (LOST, "9 người", "7 người"),
    (LOST, "31 người", "13 người"),
    (TIMELY, "97,46", "94,76"),
    (TIMELY, "2,54", "2,45"),
    (TIMELY, "0,39", "0,89"),
    (FOUNDED, "8,0", "3,0"),
    (FOUNDED, "3.296", "3.926"),
    (FOUNDED, "412", "142"),
    (ROUNDED, "7,7", "2,7"),
    (MONTHLY, "213", "231"),
    (MONTHLY, "1.704", "1.407"),
    (PLACED, "418", "481"),
    (PLACED, "54", "45"),
    (AMONG, "97", "79"),
    (LEVELS, "21467", "24167"),
    (LEVELS, "43,5%", "45,3%"),
    (LEVELS, "744", "774"),
    (CAPTION, "3,4", "4,3"),
    (CUSTOMS, "20,9", "29,0"),
    (CUSTOMS, "4,18 tỷ USD so", "4,81 tỷ USD so"),
    (SHARE, "54,4%", "64,4%"),
    (SHARE, "2.640", "2.460"),
    (LENT, "6,51", "61,51"),
    (LENT, "47.315", "41.315"),
    (SERVICES, "1.976", "1.796"),
    (ADDED, "48.213 lượt tiêm,", "84.213 lượt tiêm,"),
)


@pytest.mark.parametrize("text", list(dict.fromkeys(text for text, _, _ in TOLD)))
def test_a_bulletin_that_is_right_draws_no_alarm(text: str) -> None:
    assert [(claim.stated, claim.computed, claim.formula) for claim in check(text).findings] == []


@pytest.mark.parametrize(("text", "true", "slip"), TOLD)
def test_a_slip_in_a_bulletin_is_found(text: str, true: str, slip: str) -> None:
    assert true in text
    assert check(text.replace(true, slip, 1)).findings


def test_a_share_of_the_first_of_two_counts_that_was_cut_is_told_as_cut() -> None:
    cut = check(COURT.replace("88,72", "88,71")).findings
    assert [(one.kind, one.stated, one.formula) for one in cut] == [("V14", "88,71", "700 ÷ 789")]


@pytest.mark.parametrize(
    "text",
    [
        # shares of plans lie no rise apart
        "Trong 3 tháng đầu năm 2021, thu ngân sách huyện ước 318 tỷ đồng; đạt 24% dự toán, tăng 11% so với cùng kỳ. Trong đó, thu do huyện quản lý 190 tỷ đồng, đạt 26% dự toán, tăng 14% so cùng kỳ năm trước.",
        # two shares of one base that nobody told
        "Tòa án đã giải quyết 6.030 vụ, việc dân sự. Trong năm có 25 vụ bị hủy do lỗi chủ quan, tỷ lệ 0,34%.\nÁn bị sửa vẫn còn (57 vụ bị sửa do lỗi chủ quan, tỷ lệ 0,78% - trong mức cho phép).",
        # the parts of another whole named so before
        "Trong 27 chức danh được lấy phiếu, khối hội đồng có 6 người, gồm: Chủ tịch, 2 Phó Chủ tịch và 3 Trưởng ban; khối ủy ban có 21 người, gồm: Chủ tịch, 3 Phó Chủ tịch và 17 Ủy viên.",
        AMONG,
        # figures of two sizes are not one told twice
        "Cả tỉnh ghi nhận thêm nhiều ca\n\nTình hình dịch: hệ thống quản lý ca bệnh của tỉnh ghi nhận 18.214 ca nhiễm mới và 64 ca nặng.\n\nTrên hệ thống quản lý ca bệnh của tỉnh ghi nhận 18.214 ca nhiễm mới, trong đó 9 ca nhập cảnh và 18.205 ca ghi nhận trong nước.",
        # an average is no exact count of what is told in round figures
        "Trong tháng 10/2021, tỉnh có hơn 13 nghìn lượt hộ đăng ký mới.\n\nTính chung 10 tháng, tỉnh có 178,5 nghìn lượt hộ đăng ký mới và đăng ký lại; bình quân một tháng có 17,8 nghìn lượt hộ đăng ký mới và đăng ký lại.",
        # places that are only some
        "Toàn tỉnh có 418 vụ, xảy ra nhiều nhất tại Hà Lam (103), Bình Sơn (97), An Lâm (54), còn lại ở các nơi khác.",
        # so many passed a limit, and it tells no other rate again
        "Toàn đảng bộ kết nạp 264 đảng viên mới, đạt 34,74% chỉ tiêu năm.\n\nTrong đó có 4 đảng bộ kết nạp đạt trên 50% chỉ tiêu được giao; riêng đảng bộ xã Hà Lam đạt 17,33%.",
        # of what there was at the end of another year
        "Từ đầu năm, các tổ chức đảng kết nạp được 1.135 đảng viên mới, đạt tỷ lệ 2,98% so với tổng số đảng viên cuối năm 2017, nâng tổng số đảng viên toàn tỉnh lên 39.022 đảng viên.",
        # of what was told in round figures
        "Quý III, thành phố đã giải quyết gần 1.300 hồ sơ, trong đó, 1.260 hồ sơ đúng và sớm hạn, đạt 98,75%.",
        # what falls due in a month came in before too
        "Trong tháng đã tiếp nhận mới 8.630 hồ sơ, hồ sơ trả trước và đúng hạn là 8.455 hồ sơ (đạt 96,67%), hồ sơ đến hạn giải quyết 8.746 hồ sơ, hồ sơ quá hạn giải quyết nhưng chưa có kết quả 291 hồ sơ.",
        # late ones of another level
        "Tỷ lệ giải quyết đúng và sớm hạn của thành phố đạt 98,21%. Tỷ lệ hồ sơ trễ hạn của cấp xã là 1,54%.",
        # an amount and how many got it are no ratio
        "Doanh số cho vay đạt 547.320 triệu đồng/17.862 hộ; dư nợ là 784.172 triệu đồng/29.646 hộ.",
    ],
)
def test_what_only_looks_like_a_slip_is_left_alone(text: str) -> None:
    assert [(claim.stated, claim.computed, claim.formula) for claim in check(text).findings] == []


def test_cut_shares_that_counts_make_are_told_as_cut_and_make_no_hundred() -> None:
    text = "Có 89 người đủ tiêu chuẩn ứng cử.\n\nVề trình độ: có 57 người trên đại học, tỷ lệ 64,04%; có 30 người trình độ đại học, tỷ lệ 33,70% và có 2 người có trình độ dưới đại học, tỷ lệ 2,24%."
    assert {claim.kind for claim in check(text).findings} <= {"V14"}
