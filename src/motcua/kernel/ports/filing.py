"""Filing elsewhere (gửi sang hệ thống chuyên ngành): a system of a ministry that keeps its own register."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from django.conf import settings

from motcua.kernel.ports.registry import Registry


class NotFiled(Exception):
    """The other system did not take it; the words say why in Vietnamese."""


class FilingSystem(Protocol):
    """Filing system (hệ thống chuyên ngành): civil status, household business. `key` is the same for the same
    dossier, however often it is told, and makes it one record there."""

    def file(self, *, unit_id: int, key: str, lines: Sequence[tuple[str, str]]) -> str:
        """Tell it the lines of a copy sheet for a unit, and answer the number it keeps them under. Raises NotFiled."""
        ...


filing_systems: Registry[FilingSystem] = Registry("filing system")


def filing_system(system: str) -> FilingSystem | None:
    """The provider of a system here (MOTCUA_CIVIL_STATUS, MOTCUA_BUSINESS_REGISTER); None until one is connected."""
    chosen = settings.FILING_SYSTEMS.get(system, "")
    return filing_systems.provider(chosen) if chosen else None
