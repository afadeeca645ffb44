"""Degrees (bậc cao hơn): V4, a rate of those who are trained further, told behind the rate of all who are trained.

"Lao động qua đào tạo 58,6%, trong đó có bằng cấp, chứng chỉ 21,5%": both are of one base, as plans lay down, so that
the second is no more than the first. Other rates behind "trong đó" may be of the part itself, or of another place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from motcua.rules.report_check.enumerated.telling import too_much
from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Kind

from .clauses import numbered
from .exceeding import is_slip

_DEGREES = (
    (re.compile(r"qua đào tạo"), re.compile(r"\bcó (?:văn )?bằng|\bcó chứng chỉ|bằng cấp")),
    (re.compile(r"đại học trở lên"), re.compile(r"sau đại học|trên đại học|thạc sĩ|tiến sĩ")),
)
"""What all of them are called, and those who went further."""
_AMONG = re.compile(r"[^;.\n]{0,60}\btrong (?:số )?(?:đó|này|ấy)\b[^;.\n]{0,60}|[^;.\n]{0,8}\([^;.()\n]{0,40}")
_OPENING = 60


def check_degrees(passages: Sequence[Passage], numbers: tuple[Seen, ...]) -> Iterator[Claim]:
    """Degrees (bậc cao hơn): each rate of those who went further against the one it is told with."""
    for passage in passages:
        rates = [n for n in numbered(passage, numbers) if n.kind is Kind.PERCENT and not n.change]
        for whole, part in pairwise(rates):
            if part.value > whole.value and _is_further(passage, whole, part) and is_slip(part, whole):
                yield too_much(whole, part)


def _is_further(passage: Passage, whole: Seen, part: Seen) -> bool:
    """Whether a rate is of some of those of the rate before."""
    if whole.sentence != part.sentence:
        return False
    start, stop = whole.written.token.start - passage.start, whole.written.token.stop - passage.start
    before = passage.text[max(0, whole.sentence[0] - passage.start, start - _OPENING) : start].lower()
    between = passage.text[stop : part.written.token.start - passage.start].lower()
    if not _AMONG.fullmatch(between):
        return False
    return any(of_all.search(before) and further.search(between) for of_all, further in _DEGREES)
