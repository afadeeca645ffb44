"""What is copied into another system, as it is typed there."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from motcua.rules.copying import fits, said

SEX = {"oneOf": [{"const": "MALE", "title": "Nam"}, {"const": "FEMALE", "title": "Nữ"}]}
LINES = {"items": {"properties": {"name": {"type": "string"}, "on": {"format": "date"}}}}


@pytest.mark.parametrize(
    ("value", "shape", "text"),
    [
        ("Trẻ  minh họa ", {}, "Trẻ minh họa"),
        ("2024-03-05", {"format": "date"}, "05/03/2024"),
        ("2024-03-05", {}, "2024-03-05"),
        ("hôm qua", {"format": "date"}, "hôm qua"),
        (date(2024, 3, 5), None, "05/03/2024"),
        ("FEMALE", SEX, "Nữ"),
        (12, {}, "12"),
        (True, {}, "Có"),
        (0, {}, "0"),
        ([{"name": "Bán hàng", "on": "2024-01-02"}, {"name": "Sửa xe"}], LINES, "Bán hàng, 02/01/2024; Sửa xe"),
        ("", {}, ""),
        (None, {}, ""),
    ],
)
def test_a_value_is_typed(value: Any, shape: Any, text: str) -> None:
    assert said(value, shape) == text


@pytest.mark.parametrize(("number", "good"), [("15/2024", True), (" 15/2024 ", True), ("15-2024", False), ("", False)])
def test_a_number_has_its_form(number: str, good: bool) -> None:
    assert fits(number, r"[0-9]{1,6}/[0-9]{4}") is good
