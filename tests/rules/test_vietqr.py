"""VietQR payloads against the vectors of the domain reference; bank and account are made up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.rules.vietqr import Transfer, crc16, mentions, payload, read

STATIC = "00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F"
DYNAMIC = (
    "00020101021238560010A0000007270126000697041501121133666688880208QRIBFTTA5303704540550000"
    "5802VN62290825000.00.18.H20-240312-000763041F93"
)
VECTORS = [
    (Transfer("970403", "0011012345678", False, None, ""), STATIC),
    (Transfer("970415", "113366668888", False, 50_000, "000.00.18.H20-240312-0007"), DYNAMIC),
]
transfers = st.builds(
    Transfer,
    bank=st.from_regex(r"[0-9]{6}", fullmatch=True),
    account=st.from_regex(r"[0-9A-Za-z]{1,19}", fullmatch=True),
    to_card=st.booleans(),
    amount=st.none() | st.integers(1, 10**13 - 1),
    purpose=st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=25),
)


def test_the_checksum_is_the_one_of_the_standard() -> None:
    assert crc16(b"123456789") == 0x29B1


@pytest.mark.parametrize(("transfer", "text"), VECTORS)
def test_vectors(transfer: Transfer, text: str) -> None:
    assert payload(transfer) == text
    assert read(text) == transfer


@given(transfers)
def test_what_is_written_is_read_back(transfer: Transfer) -> None:
    assert read(payload(transfer)) == transfer


@given(transfers, st.data())
def test_a_changed_letter_is_found(transfer: Transfer, data: st.DataObject) -> None:
    text = payload(transfer)
    at = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.characters(min_codepoint=32, max_codepoint=126).filter(lambda letter: letter != text[at]))
    with pytest.raises(ValueError, match=r"not a VietQR|checksum"):
        read(text[:at] + other + text[at + 1 :])


@pytest.mark.parametrize(("changed", "why"), [
    ({"bank": "97040"}, "BIN"), ({"bank": "97040x"}, "BIN"),
    ({"account": ""}, "account"), ({"account": "1" * 20}, "account"), ({"account": "12 34"}, "account"),
    ({"amount": 0}, "amount"), ({"amount": -1}, "amount"), ({"amount": 10**13}, "amount"),
    ({"purpose": "x" * 26}, "purpose"), ({"purpose": "lệ phí"}, "purpose"), ({"purpose": "a\nb"}, "purpose"),
])  # fmt: skip
def test_what_a_bank_would_refuse_is_refused(changed: dict, why: str) -> None:
    told = {"bank": "970403", "account": "1", "to_card": False, "amount": None, "purpose": ""} | changed
    with pytest.raises(ValueError, match=why):
        payload(Transfer(**told))


@pytest.mark.parametrize(("words", "found"), [
    ("CT DEN 000.00.18.H20-240312-0007 nop le phi", True),
    ("MBVCB.123 00000 18 h20 240312 0007 GD", True),
    ("000.00.18.H20-240312-0008", False),
    ("", False),
])  # fmt: skip
def test_a_statement_mentions_a_dossier_however_the_bank_writes_it(words: str, found: bool) -> None:
    assert mentions(words, "000.00.18.H20-240312-0007") is found


def test_no_purpose_is_mentioned_nowhere() -> None:
    assert not mentions("nop tien", "")
