"""The officer's dossier: who sees it, what is offered, and that what is not offered is refused."""

from __future__ import annotations

import re
from datetime import date, timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pypdf import PdfReader

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import DossierEvent, SupplementRequest
from motcua.areas.notices import operations as notices
from motcua.areas.notices.queries import NoticeFacts
from motcua.kernel.clock import local
from motcua.kernel.papers import Form, Issuer, RegisterFacts, render
from motcua.rules.actions import Action
from motcua.web.ui.acts import ACTS
from tests.factories.officework import Work, make_staffed
from tests.web.conftest import signed_in

pytestmark = pytest.mark.django_db
NUMBER = "XQ-THU-0001"
PDF = render(Form.REGISTER, date(2024, 6, 3), RegisterFacts(
    issuer=Issuer(above="", name="UBND xã Quầy", place="Quầy"), since=date(2024, 6, 3), until=date(2024, 6, 3),
    first_serial=1, lines=(),
)).pdf  # fmt: skip
STAFF = ("counter", "case", "second", "clerk", "leader", "par", "inspector", "administrator", "stranger", "boss")


@pytest.fixture
def work() -> Work:
    return make_staffed()


def client_of(work: Work, name: str) -> Client:
    return signed_in(work.desk.people[name])


def page(client: Client, path: str = "") -> str:
    answer = client.get(f"/can-bo/ho-so/{NUMBER}/{path}")
    assert answer.status_code == 200, path
    return answer.content.decode()


def seen(work: Work) -> int:
    return work.seen(NUMBER).last_seq


@pytest.mark.parametrize("name", STAFF)
def test_it_exists_only_for_those_whose_units_have_to_do_with_it(work, name):
    work.started(NUMBER)
    outside = name in ("stranger", "boss", "clerk")
    assert client_of(work, name).get(f"/can-bo/ho-so/{NUMBER}/").status_code == (404 if outside else 200)
    assert client_of(work, name).get(f"/can-bo/ho-so/{NUMBER}/lien-he/").status_code in (
        (404,) if outside else (200, 409)
    )


def test_what_does_not_exist_does_not_exist(work):
    client = client_of(work, "case")
    assert client.get("/can-bo/ho-so/KHONG-CO/").status_code == 404
    work.started(NUMBER)
    for path in ("khong-co/", "phieu/99/", "tep/1/"):
        assert client.get(f"/can-bo/ho-so/{NUMBER}/{path}").status_code == 404, path


STATES = {
    "received": lambda work: work.received(NUMBER),
    "started": lambda work: work.started(NUMBER),
    "asked": lambda work: (
        work.started(NUMBER),
        operations.ask_supplement(number=NUMBER, items=["A"], reason="Thiếu", account=work.desk.case, at=work.days(-2)),
    ),
    "stopped": lambda work: (
        work.started(NUMBER),
        operations.stop(number=NUMBER, reason="Tranh chấp", document="01", account=work.desk.leader, at=work.days(-2)),
    ),
    "finished": lambda work: (work.started(NUMBER), finish(work)),
}


def finish(work: Work) -> None:
    result = operations.ResultGiven("Giấy phép", "Lãnh đạo", work.days(-1), code="KQ-1")
    operations.finish(number=NUMBER, account=work.desk.leader, at=work.days(-1, 10), result=result)


LOOKERS = ("counter", "case", "leader", "inspector")


def try_what_is_not_offered(work: Work, name: str, acts: list) -> None:
    client = client_of(work, name)
    shown = set(re.findall(rf'href="/can-bo/ho-so/{NUMBER}/([a-z-]+)/"', page(client))) - {"phieu-kiem-soat"}
    before = DossierEvent.objects.count()
    for act in acts:
        asked = client.get(f"/can-bo/ho-so/{NUMBER}/{act.slug}/")
        assert asked.status_code == (200 if act.slug in shown else 409), (act.slug, name)
        if act.slug not in shown:
            answer = client.post(f"/can-bo/ho-so/{NUMBER}/{act.slug}/", {"seen": seen(work), **FILLED})
            assert answer.status_code == 409, act.slug
            assert "Chưa có gì thay đổi" in answer.content.decode()
    assert DossierEvent.objects.count() == before


@pytest.mark.long
@pytest.mark.parametrize("state", STATES)
def test_a_button_that_is_not_there_is_an_action_that_is_refused(work, state):
    """Each action once for each state, by one of four people in turn; the proof below tries all by all."""
    STATES[state](work)
    shift = list(STATES).index(state)
    for n, name in enumerate(LOOKERS):
        try_what_is_not_offered(work, name, list(ACTS.values())[(n + shift) % len(LOOKERS) :: len(LOOKERS)])


@pytest.mark.proof
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("name", LOOKERS)
def test_every_button_that_is_not_there_is_an_action_that_is_refused(work, state, name):
    STATES[state](work)
    try_what_is_not_offered(work, name, list(ACTS.values()))


FILLED = {"reason": "Lý do", "document": "Văn bản 01", "more": "Giấy", "note": "x", "with_whom": "x", "way": "PHONE",
          "to": "next", "receiver": "x", "kind": "refusal", "refusal_reason": "x", "signed_by": "x",
          "legal_basis": "x"}  # fmt: skip


def test_the_likeliest_action_comes_first(work):
    work.received(NUMBER)
    assert re.search(r'class="button wide[^>]*>Nhận xử lý<', page(client_of(work, "case")))


def test_what_is_late_is_apologized_for_first(work):
    work.started(NUMBER, -9, -2, until=7)
    text = page(client_of(work, "leader"))
    assert re.search(r'class="button wide[^>]*>Xin lỗi trễ hạn<', text)
    assert f"Quá hạn {work.late_days(2)} ngày làm việc" in text


def test_taking_it_up_asks_for_nothing(work):
    work.received(NUMBER)
    client = client_of(work, "case")
    answer = client.post(f"/can-bo/ho-so/{NUMBER}/nhan-xu-ly/", {"seen": seen(work)})
    assert answer.url == f"/can-bo/ho-so/{NUMBER}/"
    assert work.seen(NUMBER).holder == work.desk.case
    assert "Đã nhận xử lý" in page(client)


def test_who_was_quicker_is_told(work):
    work.started(NUMBER)
    client, stale = client_of(work, "case"), seen(work)
    operations.note_contact(
        number=NUMBER, with_whom="A", way="PHONE", note="Hỏi", account=work.desk.second, at=work.days(-1)
    )
    answer = client.post(f"/can-bo/ho-so/{NUMBER}/yeu-cau-bo-sung/", {"seen": stale, "more": "Giấy A", "reason": "B"})
    assert answer.status_code == 200
    assert "vừa được người khác xử lý" in answer.content.decode()
    assert work.seen(NUMBER).status == 4


def test_what_is_missing_in_a_form_is_said_and_kept(work):
    work.started(NUMBER)
    answer = client_of(work, "case").post(
        f"/can-bo/ho-so/{NUMBER}/yeu-cau-bo-sung/", {"seen": seen(work), "more": "Giấy A", "reason": ""}
    )
    assert answer.status_code == 200
    assert "Giấy A" in answer.content.decode()
    assert "govuk-error-summary" in answer.content.decode()


def test_a_hand_over_is_undone_at_once(work):
    work.started(NUMBER)
    client = client_of(work, "case")
    client.post(f"/can-bo/ho-so/{NUMBER}/chuyen/", {"seen": seen(work), "to": f"person:{work.desk.second.pk}"})
    assert work.seen(NUMBER).holder == work.desk.second
    text = page(client)
    assert "Hoàn tác" in text
    form = re.search(r'class="notice ok undo".*?action="([^"]+)".*?</form>', text, re.DOTALL)
    assert form is not None
    fields = dict(re.findall(r'type="hidden" name="(seen|reason)" value="([^"]*)"', form[0]))
    client.post(form[1], fields)
    assert work.seen(NUMBER).holder == work.desk.case
    assert "Hoàn tác" not in page(client)


def test_the_next_step_is_offered_by_name(work):
    work.started(NUMBER)
    text = page(client_of(work, "case"), "chuyen/")
    assert "Bước kế tiếp: Xác định nghĩa vụ tài chính, Sở Khác" in text


@pytest.mark.parametrize(
    ("act", "fields", "says"),
    [
        ("yeu-cau-bo-sung", {"more": "Bản vẽ minh họa", "reason": "Thiếu bản vẽ"}, "Bản vẽ minh họa"),
        ("lien-he", {"with_whom": "Người nộp", "way": "PHONE", "note": "Hẹn khảo sát"}, "Hẹn khảo sát"),
        ("lay-y-kien", {"unit_id": "OTHER", "question": "Có thuộc quy hoạch không?", "due": "LATER"}, "quy hoạch"),
    ],
)
def test_what_was_done_is_told(work, act, fields, says):
    work.started(NUMBER)
    due = (work.morning + timedelta(days=5)).strftime("%d/%m/%Y %H:%M")
    told = {name: {"OTHER": work.desk.other.pk, "LATER": due}.get(value, value) for name, value in fields.items()}
    client = client_of(work, "case")
    assert client.post(f"/can-bo/ho-so/{NUMBER}/{act}/", {"seen": seen(work), **told}).status_code == 302
    assert says in page(client)


def test_who_is_asked_sees_it_and_answers(work):
    work.started(NUMBER)
    operations.ask_opinion(
        number=NUMBER, unit_id=work.desk.other.pk, question="Quy hoạch?", due=work.days(2), account=work.desk.case,
        at=work.days(-1),
    )  # fmt: skip
    client = client_of(work, "stranger")
    assert "Cho ý kiến" in page(client)
    opinion = work.seen(NUMBER).opinions.get()
    fields = {"seen": seen(work), "opinion_id": opinion.pk, "answer": "Không thuộc quy hoạch."}
    assert client.post(f"/can-bo/ho-so/{NUMBER}/cho-y-kien/", fields).status_code == 302
    assert "Không thuộc quy hoạch." in page(client_of(work, "case"))


@pytest.mark.long
def test_a_result_is_kept_as_a_file_and_only_downloaded(work, settings, tmp_path):
    settings.FILES_ROOT = tmp_path
    work.started(NUMBER)
    client = client_of(work, "leader")
    fields = {"seen": seen(work), "kind": "result", "paper": "Giấy phép", "signed_by": "Lãnh đạo minh họa",
              "signed_at": f"{work.days(-1):%d/%m/%Y %H:%M}"}  # fmt: skip
    wrong = SimpleUploadedFile("ket-qua.pdf", b"MZ khong phai PDF")
    answer = client.post(f"/can-bo/ho-so/{NUMBER}/ket-qua/", {**fields, "file": wrong})
    assert answer.status_code == 200
    assert work.seen(NUMBER).status == 4
    signed = SimpleUploadedFile("ket-qua.pdf", PDF)
    assert client.post(f"/can-bo/ho-so/{NUMBER}/ket-qua/", {**fields, "file": signed}).status_code == 302
    to = re.search(rf"/can-bo/ho-so/{NUMBER}/tep/\d+/", page(client))
    assert to is not None
    got = client.get(to[0])
    assert got["Content-Disposition"].startswith("attachment")
    assert b"".join(got.streaming_content) == PDF
    assert client_of(work, "stranger").get(to[0]).status_code == 404


def test_slips_are_printed(work):
    STATES["asked"](work)
    client = client_of(work, "case")
    to = re.search(rf"/can-bo/ho-so/{NUMBER}/phieu/\d+/", page(client))
    assert to is not None
    for address in (to[0], f"/can-bo/ho-so/{NUMBER}/phieu-kiem-soat/"):
        answer = client.get(address)
        assert answer["Content-Type"] == "application/pdf"
        assert answer.content.startswith(b"%PDF")
    said = " ".join("".join(leaf.extract_text() for leaf in PdfReader(BytesIO(answer.content)).pages).split())
    for row in queries.slip_rows(NUMBER, now=work.days(3, 9)):
        assert row.how in said
        assert f"{local(row.since):%H:%M}" in said


def test_what_another_systems_register_told_has_no_slip_to_print(work):
    """It tells that papers were asked for, or that the day was moved, but not which papers or to when."""
    STATES["asked"](work)
    client = client_of(work, "case")
    to = re.search(rf"/can-bo/ho-so/{NUMBER}/phieu/\d+/", page(client))
    assert to is not None
    SupplementRequest.objects.update(dossier=work.seen(work.received("XQ-KHAC")))  # nothing is kept of what was asked
    assert to[0] not in page(client)
    for kind in ("", "?dang=docx"):
        assert client.get(f"{to[0]}{kind}").status_code == 404


def test_the_page_says_what_the_applicant_was_told(work):
    work.started(NUMBER)
    facts = {"dossier_number": NUMBER, "procedure": "Cấp giấy phép thử", "unit": "UBND xã Quầy", "due": "mai"}
    someone = notices.Recipient(applicant_id=work.desk.applicant.pk, email="", phone="0900000001")
    notices.notify(kind="RECEIVED", facts=NoticeFacts(**facts, lookup="/tra-cuu/"), to=someone, at=work.morning)
    said = page(client_of(work, "case"))
    assert "Đã báo người nộp" in said
    assert "Đang chờ gửi" in said
    assert "0900000001" not in said


def test_the_page_asks_no_more_for_a_longer_history(work, django_assert_max_num_queries):
    work.started(NUMBER)
    client = client_of(work, "case")
    page(client)
    for n in range(6):
        operations.note_contact(
            number=NUMBER, with_whom=f"Người {n}", way="PHONE", note="x", account=work.desk.case, at=work.days(-1, 10)
        )
    with django_assert_max_num_queries(42):
        page(client)


def test_actions_are_all_on_pages_or_at_the_counter():
    assert set(Action) - set(ACTS) == {Action.SUBMIT, Action.RECEIVE}
