"""The glossary as a page."""

from __future__ import annotations

from tools.glossary import glossary
from tools.reference.markdown import cell, table


def page() -> str:
    """The page, in the order of the Vietnamese terms in the file."""
    rows = [
        (cell(term.vi), f"`{name}`", cell(term.means), cell(", ".join(term.refused)), cell(term.law))
        for name, term in glossary().items()
    ]
    opening = "# Glossary\n\nOne Vietnamese term, one identifier. A test keeps the code to it.\n\n"
    return opening + table(("Vietnamese", "Identifier", "Meaning", "Never called", "Law"), rows)
