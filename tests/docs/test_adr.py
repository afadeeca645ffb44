"""Decisions are one page each, numbered without gaps, listed, and end with what checks them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.architecture.reading import ROOT

PLACE = ROOT / "docs" / "adr"
DECISIONS = sorted(PLACE.glob("[0-9]*.md"))
STATUS = re.compile(r"^Status: (?:proposed|accepted|superseded by \d{4}) \d{4}-\d{2}-\d{2}$", re.MULTILINE)


def test_numbers_have_no_gaps() -> None:
    assert [int(path.name[:4]) for path in DECISIONS] == list(range(1, len(DECISIONS) + 1))


def test_the_index_lists_every_decision_by_its_title() -> None:
    index = (PLACE / "README.md").read_text(encoding="utf-8")
    titles = {path.name: path.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ") for path in DECISIONS}
    assert re.findall(r"^- \[(.+)\]\((.+)\)", index, re.MULTILINE) == [(t, name) for name, t in titles.items()]


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_is_complete_and_fits_a_page(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f"# {path.name[:4]} ")
    assert STATUS.search(text)
    parts = re.findall(r"^## (.+)$", text, re.MULTILINE)
    assert parts == ["Context", "Decision", "Consequences", "Alternatives refused", "Checked by"]
    assert len(text.splitlines()) <= 60
