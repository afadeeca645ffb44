"""Followed (kể liền sau): a whole and its parts told without a word that says so, once more divided, or in couples."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

# A true text, the whole that is borne out in it, and slips of one number, each told as "true > slip".
FOLLOWED = (
    (
        "Kế hoạch vốn xã Mương Chài được giao 216.740 triệu đồng cho 24 dự án. Nguồn vốn: ngân sách tỉnh 82.310 triệu "
        "đồng, ngân sách xã 61.880 triệu đồng, vốn mục tiêu 72.550 triệu đồng.",
        "216.740", "82.310 > 83.310", "72.550 > 72.505",
    ),
    ("Người dân xã Bãi Sậy gửi 66 đơn; 41 đơn chuyển nơi khác, 25 đơn giữ lại giải quyết.", "66", "25 > 27", "41 > 42"),
    ("Cục đã xem 211 văn bản, 43 do cấp trên ban hành và 168 của địa phương.", "211", "43 > 34", "168 > 186"),
    (
        "Từ 2015 đến nay huyện Cồn Lau tinh giản 39.823 người (năm 2015 5.778, năm 2016 11.923, năm 2017 12.660, "
        "7 tháng 2018 9.462).",
        "39.823", "11.923 > 11.932", "9.462 > 9.642",
    ),
    (
        "Có 15 cơ quan nhận hồ sơ nộp qua mạng, tất cả 1.598 hồ sơ, mức độ 3 là 61, mức độ 4 là 1.537.",
        "1.598", "1.537 > 1.527", "61 > 611",
    ),
    ("Trụ sở dôi dư: 78 nơi, 75 nơi giao cho cơ quan khác, 3 nơi đem đấu giá.", "78", "75 > 57", "3 > 8"),
    ("Ba tháng làm 312 cuộc, 219 cuộc theo kế hoạch cộng 93 cuộc đột xuất.", "312", "219 > 291", "93 > 96"),
    (
        "Phường Đồi Gió được 77,65/100 điểm, đứng thứ 2. Điểm thành phần: công khai 15,4; tiến độ 19,35; trực tuyến "
        "9,03; hài lòng 17,82; số hóa 16,05.",
        "77,65/100", "9,03 > 8,03", "15,4 > 14,5",
    ),
    (
        "Một cửa xã Lâm Đồi nhận 6.192 hồ sơ. Tới cuối tháng: xong trước hạn 3.807; xong đúng hạn 754; 960 hồ sơ đang "
        "trong quy trình, 671 hồ sơ phải bổ sung.",
        "6.192", "754 > 764", "960 > 690",
    ),
    (
        "Xã Cồn Lau tiếp 259 lượt/316 người; tiếp thường xuyên 161 lượt/201 người, tiếp định kỳ 98 lượt/115 người.",
        "259", "161 > 116", "98 > 89",
    ),
)  # fmt: skip
REDIVIDED = (
    (
        "Tổng đài Hồ Sậy lập 442 phiếu, ít hơn tháng trước 154 phiếu; về thủ tục có 115 phiếu. Chia theo đường tới: "
        "điện thoại 346 phiếu, thư điện tử 3 phiếu, tin nhắn 42 phiếu, trang web 38 phiếu, mạng xã hội 13 phiếu.",
        "442", "346 > 364", "38 > 48",
    ),
    (
        "Xã Rạch Mây nhận 2.184 đơn: khiếu nại 405, tố cáo 150, kiến nghị và phản ánh 1.629. Theo hướng xử lý: "
        "hướng dẫn 201 đơn, chuyển nơi có thẩm quyền 1.411 đơn, giữ lại giải quyết 572 đơn.",
        "2.184", "201 > 211", "572 > 527",
    ),
)  # fmt: skip
COUPLED = (
    (
        "Cả năm đăng 1.836 lượt, hơn năm 2019 là 333 lượt. Trong đó trang cấp tỉnh 585 lượt, hơn 62 lượt; trang cấp xã "
        "1.251 lượt, hơn 271 lượt.",
        "333", "62 > 26", "271 > 217",
    ),
    (
        "Sáu tháng xã Bến Rạm đón 2.783 lượt người, hụt 714 lượt so với cùng kỳ. Chia theo nơi tiếp:\n"
        "- Trụ sở: 197 lượt, gồm 52 khiếu nại, 13 tố cáo, 132 việc khác [bớt 160 lượt];\n"
        "- Các phòng: 286 lượt, gồm 13 khiếu nại, 3 tố cáo, 270 việc khác [bớt 255 lượt];\n"
        "- Các thôn: 2.300 lượt, gồm 80 khiếu nại, 20 tố cáo, 2.200 việc khác [bớt 299 lượt].",
        "714", "160 > 166", "299 > 229",
    ),
    (
        "Từ đầu nhiệm kỳ huyện Gò Mía bớt 1.417/26.551 biên chế, trong đó khối đảng 225/4.050, khối chính quyền "
        "1.192/22.501.",
        "26.551", "4.050 > 4.055", "22.501 > 22.510",
    ),
    (
        "Năm 2024 xã Bến Rạm tiếp 626 lượt, ít hơn năm trước 59 lượt; cấp huyện tiếp 173 lượt (bớt 50 lượt), các xã "
        "tiếp 453 lượt (bớt 9 lượt).",
        "59", "50 > 30", "59 > 95",
    ),
)  # fmt: skip
INTERLEAVED = (
    (
        "Đã xong 62/82 vụ khiếu nại và 83/98 vụ tố cáo. Xét đúng sai: 17 khiếu nại, 22 tố cáo là đúng; 39 khiếu nại, "
        "47 tố cáo là sai; đúng một phần 6 khiếu nại, 14 tố cáo.",
        "62/82", "39 > 93", "17 > 71",
    ),
)  # fmt: skip
TOLD = (*FOLLOWED, *REDIVIDED, *COUPLED, *INTERLEAVED)
SLIPS = [(text, slip) for text, _, *slips in TOLD for slip in slips]

ALIKE = {
    "a funnel": "Xã Hồ Sậy nhận 1.073 đơn; 849 đơn đủ điều kiện, mới xong 212 đơn.",
    "a whole of its own": "Nhận 1.240 hồ sơ. Trong 1.108 hồ sơ nộp qua mạng có 12 hồ sơ trễ.",
    "the first of a list": "Theo lĩnh vực, nhiều nhất là chứng thực 3.455 hồ sơ, kế đến hộ tịch 1.210 hồ sơ, đất đai "
    "1.087 hồ sơ; các lĩnh vực còn lại 1.168 hồ sơ.",
    "one of a list": "Kho còn: bOPV 120 liều, BCG 60 liều, MR 40 liều.",
    "levels that hold each other": "Toàn tỉnh có 2.643 thủ tục; mức độ 3 được 1.856, mức độ 4 được 736 thủ tục.",
    "told in two places": "Xã áp dụng 2.242 thủ tục; theo thẩm quyền thì tỉnh 1.865, xã 372, nơi khác 56 (có thủ tục "
    "nhiều cấp cùng làm).",
    "people told more than once": "Bầu đủ 150 đại biểu; nữ 114 người, ngoài đảng 35 người.",
    "round figures": "Toàn tỉnh nhận trên 17.600 hồ sơ, đã trả trên 14.500 hồ sơ, đang giải quyết khoảng 3.080.",
    "marked lines": "- Khá 289 em\n- Đạt 256 em\n- Chưa đạt 28 em",
    "a school without": "Huyện có 15/36 trường đạt chuẩn: mầm non 6/9, tiểu học 6/14, THCS 3/10, THPT chưa trường nào.",
}


def _findings(text: str) -> list[str]:
    return [f"{claim.stated} {claim.computed}" for claim in check(text).findings]


@pytest.mark.parametrize(("text", "whole"), [(text, whole) for text, whole, *_ in TOLD])
def test_a_whole_is_borne_out_by_what_is_told_behind_it(text: str, whole: str) -> None:
    report = check(text)
    assert not report.findings
    assert whole in {claim.stated for claim in report.claims if claim.verdict.agrees}


@pytest.mark.parametrize(("text", "slip"), SLIPS)
def test_a_slip_in_a_whole_or_a_part_is_found(text: str, slip: str) -> None:
    true, false = slip.split(" > ")
    assert text.count(true) == 1 or true in ("59", "3")
    assert _findings(text.replace(f" {true}", f" {false}", 1).replace(f"/{true}", f"/{false}", 1))


@pytest.mark.parametrize("text", ALIKE.values(), ids=ALIKE)
def test_what_only_looks_like_a_whole_and_its_parts_is_left_alone(text: str) -> None:
    assert not _findings(text)
