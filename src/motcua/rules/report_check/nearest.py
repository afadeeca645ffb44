"""Nearest values (số của cùng đối tượng): which number a fall "giảm 47 người chết (-6,23%)" was a fall of.

It stands in the same sentence, or in the one before when the sentence begins "So với cùng kỳ"; among several of one
unit it is the one told in the same words: dead of dead, hurt of hurt.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .bounds import inner, like
from .reading import Passage
from .tokens import Token

_TAKEN_UP = re.compile(r"[\s\-+*•]*(?:như vậy,?\s*)?so (?:với|cùng)\b", re.IGNORECASE)
_IDLE = frozenset(["số", "làm", "là", "có", "người", "vụ", "tăng", "giảm", "và", "với", "so", "cùng", "kỳ", "năm"])


def nearest_now(passage: Passage, others: Sequence[Passage], step: Token, own: Sequence[Token]) -> list[Token]:
    """The values a step may have led to, the one told in its words alone when there is just one; `own` stand in its
    sentence."""
    found = list(own) or [token for token in _sentence_before(passage, others, step) if token.kind is step.kind]
    if not own:
        found = [token for token in found if like(token, step) and bool(token.unit) == bool(step.unit)]
    said = _words(passage, step)
    alike = [token for token in found if said & _words(_home(passage, others, token), token)]
    return alike if len(alike) == 1 else found


def _sentence_before(passage: Passage, others: Sequence[Passage], step: Token) -> list[Token]:
    """The exact values of the sentence before, when the step's own sentence takes them up."""
    if not _TAKEN_UP.match(passage.sentence(step)):
        return []
    start = passage.sentence_span(step)[0]
    home = passage
    told = [token for token in passage.tokens if token.start < start]
    index = others.index(passage)
    if not told and index and not passage.text[: start - passage.start].strip():
        home = others[index - 1]
        told = list(home.tokens)
    if not told:
        return []
    last = home.sentence_span(told[-1])
    return [
        held
        for token in told
        if token.exact and home.sentence_span(token) == last and home.depth(token) == 0
        for held in inner(token)
    ]


def _home(passage: Passage, others: Sequence[Passage], token: Token) -> Passage:
    if token.start >= passage.start:
        return passage
    return next((place for place in reversed(others) if place.start <= token.start), passage)


def _words(passage: Passage, token: Token) -> frozenset[str]:
    """The words of a number's own clause that tell what it counts from other things of its unit."""
    told = next((known for known in passage.tokens if known.start == token.start), token)
    before, after = passage.label(told)
    return frozenset(re.findall(r"[^\W\d_]+", f"{before} {after}".lower())) - _IDLE
