"""Former units: whoever took over works on what was left open, sees it and is warned of it; nobody else is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import pytest

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import Dossier
from motcua.areas.dossiers.operations.gate import UNITS
from motcua.areas.dossiers.policy import policy_for
from motcua.areas.organization.models import Succession, Unit
from motcua.areas.people.models import Account, Role
from motcua.areas.people.queries import on_duty, workers_of
from motcua.config.warning import warn_early
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError
from motcua.rules.actions import Capacity
from tests.factories.casework import MONDAY, SINCE, Desk, make_desk, received, signed
from tests.factories.people import employ

pytestmark = pytest.mark.django_db
LAST, FIRST = date(2024, 6, 4), date(2024, 6, 5)  # the last day of the old unit, the first of the new ones
AFTER = at_local(datetime(2024, 6, 5, 9, 0))
NUMBER = "XQ-240603-0001"
ROLES = {"counter": Role.COUNTER, "case": Role.CASE, "leader": Role.LEADER, "par": Role.PAR}


@dataclass
class Heirs:
    """The old commune's desk, the two communes that took over, one that took over from one of them, and a neighbour."""

    desk: Desk
    units: dict[str, Unit]

    def of(self, name: str, day: date) -> Account:
        """An account as it is on a day."""
        return on_duty(Account.objects.get(username=name), day)


@pytest.fixture
def heirs() -> Heirs:
    """The commune ends, two take over; the second is taken over a day later."""
    desk = make_desk()
    received(desk, NUMBER)
    below = Unit.objects.create(
        slug="xa-duoi",
        name="UBND xã Dưới",
        kind="PEOPLES_COMMITTEE",
        level="COMMUNE",
        parent=desk.commune,
        valid_from=SINCE,
    )
    units = {"below": below}
    for slug in ("mot", "hai", "ba", "ngoai"):
        units[slug] = Unit.objects.create(
            slug=f"xa-{slug}", name=f"UBND xã {slug}", kind="PEOPLES_COMMITTEE", level="COMMUNE", valid_from=SINCE,
            agency_code=f"000.00.{slug}",
        )  # fmt: skip
        for name, role in ROLES.items():
            account = Account.objects.create(username=f"{name}.{slug}", display_name=f"{name} {slug}")
            employ(account, role, units[slug])
    Unit.objects.filter(pk__in=[desk.commune.pk, desk.department.pk]).update(valid_to=LAST)
    for former, successor, on in (("", "mot", FIRST), ("", "hai", FIRST), ("hai", "ba", FIRST + timedelta(days=1))):
        old = units[former] if former else desk.commune
        Succession.objects.create(former=old, successor=units[successor], on=on)
    return Heirs(desk, units)


@pytest.mark.parametrize(
    ("who", "day", "stands"),
    [
        ("counter.mot", FIRST, {Capacity.COUNTER}),
        ("case.mot", FIRST, {Capacity.CASE}),
        ("leader.mot", FIRST, {Capacity.LEADER}),
        ("par.mot", FIRST, set()),  # sees it, and only looks
        ("case.mot", LAST, None),  # not before the day
        ("case.hai", FIRST, {Capacity.CASE}),
        ("case.ba", FIRST, None),
        ("case.ba", FIRST + timedelta(days=1), {Capacity.CASE}),  # who took over from who took over
        ("case.ngoai", FIRST, None),
        ("leader.ngoai", FIRST, None),
    ],
)
def test_who_stands_how_before_the_dossiers_of_a_former_unit(heirs, who, day, stands):
    account = heirs.of(who, day)
    dossier = Dossier.objects.select_related(*UNITS, "applicant", "submitter").get(number=NUMBER)
    policy, file = policy_for(account), queries.case_file(NUMBER, account=account)
    units = policy.unit_ids(today=day)
    listed = queries.work_page(units, filters=queries.WorkFilters(now=AFTER)).rows
    seen = stands is not None
    assert (policy.sees(dossier), file is not None, [row.number for row in listed]) == (seen, seen, [NUMBER] * seen)
    assert policy.capacities(dossier) == (stands or set())
    assert heirs.units["below"].pk not in units  # what lay below the former unit does not pass on with it
    if not seen:
        with pytest.raises(UserError) as refused:
            operations.start(number=NUMBER, account=account, at=AFTER)
        assert refused.value.code == "unknown_dossier"


def test_work_goes_on_in_the_unit_that_took_over(heirs):
    case, leader = heirs.of("case.mot", FIRST), heirs.of("leader.mot", FIRST)
    operations.start(number=NUMBER, account=case, at=AFTER)
    taken = Dossier.objects.get(number=NUMBER)
    assert (taken.holder_unit, taken.holder, taken.competent) == (heirs.units["mot"], case, heirs.desk.commune)
    operations.reassign(number=NUMBER, to_account_id=leader.pk, reason="Ốm", account=leader, at=AFTER)
    operations.finish(number=NUMBER, account=leader, result=signed(AFTER), at=AFTER + timedelta(hours=1))
    operations.return_result(
        number=NUMBER, receiver="Người nộp minh họa 01", way="counter", account=heirs.of("counter.mot", FIRST),
        at=AFTER + timedelta(hours=2),
    )  # fmt: skip
    assert Dossier.objects.get(number=NUMBER).status == 10


def test_leaders_of_who_took_over_are_warned(heirs):
    told = {worker.username for worker in workers_of(heirs.desk.commune.pk, FIRST)}
    assert {"leader.mot", "case.hai"} <= told
    assert "leader.ngoai" not in told
    assert warn_early(at=MONDAY + timedelta(days=30)) > 0
