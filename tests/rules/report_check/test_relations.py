# ruff: noqa: E501 (a sentence of a report is read better in one line)
"""Relations a careful reader checks, each told truly and then with one number off."""

import pytest

from motcua.rules.report_check import check

TABLE = """| Đơn vị | Tiếp nhận | Trực tuyến | Tỷ lệ (%) |
|---|---|---|---|
| Xã Tân An | 1.250 | 1.000 | 80,00 |
| Xã Tân Hòa | 800 | 720 | 90,00 |
| Tổng cộng | 2.050 | 1.720 | 83,90 |

"""

# what is told, the number in it that is changed, what it is changed to
RELATIONS = [
    # siblings share one base: opening the sentence, on a line above, told for another matter
    ("Trình độ của 200 công chức: thạc sĩ 50 người (25,0%), đại học 140 người (70,0%), khác 10 người (5,0%).", "25,0", "35,0"),
    ("Tổng số hồ sơ: 400 hồ sơ.\nBuổi sáng 250 hồ sơ (chiếm 62,5%), buổi chiều 150 hồ sơ (chiếm 37,5%).", "37,5", "47,5"),
    ("Thanh toán trực tuyến 8.000 hồ sơ.\nQua ngân hàng 7.200 hồ sơ (90%), ví điện tử 800 hồ sơ (10%).", "7.200", "9.700"),
    # a plan or a total behind the share
    ("Đã mở lớp cho 1.050 lượt người, đạt 105,0% kế hoạch năm (1.000 lượt).", "105,0", "95,2"),
    ("Cấp 1.206 bản, vượt 6 bản so với chỉ tiêu 1.200 bản (đạt 100,5%).", "100,5", "105,0"),
    ("Lắp 450 máy, đạt 90,0% tổng số 500 máy.", "90,0", "96,0"),
    ("Tổng số hồ sơ phải giải quyết là 500 hồ sơ.\nĐã giải quyết 480 hồ sơ, đạt 96,0% tổng số hồ sơ phải giải quyết.", "96,0", "98,0"),
    ("Phê duyệt 98 trường hợp trên 112 trường hợp đề nghị, đạt 87,5%.", "87,5", "78,5"),
    ("Tổng số hồ sơ tiếp nhận: 5000 hồ sơ. Số hồ sơ số hóa: 4750 hồ sơ. Tỷ lệ: 95,00%.", "95,00", "97,00"),
    # changes
    ("Chỉ số đạt 84,50%, tăng 3,20 điểm % và tăng 5 bậc so với năm 2022 (81,30%, hạng 40/63).", "3,20", "2,30"),
    ("Thu 24,0 tỷ đồng, tăng 20,0% so với cùng kỳ (20,0 tỷ đồng).", "20,0%", "16,7%"),
    ("Số hồ sơ quá hạn giảm từ 900 hồ sơ xuống còn 650 hồ sơ (giảm 250 hồ sơ).", "250", "520"),
    ("Giảm từ 20 ngày xuống còn 15 ngày (giảm 5 ngày, tương ứng 25,0%).", "25,0", "33,3"),
    ("So với năm 2023 (80 kiến nghị), số tiếp nhận giảm 20 kiến nghị, tương ứng giảm 25,0%.", "25,0", "33,3"),
    ("Có 5.200 người, tăng 200 người (4,00%) so với cùng kỳ.", "4,00", "4,50"),
    ("Chi phí trước khi đơn giản hóa: 500.000.000 đồng; sau khi đơn giản hóa: 380.000.000 đồng; tiết kiệm 120.000.000 đồng.", "120.000.000", "210.000.000"),
    # totals behind or above their parts
    ("Cấp tỉnh 1.200 hồ sơ; cấp huyện 2.300 hồ sơ; cấp xã 4.500 hồ sơ, cộng 8.000 hồ sơ.", "4.500", "5.400"),
    ("Xã A: thẩm định 60,50/70 điểm; điều tra 25,20/30 điểm; tổng điểm 85,70 điểm.", "85,70", "87,50"),
    ("Thu về 900 phiếu.\nTheo độ tuổi: dưới 30 tuổi 300 phiếu; từ 30 đến 50 tuổi 400 phiếu; trên 50 tuổi 200 phiếu.", "400", "420"),
    ("Phát hiện 12 cán bộ vi phạm giờ giấc; 8 trường hợp vi phạm trang phục.\nNhư vậy, tổng số trường hợp vi phạm là 20 trường hợp.", "20", "22"),
    ("I. Chỉ đạo: 9/10 điểm\nII. Thể chế: 7,5/8 điểm\nIII. Thủ tục: 18/22 điểm\nTổng cộng: 34,5/40 điểm.", "34,5", "35,4"),
    # lists that leave nothing out
    ("Hiện có 25 cán bộ, công chức, trong đó cán bộ 11 người, công chức 14 người.", "14", "15"),
    ("Trong 800 lượt tiếp: tiếp thường xuyên 500 lượt, tiếp đột xuất 300 lượt.", "300", "330"),
    ("Tổng số hồ sơ quá hạn: 150 hồ sơ; gồm: đất đai 120 hồ sơ; xây dựng 25 hồ sơ; lĩnh vực khác 5 hồ sơ.", "120", "210"),
    ("Tổng số đơn 900 đơn, trong đó đơn khiếu nại 150, đơn tố cáo 50, đơn kiến nghị 700.", "700", "770"),
    # stocks over several lines
    ("- Tiếp nhận: 500 hồ sơ (kỳ trước chuyển sang 60, mới tiếp nhận 440).\n- Đã giải quyết: 450 hồ sơ.\n- Đang giải quyết: 50 hồ sơ.", "50", "80"),
    ("Tiếp nhận 8.000 hồ sơ.\nĐã cấp 7.600 phiếu, đạt 95,00% số hồ sơ tiếp nhận; số còn lại 400 hồ sơ đang xác minh.", "400", "440"),
    ("Đã số hóa 5.000 kết quả trên tổng số 8.000 kết quả, còn 3.000 kết quả.", "3.000", "2.000"),
    ("Sở tiếp nhận 60 kiến nghị. Số kiến nghị kỳ trước chuyển sang là 5. Tổng số phải xử lý là 65 kiến nghị.", "65", "75"),
    # words with a direction, figures retold
    ("Huyện tiếp nhận 12.340 hồ sơ.\nÔng A cho biết hơn 12.000 hồ sơ đã được tiếp nhận.", "hơn 12.000", "gần 12.000"),
    (f"{TABLE}Huyện tiếp nhận hơn 2.000 hồ sơ.", "hơn 2.000", "hơn 2.100"),
    (f"{TABLE}Tỷ lệ cao nhất: xã Tân Hòa (90,00%).", "(90,00", "(93,00"),
    ("Sở tiếp nhận 7.812 hồ sơ.\nKết luận: với 7.812 hồ sơ tiếp nhận, Sở có khối lượng lớn nhất.", "với 7.812", "với 8.712"),
    (
        "Tiếp nhận tại ba cấp lần lượt là 1.000, 2.000 và 4.000 hồ sơ.\nTrực tuyến lần lượt là 900, 1.600 và 3.000 hồ sơ.\n"
        "Tỷ lệ trực tuyến ba cấp lần lượt là 90,0%, 80,0% và 75,0%.",
        "75,0",
        "57,0",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "old", "new"), RELATIONS, ids=[text[:40] for text, _, _ in RELATIONS])
def test_a_relation_is_confirmed_and_its_break_is_found(text: str, old: str, new: str) -> None:
    report = check(text)
    assert report.claims
    assert [(claim.stated, claim.computed) for claim in report.findings] == []
    assert check(text.replace(old, new, 1)).findings


QUIET = [
    "Có 300 hồ sơ được trả trong ngày.\nĐất đai: 100 hồ sơ (33,3%); hộ tịch: 100 hồ sơ (33,3%); khác: 100 hồ sơ (33,3%).",
    "Nguồn tiếp nhận 60 kiến nghị: Cổng Dịch vụ công 25; Tổng đài 1022 của tỉnh 30; văn bản 5.",
    "Các sở tiếp nhận 1.200 hồ sơ, các xã tiếp nhận 4.500 hồ sơ; tổng số hồ sơ đã trả kết quả là 5.100 hồ sơ.",
    "Thời gian giảm từ 20 ngày xuống 12 ngày, có thủ tục giảm 50% thời gian.",
    "Đạt 91,2%, cao hơn 2,1 điểm % so với mức bình quân ngành (89,1%) và cao hơn năm trước 3,4 điểm %.",
    f"{TABLE}Tỷ lệ thanh toán trực tuyến cao nhất là xã Tân An đạt 71,20%.",
    "Giao 1.200 nhiệm vụ, trong đó hoàn thành đúng hạn 800 nhiệm vụ, hoàn thành quá hạn 90 nhiệm vụ, "
    "chưa hoàn thành trong hạn 290 nhiệm vụ, quá hạn chưa hoàn thành 20 nhiệm vụ.",
    "Tổng số phải giải quyết 560 hồ sơ. Đã giải quyết 500 hồ sơ, đang giải quyết 60 hồ sơ; "
    "trong số đang giải quyết có 55 hồ sơ còn hạn, 5 hồ sơ quá hạn.",
    "Học viên là công chức 500 người, viên chức 300 người, người lao động 200 người, tương ứng 50,0%, 30,0%, 20,0%.",
    "Có 40 đảng viên, trong đó nữ 25, dân tộc thiểu số 12, đại học 30.",
]


@pytest.mark.parametrize("text", QUIET, ids=[text[:40] for text in QUIET])
def test_what_is_true_or_not_comparable_raises_no_alarm(text: str) -> None:
    assert [(claim.stated, claim.computed, claim.formula) for claim in check(text).findings] == []
