"""Correct texts raise no alarm: reports and press as offices write them, every figure true."""

from pathlib import Path

import pytest

from motcua.rules.report_check import mark

from .correct_texts import COMPOSED, SILENT, TEXTS, checked

AT_ONCE = 16
"""Of how many of the many texts one is checked in the five minutes; the others when CI runs what they leave out."""
OWN = [pytest.param(path, marks=[pytest.mark.long] if place % 2 else []) for place, path in enumerate(TEXTS)]
MANY = [
    pytest.param(path, marks=[pytest.mark.long] if place % AT_ONCE else [])
    for place, path in enumerate([*COMPOSED, *SILENT])
]


def name_of(path: Path) -> str:
    return path.stem


def test_there_are_enough_texts() -> None:
    assert len(TEXTS) >= 20


@pytest.mark.parametrize("path", [*OWN, *MANY], ids=name_of)
def test_a_correct_text_has_no_finding(path: Path) -> None:
    report = checked(path)
    assert [(claim.kind, claim.stated, claim.computed, claim.text) for claim in report.findings] == []


@pytest.mark.parametrize("path", OWN, ids=name_of)
def test_every_claim_stands_where_it_says(path: Path) -> None:
    report = checked(path)
    assert "".join(segment.text for segment in mark(report)) == report.text
    for claim in report.claims:
        assert claim.stated.rstrip("% ") in report.text[claim.start : claim.end]
        assert 0 <= claim.block < len(report.blocks)


def test_enough_is_recomputed_for_the_silence_to_mean_something() -> None:
    assert sum(len(checked(path).claims) for path in TEXTS[::2]) >= 100
    assert sum(len(checked(path).claims) for path in SILENT[::AT_ONCE]) >= 100
