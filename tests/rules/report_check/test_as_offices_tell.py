"""Ways in which offices tell their figures: what looks like a mistake there, and plain shares that are one."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

RIGHT = (
    # a share of those within an office's competence, who are told nowhere
    "Tỉnh nhận 2.648 đơn đủ điều kiện xử lý; 1.890 đơn thuộc thẩm quyền đã giải quyết, đạt gần 96%.",
    # a count that its own share bears out is no other one mistyped
    "Các phòng nhận 1.068 đơn khiếu nại, tố cáo.\n\n"
    "Đã xử lý 681 đơn: thụ lý giải quyết 194 đơn, hướng dẫn 385 đơn, chuyển cơ quan khác 78 đơn, đôn đốc 24 đơn.\n\n"
    "Với 264 đơn khiếu nại thuộc thẩm quyền, đã giải quyết xong 235 đơn, đạt 89%.",
    # told twice so, in the title and below
    "Trung tâm trả kết quả gần 17.000 hồ sơ\n\nNăm 2019 Trung tâm nhận 18.817 hồ sơ; trả kết quả gần 17.000 hồ sơ.",
    # a step against a time, and then another thing
    "Phân loại thì 4.681 việc có điều kiện, giảm 251 việc so với năm 2018 và 912 việc chưa có điều kiện.",
    # steps of places side by side
    "Toàn huyện có 3.594 hộ nghèo, 999 hộ cận nghèo; tỉ lệ hộ nghèo giảm 5,15%, hộ cận nghèo tăng 1,01% so với đầu năm."
    "\n\nTổng số hộ dân cư cuối năm 2019 có 10.396 hộ, tăng 255 hộ so với đầu năm.\n\n"
    "Xã Đông có hộ nghèo giảm nhiều nhất, giảm 87 hộ, chiếm tỉ lệ 9,1%; kế đến là các xã Tây giảm 7,7%, Nam giảm 7,01% "
    "và Bắc giảm 6,54%. Xã Trung có tỉ lệ hộ nghèo giảm ít nhất là 0,52%.",
    # sent on to whoever has to settle it
    "Đã hướng dẫn 280 đơn, chuyển cơ quan có thẩm quyền giải quyết 742 đơn; tiếp nhận giải quyết 886 đơn.",
    # parts of parts between the lines of a list
    "Tổng diện tích: 875 ha.\n- Đất nông nghiệp: 585,7 ha.\n- Trong đó lúa: 46 ha.\n- Đất rừng: 482,8 ha:\n"
    "Trong đó: + Tự nhiên: 320,7 ha.\n+ Trồng: 162,1 ha.\n- Đất ở: 22,9 ha.",
    # a sum of two sentences, one of them in another scale
    "Dự án mới có vốn 1,24 tỷ USD. Dự án cũ tăng thêm 179,2 triệu USD. Như vậy, tổng vốn cấp mới và bổ sung là 1,42 tỷ "
    "USD.",
    # a rate with a subject of its own
    "Đến hết tháng 6, các cấp hội đã hoàn thành 6/7 chỉ tiêu đăng ký; 100% cơ sở hội đăng ký với cấp ủy thực hiện ít "
    "nhất 01 hoạt động xây dựng nông thôn mới. Các chi hội đã vận động hơn 12 tỷ đồng giúp hơn 9 nghìn hội viên vay.",
    # by how much an aim was passed
    "Đã giải quyết 825 tin trong 863 tin thụ lý, vượt chỉ tiêu của ngành 5,6%.",
    # a step of something else than what there is
    "Trong tháng xảy ra 3 vụ nổ. So với tháng trước, số vụ cháy tăng 15 vụ (tăng 14,71%), giảm 1 người chết.",
    # the most and the least of several
    "Trong số 91 người ứng cử, có 54 người trúng cử và người có số phiếu bầu cao nhất là 86,76%, thấp nhất 50,17%.",
    "Tỷ lệ nữ toàn tỉnh đạt 24,37%, trong đó huyện Bình An có tỷ lệ nữ cao nhất (35,29%) và thị xã Phú Mỹ có tỷ lệ nữ "
    "cấp xã cao nhất (33,02%).",
    # votes held against all who were elected
    "Với 90 đại biểu bỏ phiếu, Chủ tịch có số phiếu tín nhiệm cao là 73, chiếm 77,66%; tín nhiệm là 11, chiếm 11,7%, "
    "tín nhiệm thấp là 6, chiếm 6,38%.\n\n"
    "Giám đốc sở với 89/90 phiếu hợp lệ, trong đó phiếu tín nhiệm cao đạt 49, chiếm 52,13%; phiếu tín nhiệm là 34, "
    "chiếm 36,17% và phiếu tín nhiệm thấp là 6, chiếm 6,38%.",
    # what is left of a hundred has no figure
    "Trong đó, kinh tế nhà nước chiếm 5,3%; khu vực ngoài nhà nước chiếm 94,2%; còn lại khu vực có vốn nước ngoài.",
    # a step in the bracket of a part
    "Khách châu Á đạt 6.067,2 nghìn lượt, tăng 32,7% so với cùng kỳ năm trước (trong đó Hàn Quốc đạt 2.568,8 nghìn "
    "lượt, tăng 36,1%; Nhật Bản 1.713,6 nghìn lượt, tăng 60,7%).",
    # a rate with a base of its own
    "Đã có 80/102 cơ quan đạt chuẩn văn hóa, gần 76,2% tổng số hộ trên địa bàn đạt chuẩn gia đình văn hóa.",
    "Tổng số việc là 4.292 việc, trong đó cũ 1.845 việc, mới 2.447 việc.\n\nTrong số việc có điều kiện thi hành, đã "
    "xong 2.095 việc (tăng 52 việc so với cùng kỳ), đạt 83,57%.",
    # some of those told before
    "Số cán bộ thuộc diện hưởng chế độ là 2.739 người. Trong số này, hơn 2.300 người nghỉ hưu, còn lại thôi việc.",
    # what was lost and what was recovered
    "Các vụ án gây thiệt hại trên 950 tỷ đồng và 9.887 m2 đất; đã thu hồi trên 505 tỷ đồng và 2.887 m2 đất.",
    # what is left of another count beside
    "Tổng đài nhận 55.821 lượt. Tổng đài đã xử lý 55.750 lượt.\n\nTỉnh nhận 677 trường hợp phản ánh. Đã xử lý 629 phản "
    "ánh; đang xử lý 48 trường hợp.",
    # told aside of another year
    "Ông An được 393 phiếu tín nhiệm cao.\n\nHai lần trước ông Bình (năm 2013 được 372 phiếu tín nhiệm cao; năm 2014 "
    "được 390 phiếu tín nhiệm cao).",
    # the least that there must be of each
    "Thôn ở miền núi phải có từ 150 hộ, đồng bằng 300 hộ; tổ dân phố ở miền núi phải có từ 200 hộ, miền Nam 400 hộ, "
    "riêng thủ đô tối thiểu 450 hộ.",
    # shares of all who were elected, of whom not all voted
    "Có 448 đại biểu biểu quyết (bằng 94,71% tổng số đại biểu); trong đó có 437 đại biểu tán thành (bằng 92,39% tổng "
    "số đại biểu), có 3 đại biểu không tán thành (bằng 0,63% tổng số đại biểu), có 8 đại biểu không biểu quyết (bằng "
    "1,69% tổng số đại biểu).",
    # one year beside another
    "Có thêm 81.451 doanh nghiệp thành lập mới (So sánh 2015/2014: tăng 28,5%; vốn tăng 31,4%).",
    # an average of one
    "Số tiêu chí đạt bình quân: 14 tiêu chí/1 xã, tăng 5,5 tiêu chí so với năm 2010; cao hơn 2,36 tiêu chí so với bình "
    "quân cả nước (11,64 tiêu chí/xã).",
    # round figures leave room for their share
    "Toàn ngành thụ lý hơn 29.200 vụ (tăng hơn 1.000 vụ), trong đó đã giải quyết gần 15.200 vụ, đạt gần 52%.",
    "Tỉnh nhận hơn 3.500 phản ánh, đã xử lý hơn 3.400 phản ánh, đạt 97%.",
    # of a plan, or of all there is
    "Tòa án thụ lý gần 1.650 vụ, đã giải quyết trên 1.300 vụ, đạt 97% chỉ tiêu.",
    "Đã cấp gần 1.650 thẻ, đã trao trên 1.300 thẻ, chiếm 9% số thẻ toàn tỉnh.",
)
WRONG = (
    ("Cục thụ lý 5.422 việc, đã giải quyết xong 4.918 việc, đạt 97,7%, vượt 17,7% so với chỉ tiêu giao.", "97,7"),
    ("Viện thụ lý 9.229 tin; đã giải quyết 8.825 tin, tỷ lệ đạt 92,62%, vượt chỉ tiêu của ngành 5,62%.", "92,62"),
    ("Toàn ngành thụ lý hơn 29.200 vụ (tăng hơn 1.000 vụ), trong đó đã giải quyết gần 15.200 vụ, đạt gần 72%.", "72"),
    ("Tòa án thụ lý gần 1.650 vụ, đã giải quyết trên 1.300 vụ, đạt tỉ lệ 97%.", "97"),
    ("Cấp huyện giải quyết gần 49 ngàn hồ sơ, trong đó đúng hạn trên 48,6 ngàn (đạt 9%).", "9"),
    ("Sau khi tiếp nhận 87 ý kiến, các phòng đã họp. Đến nay, 47 ý kiến được giải quyết xong, chiếm 59%.", "59"),
)


@pytest.mark.parametrize("text", RIGHT)
def test_what_only_looks_like_a_mistake_is_left_alone(text: str) -> None:
    assert check(text).findings == ()


@pytest.mark.parametrize(("text", "stated"), WRONG)
def test_a_share_of_what_was_plainly_done_is_told(text: str, stated: str) -> None:
    assert [found.stated for found in check(text).findings] == [stated]
