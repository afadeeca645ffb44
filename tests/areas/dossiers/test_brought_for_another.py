"""Who files for another acts on what they filed as the owner would, and on nothing else."""

from __future__ import annotations

from datetime import timedelta

import pytest

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import Dossier, DossierEvent
from motcua.areas.feedback import operations as feedback
from motcua.areas.feedback.models import Rating
from motcua.areas.people import operations as people
from motcua.areas.people.models import Account, Applicant
from motcua.kernel.errors import UserError
from motcua.rules.actions import Action
from tests.factories.intake import MONDAY, Commune, make_commune

pytestmark = pytest.mark.django_db
LATER = MONDAY + timedelta(hours=1)


@pytest.fixture
def commune() -> Commune:
    return make_commune()


@pytest.fixture
def helper(commune: Commune) -> Account:
    """Somebody with an account of their own who files for the owner."""
    account = Account.objects.create(username="nguoi.nop.02", display_name="Người nộp minh họa 02")
    people.register_applicant(name="Người nộp minh họa 02", at=MONDAY, account_id=account.pk)
    return account


def own_id(account: Account) -> int:
    return int(Applicant.objects.get(account=account).pk)


@pytest.fixture
def number(commune: Commune, helper: Account) -> str:
    given = commune.online(submitter_id=own_id(helper), relation="Con")
    return operations.submit(given=given, account=helper, at=MONDAY).number


def withdraw(number: str, account: Account) -> None:
    operations.withdraw(number=number, reason="Nộp nhầm nơi", account=account, at=LATER)


def returned(commune: Commune, number: str) -> None:
    operations.accept(number=number, account=commune.counter, at=LATER)
    result = operations.ResultGiven("Giấy thử", "Lãnh đạo thử", LATER, code="KQ-1")
    operations.finish(number=number, account=commune.counter, at=LATER, result=result)
    operations.return_result(number=number, receiver="Người nộp minh họa 02", account=commune.counter, at=LATER)


def test_who_brought_it_may_withdraw_it(commune, helper, number):
    withdraw(number, helper)
    assert Dossier.objects.get().status == 7
    assert DossierEvent.objects.order_by("seq").last().actor == "account:nguoi.nop.02"
    assert list(queries.broken_records()) == []


def test_the_owner_may_still_withdraw_it(commune, number):
    withdraw(number, commune.citizen)
    assert Dossier.objects.get().status == 7


def test_strangers_find_nothing_and_change_nothing(commune, number):
    stranger = Account.objects.create(username="nguoi.la", display_name="Người lạ minh họa")
    people.register_applicant(name="Người lạ minh họa", at=MONDAY, account_id=stranger.pk)
    with pytest.raises(UserError) as refused:
        withdraw(number, stranger)
    assert refused.value.code == "unknown_dossier"
    assert DossierEvent.objects.count() == 1


def test_who_brings_for_another_brings_papers_too(commune, helper, number):
    operations.ask_supplement(number=number, items=["Giấy A"], reason="Thiếu", account=commune.counter, at=LATER)
    assert operations.bring_papers(number=number, files={0: 7}, account=helper, at=LATER)
    assert Dossier.objects.get().status == 1


def test_what_officers_do_is_not_theirs(commune, helper, number):
    case = queries.case_file(number, account=helper)
    assert case is not None
    assert case.actions == {Action.WITHDRAW}


def test_after_the_return_nobody_withdraws(commune, helper, number):
    returned(commune, number)
    with pytest.raises(UserError) as refused:
        withdraw(number, helper)
    assert refused.value.code == "step_refused"


@pytest.mark.parametrize("who", ["helper", "owner"])
def test_it_is_rated_once_by_whoever_of_the_two_comes_first(commune, helper, number, who):
    returned(commune, number)
    ids = {"helper": own_id(helper), "owner": commune.owner.pk}
    told = {"dossier_number": number, "score": 4, "at": LATER}
    feedback.rate_as_applicant(applicant_id=ids[who], **told)
    for key in ids.values():
        with pytest.raises(UserError) as refused:
            feedback.rate_as_applicant(applicant_id=key, **told)
        assert refused.value.code == "rated_before"
    assert Rating.objects.get().via == "ACCOUNT"
