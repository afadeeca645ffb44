"""Added up (cộng lại đúng): V2 and V5, numbers of a passage that make another one, told without a word that they do.

What adds up hardly does so by accident; what does not may not have been meant to, so that nothing here is a claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from motcua.rules.report_check.bounds import inner
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.sums import sum_claim
from motcua.rules.report_check.tokens import Kind, Token

_GOES_ON = re.compile(
    r"\s*(?:[-+*•]\s*)?(?:trong (?:đó|số|tổng)|bao gồm|gồm|cụ thể|kết quả|qua |theo |số |có |đến nay)", re.IGNORECASE
)
_TOTAL = re.compile(r"(?:\btoàn\b|tổng|\bcộng\b|như vậy|lũy kế)[^\d;.,()]{0,60}$", re.IGNORECASE)
_REST = re.compile(r"\b(?:còn(?: lại| tồn)?|đang|chưa)\b[^\d;.()]{0,40}$", re.IGNORECASE)
_LEAST, _SOME = 20, 2
_REACH = 6


def added(passages: Sequence[Passage]) -> tuple[Claim, ...]:
    """Added (cộng lại đúng): each number and the run of numbers behind or before it that make it; whoever restrains the
    claims on one report asks for the same."""
    return _added(tuple(passages))


@lru_cache(maxsize=1)
def _added(passages: tuple[Passage, ...]) -> tuple[Claim, ...]:
    return tuple(claim for passage in passages for claim in _of_passage(passage))


def _of_passage(passage: Passage) -> Iterator[Claim]:
    told = [held for t in passage.tokens for held in inner(t) if not t.change]
    for kind in (Kind.COUNT, Kind.MONEY):
        alike = [held for held in told if held.kind is kind]
        for place, head in enumerate(alike):
            if head.value < _LEAST:
                continue
            run = _behind(passage, head, alike[place + 1 :]) or _before(passage, head, alike[:place])
            if run:
                yield sum_claim(passage, head, run, Verdict.OK, "V2")
    yield from _rests(passage)


def _behind(passage: Passage, head: Token, following: Sequence[Token]) -> list[Token]:
    """The numbers right behind a head, in its sentence or the one that goes on, until they make it."""
    end = passage.sentence_span(head)[1]
    behind = [t for t in following if t.start < end]
    follows = [t for t in following if t.start >= end]
    if follows and _GOES_ON.match(passage.text[end - passage.start :]):
        stop = passage.sentence_span(follows[0])[1]
        behind += [t for t in follows if t.start < stop]
    for chosen in (behind, [t for t in behind if passage.depth(t) <= passage.depth(head)]):
        total, run = Decimal(0), []
        for token in chosen:
            run.append(token)
            total += token.value
            if total >= head.value:
                break
        if total == head.value and len(run) >= _SOME and not any(t.value == head.value for t in run):
            return run
    return []


def _before(passage: Passage, head: Token, earlier: Sequence[Token]) -> list[Token]:
    """All numbers of the sentence before a total."""
    start = passage.sentence_span(head)[0]
    run = [t for t in earlier if t.start >= start and passage.depth(t) == passage.depth(head)]
    whole = sum((t.value for t in run), Decimal(0)) == head.value
    return run if whole and len(run) >= _SOME and _TOTAL.search(passage.before(head, 70)) else []


def _rests(passage: Passage) -> Iterator[Claim]:
    """What is left of a number told before, when the one told last was taken of it."""
    told = [held for t in passage.tokens if t.kind in (Kind.COUNT, Kind.RATIO) and t.exact for held in inner(t)]
    for place, rest in enumerate(told):
        if rest.slack or not rest.value or not _REST.search(passage.before(rest, 60)):
            continue
        for done in told[max(0, place - _SOME) : place]:
            for whole in told[max(0, place - _REACH) : place]:
                if whole.start < done.start and whole.value >= _LEAST and whole.value == done.value + rest.value:
                    yield sum_claim(passage, whole, [done, rest], Verdict.OK, "V5")
