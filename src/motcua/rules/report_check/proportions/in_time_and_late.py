"""In time and late (đúng hạn và trễ hạn): V3, the rate of what was done in time and, told next, that of what was late.

"Tỷ lệ giải quyết đúng và sớm hạn đạt 98,21%. Tỷ lệ hồ sơ trễ hạn còn 1,79%": what was early and in time is told as one,
so that both leave nothing out, also in two sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from motcua.rules.report_check.again.elsewhere import names_in
from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import SCALE, Seen, in_figures
from motcua.rules.report_check.meant.variants import mistyped
from motcua.rules.report_check.rounding import is_of_size
from motcua.rules.report_check.tokens import Kind

from .told import is_share

_BOTH = re.compile(
    r"(?:đúng(?: hạn)?(?: và |, ?|/| hoặc )(?:sớm|trước)|(?:sớm|trước)(?: hạn)?(?: và |, ?|/| hoặc )đúng) (?:hạn|hẹn)"
    r"[^\d;.()]{0,30}$",
    re.IGNORECASE,
)
_LATE = re.compile(r"\btỷ lệ\b[^\d;.()]{0,20}\b(?:trễ|quá|chậm) (?:hạn|hẹn)\b[^\d;.()]{0,50}$", re.IGNORECASE)
_LEVEL = re.compile(r"\bcấp (?:tỉnh|huyện|xã)\b", re.IGNORECASE)
_ALL, _WIDE = 100 * SCALE, 120


def check_in_time_and_late(own: Sequence[Seen]) -> Iterator[Claim]:
    """In time and late (đúng hạn và trễ hạn) of a passage, whose numbers these are."""
    shares = [n for n in own if n.kind is Kind.PERCENT and is_share(n) and n.written.token.places]
    for early, late in pairwise(shares):
        if _BOTH.search(_before(early)) and _LATE.search(_before(late)) and _are_beside(early, late):
            yield from _judged(early, late)


def _before(share: Seen) -> str:
    return share.passage.before(share.written.token, _WIDE)


def _are_beside(early: Seen, late: Seen) -> bool:
    """Whether two shares stand in one sentence or in two that follow each other, of one place and level."""
    if early.depth or late.depth or (early.sentence != late.sentence and early.sentence[1] != late.sentence[0]):
        return False
    one, other = (share.passage.sentence(share.written.token) for share in (early, late))
    levels = set(_LEVEL.findall(other.lower())) - set(_LEVEL.findall(one.lower()))
    return not levels and names_in(other) <= names_in(one)


def _judged(early: Seen, late: Seen) -> Iterator[Claim]:
    off = early.value + late.value - _ALL
    agrees = abs(off) <= max(early.step, late.step)
    if not agrees and not any(_is_slip(one, one.value - off) for one in (early, late)):
        return
    verdict, token = Verdict.OK if agrees else Verdict.WRONG, late.written.token
    left, formula = in_figures(_ALL - early.value), f"100 − {in_figures(early.value)}"
    yield claim_on(late.passage, token, kind="V3", computed=left, formula=formula, verdict=verdict)


def _is_slip(share: Seen, wanted: int) -> bool:
    """Whether one mistyped digit of a share, or another of its size, explains what is missing."""
    if wanted <= 0:
        return False
    return any(abs(value - wanted) <= share.step // 2 for value in mistyped(share)) or is_of_size(wanted, share.value)
