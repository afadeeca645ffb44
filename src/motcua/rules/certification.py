"""Certification (chứng thực): what it costs and what the certifying words say. Law: Nghị định 23/2015/NĐ-CP.

Amounts and words are data of a pack with its source; here is only how they are counted and filled in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class CertificationKind(StrEnum):
    """Kind of certification (loại chứng thực)."""

    COPY = "COPY"
    SIGNATURE = "SIGNATURE"
    CONTRACT = "CONTRACT"

    @property
    def label(self) -> str:
        """What it is called to people."""
        return CERTIFICATION_LABELS[self]


CERTIFICATION_LABELS = {
    CertificationKind.COPY: "Bản sao từ bản chính",
    CertificationKind.SIGNATURE: "Chữ ký",
    CertificationKind.CONTRACT: "Hợp đồng, giao dịch",
}


@dataclass(frozen=True, slots=True)
class CertificationRate:
    """Certification rate (mức phí chứng thực): by the page with a cheaper page later and a cap, or one sum a case.

    `per_case` above 0 is the whole fee of one case and the pages do not count.
    """

    per_page: int = 0
    cheaper_from: int = 0
    cheaper_page: int = 0
    most_per_copy: int = 0
    per_case: int = 0


def copy_fee(pages: int, rate: CertificationRate) -> int:
    """Fee of one copy (phí một bản): each page, the later ones cheaper, at most the cap."""
    if pages < 1:
        raise ValueError("A copy has at least one page.")
    dear = pages if not rate.cheaper_from else min(pages, rate.cheaper_from - 1)
    fee = dear * rate.per_page + (pages - dear) * rate.cheaper_page
    return min(fee, rate.most_per_copy) if rate.most_per_copy else fee


def certification_fee(pages: int, copies: int, rate: CertificationRate) -> int:
    """Fee of a certification (phí chứng thực): so many copies of so many pages, or so many cases."""
    if copies < 1:
        raise ValueError("At least one copy is certified.")
    return copies * (rate.per_case or copy_fee(pages, rate))


def certifying_words(pattern: str, facts: Mapping[str, str], on: date) -> str:
    """Certifying words (lời chứng): the pattern of the pack with number, book, day, unit and signer filled in."""
    return pattern.format(**facts, day=f"{on:%d}", month=f"{on:%m}", year=f"{on:%Y}")
