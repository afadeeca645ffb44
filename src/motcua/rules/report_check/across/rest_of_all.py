"""Rest of all (số còn lại sau danh sách): V5, what is called the rest behind a list that only divides what was done.

"đã giải quyết 67 người, đạt 59,8% số dôi dư, cụ thể: - Nghỉ hưu: 34 người; ... Số còn lại 45 người": the last part told
with its share before is what was done, and any count before that gives the share is the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.enumerated.telling import is_typed, shown
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import SCALE, Seen
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Kind

_OPENS = re.compile(r"\W*(?:hiện )?(?:(?:số|phần)(?: [^\W\d_]+){0,2} )?còn lại(?: là| có|:)*\s*", re.IGNORECASE)
_LISTED = re.compile(r"\b(?:cụ thể|gồm|bao gồm|trong đó|chia ra|như sau)\b[^\d;.]{0,25}:", re.IGNORECASE)
_BACK, _FEWEST = 14, 2


def check_rest_of_all(passages: Sequence[Passage], numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Rest of all (số còn lại sau danh sách): each number that opens a line called the rest."""
    for rest in numbers:
        if not rest.is_counted or not rest.unit or rest.side or rest.about or not _OPENS.fullmatch(rest.opening):
            continue
        before = [n for n in numbers[max(0, rest.index - _BACK) : rest.index] if n.place >= rest.place - _BACK]
        place = next((p for p in range(len(before) - 1, 0, -1) if _is_share(before[p - 1], before[p], rest)), None)
        if place is None or not _LISTED.search(_behind(before[place])):
            continue
        part, share, listed = before[place - 1], before[place], before[place + 1 :]
        if len(listed) < _FEWEST or sum(n.value for n in listed if n.is_counted) != part.value:
            continue
        wholes = [n for n in numbers[: part.index] if n.unit == rest.unit and _gives(part, n, share)]
        yield from _judged(wholes, part, rest)


def _is_share(part: Seen, share: Seen, rest: Seen) -> bool:
    plain = share.kind is Kind.PERCENT and not (share.change or share.about) and share.written.token.places > 0
    return plain and part.is_counted and part.unit == rest.unit and part.sentence == share.sentence


def _behind(share: Seen) -> str:
    """What stands behind a share, up to the list."""
    start = share.written.token.stop - share.passage.start
    return share.passage.text[start : start + 80]


def _gives(part: Seen, whole: Seen, share: Seen) -> bool:
    if not whole.is_counted or whole.change or whole.value <= part.value:
        return False
    return abs(100 * SCALE * part.value - share.value * whole.value) <= share.step * whole.value


def _judged(wholes: Sequence[Seen], part: Seen, rest: Seen) -> Iterator[Claim]:
    lefts = {n.value - part.value for n in wholes}
    if rest.value in lefts or (len(lefts) == 1 and is_typed(rest, next(iter(lefts)))):
        agrees = rest.value in lefts
        left = rest.value if agrees else next(iter(lefts))
        formula = f"{shown(rest, left + part.value)} − {shown(rest, part.value)}"
        verdict = Verdict.OK if agrees else Verdict.UNBALANCED
        token = rest.written.token
        yield claim_on(rest.passage, token, kind="V5", computed=shown(rest, left), formula=formula, verdict=verdict)
