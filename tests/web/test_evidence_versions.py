"""Evidence of the PAR Index on its page: a new file takes the place of one, the earlier stay to be read."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from motcua.areas.organization.models import Unit
from motcua.areas.parindex import operations, queries
from motcua.areas.parindex.models import Campaign
from motcua.areas.people.models import Account, Role
from motcua.rules.evidence import EvidenceWarning
from tests.factories.files import pdf
from tests.factories.par_index import OPENED, Contest, declare_all, make_contest
from tests.factories.people import employ
from tests.rules.scoring.sets import COMMUNE
from tests.web.conftest import SECRET, signed_in

pytestmark = pytest.mark.django_db
CODE = next(iter(COMMUNE))


@pytest.fixture
def contest(settings: Any, tmp_path: Any) -> Contest:
    settings.FILES_ROOT = tmp_path
    made = make_contest()
    Campaign.objects.update(self_due_on=date(2999, 12, 15))
    for account in made.people.values():
        TOTP.activate(account, SECRET)
    return made


@pytest.fixture
def plan(contest: Contest) -> int:
    """A paper of the first commune, used for one criterion."""
    made = operations.keep_evidence(
        unit_id=contest.communes["xa-01"].pk, title="Kế hoạch", effective_from=date(2024, 1, 5),
        file=io.BytesIO(pdf(inside=b"\n%1")), name="kh.pdf", account=contest.leader, at=OPENED,
    )  # fmt: skip
    said = {"candidate_id": contest.candidates["xa-01"], "code": CODE, "evidence_id": made}
    operations.use_evidence(**said, account=contest.leader, at=OPENED)
    return made


def room(contest: Contest) -> str:
    return f"/can-bo/chi-so/phieu/{contest.candidates['xa-01']}/minh-chung/"


def renewed(client: Client, contest: Contest, plan: int) -> Any:
    file = SimpleUploadedFile("kh2.pdf", pdf(inside=b"\n%2"), "application/pdf")
    return client.post(room(contest), {"do": "renew", "ban-evidence_id": str(plan), "ban-file": file})


def test_a_new_file_takes_the_place_and_the_earlier_one_stays(contest: Contest, plan: int) -> None:
    leader, par = signed_in(contest.leader), signed_in(contest.par)
    assert renewed(leader, contest, plan).status_code == 302
    page = par.get(room(contest)).content.decode()
    assert "bản 2" in page
    assert f"{room(contest)}{plan}/?ban=1" in page
    assert "Thay bản mới" not in page
    first, last = (b"".join(par.get(f"{room(contest)}{plan}/{asked}").streaming_content) for asked in ("?ban=1", ""))
    assert first.endswith(b"%1") or b"%1" in first
    assert b"%2" in last
    assert par.get(f"{room(contest)}{plan}/?ban=3").status_code == 404


def test_only_the_unit_itself_renews_and_is_told_what_lacks(contest: Contest, plan: int) -> None:
    assert renewed(signed_in(contest.par), contest, plan).status_code == 200
    row = queries.candidate(contest.candidates["xa-01"])
    assert row is not None
    assert [one.version for one in queries.evidence_of(row)] == [1]
    bare = signed_in(contest.leader).post(room(contest), {"do": "renew"}).content.decode()
    assert "Chưa làm được, xin xem lại" in bare


def test_who_appraises_is_told_of_a_file_that_came_after_the_lock(contest: Contest, plan: int) -> None:
    key = declare_all(contest, "xa-01", contest.leader, COMMUNE)
    row = queries.candidate(key)
    assert row is not None
    assert queries.evidence_of(row)[0].warnings == ()
    renewed(signed_in(contest.leader), contest, plan)
    assert queries.evidence_of(row)[0].warnings == (EvidenceWarning.RENEWED,)
    assert "thay bản mới sau khi chốt tự đánh giá" in signed_in(contest.par).get(room(contest)).content.decode()


def test_a_tab_left_open_over_the_lock_says_that_nothing_was_written(contest: Contest) -> None:
    key = declare_all(contest, "xa-01", contest.leader, COMMUNE)
    answer = signed_in(contest.leader).post(f"/can-bo/chi-so/phieu/{key}/tieu-chi/{CODE}/", {"note": "muộn"})
    assert "chưa ghi gì" in answer.content.decode()


@pytest.mark.parametrize("address", ["phieu/{sheet}/", "dot/{campaign}/"])
def test_whoever_works_in_an_office_of_the_committee_reads_why_they_see_no_sheet(
    contest: Contest, address: str
) -> None:
    office = Unit.objects.create(
        slug="vp-01", name="Văn phòng xã 01", level="COMMUNE", kind="DEPARTMENT", parent=contest.communes["xa-01"],
        valid_from=contest.communes["xa-01"].valid_from,
    )  # fmt: skip
    clients = {}
    for name, home in (("vp", office), ("khac", contest.communes["xa-02"])):
        account = employ(Account.objects.create(username=f"{name}.cham"), Role.PAR, home)
        TOTP.activate(account, SECRET)
        clients[name] = signed_in(account)
    told = address.format(sheet=contest.candidates["xa-01"], campaign=contest.campaign_id)
    answer = clients["vp"].get(f"/can-bo/chi-so/{told}")
    assert answer.status_code == 403
    said = answer.content.decode()
    assert "Phiếu chấm điểm này là của UBND xã 01" in said
    assert "được bổ nhiệm ở Văn phòng xã 01" in said
    assert clients["khac"].get(f"/can-bo/chi-so/phieu/{contest.candidates['xa-01']}/").status_code == 404
