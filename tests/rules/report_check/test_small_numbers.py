"""Small numbers (số nhỏ): sums of one and two figures that are told plainly, and those that words leave open."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

# A true text, the whole that is borne out in it, and slips of one number, each told as "true > slip".
TOLD = (
    ("Thanh tra huyện Bãi Ngang mở 3 cuộc: hành chính 1 cuộc, chuyên ngành 2 cuộc với 9 tổ chức.", "3", "2 > 8"),
    ("Xã Cồn Sậy bớt 7 phòng, 2 tổ (1 tổ do giải thể, 1 tổ do nhập vào tổ khác).", "2", "2 > 3"),
    (
        "Quý III huyện Rạch Vẹt giải quyết 22/56 đơn: khiếu nại đúng 4 vụ, khiếu nại sai 17 vụ, tố cáo sai 1 vụ.",
        "22/56", "17 > 12", "4 > 5",
    ),
    (
        "Trong số 52/60 vụ khiếu nại đã xong có vụ khó. Huyện giải quyết 52/60 vụ khiếu nại; trong số vụ khiếu nại "
        "giải quyết, 16 vụ xong nhờ giải thích, 36 vụ phải ra quyết định.",
        "52/60", "36 > 336",
    ),
    (
        "Tháng 5 phường Đồi Gió trả 1.630 hồ sơ, trễ 12 hồ sơ.\nVì sao trễ? 10 hồ sơ chờ cơ quan khác trả lời; "
        "2 hồ sơ phải đo lại đất.",
        "12", "2 > 3", "10 > 20",
    ),
    (
        "Sở nhận 230 đơn, 89 đơn gửi sai nơi, 141 đơn đúng nơi.\nĐơn đúng nơi chia theo lĩnh vực: đất 93, môi trường "
        "42, khoáng sản 6; chia theo loại: tố cáo 7, khiếu nại 49, kiến nghị 85.",
        "141", "7 > 9", "49 > 94",
    ),
    (
        "Xếp loại năm 2024 của tỉnh Sông Lau: hạng tốt có 29/44 đơn vị, hơn năm trước 5 đơn vị; hạng khá 11/44, bớt 8; "
        "hạng trung bình còn 4 đơn vị.",
        "4", "11/44 > 17/44",
    ),
)  # fmt: skip
SLIPS = (
    ("Khối huyện xếp loại: 3/9 tốt, 5/8 khá.", "9"),
    ("Xã nhận 27 lượt ý kiến (trong đó 16 ý kiến gửi trước; 19 ý kiến nêu tại chỗ).", "27"),
)
"""Ratios of one base of which one is mistyped, and parts that are more than their whole, with what is told of them."""
OPEN = (
    "Xã Lũng Mây nhận 27 ý kiến của dân (trong đó 16 ý kiến về đất đai; 8 ý kiến về môi trường).",
    "Quý I xã Cồn Sậy giải quyết 14 vụ, kết quả: khiếu nại đúng 3 vụ, khiếu nại sai 6 vụ, tố cáo sai 2 vụ; 3 vụ đình "
    "chỉ vì rút đơn.",
    "Trễ hạn 12 hồ sơ. Nguyên nhân: 7 hồ sơ do chờ ý kiến của sở, 3 hồ sơ do mưa lũ, số còn lại do lỗi phần mềm.",
    "Trễ hạn 12 hồ sơ. Nguyên nhân chủ yếu: 7 hồ sơ do chờ ý kiến của sở, 3 hồ sơ do mưa lũ.",
    "Có 15 hồ sơ trễ: đất đai 9; xây dựng 4; hai hồ sơ kia thuộc hộ tịch.",
    "Xã có 18 tổ. Vì sao chậm? 6 tổ thiếu máy, 5 tổ thiếu người.",
    "Quá hạn 14 việc. Lý do: 14 việc đều chờ văn bản của tỉnh; 3 việc trong đó đã có dự thảo.",
    "Trong 85 vụ đã xong, 7 vụ nhờ hòa giải mà rút đơn, 12 vụ dân khiếu tiếp.",
    "Đã làm xong 4.812 hồ sơ; trong số hồ sơ làm xong có 4.730 hồ sơ trả sớm, còn đang làm 161 hồ sơ.",
    "Sở A: 3/8 phòng tốt, 5/8 phòng khá. Sở B: 4/9 phòng tốt, 5/9 phòng khá.",
    "Khối sở xếp tốt 12/21 đơn vị, khối huyện xếp khá 5/8 đơn vị.",
    "Lập 6 đơn vị mới; tổ chức lại 4 đơn vị; chuyển 3 đơn vị sang tự chủ.",
    "Tổ gồm 9 người, 4 người của công an, 3 người của đoàn xã và các cán bộ thôn.",
    "Đoàn kiểm tra 12 xã: 7 xã đạt, 4 xã cần bổ sung hồ sơ, xã Mường Lê xin lùi lịch.",
    "Tố cáo 5 đơn: đúng 1 đơn, sai 3 đơn, một đơn rút.",
    "Tuyển 8 người: 5 người ngành luật, 2 người ngành tin học và một người ngành y.",
    "Hòa giải 18 vụ, thành 14 vụ, không thành 3 vụ, vụ cuối còn đang hòa giải.",
    "Xếp loại 15 thôn: 4/15 xuất sắc, 7/15 tốt, 3/15 khá; thôn Nà Mạ chưa xếp.",
    "Thôn có 72 hộ, 60 hộ dùng nước máy, 9 hộ dùng giếng khoan, mấy hộ ven suối dùng nước tự chảy.",
)


@pytest.mark.parametrize(("text", "whole"), [(text, whole) for text, whole, *_ in TOLD])
def test_small_parts_bear_out_their_whole(text: str, whole: str) -> None:
    """A true text raises nothing and is answered for."""
    report = check(text)
    assert not report.findings
    assert any(whole in claim.stated for claim in report.claims)


@pytest.mark.parametrize(("text", "slip"), [(text, slip) for text, _, *slips in TOLD for slip in slips])
def test_a_slip_of_a_small_number_is_found(text: str, slip: str) -> None:
    """One number mistyped is told."""
    true, _, false = slip.partition(" > ")
    place = text.rindex(f" {true}") + 1
    assert check(f"{text[:place]}{false}{text[place + len(true) :]}").findings


@pytest.mark.parametrize(("text", "stated"), SLIPS)
def test_what_cannot_be_is_found(text: str, stated: str) -> None:
    """The number that the others contradict is told."""
    assert [claim.stated for claim in check(text).findings] == [stated]


@pytest.mark.parametrize("text", OPEN)
def test_what_is_left_open_is_told_to_nobody(text: str) -> None:
    """Parts that need not be all raise nothing."""
    assert not check(text).findings
