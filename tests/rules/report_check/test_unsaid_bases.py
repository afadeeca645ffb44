"""Shares whose base no number tells, and those that several numbers give together: nothing is found in true ones."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

EACH = (
    "Toàn xã có 12 thôn; 7/12 thôn có số hộ dùng nước sạch đạt 100%.",
    "Đợt kiểm tra có 9 trường, 5/9 trường có tỷ lệ chuyên cần đạt 95%.",
    "Phường Hạ Lâm chi trả cho 4.210 người, trong đó 18/23 tổ dân phố chi trả đạt 100%.",
    "Đến ngày 20/6 đã thu quỹ được 812 triệu đồng, 6/11 khu phố thu đạt 100%.",
    "13/16 chi bộ có đảng viên dự học tập nghị quyết đạt 100%; 3/16 chi bộ đạt từ 95%.",
    "Có 4/9 xã giải ngân vốn đầu tư công đạt 100%, 2/9 xã đạt 85%.",
)
BEYOND = (
    "Đã tổ chức 36 phiên chợ lưu động, đạt 120%. Các xã mở 41 điểm bán hàng.",
    "Trồng mới 52 ha rừng, chăm sóc 310 ha. Trồng cây phân tán 41 nghìn cây, đạt 136,7%.",
    "Vận động hiến máu 284 đơn vị, đạt 113,6%; tuyên truyền 310 lượt người.",
    "Xây 15 nhà đại đoàn kết, đạt 150%. Sửa chữa 22 nhà, hỗ trợ 6 nhà tạm.",
    "Kết nạp 46 hội viên, đạt 115%; toàn hội có 1.208 hội viên ở 14 chi hội.",
    "Mở 18 lớp nghề cho 540 học viên, đạt 108%; giới thiệu việc làm cho 612 người.",
    "Cấp 73 bộ sách, đạt 104,3%; tặng 68 suất học bổng và 12 xe đạp.",
)
STEPS = (
    "Toàn huyện có 21.460 người tham gia, hơn đầu năm là 1.460 người (7,30%).",
    "Số thuê bao là 86.304, nhiều hơn tháng trước 2.304 thuê bao (2,74%).",
    "Đàn lợn 13.225 con, so với cùng kỳ thì hơn 1.725 con (15%).",
    "Thư viện đón 9.384 lượt bạn đọc, kém cùng kỳ 1.173 lượt (11,11%).",
    "Thu phí 4.830 triệu đồng, vượt năm trước 630 triệu đồng (15%).",
    "Khách lưu trú 40.320 lượt, hơn tháng 5 là 4.320 lượt (12%).",
)
POOLED = (
    "Đã trình 4/6 đề án, 5/12 tờ trình theo chương trình, đạt 50,0% chương trình.",
    "Hoàn thành 7/8 phòng học, 5/8 nhà công vụ, đạt 75% số công trình.",
    "Sáu tháng, huyện mở 3/5 lớp dành cho cán bộ, 9/15 lớp cho hội viên, đạt 60%.",
    "Trả lời 12/14 kiến nghị cấp xã, 6/10 kiến nghị cấp tỉnh, đạt 75%.",
    "Chỉ tiêu 20 thanh niên, gọi 20 và dự phòng 2, tỷ lệ 110% chỉ tiêu.",
    "Giao 40 chỗ học, xét tuyển 40 em và bổ sung 4 em, đạt 110% chỉ tiêu giao.",
    "Trong kỳ nhận 42 đơn, xong 30 đơn. Kỳ trước chuyển sang 8 đơn, xong 7 đơn. Tính cả tồn, tỷ lệ giải quyết đạt 74%.",
    "Tiếp 26 ý kiến, trả lời 20. Năm trước còn 14 ý kiến, nay trả lời 13. Tính chung, đã trả lời 82,5%.",
    "Xã nhận 659 hồ sơ, đang làm 27 hồ sơ; trả đúng hạn 622 hồ sơ (98,42%), quá hạn 10 hồ sơ (1,58%).",
    "Cấp huyện nhận 5.208 hồ sơ; trả sớm 2.410 hồ sơ (48,2%), đúng hẹn 2.540 hồ sơ (50,8%), trễ 50 hồ sơ (1,0%).",
    "Trao 420 suất, mỗi suất 300 nghìn đồng tiền mặt và túi quà 150 nghìn đồng, tổng trị giá 189 triệu đồng.",
)
NARROWED = (
    "Toàn án thụ lý 724 vụ, việc, giải quyết 690 vụ, việc. Hòa giải thành 312 vụ, đạt 64,6% số vụ, việc phải hòa giải.",
    "Xã có 2.140 hộ. Đã cấp đổi sổ cho 1.015 hộ, đạt 88,3% số hộ thuộc diện cấp đổi.",
    "Trường có 486 học sinh; 214 em tiêm nhắc lại, đạt 97,3% số học sinh trong độ tuổi.",
    "Thi hành án tồn 1.320 việc; đã xong 742 việc, đạt 79,5% số việc có điều kiện thi hành.",
    "Có 41/56 công ty dự đối thoại; 33 công ty lập quỹ tương trợ, đạt 100% doanh nghiệp có từ 50 lao động.",
    "Hiện có 72 hợp tác xã; 25 hợp tác xã đã chuyển đổi, đạt 100%.",
    "Tiêm đủ mũi cho 1.204 trẻ, đạt 70,0% kế hoạch (1.720 trẻ). Tiêm nhắc 1.310 trẻ, đạt 84,6% số trẻ 24 tháng tuổi.",
    "Đoàn kiểm tra 06/32 trường với 9 cán bộ, bằng 11,3% số giáo viên cốt cán của các trường này.",
    "Lực lượng nòng cốt đạt 1,48% dân số; tỷ lệ đoàn viên 31,4%, tăng 0,7 điểm phần trăm; nữ 12,5%.",
    "Tỷ lệ đúng chuyên ngành 78,3%, gần đúng 16,2%; đảng viên 11,4%; ở cách trụ sở dưới 20 km chiếm 92%.",
    "Có 02 đội cấp phường và 18 đội ở khu phố với 110 thành viên, bình quân 5,5 người/đội.",
    "Hộ khá 24%, tương đương 1.310 hộ; hộ trung bình 2.204 hộ.",
    "Bảo hiểm y tế đạt 96%, tương ứng 18.240 người; trẻ em 3.118 người.",
    "Đăng ký 8.412 hộ (91%), bình xét công nhận 8.120/9.480 hộ, tức 86%.",
)


@pytest.mark.parametrize("text", [*EACH, *BEYOND, *STEPS, *POOLED, *NARROWED])
def test_what_other_numbers_give_is_no_wrong_share(text: str) -> None:
    """A share of a plan, of each of some, of a former value, of several together or of fewer is left alone."""
    assert not [(f.kind, f.stated, f.formula) for f in check(text).findings]


SLIPS = (
    ("Tiếp nhận 1.240 hồ sơ, đã giải quyết 1.178 hồ sơ, đạt 59,0%.", "59,0"),
    ("Có 11/14 khu vực đã nộp báo cáo, đạt 87,6%.", "87,6"),
    ("Kế hoạch giao 120 lớp, đã mở 132 lớp, đạt 101% kế hoạch.", "101"),
    ("Đã giải quyết 2.460 hồ sơ, trong đó đúng hạn 2.435 hồ sơ, đạt 998,98%.", "998,98"),
    ("Trong 84 đại biểu có 31 nữ, chiếm 39,9%.", "39,9"),
)


@pytest.mark.parametrize(("text", "stated"), SLIPS)
def test_plain_shares_are_still_found(text: str, stated: str) -> None:
    """A slip where part and whole are told plainly."""
    assert stated in [f.stated for f in check(text).findings]
