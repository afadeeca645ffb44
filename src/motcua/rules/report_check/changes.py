"""Changes (tăng, giảm): V7, differences against an earlier value, in points or in per cent.

The difference of two percentages is in points (điểm %); "giảm 3,86%" for it is common and only noted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from .bounds import bounds
from .claims import claim_on
from .earlier import Change, changes
from .findings import Claim, Note, Verdict
from .reading import Passage
from .rounding import judge, plain, rounded, shown
from .tokens import Kind, Token

_FORMER = re.compile(
    r"[-+*•\s]*(?:trong khi )?(?:cùng kỳ|(?:năm|quý|tháng|kỳ) (?:trước|ngoái))\b[^;:()]*", re.IGNORECASE
)
_AGAINST = re.compile(r"so với|so cùng|so năm|hơn năm|hơn so", re.IGNORECASE)


def check_changes(passage: Passage, others: Sequence[Passage]) -> Iterator[Claim]:
    """Changes (tăng, giảm): the stated difference against the two values."""
    for change in changes(passage, others):
        claim = _claim(passage, change)
        if claim is not None:
            yield claim


def note_points(passage: Passage) -> Iterator[Note]:
    """Points (điểm %): a difference of percentages that is called a percentage."""
    for token in passage.tokens:
        if token.kind is not Kind.PERCENT or not token.change or token.unit == "điểm %":
            continue
        earlier = [
            t for t in passage.tokens if t.start < token.start and passage.same_sentence(t, token) and not t.change
        ]
        if not earlier or earlier[-1].kind is not Kind.PERCENT or not _AGAINST.search(passage.after(token, 60)):
            continue
        text = f"Chênh lệch giữa hai tỷ lệ nên ghi “{token.text} điểm %”, không ghi “{token.text}%”."
        yield Note(passage.sentence(token), "V7", text, -1, token.start, token.end)


def _claim(passage: Passage, change: Change) -> Claim | None:
    """The first reading that agrees; none agrees: the plainest one, when the sentence leaves no other."""
    judged = [(_plain_verdict(change.stated, exact), exact, formula) for exact, formula in _parts(passage, change)]
    judged += [
        (verdict, exact, formula)
        for now, then in change.pairs
        for exact, formula in _readings(change, now, then)
        for verdict in [_verdict(change.stated, now, then, exact)]
    ]
    best = next((item for item in judged if item[0] is Verdict.OK), None)
    best = best or next((item for item in judged if item[0].agrees), None)
    former = change.step is not None and any(not then.value and is_former(passage, now) for now, then in change.pairs)
    if best is None and (not judged or not (change.sure or former)):
        return None
    best = best or judged[0]
    places = change.stated.places
    return claim_on(
        passage,
        change.stated,
        kind="V7",
        computed=_written(change.stated, best[1], max(places, 0 if best[0] is Verdict.OK else 2)),
        formula=best[2],
        verdict=best[0],
    )


def _written(stated: Token, exact: Fraction, places: int) -> str:
    whole = stated.kind in (Kind.COUNT, Kind.OTHER) or (stated.kind is Kind.MONEY and not stated.slack)
    return plain(rounded(exact, 0)) if whole else shown(rounded(exact / _scale(stated), places))


def _scale(stated: Token) -> int:
    """By how much a number "21,3 tỷ" was scaled when it was read."""
    if stated.kind is not Kind.MONEY or not stated.slack:
        return 1
    return 10 ** len(str(int(stated.slack * 2))) // 10 if stated.slack < 1 else _power(stated)


def _power(stated: Token) -> int:
    if re.search(r"[^\d.,]", stated.text):
        return 1
    digits = stated.text.replace(".", "").replace(",", ".")
    ratio = Fraction(stated.value) / Fraction(digits) if Fraction(digits) else Fraction(1)
    return int(ratio) or 1


def _readings(change: Change, now: Token, then: Token) -> Iterator[tuple[Fraction, str]]:
    """A difference, or a growth, or for percentages either."""
    difference = (Fraction(now.value) - Fraction(then.value)) * (1 if change.upward else -1)
    pair = (now, then) if change.upward else (then, now)
    formula = f"{pair[0].text} − {pair[1].text}"
    percent = change.stated.kind is Kind.PERCENT
    if not percent or now.kind in (Kind.PERCENT, Kind.SCORE):
        yield difference, formula
    if percent and change.stated.unit == "%" and then.value:
        yield 100 * difference / Fraction(then.value), f"({formula}) ÷ {then.text}"


def _parts(passage: Passage, change: Change) -> Iterator[tuple[Fraction, str]]:
    """A growth told beside the difference it is made of: "giảm 14 PAKN, tương ứng giảm 17,95%"."""
    step = change.step
    if step is None or change.stated.kind is not Kind.PERCENT or change.stated.unit != "%":
        return
    for now, then in change.pairs:
        if then.value and then.kind is step.kind:
            yield 100 * Fraction(step.value) / Fraction(then.value), f"{step.text} ÷ {then.text}"
        elif not then.value and now.kind is step.kind:
            base = Fraction(now.value) + Fraction(step.value) * (-1 if change.upward else 1)
            if base > 0 and not is_former(passage, now):
                sign = "−" if change.upward else "+"
                yield 100 * Fraction(step.value) / base, f"{step.text} ÷ ({now.text} {sign} {step.text})"
            yield 100 * Fraction(step.value) / Fraction(now.value), f"{step.text} ÷ {now.text}"


def is_former(passage: Passage, value: Token) -> bool:
    """Whether the only value told before a change opens a sentence of the time before: "Cùng kỳ tiếp 2.907 lượt; như
    vậy tăng 257 lượt"."""
    return _FORMER.fullmatch(passage.before(value)) is not None


def _plain_verdict(stated: Token, exact: Fraction) -> Verdict:
    return judge(stated.value, stated.places, exact)


def _verdict(stated: Token, now: Token, then: Token, exact: Fraction) -> Verdict:
    """Two rounded values differ by a rounded difference within one unit of the last place."""
    if judge(stated.value, stated.places, exact) is Verdict.OK:
        return Verdict.OK
    if now.kind in (Kind.COUNT, Kind.MONEY):
        return Verdict.ROUNDING if _blurred(stated, now, then, exact) else judge(stated.value, stated.places, exact)
    places = min(stated.places, now.places, then.places)
    slack = Fraction(1, 10**places) if now.kind is not Kind.OTHER else Fraction(0)
    if abs(Fraction(stated.value) - exact) <= slack and (places or now.kind is Kind.PERCENT):
        return Verdict.ROUNDING
    return Verdict.WRONG


def _blurred(stated: Token, now: Token, then: Token, exact: Fraction) -> bool:
    """Whether rounded amounts ("27,42 tỷ đồng") leave room for the stated difference."""
    (now_low, now_high), (then_low, then_high) = bounds(now), bounds(then)
    low, high = now_low - then_high, now_high - then_low
    if low == high:
        return False
    if exact < 0 or Fraction(now.value) < Fraction(then.value):
        low, high = then_low - now_high, then_high - now_low
    half = Fraction(stated.slack) or Fraction(1, 2 * 10**stated.places)
    value = Fraction(stated.value)
    if stated.kind is Kind.PERCENT:
        return 100 * low / then_high - half <= value <= 100 * high / then_low + half
    return low - half <= value <= high + half
