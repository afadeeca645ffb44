"""Elsewhere (ở hệ thống khác): the numbers under which other systems keep a dossier."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from motcua.areas.dossiers.models import ForeignNumber


@dataclass(frozen=True, slots=True)
class ForeignNumberRow:
    """Foreign number row (số ở hệ thống khác): of which system, who wrote it down and when."""

    system: str
    number: str
    by: str
    at: datetime


def foreign_numbers_of(number: str, *, system: str = "") -> list[ForeignNumberRow]:
    """Foreign numbers of a dossier (các số ở hệ thống khác), the last one first."""
    found = ForeignNumber.objects.filter(dossier__number=number).select_related("by").order_by("-pk")
    rows = found.filter(system=system) if system else found
    return [ForeignNumberRow(one.system, one.number, str(one.by), one.at) for one in rows]
