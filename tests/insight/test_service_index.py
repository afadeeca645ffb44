"""Points of the service index: shares earn them in proportion, with caps, and nothing of nothing follows the rule."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from motcua.insight.service_index import criteria, service_index
from motcua.rules.figures import Share
from motcua.rules.periods import custom
from motcua.rules.points import PointRule
from tests.factories.insight_rows import add_dossier
from tests.factories.office import make_office

PERIOD = custom(date(2023, 12, 15), date(2024, 9, 15))
NOW = datetime(2024, 11, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("most", "full", "if_none", "share", "points"),
    [
        (20, 100, None, Share(80, 100), "16.00"),
        (6, 50, None, Share(1, 4), "3.00"),
        (6, 50, None, Share(3, 4), "6"),
        (2, 80, None, Share(1, 3), "0.83"),
        (6, 90, 0, Share(0, 0), "0"),
        (6, 100, 6, Share(0, 0), "6"),
        (6, 100, None, Share(0, 0), None),
        (6, 100, None, None, None),
    ],
)
def test_points(most: int, full: int, if_none: int | None, share: Share | None, points: str | None) -> None:
    rule = PointRule(Decimal(most), full, None if if_none is None else Decimal(if_none))
    assert rule.points(share) == (None if points is None else Decimal(points))


def test_the_groups_are_a_hundred_points_and_hold_their_criteria() -> None:
    assert sum(most for _, most, _ in criteria().values()) == 100
    for name, most, rows in criteria().values():
        assert sum(row.rule.most for row in rows) == most, name


@pytest.mark.django_db
@pytest.mark.both_databases
def test_ours_and_the_portals_stand_side_by_side() -> None:
    office = make_office()
    for day in (8, 9):
        add_dossier(office, received_on=date(2024, 3, 1), due_on=date(2024, 3, 8), finished_on=date(2024, 3, day))
    told = {("progress", "ON_TIME"): Decimal("12.5")}
    groups = {one.code: one for one in service_index("huyen-thu", "own", PERIOD, known_at=NOW, portal=told)}
    (progress,) = groups["progress"].scored
    assert (progress.points, progress.portal) == (Decimal("10.00"), Decimal("12.5"))
    assert progress.figure
    assert (progress.figure.part, progress.figure.whole) == (1, 2)
    assert {one.points for one in groups["transparency"].scored} == {None}
    assert groups["payment"].points == groups["payment"].computable == 0
