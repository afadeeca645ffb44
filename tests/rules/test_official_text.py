"""What the head and body of an official document say, which are refused as secret, what a template left over."""

from __future__ import annotations

from datetime import date

import pytest

from motcua.rules.official_text import letterhead, read_document, reply_by
from motcua.rules.plan_text import left_overs
from motcua.rules.secrecy import secret_mark

LETTER = """HUYỆN ỦY TÂN HỒNG
ĐẢNG CỘNG SẢN VIỆT NAM
Số: 1203-CV/HU
Tân Hồng, ngày 20 tháng 02 năm 2024
V/v tập trung thực hiện công tác cải cách hành chính năm 2024
Kính gửi:
- Ủy ban nhân dân huyện;
Ban Thường vụ Huyện ủy có ý kiến như sau:
1. Khắc phục những hạn chế của năm 2023.
2. Ủy ban nhân dân huyện báo cáo kết quả về Ban Thường vụ trước ngày 30/4/2024.
Nơi nhận:
- Như trên;""".splitlines()
PLAN = """ỦY BAN NHÂN DÂN
HUYỆN TÂN HỒNG
Số: 143/KH-UBND
Tân Hồng, ngày 16 tháng 4 năm 2024
KẾ HOẠCH
Khắc phục những hạn chế năm 2023
Thực hiện Công văn số 1203-CV/HU, Ủy ban nhân dân huyện xây dựng kế hoạch.
I. MỤC ĐÍCH""".splitlines()


def test_a_letter_of_a_party_committee_is_read() -> None:
    read = read_document(LETTER)
    assert (read.number, read.symbol, read.kind, read.issuer_kind) == ("1203", "CV/HU", "OFFICIAL_LETTER", "PARTY")
    assert (read.issued_on, read.reply_by) == (date(2024, 2, 20), date(2024, 4, 30))
    assert read.title == "tập trung thực hiện công tác cải cách hành chính năm 2024"
    assert read.paragraphs == tuple(LETTER[7:10])


def test_a_plan_of_the_state_is_read() -> None:
    read = read_document(PLAN)
    assert (read.number, read.symbol, read.kind, read.issuer_kind) == ("143", "KH-UBND", "PLAN", "STATE")
    assert (read.title, read.issuer_name) == ("Khắc phục những hạn chế năm 2023", "ỦY BAN NHÂN DÂN")
    assert read.paragraphs == tuple(PLAN[6:])


def test_an_empty_page_says_nothing() -> None:
    assert read_document([]).paragraphs == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Báo cáo về Phòng Nội vụ trước ngày 15 tháng 3 năm 2024.", date(2024, 3, 15)),
        ("Đề nghị gửi danh sách chậm nhất là ngày 05/3.", date(2024, 3, 5)),
        ("Gửi báo cáo theo Công văn ngày 05/3/2024 của Sở.", None),
        ("Hoàn thành trước ngày 15/3/2024.", None),
        ("Báo cáo trước ngày 31/02/2024.", None),
        ("Báo cáo trước ngày 01/02/2024.", None),
    ],
)
def test_by_when_an_answer_is_asked_for(text: str, day: date | None) -> None:
    assert reply_by([text], date(2024, 2, 20)) == day


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("MẬT", "Mật"),
        ("  TỐI   MẬT  ", "Tối mật"),
        ("Tuyệt mật", "Tuyệt mật"),
        ("Độ mật: Tối mật", "Tối mật"),
        ("Số: 12-CV/HU (Mật)", "Mật"),
        ("[MẬT]", "Mật"),
        ("Văn bản TUYỆT MẬT không sao chụp dưới mọi hình thức khi chưa được phép", "Tuyệt mật"),
        ("Bảo mật thông tin cá nhân", ""),
        ("BẢO MẬT", ""),
        ("Thực hiện nghiêm quy định về bảo vệ bí mật nhà nước", ""),
        ("Mật khẩu", ""),
    ],
)
def test_which_marks_are_secrets(line: str, mark: str) -> None:
    assert secret_mark(["Số: 1203-CV/HU", line]) == mark


OWN = ("UBND xã Đưng K'Nớ", "Phòng Nội vụ")
OTHERS = ("UBND xã Lát", "UBND xã", *OWN)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Kế hoạch cải cách hành chính năm 2025", []),
        ("Nâng cao chất lượng phục vụ năm 2024", []),
        ("Phấn đấu đến cuối năm 2022 đạt 90%", ["2022"]),
        ("Chương trình giai đoạn 2021-2030", []),
        ("Giai đoạn 2016 - 2020", ["2016", "2020"]),
        ("Theo Nghị quyết số 76/NQ-CP ngày 15/7/2021", []),
        ("Thực hiện Nghị định 61/2018/NĐ-CP", []),
        ("Tiếp nhận 2.024 hồ sơ", []),
        ("UBND xã Lát niêm yết công khai", ["ubnd xã lát"]),
        ("Phòng Nội vụ chủ trì cùng UBND xã Đưng K'Nớ", []),
    ],
)
def test_what_a_template_left_over(text: str, said: list[str]) -> None:
    found = left_overs([text], first_year=2025, last_year=2025, others=OTHERS, own=OWN)
    assert [one.words for one in found] == said


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Ủy ban nhân dân huyện Tân Mẫu", "ỦY BAN NHÂN DÂN\nHUYỆN TÂN MẪU"),
        ("Hội đồng nhân dân xã Mẫu", "HỘI ĐỒNG NHÂN DÂN\nXÃ MẪU"),
        ("Phòng Nội vụ", "PHÒNG NỘI VỤ"),
        ("", ""),
    ],
)
def test_a_letterhead_breaks_before_the_place(name: str, lines: str) -> None:
    assert letterhead(name) == lines
