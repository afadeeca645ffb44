"""What a ledger adds up to, and how a day agrees with a statement."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.rules.money import EntryKind, StatementLine, balance, dong, reconcile

PAID, FAILED, REFUNDED, RECONCILED = EntryKind.PAID, EntryKind.FAILED, EntryKind.REFUNDED, EntryKind.RECONCILED


@pytest.mark.parametrize(
    ("_case", "demanded", "entries", "missing", "kept"),
    [
        ("nothing yet", 10_000, [], 10_000, 0),
        ("in full", 10_000, [(PAID, 10_000)], 0, 10_000),
        ("in two parts", 10_000, [(PAID, 4_000), (PAID, 6_000)], 0, 10_000),
        ("failed, then paid", 10_000, [(FAILED, 10_000), (PAID, 10_000)], 0, 10_000),
        ("paid, then told failed", 10_000, [(PAID, 10_000), (FAILED, 10_000)], 0, 10_000),
        ("given back", 10_000, [(PAID, 10_000), (REFUNDED, 10_000)], 10_000, 0),
        ("checked against the bank", 10_000, [(PAID, 10_000), (RECONCILED, 10_000)], 0, 10_000),
        ("too much", 10_000, [(PAID, 12_000)], 0, 12_000),
        ("exempted whole", 0, [], 0, 0),
    ],
)
def test_balance(_case, demanded, entries, missing, kept):
    found = balance(demanded, entries)
    assert (found.missing, found.kept, found.settled) == (missing, kept, missing == 0)


@given(st.lists(st.tuples(st.sampled_from(list(EntryKind)), st.integers(1, 10**9))), st.randoms())
def test_the_order_of_entries_does_not_matter(entries, chance):
    shuffled = list(entries)
    chance.shuffle(shuffled)
    assert balance(5_000, entries) == balance(5_000, shuffled)


@pytest.mark.parametrize(("amount", "text"), [(0, "0 đồng"), (8_000, "8.000 đồng"), (1_234_567, "1.234.567 đồng")])
def test_amounts_as_people_write_them(amount, text):
    assert dong(amount) == text


def line(reference: str, amount: int = 5_000) -> StatementLine:
    return StatementLine(reference, amount)


def test_a_day_that_agrees():
    found = reconcile([line("A"), line("B")], [line("B"), line("A")])
    assert found.agrees
    assert found.matched == ("A", "B")


def test_what_does_not_agree_is_listed():
    theirs = [line("A"), line("B", 7_000), line("C"), line("A")]
    found = reconcile(theirs, [line("A"), line("B"), line("D")])
    assert found.matched == ("A",)
    assert found.differing == (("B", 5_000, 7_000),)
    assert found.only_theirs == (line("C"), line("A"))
    assert found.only_ours == (line("D"),)
    assert not found.agrees
