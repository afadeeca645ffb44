"""Averages (bình quân): V1, so much for each of so many, where both are told beside it under the same names.

"36.420 trang của 2.428 bộ, bình quân 15 trang/bộ": the things before the stroke and behind it name the two numbers.
Where one of the names is told of no number near by, or of several, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from .bounds import bounds
from .claims import claim_on
from .findings import Claim, Verdict
from .reading import Passage
from .rounding import plain, rounded
from .tokens import Kind, Token

_MEAN = re.compile(r"(?:\b(?:bình quân|trung bình|b/q|tính ra|tức)\b)[^;.()\d]{0,40}$", re.IGNORECASE)
_SHARED_OUT = re.compile(r"\bchia (?:đều )?(?:thành|làm|cho|ra)\b[^;.()]*, mỗi [^;.()\d]{2,20}$", re.IGNORECASE)
_EACH = re.compile(r"\b(?:mỗi|một)\s+([^\W\d_]+(?: [^\W\d_]+)?)[^;.,()\d]{0,25}$", re.IGNORECASE)
_THING = r"([^\W\d_]+(?: [^\W\d_]+)?(?: [^\W\d_]+)?)"
_PER = re.compile(rf"\s*{_THING}\s*(?:/\s*|\bmỗi |\bmột |\bcho mỗi )([^\W\d_]+(?: [^\W\d_]+)?)", re.IGNORECASE)
_MONEY = re.compile(r"(?:nghìn |triệu |tỷ )?đồng", re.IGNORECASE)
_FEW, _SENTENCES, _SHORT = 3, 4, 250
_FURTHEST = 12
"""How many times an average may be off: a digit too many, no more."""


def check_averages(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Averages (bình quân): each against the only two numbers it can be made of."""
    for passage in passages:
        for token in passage.tokens:
            if token.kind in (Kind.COUNT, Kind.MONEY, Kind.SCORE, Kind.OTHER) and not token.word and not token.change:
                claim = _averaged(passage, token)
                if claim is not None:
                    yield claim


def _averaged(passage: Passage, stated: Token) -> Claim | None:
    names = _names(passage, stated)
    if names is None:
        return None
    thing, each = names
    start, end = passage.sentence_span(stated)
    every = [t for t in passage.tokens if start <= t.start < end and t is not stated and t.kind is not Kind.PERCENT]
    near = [t for t in every if t.exact and t.whole is None]
    parts = [t for t in near if (t.kind is Kind.MONEY if thing == "đồng" else _counts(passage, t, thing))]
    wholes = [t for t in near if t.kind is not Kind.MONEY and t.value and _counts(passage, t, each)]
    pairs = [(part, whole) for part in parts for whole in wholes if part is not whole]
    told = next((pair for pair in pairs if _gives(pair, stated)), None)
    if told is None and len(near) == len(every) == 2:
        alone = _only_pair(passage, stated, near)
        told = alone if alone is not None and _gives(alone, stated) else None
        pairs = [alone] if alone is not None and len(pairs) != 1 else pairs
        parts, wholes = (
            ([pair[0] for pair in pairs], [pair[1] for pair in pairs]) if alone is not None else (parts, wholes)
        )
    if told is None and not (parts and wholes):
        pairs = _told_before(passage, stated, thing, each)
        told = next((pair for pair in pairs if _gives(pair, stated)), None)
        parts, wholes = [part for part, _ in pairs], [whole for _, whole in pairs]
    if told is None and (not _is_plain(pairs, stated) or _given_otherwise(passage, stated)):
        return None
    part, whole = told or pairs[0]
    exact = Fraction(part.value) / Fraction(whole.value)
    if not exact or not Fraction(1, _FURTHEST) <= Fraction(stated.value) / exact <= _FURTHEST:
        return None
    return claim_on(
        passage,
        stated,
        kind="V1",
        computed=plain(rounded(exact, max(1, stated.places))),
        formula=f"{plain(part.value)} ÷ {plain(whole.value)}",
        verdict=Verdict.OK if told else Verdict.WRONG,
    )


def _is_plain(pairs: Sequence[tuple[Token, Token]], stated: Token) -> bool:
    """Whether one number is averaged and few, all told before, may be what it is shared by."""
    parts, wholes = {part.start for part, _ in pairs}, {whole.start for _, whole in pairs}
    return len(parts) == 1 and 1 <= len(wholes) <= _FEW and max(parts | wholes) < stated.start


def _given_otherwise(passage: Passage, stated: Token) -> bool:
    """Whether any other two numbers of the passage give the average."""
    told = [t for t in passage.tokens if t is not stated and t.kind is not Kind.PERCENT and t.value]
    return any(_gives((part, whole), stated) for part in told for whole in told if part is not whole)


def _told_before(passage: Passage, stated: Token, thing: str, each: str) -> list[tuple[Token, Token]]:
    """What may be averaged, told in short sentences before: "Số tiền 4.131.680 nghìn đồng. Bình quân ..."."""
    start = passage.sentence_span(stated)[0]
    earlier = [span for span in passage.sentences if span[0] <= start][-_SENTENCES:]
    if start - earlier[0][0] > _SHORT:
        return []
    near = [t for t in passage.tokens if earlier[0][0] <= t.start < stated.start and t.exact and t.whole is None]
    parts = [t for t in near if (t.kind is Kind.MONEY if thing == "đồng" else _counts(passage, t, thing))]
    wholes = [t for t in near if t.kind is Kind.COUNT and t.value and _counts(passage, t, each)]
    return [(part, whole) for part in parts[-1:] for whole in wholes if part is not whole]


def _only_pair(passage: Passage, stated: Token, two: Sequence[Token]) -> tuple[Token, Token] | None:
    """Of the only two other numbers of a sentence, the one that counts what is averaged and the one it is shared by."""
    own = stated.unit or _word(passage, stated)
    alike = [t for t in two if t.kind is stated.kind and own and (t.unit or _word(passage, t)) == own]
    others = [t for t in two if t not in alike and t.value and t.kind in (Kind.COUNT, Kind.OTHER)]
    return (alike[0], others[0]) if len(alike) == len(others) == 1 else None


def _word(passage: Passage, token: Token) -> str:
    match = re.match(r"\s*([^\W\d_]+)", passage.text[token.end - passage.start :])
    return match[1].lower() if match else ""


def _names(passage: Passage, stated: Token) -> tuple[str, str] | None:
    """What is averaged, and each of what: the words by which the two numbers are known."""
    before, behind = passage.before(stated, 70), passage.text[stated.end - passage.start :][:50]
    if not _MEAN.search(before) and not _SHARED_OUT.search(before):
        return None
    if match := _PER.match(behind):
        return _thing(match[1]), match[2].lower()
    each = _EACH.search(before)
    match = re.match(rf"\s*{_THING}", behind)
    return (_thing(match[1]), each[1].lower()) if each and match else None


def _thing(words: str) -> str:
    return "đồng" if _MONEY.match(words) else words.lower()


def _counts(passage: Passage, token: Token, thing: str) -> bool:
    """Whether a number is told of a thing: its name right behind, with a word of its own before it at most."""
    behind = passage.text[token.end - passage.start :][:30].lower().split()
    first = thing.split()[0]
    return first in (word.strip(",.;:()") for word in behind[:2])


def _gives(pair: tuple[Token, Token], stated: Token) -> bool:
    """Whether two numbers give an average, as exactly as all of them are told; the last decimal may be cut."""
    (least, most), whole = bounds(pair[0]), Fraction(pair[1].value)
    low, high = bounds(stated)
    step = max(high - low, Fraction(1, 10**stated.places))
    return low - step <= most / whole and least / whole <= high + step
