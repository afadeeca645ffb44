"""Who may do what with a sheet, and when figures of units add up."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.rules.collecting import (
    Addend,
    FigureScope,
    Hat,
    Sending,
    SheetAct,
    SheetState,
    acts,
    add_up,
    moved,
    read_value,
    sending,
)

# What each may do, by state: entering unit, its leader, the unit that asked. Everything else is refused.
ALLOWED = {
    SheetState.OPEN: {Hat.ENTERER: "ENTER SUBMIT", Hat.LEADER: "", Hat.ASKER: ""},
    SheetState.SUBMITTED: {Hat.ENTERER: "", Hat.LEADER: "APPROVE RETURN", Hat.ASKER: ""},
    SheetState.RETURNED: {Hat.ENTERER: "ENTER SUBMIT", Hat.LEADER: "", Hat.ASKER: ""},
    SheetState.APPROVED: {Hat.ENTERER: "", Hat.LEADER: "", Hat.ASKER: "RETURN LOCK"},
    SheetState.LOCKED: {Hat.ENTERER: "", Hat.LEADER: "", Hat.ASKER: "RETURN"},
}


@pytest.mark.parametrize("state", SheetState)
@pytest.mark.parametrize("hat", Hat)
def test_each_may_do_this_and_nothing_else(state: SheetState, hat: Hat) -> None:
    assert " ".join(acts(state, {hat})) == ALLOWED[state][hat]


def test_nobody_without_a_hat_moves_anything() -> None:
    assert not [1 for state in SheetState for act in SheetAct if moved(state, act, set())]


def test_a_sheet_counts_as_sent_only_once_the_leader_approved() -> None:
    assert [state for state in SheetState if state.sent] == [SheetState.APPROVED, SheetState.LOCKED]


@pytest.mark.parametrize(
    ("_case", "sent_on", "today", "expected"),
    [
        ("on the due day", date(2024, 9, 20), date(2024, 9, 30), Sending.SENT),
        ("a day late", date(2024, 9, 21), date(2024, 9, 30), Sending.LATE),
        ("not sent on the due day", None, date(2024, 9, 20), Sending.WAITING),
        ("not sent the day after", None, date(2024, 9, 21), Sending.MISSING),
    ],
)
def test_the_due_day_is_still_in_time(_case: str, sent_on: date | None, today: date, expected: Sending) -> None:
    assert sending(sent_on=sent_on, due_on=date(2024, 9, 20), today=today) is expected


def unit(key: int, value: int | None, scope: FigureScope = FigureScope.OWN, above: tuple[int, ...] = ()) -> Addend:
    return Addend(key, f"Xã {key}", scope, None if value is None else Decimal(value), frozenset(above))


VALUES = st.lists(st.none() | st.integers(0, 10**9), max_size=12)


@given(VALUES, st.randoms(use_true_random=False))
def test_the_order_of_units_never_matters_and_the_missing_are_no_zeros(values: list[int | None], dice: object) -> None:
    addends = [unit(key, value) for key, value in enumerate(values)]
    shuffled = addends.copy()
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    total = add_up(addends)
    said = [value for value in values if value is not None]
    assert add_up(shuffled) == total
    assert total.value == (sum(said) if said else None)
    assert total.counted == len(said)
    assert total.missing == tuple(sorted(one.name for one in addends if one.value is None))
    assert total.whole == (bool(said) and len(said) == len(values))


@given(VALUES, VALUES)
def test_sums_of_mixed_scopes_are_refused_whoever_comes_first(own: list[int | None], below: list[int | None]) -> None:
    one = [unit(key, value) for key, value in enumerate(own)]
    two = [unit(100 + key, value, FigureScope.WITH_CHILDREN) for key, value in enumerate(below)]
    said = [any(value is not None for value in values) for values in (own, below)]
    for total in (add_up([*one, *two]), add_up([*two, *one])):
        assert bool(total.refusal) == all(said)
        assert total.value is None if total.refusal else (total.value is not None) == any(said)


def test_the_refusal_names_the_units() -> None:
    total = add_up([unit(1, 5), unit(2, 6), unit(3, 7, FigureScope.WITH_CHILDREN)])
    assert "Xã 1, Xã 2 gửi số riêng" in total.refusal
    assert "Xã 3 gửi số gồm cả cấp dưới" in total.refusal


def test_who_is_inside_another_ones_figure_is_not_added_twice() -> None:
    scope = FigureScope.WITH_CHILDREN
    total = add_up([unit(1, 100, scope), unit(2, 6, scope, above=(1, 9))])
    assert total.value is None
    assert "số của Xã 2 đã nằm trong số của Xã 1" in total.refusal
    assert add_up([unit(1, 100, scope), unit(2, 6, scope, above=(9,))]).value == 106


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        (" ", None),
        ("0", 0),
        ("1234", 1234),
        ("1.234", 1234),
        ("1 234 567", 1234567),
        ("12,5", Decimal("12.5")),
        ("1.234,05", Decimal("1234.05")),
    ],
)
def test_values_are_read_as_officers_write_them(text: str, value: Decimal | int | None) -> None:
    assert read_value(text) == value


@pytest.mark.parametrize("text", ["12.5", "1.23", "-3", "5%", "khoảng 3", "1e5", "1,234,567", "９", "1234567890123"])
def test_what_may_be_a_slip_is_not_guessed(text: str) -> None:
    with pytest.raises(ValueError, match="“"):
        read_value(text)
