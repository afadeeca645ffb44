"""Packs (gói dữ liệu chính sách): policy as dated data with a source, from the checkout or the wheel."""

from __future__ import annotations

import tomllib
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
