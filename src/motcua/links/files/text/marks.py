"""Marks of notes (dấu chú thích): what stands above the line behind a word or number and only points to a note."""

from __future__ import annotations

import re

_MEASURE = re.compile(r"(?<![^\W\d_])(?:k|c|d|m|h|da)?m$", re.IGNORECASE)


def ends_in_measure(text: str) -> bool:
    """Whether a text ends in a measure of length, so that a raised 2 or 3 behind it makes a square or a cube."""
    return _MEASURE.search(text) is not None
