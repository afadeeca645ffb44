"""An exemption is claimed while filing online, seen and decided by the officer who takes the dossier in."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from motcua.areas.dossiers import operations as dossiers
from motcua.areas.dossiers.models import Dossier, PaymentDemand
from motcua.areas.dossiers.queries import exemption_of
from motcua.areas.procedures.models import FeeRule
from motcua.kernel.clock import now
from tests.factories.counter import put_fee
from tests.factories.filing import AT, answer_all, make_filing_commune, scan
from tests.factories.intake import FEE, Commune
from tests.factories.remembered import remembered
from tests.web.conftest import SECRET, going_on, session_of, signed_in
from tests.web.reading import as_seen

pytestmark = pytest.mark.long

POOR = {"exemption": "poor", "way": "COUNTER"}


@remembered
def make_answered() -> tuple[Commune, str]:
    """The commune with one fee, and the session in which its citizen has answered everything."""
    commune = make_filing_commune()
    FeeRule.objects.all().delete()
    put_fee(commune)
    TOTP.activate(commune.counter, SECRET)
    citizen = signed_in(commune.citizen)
    answer_all(citizen, commune)
    return commune, session_of(citizen)


@pytest.fixture
def answered(db: None) -> tuple[Commune, str]:
    return make_answered()


@pytest.fixture
def commune(answered: tuple[Commune, str]) -> Commune:
    return answered[0]


@pytest.fixture
def citizen(answered: tuple[Commune, str]) -> Client:
    return going_on(answered[1])


@pytest.fixture
def counter(commune: Commune) -> Client:
    return signed_in(commune.counter)


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return str(answer.content.decode())


def send(client: Client) -> str:
    answer = client.post(f"{AT}kiem-tra/", {"sure": "on"})
    assert answer.status_code == 302, answer.content.decode()
    return str(re.search(r"da-nop/([^/]+)/", answer["Location"])[1])  # type: ignore[index]


def claimed(citizen: Client) -> str:
    citizen.post(f"{AT}le-phi/", POOR | {"proof": scan("ho-ngheo.pdf")})
    return send(citizen)


def accepted(commune: Commune, counter: Client, number: str, **said: str) -> object:
    told = {"do": "receive", "seen": "1", "take_fee": "on"}
    for one in commune.papers:
        told |= {f"has_{one.pk}": "on", f"originals_{one.pk}": "1"}
    return counter.post(f"/quay/ho-so/{number}/tiep-nhan/", told | said)


def test_who_is_exempt_is_asked_and_must_answer(citizen):
    page = text(citizen, f"{AT}le-phi/")
    assert "Hộ nghèo (100%)" in as_seen(page)
    answer = citizen.post(f"{AT}le-phi/", {"way": "COUNTER"})
    assert "Chưa chọn có thuộc diện" in answer.content.decode()
    assert citizen.post(f"{AT}le-phi/", {"way": "COUNTER", "exemption": "none"}).status_code == 302
    assert "Đề nghị miễn, giảm" not in text(citizen, f"{AT}kiem-tra/")
    assert exemption_of(send(citizen)) is None


def test_a_claim_and_its_paper_are_kept_and_shown_before_they_are_sent(citizen):
    citizen.post(f"{AT}le-phi/", POOR | {"proof": scan("ho-ngheo.pdf")})
    assert "ho-ngheo.pdf" in text(citizen, f"{AT}le-phi/")
    citizen.post(f"{AT}le-phi/", POOR)
    page = text(citizen, f"{AT}kiem-tra/")
    assert "8.000 đồng" in page
    assert "còn 0 đồng nếu được chấp nhận" in page
    assert "ho-ngheo.pdf" in page
    claim = exemption_of(send(citizen))
    assert claim is not None
    assert claim.told.file is not None


def test_a_paper_that_is_refused_is_said_and_nothing_is_claimed(citizen):
    wrong = SimpleUploadedFile("ho-ngheo.pdf", b"MZ khong phai pdf", "application/pdf")
    citizen.post(f"{AT}le-phi/", {"way": "COUNTER", "exemption": "none"})
    answer = citizen.post(f"{AT}le-phi/", POOR | {"proof": wrong})
    assert answer.status_code == 200
    assert "chỉ nhận" in answer.content.decode()
    assert exemption_of(send(citizen)) is None


def test_the_officer_sees_the_claim_and_has_to_decide(citizen, commune, counter):
    number = claimed(citizen)
    claim = exemption_of(number)
    assert claim is not None
    for place in (f"/quay/ho-so/{number}/", f"/can-bo/ho-so/{number}/", f"/quay/ho-so/{number}/tiep-nhan/"):
        page = text(counter, place)
        assert "Hộ nghèo (100%)" in as_seen(page)
        assert f"/can-bo/ho-so/{number}/xem/{claim.told.file}/" in page
    answer = accepted(commune, counter, number)
    assert "Xin xét đề nghị miễn, giảm" in answer.content.decode()
    answer = accepted(commune, counter, number, verdict="decline")
    assert "Không chấp nhận thì xin nêu lý do" in answer.content.decode()
    assert Dossier.objects.get().status == 1
    answer = counter.post(f"/quay/ho-so/{number}/tiep-nhan/", {"do": "all", "seen": "1"})
    assert "Xin xét đề nghị" not in answer.content.decode()


def test_what_is_granted_is_not_to_be_paid(citizen, commune, counter):
    number = claimed(citizen)
    assert accepted(commune, counter, number, verdict="grant").status_code == 302
    demand = PaymentDemand.objects.get()
    assert (demand.amount, demand.exempted) == (8_000, 8_000)
    assert "Đã chấp nhận" in text(counter, f"/quay/ho-so/{number}/")
    assert "Được miễn, giảm" in text(citizen, f"/cua-toi/ho-so/{number}/")


def test_what_is_declined_is_told_with_its_reason(citizen, commune, counter):
    number = claimed(citizen)
    assert "Chờ xét" in text(citizen, f"/cua-toi/ho-so/{number}/")
    accepted(commune, counter, number, verdict="decline", verdict_reason="Giấy chứng nhận đã hết hạn")
    assert PaymentDemand.objects.get().exempted == 0
    for client, place in (
        (citizen, "/cua-toi/ho-so/{}/"),
        (counter, "/quay/ho-so/{}/"),
        (counter, "/can-bo/ho-so/{}/"),
    ):
        assert "Giấy chứng nhận đã hết hạn" in text(client, place.format(number))


def test_the_claim_is_decided_where_the_fee_is_asked_for_first(citizen, commune, counter):
    rule = FeeRule.objects.get()
    rule.exemptions = [{**rule.exemptions[0], "percent": 50}]
    rule.save()
    number = claimed(citizen)
    room = f"/quay/ho-so/{number}/yeu-cau-nop-phi/"
    assert "Đề nghị miễn, giảm: Hộ nghèo (50%)" in text(counter, room)
    fee = {"seen": "1", "name_0": "Lệ phí thử", "amount_0": "8000", "legal_basis": "Nghị quyết thử 01"}
    assert "Xin xét đề nghị" in counter.post(room, fee).content.decode()
    assert counter.post(room, fee | {"verdict": "grant"}).status_code == 302
    assert PaymentDemand.objects.get().exempted == 4_000


def test_another_form_asks_nothing_once_it_is_decided(citizen, commune, counter):
    number = claimed(citizen)
    decided = {"number": number, "account": commune.counter, "exemption": dossiers.ExemptionDecided(True)}
    dossiers.accept(**decided, at=now(), fee=replace(FEE))
    assert "Đề nghị miễn, giảm: " not in text(counter, f"/quay/ho-so/{number}/yeu-cau-nop-phi/")


def test_the_fee_at_the_counter_counts_what_the_form_says(citizen, commune, counter):
    rule = FeeRule.objects.get()
    rule.lines = [{"name": "Phí bản sao", "kind": "FEE", "amount": 8_000, "per": "copies"}]
    rule.exemptions = []
    rule.save()
    citizen.post(f"{AT}to-khai/copies/", {"copies": "2"})
    citizen.post(f"{AT}le-phi/", {"way": "COUNTER"})
    number = send(citizen)
    assert "16.000" in text(counter, f"/quay/ho-so/{number}/tiep-nhan/")
