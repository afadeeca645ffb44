"""Reference pages written from the code itself, so that they cannot be wrong (rule 16).

python -m tools.reference          write docs/reference
python -m tools.reference --check  say which pages are out of date; exit 1 when there are any
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import django
from django.apps import apps

if not apps.ready:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "motcua.config.settings")
    django.setup()

from tools.reference import addresses, areas, commands, contract, indicators, settings, words

ROOT = Path(__file__).resolve().parents[2]
PLACE = ROOT / "docs" / "reference"
WRITTEN = "<!-- Written by `python -m tools.reference` from the code: change the code, not this page. -->\n\n"

PAGES: dict[str, Callable[[], str]] = {
    "models.md": areas.models,
    "events.md": areas.events,
    "operations.md": areas.operations,
    "queries.md": areas.queries,
    "settings.md": settings.page,
    "commands.md": commands.page,
    "glossary.md": words.page,
    "addresses.md": addresses.page,
    "indicators.md": indicators.page,
    "openapi.json": contract.document,
}


def page(name: str) -> str:
    """One page as it should be now."""
    text = PAGES[name]()
    return text if name.endswith(".json") else WRITTEN + text.rstrip() + "\n"


def outdated() -> list[str]:
    """The pages that do not say what the code says."""
    return [
        name
        for name in PAGES
        if not (PLACE / name).exists() or (PLACE / name).read_text(encoding="utf-8") != page(name)
    ]


def write() -> list[str]:
    """Write every page that is out of date, and say which."""
    PLACE.mkdir(parents=True, exist_ok=True)
    changed = outdated()
    for name in changed:
        (PLACE / name).write_text(page(name), encoding="utf-8")
    return changed
