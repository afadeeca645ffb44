"""How people want to be told: unasked by phone and e-mail, by Zalo only after a yes, by nothing if they say so."""

from __future__ import annotations

from datetime import timedelta

import pytest

from motcua.areas.notices import operations, queries
from motcua.areas.notices.models import WayChoice
from motcua.areas.notices.queries import NoticeKind
from motcua.areas.people.models import Applicant
from motcua.kernel.errors import UserError
from motcua.kernel.models import OutboxMessage
from tests.areas.notices.test_notices import FACTS, NUMBER, to
from tests.factories.office import IMPORTED_AT as AT

pytestmark = pytest.mark.django_db
LATER = AT + timedelta(hours=1)


@pytest.fixture
def person() -> Applicant:
    return Applicant.objects.create(name="Người nộp minh họa 01")


def choose(person: Applicant, *wanted: str, agreed: bool = False) -> int:
    return operations.choose_ways(applicant_id=person.pk, wanted=wanted, agreed=agreed, at=AT)


def told(person: Applicant) -> set[str]:
    operations.notify(kind=NoticeKind.FINISHED, facts=FACTS, to=to(person), at=LATER)
    return set(OutboxMessage.objects.values_list("way", flat=True))


@pytest.mark.parametrize(("wanted", "agreed", "ways"), [
    (None, False, {"sms", "email"}),
    (("email",), False, {"email"}),
    (("sms", "zalo"), True, {"sms", "zalo"}),
    (("zalo",), True, {"zalo"}),
])  # fmt: skip
def test_a_person_is_told_as_they_chose(wanted, agreed: bool, ways: set[str], person: Applicant) -> None:
    if wanted is not None:
        choose(person, *wanted, agreed=agreed)
    assert told(person) == ways


def test_silence_is_no_consent(person: Applicant) -> None:
    with pytest.raises(UserError, match="đồng ý"):
        choose(person, "sms", "email", "zalo")
    assert WayChoice.objects.count() == 0
    assert told(person) == {"sms", "email"}


def test_consent_is_kept_with_its_words_and_may_be_withdrawn(person: Applicant) -> None:
    assert choose(person, "sms", "email", "zalo", agreed=True) == 1
    kept = WayChoice.objects.get()
    assert (kept.way, kept.wanted, kept.said_at, kept.words) == ("zalo", True, AT, queries.consent_words())
    assert choose(person, "sms", "email") == 1
    assert choose(person, "sms", "email") == 0, "said already"
    assert list(WayChoice.objects.values_list("way", "wanted")) == [("zalo", True), ("zalo", False)]
    assert told(person) == {"sms", "email"}


def test_who_wants_nothing_reads_it_on_their_page(person: Applicant) -> None:
    choose(person)
    assert told(person) == set()
    (row,) = queries.notices_about(NUMBER)
    assert (row.state, row.way) == ("PAGE", "page")
    assert "Mời Ông/Bà đến nhận" in row.text


def test_a_way_that_is_not_offered_cannot_be_chosen(person: Applicant, settings) -> None:
    settings.MESSENGERS = {"sms": "console"}
    with pytest.raises(UserError, match="không có ở đây"):
        choose(person, "email")


def test_the_page_shows_where_each_way_goes(person: Applicant) -> None:
    rows = {one.way: one for one in queries.ways_of(person.pk, {"phone": "0900000001", "email": ""})}
    assert {way: (one.wanted, one.to) for way, one in rows.items()} == {
        "sms": (True, "090***01"),
        "email": (True, ""),
        "zalo": (False, "090***01"),
    }
