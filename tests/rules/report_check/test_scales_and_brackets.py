# ruff: noqa: E501 (a sentence of a report is read better in one line)
"""Scales and brackets (thang điểm, tỷ lệ trong ngoặc): points of a scale, days shortened, what there is to date, yields
told over sentences, multiples of a former value told first, and lists whose shares stand in brackets.

Each text is made up: a true one, and slips of one number, each told as "true > slip".
"""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

SURVEY = "1. Cơ cấu\nCó 1.238 phiếu hợp lệ.\n\n2. Số lần đi lại\nCó 871 người cho biết chỉ đi lại 1 - 2 lần (bằng 70,4%), 298 người đi 3 lần (bằng 24,1%), 69 người phải đi từ 4 lần trở lên (bằng 5,6%)."
SCHOOLS = "I. Quy mô trường, lớp\nNăm học này huyện có 3.154 em/96 lớp bậc THCS.\n\nII. Chất lượng giáo dục\n- THCS: học lực giỏi 410 em (13,0%), khá 1.195 em (37,9%), trung bình 1.425 em (45,2%), yếu, kém 124 em (3,9%)."

TRUE = (
    ("Tổng số học sinh 20.104 em, trong đó tiểu học 9.346 em/372 lớp, THCS 6.127 em/190 lớp. So với năm học trước, học sinh tiểu học tăng 219 em (9.127 em), học sinh THCS giảm 164 em (6.291 em).", "219", "219 > 291", "9.346 > 946", "6.291 > 6.921"),
    ("Tổng thu ngân sách xã đạt 5.318 triệu đồng, bằng 118,2% dự toán (4.500 triệu đồng).", "118,2", "118,2 > 18,2"),
    ("Tổng số lần khám: 5.378 lượt, đạt 74,7% kế hoạch năm (7.200 lượt). Trong đó khám BHYT 3.842 lượt, trẻ dưới 6 tuổi 1.052 lượt, khám thu phí 484 lượt.", "5.378", "484 > 424", "1.052 > 1.022"),
    ("Thang điểm đánh giá là 100, gồm 60 điểm thẩm định và 40 điểm điều tra xã hội học.", "100", "60 > 66", "40 > 45"),
    ("Sở công bố Bộ chỉ số (thang điểm 100, gồm thẩm định 70 điểm, điều tra xã hội học 30 điểm).", "100", "30 > 34"),
    ("Các đơn vị cắt giảm thời gian 37 thủ tục với tổng số ngày từ 548 xuống 412 ngày làm việc, giảm 136 ngày (tỷ lệ 24,8%).", "136", "136 > 163", "548 > 584", "24,8 > 28,4"),
    ("Thời gian từ 15 ngày còn 10 ngày làm việc, rút ngắn 5 ngày.", "5", "5 > 6"),
    ("Tháng 4, Trung tâm nhận 2.146 hồ sơ. Lũy kế 4 tháng: 7.938 hồ sơ (quý I: 5.792 hồ sơ).", "7.938", "5.792 > 5.972", "7.938 > 7.398"),
    ("Cả năm phát sinh 3.120 hồ sơ. So với năm 2018 (1.302 hồ sơ) thì gấp 2,4 lần.", "2,4", "3.120 > 312", "2,4 > 4,2"),
    ("Vụ này huyện gieo sạ 11.425 ha lúa: vùng I 5.384 ha, vùng II 2.935 ha và vùng III 3.106 ha. Năng suất bình quân 67,2 tạ/ha, tăng 1,5 tạ/ha so với vụ trước (65,7 tạ/ha). Sản lượng ước 76.776 tấn.", "67,2", "76.776 > 767.760", "76.776 > 67.776"),
    ("Cả năm tiếp nhận hơn 512.000 hồ sơ ở cả ba cấp; con số chính xác trong báo cáo là 512.384.", "512.000", "512.384 > 12.384", "512.384 > 502.384"),
    (SURVEY, "70,4", "70,4 > 74,0", "298 người > 289 người", "871 > 891"),
    (SCHOOLS, "13,0", "410 > 140", "410 > 411", "45,2 > 42,5"),
    ("Huyện đã xử lý kỷ luật 9 người (khiển trách 7, cảnh cáo 2); số còn lại phê bình, rút kinh nghiệm.", "9", "7 > 77", "cáo 2 > cáo 3"),
)  # fmt: skip

# correct texts told like one of these
CORRECT = (
    "Dư nợ ba chương trình lớn là 306,3 tỷ đồng. Dư nợ ủy thác qua các hội chiếm 98,7%. Nợ quá hạn 0,12%, nợ khoanh 0,07%.",
    "Tiểu học có 9.346 em, mầm non 4.218 em. So với năm học trước, học sinh THCS tăng 412 em (6.127 em).",
    "Tổng thu ngân sách xã đạt 5.318 triệu đồng, vượt 18,2% dự toán (4.500 triệu đồng).",
    "Cứ 100 hồ sơ có hơn 90 hồ sơ nộp qua mạng; cụ thể là 2.914 hồ sơ trong quý.",
    "Tổng số lần khám: 5.378 lượt. Trong đó khám BHYT 3.842 lượt, trẻ dưới 6 tuổi 1.152 lượt, khám thu phí 884 lượt.",
    "Bộ chỉ số có thang điểm 100, gồm nhiều nhóm; nhóm thể chế 15 điểm, nhóm thủ tục 20 điểm.",
    "Trung bình mỗi ngày bộ phận một cửa tiếp 60 - 70 lượt người, cao điểm 120 - 130 lượt; đầu tuần có 3 - 5 hồ sơ chờ.",
    "Thời gian giải quyết từ 15 ngày xuống còn 10 ngày; riêng thủ tục đất đai giảm 3 ngày.",
    "Xã nhận 2.146 hồ sơ. Lũy kế từ đầu năm: 7.938 hồ sơ (kế hoạch 9.000 hồ sơ).",
    "1. Tổ chức\nTỉnh có 1.238 thôn.\n\n2. Trình độ\nTỉnh có 412 cán bộ đại học (41,2%), 388 cán bộ trung cấp (38,8%), 200 cán bộ sơ cấp (20,0%).",
    "1. Tổng số đơn tiếp nhận: 148 đơn (khiếu nại 31, tố cáo 8, kiến nghị, phản ánh 109).\n2. Đủ điều kiện xử lý 135 đơn, chiếm 91,2%; lưu 13 đơn do trùng nội dung.\n3. Kết quả giải quyết: 11 vụ khiếu nại đã giải quyết 9 vụ, đạt 81,8%. Phân tích 9 vụ đã giải quyết: khiếu nại đúng 1 vụ, đúng một phần 3 vụ, sai 5 vụ. Tố cáo 2 vụ, đã giải quyết xong.",
    "Tổng thu ước thực hiện 123.237 triệu đồng, vượt dự toán 15.637 triệu đồng. Nếu loại trừ tiền sử dụng đất, số thu còn 74.522 triệu đồng.",
)


@pytest.mark.parametrize("case", TRUE, ids=lambda case: case[1])
def test_a_true_figure_agrees_and_every_slip_is_found(case: tuple[str, ...]) -> None:
    text, stated, *slips = case
    report = check(text)
    assert report.findings == ()
    assert any(claim.stated.startswith(stated) for claim in report.claims)
    for slip in slips:
        true, wrong = slip.split(" > ")
        assert check(text.replace(true, wrong, 1)).findings, slip


@pytest.mark.parametrize("text", CORRECT)
def test_what_is_told_like_it_is_left_alone(text: str) -> None:
    assert check(text).findings == ()
