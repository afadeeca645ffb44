"""Telephone numbers in one form; numbers masked for lists."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.rules.contacts import masked_digits, masked_email, normal_phone


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("0912 345 678", "0912345678"),
        ("0912.345.678", "0912345678"),
        ("+84 912 345 678", "0912345678"),
        ("+84 (0)912 345 678", "0912345678"),
        ("84912345678", "0912345678"),
        ("0084912345678", "0912345678"),
        ("02773830000", "02773830000"),
        ("+4912345678901", "+4912345678901"),
        ("12345", None),
        ("abc", None),
        ("", None),
        ("०९१२३४५६७८", None),
    ],
)
def test_a_number_has_one_form(written: str, kept: str | None) -> None:
    assert normal_phone(written) == kept


@given(st.text(max_size=20))
def test_the_form_is_final(written: str) -> None:
    kept = normal_phone(written)
    assert kept is None or normal_phone(kept) == kept


@given(st.from_regex(r"\A0[0-9]{9}\Z"))
def test_a_list_shows_three_digits(number: str) -> None:
    assert masked_digits(number) == "•" * 7 + number[-3:]


@pytest.mark.parametrize(("number", "shown"), [("", ""), ("123456", "••••••"), ("1234567", "••••567")])
def test_a_short_number_shows_nothing(number: str, shown: str) -> None:
    assert masked_digits(number) == shown


@pytest.mark.parametrize(("address", "shown"), [("minh@vi.du", "m••••@vi.du"), ("", ""), ("@vi.du", ""), ("a", "")])
def test_an_address_shows_its_provider(address: str, shown: str) -> None:
    assert masked_email(address) == shown
