"""A citizen's way through an online filing of birth registration, answered step by step. All made up."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from motcua.areas.procedures.models import RequiredPaper
from motcua.areas.procedures.operations import load_packs
from tests.factories.files import pdf
from tests.factories.intake import MONDAY, Commune, make_commune
from tests.factories.remembered import remembered

CODE = "1.001193"
AT = f"/nop-ho-so/{CODE}/"
PERSON = {
    "name": "Người nộp minh họa 01",
    "id_number": "087090000001",
    "birth_date": "05/09/1990",
    "phone": "0900 001 234",
    "email": "",
    "address": "Ấp Minh Họa, xã Thử",
    "whom": "self",
}
SHEET: dict[str, dict[str, str]] = {
    "applicant": {
        "applicant_name": PERSON["name"],
        "applicant_id": PERSON["id_number"],
        "applicant_birth": PERSON["birth_date"],
        "applicant_phone": PERSON["phone"],
        "applicant_address": PERSON["address"],
        "relation": "PARENT",
    },
    "child": {
        "child_name": "Trẻ minh họa kín",
        "child_sex": "FEMALE",
        "child_birth": "01/03/2024",
        "child_birth_place": "Trạm y tế minh họa",
        "child_ethnicity": "Kinh",
        "child_nationality": "Việt Nam",
        "child_origin": "Xã Thử",
        "birth_certificate": "YES",
    },
    "mother": {
        "mother_name": "Mẹ minh họa",
        "mother_birth": "02/03/1992",
        "mother_ethnicity": "Kinh",
        "mother_nationality": "Việt Nam",
        "mother_address": "Xã Thử",
    },
    "father": {"father_known": "NO"},
    "copies": {"copies": "0"},
    "declaration": {"declared": "on"},
}


@remembered
def make_filing_commune(**said: Any) -> Commune:
    """The commune, with the electronic form of its procedure; one more paper is the form itself."""
    commune = make_commune(**said)
    RequiredPaper.objects.create(
        version=commune.version, order=0, name="Tờ khai thử", raw="thử", form_template="TK.docx"
    )
    load_packs(at=MONDAY)
    return commune


@remembered
def make_answered(*, papers: bool = True) -> tuple[Commune, str]:
    """The commune, and the session in which its citizen has answered everything, or everything but the papers."""
    commune, client = make_filing_commune(), Client()
    client.force_login(commune.citizen)
    answer_all(client, commune, papers=papers)
    return commune, str(client.cookies["sessionid"].value)


def answer_all(client: Client, commune: Commune, *, papers: bool = True, **person: str) -> None:
    """Every step up to the check, as a browser without scripts would post it."""
    client.post(f"{AT}noi-nop/", {"unit": commune.unit.slug})
    client.post(f"{AT}nguoi-nop/", PERSON | person)
    for key, told in SHEET.items():
        client.post(f"{AT}to-khai/{key}/", told)
    if papers:
        first, second = commune.papers
        client.post(f"{AT}giay-to/{first.pk}/", {"file": scan()})
        client.post(f"{AT}giay-to/{second.pk}/", {"later": "on"})
    client.post(f"{AT}le-phi/", {"way": "COUNTER"})
    client.post(f"{AT}nhan-ket-qua/", {"way": "COUNTER"})


def scan(name: str = "giay-chung-sinh.pdf") -> SimpleUploadedFile:
    """A small proper PDF."""
    return SimpleUploadedFile(name, pdf(), "application/pdf")
