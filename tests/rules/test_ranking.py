"""A ranking says no more than the counts allow: few dossiers are drawn to the whole, near neighbours tie."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from motcua.rules.figures import Share
from motcua.rules.ranking import MINIMUM, Prior, prior_of, ranking, shrunk, wilson

SHARES = st.lists(
    st.integers(0, 3000).flatmap(lambda whole: st.builds(Share, st.integers(0, whole), st.just(whole))), max_size=12
)


def test_three_of_three_does_not_beat_nine_hundred_ninety_of_a_thousand() -> None:
    rows = ranking([("few", Share(3, 3)), ("many", Share(990, 1000)), ("poor", Share(700, 1000))])
    assert [(row.key, row.rank) for row in rows] == [("many", 1), ("poor", 2), ("few", None)]


def test_who_cannot_be_told_apart_shares_a_rank() -> None:
    rows = ranking([("a", Share(95, 100)), ("b", Share(94, 100)), ("c", Share(40, 100)), ("d", Share(39, 100))])
    assert [(row.key, row.rank) for row in rows] == [("a", 1), ("b", 1), ("c", 3), ("d", 3)]


def test_the_interval_by_hand() -> None:
    assert wilson(Share(95, 100)) == (Decimal("0.8882"), Decimal("0.9785"))
    assert wilson(Share(0, 0)) == (0, 1)


def test_shrinking_by_hand() -> None:
    assert shrunk(Share(9, 10), Prior(Decimal("0.5"), Decimal(10))) == Decimal("0.7000")
    assert shrunk(Share(0, 0), Prior(Decimal("0.5"), Decimal(10))) == Decimal("0.5000")


def test_units_that_differ_by_chance_only_are_like_the_whole() -> None:
    prior = prior_of([Share(50, 100), Share(51, 100), Share(49, 100)])
    assert prior.weight == 300
    assert shrunk(Share(51, 100), prior) == Decimal("0.5025")


def test_a_unit_without_dossiers_is_like_the_whole_however_little_that_weighs() -> None:
    shares = [Share(0, 0), Share(0, 1), Share(1, 1)]
    assert prior_of(shares).weight == 0
    assert shrunk(shares[0], prior_of(shares)) == Decimal("0.5")


@given(SHARES)
def test_every_unit_appears_once_and_between_its_own_rate_and_the_whole(shares: list[Share]) -> None:
    named = [(str(place), share) for place, share in enumerate(shares)]
    rows, mean = ranking(named), prior_of(shares).mean
    assert sorted(row.key for row in rows) == sorted(key for key, _share in named)
    for row in rows:
        assert (row.rank is None) == (row.share.whole < MINIMUM)
        own = Decimal(row.share.part) / row.share.whole if row.share.whole else mean
        assert min(own, mean) - Decimal("0.0001") <= row.shrunk <= max(own, mean) + Decimal("0.0001")
        assert 0 <= row.low <= row.high <= 1
    ranks = [row.rank for row in rows if row.rank is not None]
    assert ranks == sorted(ranks)


@given(SHARES)
def test_the_order_of_asking_changes_nothing(shares: list[Share]) -> None:
    named = [(str(place), share) for place, share in enumerate(shares)]
    assert ranking(named) == ranking(named[::-1])
