"""Similarity (độ giống nhau của văn bản): shared runs of words over all runs, so that anyone can count it again.

A text becomes the set of its runs of three words, without marks, case and punctuation. Two texts are as alike as the
runs both have are many among the runs either has: two counts, and the shared runs can be shown. Nothing is learned,
nothing weighted. It finds what was copied or little changed, not the same thought in other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from motcua.rules.figures import Share

RUN = 3
WORD = re.compile(r"\w+")
SHOWN = 3


@dataclass(frozen=True, slots=True)
class Likeness:
    """Likeness (mức giống): with which text, the shared runs of words over all, and the longest shared passages."""

    key: int
    share: Share
    passages: tuple[str, ...]


def runs(words: Iterable[str]) -> frozenset[tuple[str, ...]]:
    """Runs (cụm ba từ) of a text already folded and split; a shorter text is one run."""
    told = list(words)
    if len(told) < RUN:
        return frozenset({tuple(told)}) if told else frozenset()
    return frozenset(tuple(told[at : at + RUN]) for at in range(len(told) - RUN + 1))


def likeness(text: str, others: Mapping[int, str]) -> list[Likeness]:
    """Likeness (mức giống) of a folded text with others, the most alike first; those that share nothing left out."""
    mine = WORD.findall(text)
    own = runs(mine)
    found = []
    for key, other in others.items():
        theirs = runs(WORD.findall(other))
        shared = own & theirs
        if shared:
            found.append(Likeness(key, Share(len(shared), len(own | theirs)), _passages(mine, shared)))
    return sorted(found, key=lambda one: (-one.share.part * 10**9 // one.share.whole, one.key))


def _passages(words: list[str], shared: frozenset[tuple[str, ...]]) -> tuple[str, ...]:
    """The longest passages of the text whose every run is shared."""
    found: list[str] = []
    start = None
    for at in range(len(words) + 1):
        inside = at + RUN <= len(words) and tuple(words[at : at + RUN]) in shared
        if inside and start is None:
            start = at
        elif not inside and start is not None:
            found.append(" ".join(words[start : at + RUN - 1]))
            start = None
    return tuple(sorted(dict.fromkeys(found), key=lambda one: (-len(one), one))[:SHOWN])
