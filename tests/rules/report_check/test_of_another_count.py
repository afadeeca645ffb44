# ruff: noqa: E501 (a sentence of a report is read better in one line)
"""Of another count (thuộc số khác): parts, bases and figures told again that are not of the number beside them.

Each text is made up; a hasty reader holds a number of it against the nearest one and takes it for a mistake.
"""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

TRUE = (
    # a part whose own words speak of the things of an earlier count, not of what was done to some of them
    "Xử phạt 284 trường hợp vi phạm trật tự đô thị, phạt 312 triệu đồng, tạm giữ phương tiện 37 trường hợp, trong đó vi phạm lấn chiếm vỉa hè 118.",
    "Kiểm tra 196 cơ sở thực phẩm, nhắc nhở 54 cơ sở, trong đó cơ sở thực phẩm ăn uống 83.",
    "Khám cho 512 lượt người cao tuổi, chuyển tuyến 23 lượt, trong đó người cao tuổi neo đơn 61.",
    "Lập biên bản 231 trường hợp vi phạm tải trọng, tước giấy phép 19 trường hợp, trong đó vi phạm quá tải trên 50% là 28.",
    # a count that tells whose, where or for whom the things before it are
    "Toàn huyện có 64 sản phẩm của 39 chủ thể, trong đó đạt 4 sao trở lên 45.",
    "Trồng mới 83 mô hình tại 47 thôn, trong đó mô hình chăn nuôi 52.",
    "Hỗ trợ 126 hộ thuộc 48 tổ dân phố, trong đó hộ nghèo 57.",
    "Sửa chữa 210 phòng học ở 62 điểm trường, trong đó kiên cố 148.",
    "Cấp 73 mã số vùng trồng cho 29 hợp tác xã, trong đó còn hiệu lực 66.",
    "Toàn huyện có 41 sản phẩm của 28 chủ thể (còn hiệu lực 33, hết hạn 8).",
    # what another thing counts, behind a part of what opens the sentence
    "Trong 7 nguồn thu có 4 nguồn vượt kế hoạch, nhờ bán đấu giá 96 thửa đất ở thị trấn.",
    "Trong 5 phòng có 2 phòng đạt loại tốt, xử lý 318 hồ sơ không trễ hồ sơ nào.",
    # a list makes the number right before it, and not the one of other things before that
    "Rút bớt vốn của 13 công trình với 52.310 triệu đồng; chuyển toàn bộ cho 8 công trình, gồm:\n- Xong trong năm: 5 công trình, 30.110 triệu đồng;\n- Chống sạt lở: 3 công trình, 22.200 triệu đồng.",
    # a bracket with the figures of another time, which are no parts
    "Trong năm xảy ra 12 vụ tai nạn, làm chết 15 người, bị thương 8 người; so với năm 2022 giảm 4 vụ, giảm 2 người chết, tăng 1 người bị thương (năm 2022: 16 vụ, chết 17 người, bị thương 7 người).",
    "Lốc xoáy làm 8 người bị thương (đợt trước: 3 người chết, 11 người bị thương, 2 người mất tích).",
    # a day and a month without a word for a time
    "Vốn ngân sách địa phương 30/6 đạt 24,1%; vốn trung ương 33,5%.",
    "Giải ngân vốn xã 15/7 mới được 41,2%, vốn huyện 52,6%.",
    "Số hồ sơ tồn 31/5 là 118; số hồ sơ tồn 30/6 là 104.",
    "Dư nợ cho vay 20/11 tăng 8,4% so đầu năm.",
    "Tỷ lệ bao phủ bảo hiểm y tế 31/8: 94,2%.",
    "Tỷ lệ giải ngân 20/9 mới đạt 51,2%, 20/10 đạt 63,7%.",
    # the last part reads like a slogan ("5 không")
    "Đánh giá 31 chỉ tiêu của huyện: 12 vượt, 16 đạt, 3 không đạt.",
    "Kiểm tra 46 công trình: 31 đúng phép, 9 sai phép, 6 không phép.",
    "Trả lời 63 kiến nghị: 41 đã xong, 17 đang xử lý, 5 không thuộc thẩm quyền.",
    "Rà soát 52 hợp tác xã: 30 khá, 17 trung bình, 5 không hoạt động.",
    "Phân loại 37 cơ sở, gồm 22 tốt, 11 khá, 4 không xếp loại.",
    # the base of a share that holds is no earlier figure with a digit lost
    "Đầu năm toàn xã có 375 hộ nghèo. Cuối năm còn 268 hộ, chiếm 7,14% trong tổng số 3.754 hộ.",
    "Năm trước rà soát 231 cơ sở. Năm nay đạt chuẩn 1.806 cơ sở, chiếm 78,08% trên tổng số 2.313 cơ sở.",
    # a ratio of what cannot be of the figure told before, its part being more
    "Đã giải quyết 46 đơn thuộc thẩm quyền. Công tác hòa giải đạt kết quả, hòa giải thành 79/96 đơn.",
    "Trong kỳ giải quyết 38 vụ, đạt 90,48%. Công tác hòa giải tiếp tục được duy trì với 94 tổ, hòa giải thành 71/88 vụ.",
    # an age, and a rate in those whom the number beside counts
    "Đăng ký nghĩa vụ tuổi 17 cho 88 thanh niên; quản lý 654 quân nhân dự bị; dân quân 142 người, bằng 1,34% dân số, tỷ lệ đảng viên trong dân quân 27,5%. Huấn luyện đạt yêu cầu 100%, khá giỏi 78,6%.",
    "Xã nuôi 17 đàn bò; giáo viên 142 người, bằng 1,34% dân số, tỷ lệ nữ trong giáo viên 27,5%.",
    "Toàn xã có 412 đảng viên. Dân quân 142 người, tỷ lệ đảng viên trong dân quân 24,5%.",
    "Xã có 531 hội viên nông dân, 142 đoàn viên, tỷ lệ nữ trong đoàn viên 36,7%.",
)

SLIPS = (
    ("Tiếp nhận 340 đơn, xử lý 152 đơn, trong đó xử lý đúng hạn 194.", "194"),
    ("Toàn huyện có 41 sản phẩm của 28 chủ thể, trong đó còn hiệu lực 63 sản phẩm.", "63"),
    ("Dân quân có 142 người, trong đó 39 đảng viên, tỷ lệ đảng viên trong dân quân 72,46%.", "72,46"),
    ("Đại biểu có mặt 27/22 đại biểu.", "27/22"),
    ("Đánh giá 31 chỉ tiêu: 12 vượt, 15 đạt, 3 không đạt.", "31"),
    ("Tổ chức 38 lớp tập huấn, trong đó lớp cho cán bộ xã 83.", "83"),
)


@pytest.mark.parametrize("text", TRUE)
def test_a_number_of_another_count_is_told_to_nobody(text: str) -> None:
    assert [(claim.kind, claim.stated, claim.computed, claim.formula) for claim in check(text).findings] == []


@pytest.mark.parametrize(("text", "stated"), SLIPS)
def test_a_slip_beside_it_is_found(text: str, stated: str) -> None:
    assert [claim.stated for claim in check(text).findings] == [stated]
