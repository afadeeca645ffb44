"""Whom a round may ask and how often, and what must be mended before a sheet goes to the leader."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from motcua.areas.organization.models import Succession, Unit
from motcua.areas.reporting import operations, queries
from motcua.areas.reporting.models import UnitSheet
from motcua.areas.reporting.operations import EntryGiven
from tests.areas.reporting.test_rounds import refused
from tests.factories.collecting import IN_TIME, SOLVED, World, make_world, opened

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return make_world()


def test_a_unit_that_has_ended_is_not_asked_its_heir_is(world: World) -> None:
    heir = Unit.objects.create(
        slug="xa-ke-thua", name="UBND xã Kế Thừa", level="COMMUNE", kind="PEOPLES_COMMITTEE",
        parent=world.district, valid_from=date(2024, 9, 15),
    )  # fmt: skip
    Unit.objects.filter(pk=world.communes[0].pk).update(valid_to=date(2024, 9, 14))
    Succession.objects.create(former=world.communes[0], successor=heir, on=date(2024, 9, 15))
    assert "UBND xã Kế Thừa" in refused("unit_ended", lambda: opened(world))
    assert opened(world, unit_ids=[heir.pk, world.communes[1].pk])


def test_the_same_form_sent_twice_is_one_round(world: World) -> None:
    told = {"token": "0b6e7e1e-thu"}
    assert opened(world, **told) == opened(world, **told)
    assert len(queries.rounds(None)) == 2
    assert UnitSheet.objects.count() == 4


def test_a_part_that_is_more_than_its_whole_is_not_submitted(world: World) -> None:
    world.say(**{"2_2_2": 10})
    told = refused("sheet_not_ready", lambda: operations.submit_sheet(**submitting(world)))
    assert told == "Dòng 2.2.2 là một phần của dòng 2.2.1 mà lớn hơn: 10 so với 9. Xin xem lại hai số."


def test_what_was_entered_by_hand_without_its_document_is_a_draft_and_not_submitted(world: World) -> None:
    world.say()
    who = world.people["nhap.0"]
    bare = [EntryGiven("1.4", Decimal(41)), EntryGiven("3.3.1", Decimal(13), "", "Một hồ sơ giấy", SOLVED)]
    assert operations.enter(sheet_id=world.sheet(), scope="OWN", entries=bare, account=who, at=IN_TIME) == 2
    told = refused("sheet_not_ready", lambda: operations.submit_sheet(**submitting(world)))
    assert "Còn 2 dòng nhập tay chưa ghi văn bản, nơi lấy số: 1.4, 3.3.1." in told


def submitting(world: World) -> dict[str, Any]:
    return {"sheet_id": world.sheet(), "account": world.people["nhap.0"], "at": IN_TIME}
