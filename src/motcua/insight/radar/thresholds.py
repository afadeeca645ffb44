"""Thresholds (ngưỡng): from when a pattern is worth a look; dated data with a source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from motcua.kernel.packs import load_toml
from motcua.rules.radar import Pattern

PACK = "radar/thresholds.toml"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Thresholds (ngưỡng của radar): one edition, by pattern."""

    version: str
    source: str
    valid_from: str
    of: Mapping[Pattern, Mapping[str, Any]]


def thresholds() -> Thresholds:
    """The thresholds (ngưỡng) in force."""
    pack = load_toml(PACK)
    return Thresholds(
        pack["version"], pack["source"], pack["valid_from"], {pattern: pack[pattern.value] for pattern in Pattern}
    )
