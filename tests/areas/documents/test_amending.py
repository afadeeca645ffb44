"""Documents are mended with a reason, what they said is kept, and what rests on them keeps them as they are known."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from motcua.areas.documents import operations, queries
from motcua.areas.documents.models import Document, DocumentAmendment, DocumentParagraph
from motcua.areas.meetings.models import MeetingMaterial
from motcua.kernel.clock import TZ
from motcua.kernel.errors import UserError
from tests.factories.inspecting import make_visit
from tests.factories.meeting import Gathering
from tests.factories.planning import Place, add, finish, make_place

pytestmark = pytest.mark.django_db
AT = datetime(2024, 9, 20, 8, tzinfo=TZ)
NAMES = ("kind", "number", "symbol", "issued_on", "issuer_kind", "issuer_name", "title", "extract", "reply_by")


@pytest.fixture
def place() -> Place:
    return make_place()


def letter() -> Document:
    return Document.objects.get(number="1203")


def amend(found: Document, **told: Any) -> str:
    """The code of a refusal, or nothing where it was mended."""
    given = {name: getattr(found, name) for name in NAMES}
    try:
        with transaction.atomic():
            operations.amend_document(
                document_id=found.pk, by="account:an", at=AT, **{**given, "reason": "Gõ nhầm", **told}
            )
    except UserError as refused:
        return refused.code
    return ""


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"title": "Trích yếu khác", "reason": " "}, "reason_missing"),
        ({}, "amendment_empty"),
        ({"title": "  Về cải cách  hành chính "}, "amendment_empty"),
        ({"title": ""}, "title_missing"),
        ({"extract": "TỐI MẬT"}, "secret_document"),
        ({"issued_on": date(2024, 9, 21)}, "issued_in_the_future"),
        ({"reply_by": date(2024, 2, 1)}, "replied_before_issued"),
        ({"issued_on": date(2024, 4, 17)}, "implements_later_document"),
        (
            {"number": "143", "kind": "PLAN", "issuer_name": "UBND huyện", "issued_on": date(2024, 4, 16)},
            "document_known",
        ),
    ],
    ids=lambda told: told if isinstance(told, str) else "-".join(told) or "nothing",
)
def test_what_is_refused_changes_nothing(place: Place, told: dict[str, Any], code: str) -> None:
    before = list(Document.objects.order_by("pk").values())
    assert amend(letter(), **told) == code
    assert list(Document.objects.order_by("pk").values()) == before
    assert not DocumentAmendment.objects.exists()


def test_what_it_said_who_mended_it_and_why_are_kept_for_good(place: Place) -> None:
    found = letter()
    assert amend(found, title="Về chấn chỉnh Bộ phận Một cửa", reply_by=date(2024, 4, 30)) == ""
    assert amend(letter(), number="1204") == ""
    first, second = queries.document_amendments(found.pk)
    assert first.changes == (
        ("title", "Về cải cách hành chính", "Về chấn chỉnh Bộ phận Một cửa"),
        ("reply_by", "", "2024-04-30"),
    )
    assert (first.reason, first.amended_by, first.recorded_at) == ("Gõ nhầm", "account:an", AT)
    assert second.changes == (("number", "1203", "1204"),)
    words = [queries.DocumentFilters(words=one) for one in ("chan chinh", "1204", "bao cao ket qua", "1203")]
    assert [len(queries.documents(filters=one)) for one in words] == [1, 1, 1, 0]
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE documents_documentamendment SET reason = 'khác'")
    assert DocumentParagraph.objects.filter(document=found).count() == 3


@pytest.mark.parametrize("via", ["a passage", "the plan it issued"])
def test_once_a_product_is_accepted_the_document_keeps_what_it_is_known_by(place: Place, via: str) -> None:
    passage = place.passages[1]
    task = add(place, sources=[passage]) if via == "a passage" else add(place)
    found = letter() if via == "a passage" else Document.objects.get(number="143")
    assert amend(found, number=f"{found.number}a") == ""
    finish(place, task)
    found.refresh_from_db()
    day = date(2024, 2, 19) if via == "a passage" else date(2024, 5, 1)
    for told in ({"number": "9"}, {"issued_on": day}, {"issuer_name": "Nơi khác"}, {"kind": "NOTICE"}):
        assert amend(found, **told) == "completed_on_it", told
    assert amend(found, title="Trích yếu đúng", symbol="CV/HU") == ""


def test_a_meeting_concluded_on_it_keeps_it_too() -> None:
    hall = Gathering(make_visit())
    key = operations.record_document(
        issuer_name="UBND huyện", issuer_kind="STATE", kind="PLAN", number="5", issued_on=date(2024, 1, 5),
        title="Kế hoạch", at=AT,
    )  # fmt: skip
    going, done = hall.prepared(title="Chưa họp (minh họa)"), hall.concluded()
    MeetingMaterial.objects.create(meeting_id=going, title="Kế hoạch", document_id=key, added_by="an", added_at=AT)
    assert amend(Document.objects.get(pk=key), number="6") == ""
    MeetingMaterial.objects.create(meeting_id=done, title="Kế hoạch", document_id=key, added_by="an", added_at=AT)
    assert amend(Document.objects.get(pk=key), number="7") == "completed_on_it"
