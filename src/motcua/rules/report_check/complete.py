"""Complete lists (danh sách đủ): V1 and V2, parts that all carry their shares, which make a hundred together.

"1.934 người đi 1-2 lần (61,5%), 967 người đi 3-4 lần (30,7%), 246 người đi trên 4 lần (7,8%)": their whole is their
sum, told or not. It bears out each share; a part that the other parts and its own share contradict is wrong, and so is
a whole told right before them that is not their sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from .claims import claim_on
from .findings import Claim, Verdict
from .reading import Passage
from .rounding import plain, rounded
from .tokens import Kind, Token

_LEAST, _BACK, _GAP = 2, 3, 90
_HEADED = re.compile(r"[^\d.;]{0,60}(?::|\b(?:gồm|trong đó|chia ra|cụ thể|phân theo)\b)[^\d.;]{0,40}", re.IGNORECASE)
_LOOKED = re.compile(
    r"\b(?:kiểm tra|xác suất|rút|chọn|rà soát|khảo sát|phỏng vấn|đánh giá|chấm|thẩm tra|thanh tra|hỏi|lấy ý kiến)\b"
    r"[^\d,;.]*$",
    re.IGNORECASE,
)
_FOUND = re.compile(r"\.\s+(?:kết quả|qua (?:kiểm tra|đó)|trong đó|trong số này|cụ thể)\b[^\d.;]{0,40}$", re.IGNORECASE)
"""What leads from what was looked at to what was found."""
_NARROW = Fraction(1, 50)
_MAGNITUDE = 12

Pair = tuple[Token, Token]


def check_complete(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Complete lists (danh sách đủ)."""
    for passage in passages:
        for run in _runs(passage):
            whole = Fraction(sum(part.value for part, _ in run))
            if all(_fits(pair, whole) for pair in run):
                yield from (_borne_out(passage, pair, whole) for pair in run)
                yield from _headed(passage, run, whole)
            elif len(run) > _LEAST:
                yield from _contradicted(passage, run)


def _runs(passage: Passage) -> Iterator[list[Pair]]:
    """The parts with their shares of one sentence, where the shares make a hundred."""
    for start, end in passage.sentences:
        tokens = [t for t in passage.tokens if start <= t.start < end]
        pairs = [pair for index in range(len(tokens)) if (pair := _pair(passage, tokens, index)) is not None]
        percents = [t for t in tokens if t.kind is Kind.PERCENT and not t.change]
        added = sum((Fraction(percent.value) for _, percent in pairs), Fraction(0))
        step = max((Fraction(1, 10**percent.places) for _, percent in pairs), default=Fraction(0))
        alike = len({part.unit for part, _ in pairs if part.unit}) <= 1
        if len(pairs) >= _LEAST and len(pairs) == len(percents) and alike and abs(added - 100) <= len(pairs) * step / 2:
            yield pairs


def _pair(passage: Passage, tokens: Sequence[Token], index: int) -> Pair | None:
    """A share and the count it is told of: the last one before it."""
    percent = tokens[index]
    if percent.kind is not Kind.PERCENT or percent.unit != "%" or not percent.exact or not percent.value:
        return None
    before = [t for t in tokens[max(0, index - _BACK) : index] if t.kind in (Kind.COUNT, Kind.MONEY, Kind.PERCENT)]
    if not before or before[-1].kind is Kind.PERCENT or not before[-1].exact or not before[-1].value:
        return None
    return (before[-1], percent) if len(passage.between(before[-1], percent)) <= _GAP else None


def _bounds(pair: Pair) -> tuple[Fraction, Fraction]:
    """Between which wholes a part has its share."""
    part, percent = pair
    half = Fraction(1, 2 * 10**percent.places) * Fraction(11, 10)
    share = Fraction(percent.value)
    least = 100 * (Fraction(part.value) - Fraction(part.slack)) / (share + half)
    return least, 100 * (Fraction(part.value) + Fraction(part.slack)) / max(share - half, half / 10)


def _fits(pair: Pair, whole: Fraction) -> bool:
    least, most = _bounds(pair)
    return least <= whole <= most


def _contradicted(passage: Passage, run: Sequence[Pair]) -> Iterator[Claim]:
    """The only part that the others contradict: they have one whole together, of which it has not its share."""
    found = []
    for pair in run:
        others = [_bounds(other) for other in run if other is not pair]
        least, most = max(low for low, _ in others), min(high for _, high in others)
        if least <= most <= least * (1 + _NARROW) and not least * (1 - _NARROW) <= _bounds(pair)[0] <= most:
            found.append((pair, (least + most) / 2))
    if len(found) == 1:
        (part, percent), whole = found[0]
        meant = whole * Fraction(percent.value) / 100
        told_so = rounded(meant, 0) == part.value
        if not told_so and Fraction(1, _MAGNITUDE) <= Fraction(part.value) / meant <= _MAGNITUDE:
            formula = f"{percent.text}% × {plain(rounded(whole, 0))}"
            yield _claim(passage, part, rounded(meant, 0), formula, Verdict.WRONG, "V2")


def _headed(passage: Passage, run: Sequence[Pair], whole: Fraction) -> Iterator[Claim]:
    """The whole told right before its parts."""
    first = run[0][0]
    before = [t for t in passage.tokens if t.start < first.start and t.kind is not Kind.PERCENT]
    before = before if passage.same_sentence(before[-1] if before else first, first) else _inspected(passage, first)
    if not before or not before[-1].exact or before[-1].kind is not first.kind or before[-1].whole is not None:
        return
    head = before[-1]
    gap = passage.text[head.stop - passage.start : first.start - passage.start]
    near = Fraction(1, _MAGNITUDE) <= Fraction(head.value) / whole <= _MAGNITUDE
    if not (_HEADED.fullmatch(gap) or _FOUND.search(gap)) or not near:
        return
    slack = Fraction(head.slack) + sum((Fraction(part.slack) for part, _ in run), Fraction(0))
    verdict = Verdict.OK if abs(Fraction(head.value) - whole) <= slack else Verdict.UNBALANCED
    formula = " + ".join(plain(part.value) for part, _ in run)
    yield _claim(passage, head, rounded(whole, 0), formula, verdict, "V2")


def _inspected(passage: Passage, first: Token) -> list[Token]:
    """What was looked at, where the sentence before the parts counts nothing else: "kiểm tra 360 hồ sơ ... Kết quả có
    297 hồ sơ đúng (82,5%), 63 hồ sơ sai (17,5%)"."""
    before = [t for t in passage.counts() if passage.sentence_span(t)[1] == passage.sentence_span(first)[0]]
    looked = [t for t in before if t.unit == first.unit and _LOOKED.search(passage.label(t)[0])]
    return looked if len(before) == 1 else []


def _borne_out(passage: Passage, pair: Pair, whole: Fraction) -> Claim:
    part, percent = pair
    exact = rounded(100 * Fraction(part.value) / whole, max(percent.places, 2))
    return _claim(passage, percent, exact, f"{plain(part.value)} ÷ {plain(rounded(whole, 0))}", Verdict.OK, "V1")


def _claim(passage: Passage, token: Token, computed: Decimal, formula: str, verdict: Verdict, kind: str) -> Claim:
    return claim_on(passage, token, kind=kind, computed=plain(computed), formula=formula, verdict=verdict)
