"""A signal of a unit that is no more: who took over explains, their inspector closes, and nobody else does."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from motcua.areas.inspections import operations, queries
from motcua.areas.inspections.models import SignalAnswer
from motcua.areas.inspections.operations import SignalTold
from motcua.areas.inspections.queries import SignalFilters
from motcua.areas.organization.models import Succession, Unit
from motcua.areas.people.models import Account, Role
from motcua.areas.people.queries import on_duty
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError
from tests.factories.casework import MONDAY, SINCE, Desk, make_desk
from tests.factories.people import employ

pytestmark = pytest.mark.django_db
FIRST = date(2024, 6, 5)
AFTER = at_local(datetime(2024, 6, 5, 9, 0))


@pytest.fixture
def desk() -> Desk:
    """The commune and its department end; one commune takes over, another has nothing to do with it."""
    made = make_desk()
    Unit.objects.filter(pk__in=[made.commune.pk, made.department.pk]).update(valid_to=date(2024, 6, 4))
    for slug in ("mot", "ngoai"):
        unit = Unit.objects.create(
            slug=f"xa-{slug}", name=f"UBND xã {slug}", kind="PEOPLES_COMMITTEE", level="COMMUNE", valid_from=SINCE
        )
        for name, role in (("leader", Role.LEADER), ("inspector", Role.INSPECTOR)):
            employ(Account.objects.create(username=f"{name}.{slug}", display_name=name), role, unit)
        if slug == "mot":
            Succession.objects.create(former=made.commune, successor=unit, on=FIRST)
    return made


def noted(unit_id: int) -> int:
    found = SignalTold(unit_id, "BACKDATED_FINISH", "2024-05", 1, 9, [{"number": "HS-1", "kind": "WRITTEN_LATER",
        "at": "2024-05-03T09:00:00"}], "thử", {"least": 1})  # fmt: skip
    operations.note_signals(found=[found], at=MONDAY)
    return queries.signals({unit_id}, filters=SignalFilters()).rows[0].id


def of(name: str) -> Account:
    return on_duty(Account.objects.get(username=name), FIRST)


@pytest.mark.parametrize("part", ["commune", "department"])
def test_who_took_over_answers_for_what_was_seen_before(desk: Desk, part: str) -> None:
    unit = getattr(desk, part)
    key = noted(unit.pk)
    view = queries.signal(key, {unit.pk}, account=of("leader.mot"))
    assert view is not None
    assert view.explains
    for who, operation in (("leader.ngoai", operations.explain_signal), ("inspector.ngoai", operations.close_signal)):
        with pytest.raises(UserError):
            operation(signal_id=key, words="Thử", account=of(who), at=AFTER)
    operations.explain_signal(signal_id=key, words="Sổ của xã cũ.", account=of("leader.mot"), at=AFTER)
    operations.explain_signal(signal_id=key, words="Sổ của xã cũ. ", account=of("leader.mot"), at=AFTER)
    operations.close_signal(signal_id=key, words="Đã xem.", account=of("inspector.mot"), at=AFTER)
    assert [one.kind for one in SignalAnswer.objects.order_by("pk")] == ["EXPLAINED", "CLOSED"]
