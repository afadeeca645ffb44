"""Every page answers in both languages, on an empty house too, and wears the ribbon when its data are made up."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.web.conftest import make_account, signed_in

pytestmark = pytest.mark.both_databases
PUBLIC = ("/", "/thu-tuc/", "/thu-tuc/?q=khai+sinh", "/tra-cuu/", "/tra-cuu/?ma=H1", "/minh-bach/", "/dang-nhap/")
STAFF = (
    "/can-bo/",
    "/can-bo/bao-cao/",
    "/can-bo/kiem-tra-bao-cao/",
    "/can-bo/dinh-chinh/",
    "/quay/so-ho-so/",
    "/quay/nhap-so/",
)
OPENED = "so-lieu/dossiers.in_time_of_solved/?unit=huyen-thu&from=2024-03-01&to=2024-03-31"
VIETNAMESE = "ăâđêôơưáàảãạéèẻẽẹíìỉĩịóòỏõọúùủũụýỳỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự"


@pytest.mark.django_db
@pytest.mark.parametrize("address", PUBLIC)
def test_an_empty_house_still_opens(client, address):
    assert client.get(address).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("address", STAFF)
def test_an_empty_office_still_opens(address):
    client = signed_in(make_account("moi", "ADMINISTRATOR"))
    assert client.get(address).status_code == 200


@pytest.mark.parametrize("address", [*PUBLIC, "/minh-bach/" + OPENED, "/thu-tuc/1.001193/", "/khong-co/"])
def test_public_pages_speak_both_languages(office, client, settings, address):
    settings.ILLUSTRATIVE = True
    client.cookies["django_language"] = "vi"
    vietnamese = client.get(address).content.decode()
    client.cookies["django_language"] = "en"
    english = client.get(address).content.decode()
    assert '<html lang="vi"' in vietnamese
    assert "Dữ liệu minh họa" in vietnamese
    assert '<html lang="en"' in english
    assert "Illustrative data" in english
    assert "English</button>" in vietnamese
    assert "Tiếng Việt</button>" in english


@pytest.mark.parametrize("address", [*STAFF, "/can-bo/" + OPENED, "/quay/ho-so/H20.33-240306-0005/"])
def test_staff_pages_speak_both_languages(reformer, settings, address):
    settings.ILLUSTRATIVE = True
    for language, said in (("vi", "Dữ liệu minh họa"), ("en", "Illustrative data")):
        reformer.cookies["django_language"] = language
        answer = reformer.get(address)
        assert answer.status_code == 200
        assert said in answer.content.decode()
        assert answer["Cache-Control"] == "no-store"


@pytest.mark.django_db
def test_a_real_installation_wears_no_ribbon(client, settings):
    settings.ILLUSTRATIVE = False
    assert "minh họa" not in client.get("/").content.decode()


@pytest.mark.django_db
def test_language_changes_without_javascript(client):
    answer = client.post("/ngon-ngu/", {"language": "en", "next": "/thu-tuc/"})
    assert answer["Location"] == "/thu-tuc/"
    assert "Administrative procedures" in client.get("/thu-tuc/").content.decode()


@pytest.mark.django_db
def test_nothing_runs_or_styles_from_within_a_page(client):
    answer = client.get("/")
    text = answer.content.decode()
    assert " style=" not in text
    assert "<style" not in text
    assert "onclick" not in text
    assert "'unsafe-inline'" not in answer["Content-Security-Policy"]


@pytest.mark.django_db
def test_health_says_nothing_but_well(client):
    answer = client.get("/healthz")
    assert answer.json() == {"ok": True}


@pytest.mark.parametrize("address", ["/can-bo/", "/quay/so-ho-so/", "/can-bo/bao-cao/tai/docx/"])
def test_strangers_are_led_to_sign_in_and_citizens_refused(office, address):
    assert Client().get(address)["Location"].startswith("/dang-nhap/")
    citizen = signed_in(make_account("dan", "CITIZEN"))
    refused = citizen.get(address)
    assert refused.status_code == 403
    assert "dành cho cán bộ" in refused.content.decode()


def test_staff_without_a_second_factor_are_led_to_it(office):
    half = signed_in(make_account("nua", "COUNTER", office.communes[0], second_factor=False))
    assert half.get("/can-bo/")["Location"] == "/dang-nhap/xac-thuc/"
