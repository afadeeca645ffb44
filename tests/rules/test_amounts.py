"""Sums of money in figures and in words, as Vietnamese receipts write them."""

from __future__ import annotations

import pytest

from motcua.rules.amounts import in_figures, in_words


@pytest.mark.parametrize(("amount", "words"), [
    (0, "không đồng"),
    (5, "năm đồng"),
    (10, "mười đồng"),
    (15, "mười lăm đồng"),
    (21, "hai mươi mốt đồng"),
    (101, "một trăm lẻ một đồng"),
    (8_000, "tám nghìn đồng"),
    (1_005, "một nghìn không trăm lẻ năm đồng"),
    (16_500, "mười sáu nghìn năm trăm đồng"),
    (1_250_000, "một triệu hai trăm năm mươi nghìn đồng"),
    (2_000_015, "hai triệu không trăm mười lăm đồng"),
    (3_000_000_000, "ba tỷ đồng"),
    (1_000_000_024, "một tỷ không trăm hai mươi bốn đồng"),
])  # fmt: skip
def test_words_of_a_sum(amount: int, words: str) -> None:
    assert in_words(amount) == words


def test_figures_are_grouped() -> None:
    assert (in_figures(0), in_figures(1250000)) == ("0 đ", "1.250.000 đ")


def test_a_negative_sum_is_no_receipt() -> None:
    with pytest.raises(ValueError, match="negative"):
        in_words(-1)
