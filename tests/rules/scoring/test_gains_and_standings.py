"""Where the next points are, and who stands where."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from motcua.rules import scoring
from motcua.rules.satisfaction import AudienceAnswers, satisfaction_index
from tests.rules.scoring.sets import COMMUNE, shipped

FINALS = st.lists(st.tuples(st.integers(50, 60).map(Decimal), st.booleans()), max_size=9).map(
    lambda rows: [(key, points, special) for key, (points, special) in enumerate(rows)]
)


def test_ties_share_a_rank_and_the_next_is_left_out() -> None:
    finals = [(1, Decimal(80), False), (2, Decimal(90), False), (3, Decimal(80), False), (4, Decimal(70), False)]
    found = scoring.standings([*finals, (5, Decimal(99), True)])
    assert [(one.key, one.rank, one.is_tied) for one in found] == [
        (2, 1, False), (1, 2, True), (3, 2, True), (4, 4, False), (5, None, False),
    ]  # fmt: skip


@given(FINALS, st.integers(1, 20))
def test_a_constant_and_the_order_change_no_rank(finals: list[tuple[int, Decimal, bool]], more: int) -> None:
    found = scoring.standings(finals)
    raised = scoring.standings([(key, points + more, special) for key, points, special in reversed(finals)])
    assert [(one.key, one.rank) for one in found] == [(one.key, one.rank) for one in raised]


def test_the_cheapest_next_points_come_first_and_say_what_to_do() -> None:
    criteria = shipped("synthetic_commune_100")
    found = {gain.code: gain for gain in scoring.next_gains(criteria, COMMUNE)}
    assert found["3.1.2"].points == 2
    assert found["3.1.2"].words == "Làm cho đạt yêu cầu."
    assert (found["3.4.1"].points, found["3.4.1"].words) == (Fraction(3, 2), "Nâng tỷ lệ từ 90% lên 100%.")
    assert (found["1.5"].points, found["1.5"].words) == (1, "Thêm 1, lên 2.")
    assert (found["1.7"].points, found["1.7"].words) == (1, "Lên mức “đủ và đúng hạn”.")
    assert (found["3.3"].points, found["3.3"].words) == (Fraction("0.67"), "Nâng tỷ lệ từ 66,67% lên 100%.")
    assert not {"1.3.2", "5.3", "7.2", "6.1", "8.1"} & set(found)  # nothing to win there, or not by the unit
    steps = [gain.points / gain.distance for gain in scoring.next_gains(criteria, COMMUNE)]
    assert steps == sorted(steps, reverse=True)


def test_every_gain_is_what_the_set_would_give() -> None:
    criteria = shipped("synthetic_commune_100")
    total = scoring.score(criteria, COMMUNE).total
    told = COMMUNE | {"3.4.1": {"rate": "1"}}
    gain = next(one for one in scoring.next_gains(criteria, COMMUNE) if one.code == "3.4.1")
    assert scoring.score(criteria, told).total == total + gain.points


def test_satisfaction_leaves_out_those_without_an_opinion() -> None:
    people = AudienceAnswers(
        "Người dân", Decimal("0.6"), 40, {"VERY_SATISFIED": 3, "SATISFIED": 4, "NEUTRAL": 3, "NO_OPINION": 9}
    )
    firms = AudienceAnswers("Doanh nghiệp", Decimal("0.4"), 4, {"DISSATISFIED": 1, "SATISFIED": 2})
    assert satisfaction_index([people, firms]) == Fraction(6, 10) * Fraction(7, 10) + Fraction(4, 10) * Fraction(2, 3)
    assert people.response.text == "47,50%"
