"""Cells of lists that people bring: what is understood, and the sentence for what is not."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from motcua.areas.documents.queries import DocumentKind
from motcua.kernel.errors import UserError
from motcua.links.files.cells import Cells
from motcua.links.files.lists import INITIATIVES, read_initiative

ASK = {
    "day": lambda cells: cells.day("A"),
    "needed_day": lambda cells: cells.needed_day("A"),
    "number": lambda cells: cells.number("A"),
    "month": lambda cells: cells.whole("A", 1, 12),
    "kind": lambda cells: cells.chosen("A", DocumentKind.choices),
    "needed": lambda cells: cells.needed("A", 5),
}


@pytest.mark.parametrize(
    ("ask", "told", "means"),
    [
        ("day", "28/06/2024", date(2024, 6, 28)),
        ("day", "1.2.2024", date(2024, 2, 1)),
        ("day", "", None),
        ("number", "0,5", Decimal("0.5")),
        ("number", "0.25", Decimal("0.25")),
        ("month", "6", 6),
        ("month", "", None),
        ("kind", "công văn", "OFFICIAL_LETTER"),
        ("kind", "PLAN", "PLAN"),
        ("kind", "", ""),
        ("needed", " ab ", "ab"),
    ],
)
def test_what_is_understood(ask: str, told: str, means: Any) -> None:
    assert ASK[ask](Cells({"A": told})) == means


@pytest.mark.parametrize(
    ("ask", "told", "why"),
    [
        ("day", "31/02/2024", "A: “31/02/2024” không phải ngày dạng 28/06/2024."),
        ("day", "tháng 6", "A: “tháng 6” không phải ngày dạng 28/06/2024."),
        ("needed_day", "", "A: chưa ghi."),
        ("number", "nửa", "A: “nửa” không phải số."),
        ("month", "13", "A: “13” không phải số từ 1 đến 12."),
        ("needed", "", "A: chưa ghi."),
        ("needed", "abcdef", "A: dài quá 5 chữ."),
    ],
)
def test_what_is_not(ask: str, told: str, why: str) -> None:
    with pytest.raises(UserError) as refused:
        ASK[ask](Cells({"A": told}))
    assert refused.value.message == why


class OneUnit:
    """Units of which each is called by its key."""

    def find(self, cells: Cells, head: str) -> int | None:
        return int(cells.words(head) or 0) or None


@pytest.mark.parametrize(
    ("told", "shares"),
    [
        ("Người minh họa", {"Người minh họa": Decimal(100)}),
        ("Người một: 60%; Người hai – 40", {"Người một": Decimal(60), "Người hai": Decimal(40)}),
        ("Người một 33,5; Người hai 66,5", {"Người một": Decimal("33.5"), "Người hai": Decimal("66.5")}),
        ("Người một; Người hai 40", None),
    ],
)
def test_authors_with_their_shares(told: str, shares: dict[str, Decimal] | None) -> None:
    cells = ["2024", "7", "Tên", told, *[""] * (len(INITIATIVES) - 4)]
    if shares is None:
        with pytest.raises(UserError, match="Tác giả"):
            read_initiative(2, cells, units=OneUnit())  # type: ignore[arg-type]
        return
    found = read_initiative(2, cells, units=OneUnit())  # type: ignore[arg-type]
    assert {one.name: one.share for one in found.authors} == shares
