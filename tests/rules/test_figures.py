from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.rules.figures import Approximation, Share, format_vn, round_half_up

shares = st.integers(0, 10**7).flatmap(lambda whole: st.builds(Share, st.integers(0, whole), st.just(whole)))


@pytest.mark.parametrize(
    ("part", "whole", "percent"),
    [
        (22, 24, "91.67"),
        (1, 8, "12.50"),
        (1, 3, "33.33"),
        (2, 3, "66.67"),
        (1, 16, "6.25"),
        (5, 1000, "0.50"),
        (1, 800, "0.13"),  # 0.125 goes up, whatever the parity of the digit before
        (3, 800, "0.38"),
        (0, 7, "0.00"),
        (7, 7, "100.00"),
    ],
)
def test_a_percentage_is_rounded_half_up(part, whole, percent):
    assert Share(part, whole).percent == Decimal(percent)


def test_the_article_cannot_be_repeated():
    assert not Share(22, 24).agrees_with(Decimal("91.16"))
    assert Share(22, 24).agrees_with(Decimal("91.67"))
    assert Share(22, 24).agrees_with(Decimal("91.7"))
    assert Share(22, 24).agrees_with(Decimal("92"))


def test_an_empty_whole_has_no_percentage():
    assert Share(0, 0).percent is None
    assert Share(0, 0).text == "—"


@pytest.mark.parametrize(("part", "whole"), [(-1, 3), (4, 3), (1, 0)])
def test_a_part_outside_its_whole_is_refused(part, whole):
    with pytest.raises(ValueError, match="part"):
        Share(part, whole)


@given(shares)
def test_a_percentage_is_within_half_a_hundredth_of_the_quotient(share):
    if share.whole:
        distance = abs(Fraction(share.percent) - Fraction(100 * share.part, share.whole))
        assert distance <= Fraction(1, 200)


@given(shares, shares)
def test_shares_add_by_counts(one, other):
    total = one + other
    assert (total.part, total.whole) == (one.part + other.part, one.whole + other.whole)


@pytest.mark.parametrize(
    ("number", "places", "text"),
    [
        (0, None, "0"),
        (999, None, "999"),
        (2096, None, "2.096"),
        (1234567, None, "1.234.567"),
        (Decimal("1234.56"), None, "1.234,56"),
        (Decimal("99.5"), 2, "99,50"),
        (Decimal("-1234.5"), 1, "-1.234,5"),
    ],
)
def test_numbers_are_written_the_vietnamese_way(number, places, text):
    assert format_vn(number, places) == text


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**9), max_value=10**9))
def test_rounding_agrees_with_the_decimal_standard(number):
    assert round_half_up(number, 2) == number.quantize(Decimal("0.01"), ROUND_HALF_UP)


@pytest.mark.parametrize(
    ("word", "stated", "counted", "true"),
    [
        ("gần", 2100, 2096, True),
        ("gần", 2100, 2104, False),
        ("gần", 2100, 2100, False),
        ("gần", 2100, 1500, False),
        ("hơn", 17100, 17132, True),
        ("hơn", 17100, 17100, False),
        ("trên", 17100, 17099, False),
        ("khoảng", 500, 489, True),
        ("khoảng", 500, 512, True),
        ("khoảng", 500, 600, False),
        ("Gần", 97, 96, True),
    ],
)
def test_approximation_words_have_a_direction(word, stated, counted, true):
    assert Approximation.holds(word, Decimal(stated), Decimal(counted)) is true


def test_another_word_is_not_an_approximation():
    with pytest.raises(ValueError, match="approximation"):
        Approximation.holds("đúng", Decimal(1), Decimal(1))
