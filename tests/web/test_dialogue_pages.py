"""The pages of dialogues: who opens which, what a refusal changes (nothing), what everybody may read and send."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client

from motcua.areas.feedback import operations, queries
from motcua.areas.feedback.models import Commitment, CommitmentVerdict, Dialogue, DialogueQuestion, DialogueStep
from motcua.areas.organization.models import Succession, Unit
from motcua.areas.plans.models import Task
from motcua.kernel.clock import local_date, now
from tests.factories.listening import QUESTION, Town, make_town
from tests.web.conftest import SECRET, signed_in
from tests.web.reading import words_of

pytestmark = [pytest.mark.django_db, pytest.mark.long]
OFFICE, PORTAL = "/can-bo/doi-thoai/", "/doi-thoai/"
PEOPLE = ("keeper", "second", "answerer", "colleague", "above", "clerk", "stranger")
CHANGED = (Dialogue, DialogueQuestion, DialogueStep, Commitment, CommitmentVerdict, Task)


@pytest.fixture
def town(db: None) -> Town:
    made = make_town()
    for account in made.people.values():
        TOTP.activate(account, SECRET)
    return made


@pytest.fixture
def spoken(town: Town) -> tuple[Town, int, int, Commitment]:
    """A dialogue that was held and published, one promise of it reported done."""
    key, question = town.held()
    keeper = town.people["keeper"]
    operations.assign_question(
        question_id=question, unit_id=town.desk.pk, due_on=(now() + timedelta(days=9)).date(), account=keeper, at=now()
    )
    one = town.promised(question)
    town.reported(one)
    operations.publish_result(dialogue_id=key, words="Đã xong (minh họa)", account=keeper, at=now())
    return town, key, question, one


def rows() -> list[Any]:
    return [list(model.objects.order_by("pk").values()) for model in CHANGED]


OPENS = {  # address: who gets 200; a clerk has no part in listening at all and gets 403, whoever is outside 404
    OFFICE: {"keeper", "second", "answerer", "colleague", "above", "stranger"},
    f"{OFFICE}lap/": {"keeper", "second", "stranger"},
    f"{OFFICE}{{key}}/": {"keeper", "second", "answerer", "colleague", "above"},
    f"{OFFICE}{{key}}/ket-qua.docx": {"keeper", "second", "answerer", "colleague", "above"},
    f"{OFFICE}cau-hoi/{{question}}/": {"keeper", "second", "answerer", "colleague", "above"},
    f"{OFFICE}cam-ket/{{one}}/": {"keeper", "second", "answerer", "colleague", "above"},
}
DOES = {  # (address, what is posted): who may; the others change nothing
    (f"{OFFICE}{{key}}/", "do=ASK&route=EVENT&text=Hoi"): set(),  # published: nothing more may be asked
    (f"{OFFICE}{{key}}/", "do=CANCEL&words=Thoi"): set(),
    (f"{OFFICE}{{key}}/", "do=PUBLISH&words=Lai"): set(),
    (f"{OFFICE}cau-hoi/{{question}}/", "do=ANSWER&answer=Tra+loi"): {"keeper", "second", "answerer"},
    (f"{OFFICE}cau-hoi/{{question}}/", "do=TAKE&shown_text=Lai"): set(),
    (f"{OFFICE}cam-ket/{{one}}/", "kept=yes&words=Da+xem"): {"second"},
    (f"{OFFICE}cam-ket/{{one}}/", "kept=yes&words="): set(),
}


@pytest.mark.parametrize("who", PEOPLE)
def test_who_opens_which_page_and_whom_a_post_serves(spoken: tuple[Town, int, int, Commitment], who: str) -> None:
    town, key, question, one = spoken
    browser, blanks = signed_in(town.people[who]), {"key": key, "question": question, "one": one.pk}
    outside = {"clerk": 403, "stranger": 404}
    for address, people in OPENS.items():
        status = browser.get(address.format(**blanks)).status_code
        refused = 403 if address.endswith("lap/") else outside.get(who, 403)
        assert status == (200 if who in people else refused), address
    for (address, said), people in DOES.items():
        before = rows()
        answer = browser.post(address.format(**blanks), said, "application/x-www-form-urlencoded")
        assert (answer.status_code == 302) is (who in people), (address, said)
        assert (rows() != before) is (who in people), (address, said)


def test_only_who_keeps_or_answers_reads_who_asked(spoken: tuple[Town, int, int, Commitment]) -> None:
    town, _key, question, _one = spoken
    for who, reads in {"keeper": True, "answerer": True, "colleague": False, "above": False}.items():
        page = signed_in(town.people[who]).get(f"{OFFICE}cau-hoi/{question}/").content.decode()
        assert ("Người hỏi minh họa" in page, "0900000009" in page) == (reads, reads), who


def test_a_dialogue_goes_from_its_plan_to_the_result_on_its_pages(town: Town) -> None:
    keeper, day = signed_in(town.people["keeper"]), now() + timedelta(days=6)
    said = {
        "unit_id": town.home.pk, "kind": "YEARLY", "title": "Đối thoại hằng năm (minh họa)", "content": "Hộ tịch",
        "way": "Trực tiếp", "place": "Hội trường", "chair": "Chủ tịch", "invited": "Người dân",
        "starts_at": f"{day:%d/%m/%Y} 08:00",
    }  # fmt: skip
    assert keeper.post(f"{OFFICE}lap/", said).status_code == 302
    key = Dialogue.objects.get().pk
    late = keeper.post(f"{OFFICE}{key}/", {"do": "ANNOUNCE", "words": "Niêm yết"}).content.decode()
    assert f"sớm nhất ngày {now() + timedelta(days=7):%d/%m/%Y}" in late
    assert Client().get(f"{PORTAL}{key}/").status_code == 404
    assert Dialogue.objects.get().state == "PLANNED"


def test_anybody_asks_without_an_account_and_nothing_is_shown_before_it_was_looked_at(town: Town) -> None:
    key = town.announced(at=now() - timedelta(days=2), starts_at=now() + timedelta(days=8))
    citizen = Client()
    asked = citizen.post(f"{PORTAL}{key}/", {"text": "Tên tôi là A, bao giờ xong?", "asker": "A minh họa"})
    assert asked.status_code == 302
    mine = citizen.get(asked["Location"]).content.decode()
    assert "Tên tôi là A" in mine
    assert "Tên tôi là A" not in Client().get(f"{PORTAL}{key}/").content.decode()
    question = DialogueQuestion.objects.get()
    taken = {"do": "TAKE", "shown_text": "Bao giờ xong?"}
    assert signed_in(town.people["keeper"]).post(f"{OFFICE}cau-hoi/{question.pk}/", taken).status_code == 302
    shown = Client().get(f"{PORTAL}{key}/").content.decode()
    assert "Bao giờ xong?" in shown
    assert "A minh họa" not in shown
    assert Client().get(f"{PORTAL}cau-hoi/{question.pk}/").status_code == 404
    empty = citizen.post(f"{PORTAL}{key}/", {"text": ""})
    assert "Xin ghi câu hỏi." in empty.content.decode()


def test_one_address_does_not_fill_a_dialogue(town: Town) -> None:
    key = town.announced(at=now() - timedelta(days=2), starts_at=now() + timedelta(days=8))
    for _ in range(10):
        assert Client().post(f"{PORTAL}{key}/", {"text": "Hỏi"}).status_code == 302
    assert "gửi nhiều câu hỏi" in Client().post(f"{PORTAL}{key}/", {"text": "Hỏi"}).content.decode()
    assert DialogueQuestion.objects.count() == 10


def test_whoever_asked_says_on_their_page_whether_a_promise_was_kept(spoken: tuple[Town, int, int, Commitment]) -> None:
    _town, key, question, one = spoken
    address = f"{PORTAL}cau-hoi/{queries.question_token(question)}/"
    page = Client().get(f"{PORTAL}{key}/").content.decode()
    assert QUESTION in page
    assert "Đã báo xong, chờ xác nhận" in page or "đã báo xong, chờ xác nhận" in page
    silent = Client().post(address, {"commitment": one.pk, "kept": "no"})
    assert "Xin ghi nội dung." in silent.content.decode()
    assert Client().post(address, {"commitment": one.pk, "kept": "yes"}).status_code == 302
    one.refresh_from_db()
    assert one.kept_voice == "ASKER"
    assert "Đã giữ lời" in Client().get(f"{PORTAL}{key}/").content.decode()
    assert Client().post(address, {"commitment": "x", "kept": "yes"}).status_code == 200


@pytest.mark.parametrize("name", ["thong-bao", "bien-ban", "ket-qua"])
def test_every_paper_of_a_dialogue_comes_as_word_and_as_pdf_and_names_nobody_who_asked(
    spoken: tuple[Town, int, int, Commitment], name: str
) -> None:
    town, key, question, one = spoken
    keeper = signed_in(town.people["keeper"])
    asked = DialogueQuestion.objects.get(pk=question)
    for kind in ("docx", "pdf"):
        said = words_of(keeper.get(f"{OFFICE}{key}/{name}.{kind}").content, kind)
        assert Dialogue.objects.get(pk=key).title in said
        assert (one.promise in said) is (name != "thong-bao")
        assert asked.asker not in said
    assert keeper.get(f"{OFFICE}{key}/{name}.xlsx").status_code == 404


def test_papers_list_what_was_put_right_since_and_keep_former_answers_inside(
    spoken: tuple[Town, int, int, Commitment],
) -> None:
    town, key, question, _one = spoken
    keeper, place = signed_in(town.people["keeper"]), Dialogue.objects.get(pk=key).place
    for kind in ("docx", "pdf"):
        assert "Đính chính" not in words_of(keeper.get(f"{OFFICE}{key}/ket-qua.{kind}").content, kind)
    by: dict[str, Any] = {"account": town.people["keeper"], "at": now()}
    operations.answer_question(question_id=question, answer="Ông Nguyễn Văn Thử được trả ngày mai", **by)
    operations.correct_answer(question_id=question, answer="Được trả ngày mai", reason="Nêu tên người dân", **by)
    operations.correct_dialogue(
        dialogue_id=key, words={"place": "Nhà văn hóa ấp 2"}, reason="Ghi nhầm địa điểm", **by,
        attendance={"CITIZENS": 41},
    )  # fmt: skip
    for name, answers, counts in (("thong-bao", False, False), ("bien-ban", True, True), ("ket-qua", True, True)):
        for kind in ("docx", "pdf"):
            said = " ".join(words_of(keeper.get(f"{OFFICE}{key}/{name}.{kind}").content, kind).split())
            assert f"Địa điểm: {place} → Nhà văn hóa ấp 2" in said, (name, kind)
            assert "Ghi nhầm địa điểm" in said
            assert ("Nêu tên người dân" in said) is answers
            assert ("→ 41" in said) is counts
            assert "Nguyễn Văn Thử" not in said


def test_what_was_changed_before_it_was_announced_is_no_correction_of_its_paper(
    spoken: tuple[Town, int, int, Commitment],
) -> None:
    town, key, *_ = spoken
    announced = DialogueStep.objects.get(dialogue=key, act="ANNOUNCE").at
    held = DialogueStep.objects.get(dialogue=key, act="HOLD").at
    told: dict[str, Any] = {"dialogue_id": key, "account": town.people["keeper"]}
    operations.correct_dialogue(
        **told, words={"place": "Nơi khác"}, reason="Khi còn là nháp", at=announced - timedelta(minutes=1)
    )
    operations.correct_dialogue(
        **told, words={"chair": "Chủ tịch"}, reason="Sau thông báo", at=held - timedelta(minutes=1)
    )
    keeper = signed_in(town.people["keeper"])
    notice, minutes = (
        words_of(keeper.get(f"{OFFICE}{key}/{name}.docx").content, "docx") for name in ("thong-bao", "bien-ban")
    )
    assert "Khi còn là nháp" not in notice + minutes
    assert ("Sau thông báo" in notice, "Sau thông báo" in minutes) == (True, False)


def test_minutes_and_result_do_not_exist_before_it_was_held(spoken: tuple[Town, int, int, Commitment]) -> None:
    town, key, *_ = spoken
    Dialogue.objects.filter(pk=key).update(state="ANNOUNCED", held_on=None, result_on=None)
    keeper = signed_in(town.people["keeper"])
    told = [keeper.get(f"{OFFICE}{key}/{name}.docx").status_code for name in ("thong-bao", "bien-ban", "ket-qua")]
    assert told == [200, 404, 404]


def test_the_list_opens_at_the_latest_year_with_a_dialogue(spoken: tuple[Town, int, int, Commitment]) -> None:
    town, key, *_ = spoken
    Dialogue.objects.filter(pk=key).update(announced_on=None, ask_until="2023-05-09", starts_on="2023-05-10")
    keeper = signed_in(town.people["keeper"])
    assert keeper.get(OFFICE).context["year"] == 2023
    assert keeper.get(f"{OFFICE}?nam=2022").context["year"] == 2022
    Dialogue.objects.filter(pk=key).update(starts_on="2099-05-10")
    assert keeper.get(OFFICE).context["year"] == now().year


def test_what_can_only_be_done_later_is_not_offered_and_told_from_when(town: Town) -> None:
    key, keeper = town.announced(at=now() - timedelta(days=8), starts_at=now() + timedelta(days=1)), "keeper"
    town.asked(key, at=now())
    page = signed_in(town.people[keeper]).get(f"{OFFICE}{key}/").content.decode()
    assert 'value="HOLD"' not in page
    assert 'value="EVENT"' not in page
    assert "“Ghi đã tổ chức” và câu hỏi tại buổi ghi được từ" in page
    begun = now() - timedelta(minutes=1)
    Dialogue.objects.update(starts_at=begun, starts_on=local_date(begun), ask_until=local_date(begun))
    page = signed_in(town.people[keeper]).get(f"{OFFICE}{key}/").content.decode()
    assert 'value="HOLD"' in page
    assert 'value="EVENT"' in page
    held = {"do": "HOLD", "CITIZENS": "40", "words": "Đủ"}
    assert signed_in(town.people[keeper]).post(f"{OFFICE}{key}/", held).status_code == 302
    page = signed_in(town.people[keeper]).get(f"{OFFICE}{key}/").content.decode()
    assert 'value="PUBLISH"' not in page
    assert "còn 1 câu" in page


def test_who_took_over_a_unit_gives_its_questions_to_units_that_are_there(town: Town) -> None:
    _key, question = town.held()
    today = local_date(now())
    Unit.objects.filter(pk=town.home.pk).update(valid_to=today - timedelta(days=1))
    Unit.objects.filter(pk=town.desk.pk).update(valid_to=today - timedelta(days=1))
    Succession.objects.create(former=town.home, successor=town.beside, on=today)
    heir = signed_in(town.people["stranger"])
    page = heir.get(f"{OFFICE}cau-hoi/{question}/").content.decode()
    assert f'value="{town.beside.pk}"' in page
    assert f'value="{town.home.pk}"' not in page
    promise = {
        "do": "PROMISE", "words": "Sửa đường", "promised_by": "Chủ tịch", "unit_id": town.beside.pk,
        "due_on": f"{today + timedelta(days=30):%d/%m/%Y}",
    }  # fmt: skip
    assert heir.post(f"{OFFICE}cau-hoi/{question}/", promise).status_code == 302
    assert Commitment.objects.get().unit_id == town.beside.pk


def test_who_has_to_answer_a_question_finds_it_in_the_day_until_it_is_answered(spoken: Any) -> None:
    town, _key, question, _one = spoken
    seen = {who: QUESTION in signed_in(town.people[who]).get("/can-bo/").content.decode() for who in PEOPLE}
    assert {who for who, there in seen.items() if there} == {"answerer"}
    operations.answer_question(question_id=question, answer="Xong", account=town.people["answerer"], at=now())
    assert QUESTION not in signed_in(town.people["answerer"]).get("/can-bo/").content.decode()


def test_a_correction_stands_on_the_page_inside_and_outside_without_the_former_answer_outside(spoken: Any) -> None:
    town, key, question, _one = spoken
    keeper = signed_in(town.people["keeper"])
    shown = keeper.get(f"{OFFICE}{key}/").context["acts"]
    form = next(form for act, _label, form in shown if act == "CORRECT")
    said = {name: form[name].value() or "" for name in form.fields}
    put = said | {"do": "CORRECT", "place": "Nhà văn hóa", "CITIZENS": "41", "reason": "Ghi nhầm nơi"}
    assert keeper.post(f"{OFFICE}{key}/", put | {"reason": ""}).status_code == 200
    assert keeper.post(f"{OFFICE}{key}/", put).status_code == 302
    operations.answer_question(question_id=question, answer="Ông A chưa nộp", account=town.people["answerer"], at=now())
    answerer, place = signed_in(town.people["answerer"]), f"{OFFICE}cau-hoi/{question}/"
    right = {"do": "CORRECT", "answer": "Đã trả trong ngày", "reason": "Nêu tên người"}
    assert answerer.post(place, right).status_code == 302
    assert "Ông A chưa nộp" in answerer.get(place).content.decode()
    inside, outside = keeper.get(f"{OFFICE}{key}/"), Client().get(f"{PORTAL}{key}/")
    for page in (inside, outside):
        words = " ".join(re.sub(r"<[^>]+>", " ", page.content.decode()).split())
        assert "Hội trường xã → Nhà văn hóa" in words
        assert "40 → 41" in words
        assert "Ghi nhầm nơi" in words
        assert "Nêu tên người" in words
    assert "Ông A chưa nộp" in inside.content.decode()
    assert "Ông A chưa nộp" not in outside.content.decode()
    assert town.people["keeper"].username not in outside.content.decode()
