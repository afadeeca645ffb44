"""Measuring the checker on a corpus: how many changed numbers it finds, and how often it cries over a correct text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from unittest.mock import patch

from motcua.links.files.text import read_bytes
from motcua.rules.report_check import check
from motcua.rules.report_check.meant import scoring

from . import examples
from .changing import changes


@dataclass(frozen=True)
class Measure:
    """What the checker did on one corpus."""

    corpus: str
    found: int
    of: int
    alarms: int

    def __str__(self) -> str:
        share = 100 * self.found / max(1, self.of)
        return f"{self.corpus}: found {self.found} of {self.of} = {share:.1f} %, false alarms {self.alarms}"


def measure(
    corpus: str, *, count: int, seed: int = 1, weights: Mapping[str, Mapping[str, int]] | None = None
) -> Measure:
    """Measure one corpus, with other weights than those in use if so told."""
    with patch.object(scoring, "learned", (lambda: weights) if weights is not None else scoring.learned):
        texts = list(examples([corpus]))
        before = {text.name: _findings(text.text, text.name) for text in texts}
        found = sum(
            _findings(change.text, change.example.name) > before[change.example.name]
            for change in changes(texts, count, seed)
        )
        return Measure(corpus, found, count, sum(before.values()))


def _findings(text: str, name: str) -> int:
    return len(check(read_bytes(text.encode(), name=name)).findings)
