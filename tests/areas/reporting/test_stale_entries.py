"""Two people before one sheet: nobody's figure is taken away by a form that had not seen it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from motcua.areas.reporting import operations, queries
from motcua.areas.reporting.models import RowEntry
from motcua.areas.reporting.operations import EntryGiven, SheetMovedOn
from tests.factories.collecting import IN_TIME, World, make_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return make_world()


def give(world: World, *entries: EntryGiven, who: str = "duyet.0") -> int:
    told: dict[str, Any] = {"sheet_id": world.sheet(), "account": world.people[who], "at": IN_TIME}
    return operations.enter(scope="OWN", entries=entries, **told)


def test_a_row_that_others_wrote_since_is_refused_and_nothing_of_the_form_is_kept(world: World) -> None:
    world.say()
    with pytest.raises(SheetMovedOn, match=r"1\.4") as moved:
        give(world, EntryGiven("2.2.1", Decimal(8), "Sổ", after=1), EntryGiven("1.4", None, after=0))
    assert moved.value.codes == ("1.4",)
    assert queries.entries_of(world.sheet())["1.4"].value == 40
    assert RowEntry.objects.count() == 5


def test_a_row_nobody_touched_in_the_form_stays_as_others_wrote_it(world: World) -> None:
    world.say()
    given = [EntryGiven("1.4", None, after=0, untouched=True), EntryGiven("2.2.1", Decimal(8), "Sổ", after=1)]
    assert give(world, *given) == 1
    told = queries.entries_of(world.sheet())
    assert (told["1.4"].value, told["2.2.1"].value) == (40, 8)


def test_the_same_figure_written_by_both_is_no_conflict(world: World) -> None:
    world.say()
    assert give(world, EntryGiven("1.4", Decimal(40), "Sổ thử", after=0)) == 0


def test_what_was_seen_may_be_changed(world: World) -> None:
    world.say()
    assert give(world, EntryGiven("1.4", Decimal(41), "Sổ thử", after=1)) == 1
    assert [one.value for one in queries.history_of(world.sheet(), "1.4")] == [41, 40]
