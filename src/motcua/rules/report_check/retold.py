"""Retold figures (số nhắc lại): V1, shares told respectively of two lists above."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from . import vocabulary as words
from .explanation import share_claim, share_of, share_verdict
from .findings import Claim
from .reading import Passage
from .rounding import plain
from .tokens import Kind, Token

_REACH = 4


def check_retold(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Retold (nhắc lại): shares of two lists told respectively."""
    for index in range(len(passages)):
        yield from _respective(passages, index)


def _respective(passages: Sequence[Passage], index: int) -> Iterator[Claim]:
    """Three counts, three counts, three shares, each line told "lần lượt": the shares are of the counts one by one."""
    shares = _told(passages[index], Kind.PERCENT)
    if len(shares) < 3:
        return
    above = [_told(place, Kind.COUNT) for place in passages[max(0, index - _REACH) : index]]
    above = [run for run in above if len(run) == len(shares)]
    for first, second in pairwise(above):
        for whole, part in ((first, second), (second, first)):
            if any(p.value > w.value or not w.value for p, w in zip(part, whole, strict=True)):
                continue
            verdicts = [share_verdict(*told) for told in zip(shares, part, whole, strict=True)]
            if sum(verdict.agrees for verdict in verdicts) * 2 <= len(shares):
                continue
            for percent, p, w, verdict in zip(shares, part, whole, verdicts, strict=True):
                formula = f"{plain(p.value)} ÷ {plain(w.value)}"
                yield share_claim(passages[index], percent, share_of(p, w), formula, verdict)
            return


def _told(passage: Passage, kind: Kind) -> list[Token]:
    """The first run of numbers of a kind behind "lần lượt"."""
    match = words.RESPECTIVELY.search(passage.text)
    if match is None:
        return []
    run: list[Token] = []
    for token in passage.tokens:
        if token.start < passage.start + match.end():
            continue
        if token.kind is not kind or not token.exact or (run and len(passage.between(run[-1], token)) > 20):
            break
        if run and re.search(r"tổng|cộng", passage.between(run[-1], token), re.IGNORECASE):
            break
        run.append(token)
    return run
