"""Annex rows (dòng phụ lục thống kê): what the periodic report lists in figures, as data that a unit may edit."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from motcua.insight.indicators import registry
from motcua.kernel.packs import load_toml

PACK = "annexes/cchc.toml"


class Origin(StrEnum):
    """Origin of a row (nguồn số liệu): computed from records here, entered by a unit, or taken from another system."""

    COMPUTED = "computed"
    ENTERED = "entered"
    EXTERNAL = "external"


@dataclass(frozen=True, slots=True)
class AnnexRow:
    """Annex row (dòng phụ lục): its code, words and measure; a computed one names the indicators it prints."""

    code: str
    title: str
    measure: str
    additive: bool
    origin: Origin
    indicators: tuple[str, ...]
    confirmed: bool


@cache
def annex_rows() -> tuple[AnnexRow, ...]:
    """Annex rows (các dòng phụ lục) in their order. Raises ValueError where one names what does not exist."""
    pack = load_toml(PACK)
    found = []
    for row in pack["row"]:
        codes = tuple(row.get("indicators", ()))
        if unknown := set(codes) - set(registry()):
            raise ValueError(f"Row {row['code']} names no such indicator: {sorted(unknown)}.")
        if (row["origin"] == Origin.COMPUTED) != bool(codes):
            raise ValueError(f"Row {row['code']} is computed if, and only if, it names indicators.")
        origin, additive = Origin(row["origin"]), row.get("additive", False)
        found.append(AnnexRow(row["code"], row["title"], row["unit"], additive, origin, codes, pack["confirmed"]))
    return tuple(found)
