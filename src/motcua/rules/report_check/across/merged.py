"""Merged (sắp xếp lại): V7, by how many the bodies are fewer that were made of others.

"sắp xếp 37 đơn vị để hình thành 16 đơn vị mới. Sau sắp xếp, toàn tỉnh giảm 21 đơn vị": the fall is told behind both,
in their sentence or the next.
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

from .clauses import gap, numbered

_TAKEN = re.compile(
    r"\b(?:sắp xếp(?: lại)?|sáp nhập|hợp nhất|tổ chức lại|gộp|nhập|dồn|ghép)(?: (?:tổng số|toàn bộ|cả))?\s*$",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"[^\d;.()]{0,60}\b(?:thành(?: lập)?|lập(?: ra| nên)?|hình thành|còn|xuống)\b(?: (?:nên|ra|là|còn|lập))?\s*",
    re.IGNORECASE,
)
_FELL = re.compile(r"\b(?:giảm|bớt)(?: (?:được|đi|so với [^\d,;.]{2,20}))*\s*$", re.IGNORECASE)
_NEAR = 6


def check_merged(passages: Sequence[Passage], numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Merged (sắp xếp lại): each fall told behind what was merged and what was made of it."""
    for passage in passages:
        own = [n for n in numbered(passage, numbers) if n.is_counted and not (n.about or n.side) and n.value]
        for place, (taken, made) in enumerate(pairwise(own)):
            if not _is_told(taken, made):
                continue
            behind = own[place + 2 : place + 2 + _NEAR]
            falls = [n for n in behind if _is_alike(n, taken) and _FELL.search(passage.before(n.written.token, 40))]
            if falls:
                yield from _judged(taken, made, falls[0], own)


def _is_told(taken: Seen, made: Seen) -> bool:
    if taken.sentence != made.sentence or taken.value <= made.value or taken.depth or not _is_alike(made, taken):
        return False
    return bool(_TAKEN.search(taken.passage.before(taken.written.token, 40)) and _MADE.fullmatch(gap(taken, made)))


def _is_alike(one: Seen, other: Seen) -> bool:
    return bool(other.unit) and one.unit == other.unit


def _judged(taken: Seen, made: Seen, fall: Seen, own: Sequence[Seen]) -> Iterator[Claim]:
    if fall.value == taken.value - made.value:
        yield _claim(taken, made, fall, Verdict.OK)
        return
    others = [n.value for n in own if n is not fall and _is_alike(n, taken)]
    elsewhere = any(one - other == fall.value for one in others for other in others)
    if not elsewhere and is_mistyped(taken, [made, fall]):
        yield _claim(taken, made, fall, Verdict.UNBALANCED)


def _claim(taken: Seen, made: Seen, fall: Seen, verdict: Verdict) -> Claim:
    formula = f"{shown(fall, taken.value)} − {shown(fall, made.value)}"
    computed = shown(fall, taken.value - made.value)
    return claim_on(fall.passage, fall.written.token, kind="V7", computed=computed, formula=formula, verdict=verdict)
