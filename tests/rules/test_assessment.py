"""Points out of counts: what Thông tư 01/2018/TT-VPCP gives, to one decimal, and nothing where nothing was counted."""

from __future__ import annotations

from decimal import Decimal

import pytest

from motcua.rules.assessment import (
    Points,
    class_of,
    of_agencies,
    of_contacts,
    of_online,
    of_publicity,
    of_time,
    of_units,
    total,
)
from motcua.rules.figures import Share

CLASSES = [("Xuất sắc", Decimal(15)), ("Tốt", Decimal(12)), ("Yếu", Decimal(0))]


@pytest.mark.parametrize(
    ("points", "mean"),
    [
        (of_time(early=8, on_time=1, finished=10), "1.7"),
        (of_time(early=0, on_time=0, finished=3), "0.0"),
        (of_time(early=1, on_time=0, finished=3), "0.7"),
        (of_units(early=1, on_time=1, late=2), "0.8"),  # 3/4 rounds half up
        (of_contacts(received=4, once=1, more=1), "1.3"),  # 5/4 rounds half up
        (of_contacts(received=2, once=0, more=0), "2.0"),
        (of_agencies(received=3, one=1, more=2), "0.3"),
    ],
)
def test_the_mean_of_points(points, mean):
    assert points.mean == Decimal(mean)


@pytest.mark.parametrize(
    ("listed", "board", "electronic", "points"),
    [(0, 0, 0, None), (4, 4, 4, 2), (4, 4, 3, 1), (4, 0, 4, 1), (4, 3, 3, 0)],
)
def test_publicity_is_in_full_on_the_board_and_electronically(listed, board, electronic, points):
    assert of_publicity(listed=listed, board=board, electronic=electronic) == points


@pytest.mark.parametrize(
    ("offered", "online", "late", "points"),
    [
        ((1, 5), (3, 10), 0, 2),
        ((1, 5), (3, 10), 1, 0),
        ((1, 6), (9, 10), 0, 1),  # 16.67% of the services are below 20%
        ((5, 5), (15, 100), 0, 1),
        ((5, 5), (14, 100), 0, 0),
        ((0, 0), (1, 1), 0, None),
        ((1, 1), (0, 0), 0, None),
    ],
)
def test_online_services(offered, online, late, points):
    assert of_online(offered=Share(*offered), online=Share(*online), late=late) == points


def test_nothing_counted_is_no_score_and_not_a_zero():
    assert Points(0, 0).mean is None
    assert total([None, Decimal("1.5")]) == (Decimal("1.5"), 2)


@pytest.mark.parametrize(("points", "named"), [("18", "Xuất sắc"), ("15.0", "Xuất sắc"), ("14.9", "Tốt"), ("0", "Yếu")])
def test_the_class_of_a_total(points, named):
    assert class_of(Decimal(points), CLASSES) == named
