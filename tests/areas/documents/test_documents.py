"""Documents: who issued what, and what carries out what."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from motcua.areas.documents import operations, queries
from motcua.areas.documents.models import Document
from motcua.areas.documents.policy import may_record_documents
from motcua.areas.people.models import Account, Duty
from motcua.kernel.clock import TZ

AT = datetime(2024, 9, 16, 8, tzinfo=TZ)
pytestmark = pytest.mark.django_db


def record(**other: Any) -> int:
    given: dict[str, Any] = {
        "issuer_name": "Ban Thường vụ Huyện ủy Tân Hồng",
        "issuer_kind": "PARTY",
        "kind": "OFFICIAL_LETTER",
        "number": "1203",
        "issued_on": date(2024, 2, 20),
        "title": "Về một số nội dung cần tập trung",
        "at": AT,
    }
    return operations.record_document(**{**given, **other})


def plan(number: str, issued_on: date, **other: Any) -> int:
    state = {"issuer_name": "UBND huyện Tân Hồng", "issuer_kind": "STATE", "kind": "PLAN"}
    return record(number=number, issued_on=issued_on, **state, **other)


def test_a_party_directive_leads_to_a_plan_traced_both_ways() -> None:
    letter = record()
    remedy = plan("143", date(2024, 4, 16), implements=[letter])
    assert [row.number for row in queries.implements(remedy)] == ["1203"]
    assert [row.id for row in queries.implemented_by(letter)] == [remedy]
    found = queries.document(letter)
    assert found is not None
    assert (found.label, found.issuer_kind) == ("Công văn 1203 ngày 20/02/2024", "PARTY")


def test_the_same_number_of_one_issuer_and_day_is_one_document() -> None:
    record()
    with pytest.raises(operations.DocumentKnown):
        record(title="Khác")
    with pytest.raises(IntegrityError), transaction.atomic():
        Document.objects.create(
            issuer_name="Ban Thường vụ Huyện ủy Tân Hồng",
            issuer_kind="PARTY",
            kind="OFFICIAL_LETTER",
            number="1203",
            issued_on=date(2024, 2, 20),
            title="Khác",
            recorded_at=AT,
        )


def test_documents_without_a_number_are_known_by_their_title() -> None:
    one = plan("", date(2024, 1, 15), title="Kế hoạch một")
    two = plan("", date(2024, 1, 15), title="Kế hoạch hai")
    found = queries.find(
        issuer_name="UBND huyện Tân Hồng", kind="PLAN", number="", issued_on=date(2024, 1, 15), title="Kế hoạch hai"
    )
    assert found is not None
    assert (found.id, one != two) == (two, True)


def test_a_document_carries_out_only_what_came_before_it() -> None:
    letter = record()
    with pytest.raises(operations.ImplementsLaterDocument):
        plan("9", date(2024, 2, 19), implements=[letter])


def test_tomorrow_is_not_recorded_today() -> None:
    with pytest.raises(operations.IssuedInTheFuture):
        record(issued_on=date(2024, 9, 17))


def test_a_list_pages_by_key_and_keeps_the_knowledge_of_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("motcua.areas.documents.queries.listing.PAGE", 2)
    for day in (1, 2, 3):
        plan(str(day), date(2024, 3, day))
    first = queries.documents()
    assert [row.number for row in first] == ["3", "2"]
    assert [row.number for row in queries.documents(after=first[-1].key)] == ["1"]
    assert queries.documents(known_at=datetime(2024, 9, 16, 7, tzinfo=TZ)) == []


@pytest.mark.parametrize(("role", "may"), [("PAR", True), ("LEADER", True), ("COUNTER", False), ("CITIZEN", False)])
def test_who_may_record(role: str, may: bool) -> None:
    account = Account(username=role)
    account.duties = (Duty(role),)
    assert may_record_documents(account) is may
