"""Scans (bản quét): when a page is blank, and when two papers say nearly the same.

A blank page has hardly a dark point and no word. Two papers are nearly the same when most of their runs of three words
are shared (rules/similarity.py); a short text tells too little to say so. Both only point something out to an officer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from motcua.rules.similarity import likeness

FAINTEST = 12  # dark points in ten thousand; one line of text on A4 has about 25
SHORTEST_WORD = re.compile(r"[^\W\d_]{2,}")
FEWEST_WORDS = 20
ALIKE = (3, 5)  # shared runs over all runs


def is_blank(text: str, ink: int) -> bool:
    """Whether a page is blank (trang trắng): hardly any ink, and not one word read in it."""
    return ink < FAINTEST and not SHORTEST_WORD.search(text)


def nearly_same(text: str, others: Mapping[int, str]) -> tuple[int, ...]:
    """Nearly the same (gần như trùng): the keys of those other folded texts that say nearly what this one says."""
    if len(text.split()) < FEWEST_WORDS:
        return ()
    part, whole = ALIKE
    return tuple(one.key for one in likeness(text, others) if one.share.part * whole >= one.share.whole * part)
