"""Enumerated (liệt kê): a count and its parts told in a sentence, in lines, place by place or in two measures."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.rules.report_check import check
from motcua.rules.report_check.blocks import from_text
from motcua.rules.report_check.enumerated import check_enumerated
from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.layout import lay_out
from motcua.rules.report_check.reading import read_prose

# A true text, the whole in it and the sum that makes it, and slips of one number, each told as "true > slip".
ANNOUNCED = (
    ("Xã Hồ Sậy nhận 284 đơn (251 khiếu nại, 33 tố cáo).", "284", "251 + 33", "251 > 215", "284 > 248", "33 > 38"),
    (
        "Đoàn liên ngành Bãi Ngang làm 76 cuộc, gồm tài chính 24, xây dựng 37, đất đai 15.",
        "76", "24 + 37 + 15", "76 > 67", "37 > 73", "15 > 16",
    ),
    (
        "Huyện Cồn Lau có 18.642 giường, trong đó tuyến trung ương 3.120, tuyến tỉnh 6.907, tuyến huyện 8.615.",
        "18.642", "3.120 + 6.907 + 8.615", "6.907 > 6.097", "18.642 > 16.842",
    ),
    (
        "Quầy phường Bến Rạm nhận 4.318 hồ sơ, bao gồm: 2.906 hồ sơ trực tuyến; 1.187 hồ sơ trực tiếp; "
        "225 hồ sơ qua bưu chính.", "4.318", "2.906 + 1.187 + 225", "1.187 > 1.817", "225 > 252",
    ),
    (
        "Xã Đồi Thị chi 12,46 tỷ đồng, cụ thể: chi đầu tư 5,31 tỷ đồng, chi thường xuyên 6,88 tỷ đồng, "
        "chi khác 0,27 tỷ đồng.", "12,46", "5,31 + 6,88 + 0,27", "6,88 > 8,68", "12,46 > 14,26",
    ),
    (
        "Xã Hồ Sậy cấp 1.975 giấy chứng nhận. Cụ thể: đất ở 1.238 giấy, đất vườn 569 giấy, đất rừng 168 giấy.",
        "1.975", "1.238 + 569 + 168", "1.238 > 1.328", "569 > 596",
    ),
    ("Trong 412 kiến nghị của cử tri, cấp huyện 139, cấp xã 273.", "412", "139 + 273", "139 > 193", "412 > 421"),
)  # fmt: skip
DIVIDED = (
    ("Phường Bến Rạm xong 3.764 hồ sơ. Đúng hạn 3.729, trễ hạn 35.", "3.764", "3.729 + 35", "35 > 36", "3.729 > 3.279"),
    ("Tổng đài nhận 826 lượt; cấp huyện 273 lượt, các xã 553 lượt.", "826", "273 + 553", "273 > 237", "826 > 836"),
    ("Bãi Ngang mở lớp cho 1.482 học viên (nam 857, nữ 625).", "1.482", "857 + 625", "857 > 875", "1.482 > 1.842"),
    (
        "Xã Gò Mía chứng thực 6.915 việc, với bản sao 6.248 việc, chữ ký 667 việc.",
        "6.915", "6.248 + 667", "6.915 > 6.951", "667 > 687",
    ),
    (
        "Huyện Cồn Lau có 57 trường công; mầm non 21 trường, tiểu học 24 trường, THCS 12 trường.",
        "57", "21 + 24 + 12", "57 > 75", "24 > 42",
    ),
    (
        "Sở Rạch Mây xong 41.618 hồ sơ; đúng hạn 41.072 hồ sơ, quá hạn 546 hồ sơ. Đang xử lý 2.903 hồ sơ.",
        "41.618", "41.072 + 546", "41.072 > 41.027", "546 > 564",
    ),
)  # fmt: skip
BULLETED = (
    (
        "* Tư pháp: 2.418 việc.\n- Khai sinh: 1.806\n- Khai tử: 437\n- Kết hôn: 175",
        "2.418", "1.806 + 437 + 175", "437 > 473", "1.806 > 1.608",
    ),
    (
        "1. Tiếp công dân 642 lượt:\n- Thường xuyên: 518 lượt\n- Định kỳ: 124 lượt",
        "642", "518 + 124", "518 > 581", "642 > 624",
    ),
    (
        "a) Đã ban hành 913 văn bản.\n+ Quyết định: 648\n+ Công văn: 265",
        "913", "648 + 265", "265 > 256", "913 > 931",
    ),
    (
        "- Tổng số đơn nhận 357 đơn:\n+ Khiếu nại: 214 đơn\n+ Tố cáo: 58 đơn\n+ Kiến nghị khác: 85 đơn",
        "357", "214 + 58 + 85", "214 > 241", "58 > 85",
    ),
)  # fmt: skip
PAIRED = (
    (
        "Bãi Ngang bắt 37 vụ, 52 đối tượng: khởi tố 24 vụ, 33 bị can; xử phạt 8 vụ, 11 đối tượng; "
        "đang điều tra 5 vụ, 8 đối tượng.", "52", "33 + 11 + 8", "33 bị > 38 bị", "52 > 25",
    ),
    (
        "Tòa thụ lý 418 vụ, 763 bị cáo. Xét xử 391 vụ, 702 bị cáo; trả hồ sơ 27 vụ, 61 bị cáo.",
        "763", "702 + 61", "702 > 720", "61 > 16",
    ),
    (
        "Giao 264 giấy, 118,4 ha: xã Hồ Sậy 157 giấy, 71,9 ha; xã Gò Mía 107 giấy, 46,5 ha.",
        "118,4", "71,9 + 46,5", "71,9 > 79,1", "46,5 > 45,6",
    ),
    (
        "Mở 46 lớp với 1.873 học viên: kỳ đầu 19 lớp với 742 học viên; kỳ sau 27 lớp với 1.131 học viên.",
        "1.873", "742 + 1.131", "742 > 724", "27 lớp > 72 lớp",
    ),
)  # fmt: skip
RECORDS = (
    (
        "Tòa án Cồn Lau thụ lý 5.318 vụ, giải quyết 4.206 vụ, còn 1.112 vụ. Cụ thể: khối một thụ lý 1.927 vụ, "
        "giải quyết 1.534 vụ, còn 393 vụ; khối hai thụ lý 3.391 vụ, giải quyết 2.672 vụ, còn 719 vụ.",
        "4.206", "1.534 + 2.672", "1.534 > 1.354", "719 > 791",
    ),
    (
        "Toàn huyện nhận 2.846 hồ sơ, trả 2.713 hồ sơ.\n- Xã Hồ Sậy nhận 918 hồ sơ, trả 874 hồ sơ.\n"
        "- Xã Gò Mía nhận 1.205 hồ sơ, trả 1.156 hồ sơ.\n- Xã Bãi Ngang nhận 723 hồ sơ, trả 683 hồ sơ.",
        "2.713", "874 + 1.156 + 683", "874 > 847", "1.205 > 1.250",
    ),
    (
        "Hai kỳ kiểm tra 614 cơ sở, xử lý 97 cơ sở. Kỳ đầu kiểm tra 352 cơ sở, xử lý 61 cơ sở. "
        "Kỳ sau kiểm tra 262 cơ sở, xử lý 36 cơ sở.",
        "97", "61 + 36", "61 cơ > 16 cơ", "36 cơ > 63 cơ",
    ),
    (
        "Đợt này trồng 482 ha, chăm sóc 937 ha; xã Đồi Thị trồng 195 ha, chăm sóc 418 ha; "
        "xã Gò Mía trồng 287 ha, chăm sóc 519 ha.", "937", "418 + 519", "418 > 481", "287 > 278",
    ),
)  # fmt: skip
REMAINING = (
    (
        "Tòa phải xử 3.842 vụ, đã giải quyết 3.516 vụ, còn lại 326 vụ.",
        "3.842", "3.516 + 326", "326 > 362", "3.516 > 3.156",
    ),
    ("Đến nay 2.914/3.267 hồ sơ đã xong. Đang làm 353.", "353", "3.267 − 2.914", "353 > 335", "2.914 > 2.941"),
    (
        "Nhận 1.486 đơn, xử lý xong 1.279 đơn, gồm 1.102 khiếu nại và 177 tố cáo; đang xem xét 207 đơn.",
        "1.486", "1.279 + 207", "207 > 270", "1.486 > 1.468",
    ),
    ("Xã Hồ Sậy giao 615 hộ, đã lắp 548 hộ, còn 67 hộ.", "615", "548 + 67", "67 > 76", "548 > 584"),
)  # fmt: skip
HELD = {
    "announced": ("V2", ANNOUNCED),
    "divided": ("V2", DIVIDED),
    "bulleted": ("V2", BULLETED),
    "paired": ("V2", PAIRED),
    "records": ("V2", RECORDS),
    "remaining": ("V5", REMAINING),
}
WITHIN = (
    ("Xã Gò Mía tiếp 348 lượt công dân, trong đó 215 lượt về đất đai, 61 lượt về thuế.", "215", "512"),
    ("Huyện Cồn Lau có 1.264 hộ nghèo; trong số đó 482 hộ có người ốm, 37 hộ neo đơn.", "1.264", "264"),
    ("Phường Bến Rạm nhận 936 phản ánh, trong đó 148 phản ánh về rác thải, 92 phản ánh về đèn.", "936", "96"),
    ("Bãi Ngang kiểm tra 527 cơ sở, trong đó có 163 cơ sở ăn uống, 48 cơ sở lưu trú.", "163", "631"),
)

# What only looks like a whole and its parts, and is true.
ALIKE = {
    "examples": "Xã nhận 1.846 hồ sơ, trong đó chủ yếu là đất đai 712 hồ sơ, hộ tịch 539 hồ sơ, xây dựng 118 hồ sơ.",
    "two of many": "Huyện Cồn Lau mở 64 lớp, trong đó 17 lớp may, 12 lớp nấu ăn.",
    "like this": "Phường Bến Rạm thu hồi 42,6 ha đất, trong đó có những dự án lớn như bến xe 12,8 ha, chợ mới 9,3 ha.",
    "the most": "Đường dây nhận 934 cuộc, nhiều nhất là đất đai 381 cuộc, kế đến hộ tịch 246 cuộc, xây dựng 129 cuộc.",
    "overlapping people": "Bãi Ngang có 86 đại biểu, trong đó nữ 29, đảng viên 71, dưới 35 tuổi 18.",
    "overlapping staff": "Huyện Cồn Lau có 420 công chức, trong đó 187 nữ, 318 đảng viên, 266 người có bằng đại học.",
    "overlapping files": "Trong 3.716 hồ sơ có 2.548 nộp trực tuyến, 1.935 thanh toán trực tuyến và 3.402 đã số hóa.",
    "overlapping in brackets": "Bãi Ngang mở lớp cho 96 học viên (nữ 41, dân tộc thiểu số 23).",
    "poor and near": "Xã Đồi Thị có 2.316 hộ, trong đó 148 hộ nghèo, 203 hộ cận nghèo, 1.125 hộ làm ruộng.",
    "another year": "Quý này nhận 1.372 hồ sơ (quý trước 1.418 hồ sơ, cùng kỳ năm trước 1.296 hồ sơ).",
    "another month": "Tháng này tiếp 214 lượt, tháng trước 187 lượt, hai tháng qua đều tăng.",
    "carried over": "Nhận 716 đơn, trong đó kỳ trước chuyển sang 94 đơn; đã xử lý 655 đơn.",
    "plan": "Xã Gò Mía trồng 326 ha rừng (kế hoạch 310 ha), chăm sóc 845 ha (kế hoạch 900 ha).",
    "plan in parts": "Giao 58 chỉ tiêu, gồm kinh tế 21, xã hội 37; hoàn thành 49, trong đó kinh tế 16.",
    "average": "Năm qua xã Hồ Sậy tiếp 1.248 lượt, bình quân mỗi tháng 104 lượt, có tháng cao nhất 163 lượt.",
    "average within": "Bình quân mỗi quầy trả 31 hồ sơ, trong đó quầy đất đai 46 hồ sơ, quầy hộ tịch 22 hồ sơ.",
    "third untold": "Trường Bến Rạm có 845 học sinh, trong đó 214 em giỏi, 398 em khá.",
    "third next": "Trường Gò Mía có 845 học sinh; giỏi 214 em, khá 398 em. Có 233 em xếp loại trung bình.",
    "third in words": "Lấy ý kiến 620 người; hài lòng 418 người, chưa hài lòng 57 người, số khác không trả lời.",
    "late told apart": "Trả 2.415 hồ sơ, đúng hạn 1.204 hồ sơ, trước hạn 1.173 hồ sơ; quá hạn 38 hồ sơ.",
    "lines going up": "- Khai sinh: 318 việc.\n- Khai tử: 97 việc.\n* Đất đai: 642 hồ sơ.\n* Xây dựng: 105 hồ sơ.",
    "lines up again": "1. Hộ tịch 415.\n- Khai sinh: 318\n- Khai tử: 97\n2. Đất đai 642 hồ sơ.\n3. Xây dựng 105 hồ sơ.",
    "lines of other things": "1. Xã Hồ Sậy nhận 742 hồ sơ.\n- Hồ sơ trực tuyến: 511 hồ sơ\n- Hồ sơ quá hạn: 8 hồ sơ",
    "ratios of wholes": "Có 34/52 trường đạt chuẩn, trong đó mầm non 14/19, tiểu học 13/20, THCS 7/13 trường.",
    "ratios of some": "Đã bàn giao 26/40 tuyến; xã Bãi Ngang 9/13 tuyến, xã Đồi Thị 8/25 tuyến.",
    "levels": "Xã Gò Mía làm 186 dịch vụ công; mức độ 2 là 186, mức độ 3 là 97, mức độ 4 là 41 dịch vụ.",
    "levels among": "Huyện có 1.214 thủ tục, trong đó mức độ 3 là 520 thủ tục, mức độ 4 là 338 thủ tục.",
    "small by accident": "Có 5 vụ, 9 đối tượng. Bắt 3 vụ, 4 đối tượng; xử phạt thêm 2 vụ, 7 đối tượng của kỳ trước.",
    "small records": "Xã có 7 thôn, 12 tổ. Thôn trên có 3 điểm, 4 tổ. Thôn dưới có 4 điểm, 6 tổ.",
    "rounded": "Huyện chi khoảng 46 tỷ đồng, gồm trường học 21,7 tỷ đồng, trạm xá 15,9 tỷ đồng, chợ 8,1 tỷ đồng.",
    "rounded parts": "Xã chi 12,46 tỷ đồng, gồm đường gần 5 tỷ đồng, trường hơn 6 tỷ đồng, chợ khoảng 1 tỷ đồng.",
    "rounded whole": "Thu 185 tỷ đồng, gồm nội địa 142,4 tỷ đồng, xuất nhập khẩu 42,9 tỷ đồng.",
    "left with others": "Thụ lý 418 vụ, giải quyết 302 vụ, tạm đình chỉ 24 vụ, còn 92 vụ.",
    "left of another": "Nhận 853 đơn, xử lý 790 đơn; riêng xã Hồ Sậy còn 41 đơn.",
    "part and change": "Tiếp 318 lượt, trong đó đất đai 204 lượt (tăng 27 lượt), môi trường 61 lượt (giảm 9 lượt).",
}


def _read(text: str) -> list[Claim]:
    """The claims of this reader alone."""
    return list(check_enumerated(read_prose(lay_out(from_text(text)))))


TRUE = [
    pytest.param(text, stated, formula, id=f"{name}: {text[:30]}")
    for name, (_, cases) in HELD.items()
    for text, stated, formula, *_ in cases
]
SLIPS = [
    pytest.param(kind, text, *slip.split(" > "), id=f"{name}: {slip}")
    for name, (kind, cases) in HELD.items()
    for text, _, _, *slips in cases
    for slip in slips
] + [pytest.param("V4", text, true, slip, id=f"within: {true} > {slip}") for text, true, slip in WITHIN]


@pytest.mark.parametrize(("text", "stated", "formula"), TRUE)
def test_a_whole_is_borne_out_by_the_sum_of_its_parts(text: str, stated: str, formula: str) -> None:
    assert (stated, formula) in {(one.stated, one.formula) for one in _read(text) if one.verdict.agrees}
    assert [(one.stated, one.computed, one.formula) for one in check(text).findings] == []


@pytest.mark.parametrize(("kind", "text", "true", "slip"), SLIPS)
def test_one_slip_in_a_whole_or_a_part_is_found(kind: str, text: str, true: str, slip: str) -> None:
    assert text.count(true) == 1
    wrong = text.replace(true, slip)
    assert kind in {one.kind for one in _read(wrong) if not one.verdict.agrees}
    assert check(wrong).findings


@pytest.mark.parametrize("text", [text for text, *_ in WITHIN])
def test_a_part_within_its_whole_raises_nothing(text: str) -> None:
    assert not check(text).findings


@pytest.mark.parametrize("text", ALIKE.values(), ids=ALIKE)
def test_what_only_looks_like_a_whole_and_its_parts_is_left_alone(text: str) -> None:
    assert [(one.stated, one.computed, one.formula) for one in _read(text) if not one.verdict.agrees] == []
    assert [(one.stated, one.computed, one.formula) for one in check(text).findings] == []


WORDS = st.sampled_from(
    [
        *",;.:/()[]%\n…–",
        "hồ sơ", "vụ", "đối tượng", "lượt", "tỷ đồng", "ha", "xã Hồ Sậy", "gồm", "trong đó", "cụ thể:", "còn lại",
        "đang", "đã xong", "đúng hạn", "quá hạn", "nam", "nữ", "khác", "mức độ", "tăng", "khoảng", "bình quân", "mỗi",
        "trên", "và", "\n- ", "\n+ ", "\n* ", "\n1. ", "\na) ",
    ]
)  # fmt: skip
NUMBERS = st.one_of(
    st.integers(0, 10**7).map(lambda number: f"{number:,}".replace(",", ".")),
    st.integers(0, 99).map(lambda number: f"{number:02}"),
    st.tuples(st.integers(0, 999), st.integers(0, 99)).map(lambda two: f"{two[0]},{two[1]}"),
    st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda two: f"{two[0]}/{two[1]}"),
)


@given(st.lists(st.one_of(WORDS, NUMBERS), max_size=40), st.sampled_from(("", " ")))
@settings(max_examples=200, deadline=None)
def test_no_text_makes_it_raise(pieces: list[str], between: str) -> None:
    text = between.join(pieces)
    for one in _read(text):
        assert one.formula
        assert one.start < one.end
