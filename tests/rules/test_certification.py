"""Fees and words of certification, with the amounts of the pack."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.kernel.packs import load_toml
from motcua.rules.certification import (
    CertificationKind,
    CertificationRate,
    certification_fee,
    certifying_words,
    copy_fee,
)

COPY = CertificationRate(per_page=2_000, cheaper_from=3, cheaper_page=1_000, most_per_copy=200_000)


@pytest.mark.parametrize(
    ("pages", "fee"),
    [(1, 2_000), (2, 4_000), (3, 5_000), (10, 12_000), (197, 199_000), (198, 200_000), (199, 200_000), (900, 200_000)],
)
def test_a_copy_costs_by_the_page_up_to_the_cap(pages, fee):
    assert copy_fee(pages, COPY) == fee


@pytest.mark.parametrize(
    ("_case", "pages", "copies", "rate", "fee"),
    [
        ("three copies of two pages", 2, 3, COPY, 12_000),
        ("two long copies, each capped", 500, 2, COPY, 400_000),
        ("a signature, whatever its pages", 7, 1, CertificationRate(per_case=10_000), 10_000),
        ("two signatures", 1, 2, CertificationRate(per_case=10_000), 20_000),
    ],
)
def test_fees(_case, pages, copies, rate, fee):
    assert certification_fee(pages, copies, rate) == fee


@given(st.integers(1, 500), st.integers(1, 50))
def test_one_more_page_or_copy_never_costs_less(pages, copies):
    assert copy_fee(pages + 1, COPY) >= copy_fee(pages, COPY)
    assert certification_fee(pages, copies + 1, COPY) > certification_fee(pages, copies, COPY)


@pytest.mark.parametrize(("pages", "copies"), [(0, 1), (1, 0)])
def test_nothing_is_not_certified(pages, copies):
    with pytest.raises(ValueError):
        certification_fee(pages, copies, COPY)


def test_the_pack_names_its_source_and_every_kind():
    pack = load_toml("fees/certification.toml")
    assert pack["source"]
    assert pack["confirmed"] is False
    assert set(pack["kinds"]) == {kind.value for kind in CertificationKind}


def test_words_are_filled_in():
    facts = {"number": "7", "book": "SCT/BS 2026", "unit": "UBND xã Thử 1", "signer": "Lãnh đạo thử"}
    for kind in CertificationKind:
        words = certifying_words(load_toml("fees/certification.toml")["kinds"][kind]["words"], facts, date(2026, 3, 4))
        assert "Số chứng thực 7, quyển số SCT/BS 2026. Ngày 04 tháng 03 năm 2026" in words
