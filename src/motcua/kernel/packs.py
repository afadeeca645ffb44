"""Packs (gói dữ liệu chính sách): policy as dated data with a source, from the checkout or the wheel."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parents[1]


@cache
def packs_dir() -> Path:
    """The folder of packs: the checkout's own, or the copy inside the installed package."""
    checkout = PACKAGE.parents[1]
    if (checkout / "pyproject.toml").is_file() and (checkout / "packs").is_dir():
        return checkout / "packs"
    return PACKAGE / "_packs"


@cache
def load_toml(name: str) -> dict[str, Any]:
    """A pack by its path under `packs/`, such as "calendars/vn_2024.toml"; read once, so do not change it.

    Raises FileNotFoundError if there is no such pack.
    """
    return tomllib.loads((packs_dir() / name).read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class PackRow:
    """Pack row (gói): a file of policy with its edition, source and days; empty where the file does not say."""

    name: str
    version: str
    source: str
    valid_from: str
    valid_to: str


def pack_rows() -> list[PackRow]:
    """Every pack (các gói) there is here, by name."""
    root = packs_dir()
    return [_row(path, path.relative_to(root).as_posix()) for path in sorted(root.rglob("*")) if path.suffix in READ]


READ = {".toml": tomllib.loads, ".json": json.loads}


def _row(path: Path, name: str) -> PackRow:
    told = READ[path.suffix](path.read_text(encoding="utf-8"))
    told = told if isinstance(told, dict) else {}
    inner = told.get("pack") if isinstance(told.get("pack"), dict) else {}

    def said(*keys: str) -> str:
        found = (one[key] for one in (told, inner or {}) for key in keys if one.get(key) is not None)
        one = next(found, "")
        return str(one) if not isinstance(one, dict | list) else ""

    return PackRow(
        name, said("version", "edition"), said("source", "legal_basis"), said("valid_from"), said("valid_to")
    )
