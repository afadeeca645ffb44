"""Copying (chép sang hệ thống khác): what was filled in, as another system wants it typed; and its number's form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class CopyLine:
    """Copy line (dòng phiếu chép): one field of the other system in its order; `value` "" is not recorded."""

    label: str
    value: str


def said(value: Any, shape: Mapping[str, Any] | None = None) -> str:
    """A value as it is typed elsewhere: days as people write them, choices by their titles, lists one after another."""
    shape = shape or {}
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "Có" if value else "Không"
    if choice := next((one["title"] for one in shape.get("oneOf", ()) if one.get("const") == value), None):
        return str(choice)
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, list):
        return "; ".join(filter(None, (said(one, shape.get("items")) for one in value)))
    if isinstance(value, dict):
        inner = shape.get("properties", {})
        return ", ".join(filter(None, (said(one, inner.get(name)) for name, one in value.items())))
    return _day(str(value)) if shape.get("format") == "date" else " ".join(str(value).split())


def _day(text: str) -> str:
    try:
        return f"{date.fromisoformat(text):%d/%m/%Y}"
    except ValueError:
        return text


def fits(number: str, form: str) -> bool:
    """Whether a number has the form another system gives its numbers."""
    return re.fullmatch(form, number.strip().upper()) is not None
