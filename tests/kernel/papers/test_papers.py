"""Papers: every form says its facts in Vietnamese, by the rule set of the day, the same bytes each time."""

from __future__ import annotations

import dataclasses
import io
import unicodedata
from datetime import date, datetime

import pytest
from pypdf import PdfReader

from motcua.kernel.errors import UserError
from motcua.kernel.papers import FACTS, Form, form_on, picture, render
from tests.factories.papers import NUMBER, every, receipt

IN_2024, IN_2026 = date(2024, 3, 12), date(2026, 3, 12)
SAYS = {
    Form.RECEIPT: ["GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", NUMBER, "17 giờ 00 phút, ngày 15 tháng 03 năm 2024",
                   "Giấy chứng sinh (bản điện tử)", "Mẫu số 01 · Thông tư 01/2018/TT-VPCP", "000000000001",
                   "Quyển số: 01", "Nhận trực tiếp, mang theo giấy này", "Số: 12/TNHS"],
    Form.BRIEFING: ["MỘT TRANG CHO BUỔI GIAO BAN TUẦN", "Số liệu lấy lúc 07:00 18/03/2024", NUMBER, "Đơn vị đang chậm",
                    "Không có nhiệm vụ nào chưa xong", "Không in ở đây: 2 trong 12 hồ sơ quá hạn",
                    "https://vidu.test/can-bo/hom-nay/"],
    Form.REMINDER: ["ĐÔN ĐỐC GỬI SỐ LIỆU BÁO CÁO", "UBND xã Thử Nghiệm 2", "5 ngày", "ngày 20 tháng 09 năm 2024"],
    Form.PLAN_ANNEX: ["PHỤ LỤC NHIỆM VỤ CỦA KẾ HOẠCH", "22/24 (91,67%)", "Báo cáo rà soát",
                      "Cải cách thủ tục hành chính"],
    Form.SCORE_SHEET: ["PHIẾU CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH", "1.1 Ban hành kế hoạch", "Trễ 5 ngày",
                       "Bộ minh họa, không phải quy định của tỉnh nào", "Tự chấm: 1,5 trên 2"],
    Form.LISTED: ["Xếp hạng minh họa", "Chưa công bố.", "UBND xã Thử 1"],
    Form.COUNCIL_MINUTES: ["BIÊN BẢN HỌP HỘI ĐỒNG THẨM ĐỊNH", "Còn thiếu một mục", "CHỦ TỊCH HỘI ĐỒNG"],
    Form.INSPECTION_MINUTES: ["BIÊN BẢN KIỂM TRA", "Hồ sơ trễ có phiếu xin lỗi", "2/20", "XQ-240311-0001",
                              "đến hết ngày 17/06/2024", "Bảng niêm yết minh họa", "SHA-256: abab"],
    Form.INITIATIVE_DOSSIER: ["HỒ SƠ ĐỀ NGHỊ CÔNG NHẬN SÁNG KIẾN", "Tác giả minh họa 02", "40%",
                              "Kính gửi: Sở Khoa học và Công nghệ", "2. Mô tả sáng kiến"],
    Form.INSPECTION_CONCLUSION: ["KẾT LUẬN KIỂM TRA", "01/KL-MH", "lặp lại, đã nêu 1 lần trước", "31/07/2024"],
    Form.INITIATIVE_MINUTES: ["BIÊN BẢN HỌP HỘI ĐỒNG SÁNG KIẾN", "phiếu trắng 1", "Thành viên minh họa"],
    Form.DIALOGUE_NOTICE: ["THÔNG BÁO TỔ CHỨC ĐỐI THOẠI", "1. Chương trình"],
    Form.DIALOGUE_MINUTES: ["BIÊN BẢN ĐỐI THOẠI", "Bao giờ có kết quả?", "trong tuần này", "NGƯỜI CHỦ TRÌ"],
    Form.MEETING_INVITATION: ["GIẤY MỜI", "Số: 52/GM-MH", "Kính gửi: UBND xã Thử Nghiệm 2", "1. Chương trình",
                              "30 phút"],
    Form.MEETING_MINUTES: ["BIÊN BẢN CUỘC HỌP", "Có mặt", "Sơ kết 6 tháng minh họa", "THƯ KÝ"],
    Form.MEETING_NOTICE: ["THÔNG BÁO KẾT LUẬN", "67/TB-MH", "Chấn chỉnh việc xin lỗi", "30/08/2024"],
    Form.DIALOGUE_RESULT: ["THÔNG BÁO KẾT QUẢ ĐỐI THOẠI", "Bao giờ niêm yết?", "Trong tuần này.", "Niêm yết đủ thủ tục",
                           "30/06/2024", "Đã giữ lời", "hội trường → nhà văn hóa", "Ghi nhầm địa điểm"],
    Form.SUPPLEMENT: ["PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ", "1. Giấy chứng sinh có chữ ký", "Mẫu số 02",
                      "https://vidu.test/tra-cuu/", "điện thoại 0900 000 002"],
    Form.REFUSAL: ["PHIẾU TỪ CHỐI TIẾP NHẬN", "Không thuộc thẩm quyền của xã.", "Mẫu số 03", "08 giờ 15 phút"],
    Form.APOLOGY: ["PHIẾU XIN LỖI VÀ HẸN LẠI", "ngày 20 tháng 03 năm 2024", "Mẫu số 04", "Bộ phận hộ tịch",
                   "CHỦ TỊCH", "Nơi nhận"],
    Form.STOP_NOTICE: ["THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ", "Công văn 15/TA ngày 13/03/2024"],
    Form.CONTROL_SLIP: ["PHIẾU KIỂM SOÁT QUÁ TRÌNH", "Mẫu số 05", "Đúng hạn", "Công an xã"],
    Form.REGISTER: ["SỔ THEO DÕI HỒ SƠ", "Mẫu số 06", "0900 *** 001", "Trực tuyến"],
    Form.CERTIFICATION: ["CHỨNG THỰC CHỮ KÝ", "01/2024-SCT/CK,ĐC"],
    Form.FEE_RECEIPT: ["BIÊN NHẬN THU PHÍ, LỆ PHÍ", "16.000 đ", "mười sáu nghìn đồng"],
    Form.CASH_SHEET: ["BẢNG KÊ THU PHÍ, LỆ PHÍ TRONG NGÀY", "48.000 đ", "bốn mươi tám nghìn đồng"],
    Form.ACKNOWLEDGEMENT: ["GIẤY XÁC NHẬN ĐÃ NỘP HỒ SƠ TRỰC TUYẾN", NUMBER, "08 giờ 15 phút"],
    Form.RESULT: ["GIẤY PHÉP MINH HỌA", "Số: 12/GP-UBND", "Mã kiểm tra ABCDEFGHJKLM", "một năm kể từ ngày ký",
                  "Nơi nhận"],
    Form.POSTED_LIST: ["DANH MỤC THỦ TỤC HÀNH CHÍNH NIÊM YẾT", "1.001193", "Hộ tịch", "QĐ 01/QĐ-UBND"],
}  # fmt: skip


def text_of(pdf: bytes) -> str:
    """The words of a PDF, composed, one space between them."""
    pages = PdfReader(io.BytesIO(pdf)).pages
    return " ".join(unicodedata.normalize("NFC", " ".join(page.extract_text() for page in pages)).split())


@pytest.mark.parametrize("form", list(Form))
def test_every_form_says_its_facts(form: Form) -> None:
    said = text_of(render(form, IN_2024, every()[form]).pdf)
    assert [words for words in SAYS[form] if words not in said] == []
    if form != Form.CERTIFICATION:
        assert "Độc lập - Tự do - Hạnh phúc" in said
        assert "UBND XÃ THỬ NGHIỆM" in said


@pytest.mark.parametrize("form", list(Form))
def test_the_same_facts_make_the_same_bytes(form: Form) -> None:
    assert render(form, IN_2024, every()[form]).pdf == render(form, IN_2024, every()[form]).pdf


@pytest.mark.parametrize(
    ("form", "before", "since"),
    [
        (Form.RECEIPT, "01", "01"),
        (Form.APOLOGY, "04", "04"),
        (Form.STOP_NOTICE, "", "05"),
        (Form.CONTROL_SLIP, "05", "06"),
        (Form.REGISTER, "06", "07"),
    ],
)
def test_numbers_follow_the_rule_set_of_the_day(form: Form, before: str, since: str) -> None:
    assert (form_on(form, IN_2024).number, form_on(form, IN_2026).number) == (before, since)
    paper = render(form, IN_2026, every()[form])
    assert (paper.rule_set, paper.confirmed) == ("tt03_2025", False)
    assert f"Mẫu số {since} · Thông tư 03/2025/TT-VPCP" in text_of(paper.pdf)


def test_the_apology_of_2025_asks_to_extend() -> None:
    facts = every()[Form.APOLOGY]
    assert "gia hạn" not in text_of(render(Form.APOLOGY, IN_2024, facts).pdf)
    assert "ĐỀ NGHỊ GIA HẠN THỜI GIAN TRẢ KẾT QUẢ" in text_of(render(Form.APOLOGY, IN_2026, facts).pdf)


@pytest.mark.parametrize(("day", "rule_set"), [
    (date(2019, 1, 6), "tt01_2018"), (date(2025, 9, 14), "tt01_2018"), (date(2025, 9, 15), "tt03_2025"),
])  # fmt: skip
def test_a_day_belongs_to_one_rule_set(day: date, rule_set: str) -> None:
    assert form_on(Form.RECEIPT, day).rule_set == rule_set


def test_a_day_without_forms_is_said() -> None:
    with pytest.raises(UserError, match="05/01/2019"):
        render(Form.RECEIPT, date(2019, 1, 5), receipt())


@pytest.mark.parametrize("form", list(Form))
def test_no_field_can_be_forgotten(form: Form) -> None:
    fields = dataclasses.fields(FACTS[form])
    assert [field.name for field in fields if field.default is not dataclasses.MISSING] == []
    with pytest.raises(TypeError):
        FACTS[form]()


def test_facts_of_another_form_are_refused() -> None:
    with pytest.raises(TypeError, match="SupplementFacts"):
        render(Form.SUPPLEMENT, IN_2024, receipt())


def test_what_people_type_is_never_read_as_layout() -> None:
    typed = "#panic() $x^2$ *đậm* <nhãn> = //"
    assert typed in text_of(render(Form.RECEIPT, IN_2024, receipt(submitter=typed)).pdf)


def test_letters_that_the_type_lacks_do_not_stop_a_paper() -> None:
    paper = render(Form.RECEIPT, IN_2024, receipt(submitter="Nguyễn 漢字 Thử ☃"))
    assert NUMBER in text_of(paper.pdf)
    assert not paper.archival
    assert render(Form.RECEIPT, IN_2024, receipt()).archival


def test_a_receipt_of_two_phases_shows_both_appointments() -> None:
    second = receipt(second_received_at=datetime(2024, 3, 18, 9, 0), second_due_at=datetime(2024, 3, 22, 17, 0))
    assert "Giai đoạn 2: 09 giờ 00 phút, ngày 18 tháng 03 năm 2024" in text_of(
        render(Form.RECEIPT, IN_2024, second).pdf
    )


@pytest.mark.parametrize("form", [Form.REGISTER, Form.CONTROL_SLIP, Form.CASH_SHEET])
@pytest.mark.parametrize("times", [0, 1, 400])
def test_books_of_any_length_are_printed(form: Form, times: int) -> None:
    facts = every()[form]
    paper = render(form, IN_2024, dataclasses.replace(facts, lines=facts.lines[:1] * times))
    assert paper.archival
    assert (len(PdfReader(io.BytesIO(paper.pdf)).pages) > 1) is (times == 400)


@pytest.mark.parametrize("form", list(Form))
def test_an_illustrative_installation_marks_every_paper(form: Form, settings) -> None:
    settings.ILLUSTRATIVE = True
    paper = render(form, IN_2024, every()[form])
    assert "MINH HỌA · KHÔNG CÓ GIÁ TRỊ" in text_of(paper.pdf)
    assert paper.archival


def test_a_picture_is_made_of_the_first_page() -> None:
    assert picture(Form.REGISTER, IN_2024, every()[Form.REGISTER]).startswith(b"\x89PNG")


def test_the_briefing_gives_up_lines_until_it_stands_on_one_page() -> None:
    few = every()[Form.BRIEFING]
    line = dataclasses.replace(few.late[0], head="Ủy ban nhân dân xã " * 6, told="đang chờ ý kiến " * 30)
    much = dataclasses.replace(
        few, late=(line,) * 60, units=(line,) * 30, tasks=(line,) * 40, all_late=600, all_units=30, all_tasks=40
    )
    (page,) = PdfReader(io.BytesIO(render(Form.BRIEFING, IN_2024, much).pdf)).pages
    said = " ".join(page.extract_text().split())
    assert said.count("Không in ở đây") == 3
    assert "trong 600 hồ sơ quá hạn" in said
    assert "Xem đầy đủ tại https://vidu.test/can-bo/hom-nay/" in said
