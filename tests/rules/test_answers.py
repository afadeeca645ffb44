"""What a unit's figures must be before its leader is asked to approve them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from motcua.rules.answers import AnsweredRow, counts_whole, faults


def row(code: str, value: object = None, of: str = "", **other: object) -> AnsweredRow:
    told = None if value is None else Decimal(str(value))
    return AnsweredRow(code, "người", of, told, **{"document": "Sổ", "by_hand": True} | other)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([row("1", 7), row("2", 7, "1")], []),
        ([row("1", 7), row("2", 90, "1")],
         ["Dòng 2 là một phần của dòng 1 mà lớn hơn: 90 so với 7. Xin xem lại hai số."]),
        ([row("1"), row("2", 90, "1")], ["Còn 1 dòng chưa có số liệu: 1. Dòng nào không có số thì xin ghi vì sao."]),
        ([row("1", reason="Không có"), row("2", 90, "1")], []),
        ([row("2", 90, "1")], []),
        ([row("1", 1234.5), row("2", 5200, "1")],
         ["Dòng 2 là một phần của dòng 1 mà lớn hơn: 5.200 so với 1.234,50. Xin xem lại hai số."]),
        ([row("1", 7, document="")],
         ["Còn 1 dòng nhập tay chưa ghi văn bản, nơi lấy số: 1. Số nào cũng phải chỉ ra được lấy từ đâu."]),
        ([row("1", 7, document="", by_hand=False)], []),
        ([row("1", reason="Không có", document="")], []),
    ],
)  # fmt: skip
def test_what_stands_against_a_sheet(rows: list[AnsweredRow], expected: list[str]) -> None:
    assert faults(rows) == expected


def test_more_than_eight_rows_are_counted() -> None:
    told = faults([row(str(n), n, document="") for n in range(10)])
    assert "0, 1, 2, 3, 4, 5, 6, 7 và 2 dòng khác" in told[0]


@pytest.mark.parametrize(
    ("measure", "expected"), [("người", True), ("Văn bản ", True), ("triệu đồng", False), ("ha", False)]
)
def test_people_and_documents_are_whole(measure: str, expected: bool) -> None:
    assert counts_whole(measure) is expected
