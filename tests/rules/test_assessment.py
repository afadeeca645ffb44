"""Points out of counts: what Thông tư 01/2018/TT-VPCP gives, to one decimal, and nothing where nothing was counted."""

from __future__ import annotations

from decimal import Decimal

import pytest

from motcua.rules.assessment import Points, of_contacts, of_time, total


@pytest.mark.parametrize(
    ("points", "mean"),
    [
        (of_time(early=8, on_time=1, finished=10), "1.7"),
        (of_time(early=0, on_time=0, finished=3), "0.0"),
        (of_time(early=1, on_time=0, finished=3), "0.7"),
        (of_contacts(received=4, once=1, more=1), "1.3"),  # 5/4 rounds half up
        (of_contacts(received=2, once=0, more=0), "2.0"),
    ],
)
def test_the_mean_of_points(points, mean):
    assert points.mean == Decimal(mean)


def test_nothing_counted_is_no_score_and_not_a_zero():
    assert Points(0, 0).mean is None
    assert total([Points(0, 0), Points(3, 2)]) == (Decimal("1.5"), 2)
