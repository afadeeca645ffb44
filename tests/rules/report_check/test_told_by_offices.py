# ruff: noqa: E501 (a sentence of a report is read better in one line)
"""How offices tell their figures (cách kể của cơ quan): steps in brackets, sums by kind, lists by places, broken lines.

Each text is made up: a true one, and one slip that must be found.
"""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

FIRES = "Lũy kế, phát hiện 312 vụ vi phạm (đã rõ đối tượng 240 vụ, chiếm 76,9%), giảm 88 vụ (tương đương 22%); rừng cháy 17,46 ha, giảm 2,31 (tương đương 12%); gỗ tang vật 318,5 m3, giảm 23% (giảm 96,4 m3) so với cùng kỳ."
CRIME = """Toàn tỉnh xảy ra 504 vụ; bắt giữ, xử lý 918 đối tượng; tỷ lệ khám phá đạt 84,13%; triệt phá 36 băng, ổ nhóm.

So với tháng trước, tăng cả 3 tiêu chí: Tăng 24 vụ (+5,00%), tăng 86 số đối tượng bị bắt giữ, xử lý (+10,34%); tăng 7 số băng, ổ nhóm bị triệt phá (+24,14%)."""
CARRIED = "Số việc chuyển kỳ sau là 58.855 việc, trong đó số năm 2019 chuyển sang năm 2020 là 31.240 việc, so với số việc có điều kiện thi hành năm 2018 chuyển sang năm 2019 (27.915 việc) tăng 3.325 việc (tăng 11,91%)."
INSURED = "Số người tham gia tự nguyện: 8.214 người; so với cùng kỳ (6.130 người); tăng 2.084 (34%); So với chỉ tiêu giao của UBND (7.900 người) đạt 104%, vượt 314 người."
CASES = "Đến hết năm, đã giải quyết 214 đơn khiếu nại và 86 đơn tố cáo; trong đó có 18 đơn khiếu nại đúng, 22 đơn khiếu nại đúng một phần, 37 đơn được rút qua giải thích và 137 đơn khiếu nại sai; có 8 đơn tố cáo đúng, 13 đơn tố cáo đúng một phần, 5 đơn tố cáo được rút và 60 đơn tố cáo sai."
BOTH = "Đã giải quyết xong 41/58 vụ việc KN, 62/70 vụ việc TC thuộc thẩm quyền. Trong đó, có 9 vụ KN, 17 vụ TC đúng; 25 vụ KN, 38 vụ TC sai; 7 vụ việc KN, 7 vụ TC có đúng một phần."
FLOODED = "Diện tích lúa bị ngập là 12.410ha (Bình Sơn 41,5ha, Hà Lam 464ha, An Lâm116ha, Phú Ninh 4.533,5ha, Vĩnh Trung 7.255ha)."
DROWNED = "7.862,31 ha hoa màu bị ngập (Bình Sơn 125,17; Hà Lam 0,25; An Lâm 9,43; Phú Ninh 7.404; Vĩnh Trung 323,46)."
LOST = "Đến nay đã có 241 người chết, mất tích, tăng 23 người chết (Bình Sơn 11, Hà Lam 06, An Lâm 03, Phú Ninh 02, Vĩnh Trung 01) so với báo cáo ngày 8/9."
ELECTED = "Kết quả đã bầu được 45 người trúng cử trong tổng số 76 người ứng cử (14 nữ, 31 nam)."
REVENUE = """Tổng thu ngân sách nhà nước ước đạt 18,4 ngàn tỷ đồng, đạt 52% dự toán năm và tăng 21% so với cùng kỳ. Trong đó, thu ngân sách nội địa ước đạt 13,6 ngàn tỷ đồng, đạt 55% so với dự toán năm.
Thu từ lĩnh vực xuất nhập khẩu ước đạt 4,8 ngàn tỷ đồng, đạt 43% so với dự toán năm và tăng 13% so với cùng kỳ."""
CAPITAL = "Số vốn đăng ký của doanh nghiệp mới là 12.384 tỷ đồng, tăng 25,4% so với cùng kỳ. Số vốn đăng ký tăng thêm của doanh nghiệp đang hoạt động là 21.542 tỷ đồng, tăng 84,3%. Tổng số vốn đăng ký vào nền kinh tế là 33.926 tỷ đồng, tăng 62,5%."
WORKERS = """Số người trong độ tuổi lao động: 5.240 người.
Tỷ lệ lao động công nghiệp: 612 người – Chiếm 11,68%
Tỷ lệ lao động nông nghiệp: 3.105 người – Chiếm
59,26%
Tỷ lệ lao động thương mại: 655 người – Chiếm
12,5%
Tỷ lệ lao động dịch vụ: 868 người – Chiếm
16,56%"""
MEMBERS = "Năm qua, các cấp hội phát triển mới 3.214 hội viên, đưa ra khỏi tổ chức 1.105 hội viên (do đi làm ăn xa), điều này đồng nghĩa toàn tỉnh tăng 2.109 hội viên."

TOLD = (
    (FIRES, "22%", "52%"),
    (FIRES, "88 vụ", "188 vụ"),
    (FIRES, "2,31", "3,21"),
    (FIRES, "17,46", "71,46"),
    (FIRES, "23%", "32%"),
    (FIRES, "318,5", "381,5"),
    (CRIME, "+10,34", "+10,84"),
    (CRIME, "36 băng", "63 băng"),
    (CARRIED, "31.240", "31.840"),
    (CARRIED, "27.915", "29.715"),
    (INSURED, "104%", "140%"),
    (INSURED, "7.900", "7.090"),
    (CASES, "137 đơn", "173 đơn"),
    (CASES, "86 đơn", "68 đơn"),
    (BOTH, "25 vụ", "52 vụ"),
    (BOTH, "38 vụ", "83 vụ"),
    (FLOODED, "Lâm116", "Lâm161"),
    (FLOODED, "464", "446"),
    (DROWNED, "7.404", "7.440"),
    (LOST, "Lam 06", "Lam 08"),
    (ELECTED, "31 nam", "13 nam"),
    (REVENUE, "13,6", "16,3"),
    (CAPITAL, "33.926", "39.326"),
    (WORKERS, "868", "686"),
    (WORKERS, "12,5", "15,2"),
    (MEMBERS, "1.105", "1.150"),
)
"""True passages, and one slip in each that must be found."""

TRUE = (
    *(text for text, _, _ in TOLD),
    "Toàn tỉnh xảy ra 925 vụ, trong đó đường bộ 916 vụ, làm chết 477 người. So với cùng kỳ giảm 106 vụ (giảm 10,28%).",
    "Đường bộ xảy ra 916 vụ, đường sắt 9 vụ. So với cùng kỳ giảm 99 vụ (giảm 9,67%).",
    "Huyện có 118 trường, 63 trường đạt chuẩn, đạt 53,4%, tăng 4% (tăng 5 trường) so với năm học trước.",
    "Xử lý 312 vụ, tăng 45 vụ (hình sự 112, hành chính 190, khác 10).",
    "Kết nạp 96 đảng viên, lớp 1 học 40 người, so với kế hoạch (90 đảng viên) đạt 106,7%, vượt 6 đảng viên.",
    "Đã bầu được 45 người trúng cử trong tổng số 76 người ứng cử (25 nữ, 51 nam).",
    "Hướng dẫn 780 đơn, chuyển cơ quan có thẩm quyền giải quyết 1.742 đơn; tiếp nhận giải quyết theo thẩm quyền 2.886 đơn.",
    "Toàn tỉnh giải quyết 120 đơn khiếu nại và 45 đơn tố cáo, trong đó 30 đơn khiếu nại đúng, 12 đơn tố cáo đúng; 90 đơn khiếu nại sai, 33 đơn tố cáo sai.",
    "Tổng thu ngân sách đạt 4.215 tỷ đồng. Trong đó, thu nội địa đạt 3.108 tỷ đồng. Thu từ xuất nhập khẩu đạt 907 tỷ đồng. Thu từ dầu thô đạt 200 tỷ đồng.",
    "Số hồ sơ trực tuyến là 1.204 hồ sơ. Số hồ sơ đúng hạn là 3.870 hồ sơ. Tổng số hồ sơ là 4.116 hồ sơ.",
    "Virus Covid19 người dân đã biết; Nghị quyết Khóa13 đơn vị đã học.",
)
"""True passages that only look like these."""


@pytest.mark.parametrize(("text", "right", "slip"), TOLD)
def test_one_slip_is_found(text: str, right: str, slip: str) -> None:
    assert text.count(right) == 1
    assert not check(text).findings
    assert check(text.replace(right, slip)).findings


@pytest.mark.parametrize("text", TRUE)
def test_what_is_true_raises_nothing(text: str) -> None:
    assert not check(text).findings
