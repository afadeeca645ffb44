"""Nets (tăng, giảm thực): V5, what went out less what came in the while, or the other way about.

"có 418 hộ thoát nghèo nhưng cũng có 25 hộ tái nghèo và 41 hộ phát sinh, nên giảm thực chỉ 352 hộ": the first is held
against all told of the same things behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.enumerated.telling import is_mistyped, shown
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.reading import Passage

from .clauses import numbered

_NET = re.compile(
    r"\b(?:(?:tăng|giảm|tăng thêm|giảm đi) (?:thực(?: tế| chất)?|ròng)|"
    r"thực(?: tế| chất)? (?:tăng|giảm)(?: thêm| được)?)\b[^\d;.()]{0,25}$",
    re.IGNORECASE,
)
_OTHER_TIME = re.compile(
    r"\b(?:cùng kỳ|so với|kế hoạch|chỉ tiêu|(?:năm|kỳ|quý|tháng) (?:trước|ngoái))\b", re.IGNORECASE
)
_MOST = 4


def check_net(passages: Sequence[Passage], numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Nets (tăng, giảm thực): each number called so against those of the same things told before it."""
    for passage in passages:
        own = numbered(passage, numbers)
        for place, net in enumerate(own):
            before = passage.before(net.written.token, 60)
            if not net.is_counted or net.about or net.side or not net.value or not _NET.search(before):
                continue
            parts = [n for n in own[:place] if _is_alike(n, net)]
            beside = [n for n in parts if n.sentence == net.sentence]
            yield from _judged(beside if len(beside) > 1 else _of_last_sentence(parts), net)


def _is_alike(number: Seen, net: Seen) -> bool:
    plain = number.is_counted and not (number.about or number.side or number.depth)
    return plain and number.value > 0 and number.unit == net.unit


def _of_last_sentence(parts: Sequence[Seen]) -> list[Seen]:
    return [n for n in parts if n.sentence == parts[-1].sentence] if parts else []


def _judged(parts: Sequence[Seen], net: Seen) -> Iterator[Claim]:
    runs = [parts[first:] for first in range(len(parts) - 1)]
    held = next((run for run in runs if abs(_off(run)) == net.value), None)
    if held is not None:
        yield _claim(held, net, Verdict.OK)
    elif 2 <= len(parts) <= _MOST and not _OTHER_TIME.search(net.opening):
        first, rest = parts[0], list(parts[1:])
        outward = _off(parts) > 0
        slip = is_mistyped(first, [*rest, net]) if outward else is_mistyped(rest[0], [first, *rest[1:], net])
        if slip and (outward or len(rest) == 1):
            yield _claim(parts, net, Verdict.UNBALANCED)


def _off(run: Sequence[Seen]) -> int:
    return run[0].value - sum(one.value for one in run[1:])


def _claim(run: Sequence[Seen], net: Seen, verdict: Verdict) -> Claim:
    first, *rest = run if _off(run) > 0 else [*run[1:], run[0]]
    formula = " − ".join(shown(net, one.value) for one in (first, *rest))
    computed = shown(net, abs(_off(run)))
    return claim_on(net.passage, net.written.token, kind="V5", computed=computed, formula=formula, verdict=verdict)
