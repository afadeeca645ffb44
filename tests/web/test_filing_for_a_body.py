"""Filing for an enterprise: people file, the enterprise owns; a contact shared by both is taken for neither alone."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from motcua.areas.dossiers import operations
from motcua.areas.dossiers.models import Dossier
from motcua.areas.dossiers.operations import PaperGiven
from motcua.areas.people import operations as people
from motcua.areas.people.models import Applicant, IdKind
from motcua.kernel.clock import now
from tests.factories.filing import AT, PERSON, SHEET, make_filing_commune, scan
from tests.factories.intake import Commune

TAX = "0101243150"
FIRM: dict[str, Any] = {"name": "Công ty TNHH Minh Họa", "kind": "ENTERPRISE", "id_kind": IdKind.TAX_NUMBER}
FOR_FIRM = {"whom": "other", "owner_name": FIRM["name"], "owner_kind": "ENTERPRISE", "relation": "kế toán"}


@pytest.fixture
def commune(db: None) -> Commune:
    return make_filing_commune()


def known(**said: Any) -> Client:
    """Somebody whose contact is shown to be theirs, in a browser of their own."""
    key = people.register_applicant(at=now(), **said)
    client = Client()
    session = client.session
    session["citizen"] = key
    session.save()
    return client


def file_all(client: Client, commune: Commune, **person: str) -> str:
    """A whole filing; the number of the dossier."""
    client.post(f"{AT}noi-nop/", {"unit": commune.unit.slug})
    answer = client.post(f"{AT}nguoi-nop/", PERSON | person)
    assert answer.status_code == 302, answer.content.decode()
    for key, told in SHEET.items():
        client.post(f"{AT}to-khai/{key}/", told)
    for paper in commune.papers:
        client.post(f"{AT}giay-to/{paper.pk}/", {"file": scan()})
    client.post(f"{AT}le-phi/", {"way": "COUNTER"})
    client.post(f"{AT}nhan-ket-qua/", {"way": "COUNTER"})
    sent = client.post(f"{AT}kiem-tra/", {"sure": "on"})
    assert sent.status_code == 302, sent.content.decode()
    return str(re.search(r"da-nop/([^/]+)/", sent["Location"])[1])  # type: ignore[index]


def test_who_comes_with_the_number_of_an_enterprise_files_as_themselves_for_it(commune):
    firm = known(**FIRM, id_number=TAX, phone="0900001234")
    shown = firm.get(f"{AT}nguoi-nop/").context["form"]
    assert (shown["name"].value(), shown["whom"].value()) == (None, "other")
    assert (shown["owner_name"].value(), shown["owner_id_number"].value()) == (FIRM["name"], TAX)
    number = file_all(firm, commune, **FOR_FIRM, owner_id_number=TAX)
    kept = Dossier.objects.get(number=number)
    assert (kept.applicant.name, kept.applicant.id_number, kept.applicant.id_kind) == (FIRM["name"], TAX, 4)
    assert (kept.submitter.name, kept.submitter.kind) == (PERSON["name"], "CITIZEN")
    before = Applicant.objects.get(phone="0900001234", kind="ENTERPRISE")
    assert (before.name, before.id_number) == (FIRM["name"], TAX)
    assert firm.get(f"/cua-toi/ho-so/{number}/").status_code == 200


def test_an_enterprise_sees_and_withdraws_what_its_people_filed_for_it(commune):
    anna = known(name="Người nộp minh họa 01", phone="0900001001")
    number = file_all(anna, commune, **FOR_FIRM, owner_id_number=TAX)
    firm, other = known(**FIRM, id_number=TAX, phone="0900001002"), known(name="Người khác", phone="0900001003")
    rival = known(**FIRM | {"name": "Công ty khác"}, id_number="0100109106", phone="0900001004")
    assert number in firm.get("/cua-toi/").content.decode()
    for stranger in (other, rival):
        assert number not in stranger.get("/cua-toi/").content.decode()
        assert stranger.get(f"/cua-toi/ho-so/{number}/").status_code == 404
    seen = firm.get(f"/cua-toi/ho-so/{number}/rut/").context["form"].initial["seen"]
    answer = firm.post(f"/cua-toi/ho-so/{number}/rut/", {"reason": "Không làm nữa", "seen": seen, "sure": "on"})
    assert answer.status_code == 302
    assert Dossier.objects.get(number=number).status == 7


def test_an_enterprise_brings_what_is_missing_and_sees_what_is_owed(commune):
    anna = known(name="Người nộp minh họa 01", phone="0900001001")
    number = file_all(anna, commune, **FOR_FIRM, owner_id_number=TAX)
    firm = known(**FIRM, id_number=TAX, phone="0900001002")
    lines = [operations.FeeLineAsked("Lệ phí thử", 8_000)]
    operations.ask_supplement(number=number, items=["Bản vẽ"], reason="Thiếu", account=commune.counter, at=now())
    address = f"/cua-toi/ho-so/{number}/bo-sung/"
    assert firm.post(address, {"item_0": scan(), "words": ""}).status_code == 302
    assert Dossier.objects.get(number=number).status == 1
    told = {"legal_basis": "Nghị quyết thử", "account": commune.counter, "at": now()}
    checked = tuple(PaperGiven(one.pk, originals=1, checked=True) for one in commune.papers)
    operations.accept(number=number, papers=checked, account=commune.counter, at=now())
    operations.ask_payment(number=number, lines=lines, **told)
    assert [one.number for one in firm.get("/cua-toi/").context["owed"]] == [number]


def test_a_wrong_tax_number_is_said_in_its_own_words(commune):
    anna = known(name="Người nộp minh họa 01", phone="0900001001")
    anna.post(f"{AT}noi-nop/", {"unit": commune.unit.slug})
    answer = anna.post(f"{AT}nguoi-nop/", PERSON | FOR_FIRM | {"owner_id_number": "0101243151"})
    assert "Mã số thuế chưa đúng" in answer.content.decode()


def test_somebody_else_on_a_familys_telephone_changes_nothing_of_who_is_known_by_it(commune):
    child = {"name": "Người con minh họa", "id_kind": IdKind.CITIZEN_CARD, "id_number": "087090000077"}
    mother = known(**child, phone="0900001234")
    number = file_all(mother, commune)
    kept = Dossier.objects.get(number=number)
    assert (kept.applicant.name, kept.applicant.id_number) == (PERSON["name"], PERSON["id_number"])
    assert Applicant.objects.get(id_number=child["id_number"]).name == child["name"]


def test_a_wrongly_written_number_of_oneself_is_still_put_right(commune):
    said = {"name": PERSON["name"], "id_kind": IdKind.CITIZEN_CARD, "id_number": "087090000011"}
    file_all(known(**said, phone="0900001234"), commune)
    assert [one.id_number for one in Applicant.objects.filter(name=PERSON["name"], phone="0900001234")] == [
        PERSON["id_number"]
    ]


def test_what_ended_before_is_named_also_for_another(commune):
    anna = known(name="Người nộp minh họa 01", phone="0900001001")
    first = file_all(anna, commune, **FOR_FIRM, owner_id_number=TAX)
    account = Dossier.objects.get(number=first).submitter.account
    operations.withdraw(number=first, reason="Nộp lại", account=account, at=now())
    second = file_all(anna, commune, **FOR_FIRM, owner_id_number=TAX)
    assert Dossier.objects.get(number=second).previous.number == first
