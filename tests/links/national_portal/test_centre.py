"""A one-stop centre under its committee: the committee's line speaks for it, and the two registers are compared."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from motcua.areas.dossiers import operations as op
from motcua.areas.dossiers.models import Dossier
from motcua.areas.exchange import queries
from motcua.areas.exchange.models import ReceivedMessage
from motcua.areas.exchange.queries import OtherSystem
from motcua.areas.organization import queries as organization
from motcua.areas.organization.models import Unit, UnitSetting
from motcua.areas.people.models import Role
from motcua.config import exchanging
from motcua.kernel import outbox
from motcua.kernel.clock import local_date
from motcua.links.national_portal import compare_with_portal
from motcua.rules.reconciliation import DiscrepancyKind
from tests.factories.casework import MONDAY, SINCE, Desk, received
from tests.factories.exchange import NUMBER, connect, told_to_portal
from tests.factories.people import employ
from tests.links.national_portal.simulator import NationalPortal

pytestmark = [pytest.mark.django_db, pytest.mark.long]
World = tuple[Desk, NationalPortal]
PORTAL = OtherSystem.NATIONAL_PORTAL
SECOND = "H20.99-240603-0002"


@pytest.fixture
def centre(portal: World) -> Unit:
    """The centre of the commune, which takes in in its place; departments decide."""
    desk, _ = portal
    made = Unit.objects.create(
        slug="trung-tam-quay", name="Trung tâm Phục vụ hành chính công xã Quầy", kind="SERVICE_UNIT", level="COMMUNE",
        parent=desk.commune, valid_from=SINCE,
    )  # fmt: skip
    UnitSetting.objects.all().delete()
    UnitSetting.objects.create(unit=made, since=SINCE, intake_mode="PRIMARY", reason="Quyết định minh họa 01")
    employ(desk.counter, Role.COUNTER, made)
    return made


def taken_in(desk: Desk, centre: Unit, number: str = NUMBER) -> str:
    """A dossier the centre took in and a department decides."""
    received(desk, number, received_by_id=centre.pk, competent_id=desk.department.pk)
    return number


def test_what_a_centre_takes_in_is_told_through_the_line_of_its_committee(portal: World, centre: Unit) -> None:
    desk, other = portal
    taken_in(desk, centre)
    told_to_portal(MONDAY)
    assert list(other.dossiers) == [NUMBER]
    assert queries.tally([centre.pk])["sent"] > 0
    assert queries.speaks([centre.pk], PORTAL)
    assert not queries.speaks([desk.other.pk], PORTAL)


def test_what_was_missed_of_a_centre_is_planned_later(portal: World, centre: Unit) -> None:
    desk, other = portal
    taken_in(desk, centre)
    assert exchanging.plan_missed(at=MONDAY + timedelta(hours=1)) > 0
    outbox.send_due(at=MONDAY + timedelta(hours=1))
    assert list(other.dossiers) == [NUMBER]


def test_a_word_of_its_own_goes_before_that_of_the_committee(portal: World, centre: Unit) -> None:
    desk, other = portal
    assert queries.units_through(desk.commune.pk, PORTAL) == {desk.commune.pk, desk.department.pk, centre.pk}
    connect(desk, "", unit_id=centre.pk, active=False)
    taken_in(desk, centre)
    told_to_portal(MONDAY)
    assert not other.dossiers
    assert queries.units_through(desk.commune.pk, PORTAL) == {desk.commune.pk, desk.department.pk}


def test_the_committee_is_compared_with_all_that_its_centre_took_in(portal: World, centre: Unit) -> None:
    desk, other = portal
    for serial in (1, 2):
        taken_in(desk, centre, f"H20.99-240603-000{serial}")
    told_to_portal(MONDAY)
    del other.dossiers[SECOND]
    day = local_date(MONDAY)
    found = compare_with_portal(desk.commune.pk, start=day, end=day)
    assert (found.ours, found.rows) == (2, 1)
    assert [(one.kind, one.number) for one in found.items] == [
        (DiscrepancyKind.MISSING_THERE, SECOND),
    ]


def test_what_arrives_for_the_committee_is_for_the_desk_that_takes_in(
    portal: World, centre: Unit, settings: Any
) -> None:
    settings.PORTAL_INBOX = "HoSoMoi"
    desk, other = portal
    other.filed = [{"MaHoSo": "G22.99-240603-000001"}]
    exchanging.fetch_arrived(at=MONDAY)
    assert ReceivedMessage.objects.get().unit_id == centre.pk
    assert organization.desk_of(desk.other.pk, local_date(MONDAY)) == desk.other.pk
    assert not Dossier.objects.exists()


def test_what_the_portal_was_told_of_is_told_to_its_end_by_who_took_it_over(portal: World) -> None:
    desk, other = portal
    received(desk, NUMBER)
    told_to_portal(MONDAY)
    merged = Unit.objects.create(
        slug="xa-nhap", name="UBND xã Nhập", kind="PEOPLES_COMMITTEE", level="COMMUNE", valid_from=SINCE
    )
    UnitSetting.objects.create(unit=merged, since=SINCE, intake_mode="PRIMARY", reason="Quyết định minh họa 02")
    address = queries.connections([desk.commune.pk])[0].address
    connect(desk, address, unit_id=merged.pk, since=local_date(MONDAY) + timedelta(days=30))
    op.start(number=NUMBER, account=desk.case, at=MONDAY + timedelta(hours=1))
    Dossier.objects.filter(number=NUMBER).update(received_by=merged)
    received(desk, SECOND)
    Dossier.objects.filter(number=SECOND).update(received_by=merged)
    told_to_portal(MONDAY + timedelta(hours=1))
    assert other.statuses == {NUMBER: ["2", "4"]}  # of the other nothing was ever told here
