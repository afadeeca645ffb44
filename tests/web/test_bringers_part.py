"""Somebody who filed for an enterprise no longer does: what they filed is the enterprise's alone."""

from __future__ import annotations

import re
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import BringerParted, Dossier
from motcua.areas.people.models import Applicant
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from tests.factories.filing import make_filing_commune
from tests.factories.intake import Commune
from tests.web.conftest import SECRET, signed_in
from tests.web.test_filing_for_a_body import FIRM, FOR_FIRM, TAX, file_all, known

pytestmark = pytest.mark.long
OWN, DESK = "/cua-toi/ho-so/{}/", "/quay/ho-so/{}/"
ANNA = {"name": "Người nộp minh họa 01", "phone": "0900001001"}


@pytest.fixture
def commune(db: None) -> Commune:
    return make_filing_commune()


@pytest.fixture
def filed(commune: Commune) -> tuple[Client, Client, str, str]:
    """Anna, the enterprise, and two dossiers that Anna filed for it."""
    anna = known(**ANNA)
    first, second = (file_all(anna, commune, **FOR_FIRM, owner_id_number=TAX) for _ in range(2))
    return anna, known(**FIRM, id_number=TAX, phone="0900001002"), first, second


def seen(client: Client, number: str) -> int:
    return client.get(OWN.format(number)).status_code


def test_an_enterprise_says_so_and_what_was_filed_is_its_alone(filed: Any, commune: Commune) -> None:
    anna, firm, first, second = filed
    address = OWN.format(first) + "thoi-nop-thay/"
    assert address in firm.get(OWN.format(first)).content.decode()
    assert address not in anna.get(OWN.format(first)).content.decode()
    assert anna.get(address).status_code == 404  # nobody parts with themselves
    assert firm.post(address, {"reason": "", "sure": "on"}).status_code == 200
    assert firm.post(address, {"reason": "Đã nghỉ việc"}).status_code == 200
    assert seen(anna, first) == 200
    assert firm.post(address, {"reason": "Đã nghỉ việc", "sure": "on"}).status_code == 302
    for number in (first, second):
        assert (seen(anna, number), seen(firm, number)) == (404, 200)
        assert number not in anna.get("/cua-toi/").content.decode()
    account = Dossier.objects.get(number=first).submitter.account
    with pytest.raises(UserError):
        operations.withdraw(number=first, reason="Phá", account=account, at=now())
    assert firm.get(address).status_code == 404
    (told,) = BringerParted.objects.all()
    assert (told.dossiers, told.reason, told.document) == (2, "Đã nghỉ việc", "")
    third = file_all(anna, commune, **FOR_FIRM, owner_id_number=TAX)
    assert seen(anna, third) == 200  # what is filed afterwards is a new matter
    assert seen(anna, first) == 404


def test_what_they_filed_for_others_and_for_themselves_stays_theirs(filed: Any, commune: Commune) -> None:
    anna, firm, first, _second = filed
    other = file_all(anna, commune, **FOR_FIRM | {"owner_name": "Công ty khác"}, owner_id_number="0100109106")
    firm.post(OWN.format(first) + "thoi-nop-thay/", {"reason": "Đã nghỉ việc", "sure": "on"})
    assert (seen(anna, first), seen(anna, other)) == (404, 200)


def test_notices_and_the_public_lookup_know_the_enterprise_only(filed: Any) -> None:
    _anna, firm, first, _second = filed
    Applicant.objects.filter(id_number=TAX).update(phone="", email="")
    assert queries.phone_ends(first) == {"1234"}
    firm.post(OWN.format(first) + "thoi-nop-thay/", {"reason": "Đã nghỉ việc", "sure": "on"})
    assert queries.phone_ends(first) == frozenset()
    assert queries.people_of(first) == {Dossier.objects.get(number=first).applicant_id}


def test_the_desk_does_it_by_a_paper_of_the_enterprise(filed: Any, commune: Commune) -> None:
    anna, _firm, first, _second = filed
    TOTP.activate(commune.counter, SECRET)
    desk, address = signed_in(commune.counter), DESK.format(first) + "thoi-nop-thay/"
    assert address in desk.get(DESK.format(first)).content.decode()
    assert desk.post(address, {"document": "", "reason": "Nghỉ việc"}).status_code == 200
    assert seen(anna, first) == 200
    told = {"document": "Công văn 12/CV ngày 1/11", "reason": "Nghỉ việc"}
    assert desk.post(address, told).status_code == 302
    assert seen(anna, first) == 404
    page = re.sub(r"\s+", " ", desk.get(DESK.format(first)).content.decode())
    assert "thôi nộp thay từ" in page
    assert "Nghỉ việc (Công văn 12/CV ngày 1/11)" in page
    assert desk.get(address).status_code == 404


def test_who_may_say_so(filed: Any, commune: Commune) -> None:
    _anna, _firm, first, _second = filed
    rival = known(**FIRM | {"name": "Công ty khác"}, id_number="0100109106", phone="0900001004")
    assert rival.get(OWN.format(first) + "thoi-nop-thay/").status_code == 404
    by: dict[str, Any] = {"number": first, "reason": "Nghỉ", "document": "CV 1", "at": now()}
    with pytest.raises(UserError) as refused:
        operations.part_bringer(**by, account=commune.case)
    assert refused.value.code == "unknown_dossier"
    with pytest.raises(UserError) as refused:
        operations.part_bringer(**by | {"document": " "}, account=commune.counter)
    assert refused.value.code == "document_needed"
