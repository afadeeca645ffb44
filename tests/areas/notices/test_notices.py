"""Notices: plain polite Vietnamese, by every way a person is reached, once per happening, kept without the code."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from motcua.areas.notices import operations, queries
from motcua.areas.notices.models import Notice
from motcua.areas.notices.queries import NoticeFacts, NoticeKind
from motcua.areas.people.models import Applicant
from motcua.kernel import outbox
from motcua.kernel.models import OutboxMessage
from tests.factories.office import IMPORTED_AT as AT

pytestmark = pytest.mark.django_db
NUMBER = "H20.33.99-240312-0001"
FACTS = NoticeFacts(
    dossier_number=NUMBER,
    procedure="Đăng ký khai sinh",
    unit="UBND xã Thử Nghiệm",
    lookup="https://vidu.test/tra-cuu/",
    due="17 giờ ngày 15/03/2024",
    promised="ngày 20/03/2024",
    reason="Chờ trả lời xác minh.",
    items="giấy chứng sinh",
    place="quầy số 2",
    amount="8.000 đ",
    code="123456",
    minutes="5",
)


@pytest.fixture
def applicant() -> Applicant:
    return Applicant.objects.create(name="Người nộp minh họa 01")


def to(applicant: Applicant, email: str = "nguoinop01@vidu.test", phone: str = "0900000001") -> operations.Recipient:
    return operations.Recipient(applicant_id=applicant.pk, email=email, phone=phone)


@pytest.mark.parametrize("kind", list(NoticeKind))
def test_every_kind_has_words_without_holes(kind: NoticeKind) -> None:
    words = queries.words_of(kind, FACTS)
    assert "{" not in words.subject + words.text + words.short
    assert kind == NoticeKind.CODE or NUMBER in words.subject
    assert words.short.isascii()
    assert len(words.short) <= 160
    assert ".." not in words.text


@pytest.mark.parametrize("kind", list(NoticeKind))
def test_a_short_message_is_one_message_with_a_real_number_and_address(kind: NoticeKind) -> None:
    number = "000.17.22.H56-210531-0001"
    facts = replace(
        FACTS,
        dossier_number=number,
        lookup=f"https://motcua.tanhong.dongthap.gov.vn/tra-cuu/?ma={number}",
        due="17:00 ngày 15/03/2024",
        promised="17:00 ngày 20/03/2024",
        place="Bộ phận Tiếp nhận và Trả kết quả, Ủy ban nhân dân xã Tân Hộ Cơ",
        amount="1.250.000 đồng",
    )
    words = queries.words_of(kind, facts)
    assert len(words.short) <= 160, words.short
    assert kind == NoticeKind.CODE or number in words.short


@pytest.mark.parametrize("kind", list(NoticeKind))
def test_a_missing_fact_is_said_and_nothing_is_sent(kind: NoticeKind, applicant: Applicant) -> None:
    with pytest.raises(ValueError, match="needs"):
        operations.notify(kind=kind, facts=NoticeFacts(), to=to(applicant), at=AT)
    assert (Notice.objects.count(), OutboxMessage.objects.count()) == (0, 0)


def test_a_person_is_told_by_every_way_and_once(applicant: Applicant) -> None:
    told = operations.notify(kind=NoticeKind.FINISHED, facts=FACTS, to=to(applicant), at=AT)
    again = operations.notify(kind=NoticeKind.FINISHED, facts=FACTS, to=to(applicant), at=AT)
    assert told == again
    messages = {one.way: one for one in OutboxMessage.objects.all()}
    assert set(messages) == {"sms", "email"}
    assert messages["email"].to == "nguoinop01@vidu.test"
    assert "Mời Ông/Bà đến nhận tại quầy số 2" in messages["email"].text
    assert messages["sms"].text.isascii()
    rows = queries.notices_about(NUMBER)
    assert {(row.way, row.to, row.state) for row in rows} == {
        ("sms", "090***01", "WAITING"),
        ("email", "ng***@vidu.test", "WAITING"),
    }
    outbox.send_due(at=AT)
    assert {row.state for row in queries.notices_to(applicant.pk)} == {"SENT"}


def test_the_same_happening_later_is_another_notice(applicant: Applicant) -> None:
    for days in (0, 1):
        operations.notify(kind=NoticeKind.LATE, facts=FACTS, to=to(applicant, phone=""), at=AT + timedelta(days=days))
    assert Notice.objects.count() == 2


def test_somebody_who_cannot_be_reached_is_shown_to_the_counter(applicant: Applicant) -> None:
    operations.notify(kind=NoticeKind.FINISHED, facts=FACTS, to=to(applicant, email="", phone=""), at=AT)
    (row,) = queries.notices_about(NUMBER)
    assert (row.state, row.way, row.label) == ("UNREACHED", "", "Đã có kết quả")
    assert OutboxMessage.objects.count() == 0


def test_a_one_time_code_goes_by_one_way_and_is_not_kept(applicant: Applicant) -> None:
    (notice,) = operations.notify_code(code="739150", minutes=5, to=to(applicant), at=AT, key="sign-in 1")
    kept = Notice.objects.get(pk=notice)
    assert (kept.text, kept.to, kept.way) == ("", "090***01", "sms")
    assert "739150" in OutboxMessage.objects.get().text


def test_asking_for_a_page_of_notices_does_not_cost_more(applicant: Applicant, django_assert_num_queries) -> None:
    for days in range(30):
        operations.notify(kind=NoticeKind.LATE, facts=FACTS, to=to(applicant), at=AT + timedelta(days=days))
    with django_assert_num_queries(2):
        assert len(queries.notices_about(NUMBER)) == 50
