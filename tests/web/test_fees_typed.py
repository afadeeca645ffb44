"""A fee typed into a draft is an amount however its thousands are grouped, and what cannot be read is refused."""

import pytest

from motcua.web.office.administration.catalogue_forms import TermsForm


def form(fees: str) -> TermsForm:
    made = TermsForm({"channel": "COUNTER", "rule": "working_days", "n": "3", "fees": fees})
    made.is_valid()
    return made


@pytest.mark.parametrize(
    ("typed", "amount", "words"),
    [
        ("20.000 | Lệ phí cấp lại", 20_000, "Lệ phí cấp lại"),
        ("10,000 | Lệ phí cấp lại", 10_000, "Lệ phí cấp lại"),
        ("10 000 đồng | Phí", 10_000, "Phí"),
        ("8000", 8_000, ""),
        ("0 | 0", 0, "0"),
        ("8.000đ/bản", None, "8.000đ/bản"),
        ("Theo HĐND tỉnh", None, "Theo HĐND tỉnh"),
        ("Phí thẩm định | theo nghị quyết", None, "Phí thẩm định | theo nghị quyết"),
    ],
)
def test_a_fee_is_read(typed: str, amount: int | None, words: str) -> None:
    fee = form(typed).row().fees[0]
    assert (fee.amount, fee.text) == (amount, words)


@pytest.mark.parametrize("typed", ["10,5 | Phí", "1.50 | Phí", "20k | Lệ phí", "20.000 | Phí\n5,00 | Lệ phí"])
def test_an_amount_nobody_can_read_is_refused(typed: str) -> None:
    assert "Không đọc được số tiền" in str(form(typed).errors["fees"])
