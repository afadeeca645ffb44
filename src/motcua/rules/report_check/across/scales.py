"""Scales (thang điểm): V12, the points that a scale is made of against its most.

"thang điểm 100, gồm 65 điểm thẩm định và 35 điểm điều tra xã hội học": the parts are all told in points, behind "gồm".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.enumerated.telling import is_mistyped, shown
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.reading import Passage

from .clauses import numbered, written

_SCALE = re.compile(
    r"\b(?:thang điểm|thang|(?:tổng )?điểm (?:tối đa|chuẩn|tuyệt đối))\b[^\d;.()]{0,40}$", re.IGNORECASE
)
_MADE = re.compile(
    r"\s*(?:điểm)?[,;:(\s]*(?:được )?(?:gồm|bao gồm|chia ra|chia thành|trong đó)\b[^\d;.]{0,60}", re.IGNORECASE
)
_ON = re.compile(r"\s*(?:điểm\b)?[^\d;.()]{0,60}?(?:,|;|\bvà\b)[^\d;.()]{0,60}|\s*(?:điểm\b)?[^\d;.()]{0,60}")
_MOST = 10


def check_scales(passages: Sequence[Passage], numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Scales (thang điểm): each scale against the points told right behind it."""
    for passage in passages:
        own = numbered(passage, numbers)
        for place, most in enumerate(own[:-2]):
            first = own[place + 1]
            scaled = _SCALE.search(passage.before(most.written.token, 70)) and most.is_counted and not most.side
            if not scaled or first.sentence != most.sentence or not _MADE.fullmatch(written(most, first)):
                continue
            parts = _parts(own[place + 1 : place + 1 + _MOST])
            if len(parts) > 1:
                yield from _judged(most, parts)


def _parts(behind: Sequence[Seen]) -> list[Seen]:
    """The points told one behind another."""
    parts = list[Seen]()
    for number in behind:
        alike = number.unit == "điểm" and not (number.change or number.side or number.about)
        if not alike or number.sentence != behind[0].sentence or number.depth != behind[0].depth:
            break
        if parts and not _ON.fullmatch(written(parts[-1], number)):
            break
        parts.append(number)
    return parts


def _judged(most: Seen, parts: Sequence[Seen]) -> Iterator[Claim]:
    total = sum(one.value for one in parts)
    if total == most.value or is_mistyped(most, parts):
        verdict = Verdict.OK if total == most.value else Verdict.UNBALANCED
        computed, formula = shown(most, total), " + ".join(shown(most, one.value) for one in parts)
        yield claim_on(
            most.passage, most.written.token, kind="V12", computed=computed, formula=formula, verdict=verdict
        )
