"""Amounts told in words of scale are one number each."""

from __future__ import annotations

from decimal import Decimal

import pytest

from motcua.rules.report_check.numerals import Habit
from motcua.rules.report_check.tokens import Kind, tokenize

READ = (
    ("588 tỷ 190 triệu 067 nghìn đồng", Kind.MONEY, 588_190_067_000),
    ("15 tỷ 300 triệu", Kind.MONEY, 15_300_000_000),
    ("143,6 nghìn tỷ đồng", Kind.MONEY, 143_600_000_000_000),
    ("1,45 triệu tỷ đồng", Kind.MONEY, 1_450_000_000_000_000),
    ("94,7 nghìn lao động", Kind.COUNT, 94_700),
    ("39,49 triệu/người/năm", Kind.MONEY, 39_490_000),
    ("2 triệu 50 nghìn đồng", Kind.OTHER, 2_050_000),
)


@pytest.mark.parametrize(("text", "kind", "value"), READ)
def test_an_amount_is_one_number(text: str, kind: Kind, value: int) -> None:
    told = [(token.kind, token.value) for token in tokenize(f"Thu {text}.", Habit())]
    assert told == [(kind, Decimal(value))]


def test_two_amounts_of_one_scale_stay_two() -> None:
    assert len(tokenize("Thu 3 tỷ, 300 triệu là của xã và 5 tỷ 2 tỷ.", Habit())) == 4


@pytest.mark.parametrize("text", ["1.367 vụ/2.420 bị cáo", "14 tiêu chí/1 xã"])
def test_two_things_in_one_breath_are_no_share(text: str) -> None:
    assert Kind.RATIO not in {token.kind for token in tokenize(text, Habit())}
