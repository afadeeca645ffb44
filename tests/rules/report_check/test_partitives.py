# ruff: noqa: E501 (a sentence of a report is read better in one line)
"""Parts of a whole that is called by its name, and the days of feasts: what is told and what is left alone."""

import pytest

from motcua.rules.report_check import check

FOUND = [
    ("Đến nay có 144 nhiệm vụ quá hạn. Trong số nhiệm vụ quá hạn, có 377 nhiệm vụ quá hạn hơn 90 ngày.", "377"),
    ("Tổng đài đang xử lý 369 phản ánh. Trong số đang xử lý có 558 trường hợp trễ hạn.", "558"),
    ("Trong 39 cơ quan, đơn vị được kiểm tra, có 71 đơn vị để xảy ra vi phạm.", "71"),
    ("Tỉnh ban hành 64 văn bản quy phạm pháp luật, trong đó có 119 nghị quyết.", "119"),
    ("Số hồ sơ được giải quyết trong tuần là 1.318/1.138.", "1.318/1.138"),
]
QUIET = [
    "Đến nay có 144 nhiệm vụ quá hạn. Trong số nhiệm vụ quá hạn, có 37 nhiệm vụ quá hạn hơn 90 ngày.",
    "Huyện có 12 nhiệm vụ quá hạn, cả tỉnh có 144 nhiệm vụ quá hạn. Trong số nhiệm vụ quá hạn, có 37 nhiệm vụ chậm lâu.",
    "Đoàn tiếp 39 người. Trong số người được tiếp, có 58 lượt người quay lại.",
    "Trong 5 ngày có 120 hồ sơ được tiếp nhận; trong 39 đơn vị có 120 công chức.",
    "Trong 12 xã có 84 thôn, tổ dân phố; trong 6 tháng có 31 hồ sơ trễ hạn.",
    "Hưởng ứng Ngày Pháp luật 9/11, xã tổ chức 04 hội nghị. Hưởng ứng Ngày Chuyển đổi số quốc gia 10/10, phường mở 06 lớp.",
    "Dịp lễ 30/4 và 1/5, huyện trực 04 ngày; kỷ niệm Ngày Thương binh - Liệt sĩ 27/7, xã tặng 36 suất quà.",
    "Quý I tiếp nhận 1.200 hồ sơ, gồm 700 hồ sơ trực tuyến và 500 hồ sơ trực tiếp. Trong đó: đất đai 412 hồ sơ, hộ tịch 305 hồ sơ, chứng thực 218 hồ sơ, kinh doanh 165 hồ sơ.",
    "Ba nhóm việc là chứng thực (894 hồ sơ), hộ tịch (763 hồ sơ) và các lĩnh vực còn lại (717 hồ sơ).",
    "Đã giải quyết 157 đơn (139 khiếu nại, 18 tố cáo)/184 đơn thuộc thẩm quyền, đạt tỷ lệ 85,33%; còn 1.103 đơn khác.",
    "Lớp có 1.964 học viên, gồm cấp xã 1.127 lượt, cấp huyện 642 lượt, cấp tỉnh 195 lượt. Trong tổng số học viên có 873 lượt nữ.",
]


@pytest.mark.parametrize(("text", "stated"), FOUND, ids=[text[:40] for text, _ in FOUND])
def test_a_part_greater_than_the_whole_it_names_is_found(text: str, stated: str) -> None:
    assert [(claim.kind, claim.stated) for claim in check(text).findings] == [("V4", stated)]


@pytest.mark.parametrize("text", QUIET, ids=[text[:40] for text in QUIET])
def test_what_is_no_part_of_it_raises_no_alarm(text: str) -> None:
    assert [(claim.stated, claim.computed, claim.formula) for claim in check(text).findings] == []
