"""The correct texts and what the checker says of each, asked once for all tests that look at it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from motcua.rules.report_check import Report, check

TEXTS = sorted(path for path in Path(__file__).with_name("correct").iterdir() if path.suffix in (".txt", ".md"))
COMPOSED = sorted(Path(__file__).with_name("composed").iterdir())
"""Texts that our own report templates compose of the figures of made-up offices (27 November 2026)."""
SILENT = sorted(Path(__file__).with_name("silent").iterdir())
"""Texts full of traps, of all sorts of things offices report: published figures in our own words, places renamed, which
no lesson of the checker knows."""


def checked(path: Path) -> Report:
    """The report on a text as it stands in its file."""
    return report_on(path.read_text(encoding="utf-8"))


@cache
def report_on(text: str) -> Report:
    """The report on these words; nobody changes it."""
    return check(text)
