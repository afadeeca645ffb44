"""Drafts of reports: every saving is a version of its own, and nobody overwrites anybody."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from motcua.areas.people.models import Account
from motcua.areas.reports import operations, policy, queries
from motcua.areas.reports.models import DraftVersion
from motcua.areas.reports.queries import DraftOrigin
from motcua.kernel.clock import TZ
from motcua.kernel.errors import UserError
from tests.factories.office import Office, make_office

AT = datetime(2024, 9, 16, 8, tzinfo=TZ)
PERIOD = {"template": "cchc", "start": date(2023, 12, 15), "end": date(2024, 9, 14)}
pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Office:
    """The test office."""
    return make_office()


def write(office: Office, text: str, after: int, **more: Any) -> int:
    told: dict[str, Any] = {"issue": {}, "origin": DraftOrigin.TYPED, "by": "cchc.thu", "at": AT, **PERIOD, **more}
    return operations.write_draft(unit_id=office.district.pk, texts={"summary": text}, after=after, **told)


def test_versions_follow_one_another_and_the_same_text_is_not_written_twice(office: Office) -> None:
    assert write(office, "một", 0) == 1
    assert write(office, "một", 1) == 1
    assert write(office, "hai", 1, origin=DraftOrigin.RETURNED) == 2
    last = queries.draft_text(unit_id=office.district.pk, **PERIOD)
    first = queries.draft_text(unit_id=office.district.pk, **PERIOD, number=1)
    assert last is not None
    assert first is not None
    assert (last.number, last.texts, last.origin) == (2, {"summary": "hai"}, "RETURNED")
    assert (first.number, first.texts) == (1, {"summary": "một"})


def test_who_wrote_from_an_older_version_is_told_so(office: Office) -> None:
    write(office, "một", 0)
    with pytest.raises(UserError) as refused:
        write(office, "của người khác", 0)
    assert refused.value.code == "draft_moved_on"
    assert DraftVersion.objects.count() == 1


def test_a_version_is_never_changed(office: Office) -> None:
    write(office, "một", 0)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        DraftVersion.objects.update(texts={})


def test_drafts_are_listed_for_the_units_one_composes_for(office: Office) -> None:
    write(office, "một", 0)
    assert [row.number for row in queries.drafts(unit_ids=[office.district.pk])] == [1]
    assert queries.drafts(unit_ids=[office.communes[0].pk]) == []
    assert len(queries.drafts(unit_ids=None)) == 1
    assert queries.draft_text(unit_id=office.communes[0].pk, **PERIOD) is None


def test_a_period_ends_after_it_begins(office: Office) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        write(office, "một", 0, end=date(2023, 1, 1))


def test_a_leader_composes_for_the_units_led_and_nobody_without_a_duty_does(office: Office) -> None:
    below = {office.district.pk, office.agency.pk, *(commune.pk for commune in office.communes)}
    assert policy.composes_for(office.leader, today=date(2024, 9, 16)) == below
    stranger = Account.objects.create(username="nguoi.la", display_name="Người lạ")
    assert not policy.may_compose(stranger)
    assert policy.composes_for(stranger, today=date(2024, 9, 16)) == frozenset()
