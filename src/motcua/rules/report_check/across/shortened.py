"""Shortened (rút ngắn thời gian): V7, from so many days to so many, and by how many they are fewer.

"tổng số ngày từ 548 xuống 412 ngày làm việc, giảm 136 ngày (24,8%)", "từ 15 ngày còn 10 ngày, rút ngắn 5 ngày".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.enumerated.telling import is_mistyped, shown
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import SCALE, Seen
from motcua.rules.report_check.meant.variants import mistyped
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.rounding import is_of_size, plain, rounded
from motcua.rules.report_check.tokens import Kind

from .clauses import numbered, written

_FROM = re.compile(r"\btừ\s+$", re.IGNORECASE)
_TO = re.compile(r"\s*(?:ngày|giờ|phút)?(?: làm việc)? (?:xuống(?: còn)?|còn)(?: lại)?\s*", re.IGNORECASE)
_LESS = re.compile(
    r"\s*(?:ngày|giờ|phút)(?: làm việc)?[,;(\s]*(?:tức |nghĩa là |như vậy )?(?:đã )?"
    r"(?:giảm|rút ngắn|cắt giảm|bớt|tiết kiệm)(?: được| đi)?\s*",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"\s*(?:ngày|giờ|phút)(?: làm việc)?[,;(\s]*(?:tỷ lệ|tương đương|tương ứng|tức|bằng|đạt|giảm|là|\s)*\s*",
    re.IGNORECASE,
)


def check_shortened(passages: Sequence[Passage], numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Shortened (rút ngắn thời gian): each time from and to with the step behind it, and its rate."""
    for passage in passages:
        own = numbered(passage, numbers)
        for place in range(len(own) - 2):
            was, now, step = own[place : place + 3]
            if not _FROM.search(passage.before(was.written.token, 8)) or not (now.is_stretch and step.is_stretch):
                continue
            if now.unit != step.unit or not _TO.fullmatch(written(was, now)) or not _LESS.fullmatch(written(now, step)):
                continue
            yield from _judged(was, now, step)
            rate = own[place + 3] if place + 3 < len(own) else None
            if rate is not None and rate.kind is Kind.PERCENT and _RATE.fullmatch(written(step, rate)):
                yield from _rated(was, step, rate)


def _judged(was: Seen, now: Seen, step: Seen) -> Iterator[Claim]:
    off = was.value - now.value
    if off == step.value or is_mistyped(was, [now, step]) or (off > 0 and is_of_size(off, step.value)):
        verdict = Verdict.OK if off == step.value else Verdict.WRONG
        computed, formula = shown(step, abs(off)), f"{shown(step, was.value)} − {shown(step, now.value)}"
        yield claim_on(step.passage, step.written.token, kind="V7", computed=computed, formula=formula, verdict=verdict)


def _rated(was: Seen, step: Seen, rate: Seen) -> Iterator[Claim]:
    exact = Fraction(100 * step.value, was.value)
    agrees = abs(exact * SCALE - rate.value) < rate.step
    slip = any(abs(exact * SCALE - value) < rate.step for value in mistyped(rate))
    if agrees or slip:
        token = rate.written.token
        computed, formula = plain(rounded(exact, token.places)), f"{shown(step, step.value)} ÷ {shown(step, was.value)}"
        verdict = Verdict.OK if agrees else Verdict.WRONG
        yield claim_on(rate.passage, token, kind="V7", computed=computed, formula=formula, verdict=verdict)
