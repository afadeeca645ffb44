"""The QR of a citizen card as a scanner types it, and the numbers on papers."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.rules.citizen_card import CardRead, looks_like_card, read_card
from motcua.rules.identity import card_warnings, normal_id, normal_tax_number, tax_digit_fits

NUMBER, NAME, HOME = "087190000001", "Người Nộp Minh Họa", "Ấp 1, xã Minh Họa, tỉnh Đồng Tháp"
FULL = CardRead(NUMBER, NAME, "340000001", date(1990, 2, 1), "Nữ", HOME, date(2021, 4, 25))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (f"{NUMBER}|340000001|{NAME}|01021990|Nữ|{HOME}|25042021", FULL),
        (f"\ufeff{NUMBER}|340000001|{NAME}|01021990|Nữ|{HOME}|25042021||\r\n", FULL),
        (unicodedata.normalize("NFD", f"{NUMBER}|340000001|{NAME}|01021990|Nữ|{HOME}|25042021"), FULL),
        (f" {NUMBER} | 340000001 | {NAME} | 01/02/1990 | nữ | {HOME} | 25/04/2021 ", FULL),
        # longer: parents and the day it ends
        (f"{NUMBER}|340000001|{NAME}|01021990|Nữ|{HOME}|25042021||Cha Minh Họa|Mẹ Minh Họa|01022030", FULL),
        # the old number first, the days the other way round
        (f"340000001|{NUMBER}|{NAME}|25042021|Nữ|{HOME}|01021990", FULL),
        (f"{NUMBER}||{NAME}|01021990|Nữ|{HOME}|25042021",
         CardRead(NUMBER, NAME, "", date(1990, 2, 1), "Nữ", HOME, date(2021, 4, 25))),
        (f"{NUMBER}|{NAME}|01021990|Female", CardRead(NUMBER, NAME, "", date(1990, 2, 1), "Nữ")),
        (f"{NUMBER}|{NAME}|31021990", CardRead(NUMBER, NAME)),
    ],
)  # fmt: skip
def test_a_card_is_read_whatever_its_issue(typed: str, read: CardRead) -> None:
    assert read_card(typed) == read


@pytest.mark.parametrize(
    "typed", ["", "Người Nộp Minh Họa", NUMBER, f"{NUMBER}|x", "08719000001|Minh|Họa", "H20.99-240304-0001", "||||"]
)
def test_what_is_no_card_is_none(typed: str) -> None:
    assert not looks_like_card(typed)
    assert read_card(typed) is None


@pytest.mark.parametrize(
    ("number", "born", "sex", "said"),
    [
        ("087190000001", date(1990, 2, 1), "Nữ", 0),
        ("087090000001", date(1990, 2, 1), "Nam", 0),
        ("087205000001", date(2005, 2, 1), "Nam", 0),
        ("087305000001", date(2005, 2, 1), "Nữ", 0),
        ("087190000001", date(1991, 2, 1), "Nữ", 1),
        ("087190000001", date(1990, 2, 1), "Nam", 1),
        ("087190000001", date(2090, 2, 1), "Nam", 2),
        ("087190000001", None, "", 0),
        ("123", None, "", 1),
    ],
)
def test_what_does_not_fit_only_warns(number: str, born: date | None, sex: str, said: int) -> None:
    assert len(card_warnings(number, born=born, sex=sex)) == said


@given(st.text(max_size=120))
def test_no_line_makes_it_fail(typed: str) -> None:
    read = read_card(typed)
    assert read is None or len(read.number) == 12


LETTERS = st.text(st.characters(categories=["Lu", "Ll"]), min_size=1, max_size=8).filter(
    lambda word: word.lower() not in {"nam", "nữ", "nu", "male", "female", "m", "f"}
)


@given(
    number=st.from_regex(r"\A[0-9]{12}\Z"),
    old=st.sampled_from(["", "340000001"]),
    name=st.lists(LETTERS, min_size=2, max_size=4).map(" ".join),
    born=st.dates(date(1900, 1, 1), date(2020, 12, 31)),
    sex=st.sampled_from(["Nam", "Nữ"]),
    more=st.lists(st.sampled_from(["", "01012040"]), max_size=4),
)
def test_every_card_comes_back(number: str, old: str, name: str, born: date, sex: str, more: list[str]) -> None:
    typed = "|".join([number, old, name, f"{born:%d%m}{born.year:04}", sex, "Ấp 1, xã Minh Họa", "25042021", *more])
    read = read_card(typed)
    assert read is not None
    assert (read.number, read.old_number, read.sex, read.address) == (number, old, sex, "Ấp 1, xã Minh Họa")
    assert (read.name, read.born, read.issued) == (unicodedata.normalize("NFC", name), born, date(2021, 4, 25))


@pytest.mark.parametrize("number", ["0100233488", "0101243150", "0314409058"])
def test_the_check_digit_of_real_tax_numbers_fits(number: str) -> None:
    assert tax_digit_fits(number)


@given(st.sampled_from(["0100233488", "0101243150", "0314409058"]), st.integers(0, 9), st.integers(1, 9))
def test_one_wrong_digit_of_a_tax_number_is_noticed(number: str, place: int, step: int) -> None:
    wrong = number[:place] + str((int(number[place]) + step) % 10) + number[place + 1 :]
    assert not tax_digit_fits(wrong)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("0100233488", "0100233488"),
        ("0314409058-002", "0314409058-002"),
        ("0314409058002", "0314409058-002"),
        ("087190000001", "087190000001"),
        ("0100233489", None),
        ("01002334", None),
        ("", None),
    ],
)
def test_a_tax_number_has_10_12_or_13_digits(written: str, kept: str | None) -> None:
    assert normal_tax_number(written) == kept


@pytest.mark.parametrize(
    ("kind", "written", "kept"),
    [
        (1, "087 190 000 001", NUMBER), (1, "87190000001", None), (5, NUMBER, NUMBER),
        (2, "340000001", "340000001"), (2, NUMBER, None),
        (3, "b1234567", "B1234567"), (3, "x", None), (9, "GKS 12/2020", "GKS12/2020"),
        (4, "0100233488", "0100233488"), (0, "", ""), (0, "1", None), (7, NUMBER, None), (1, "", None),
    ],
)  # fmt: skip
def test_numbers_have_one_form_for_their_paper(kind: int, written: str, kept: str | None) -> None:
    assert normal_id(kind, written) == kept
