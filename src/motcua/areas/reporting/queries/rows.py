"""Rows of the annex (các dòng phụ lục thống kê): of the pack, or as this installation has mended them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from motcua.areas.reporting.models import AnnexEdition, FigureOrigin, Side
from motcua.kernel.packs import load_toml

PACK = "annexes/cchc.toml"


@dataclass(frozen=True, slots=True)
class AnnexRow:
    """Annex row (dòng phụ lục): its code, words and measure; a computed one names its indicator and side.

    `of` is the code of the row it is a part of, "" for none: the share is reckoned from the two, never entered.
    """

    code: str
    title: str
    measure: str
    additive: bool
    origin: str
    indicator: str = ""
    side: str = ""
    of: str = ""

    def kept(self) -> dict[str, Any]:
        """The row as it is kept in an edition."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class AnnexRows:
    """Annex rows (các dòng phụ lục) in their order, with where they come from; `number` is 0 for the pack itself."""

    rows: tuple[AnnexRow, ...]
    version: str
    source: str
    confirmed: bool
    number: int = 0


@dataclass(frozen=True, slots=True)
class EditionRow:
    """Edition row (dòng lần sửa): who changed the rows, when and why."""

    number: int
    rows: int
    reason: str
    recorded_by: str
    recorded_at: datetime


def annex() -> AnnexRows:
    """The annex (phụ lục thống kê) in force: the latest edition, or the pack where nobody changed it."""
    pack = load_toml(PACK)
    version, source = f"cchc {pack['version']}", str(pack["source"])
    last = AnnexEdition.objects.order_by("-number").first()
    if last is None:
        return AnnexRows(tuple(_of_pack(pack["row"])), version, source, bool(pack["confirmed"]))
    told = f"{last.pack_version}, lần sửa {last.number}"
    return AnnexRows(tuple(AnnexRow(**row) for row in last.rows), told, last.reason, False, last.number)


def editions() -> list[EditionRow]:
    """Editions (các lần sửa dòng phụ lục), the latest first."""
    return [
        EditionRow(one.number, len(one.rows), one.reason, one.recorded_by, one.recorded_at)
        for one in AnnexEdition.objects.order_by("-number")
    ]


def _of_pack(rows: Iterable[Mapping[str, Any]]) -> Iterable[AnnexRow]:
    for row in rows:
        yield AnnexRow(
            code=row["code"],
            title=row["title"],
            measure=row["unit"],
            additive=row.get("additive", False),
            origin=FigureOrigin[row["origin"].upper()].value,
            indicator=row.get("indicator", ""),
            side=Side[row["side"].upper()].value if "side" in row else "",
            of=row.get("of", ""),
        )
