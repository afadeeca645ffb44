"""A filing begun before a new version came in force: it is sent under the new one, with what still holds of it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client

from motcua.areas.dossiers.models import Dossier, FilingDraft
from motcua.areas.procedures.models import ProcedureVersion, RequiredPaper, VersionState
from motcua.kernel.clock import local_date, now
from tests.factories.filing import AT, make_answered
from tests.factories.intake import Commune, make_version
from tests.web.conftest import going_on

CHANGED = "Nội dung thủ tục đã thay đổi từ khi ông/bà điền."


@pytest.fixture
def begun(db: None) -> tuple[Commune, Client, ProcedureVersion]:
    """Everything was answered; then a version with one paper more and a fee took the place of the first."""
    commune, session = make_answered()
    today: date = local_date(now())
    ProcedureVersion.objects.filter(pk=commune.version.pk).update(
        state=VersionState.REPLACED, valid_to=today - timedelta(days=1)
    )
    told = {"COUNTER": ("working_days", 1), "ONLINE": ("working_days", 1)}
    newer = make_version(commune.version.procedure.code, told, state=VersionState.LIVE, valid_from=today)
    for order, name in enumerate(["Tờ khai thử", *(one.name for one in commune.papers), "Giấy mới"]):
        template = "TK.docx" if order == 0 else ""
        RequiredPaper.objects.create(version=newer, order=order, name=name, raw=name, form_template=template)
    return commune, going_on(session), newer


def test_a_draft_goes_over_to_the_version_of_today_and_says_what_to_look_at(begun):
    commune, citizen, newer = begun
    page = citizen.get(f"{AT}kiem-tra/").content.decode()
    assert CHANGED in page
    kept = FilingDraft.objects.get()
    assert kept.version_id == newer.pk
    assert kept.data["form"]["child_name"] == "Trẻ minh họa kín"
    assert "money" not in kept.data
    same = set(RequiredPaper.objects.filter(version=newer, name__in=[one.name for one in commune.papers]))
    assert set(kept.data["papers"]) == {str(one.pk) for one in same}
    assert CHANGED not in citizen.get(f"{AT}kiem-tra/").content.decode()


def test_what_was_agreed_to_before_is_not_sent_without_what_is_new(begun):
    _commune, citizen, newer = begun
    assert "Giấy tờ" in citizen.post(f"{AT}kiem-tra/", {"sure": "on"}).content.decode()
    assert not Dossier.objects.exists()
    added = RequiredPaper.objects.get(version=newer, name="Giấy mới")
    citizen.post(f"{AT}giay-to/{added.pk}/", {"later": "on"})
    citizen.post(f"{AT}le-phi/", {"way": "COUNTER"})
    assert citizen.post(f"{AT}kiem-tra/", {"sure": "on"}).status_code == 302
    assert Dossier.objects.get().version_id == newer.pk


def test_a_case_that_is_no_more_is_asked_anew(begun):
    _commune, citizen, newer = begun
    newer.cases.update(condition="Có yếu tố mới")
    citizen.get(f"{AT}kiem-tra/")
    kept = FilingDraft.objects.get().data
    assert "case" not in kept
    assert "unit" not in kept
    assert citizen.post(f"{AT}kiem-tra/", {"sure": "on"}).status_code == 200


def test_a_draft_of_a_procedure_that_is_no_more_can_still_be_dropped(begun):
    _commune, citizen, _newer = begun
    ProcedureVersion.objects.update(state=VersionState.REPLACED, valid_to=local_date(now()) - timedelta(days=1))
    assert citizen.get(f"{AT}kiem-tra/").status_code == 404
    assert citizen.post(f"{AT}bo-ban-nhap/", {"from": "mine"}).status_code == 302
    assert not FilingDraft.objects.exists()
