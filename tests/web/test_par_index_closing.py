"""A unit past its day is left out on the pages, and a survey is read as it is pasted."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from allauth.mfa.totp.internal.auth import TOTP

from motcua.areas.parindex.models import Campaign
from motcua.web.office.scoring.surveying import SurveyForm
from tests.factories.par_index import Contest, make_contest, seat_council
from tests.web.conftest import SECRET, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.long]
HOME = "/can-bo/chi-so/"


@pytest.fixture
def contest() -> Contest:
    made = make_contest()
    for account in made.people.values():
        TOTP.activate(account, SECRET)
    return made


def test_a_unit_past_its_day_is_left_out_on_the_pages(contest: Contest) -> None:
    Campaign.objects.update(self_due_on=date(2024, 12, 15))
    council, key = f"{HOME}dot/{contest.campaign_id}/hoi-dong/", contest.candidates["xa-02"]
    address, par = f"{HOME}phieu/{key}/khep/", signed_in(contest.par)
    assert par.get(address).status_code == 404  # no council has sat
    seat_council(contest)
    assert address in par.get(council).content.decode()
    assert signed_in(contest.second).get(address).status_code == 404
    sitting = par.get(address).context["form"].fields["sitting_id"].choices[0][0]
    reason = "Không gửi dù đã nhắc"
    assert par.post(address, {"sitting_id": sitting, "reason": reason}).status_code == 302
    for page in (f"{HOME}dot/{contest.campaign_id}/", council, f"{HOME}phieu/{key}/"):
        assert reason in par.get(page).content.decode()
    assert reason in signed_in(contest.second).get(f"{HOME}phieu/{key}/").content.decode()
    assert par.get(f"{HOME}dot/{contest.campaign_id}/xep-hang.xlsx").status_code == 200
    assert par.get(f"{HOME}hoi-dong/{sitting}/bien-ban.docx").status_code == 200


@pytest.mark.parametrize("typed", ["Dân;60;1.250;1.000;250;0;0;0;0", "Dân\t60%\t1 250\t1000\t250\t0\t0\t0\t"])
def test_numbers_of_a_survey_are_read_as_vietnamese_write_them(typed: str) -> None:
    form = SurveyForm({"title": "Thử", "held_on": "01/12/2024", "audiences": typed})
    assert form.is_valid(), form.errors
    (one,) = form.cleaned_data["audiences"]
    assert (one.weight, one.handed_out, one.answers["VERY_SATISFIED"]) == (Decimal("0.6"), 1250, 1000)


def test_a_day_declared_is_shown_again_as_it_is_written(contest: Contest) -> None:
    Campaign.objects.update(self_due_on=date(2999, 12, 31))
    leader, address = signed_in(contest.leader), f"{HOME}phieu/{contest.candidates['xa-01']}/tieu-chi/1.1.1/"
    assert leader.post(address, {"issue_date": "15/01/2024", "note": ""}).status_code == 302
    assert 'value="15/01/2024"' in leader.get(address).content.decode()
