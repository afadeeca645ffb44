"""Who may do what: one policy hides the link, guards the page, and changes nothing when it refuses."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client

from motcua.areas.dossiers.models import Correction, DossierEvent, ImportRun
from motcua.areas.people.models import Role
from tests.factories.office import IMPORTED_AT, import_register, row
from tests.web.conftest import make_account, signed_in

pytestmark = pytest.mark.django_db
MATRIX = {  # role: (import a register, decide corrections)
    Role.CITIZEN: (False, False),
    Role.COUNTER: (True, False),
    Role.CASE: (False, False),
    Role.LEADER: (False, True),
    Role.PAR: (True, True),
    Role.INSPECTOR: (False, False),
    Role.ADMINISTRATOR: (True, True),
}


@pytest.fixture
def correction(office):
    changed = row("H20.99-240304-0001", 2, finished="2024-03-05T10:00", reason="Ghi nhầm")
    import_register(changed, at=IMPORTED_AT + timedelta(days=1))
    return Correction.objects.get()


@pytest.mark.parametrize("role", MATRIX)
def test_what_each_role_may_do(role, office, correction):
    may_import, may_decide = MATRIX[role]
    client = signed_in(make_account("ai.thu", role, office.district))
    assert client.get("/quay/nhap-so/").status_code == (200 if may_import else 403)
    assert client.get("/can-bo/dinh-chinh/").status_code == (200 if may_decide else 403)
    events, runs = DossierEvent.objects.count(), ImportRun.objects.count()
    answer = client.post(f"/can-bo/dinh-chinh/{correction.pk}/", {"decision": "approve"})
    assert answer.status_code == (302 if may_decide else 403)
    assert (DossierEvent.objects.count() > events) is may_decide
    assert ImportRun.objects.count() == runs


@pytest.mark.parametrize("role", [Role.COUNTER, Role.CASE, Role.LEADER])
def test_links_to_what_one_may_not_do_are_not_shown(role, office):
    may_import, may_decide = MATRIX[role]
    page = signed_in(make_account("ai.thu", role, office.district)).get("/can-bo/").content.decode()
    assert ('href="/quay/nhap-so/"' in page) is may_import
    assert ('href="/can-bo/dinh-chinh/"' in page) is may_decide


def test_a_correction_of_another_unit_does_not_exist(office, correction):
    leader = signed_in(make_account("lanhdao.xa2", Role.LEADER, office.communes[1]))
    assert "H20.99-240304-0001" not in leader.get("/can-bo/dinh-chinh/").content.decode()
    before = DossierEvent.objects.count()
    leader.post(f"/can-bo/dinh-chinh/{correction.pk}/", {"decision": "approve"})
    assert DossierEvent.objects.count() == before


def test_nobody_who_is_not_signed_in_comes_near():
    for page in ("/quay/nhap-so/", "/can-bo/dinh-chinh/", "/quay/so-ho-so/", "/can-bo/"):
        assert "/dang-nhap/" in Client().get(page).headers["Location"]


MASTHEAD = re.compile(r'<header class="masthead">.*?</header>', re.DOTALL)
MENU = re.compile(r'<details class="menu"[^>]*?( data-here)?><summary>([^<]+)</summary>(.*?)</details>', re.DOTALL)


@pytest.mark.parametrize(
    ("role", "oversight"),
    [
        ("CASE", ()),
        ("COUNTER", ("/can-bo/lien-thong/",)),
        ("LEADER", ("/can-bo/dau-hieu/", "/can-bo/dinh-chinh/")),
        ("PAR", ("/can-bo/doi-chieu/",)),
    ],
)
def test_the_masthead_groups_what_is_not_daily_and_opens_without_scripts(office, role, oversight):
    client = signed_in(make_account("dau.trang", role, office.district))
    head = MASTHEAD.search(client.get("/can-bo/bao-cao/").content.decode()).group(0)
    menus = {name: (bool(here), links) for here, name, links in MENU.findall(head)}
    assert menus["Báo cáo"][0]  # where one is, the menu says so though it is closed
    assert 'href="/can-bo/bao-cao/" aria-current="page"' in menus["Báo cáo"][1]
    assert ("Giám sát" in menus) is bool(oversight)
    for address in oversight:
        assert f'href="{address}"' in menus["Giám sát"][1]
    direct = MENU.sub("", head)
    assert direct.count("<a href") <= 9
