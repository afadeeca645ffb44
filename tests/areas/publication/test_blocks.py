"""A block of figures is opened by a named decision, replaced by a newer one, and taken down with a reason."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from motcua.areas.people.models import Account, Role
from motcua.areas.publication import operations, queries
from motcua.areas.publication.models import PublishedBlock
from motcua.areas.publication.policy import may_open_blocks, may_open_blocks_of
from motcua.kernel.errors import UserError
from tests.factories.office import IMPORTED_AT as AT
from tests.factories.office import Office, make_office
from tests.factories.people import employ

pytestmark = pytest.mark.django_db
DAY = date(2024, 3, 1)


@pytest.fixture
def office() -> Office:
    return make_office()


def opened(unit_id: int, **changes: Any) -> int:
    said = {
        "block": "ON_TIME",
        "decision": "QĐ minh họa 01",
        "decided_on": date(2024, 1, 2),
        "signer": "Người ký minh họa",
        "since": date(2024, 1, 3),
        "by": "account:thu",
        "at": AT,
    }
    return operations.publish_block(unit_id=unit_id, **(said | changes))


def test_the_nearest_decision_holds(office: Office) -> None:
    commune = office.communes[0].pk
    opened(office.district.pk)
    assert queries.published_blocks(commune, on=DAY)["ON_TIME"].unit == "UBND huyện Thử"
    opened(commune, decision="QĐ minh họa 02")
    assert queries.published_blocks(commune, on=DAY)["ON_TIME"].decision == "QĐ minh họa 02"
    assert queries.published_blocks(office.district.pk, on=DAY)["ON_TIME"].decision == "QĐ minh họa 01"


def test_a_newer_decision_takes_the_place_and_days_decide(office: Office) -> None:
    unit = office.district.pk
    opened(unit)
    opened(unit, decision="QĐ minh họa 03", decided_on=date(2024, 2, 1), since=date(2024, 2, 5))
    told = [queries.published_blocks(unit, on=day).get("ON_TIME") for day in (date(2024, 1, 2), date(2024, 2, 4), DAY)]
    assert [one and one.decision for one in told] == [None, "QĐ minh họa 01", "QĐ minh họa 03"]
    assert [one.decision for one in queries.block_decisions(None)] == ["QĐ minh họa 03", "QĐ minh họa 01"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"decision": " "}, "decision_missing"),
        ({"signer": ""}, "decision_missing"),
        ({"since": date(2024, 1, 1)}, "published_before_decision"),
        ({"until": date(2023, 12, 1)}, "until_before_since"),
    ],
)
def test_what_a_decision_must_say(office: Office, changes: dict[str, Any], code: str) -> None:
    with pytest.raises(UserError) as refused:
        opened(office.district.pk, **changes)
    assert (refused.value.code, PublishedBlock.objects.count()) == (code, 0)


def test_an_older_decision_is_refused(office: Office) -> None:
    opened(office.district.pk, since=date(2024, 3, 1))
    with pytest.raises(UserError, match="mới hơn"):
        opened(office.district.pk)


def test_it_is_taken_down_with_a_reason(office: Office) -> None:
    key = opened(office.district.pk)
    with pytest.raises(UserError, match="lý do"):
        operations.withdraw_block(block_id=key, on=DAY, reason=" ")
    operations.withdraw_block(block_id=key, on=DAY, reason="Đang rà soát")
    assert queries.published_blocks(office.district.pk, on=DAY) == {}
    with pytest.raises(UserError):
        operations.withdraw_block(block_id=key, on=DAY, reason="Lần nữa")


def test_the_database_keeps_one_standing_block(office: Office) -> None:
    opened(office.district.pk)
    kept = PublishedBlock.objects.get()
    kept.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        kept.save(force_insert=True)


def test_leaders_open_for_their_units_only(office: Office) -> None:
    other = employ(Account.objects.create(username="quay", display_name="Quầy"), Role.COUNTER, office.district)
    assert may_open_blocks(office.leader)
    assert not may_open_blocks(other)
    assert may_open_blocks_of(office.leader, office.district.pk)
    assert not may_open_blocks_of(office.leader, office.communes[0].pk)


def test_the_same_decision_told_again_stays_as_it_is(office: Office) -> None:
    unit = office.district.pk
    first = opened(unit)
    assert opened(unit) == first
    assert PublishedBlock.objects.count() == 1
    assert opened(unit, since=date(2024, 1, 4)) != first
