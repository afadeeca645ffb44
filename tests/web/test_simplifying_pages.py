"""Difficulties and reviews on their pages: from what is hard to what was saved, and who may do which step."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import TOTP

from motcua.areas.feedback import operations
from motcua.areas.feedback.models import Difficulty, ProcedureReview
from motcua.areas.procedures.models import Procedure, Sector
from motcua.kernel.clock import local_date, now
from motcua.rules.simplifying import Burden
from tests.factories.listening import Town, make_town
from tests.web.conftest import SECRET, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.long]
OFFICE = "/can-bo/don-gian-hoa/"
INSIDE = {"keeper", "second", "colleague", "above"}
CODE = "1.001193"
WORDS = dict.fromkeys(("NECESSARY", "REASONABLE", "LAWFUL", "CHEAP"), "Đã xét")
NUMBERS = {
    "times": "400", "papers_before": "3", "papers_after": "2", "minutes_before": "90", "minutes_after": "60",
    "fee_before": "5000", "fee_after": "0",
}  # fmt: skip


@pytest.fixture
def town(db: None) -> Town:
    made = make_town()
    for account in made.people.values():
        TOTP.activate(account, SECRET)
    Procedure.objects.create(code=CODE, name="Khai sinh", sector=Sector.objects.create(code="ht", name="Hộ tịch"))
    return made


def rows() -> list[Any]:
    return [list(model.objects.order_by("pk").values()) for model in (Difficulty, ProcedureReview)]


def hard(town: Town) -> int:
    return operations.tell_difficulty(
        unit_id=town.home.pk, text="Phải phô tô", heard_from="Một cửa", procedure_code=CODE,
        account=town.people["colleague"], at=now(),
    )  # fmt: skip


def proposed(town: Town, who: str = "keeper") -> int:
    """A review that waits for a decision."""
    account = town.people[who]
    key = operations.open_review(unit_id=town.home.pk, procedure_code=CODE, account=account, at=now())
    operations.assess_procedure(review_id=key, answers=WORDS, account=account, at=now())
    operations.propose_simplifying(
        review_id=key, proposal="Bỏ bản sao", before=Burden(3, 90, 0, 9), after=Burden(2, 90, 0, 9), account=account,
        at=now(),
    )  # fmt: skip
    return key


OPENS = {
    OFFICE: INSIDE | {"answerer", "stranger"},
    f"{OFFICE}kho-khan/ghi/": INSIDE | {"answerer", "stranger"},
    f"{OFFICE}ra-soat/mo/": {"keeper", "second", "stranger"},
    f"{OFFICE}kho-khan/{{hard}}/": INSIDE,
    f"{OFFICE}ra-soat/{{key}}/": INSIDE,
}
DOES = {
    (f"{OFFICE}ra-soat/{{key}}/", "do=APPLY&effect=Xong"): set[str](),
    (f"{OFFICE}kho-khan/{{hard}}/", "settlement=Xong"): set[str](),  # it is in review
    (f"{OFFICE}ra-soat/{{key}}/", "do=DECIDE&accept=yes&decision=QD+1"): {"second"},
}


@pytest.mark.parametrize("who", [*sorted(INSIDE), "answerer", "clerk", "stranger"])
def test_who_opens_which_page_and_whom_a_post_serves(town: Town, who: str) -> None:
    blanks = {"hard": hard(town), "key": proposed(town)}
    browser = signed_in(town.people[who])
    outside = {"clerk": 403}.get(who, 404)
    for address, people in OPENS.items():
        refused = 403 if address.endswith("mo/") else outside
        assert browser.get(address.format(**blanks)).status_code == (200 if who in people else refused), address
    for (address, said), people in DOES.items():
        before = rows()
        answer = browser.post(address.format(**blanks), said, "application/x-www-form-urlencoded")
        assert (answer.status_code == 302, rows() != before) == (who in people, who in people), (address, said)


def test_a_leader_who_proposed_does_not_decide(town: Town) -> None:
    key = proposed(town, "second")
    page = signed_in(town.people["second"]).post(
        f"{OFFICE}ra-soat/{key}/", {"do": "DECIDE", "accept": "yes", "decision": "QĐ 1"}
    )
    assert "Người đề xuất không tự quyết định." in page.content.decode()
    assert ProcedureReview.objects.get().state == "PROPOSED"


def test_a_difficulty_becomes_a_review_and_is_settled_by_what_was_decided(town: Town) -> None:
    said = {"unit_id": town.home.pk, "procedure_code": "9.9", "text": "Phải phô tô", "heard_from": "Một cửa"}
    colleague = signed_in(town.people["colleague"])
    wrong = colleague.post(f"{OFFICE}kho-khan/ghi/", said).content.decode()
    assert "Không có thủ tục mang mã này" in wrong
    assert colleague.post(f"{OFFICE}kho-khan/ghi/", said | {"procedure_code": f"{CODE}.H20"}).status_code == 302
    keeper, leader = signed_in(town.people["keeper"]), signed_in(town.people["second"])
    opened = keeper.post(f"{OFFICE}ra-soat/mo/", {"unit_id": town.home.pk, "procedure_code": CODE})
    address = opened["Location"]
    again = keeper.post(f"{OFFICE}ra-soat/mo/", {"unit_id": town.home.pk, "procedure_code": CODE}).content.decode()
    assert "đã có cuộc rà soát trong năm" in again
    told = {"do": "PROPOSE", "proposal": "Bỏ bản sao"} | NUMBERS
    assert "Còn 4 tiêu chí chưa trả lời." in keeper.post(address, told).content.decode()
    assert keeper.post(address, {"do": "ASSESS"} | WORDS).status_code == 302
    heavier = keeper.post(address, told | {"fee_after": "9000"}).content.decode()
    assert "không tăng mục nào" in heavier
    assert keeper.post(address, told).status_code == 302
    assert leader.post(address, {"do": "DECIDE", "accept": "yes", "decision": "QĐ 21"}).status_code == 302
    today = local_date(now())
    effect = {"do": "APPLY", "effect": "Nhanh hơn", "papers": "2", "minutes": "65", "fee": "0", "times": "150"}
    early = keeper.post(address, effect | {"applied_on": f"{today - timedelta(days=1):%d/%m/%Y}"}).content.decode()
    assert "không trước ngày quyết định" in early
    assert keeper.post(address, effect | {"applied_on": f"{today:%d/%m/%Y}"}).status_code == 302
    page = keeper.get(address).content.decode()
    assert "tiết kiệm 7.000.000 đồng một năm" in page
    one = Difficulty.objects.get()
    assert (one.state, one.settlement, one.settled_on) == ("SETTLED", "QĐ 21", today)


def test_what_is_refused_is_open_again(town: Town) -> None:
    hard(town)
    key = proposed(town)
    leader = signed_in(town.people["second"])
    assert (
        leader.post(f"{OFFICE}ra-soat/{key}/", {"do": "DECIDE", "accept": "no", "decision": "Chưa"}).status_code == 302
    )
    assert Difficulty.objects.get().state == "OPEN"
    settled = {"settlement": "Hướng dẫn lại"}
    one = Difficulty.objects.get().pk
    assert signed_in(town.people["colleague"]).post(f"{OFFICE}kho-khan/{one}/", settled).status_code == 200
    assert leader.post(f"{OFFICE}kho-khan/{one}/", settled).status_code == 302
    assert Difficulty.objects.get().state == "SETTLED"
