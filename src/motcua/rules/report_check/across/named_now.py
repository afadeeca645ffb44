"""Named now (số nay gọi theo tên): V7, a step with its former value alone in a bracket, of what a sentence called.

"tiểu học 9.346 em, THCS 6.127 em. So với năm trước, học sinh tiểu học tăng 219 em (9.127 em)": what there is now is the
only count before whose name the step's own words hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.enumerated.telling import is_mistyped, shown
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.naming import content
from motcua.rules.report_check.reading import Passage

from .clauses import lead, numbered, written

_STEP = re.compile(r"\b(?P<way>tăng|giảm)(?: thêm| được)?\s*$", re.IGNORECASE)
_ALONE = re.compile(r"\s*[^\d;.,()]{1,20}\(\s*")
_SHUT = re.compile(r"\s*[^\d;.,()]{1,20}\)")
_AGAINST = re.compile(r"\b(?:so với|cùng kỳ|năm (?:học )?trước|năm ngoái)\b", re.IGNORECASE)
_BACK = 14


def check_named_now(passages: Sequence[Passage], numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Named now (số nay gọi theo tên): each step so told against the count that its words name."""
    for passage in passages:
        own = numbered(passage, numbers)
        for place, step in enumerate(own[:-1]):
            then, before = own[place + 1], lead(step)
            way = _STEP.search(before)
            if way is None or not step.is_counted or step.about or not step.value or then.depth != step.depth + 1:
                continue
            if step.unit != then.unit or not step.unit or then.change or not _is_alone(step, then):
                continue
            if not _AGAINST.search(step.opening):
                continue
            named = content(before[: way.start()])
            nows = [n for n in own[max(0, place - _BACK) : place] if _is_called(n, step, named)]
            yield from _judged(nows, step, then, rose=way["way"].lower() == "tăng")


def _is_alone(step: Seen, then: Seen) -> bool:
    """Whether a bracket right behind a step holds nothing but a value."""
    stop = then.written.token.end - then.passage.start
    return bool(_ALONE.fullmatch(written(step, then)) and _SHUT.match(then.passage.text[stop : stop + 30]))


def _is_called(number: Seen, step: Seen, named: frozenset[str]) -> bool:
    """Whether a count of an earlier sentence has a name that the words of a step hold."""
    plain = number.is_counted and not (number.change or number.about or number.depth) and number.value > 0
    own = content(lead(number))
    return plain and number.unit == step.unit and number.sentence != step.sentence and bool(own) and own <= named


def _judged(nows: Sequence[Seen], step: Seen, then: Seen, *, rose: bool) -> Iterator[Claim]:
    wanted = then.value + step.value if rose else then.value - step.value
    agrees = any(n.value == wanted for n in nows)
    if not agrees and len(nows) != 1:
        return
    now = next((n for n in nows if n.value == wanted), nows[0])
    slip = is_mistyped(now, [then, step]) if rose else is_mistyped(then, [now, step])
    if agrees or slip:
        more, less = (now, then) if rose else (then, now)
        verdict = Verdict.OK if agrees else Verdict.WRONG
        formula = f"{shown(step, more.value)} − {shown(step, less.value)}"
        computed = shown(step, abs(more.value - less.value))
        token = step.written.token
        yield claim_on(step.passage, token, kind="V7", computed=computed, formula=formula, verdict=verdict)
