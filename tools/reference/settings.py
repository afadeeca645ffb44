"""The page about settings: every MOTCUA_* variable, as docs/settings.toml says."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from tools.reference.markdown import cell, table

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "docs" / "settings.toml"
READ = re.compile(r"""\benv\(\s*["']([A-Z0-9_]+)["']|["']MOTCUA_([A-Z0-9_]+)["']""")


def said() -> dict[str, dict[str, str]]:
    """What is written about each setting."""
    return tomllib.loads(SOURCE.read_text(encoding="utf-8"))


def read_by_the_code() -> set[str]:
    """Every MOTCUA_* variable that the product, its entry and its tests read."""
    places = [*sorted((ROOT / "src").rglob("*.py")), ROOT / "motcua", *sorted((ROOT / "tests").glob("*.py"))]
    found: set[str] = set()
    for place in places:
        for short, full in READ.findall(place.read_text(encoding="utf-8")):
            found.add(f"MOTCUA_{short or full}")
    return found


def page(entries: dict[str, dict[str, str]] | None = None) -> str:
    """The page."""
    rows = [
        (f"`{name}`", cell(entry["means"]), f"`{entry['default']}`" if entry["default"] else "")
        for name, entry in sorted((entries or said()).items())
    ]
    opening = "# Settings\n\nEvery value a site may change is an environment variable.\n\n"
    return opening + table(("Variable", "Meaning", "Default"), rows)
