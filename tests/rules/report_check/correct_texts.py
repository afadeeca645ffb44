"""The correct texts and what the checker says of each, asked once for all tests that look at it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from motcua.rules.report_check import Report, check

TEXTS = sorted(path for path in Path(__file__).with_name("correct").iterdir() if path.suffix in (".txt", ".md"))


def checked(path: Path) -> Report:
    """The report on a text as it stands in its file."""
    return report_on(path.read_text(encoding="utf-8"))


@cache
def report_on(text: str) -> Report:
    """The report on these words; nobody changes it."""
    return check(text)
