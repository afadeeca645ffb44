"""Whose a round is: of the unit that asked; once that ended, of who took it over, and of no unit that is asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from motcua.areas.organization.models import Succession, Unit
from motcua.areas.people.models import Account, Role
from motcua.areas.people.queries import on_duty
from motcua.areas.reporting import operations, policy, queries
from motcua.areas.reporting.models import UnitSheet
from motcua.kernel.clock import at_local
from motcua.rules.collecting import Hat
from tests.areas.reporting.test_rounds import refused
from tests.factories.collecting import World, make_world, person

pytestmark = pytest.mark.django_db
ON, ENDED = date(2025, 7, 1), date(2025, 6, 30)
AT = at_local(datetime(2025, 7, 2, 8, 0))
DONE: dict[str, Callable[..., Any]] = {
    "remind_late": operations.remind_late,
    "move_due": lambda **told: operations.move_due(due_on=date(2025, 12, 31), reason="Bão", **told),
    "call_off_round": lambda **told: operations.call_off_round(reason="Trùng", **told),
}


class Ended:
    """The district has ended; two new communes took over from it and from one old commune each."""

    def __init__(self, world: World) -> None:
        self.world, self.heirs = world, [self.unit("xa-moi-1"), self.unit("xa-moi-2")]
        world.send(0)
        Unit.objects.filter(pk__in=[one.pk for one in world.communes]).update(valid_to=ENDED)
        for former, heir in zip(world.communes, self.heirs, strict=True):
            Succession.objects.create(former=former, successor=heir, on=ON)
        self.leaders = [person(f"lanhdao.{one.slug}", Role.LEADER, one) for one in self.heirs]

    def unit(self, slug: str) -> Unit:
        return Unit.objects.create(
            slug=slug, name=f"UBND {slug}", level="COMMUNE", kind="PEOPLES_COMMITTEE", valid_from=ON
        )

    def left_to(self, *heirs: Unit) -> None:
        """The district's heirs."""
        for heir in heirs:
            Succession.objects.create(former=self.world.district, successor=heir, on=ON)

    def leader(self, place: int) -> Account:
        return on_duty(self.leaders[place], ON)


@pytest.fixture
def ended() -> Ended:
    return Ended(make_world())


def tried(ended: Ended, place: int) -> dict[str, str]:
    """What a leader is refused of the round and of another unit's sheet."""
    told = {"account": ended.leader(place), "at": AT}
    found = {name: refused("not_yours_to_run", lambda do=do: do(round_id=ended.world.round_id, **told))
             for name, do in DONE.items()}  # fmt: skip
    sheet = {"sheet_id": ended.world.sheet(0), **told}
    refused("not_now", lambda: operations.lock_sheet(**sheet))
    refused("not_now", lambda: operations.return_sheet(words="Xem lại", **sheet))
    return found


def test_an_asked_unit_that_took_over_with_others_does_only_its_own_sheet(ended: Ended) -> None:
    ended.left_to(*ended.heirs)
    for place in (0, 1):
        assert "UBND huyện Thử" in tried(ended, place)["move_due"]
    assert UnitSheet.objects.get(pk=ended.world.sheet(0)).state == "APPROVED"
    assert queries.reminders_of(ended.world.round_id) == []
    seen = policy.asks_for(ended.leader(1), today=ON)
    assert seen is not None
    assert ended.world.district.pk in seen  # who took over still sees it
    assert policy.acts_for(ended.leader(1), today=ON) == {ended.heirs[1].pk, ended.world.communes[1].pk}


def test_the_one_it_was_handed_to_runs_it_and_the_others_do_not(ended: Ended) -> None:
    ended.left_to(*ended.heirs)
    operations.pass_rounds(passed={ended.world.round_id: ended.heirs[0].pk})
    assert "UBND xa-moi-1" in tried(ended, 1)["move_due"]
    operations.lock_sheet(sheet_id=ended.world.sheet(0), account=ended.leader(0), at=AT)
    for do in DONE.values():
        do(round_id=ended.world.round_id, account=ended.leader(0), at=AT)


def test_a_sheet_handed_to_a_unit_that_took_nothing_over_is_filled_in_there(ended: Ended) -> None:
    sheet, leader = ended.world.sheet(1), ended.leader(0)
    officer = person("nhap.xa-khac", Role.PAR, ended.heirs[0])
    refused("not_now", lambda: operations.submit_sheet(sheet_id=sheet, account=on_duty(officer, ON), at=AT))
    assert operations.pass_sheets(passed={sheet: ended.heirs[0].pk}) == 1
    told = {"unit_id": ended.world.communes[1].pk, "asked_by": ended.world.district.pk, "today": ON}
    assert policy.hats(leader, **told) == set()
    assert policy.hats(leader, handed_to=ended.heirs[0].pk, **told) == {Hat.ENTERER, Hat.LEADER}
    assert sheet in [one.id for one in queries.sheets_for({ended.heirs[0].pk})]
    entry = operations.EntryGiven("1.4", Decimal(12), "Sổ thử")
    operations.enter(sheet_id=sheet, scope="OWN", entries=[entry], account=on_duty(officer, ON), at=AT)
    assert [one.key for one in queries.sheets_left_open([ended.heirs[0].pk])] == [sheet]


def test_the_only_heir_runs_it_without_being_named(ended: Ended) -> None:
    ended.left_to(ended.heirs[1])
    tried_by = {"round_id": ended.world.round_id, "at": AT}
    refused("unknown_round", lambda: operations.remind_late(account=ended.leader(0), **tried_by))
    assert operations.remind_late(account=ended.leader(1), **tried_by)


def test_a_unit_above_opens_and_runs_nothing_in_the_name_of_one_below() -> None:
    world = make_world()
    below = {"unit_id": world.communes[0].pk, "unit_ids": [world.communes[0].pk]}
    given: dict[str, Any] = {"title": "Của xã", "start": date(2024, 1, 1), "end": date(2024, 3, 31), "codes": ["1.4"]}
    due = {"due_on": date(2024, 9, 20)}
    at = at_local(datetime(2024, 9, 10, 8, 0))
    asked = operations.RoundGiven(**given | below | due)
    refused("not_yours_to_ask", lambda: operations.open_round(given=asked, account=world.par, at=at))
    made = operations.open_round(given=asked, account=world.people["duyet.0"], at=at)
    told = {"round_id": made, "account": world.par, "at": at}
    refused("not_yours_to_run", lambda: operations.call_off_round(reason="Trùng", **told))
