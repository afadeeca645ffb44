"""Feedback: one rating per dossier, after its return, by the applicant's own channel; few answers are seen as few."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from django.db import connection

from motcua import insight
from motcua.areas.dossiers import queries as dossiers
from motcua.areas.feedback import operations, queries
from motcua.areas.feedback.models import Rating
from motcua.areas.feedback.policy import may_read_words
from motcua.areas.people.models import Role
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError
from motcua.rules.figures import Share
from motcua.rules.periods import custom
from tests.factories.office import IMPORTED_AT as AT
from tests.factories.office import Office, import_register, make_office, row
from tests.factories.people import employ

pytestmark = pytest.mark.django_db
DONE, OTHER, OPEN = "H20.99-240304-0001", "H20.99-240304-0002", "H20.99-240304-0003"
MARCH = {"start": date(2024, 3, 1), "end": date(2024, 3, 31)}


@pytest.fixture
def office() -> Office:
    made = make_office()
    import_register(
        row(DONE, 2), row(OTHER, 3, applicant_name="Người nộp thử 2"), row(OPEN, 4, status=9, returned=None)
    )
    return made


def by_link(number: str = DONE, score: int = 5, **told: object) -> int:
    return operations.rate_by_link(token=queries.rating_token(number), score=score, at=AT, **told)  # type: ignore[arg-type]


def code_of(deed, *args: object, **told: object) -> str:
    with pytest.raises(UserError) as refused:
        deed(*args, **told)
    return refused.value.code


def test_the_link_rates_once(office: Office) -> None:
    by_link(words="  Nhanh, hướng dẫn rõ.  ")
    assert code_of(by_link, score=1) == "rated_before"
    found = queries.rating_of(DONE)
    assert found is not None
    assert (found.score, found.words, found.via) == (5, "Nhanh, hướng dẫn rõ.", "LINK")


def test_the_account_rates_its_own_dossier_only(office: Office) -> None:
    (mine,), (others,) = dossiers.people_of(DONE), dossiers.people_of(OTHER)
    told = {"dossier_number": DONE, "score": 4, "at": AT}
    assert code_of(operations.rate_as_applicant, applicant_id=others, **told) == "unknown_dossier"
    operations.rate_as_applicant(applicant_id=mine, **told)  # type: ignore[arg-type]
    assert Rating.objects.get().via == "ACCOUNT"


@pytest.mark.parametrize("token", ["", "x", DONE, "ImgyIg:abc:def", "1.", "1.AAAAAAAAAAAA", ".AAAAAAAAAAAA", "đ.ế"])
def test_a_link_that_was_made_up_is_refused(office: Office, token: str) -> None:
    assert code_of(operations.rate_by_link, token=token, score=5, at=AT) == "unknown_dossier"
    assert queries.dossier_of_token(token) is None


def test_a_link_is_short_and_of_one_dossier(office: Office) -> None:
    tokens = {number: queries.rating_token(number) for number in (DONE, OTHER, OPEN)}
    assert {queries.dossier_of_token(token) for token in tokens.values()} == set(tokens)
    assert all(len(token) <= 20 for token in tokens.values())
    key, _dot, signature = tokens[DONE].partition(".")
    assert queries.dossier_of_token(f"{key}.{signature[:-1]}") is None
    assert queries.dossier_of_token(f"{tokens[OTHER].partition('.')[0]}.{signature}") is None


def test_links_outlive_a_change_of_the_secret_key(office: Office, settings) -> None:
    token = queries.rating_token(DONE)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "mot-khoa-khac-de-thu"
    assert queries.dossier_of_token(token) == DONE
    settings.SECRET_KEY_FALLBACKS = []
    assert queries.dossier_of_token(token) is None


def test_before_the_return_nothing_is_rated(office: Office) -> None:
    assert code_of(by_link, OPEN) == "not_returned"
    early = at_local(datetime(2024, 3, 7, 14, 59))
    assert code_of(operations.rate_by_link, token=queries.rating_token(DONE), score=5, at=early) == "not_returned"
    assert code_of(by_link, "KHONG-CO") == "unknown_dossier"
    assert Rating.objects.count() == 0


@pytest.mark.parametrize("score", [0, 6, -1, 99])
def test_a_score_outside_one_to_five_is_refused(office: Office, score: int) -> None:
    assert code_of(by_link, score=score) == "score_outside"


def test_the_figures_say_how_many_answered_and_when(office: Office) -> None:
    def told(unit: str, scope: str, until: date, known_at: datetime = AT) -> tuple[Share, Share]:
        asked = {"unit": unit, "scope": scope, "period": custom(date(2024, 3, 1), until), "known_at": known_at}
        found = insight.figures(**asked, codes=["ratings.satisfied_of_rated", "ratings.rated_of_returned"])
        return tuple(Share(one.part, one.whole) for one in found)  # type: ignore[return-value]

    district, year_end = office.district.slug, date(2024, 12, 14)
    by_link(score=5)
    assert told(district, "all", year_end) == (Share(1, 1), Share(1, 2))
    by_link(OTHER, score=2)
    first, second = (one.slug for one in office.communes[:2])
    assert told(first, "own", year_end) == (Share(1, 2), Share(2, 2))
    assert told(second, "own", year_end) == (Share(0, 0), Share(0, 0))
    assert told(district, "all", date(2024, 3, 31)) == (Share(0, 0), Share(0, 2))  # rated in October
    assert told(district, "all", year_end, AT - timedelta(seconds=1))[1].part == 0


def test_words_are_listed_for_those_who_look_after_service(office: Office) -> None:
    by_link(words="Chờ lâu")
    by_link(OTHER)
    asked = {"start": date(2024, 10, 1), "end": date(2024, 10, 1)}
    assert [one.words for one in queries.ratings(None, with_words=True, **asked)] == ["Chờ lâu"]
    assert len(queries.ratings({office.communes[0].pk}, **asked)) == 2


@pytest.mark.parametrize("role", list(Role))
def test_who_may_read_words(office: Office, role: Role) -> None:
    account = office.leader.__class__.objects.create(username="ai.thu")
    allowed = role in (Role.LEADER, Role.PAR, Role.INSPECTOR, Role.ADMINISTRATOR)
    assert may_read_words(employ(account, role, office.district)) is allowed


def test_the_view_for_figures_answers(office: Office) -> None:
    by_link(score=3)
    with connection.cursor() as cursor:
        cursor.execute("SELECT number, score, via FROM fact_rating")
        assert cursor.fetchall() == [(DONE, 3, "LINK")]


def test_people_say_what_they_think_of_a_page() -> None:
    operations.write_page_feedback(page="/thu-tuc/", helped=False, words="Chữ nhỏ", at=AT)
    operations.write_page_feedback(page="/", helped=True, at=AT)
    assert [(one.page, one.helped, one.words) for one in queries.page_feedback(page="/thu-tuc/")] == [
        ("/thu-tuc/", False, "Chữ nhỏ")
    ]
    assert len(queries.page_feedback()) == 2
