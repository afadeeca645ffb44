"""Definitions (định nghĩa): the examples that stand beside an indicator, and the papers that use it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from motcua.insight.annex import annex_rows
from motcua.insight.indicators import PACKS, Indicator, definitions
from motcua.insight.reports.templates import slots_of, templates
from motcua.kernel.packs import load_toml

FORMS = {"form_06a": "Biểu II.06a", "form_07b": "Biểu II.07b"}


@dataclass(frozen=True, slots=True)
class Example:
    """Example (ví dụ mẫu): a made-up record, and whether it counts: in the part, in the whole only, or not."""

    name: str
    standing: str


def set_of(code: str) -> str:
    """The set an indicator belongs to: what stands before the point of its code."""
    return code.partition(".")[0]


@cache
def _golden() -> Mapping[str, Mapping[str, Any]]:
    """The golden rows beside each code."""
    packs = [load_toml(f"indicators/{name}.toml") for name in PACKS]
    return {row["code"]: definitions(pack)["golden"] for pack in packs for row in pack["indicator"]}


def examples(chosen: Indicator) -> list[Example]:
    """Examples (ví dụ mẫu) of an indicator: its golden cases, which tests put to every database."""
    rows = _golden()[chosen.code]["row"]
    return [Example(row["name"], _standing(chosen, row)) for row in rows]


def _standing(chosen: Indicator, row: Mapping[str, Any]) -> str:
    keys = {row.get(name) for name in ("unit", "key", "number", "procedure_code")} - {None}
    if keys & set(chosen.golden["part"]) and row.get("concluded_on", True):
        return "part"
    return "whole" if keys & set(chosen.golden.get("whole", ())) else "none"


def uses_of(code: str) -> tuple[str, ...]:
    """Uses (nơi dùng) of an indicator: forms, report templates and annex rows that stand on it."""
    rows = [f"Phụ lục thống kê, dòng {row.code}" for row in annex_rows() if row.indicator == code]
    return (*_uses_in_packs(code), *rows)


@cache
def _uses_in_packs(code: str) -> tuple[str, ...]:
    found = [FORMS[set_of(code)]] if set_of(code) in FORMS else []
    for pack in {pack["code"]: pack for pack in templates().values()}.values():
        if any(slot.code == code for slot in slots_of(pack)):
            found.append(pack["name"])
    return tuple(found)
