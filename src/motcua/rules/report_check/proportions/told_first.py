"""Told first (tỷ lệ kể trước): V1, a share and right behind it its part and its whole.

"đạt 71,4%, tức 2.140 tỷ đồng trên tổng vốn giao 2.997 tỷ đồng", "66,9%, tương ứng 1.204 hồ sơ trong tổng số 1.800".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from motcua.rules.report_check.attachment import is_threshold
from motcua.rules.report_check.explanation import share_claim
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen, in_figures
from motcua.rules.report_check.stepped.steps import gap
from motcua.rules.report_check.tokens import Kind

from .fitting import fits, is_near, slips

_ALL = 100
_THAT_IS = re.compile(
    r"%?\s*[,(–-]?\s*(?:tức|hay|tương (?:đương|ứng)|nghĩa là|cụ thể|ứng với)(?: với| là)?[^\d;.()]{0,25}", re.IGNORECASE
)
_AGAINST = re.compile(r"\b(?:so (?:với )?|cùng kỳ |chỉ tiêu |kế hoạch |mục tiêu )[^\d;.,()]{0,25}$", re.IGNORECASE)
_OF_ALL = re.compile(
    r"[^\d;.(),]{0,40}(?:/|\b(?:trên|trong|so với|của)\s+(?:tổng|số)\b)[^\d;.(),]{0,40}", re.IGNORECASE
)


def check_told_first(own: Sequence[Seen]) -> Iterator[Claim]:
    """Told first (tỷ lệ kể trước): each share of a passage with both its numbers behind it."""
    for share, part, whole in zip(own, own[1:], own[2:], strict=False):
        if share.kind is not Kind.PERCENT or share.change or share.about or not whole.value:
            continue
        if part.sentence != whole.sentence or part.kind is not whole.kind or not part.is_counted or part.change:
            continue
        both = part.written.token is whole.written.token or _OF_ALL.fullmatch(gap(part, whole))
        if not both or not _THAT_IS.fullmatch(gap(share, part)) or part.about or whole.about:
            continue
        token = share.written.token
        if is_threshold(share.passage, token) or _AGAINST.search(share.passage.before(token, 40)):
            continue
        if fits(share, part, whole):
            yield _claim(share, part, whole, Verdict.OK)
        elif slips(share, part, whole) or is_near(share, part, whole):
            yield _claim(share, part, whole, Verdict.WRONG)


def _claim(share: Seen, part: Seen, whole: Seen, verdict: Verdict) -> Claim:
    formula = f"{in_figures(part.value)} ÷ {in_figures(whole.value)}"
    exact = Fraction(_ALL * part.value, whole.value)
    return share_claim(share.passage, share.written.token, exact, formula, verdict)
