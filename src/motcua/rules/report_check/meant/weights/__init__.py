"""Weights (trọng số): what each cue and trait of a tie weighs, learned from correct reports by tools.learn_checker.

Each table is told as "name=weight" with semicolons between; the empty name is what every tie of its shape begins with,
"most" what the traits of one at most weighed together. The table `none` is of numbers that follow from no other.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module

SHAPES = (
    "none",
    "share",
    "pool",
    "split",
    "untold",
    "growth",
    "quotient",
    "triple",
    "list",
    "flow",
    "whole",
    "equal",
    "hint",
)


@lru_cache(maxsize=1)
def learned() -> dict[str, dict[str, int]]:
    """The weights by shape and name, in hundredths of a bit."""
    return {shape: _read(import_module(f"{__name__}.{shape}").TABLE) for shape in SHAPES}


def _read(table: str) -> dict[str, int]:
    told = [part.strip() for part in table.replace("\n", " ").split(";")]
    return {name: int(weight) for name, _, weight in (part.rpartition("=") for part in told if part)}
