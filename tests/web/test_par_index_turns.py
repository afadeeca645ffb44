"""Units let in, taken out and put back on the pages, a self-score opened again, and evidence taken back."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO

import pytest
from allauth.mfa.totp.internal.auth import TOTP

from motcua.areas.organization.models import Unit
from motcua.areas.parindex import operations, queries
from motcua.areas.parindex.models import Campaign
from motcua.kernel.clock import local_date, now
from tests.factories.par_index import OPENED, SINCE, Contest, declare_all, make_contest
from tests.rules.scoring.sets import COMMUNE
from tests.web.conftest import SECRET, signed_in

pytestmark = pytest.mark.django_db
HOME = "/can-bo/chi-so/"
REASON = "Ghi rõ vì sao ở đây"


@pytest.fixture
def contest() -> Contest:
    made = make_contest()
    for account in made.people.values():
        TOTP.activate(account, SECRET)
    return made


def day(days: int) -> str:
    return f"{local_date(now()) + timedelta(days=days):%d/%m/%Y}"


def test_a_unit_is_let_in_taken_out_and_put_back(contest: Contest) -> None:
    unit = Unit.objects.create(
        slug="xa-04", name="UBND xã Đến Sau", level="COMMUNE", kind="PEOPLES_COMMITTEE", parent=contest.district,
        valid_from=SINCE,
    )  # fmt: skip
    campaign, par = f"{HOME}dot/{contest.campaign_id}/", signed_in(contest.par)
    address = f"{campaign}them-don-vi/"
    assert address in par.get(campaign).content.decode()
    assert signed_in(contest.leader).get(address).status_code == 404
    page = par.get(address)
    assert [key for key, _name in page.context["form"].fields["entrants"].choices] == [str(unit.pk)]
    told = {"entrants": [str(unit.pk)], "until": day(9), "reason": REASON}
    assert par.post(address, told | {"reason": ""}).status_code == 200
    assert par.post(address, told).status_code == 302
    row = next(one for one in queries.candidates(contest.campaign_id) if one.unit_id == unit.pk)
    assert (row.group, row.self_due_on) == ("Các xã", local_date(now()) + timedelta(days=9))
    sheet = f"{HOME}phieu/{row.id}/"
    assert f"{sheet}doi/ra/" in par.get(sheet).content.decode()
    assert par.get(f"{sheet}doi/vao/").status_code == 404
    assert par.get(f"{sheet}doi/khac/").status_code == 404
    assert par.post(f"{sheet}doi/ra/", {"reason": "Sáp nhập"}).status_code == 302
    assert "Đơn vị được đưa ra khỏi đợt lúc" in par.get(sheet).content.decode()
    assert par.post(f"{sheet}doi/vao/", {"reason": "Chưa sáp nhập"}).status_code == 302
    told_of = par.get(campaign).content.decode()
    assert all(words in told_of for words in (REASON, "Sáp nhập", "Chưa sáp nhập", "Đưa trở lại đợt"))
    others = signed_in(contest.leader).get(campaign).content.decode()
    assert "Chưa sáp nhập" not in others  # of another commune, whose sheet they do not see either
    Campaign.objects.update(published_at=now(), decision="QĐ")
    assert par.get(address).status_code == par.get(f"{sheet}doi/ra/").status_code == 404


def test_a_self_score_locked_by_mistake_is_opened_again(contest: Contest) -> None:
    key = declare_all(contest, "xa-01", contest.leader, COMMUNE)
    sheet, par = f"{HOME}phieu/{key}/", signed_in(contest.par)
    address = f"{sheet}doi/mo-lai/"
    assert address in par.get(sheet).content.decode()
    assert signed_in(contest.leader).get(address).status_code == 404
    assert par.post(address, {"until": day(-1), "reason": REASON}).status_code == 200
    assert par.post(address, {"until": day(3), "reason": REASON}).status_code == 302
    own = signed_in(contest.leader).get(sheet).content.decode()
    assert REASON in own
    assert f"tự đánh giá đến hết {day(3)}" in own
    assert 'value="lock"' in own


def test_what_is_being_appraised_is_not_offered_again(contest: Contest) -> None:
    key = declare_all(contest, "xa-01", contest.leader, COMMUNE)
    line = next(one for one in queries.sheet(key).lines if one.code == "3.2")  # type: ignore[union-attr]
    told = {"candidate_id": key, "code": "3.2", "account": contest.par, "at": OPENED + timedelta(days=3)}
    operations.appraise(points=line.scores["SELF"], **told)
    par, sheet = signed_in(contest.par), f"{HOME}phieu/{key}/"
    assert "doi/mo-lai/" not in par.get(sheet).content.decode()
    assert par.get(f"{sheet}doi/mo-lai/").status_code == 404


def test_evidence_is_taken_back_and_opened_no_more(contest: Contest) -> None:
    key = contest.candidates["xa-01"]
    home, leader = f"{HOME}phieu/{key}/minh-chung/", signed_in(contest.leader)
    assert "Không có tài liệu nào rút được." in leader.get(f"{home}rut/").content.decode()
    paper = operations.keep_evidence(
        unit_id=contest.communes["xa-01"].pk, title="Ảnh tải nhầm", effective_from=date(2024, 1, 1), name="a.pdf",
        file=BytesIO(b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n"), account=contest.leader, at=OPENED,
    )  # fmt: skip
    assert f"{home}rut/" in leader.get(home).content.decode()
    assert signed_in(contest.par).get(f"{home}rut/").status_code == 404
    assert leader.post(f"{home}rut/", {"evidence_id": paper, "reason": ""}).status_code == 200
    assert leader.post(f"{home}rut/", {"evidence_id": paper, "reason": REASON}).status_code == 302
    page = leader.get(home).content.decode()
    assert REASON in page
    assert f"{home}{paper}/" not in page
    assert leader.get(f"{home}{paper}/").status_code == 404


def test_a_rate_above_all_is_refused_on_the_form_with_what_to_do(contest: Contest) -> None:
    Campaign.objects.update(self_due_on=date(2999, 12, 31))
    address = f"{HOME}phieu/{contest.candidates['xa-01']}/tieu-chi/3.2/"
    leader = signed_in(contest.leader)
    refused = leader.post(address, {"rate_part": "11", "rate_whole": "10", "note": ""})
    assert refused.status_code == 200
    assert "tỷ lệ 11/10 vượt quá 100%" in refused.content.decode()
    assert leader.post(address, {"rate_part": "10", "rate_whole": "10", "note": "Thật ra 11"}).status_code == 302
