"""Papers to test with: every form told in full, with letters that only Vietnamese has. All made up."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from motcua.kernel import papers
from motcua.kernel.papers import Form
from tests.factories.inspected_papers import inspecting
from tests.factories.result_papers import result
from tests.factories.score_papers import listed, score_sheet

ISSUER = papers.Issuer(above="UBND tỉnh Minh Họa", name="UBND xã Thử Nghiệm", place="Thử Nghiệm")
PARTY = papers.Party(
    name="Người nộp minh họa 01",
    address="Ấp Thử, xã Thử Nghiệm, tỉnh Minh Họa",
    phone="0900 000 001",
    email="nguoinop01@vidu.test",
    id_number="000000000001",
)
CONTACT = papers.Contact(officer="Công chức minh họa 02", phone="0900 000 002", lookup="https://vidu.test/tra-cuu/")
NUMBER = "H20.33.99-240312-0001"
RECEIVED, DUE = datetime(2024, 3, 12, 8, 15), datetime(2024, 3, 15, 17, 0)
PROCEDURE = "Đăng ký khai sinh, kết hợp nhận cha, mẹ, con"
SIGNED = {"signer_title": "Chủ tịch", "signer": "Lãnh đạo minh họa 03"}


def receipt(**changed: Any) -> papers.ReceiptFacts:
    """A receipt with two components."""
    told: dict[str, Any] = {
        "issuer": ISSUER,
        "number": "12/TNHS",
        "book": "01",
        "order": "12",
        "dossier_number": NUMBER,
        "receiving_unit": "Bộ phận Tiếp nhận và Trả kết quả",
        "owner": PARTY,
        "submitter": "Người nộp minh họa 01",
        "procedure": PROCEDURE,
        "components": (
            papers.PaperLine(name="Tờ khai đăng ký khai sinh", original=1, certified=0, plain=0),
            papers.PaperLine(name="Giấy chứng sinh (bản điện tử)", original=0, certified=1, plain=2),
        ),
        "sets": 1,
        "time_limit": "3 ngày làm việc",
        "received_at": RECEIVED,
        "due_at": DUE,
        "second_received_at": None,
        "second_due_at": None,
        "off_hours_note": "Hồ sơ nhận ngoài giờ được tính từ ngày làm việc tiếp theo.",
        "fee_note": "8.000 đ",
        "collect_where": "Quầy số 2, UBND xã Thử Nghiệm",
        "collect_how": "Nhận trực tiếp, mang theo giấy này",
        "lookup": f"https://vidu.test/tra-cuu/?ma={NUMBER}",
        "officer": "Công chức minh họa 02",
    }
    return papers.ReceiptFacts(**{**told, **changed})


def acknowledgement() -> papers.AcknowledgementFacts:
    """An acknowledgement with one paper brought later."""
    return papers.AcknowledgementFacts(
        issuer=ISSUER,
        dossier_number=NUMBER,
        receiving_unit="Bộ phận Tiếp nhận và Trả kết quả",
        owner=PARTY,
        submitter="Người nộp minh họa 01",
        procedure=PROCEDURE,
        components=(papers.PaperLine(name="Giấy chứng sinh", original=0, certified=0, plain=1),),
        submitted_at=RECEIVED,
        answer_by=DUE,
        collect_how="Đến nhận tại quầy",
        lookup=f"https://vidu.test/tra-cuu/?ma={NUMBER}",
    )


def every() -> dict[Form, Any]:
    """One of each form."""
    return {
        Form.RECEIPT: receipt(),
        Form.ACKNOWLEDGEMENT: acknowledgement(),
        Form.BRIEFING: briefing(),
        Form.REMINDER: reminder(),
        Form.PLAN_ANNEX: plan_annex(),
        Form.SCORE_SHEET: score_sheet(ISSUER),
        Form.LISTED: listed(ISSUER),
        Form.RESULT: result(ISSUER),
        **inspecting(ISSUER),
        **_slips(),
        **_letters(),
        **_books(),
        **_money(),
    }


def briefing() -> papers.BriefingFacts:
    """A page for the weekly briefing."""
    line = papers.BriefingLine(head=NUMBER, told=f"{PROCEDURE}: chưa ai nhận xử lý", when="17:00 15/03/2024")
    return papers.BriefingFacts(
        issuer=ISSUER,
        on=date(2024, 3, 18),
        asked="07:00 18/03/2024",
        figures=(papers.BriefingFigure(count="12", words="Quá hạn"),),
        late=(line,) * 10,
        units=(line,) * 6,
        tasks=(),
        all_late=12,
        all_units=6,
        all_tasks=0,
        where="https://vidu.test/can-bo/hom-nay/",
    )


def reminder() -> papers.ReminderFacts:
    """A letter to three units that are late."""
    late = [
        papers.ReminderLine(unit=f"{ISSUER.name} {n}", state="Chờ lãnh đạo duyệt", late="5 ngày") for n in (1, 2, 3)
    ]
    return papers.ReminderFacts(
        issuer=ISSUER,
        on=date(2024, 9, 25),
        about="Thu thập số liệu chín tháng (minh họa)",
        period="15/12/2023–14/9/2024",
        due_on=date(2024, 9, 20),
        units=tuple(late),
        where="https://vidu.test/can-bo/thu-thap/",
        signer_title="Chủ tịch",
    )


def plan_annex() -> papers.PlanAnnexFacts:
    """The annex of a plan with one task under one heading."""
    line = papers.AnnexLine(
        number="1",
        title="Rà soát thủ tục hành chính",
        product="Báo cáo rà soát",
        lead="Phòng Tư pháp",
        partners="UBND xã Thử 1",
        due="28/06/2024",
        status="Hoàn thành đúng hạn",
    )
    return papers.PlanAnnexFacts(
        issuer=ISSUER,
        on=date(2024, 9, 15),
        plan="Cải cách hành chính năm 2024",
        document="Kế hoạch 143 ngày 16/04/2024",
        counts=("Đã hoàn thành trên tất cả: 22/24 (91,67%)",),
        groups=(papers.AnnexGroup(name="Cải cách thủ tục hành chính", lines=(line,)),),
    )


def _slips() -> dict[Form, Any]:
    shared = {
        "issuer": ISSUER,
        "issued_on": date(2024, 3, 12),
        "dossier_number": NUMBER,
        "owner": PARTY,
        "procedure": PROCEDURE,
        "legal_basis": "Nghị định 61/2018/NĐ-CP, Điều 17",
        "contact": CONTACT,
        "officer": "Công chức minh họa 02",
    }
    return {
        Form.SUPPLEMENT: papers.SupplementFacts(
            number="03/PBS",
            items=("Giấy chứng sinh có chữ ký", "Bản chính giấy tờ tùy thân để đối chiếu"),
            reason="Giấy chứng sinh chưa có chữ ký.",
            **shared,
        ),
        Form.REFUSAL: papers.RefusalFacts(
            number="01/PTC", submitted_at=RECEIVED, reason="Không thuộc thẩm quyền của xã.", **shared
        ),
    }


def _letters() -> dict[Form, Any]:
    shared = {
        "issuer": ISSUER,
        "issued_on": date(2024, 3, 14),
        "to": "Người nộp minh họa 01",
        "dossier_number": NUMBER,
        "procedure": PROCEDURE,
        "received_at": RECEIVED,
        "recipients": ("Như trên", "Lưu hồ sơ"),
        "lookup": CONTACT.lookup,
        **SIGNED,
    }
    return {
        Form.APOLOGY: papers.ApologyFacts(
            number="05/PXL",
            first_due_at=DUE,
            responsible_unit="Bộ phận hộ tịch",
            reason="Chờ trả lời xác minh của nơi cư trú trước đây.",
            promised_on=date(2024, 3, 20),
            place="Quầy số 2",
            **shared,
        ),
        Form.STOP_NOTICE: papers.StopFacts(
            number="02/TBD",
            reason="Có tranh chấp đang được Tòa án thụ lý.",
            document="Công văn 15/TA ngày 13/03/2024",
            what_next="nhận lại giấy tờ đã nộp tại quầy",
            **shared,
        ),
    }


def _line() -> papers.RegisterLine:
    return papers.RegisterLine(
        dossier_number=NUMBER,
        procedure=PROCEDURE,
        sets=1,
        owner=PARTY.name,
        address=PARTY.address,
        phone="0900 *** 001",
        received_at=RECEIVED,
        due_at=DUE,
        result_on=date(2024, 3, 14),
        returned_on=None,
        officer="Công chức minh họa 02",
        note="Trực tuyến",
    )


def _books() -> dict[Form, Any]:
    given = papers.HandoverLine(giver="Quầy", taker="Hộ tịch", at=RECEIVED, result="Đúng hạn", note="")
    posted = papers.PostedLine(
        code="1.001193",
        name="Đăng ký khai sinh",
        time_limit="Ngay trong ngày",
        fee="Không",
        decision="QĐ 01/QĐ-UBND",
    )
    return {
        Form.CONTROL_SLIP: papers.ControlSlipFacts(
            issuer=ISSUER,
            owner=PARTY.name,
            dossier_number=NUMBER,
            procedure=PROCEDURE,
            received_at=RECEIVED,
            due_at=DUE,
            unit=ISSUER.name,
            coordinating=("Công an xã",),
            lines=(given, given),
            lookup=CONTACT.lookup,
        ),
        Form.REGISTER: papers.RegisterFacts(
            issuer=ISSUER, since=date(2024, 3, 1), until=date(2024, 3, 31), first_serial=1, lines=(_line(),) * 45
        ),
        Form.POSTED_LIST: papers.PostedListFacts(
            issuer=ISSUER,
            on=date(2024, 3, 12),
            groups=(papers.PostedGroup(sector="Hộ tịch", lines=(posted,) * 3),),
            lookup="https://vidu.test/thu-tuc/",
        ),
    }


def _money() -> dict[Form, Any]:
    charge = papers.ChargeLine(name="Lệ phí bản sao trích lục hộ tịch", quantity=2, amount=16000)
    cash = papers.CashLine(number="0001", dossier_number=NUMBER, payer=PARTY.name, way="Tiền mặt", amount=16000)
    return {
        Form.CERTIFICATION: papers.CertificationFacts(
            kind="SIGNATURE",
            issuer=ISSUER,
            number="0012",
            book="01/2024-SCT/CK,ĐC",
            on=RECEIVED,
            person=PARTY.name,
            id_paper="số 000000000001",
            copies=1,
            pages=2,
            **SIGNED,
        ),
        Form.FEE_RECEIPT: papers.FeeReceiptFacts(
            issuer=ISSUER,
            number="0001",
            issued_at=RECEIVED,
            dossier_number=NUMBER,
            payer=PARTY.name,
            address=PARTY.address,
            lines=(charge,),
            way="Tiền mặt",
            reference="",
            cashier="Công chức minh họa 02",
        ),
        Form.CASH_SHEET: papers.CashSheetFacts(
            issuer=ISSUER, on=date(2024, 3, 12), cashier="Công chức minh họa 02", lines=(cash,) * 3
        ),
    }
