"""Mistakes that real reports make, each in a sentence of our own, and what the checker says of them."""

import pytest

from motcua.rules.report_check import Paragraph, Table, check, mark

TABLE_TOTAL = """| Đơn vị | Tiếp nhận | Đúng hạn |
|---|---|---|
| Xã A | 1.210 | 1.195 |
| Xã B | 2.034 | 1.980 |
| Tổng cộng | 3.244 | 3.157 |"""
TABLE_RATE = """| Đơn vị | Giao | Hoàn thành | Tỷ lệ (%) |
|---|---|---|---|
| Phòng A | 24 | 22 | 91,16 |
| Phòng B | 40 | 36 | 90 |
| Phòng C | 38 | 31 | 81,58 |"""
TABLE_SET = """| STT | Lĩnh vực | Điểm tối đa | Điểm đạt |
|---|---|---|---|
| 1 | Chỉ đạo, điều hành | 20,5 | 18 |
| 2 | Văn bản pháp luật | 10 | 9 |
| 3 | Công chức | 10,05 | 9 |
| 4 | Hiện đại hóa | 59 | 50 |
| | Tổng cộng | 100 | 86 |"""
TABLE_06A = """| TT | Lĩnh vực | Tổng số | Trực tuyến | Trực tiếp | Kỳ trước |
|---|---|---|---|---|---|
| (1) | (2) | (3)=(4)+(5)+(6) | (4) | (5) | (6) |
| 1 | Đất đai | 101 | 60 | 20 | 20 |"""
TABLE_STOCK = """| Tháng | Tồn đầu kỳ | Tiếp nhận | Đã giải quyết | Tồn cuối kỳ |
|---|---|---|---|---|
| Tháng 1 | 12 | 310 | 301 | 21 |
| Tháng 2 | 23 | 280 | 290 | 11 |
| Tháng 3 | 11 | 402 | 398 | 15 |"""

CASES = [
    ("Hoàn thành 22/24 nhiệm vụ (đạt 91,16%).", "V1", "wrong", "91,16", "91,67"),
    ("Đạt 91,16% (22/24 nhiệm vụ).", "V1", "wrong", "91,16", "91,67"),
    (
        "Cấp huyện tiếp nhận 6.776 hồ sơ, với 2.521 hồ sơ trực tuyến (đạt tỷ lệ 37,76%).",
        "V1",
        "wrong",
        "37,76",
        "37,20",
    ),
    ("Giải quyết 4.157 hồ sơ trên tổng số 4.169 hồ sơ, đạt 97,71%.", "V1", "wrong", "97,71", "99,71"),
    ("Tiếp nhận 168.746 hồ sơ, trong đó trực tuyến 115.665 hồ sơ, chiếm 86,54%.", "V1", "wrong", "86,54", "68,54"),
    ("Điểm thẩm định 62.62/70 điểm, đạt 89.45%.", "V14", "truncated", "89.45", "89,46"),
    ("Cấp xã tiếp nhận 26.030 hồ sơ, với 3.399 hồ sơ trực tuyến (13,05%).", "V14", "truncated", "13,05", "13,06"),
    (
        "Có tổng số 21.914 nhiệm vụ. Trong đó, có 16.051 nhiệm vụ đến hạn đã hoàn thành, đạt 98,62%.",
        "V1",
        "unclear_base",
        "98,62",
        "73,25",
    ),
    ("Năm 2021 xếp loại 45 đơn vị, gồm 30 đơn vị tốt, 13 đơn vị khá, 01 đơn vị trung bình.", "V2", "wrong", "45", "44"),
    ("Kiểm tra 12 đơn vị, gồm 09 đơn vị cấp huyện và 02 đơn vị ngành dọc.", "V2", "wrong", "12", "11"),
    (
        "Công bố 7.518 TTHC, trong đó: 3.595 TTHC mới, 977 TTHC sửa đổi, bổ sung, 2.926 TTHC bị bãi bỏ.",
        "V5",
        "unbalanced",
        "7.518",
        "7.498",
    ),
    (
        "Tiếp nhận mới 4.131 hồ sơ, kỳ trước chuyển sang 2.171 hồ sơ, lũy kế 6.320 hồ sơ.",
        "V5",
        "unbalanced",
        "6.320",
        "6.302",
    ),
    ("Đã giải quyết 90 hồ sơ (trước hạn 60, đúng hạn 20, quá hạn 5).", "V5", "unbalanced", "90", "85"),
    (
        "Tổng đài nhận 5.678 cuộc gọi (tra cứu 3.852; hướng dẫn 756; phản ánh 1.079).",
        "V2",
        "unbalanced",
        "5.678",
        "5.687",
    ),
    ("Chỉ số đạt 84,34 điểm, bao gồm: 53,86 điểm; 8,76 điểm; 18,81 điểm; 3,00 điểm.", "V12", "wrong", "84,34", "84,43"),
    ("Giao 24 nhiệm vụ, đã hoàn thành 22 nhiệm vụ, còn 3 nhiệm vụ.", "V5", "unbalanced", "24", "25"),
    ("Trực tuyến chiếm 85,4%, trực tiếp chiếm 16,6%.", "V3", "unbalanced", "16,6", "14,6"),
    ("Tiếp nhận 100 hồ sơ, trong đó có 120 hồ sơ trực tuyến.", "V4", "wrong", "120", "≤ 100"),
    ("Hội nghị có 138 đại biểu, trong đó có 149 người trẻ.", "V4", "wrong", "149", "≤ 138"),
    ("Số hồ sơ trực tuyến chiếm 101,5%.", "V4", "wrong", "101,5", "100"),
    ("Chỉ số đạt 82,71%, tăng 5,04 điểm % so với năm 2023 (78,66%).", "V7", "wrong", "5,04", "4,05"),
    (
        "Tiếp nhận gần 2.100 hồ sơ trong kỳ. Cụ thể, bộ phận tiếp nhận 2.104 hồ sơ.",
        "V8",
        "wrong",
        "2.100",
        "2.104",
    ),
    (
        "Toàn tỉnh tiếp nhận 56.093 hồ sơ trong quý I\n\nTrong quý I, toàn tỉnh đã tiếp nhận 56.039 hồ sơ các loại.",
        "V10",
        "wrong",
        "56.093",
        "56.039",
    ),
    (
        "Tỷ lệ giải quyết hồ sơ đạt 96,92%\n\nTỉnh tiếp nhận 87.582 hồ sơ; giải quyết trước, đúng hạn 87.253 hồ sơ.",
        "V8",
        "wrong",
        "96,92",
        "99,62",
    ),
    (
        "Hồ sơ đến hạn giải quyết là 4.196 hồ sơ. Đã trả trước và đúng hạn là 4.157 hồ sơ. Quá hạn là 12 hồ sơ.",
        "V5",
        "unbalanced",
        "4.196",
        "4.169",
    ),
    ("Trong 512 lượt có 212 lượt nữ, chiếm 44,14%.", "V1", "wrong", "44,14", "41,41"),
    ("Có 212 lượt nữ trên tổng số 512 lượt, chiếm 44,14%.", "V1", "wrong", "44,14", "41,41"),
    ("Kiểm tra 35% số cơ quan, đơn vị (18/60 đơn vị).", "V1", "wrong", "35", "30,00"),
    ("Tiếp nhận 143 đơn: khiếu nại 12 đơn, tố cáo 3 đơn, kiến nghị 119 đơn.", "V2", "unbalanced", "143", "134"),
    ("Đã xử lý 1.240/1.254 phản ánh, còn 24 phản ánh đang xử lý.", "V5", "unbalanced", "24", "14"),
    (
        "Khối huyện đạt 61,46 điểm, đạt 87,80%; khối sở đạt 62,62 điểm, đạt 89,45%.",
        "V14",
        "truncated",
        "89,45",
        "89,46",
    ),
    (TABLE_TOTAL, "V2", "wrong", "3.157", "3.175"),
    (TABLE_RATE, "V1", "wrong", "91,16", "91,67"),
    (TABLE_SET, "V12", "wrong", "100", "99,55"),
    (TABLE_06A, "V5", "wrong", "101", "100"),
    (TABLE_STOCK, "V6", "unbalanced", "23", "21"),
    ("3.852 + 756 + 1.079 = 5.678 cuộc gọi.", "V2", "wrong", "5.678", "5.687"),
]


@pytest.mark.parametrize(("text", "kind", "verdict", "stated", "computed"), CASES, ids=[case[0][:50] for case in CASES])
def test_a_mistake_is_found(text: str, kind: str, verdict: str, stated: str, computed: str) -> None:
    findings = check(text).findings
    assert [(f.kind, f.verdict.value, f.stated, f.computed) for f in findings] == [(kind, verdict, stated, computed)]


SILENT = [
    "Tỷ lệ giải quyết đúng hạn đạt 99,5%.",
    "Có 4/9 xã xây dựng mô hình mới; 5/9 xã tiếp tục mô hình cũ và 9/9 xã đối thoại với người dân.",
    "Từ ngày 15/12/2023 - 15/9/2024, hệ thống hoạt động 24/7 theo Nghị quyết 76/NQ-CP, xếp hạng 41/63.",
    "Có 15/20 đơn vị đạt 100% chỉ tiêu; 5/9 huyện đạt tỷ lệ dưới 3%.",
    "Tiếp nhận gần 2.100 hồ sơ, trong đó trực tuyến chiếm gần 97%, trả kết quả trước, đúng hạn đạt 99,5%.",
    "Ban hành 45 văn bản, đạt 90% kế hoạch.",
    "Chỉ số tăng 1,71%, xếp thứ 3/63.",
]


@pytest.mark.parametrize("text", SILENT)
def test_nothing_to_recompute_from_means_no_claim(text: str) -> None:
    assert check(text).claims == ()


def test_a_harmless_rounding_is_no_finding() -> None:
    (claim,) = check("Hoàn thành 22/24 nhiệm vụ (đạt 91,67%).").claims
    assert claim.verdict.value == "ok"
    (claim,) = check("Hoàn thành 31/38 nhiệm vụ (đạt 81,58%).").claims
    assert claim.verdict.value == "ok"
    (claim,) = check("Hoàn thành 1/3 nhiệm vụ (đạt 33,34%).").claims
    assert claim.verdict.value == "rounding"


def test_notes_are_not_claims() -> None:
    report = check("Từ ngày 15/12/2023 - 15/9/2024, tỷ lệ quá hạn là 3,45%, giảm 3,86% so với tháng trước.")
    assert report.claims == ()
    assert [note.kind for note in report.notes] == ["V7", "V9"]


def test_blocks_and_text_say_the_same() -> None:
    table = Table(
        (("Đơn vị", "Giao", "Xong", "Tỷ lệ %"), ("Phòng A", "24", "22", "91,16"), ("Phòng B", "8", "7", "87,5"))
    )
    report = check([Paragraph("Hoàn thành 22/24 nhiệm vụ (đạt 91,16%)."), table])
    assert [
        (claim.block, claim.stated, claim.verdict.value) for claim in report.claims if not claim.verdict.agrees
    ] == [
        (0, "91,16", "wrong"),
        (1, "91,16", "wrong"),
    ]
    marked = [segment for segment in mark(report) if segment.claim is not None and not segment.claim.verdict.agrees]
    assert [segment.text for segment in marked] == ["91,16", "91,16"]


def test_a_count_in_a_list_of_counts_and_shares_is_no_share() -> None:
    table = (
        "Dòng\tĐơn vị tính, ghi chú\tSố liệu\tTỷ lệ\n"
        "1.5 Lần đối thoại đã tổ chức\tlần\t7\t\n"
        "3.4.1 Phản ánh, kiến nghị đã tiếp nhận\tphản ánh\t29\t\n"
        "3.4.2 Phản ánh, kiến nghị đã xử lý\tphản ánh\t28\t96,55%\n"
        "5.4 Lượt người được đào tạo, bồi dưỡng\tlượt\t126\t\n"
        "7.4.2 Hồ sơ mới nộp trực tuyến\thồ sơ\t10.409\t85,47%\n"
    )
    assert check(table).findings == ()
