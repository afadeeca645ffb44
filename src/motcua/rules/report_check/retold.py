"""Retold figures (số nhắc lại): V10 one count told twice in a text, V1 shares told respectively of two lists above.

A count that comes back with two figures changed about, or one figure off, was meant to be the same count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from . import vocabulary as words
from .bounds import is_sharp
from .claims import told_again
from .explanation import share_claim, share_of, share_verdict
from .findings import Claim, Verdict
from .headline import act_of, one_slip
from .reading import Passage
from .rounding import plain
from .tokens import Kind, Token

_TAKEN_UP = re.compile(r"(?:^|\n)\s*(?:[-+*•]\s*)?(?:kết luận|như vậy|tóm lại|nhìn chung|với)\b", re.IGNORECASE)
_REACH = 4
_LEAST = 1000


def check_retold(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Retold (nhắc lại): counts that a conclusion repeats, shares of two lists told respectively."""
    for index, passage in enumerate(passages):
        yield from _respective(passages, index)


def _repeated(passages: Sequence[Passage], index: int, start: int, end: int) -> Iterator[Claim]:
    """ "Kết luận: với 9.812 hồ sơ tiếp nhận ..." after "tiếp nhận 8.912 hồ sơ"."""
    passage = passages[index]
    if not _TAKEN_UP.match(passage.text[start - passage.start : end - passage.start]):
        return
    for token in passage.counts():
        if not start <= token.start < end or not token.exact or not is_sharp(token) or token.value < _LEAST:
            continue
        act = _act(passage, token)
        earlier = [
            (place, other)
            for place in passages[: index + 1]
            for other in place.counts()
            if other.start < start and other.unit == token.unit and other.exact and is_sharp(other)
        ]
        same = [other for place, other in earlier if act and _act(place, other) == act]
        if len(same) != 1 or any(other.value == token.value for _, other in earlier if other is not same[0]):
            continue
        agrees = same[0].value == token.value
        if agrees or one_slip(token, same[0]):
            yield told_again(passage, token, same[0], Verdict.OK if agrees else Verdict.WRONG)


def _act(passage: Passage, token: Token) -> str:
    before, after = passage.label(token)
    return act_of(before) or act_of(after)


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
