"""When a field is asked: its condition in the layout, which says the same as the if/then of the schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Layout = Mapping[str, Any]


def sections(layout: Layout) -> list[dict[str, Any]]:
    """The sections of a form, each a step."""
    return list(layout["sections"])


def holds(field: Mapping[str, Any], values: Mapping[str, Any]) -> bool:
    """Whether a field is asked, given the answers so far."""
    return all(_given(values.get(name), wanted) for name, wanted in field.get("when", {}).items())


def _given(value: Any, wanted: list[str]) -> bool:
    return any(one in wanted for one in value) if isinstance(value, list) else value in wanted
