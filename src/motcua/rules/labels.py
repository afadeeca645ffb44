"""Codes that carry their Vietnamese name with them."""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Labelled(StrEnum):
    """Labelled code (mã có tên gọi): English capitals in the database, Vietnamese for people."""

    label: str

    def __new__(cls, code: str, label: str = "") -> Self:
        """A member of two words: its code, its name."""
        made = str.__new__(cls, code)
        made._value_ = code
        made.label = label
        return made
