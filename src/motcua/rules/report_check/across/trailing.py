"""Trailing (kém bao nhiêu điểm): V7, how far one of a ranking lies behind or before the one told right before it.

"Sở A xếp thứ nhất với 81,37 điểm. Sở B xếp thứ hai, kém 0,95 điểm, đạt 80,42 điểm": the distance stands between both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.enumerated.telling import is_mistyped, shown
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.rounding import is_of_size

from .clauses import gap, numbered

_FIRST = re.compile(
    r"\b(?:dẫn đầu|đứng đầu|thứ nhất|nhất bảng|đầu bảng|cao nhất|quán quân|xếp|đứng|thứ|hạng)\b", re.IGNORECASE
)
_NEXT = re.compile(
    r"\b(?:xếp|đứng|thứ|hạng|kế|tiếp|nhì|ngay sau|liền sau|bám)\b[^;.]*,? (?:chỉ )?(?P<way>kém|thua|thấp hơn|ít hơn)"
    r"[^\d;.()]{0,30}$",
    re.IGNORECASE,
)
_WITH = re.compile(r"[^\d;.()]{0,12},? (?:đạt|với|được|ở mức|có)(?: (?:tổng|số|tổng số))?\s*", re.IGNORECASE)


def check_trailing(passages: Sequence[Passage], numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Trailing (kém bao nhiêu điểm): each distance with the value behind it, against the value before."""
    for passage in passages:
        own = [n for n in numbered(passage, numbers) if n.kind is not None and n.unit != "?"]
        for first, (off, value) in zip(own, pairwise(own[1:]), strict=False):
            if not _are_alike(first, off, value) or not _NEXT.search(passage.before(off.written.token, 120)):
                continue
            if not _WITH.fullmatch(gap(off, value)) or not _FIRST.search(passage.before(first.written.token, 120)):
                continue
            yield from _judged(first, off, value)


def _are_alike(first: Seen, off: Seen, value: Seen) -> bool:
    three = (first, off, value)
    if any(n.about or n.side or not n.value for n in three) or first.change or value.change:
        return False
    return off.sentence == value.sentence and first.kind is off.kind is value.kind and first.value > off.value


def _judged(first: Seen, off: Seen, value: Seen) -> Iterator[Claim]:
    exact = first.value - value.value
    slip = is_mistyped(first, [value, off]) or (exact > 0 and is_of_size(exact, off.value))
    if exact == off.value or slip:
        verdict = Verdict.OK if exact == off.value else Verdict.WRONG
        computed, formula = shown(off, exact), f"{shown(off, first.value)} − {shown(off, value.value)}"
        yield claim_on(off.passage, off.written.token, kind="V7", computed=computed, formula=formula, verdict=verdict)
