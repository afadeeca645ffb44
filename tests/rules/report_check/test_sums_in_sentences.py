"""Sums within a sentence or two: wholes named again, told by a slash, behind a share, behind their parts, or hedged."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check
from motcua.rules.report_check.blocks import from_text
from motcua.rules.report_check.enumerated import check_enumerated
from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.layout import lay_out
from motcua.rules.report_check.reading import read_prose

# A true text, the whole in it and the sum that makes it, and slips of one number, each told as "true > slip".
NAMED_AGAIN = (
    (
        "Cả năm xong 318 đơn khiếu nại và 97 đơn tố cáo; khiếu nại thì 14 đơn đúng, 21 đơn đúng một phần, "
        "86 đơn rút, 197 đơn sai; tố cáo thì 11 đúng, 18 đúng một phần, 9 rút, 59 sai.",
        "97", "11 + 18 + 9 + 59", "59 > 95", "197 > 179", "318 > 381",
    ),
    (
        "Xã Hồ Sậy nhận 1.846 đơn các loại. Toàn bộ số đơn này đã được phân loại: chuyển, trả, lưu 1.273 đơn; "
        "còn 573 đơn thuộc thẩm quyền để lại giải quyết.",
        "1.846", "1.273 + 573", "573 > 537", "1.846 > 1.864",
    ),
    (
        "Còn 4.216 hồ sơ đang nằm ở khâu xử lý thì 3.508 chưa tới ngày trả, 708 đã quá ngày.",
        "4.216", "3.508 + 708", "708 > 780", "4.216 > 4.261", "3.508 > 3.058",
    ),
    (
        "Đối với 614 nhiệm vụ đang làm, có 547 nhiệm vụ còn trong hạn, 67 nhiệm vụ đã quá hạn.",
        "614", "547 + 67", "67 > 76", "614 > 641",
    ),
    (
        "Kỳ này Bãi Ngang ra 18 quyết định; trong 736 thủ tục ấy 412 thủ tục ban hành mới, 324 thủ tục bị bãi bỏ.",
        "736", "412 + 324", "412 > 421", "324 > 342",
    ),
)  # fmt: skip
APART = (
    (
        "Cồn Lau xong 8.216 việc, đạt 97,42% số tới hạn (kịp hạn: 7.153, trễ: 1.063).",
        "8.216", "7.153 + 1.063", "1.063 > 1.036", "8.216 > 8.261",
    ),
    (
        "Tháng này tổng đài Gò Mía có 2.274 lượt, bao gồm: gọi điện 418 cuộc, thư điện tử (53 lượt), "
        "trang web (127 lượt), trả lời tự động (1.676 lượt).",
        "2.274", "418 + 53 + 127 + 1.676", "1.676 > 1.766", "418 > 481",
    ),
    (
        "Năm nay các trang đăng 2.315 lượt tin. Trong đó trang cấp huyện 918 lượt, hơn 46 lượt; "
        "trang cấp xã 1.397 lượt, hơn 213 lượt.",
        "2.315", "918 + 1.397", "918 > 981", "1.397 > 1.937",
    ),
    (
        "Năm qua tổng đài có 7.413 cuộc gọi, trong đó 4.208 cuộc gọi tới, 3.205 cuộc gọi đi và 960 lượt nhắn tin.",
        "7.413", "4.208 + 3.205", "4.208 > 4.280", "7.413 > 74.113",
    ),
    (
        "Bến Rạm bố trí 1.946/2.100 người, 1.017 cán bộ chuyên trách, 929 công chức.",
        "1.946/2.100", "1.017 + 929", "929 > 992", "1.017 > 1.071",
    ),
    (
        "Đoàn phát hiện vi phạm hơn 14,62 tỷ đồng, phải thu hồi hơn 9,38 tỷ đồng, kiến nghị khác hơn 5,24 tỷ đồng.",
        "14,62", "9,38 + 5,24", "9,38 > 9,83", "14,62 > 14,26",
    ),
    (
        "Đồi Thị nhận để giải quyết 1.486 đơn (359 khiếu nại; 122 tố cáo; 1.005 kiến nghị, phản ánh).",
        "1.486", "359 + 122 + 1.005", "359 > 395", "1.486 > 1.846",
    ),
    (
        "Số phải bớt là trên 240.000 người, gồm chừng 130.000 công chức và chừng 110.000 người không chuyên trách.",
        "240.000", "130.000 + 110.000", "130.000 > 1.300.000",
    ),
    (
        "Sau sắp xếp, số huyện từ 51 về 28, là 5 thành phố trực thuộc và 23 huyện.",
        "28", "5 + 23", "23 > 32",
    ),
)  # fmt: skip
BASED = (
    (
        "Của huyện Cồn Lau thì 27/118 ý kiến đã giải quyết; 49/118 được giải trình; 42/118 đang giải quyết.",
        "42/118", "118 − 27 − 49", "49/ > 94/", "42/ > 24/",
    ),
    ("Hội đồng xã Hồ Sậy có 19/28 người tái cử, 09/28 lần đầu, 6 nữ.", "09/28", "28 − 19", "09/ > 08/"),
    (
        "Trưởng ban nhận 51/58 phiếu tín nhiệm cao, 7 phiếu tín nhiệm, không có phiếu thấp.",
        "7", "58 − 51", "7 phiếu > 17 phiếu",
    ),
    ("Xã Gò Mía đạt 21/24 chỉ tiêu, chưa đạt 03 chỉ tiêu.", "03", "24 − 21", "03 > 30"),
    ("Có mặt 46/52 đại biểu, vắng 6 đại biểu.", "6", "52 − 46", "6 đại > 16 đại"),
)  # fmt: skip
SUMMED = (
    (
        "Nhận mới 5.140 hồ sơ, tháng trước dồn sang 1.213, thành ra phải làm 6.353 hồ sơ.",
        "6.353", "5.140 + 1.213", "6.353 > 6.533", "1.213 > 1.231", "5.140 > 4.410",
    ),
    (
        "Phường Bến Rạm nhận mới 2.806 hồ sơ. Cộng với 418 hồ sơ kỳ trước để lại thì phải xử lý cả thảy 3.224 hồ sơ.",
        "3.224", "2.806 + 418", "418 > 481", "3.224 > 3.242",
    ),
    (
        "Trong tháng tiếp nhận mới 3.917 hồ sơ, tồn kỳ trước chuyển sang 602 hồ sơ, lũy kế đã và đang giải quyết "
        "trong kỳ là 4.519 hồ sơ.",
        "4.519", "3.917 + 602", "602 > 620", "4.519 > 4.159",
    ),
    ("Chứng thực 812 việc, hộ tịch 196 việc, cộng 1.008 việc.", "1.008", "812 + 196", "1.008 > 1.080", "196 > 169"),
    (
        "Bãi Ngang có 41.216 người đóng bắt buộc, 6.407 người đóng tự nguyện, nâng tổng số người tham gia lên 47.623 "
        "người.",
        "47.623", "41.216 + 6.407", "6.407 > 6.470", "47.623 > 47.263",
    ),
    (
        "Năm 2021 xã Đồi Thị số hóa 3.120 kết quả, năm 2022 được 4.260, năm 2023 được 5.075. "
        "Cộng ba năm 12.455 kết quả.",
        "12.455", "3.120 + 4.260 + 5.075", "12.455 > 12.545", "4.260 > 4.620",
    ),
    (
        "Kỳ này nhận mới hơn 5.360 hồ sơ, cũ chuyển qua hơn 2.440, cộng lại hơn 7.800 hồ sơ.",
        "7.800", "5.360 + 2.440", "2.440 > 4.240", "5.360 > 3.560",
    ),
)  # fmt: skip
HELD = {"named again": NAMED_AGAIN, "apart": APART, "based": BASED, "summed": SUMMED}

# What only looks like a whole and its parts, and is true.
ALIKE = {
    "dots": "Có 84 hồ sơ trễ do lỗi cán bộ (xã Hồ Sậy 21, Gò Mía 13, Bãi Ngang 9...).",
    "and so on": "Lớp có 96 học viên, gồm Hồ Sậy 31, Gò Mía 22, Bãi Ngang 14, v.v.",
    "two of three added": "Khoa một 4.210 lượt, khoa hai 3.180 lượt, khoa ba 960; hai khoa đầu cộng lại 7.390 lượt.",
    "added on": "Năm nay 412 cuộc, 306 cuộc theo kế hoạch cộng 106 cuộc đột xuất; kết luận 290 cuộc.",
    "since the beginning": "Tháng này nhận 218 hồ sơ, trả 204 hồ sơ. Lũy kế từ đầu năm 1.960 hồ sơ.",
    "raised to": "Trong quý kiểm tra 21 đơn vị, gồm 8 phòng và 13 xã; nâng tổng số đơn vị được kiểm tra lên 57.",
    "bases of their own": "Giải quyết 12/17 đơn khiếu nại, tố cáo 4 đơn; cấp huyện 9/14 vụ, cấp xã 6 vụ.",
    "others neither": "Đã số hóa 64/90 thủ tục, tương đương 71,1%; 11 thủ tục chưa đủ điều kiện.",
    "beyond and reached": "Trong 25 chỉ tiêu xã đề ra thì vượt 10/25, đạt 13; chỉ tiêu huyện giao đạt và vượt 7.",
    "towns beside districts": "Nơi không trễ hồ sơ nào gồm các xã thuộc 1 thành phố, 2 thị xã và 3 huyện phía bắc.",
    "done and on and late": "Giao 74 nhiệm vụ. Đã hoàn thành 51 nhiệm vụ, đang làm trong hạn 19, chậm 04 nhiệm vụ.",
    "points of a greatest": "Cồn Lau đạt 61,8 điểm, cụ thể:\n- công khai 14,2/18 điểm, đồng bộ 3.120 hồ sơ;\n"
    "- tiến độ 17,9/20 điểm, tăng 0,3 điểm;\n- cung cấp dịch vụ 8,4/12 điểm;\n- hài lòng 17,1/18 điểm;\n"
    "- thanh toán 4,2/10 điểm.",
    "more came than new": "Trong số này 1.070 hồ sơ là của tháng trước dồn lại, nhận tại quầy 3.190, qua mạng 1.250.",
    "other things found": "Đoàn chỉ ra 64 tồn tại; đã khắc phục 52, đang khắc phục 12. Ngoài ra, Tổ kiểm tra 13 nơi, "
    "phát hiện 04 trường hợp vắng mặt.",
    "moved in and out": "Chi bộ có 96 đảng viên, kết nạp 9 đồng chí, chuyển đến 4 đồng chí, chuyển đi 6 đồng chí.",
}  # fmt: skip


def _read(text: str) -> list[Claim]:
    """The claims of this reader alone."""
    return list(check_enumerated(read_prose(lay_out(from_text(text)))))


TRUE = [
    pytest.param(text, stated, formula, id=f"{name}: {text[:30]}")
    for name, cases in HELD.items()
    for text, stated, formula, *_ in cases
]
SLIPS = [
    pytest.param(text, *slip.split(" > "), id=f"{name}: {slip}")
    for name, cases in HELD.items()
    for text, _, _, *slips in cases
    for slip in slips
]


@pytest.mark.parametrize(("text", "stated", "formula"), TRUE)
def test_a_whole_is_borne_out_by_parts_told_near_it(text: str, stated: str, formula: str) -> None:
    assert (stated, formula) in {(one.stated, one.formula) for one in _read(text) if one.verdict.agrees}
    assert [(one.stated, one.computed, one.formula) for one in check(text).findings] == []


@pytest.mark.parametrize(("text", "true", "slip"), SLIPS)
def test_one_slip_in_such_a_sum_is_found(text: str, true: str, slip: str) -> None:
    assert text.count(true) == 1
    wrong = text.replace(true, slip)
    assert {"V2", "V4", "V5"} & {one.kind for one in _read(wrong) if not one.verdict.agrees}
    assert check(wrong).findings


@pytest.mark.parametrize("text", ALIKE.values(), ids=ALIKE)
def test_what_only_looks_like_such_a_sum_is_left_alone(text: str) -> None:
    assert [(one.stated, one.computed, one.formula) for one in _read(text) if not one.verdict.agrees] == []
    assert [(one.stated, one.computed, one.formula) for one in check(text).findings] == []
