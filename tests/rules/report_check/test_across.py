"""Across (qua nhiều câu): parts, rests and stages of a whole that is told in another clause, sentence or line."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.rules.report_check import check
from motcua.rules.report_check.across import check_across
from motcua.rules.report_check.blocks import from_text
from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.layout import lay_out
from motcua.rules.report_check.reading import read_prose

# A true text, a number of it and the formula that bears it out, and slips of one number, each as "true > slip".
LEAVING = (
    (
        "Xã Hồ Sậy nhận 6.482 hồ sơ: qua mạng 3.105 hồ sơ, tại quầy 3.377 hồ sơ. Giải quyết 6.254 hồ sơ, trong đó "
        "trước hạn 2.818 hồ sơ, đúng hạn 3.436 hồ sơ. Đang làm 228 hồ sơ.",
        "228", "6.482 − 6.254", "228 > 282", "6.254 > 6.524",
    ),
    (
        "Năm qua tổng đài Bến Rạm nhận 41.906 lượt gọi nhờ chỉ dẫn.\nĐã trả lời xong 41.847 lượt, còn 59 lượt gác lại.",
        "59", "41.906 − 41.847", "59 > 95", "41.847 > 41.874",
    ),
    (
        "Quầy phường Gò Mía nhận 3.165 hồ sơ. Số đã trả kết quả là 2.948 hồ sơ, riêng xong trước hẹn 2.931 hồ sơ; "
        "đang làm, còn trong hạn 217 hồ sơ.", "217", "3.165 − 2.948", "217 > 271", "2.948 > 22.948",
    ),
    (
        "Trong năm nhận 92.418 hồ sơ, giải quyết 92.203 hồ sơ đều đúng hạn. Đang giải quyết, còn hạn: 215 hồ sơ.",
        "215", "92.418 − 92.203", "215 > 251", "92.203 > 92.230",
    ),
    (
        "Cục thụ lý 4.317 vụ, giải quyết xong 3.862 vụ: xét xử 3.514 vụ, hòa giải 348 vụ. Chưa giải quyết 455 vụ, "
        "gồm 431 vụ trong hạn và 24 vụ quá hạn.", "455", "4.317 − 3.862", "455 > 545", "3.862 > 3.682",
    ),
)  # fmt: skip
CARRIED = (
    (
        "Trung tâm Cồn Lau nhận mới 5.274 hồ sơ. Cộng với 1.386 hồ sơ kỳ trước để lại thì phải xử lý 6.660 hồ sơ.",
        "6.660", "5.274 + 1.386", "5.274 > 5.724", "1.386 > 1.836",
    ),
    (
        "- Nhận mới 3.918 đơn, tháng trước dồn sang 1.207, thành ra phải làm 5.125 đơn; tới hạn trong tháng 3.840.",
        "5.125", "3.918 + 1.207", "3.918 > 3.198", "5.125 > 5.215",
    ),
)  # fmt: skip
SHARED = (
    (
        "Có 31/48 đơn vị hạng Tốt, tăng 4 đơn vị so với năm trước; 12/48 hạng Khá, giảm 7; 5 đơn vị còn lại "
        "hạng Trung bình.", "5", "48 − 31 − 12", "31 > 13", "12/48 > 21/48",
    ),
    ("Đã xử lý 217/246 phản ánh, đạt 88,2%. Còn 29 phản ánh đang xử lý.", "29", "246 − 217", "29 phản > 92 phản"),
    ("Lúc kiểm tra có 47/53 người ở vị trí làm việc, vắng 6 người đều có lý do.", "6", "53 − 47", "47/53 > 74/53"),
    (
        "Thủ tục chia ba: toàn trình 714/1.903 thủ tục, một phần 688/1.903 thủ tục, còn 501/1.903 thủ tục chỉ đưa tin.",
        "714/1.903", "1.903 − 688 − 501", "714/1.903 > 741/1.903", "688 > 868",
    ),
)  # fmt: skip
RESUMED = (
    (
        "Hết năm xong 283 đơn khiếu nại và 114 đơn tố cáo. Khiếu nại: đúng 16, đúng một phần 12, rút 71, sai 184. "
        "Tố cáo thì 8 đúng, 17 đúng một phần, 12 rút, 77 sai.",
        "283", "16 + 12 + 71 + 184", "71 > 17", "77 > 78", "283 > 238",
    ),
    (
        "Trễ hẹn 14 hồ sơ.\nVề 14 hồ sơ ấy: 11 hồ sơ do người xin kê khai thiếu; 3 hồ sơ nữa chờ đo đạc lại.",
        "14", "11 + 3", "11 > 12", "3 hồ > 8 hồ",
    ),
)  # fmt: skip
LEVELS = (
    (
        "Toàn tỉnh nhận 612.480 hồ sơ, trả xong 598.317 hồ sơ; trễ hẹn 6.904 hồ sơ.\n\nCác sở nhận 48.215 hồ sơ, trả "
        "46.902; trễ 612.\n\nCác huyện nhận 318.640, trả được 310.771; kịp hẹn 305.896, trễ 4.875 hồ sơ.\n\n"
        "Các xã nhận 245.625 hồ sơ, trả 240.644; trễ 1.417.",
        "612.480", "48.215 + 318.640 + 245.625", "318.640 > 381.640", "4.875 > 4.785", "6.904 > 6.409",
    ),
    (
        "Cả huyện tiếp 1.284 lượt dân.\nCấp huyện tiếp 396 lượt, nhiều là đất đai.\nCác xã tiếp 888 lượt dân.",
        "1.284", "396 + 888", "1.284 > 1.248", "396 > 369",
    ),
    (
        "Số đang xử lý 8.315 hồ sơ, trong hạn 6.902, quá hạn 1.413.\n"
        "- Các sở đang xử lý 3.204 hồ sơ, trong hạn 3.051, quá hạn 153.\n"
        "- Các huyện đang xử lý 3.988 hồ sơ, trong hạn 2.870, quá hạn 1.118.\n"
        "- Các xã đang xử lý 1.123 hồ sơ, trong hạn 981, quá hạn 142.",
        "8.315", "3.204 + 3.988 + 1.123", "1.118 > 1.181", "2.870 > 2.780",
    ),
    (
        "Ba cấp nhận vào 412.835 hồ sơ, giải quyết xong 401.662 hồ sơ.\n\nQuý trước, toàn tỉnh có 5.107 hồ sơ trễ.\n\n"
        "Trung tâm tiếp nhận 38.214 hồ sơ, giải quyết 36.905 hồ sơ.\n\nCấp huyện tiếp nhận 176.480 hồ sơ, giải quyết "
        "169.733 hồ sơ.\n\nCấp xã tiếp nhận 198.141 hồ sơ, giải quyết 195.024 hồ sơ.",
        "412.835", "38.214 + 176.480 + 198.141", "198.141 > 198.641", "412.835 > 418.235",
    ),
)  # fmt: skip
STAGES = (
    ("Thanh tra Cồn Lau mở 26 cuộc, kết thúc 19 cuộc, ra kết luận 18 cuộc.", "26 > 6", "18 > 81"),
    (
        "Huyện yêu cầu kiểm điểm 31 tập thể, 34 cá nhân; đã xử lý 22 tập thể, 27 cá nhân.",
        "22 > 92", "34 > 4", "27 > 72",
    ),
    ("Tòa thụ lý 612 vụ/1.518 bị cáo; xong 579 vụ/1.396 bị cáo.", "579 > 5.779", "1.518 > 518"),
    ("Lĩnh vực đất đai làm 58 cuộc, kết luận 33; sai 2.816 triệu đồng.", "58 > 8", "33 > 93"),
)  # fmt: skip
HELD = {
    "leaving": ("V5", LEAVING),
    "carried": ("V2", CARRIED),
    "shared": ("V5", SHARED),
    "resumed": ("V2", RESUMED),
    "levels": ("V2", LEVELS),
}
WITHIN = (
    ("Ở xã Gò Mía lúc 8 giờ chỉ có 27/63 cán bộ có mặt, so với 41 cán bộ lần trước.", "27/63", "72/63"),
    ("Tổ kiểm tra đếm được 38 trên tổng 45 công chức ngồi đúng quầy.", "38", "83"),
    ("Thời gian cắt giảm 31.642 ngày/88.517 ngày.", "31.642", "91.642"),
    ("Khối đoàn thể bớt 138/1.264 biên chế.", "1.264 biên", "126 biên"),
    (
        "Các sở làm 688 cuộc ở 1.412 cá nhân, 1.075 tổ chức. Kết luận được 231 cuộc. Sai phạm 4.318 triệu đồng.",
        "231", "2.331",
    ),
    (
        "Ngân hàng cho vay 486.215 triệu đồng; trong đó hộ nghèo 91.840 triệu đồng, cận nghèo 108.355 triệu đồng, hộ "
        "mới thoát nghèo 72.416 triệu đồng.", "72.416", "724.416",
    ),
    ("Đạt chuẩn 187/652 nơi ở các huyện, nâng cao 64/187 nơi.", "187/652", "187/65"),
    ("Xong 94 vụ việc. Trong 94 vụ việc xong, 8 vụ dân tự rút đơn.", "Trong 94", "Trong 4"),
    ("Xã nhận 5.214 hồ sơ trong quý. Riêng hồ sơ đất đai 1.876 hồ sơ, đông nhất.", "1.876", "18.876"),
)  # fmt: skip

# What only looks so, and is true.
ALIKE = {
    "carried over untold": "Hồ sơ đất đai: tồn đầu kỳ 812, nhận mới 4.215, đã giải quyết 4.390, tồn cuối kỳ 637.",
    "more done than came": "Kỳ trước chuyển sang 1.204 hồ sơ. Quý này nhận 3.115 hồ sơ, đã giải quyết 3.862 hồ sơ.",
    "handed back too": "Xã nhận 5.316 hồ sơ, đã giải quyết 5.104 hồ sơ, đang giải quyết 187 hồ sơ, trả lại 25 hồ sơ.",
    "a third of them": "Tỉnh giao 283 nhiệm vụ: đã xong 179 nhiệm vụ; đang làm 98 nhiệm vụ; chưa tới kỳ 6 nhiệm vụ.",
    "late when done": "Huyện nhận 8.215 hồ sơ, trả 8.104 hồ sơ. Đúng hẹn 7.986 hồ sơ, còn 118 hồ sơ bị muộn.",
    "counted by other days": "Các sở nhận 51.260 hồ sơ, trả 48.915 hồ sơ. Đang xử lý 2.338 hồ sơ.",
    "two days written": "Từ 24/8 đến 15/9 có 36 lượt; sáng 21/7 họp; số nhà 18/4 đường 30/4.",
    "two heads": "Theo loại (thụ lý/giải quyết): hình sự 92/47; dân sự 163/31 vụ; hành chính 12/3 vụ.",
    "beyond the plan": "Thu nhận 436/319 hồ sơ so với chỉ tiêu, đạt 136,68%; khám 12.410/9.800 lượt, đạt 126,6%.",
    "plan met": "Chỉ tiêu giảm nghèo giao cho xã là 84 hộ, thực hiện 97 hộ, đạt 115,5% chỉ tiêu.",
    "another thing": "Huyện mở 24 cuộc đối thoại, giải quyết ngay 163 ý kiến của người dân.",
    "parcels": "Bưu cục tiếp nhận 8.412 hồ sơ, trả kết quả 17.624 hồ sơ.",
    "of the total": "Các sở nhận 9.214 hồ sơ, các xã nhận 31.670 hồ sơ; tổng số giải quyết trong tháng 44.815 hồ sơ.",
    "besides them": "Tòa hòa giải thành 612 vụ, đạt 71,4%. Ngoài phần đó, hai cấp hòa giải thành 2.418 vụ.",
    "kept to be solved": "Chuyển nơi có thẩm quyền 1.316 đơn, đôn đốc 142 đơn; giữ lại giải quyết 2.471 đơn.",
    "not yet ripe": "Công bố 98/123 thủ tục, đạt 79,7%; 12 thủ tục chưa đủ điều kiện.",
    "ratios of some": "Đơn đã xong 214/231 đơn. Trong đó huyện 61/65 đơn, xã 153/166 đơn. 17 đơn còn lại trong hạn.",
    "other wholes": "Biên chế có mặt 87/92; cấp xã 158/166. Toàn huyện còn thiếu 13 biên chế.",
    "overlapping ratios": "Có 15/15 xã bố trí đủ người; 6/15 xã nộp qua mạng trên 95%.",
    "levels without one": "Tỉnh tiếp 2.783 lượt.\nCấp huyện tiếp 714 lượt dân.\nCấp xã tiếp 1.586 lượt dân.",
    "records of some": "Cả nước nhận 91.204 đơn, giải quyết 83.115.\nTỉnh Cồn Lau nhận 4.217 đơn, giải quyết 3.980.\n"
    "Tỉnh Bến Rạm nhận 5.316 đơn, giải quyết 4.871.",
    "some of those named": "Có 163 đại biểu trúng cử. Trong 163 đại biểu ấy có 49 nữ, 80 người dân tộc thiểu số.",
    "total among them": "Có mặt 612 người. Về khám tuyển: loại một 91 người, loại hai 168 người, cộng 259 người.",
    "new and old alone": "Tòa thụ lý mới 618 vụ, cộng 84 vụ kỳ trước chuyển sang; giải quyết 255 vụ.",
    "due in the month": "Nhận mới 4.213 hồ sơ, tháng trước dồn sang 2.108 hồ sơ; tới hạn 4.405 hồ sơ.",
}


def _read(text: str) -> list[Claim]:
    """The claims of this reader alone."""
    return list(check_across(read_prose(lay_out(from_text(text)))))


TRUE = [
    pytest.param(text, stated, formula, id=f"{name}: {text[:30]}")
    for name, (_, cases) in HELD.items()
    for text, stated, formula, *_ in cases
]
SLIPS = (
    [
        pytest.param(kind, text, *slip.split(" > "), id=f"{name}: {slip}")
        for name, (kind, cases) in HELD.items()
        for text, _, _, *slips in cases
        for slip in slips
    ]
    + [pytest.param("V4", text, *slip.split(" > "), id=f"stages: {slip}") for text, *slips in STAGES for slip in slips]
    + [pytest.param("V4", text, true, slip, id=f"within: {true} > {slip}") for text, true, slip in WITHIN]
)


@pytest.mark.parametrize(("text", "stated", "formula"), TRUE)
def test_what_is_told_apart_bears_each_other_out(text: str, stated: str, formula: str) -> None:
    assert (stated, formula) in {(one.stated, one.formula) for one in _read(text) if one.verdict.agrees}
    assert [(one.stated, one.computed, one.formula) for one in check(text).findings] == []


@pytest.mark.parametrize(("kind", "text", "true", "slip"), SLIPS)
def test_one_slip_is_found(kind: str, text: str, true: str, slip: str) -> None:
    assert text.count(true) == 1
    wrong = text.replace(true, slip)
    assert kind in {one.kind for one in _read(wrong) if not one.verdict.agrees}
    assert check(wrong).findings


@pytest.mark.parametrize("text", [text for text, *_ in WITHIN])
def test_a_part_within_its_whole_raises_nothing(text: str) -> None:
    assert not check(text).findings


@pytest.mark.parametrize("text", ALIKE.values(), ids=ALIKE)
def test_what_only_looks_so_is_left_alone(text: str) -> None:
    assert [(one.stated, one.computed, one.formula) for one in _read(text) if not one.verdict.agrees] == []
    assert [(one.stated, one.computed, one.formula) for one in check(text).findings] == []


WORDS = st.sampled_from(
    [
        *",;.:/()%\n",
        "hồ sơ", "vụ", "lượt", "tỷ đồng", "cuộc", "nhận", "giải quyết", "xong", "đang làm", "còn lại", "còn", "vắng",
        "mở", "kết luận", "kỳ trước", "mới", "phải xử lý", "trong đó", "riêng", "trên tổng số", "các sở", "cấp huyện",
        "các xã", "quá hạn", "đúng hạn", "tăng", "khoảng", "và", "\n- ",
    ]
)  # fmt: skip
NUMBERS = st.one_of(
    st.integers(0, 10**7).map(lambda number: f"{number:,}".replace(",", ".")),
    st.integers(0, 99).map(lambda number: f"{number:02}"),
    st.tuples(st.integers(0, 999), st.integers(0, 99)).map(lambda two: f"{two[0]},{two[1]}"),
    st.tuples(st.integers(0, 999), st.integers(0, 999)).map(lambda two: f"{two[0]}/{two[1]}"),
)


@given(st.lists(st.one_of(WORDS, NUMBERS), max_size=40), st.sampled_from(("", " ")))
@settings(max_examples=200, deadline=None)
def test_no_text_makes_it_raise(pieces: list[str], between: str) -> None:
    text = between.join(pieces)
    for one in _read(text):
        assert one.formula
        assert one.start < one.end
