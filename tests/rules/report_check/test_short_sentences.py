"""Short sentences (câu ngắn): a relation that runs over several sentences, items or clauses of one number each."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

# A true passage, and one slip in it that is found.
TOLD = (
    ("Tiếp nhận 1.782 hồ sơ. Trực tuyến 1.560. Tại quầy 222.", "1.560", "1.650"),
    ("Trả 5.214 hồ sơ. Trễ 118. Còn lại 5.096.", "5.096", "5.960"),
    ("Nhận 8.250 hồ sơ. Đã số hóa 6.899. Đạt 83,6%.", "83,6", "86,3"),
    ("Cần giải phóng 14 thửa. Xong 9 thửa. Đạt 64,3%. Vướng mắc là giá đất.", "64,3", "46,3"),
    ("Triệu tập 214 người; có mặt 198 người, đạt 92,5%; vắng 16 người.", "16", "26"),
    ("Có mặt: 18/22 thành phần mời. Vắng 4.", "4.", "6."),
    ("Kinh phí bố trí 512 triệu đồng, quyết toán 467 triệu đồng, hủy dự toán 45 triệu đồng.", "45", "54"),
    ("Rà 1.318 trường hợp sai lệch, đã sửa 1.241, chưa sửa 77.", "77", "177"),
    ("Đã trả 3.408 hồ sơ: sớm và đúng hạn 3.351; trễ 57.", "57", "75"),
    ("• 1.611 hồ sơ. Trước hạn 1.398 (86,8%); đúng hạn 208 (12,9%); trễ 5 (0,3%).", "1.611", "1.911"),
    (
        "Nhận mới 2.176 hồ sơ (trong đó: trực tuyến 1.802 [toàn trình 1.500; một phần 302]; trực tiếp 290; "
        "bưu chính 84).",
        "84",
        "48",
    ),
    ("Trễ 41 việc. Trễ ở đâu: đất đai 27; xây dựng 9; lĩnh vực khác 5.", "27", "22"),
    ("Cao nhất là phường Gò Me, 95,31%. Thấp nhất là xã Bàu Sen, 81,07%. Chênh lệch 14,24 điểm.", "14,24", "41,24"),
    ("Nửa đầu năm nhận 6.120. Nửa cuối năm nhận 7.650. Nửa sau tăng 25,0% so với nửa trước.", "25,0", "52,0"),
    ("Thu phí 3.520 lượt. Số tiền là 492.800 nghìn đồng. Bình quân 140 nghìn đồng một lượt.", "140", "410"),
    (
        "Tồn tháng trước chuyển qua 84 hồ sơ, tháng này nhận 1.630 hồ sơ => phải giải quyết 1.714 hồ sơ.",
        "1.714",
        "1.741",
    ),
    (
        "Nhận mới 1.374 hồ sơ.\nSo với tháng 8 (1.298), tăng 76 hồ sơ, tương ứng 5,9%. So với năm ngoái (1.105 hồ sơ) "
        "tăng 24,3%.",
        "24,3",
        "42,3",
    ),
)

# What only looks like one of them, and is true.
ONLY_ALIKE = (
    "Cấp 200 tờ. Phát 150. Hỏng 10. Còn 40.",
    "Tiếp nhận 1.100 hồ sơ. Đã giải quyết 980. Trả lại 35. Đang giải quyết 85.",
    "Tồn kỳ trước chuyển sang 110 hồ sơ.\nTiếp nhận 1.120 hồ sơ. Đã trả 990. Còn 240.",
    "Tháng 8 nhận 1.100 hồ sơ. Tháng 9 nhận 1.220 hồ sơ. Trực tuyến tăng 35,2%.",
    "Xã có 145 đoàn viên. Nữ 80. Dân tộc 32.",
    "Hội nghị có 120 đại biểu. Nam 70. Trẻ tuổi 35.",
    "Tiếp nhận 1.500 hồ sơ. Trễ hạn 20 hồ sơ, chiếm 1,4%.",
    "Toàn xã có 5.012 trẻ. Đã tiêm 3.086 trẻ, đạt 92,4% kế hoạch.",
    "Có 350 đơn; đã giải quyết 280 đơn, quá hạn 15 đơn.",
    "Phát ra 850 phiếu. Kết quả: hài lòng 610 (75,3%), bình thường 200 (24,7%).",
    "Xã có 96 tổ. Ấp Đông có 20 tổ. Ấp Tây có 31 tổ. Còn 3 tổ chưa họp.",
    "Tháng này trả 1.340 hồ sơ. Trễ 12. Còn hạn 215.",
    "Theo lĩnh vực: hộ tịch 211 hồ sơ, chứng thực 356 hồ sơ, lĩnh vực khác 279 hồ sơ.",
    "Số hồ sơ đúng hạn 63.980, quá hạn 11; còn 221 hồ sơ đang trong hạn giải quyết.",
    "Hòa giải thành 74 vụ, không thành 15 vụ, đang hòa giải 8 vụ.",
    "Đến nay 98/120 thủ tục đã xong, tương đương 81,7%; 12 thủ tục chưa đủ điều kiện.",
    "Thanh tra xong 43/78 cuộc, còn 35 cuộc. Truy thu 5.934 triệu đồng, bình quân 138 triệu đồng/cuộc.",
)


@pytest.mark.parametrize(("text", "true", "slip"), TOLD)
def test_a_slip_over_short_sentences_is_found(text: str, true: str, slip: str) -> None:
    assert [(claim.stated, claim.computed, claim.formula) for claim in check(text).findings] == []
    assert check(text.replace(true, slip, 1)).findings


@pytest.mark.parametrize("text", ONLY_ALIKE)
def test_short_sentences_of_different_things_are_left_alone(text: str) -> None:
    assert [(claim.stated, claim.computed, claim.formula) for claim in check(text).findings] == []
