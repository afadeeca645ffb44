"""Parts and their wholes told in plain ways: what cannot be more, what makes a hundred, what is shared out."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

TRUE = (
    ("Xã Đồng Me trả 1.356 hồ sơ đúng hẹn và 84 hồ sơ trễ hẹn, tỷ lệ đúng hẹn đạt 94,2%.", "V1", "94,2"),
    ("Tuần qua có 512 hồ sơ trực tuyến, 88 hồ sơ nộp trực tiếp; tỷ lệ trực tiếp là 14,7%.", "V1", "14,7"),
    ("Tháng 5, xã Bến Mới trả 812 hồ sơ: đúng và sớm 98,28%, trễ 1,72%.", "V3", "1,72"),
    ("Công chức xã Lộc Đông có trình độ trung cấp 22,18%; cao đẳng 5,26%; đại học 72,56%.", "V3", "72,56"),
    ("Phường An Phú có 48 tổ với 336 thành viên, bình quân 7 người một tổ.", "V1", "7"),
    ("Kế hoạch năm đề ra 32 nhiệm vụ. Hết quý III hoàn thành 26 nhiệm vụ (đạt 81,3%).", "V1", "81,3"),
    ("Loại một 903 việc (tỷ lệ 80,05%), loại hai 225 việc (tỷ lệ 19,95%).", "V1", "80,05"),
)
WRONG = (
    "Xã Đồng Me trả 1.356 hồ sơ đúng hẹn và 84 hồ sơ trễ hẹn, tỷ lệ đúng hẹn đạt 99,4%.",
    "Xã Đồng Me trả 1.356 hồ sơ đúng hẹn và 8 hồ sơ trễ hẹn, tỷ lệ đúng hẹn đạt 94,9%.",
    "Tuần qua có 512 hồ sơ trực tuyến, 188 hồ sơ nộp trực tiếp; tỷ lệ trực tuyến là 85,3%.",
    "Tháng 5, xã Bến Mới trả 812 hồ sơ: đúng và sớm 98,28%, trễ 7,72%.",
    "Công chức xã Lộc Đông có trình độ trung cấp 27,18%; cao đẳng 5,26%; đại học 72,56%.",
    "Phường An Phú có 48 tổ với 336 thành viên, bình quân 9 người một tổ.",
    "Kế hoạch năm đề ra 32 nhiệm vụ. Hết quý III hoàn thành 26 nhiệm vụ (đạt 70,4%).",
    "Loại một 903 việc (tỷ lệ 80,05%), loại hai 225 việc (tỷ lệ 29,95%).",
    "Quý này chi bộ xã Lộc Đông kết nạp 33 đảng viên. Trong số này nữ 122, dân tộc thiểu số 10.",
    "Xã Bến Mới tiếp nhận 1.073 hồ sơ, nộp trực tuyến 8.490 hồ sơ.",
    "Cơ quan thuế đề nghị thu hồi 843 triệu đồng (đã thu 2.564 triệu đồng).",
    "Huyện Sông Trà có 1.708 vụ việc; 11.911 vụ việc trong số đó đủ điều kiện thi hành.",
    "Mười tháng nhận 10.180 hồ sơ. Phần đông nộp tại quầy (77.700 hồ sơ), còn lại gửi qua bưu điện.",
    "Mặt trận xã Hòa Lộc sửa nhà cho 93/53 hộ nghèo trong năm.",
    "Xã Hòa Lộc tiếp nhận 386 hồ sơ.\n- Đã trả 361 hồ sơ (đạt 993,5%).",
    "Tổng phải giải quyết 1.936 hồ sơ, mới nhận 16.041, còn lại của tháng trước.",
    "Huyện giao các xã 627 nhiệm vụ. Tới nay 2.723 nhiệm vụ đã tới hạn.",
    "Xã Bến Mới giao 1.811 việc cho các ấp.\nĐã làm xong 1.742 việc, đạt 69,19%.",
    "Trong 85 vụ việc đã xong, 7 vụ hòa giải thành, 112 vụ tiếp tục khiếu nại.",
)
SILENT = (
    "Hồ sơ trễ gồm 36 hồ sơ trễ đang xử lý và 52 hồ sơ trễ đã xử lý, cộng là 88 hồ sơ.",
    "Nguồn trung ương giải ngân đạt 58,14%, nguồn địa phương giải ngân đạt 52,43%.",
    "Nhóm dưới 30 tuổi hài lòng 91,5%, nhóm trên 60 tuổi hài lòng 84,0%.",
    "Xã Bến Mới nhận mới 318 hồ sơ, tháng trước chuyển sang 42 hồ sơ; phải giải quyết 360 hồ sơ.",
    "Hộ nghèo còn 413 hộ; hộ cận nghèo còn 702 hộ.",
    "Mỗi tổ hỗ trợ ít nhất 5 hộ; cả 12 tổ đã đến 96 hộ.",
    "Tháng 5 nhận 320 hồ sơ, đã giải quyết 350 hồ sơ (kể cả hồ sơ tháng trước).",
    "Nộp trực tiếp 210 hồ sơ, nộp trực tuyến 1.340 hồ sơ, qua bưu chính 15 hồ sơ.",
    "Kiểm tra 12 đơn vị, có vi phạm 35 trường hợp đeo thẻ không đúng quy định.",
    "Sở nhận 145 hồ sơ; các xã nhận 2.310 hồ sơ, nộp trực tuyến 1.980 hồ sơ.",
    "Hài lòng về thái độ 96,5%, về thời gian 92,4%, về kết quả 95,1%.",
    "Đến hạn 980 hồ sơ; đã trả 1.020 hồ sơ, trong đó trả trước hạn 310 hồ sơ.",
    "Tiếp nhận 64 văn bản của huyện, đã ban hành 172 văn bản.",
    "Thu hồi 160 triệu đồng ở xã Bến Mới. Phường An Phú thu hồi 853 triệu đồng.",
    "Xã Hòa Lộc lập từ xã Hòa An 34,17 km2 và phần lớn xã Lộc An; diện tích 84,62 km2.",
    "Xã trồng 12 mô hình vườn mẫu, đạt 120%, nhiều hơn kế hoạch.",
    "Trả trước hạn 45,2%, đúng hạn 53,1%, số ít còn lại trễ hạn.",
)


@pytest.mark.parametrize(("text", "kind", "stated"), TRUE)
def test_what_agrees_is_read(text: str, kind: str, stated: str) -> None:
    report = check(text)
    assert not report.findings
    assert any(claim.kind == kind and claim.stated == stated for claim in report.claims)


@pytest.mark.parametrize("text", WRONG)
def test_what_contradicts_is_found(text: str) -> None:
    assert check(text).findings


@pytest.mark.parametrize("text", SILENT)
def test_what_may_be_meant_otherwise_is_left_alone(text: str) -> None:
    assert not check(text).findings
