"""Numbers as officers write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.rules.figures import format_vn
from motcua.rules.report_check.numerals import Habit, read


@pytest.mark.parametrize(
    ("text", "counted", "value", "places"),
    [
        ("2.100", None, "2100", 0),
        ("2.100", True, "2100", 0),
        ("17.100", True, "17100", 0),
        ("1.234.567", None, "1234567", 0),
        ("1.234,56", None, "1234.56", 2),
        ("91,16", False, "91.16", 2),
        ("84.43", None, "84.43", 2),
        ("62.62", False, "62.62", 2),
        ("99.125", False, "99.125", 3),
        ("1,234", True, "1234", 0),
        ("1,234", False, "1.234", 3),
        ("1,234", None, "1.234", 3),
        ("1,234,567", None, "1234567", 0),
        ("1,234.5", None, "1234.5", 1),
        ("585 336", None, "585336", 0),
        ("0,5", None, "0.5", 1),
        ("0.123", None, "0.123", 3),
        ("05", None, "5", 0),
    ],
)
def test_a_number_is_read_as_it_is_meant(text: str, counted: bool | None, value: str, places: int) -> None:
    figure = read(text, counted=counted)
    assert figure is not None
    assert (figure.value, figure.places) == (Decimal(value), places)


@pytest.mark.parametrize("text", ["", "x", "1.2.3", "12/3", "1,2,3", "-5", "1..2", "0,101.000"])
def test_what_is_no_number_is_not_read(text: str) -> None:
    assert read(text) is None


@given(st.integers(min_value=0, max_value=10**12))
def test_vietnamese_counts_read_back(count: int) -> None:
    figure = read(format_vn(count))
    assert figure is not None
    assert figure.value == count
    assert figure.places == 0


@given(st.decimals(min_value=0, max_value=100, places=2))
def test_vietnamese_percentages_read_back(percent: Decimal) -> None:
    figure = read(format_vn(percent, 2), counted=False)
    assert figure is not None
    assert figure.value == percent
    assert figure.places == 2


@given(st.integers(min_value=1000, max_value=10**9))
def test_counts_grouped_by_commas_read_back(count: int) -> None:
    figure = read(f"{count:,}", counted=True)
    assert figure is not None
    assert figure.value == count


def test_the_habit_of_a_text_is_seen_from_its_numbers() -> None:
    assert Habit.of("1,234,567 đồng; 98.02%; 99.10%").comma_groups
    assert not Habit.of("2.100 hồ sơ, đạt 99,5%").comma_groups
