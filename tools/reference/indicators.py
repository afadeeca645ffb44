"""The page about indicators: every figure, its two counts, and the law behind it."""

from __future__ import annotations

import tomllib
from pathlib import Path

from tools.reference.markdown import cell, table

PACKS = Path(__file__).resolve().parents[2] / "packs" / "indicators"


def page() -> str:
    """One table per pack of indicators."""
    parts = [
        "# Indicators\n\nEach is defined once, in `packs/indicators`, and every page, report and export calls that"
        " definition. A figure is two counts over named records.\n"
    ]
    for pack in sorted(PACKS.glob("*.toml")):
        content = tomllib.loads(pack.read_text(encoding="utf-8"))
        law = content.get("all", {}).get("legal_basis", "")
        rows = [
            (
                f"`{entry['code']}`",
                cell(entry["name"]),
                cell(entry.get("meaning", "")),
                f"`{cell(entry['part'])}`",
                f"`{cell(entry['whole'])}`" if "whole" in entry else "",
                cell(entry.get("legal_basis", law)),
            )
            for entry in content.get("indicator", [])
        ]
        parts.append(f"## {pack.stem}\n")
        parts.append(table(("Code", "Name", "Meaning", "Part", "Whole", "Law"), rows) + "\n")
    return "\n".join(parts)
