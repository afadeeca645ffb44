"""Look-up: progress in plain words to whoever holds the code and, where one is known, the end of the telephone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client

from motcua.areas.dossiers import operations as dossiers
from motcua.areas.people import operations as people
from motcua.kernel.clock import now
from motcua.web.portal.lookup.asking import BY_NETWORK, BY_NUMBER
from tests.factories.intake import MONDAY, Commune, make_commune
from tests.factories.machines import another_unit
from tests.web.conftest import signed_in

NAME, ID_NUMBER, PHONE, ADDRESS = "Người nộp minh họa 01", "087090000001", "0900001234", "Ấp Minh Họa Riêng"


@pytest.fixture
def commune(db: None) -> Commune:
    """A commune whose citizen is known by everything there is to know."""
    found = make_commune()
    people.update_applicant(
        applicant_id=found.owner.pk, id_kind=1, id_number=ID_NUMBER, phone=PHONE, address=ADDRESS, at=MONDAY
    )
    return found


@pytest.fixture
def number(commune: Commune) -> str:
    """A dossier the citizen filed and the counter received, long ago and therefore late."""
    filed = commune.online(form=commune.form(who="Trẻ minh họa kín"))
    submitted = dossiers.submit(given=filed, account=commune.citizen, at=MONDAY)
    dossiers.accept(number=submitted.number, account=commune.counter, at=MONDAY + timedelta(hours=1))
    return submitted.number


def ask(client: Client, number: str, digits: str = "") -> str:
    answer = client.post("/tra-cuu/", {"ma": number, "so": digits}, follow=True)
    return str(answer.content.decode())


def test_a_code_alone_does_not_open_where_a_telephone_is_known(client, number):
    page = client.get("/tra-cuu/", {"ma": number}).content.decode()
    assert "bốn số cuối" in page
    assert "Hẹn trả" not in page


@pytest.mark.parametrize("dash", ["–", "—", " - "])
def test_a_code_is_found_with_the_dashes_programs_put_into_it(client, number, dash):
    """A telephone's keyboard and a letter's program write other dashes; the desk's field takes them too."""
    assert "bốn số cuối" in client.get("/tra-cuu/", {"ma": number.replace("-", dash)}).content.decode()


@pytest.mark.parametrize("how", ["{0} {1} {2}", " {0}-{1}-{2}.", "{0} - {1} - {2}", "{0}  {1} {2},"])
def test_a_code_is_found_as_people_type_what_they_read(client, number, how):
    """Blanks where the hyphens stand, or the full stop that ended a message, do not hide a dossier."""
    typed = how.format(*number.lower().split("-"))
    assert "Không thấy hồ sơ" not in ask(client, typed, PHONE[-4:])


def test_the_end_of_the_telephone_opens_it_for_this_session_only(client, number):
    page = ask(client, f" {number.lower()} ", "1234")
    assert "đang được" in page or "đã tiếp nhận" in page
    assert "xin lỗi" in page
    assert client.get("/tra-cuu/", {"ma": number}).content.decode().count("timeline")
    assert "bốn số cuối" in Client().get("/tra-cuu/", {"ma": number}).content.decode()


@pytest.mark.parametrize("told", [NAME, "minh họa 01", ID_NUMBER, PHONE, "1234</", ADDRESS, "Trẻ minh họa kín"])
def test_no_page_of_the_look_up_tells_anything_of_a_person(client, number, told):
    asked = ask(client, number)
    opened = ask(client, number, "1234")
    english = client.get("/tra-cuu/", {"ma": number}, headers={"accept-language": "en"}).content.decode()
    assert all(told not in page for page in (asked, opened, english))


def test_the_address_bar_never_holds_the_digits(client, number):
    answer = client.post("/tra-cuu/", {"ma": number, "so": "1234"})
    assert answer.status_code == 302
    assert "1234" not in answer["Location"].replace(number, "")


def test_guessing_the_digits_stops_after_a_few_tries(client, number):
    for guess in range(BY_NUMBER.tries):
        assert "không khớp" in ask(client, number, f"{guess:04}")
    assert client.post("/tra-cuu/", {"ma": number, "so": "1234"}).status_code == 429
    assert "Đã thử sai nhiều lần" in ask(Client(), number, "1234")


def test_guessing_codes_stops_too(client, commune):
    for guess in range(BY_NETWORK.tries):
        client.get("/tra-cuu/", {"ma": f"H20.99.01-240304-{guess:04}"})
    assert client.get("/tra-cuu/", {"ma": "H20.99.01-240304-9999"}).status_code == 429


def test_guesses_from_elsewhere_do_not_make_wrong_ones_forgotten(client, number):
    """Whoever guesses at many dossiers at once must not crowd out the count of any of them."""
    for guess in range(BY_NUMBER.tries):
        ask(client, number, f"{guess:04}")
    for other in range(1_000):
        BY_NUMBER.count(f"H20.99.01-240304-{other:04}")
    assert client.post("/tra-cuu/", {"ma": number, "so": "1234"}).status_code == 429


def test_the_addresses_of_one_subscriber_are_one_guesser(client, commune):
    def guess(serial: int, address: str) -> int:
        return client.get("/tra-cuu/", {"ma": f"H20.99.01-240304-{serial:04}"}, REMOTE_ADDR=address).status_code

    assert {guess(n, f"2001:db8:1:2::{n}") for n in range(BY_NETWORK.tries)} == {200}
    assert guess(9999, "2001:db8:1:2::ffff") == 429
    assert guess(9999, "2001:db8:1:3::1") == 200


def test_guesses_of_others_do_not_lock_the_owner_out(client, commune, number):
    opened = Client()
    assert "timeline" in ask(opened, number, "1234")
    for guess in range(BY_NUMBER.tries):
        ask(client, number, f"{guess:04}")
    assert "timeline" in opened.get("/tra-cuu/", {"ma": number}).content.decode()
    assert "timeline" in signed_in(commune.citizen).get("/tra-cuu/", {"ma": number}).content.decode()
    assert client.get("/tra-cuu/", {"ma": number}).status_code == 429


def test_papers_asked_for_are_named(client, commune):
    number = dossiers.submit(given=commune.online(), account=commune.citizen, at=MONDAY).number
    later = MONDAY + timedelta(minutes=5)
    dossiers.ask_supplement(
        number=number, items=["Giấy chứng sinh có chữ ký"], reason="Thiếu chữ ký", account=commune.counter, at=later
    )
    page = ask(client, number, "1234")
    assert "Giấy chứng sinh có chữ ký" in page
    assert "đang chờ ông/bà bổ sung" in page


def test_a_register_without_telephones_opens_by_code(office, client):
    page = client.get("/tra-cuu/", {"ma": "h20.33-240306-0005"}).content.decode()
    assert "Giải quyết quá hạn" in page
    assert "Người nộp thử" not in page


def test_ones_own_dossier_needs_no_digits(commune, number):
    page = signed_in(commune.citizen).get("/tra-cuu/", {"ma": number}).content.decode()
    assert "timeline" in page


def test_a_malformed_end_is_refused_with_a_sentence(client, number):
    assert "đúng bốn chữ số" in ask(client, number, "12a4")


def test_the_questions_asked_do_not_grow(client, number, django_assert_max_num_queries):
    ask(client, number, "1234")
    with django_assert_max_num_queries(20):
        client.get("/tra-cuu/", {"ma": number})
    assert now()


def test_what_another_office_is_asked_by_a_day_is_not_told_as_the_appointment(client, commune, number):
    """The day by which another office answers stands in the timeline as that, never as a day of return."""
    asked, told = MONDAY + timedelta(days=1), MONDAY + timedelta(days=2, hours=3)
    dossiers.start(number=number, account=commune.case, at=asked)
    dossiers.ask_opinion(
        number=number, unit_id=another_unit().pk, question="Hỏi?", due=told, account=commune.case, at=asked
    )
    page = ask(client, number, PHONE[-4:])
    assert f"Nơi được hỏi trả lời trước {told:%d/%m/%Y %H:%M}" in page
    assert f"Hẹn trả {told:%d/%m/%Y %H:%M}" not in page
