"""A unit founded in the place of others begins as they worked, where they agree; what they differ in, it decides."""

from __future__ import annotations

from datetime import date, time

import pytest

from motcua.areas.organization import operations, queries
from motcua.areas.organization.models import UnitHours, UnitSetting
from motcua.areas.organization.operations import TakingOver

pytestmark = pytest.mark.django_db
BEGAN, ON = date(1990, 1, 1), date(2025, 7, 1)
HOURS = [(day, time(7), time(11)) for day in range(1, 6)]


def commune(slug: str, **more: object) -> dict[str, object]:
    return {"slug": slug, "name": f"UBND {slug}", "level": "COMMUNE", "kind": "PEOPLES_COMMITTEE", **more}


@pytest.fixture(autouse=True)
def world() -> None:
    operations.load_units(pack={"unit": [commune(slug, valid_from=BEGAN) for slug in ("xa-a", "xa-b", "xa-c")]})
    for slug, words in (("xa-a", "7 giờ"), ("xa-b", "7 giờ rưỡi")):
        unit_id = queries.unit(slug).id
        told = {"intake_mode": "PRIMARY", "late_entries_per_day": 9, "opening_words": words}
        operations.change_settings(unit_id=unit_id, since=date(2024, 1, 1), **told)
        operations.set_hours(unit_id=unit_id, hours=HOURS, valid_from=date(2024, 1, 1))


def founded(*steps: tuple[str, str]) -> None:
    """Units founded on the day, by who succeeds whom."""
    heirs = sorted({heir for _former, heir in steps})
    operations.reorganize_units(
        on=ON,
        founded=[commune(heir) for heir in heirs],
        ended=sorted({former for former, _heir in steps}),
        steps=[TakingOver(former, heir, "NQ thử 01") for former, heir in steps],
    )


def way(slug: str) -> tuple[str, int, str, int]:
    unit = queries.unit(slug).id
    found = queries.settings_on(unit, ON)
    hours = UnitHours.objects.filter(unit_id=unit, valid_from=ON, valid_to=None).count()
    return found.intake_mode, found.late_entries_per_day, found.opening_words, hours


def test_a_renamed_unit_goes_on_as_before() -> None:
    founded(("xa-a", "xa-moi"))
    assert way("xa-moi") == ("PRIMARY", 9, "7 giờ", 5)
    assert UnitSetting.objects.get(unit__slug="xa-moi").reason == "NQ thử 01"


def test_of_merged_units_what_they_agree_in_is_kept_and_nothing_else() -> None:
    founded(("xa-a", "xa-moi"), ("xa-b", "xa-moi"))
    assert way("xa-moi") == ("PRIMARY", 9, "", 5)


def test_where_they_differ_in_the_mode_nobody_guesses() -> None:
    founded(("xa-a", "xa-moi"), ("xa-c", "xa-moi"))
    assert way("xa-moi")[0] == "ALONGSIDE"
    assert way("xa-moi")[3] == 0


def test_a_divided_unit_tells_its_heirs_nothing_and_again_changes_nothing() -> None:
    founded(("xa-a", "xa-moi"), ("xa-a", "xa-hai"), ("xa-b", "xa-hai"))
    before = list(UnitSetting.objects.order_by("pk").values())
    assert (way("xa-moi")[0], way("xa-hai")) == ("ALONGSIDE", ("PRIMARY", 9, "7 giờ rưỡi", 5))
    founded(("xa-a", "xa-moi"), ("xa-a", "xa-hai"), ("xa-b", "xa-hai"))
    assert list(UnitSetting.objects.order_by("pk").values()) == before
