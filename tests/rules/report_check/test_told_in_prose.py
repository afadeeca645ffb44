"""Told in prose (kể thành lời): two measures at once, states of files, what a word concludes, what was cut."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

# A true text, a number of it with the formula that bears it out, and slips of one number, each as "true > slip".
TOLD = (
    (
        "Đoàn liên ngành xã Vàm Lá làm 168 cuộc tại 1.406 tổ chức, cơ sở. Trong đó theo đoàn 27 cuộc ở 193 cơ sở, kiểm "
        "tra riêng 141 cuộc ở 1.213 cơ sở.",
        "1.406", "193 + 1.213", "1.213 > 1.273", "27 cuộc > 77 cuộc", "1.406 > 1.046",
    ),
    (
        "Trung tâm huyện Suối Mơ nhận 5.184 hồ sơ, trong đó xong trước hạn 3.217, xong đúng hạn 846, đang giải quyết "
        "702 và 419 hồ sơ phải bổ sung.",
        "5.184", "3.217 + 846 + 702 + 419", "702 > 720", "5.184 > 5.784", "419 > 479",
    ),
    (
        "Xã Gò Dâu tiếp nhận 4.318 hồ sơ, đã giải quyết 4.106 hồ sơ, đang giải quyết 187 hồ sơ, trả lại 25 hồ sơ.",
        "4.318", "4.106 + 187 + 25", "4.106 > 4.160", "187 > 137",
    ),
    (
        "Số hộ nghèo của xã Đồi Sim đầu năm là 1.764 hộ, cuối năm còn 1.329 hộ; như vậy trong năm có 435 hộ thoát "
        "nghèo.",
        "435", "1.764 − 1.329", "435 > 635", "1.329 > 1.239",
    ),
    (
        "Rà soát 318 thủ tục, kiến nghị bãi bỏ 17, sửa đổi 46, thay thế 8 và giữ nguyên 247 thủ tục.",
        "318", "17 + 46 + 8 + 247", "247 > 274", "46 > 96",
    ),
    (
        "Phường Bãi Rạng nộp lưu 536 hồ sơ từ 8 phòng: Phòng Tổng hợp 174, Phòng Nội chính 96, Phòng Kinh tế 83 hồ sơ, "
        "các phòng còn lại 183 hồ sơ.",
        "536", "174 + 96 + 83 + 183", "96, > 69,", "536 > 586",
    ),
    (
        "Có 1.847 nhiệm vụ đến hạn, trong đó có 1.692 nhiệm vụ đã hoàn thành, còn 155 nhiệm vụ quá hạn.",
        "1.847", "1.692 + 155", "155 > 165", "1.692 > 1.962",
    ),
    (
        "Số quy định phải cắt giảm là 1.236 quy định; đã thực thi 749 quy định, đạt 60,6% so với số quy định đã được "
        "duyệt; còn 487 quy định.",
        "1.236", "749 + 487", "487 > 437",
    ),
    (
        "Cụm Bắc Hồ đạt 86,41%, hơn 2,16% (2023: 84,25%). Kế đó cụm Nam Hồ 85,72%, hơn 1,32% (2023: 84,4%).",
        "2,16", "|86,41 − 84,25|", "2,16 > 2,76", "84,4% > 84,9%",
    ),
    (
        "Huyện Suối Đá tinh giản, giảm 384 biên chế\n\nĐợt 2/2023 toàn huyện tinh giản được 384 người, trong đó khối "
        "đảng 26 người.",
        "384", "384 và 384 trong bài", "384 người > 348 người", "384 biên > 584 biên",
    ),
)  # fmt: skip

TRUE = (
    "Đã xong 2.416 hồ sơ, trước hạn 1.907 hồ sơ, đúng hạn 509 hồ sơ; đang giải quyết 318 hồ sơ, bổ sung 42 hồ sơ.",
    "Khiếu nại 06 quyết định, sửa 02, giữ nguyên 03, còn một việc chưa có kết quả.",
    "Tiền phạt theo quyết định 4,218 tỷ đồng; thu trong kỳ 4,107 tỷ đồng, kể cả 326 triệu đồng của kỳ trước.",
    "Phường có 31 biên chế, thiếu 4. Từ tháng 8 tăng số quầy từ 5 lên 8, tức thêm 3 quầy, cử thêm 6 người.",
    "Nhận 2.104 hồ sơ, trả trước hạn 1.413 hồ sơ, đúng hạn 402 hồ sơ, bổ sung 17 lượt, đang giải quyết 289 hồ sơ.",
    "Trong kỳ mở 42 cuộc tại 318 cơ sở. Trong đó đột xuất 9 cuộc ở 27 cơ sở, còn lại là kiểm tra theo kế hoạch.",
    "Xã có 214 hộ nghèo, 97 hộ cận nghèo; như vậy tổng cộng 311 hộ được thăm tặng quà.",
    "Kỳ trước còn 23 kiến nghị chuyển sang, nay xong 14. Kỳ này có 46 kiến nghị, thuộc thẩm quyền xã 31.",
)


@pytest.mark.parametrize("case", TOLD, ids=lambda case: case[0][:40])
def test_a_true_text_agrees_and_a_slip_is_found(case: tuple[str, ...]) -> None:
    text, stated, formula, *slips = case
    report = check(text)
    assert not report.findings
    assert any(claim.stated == stated and claim.formula == formula for claim in report.claims)
    for slip in slips:
        true, changed = slip.split(" > ")
        assert text.count(true) == 1
        assert check(text.replace(true, changed)).findings, slip


@pytest.mark.parametrize("text", TRUE, ids=lambda text: text[:40])
def test_what_only_looks_alike_is_told_to_nobody(text: str) -> None:
    assert not check(text).findings
