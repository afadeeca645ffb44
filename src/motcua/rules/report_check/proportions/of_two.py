"""Of two (một trong hai phần): V1, the share of one of two parts told side by side that leave nothing out.

"ghi nhận 1.967 hồ sơ đúng hẹn và 11 hồ sơ trễ hẹn, tỷ lệ đúng hẹn đạt 99,4%": nobody tells their whole, but the two
exclude each other, and the share is called by the name of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from motcua.rules.report_check.complements import called_like
from motcua.rules.report_check.explanation import share_claim
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import SCALE, Seen, in_figures
from motcua.rules.report_check.meant.variants import mistyped
from motcua.rules.report_check.stepped.steps import gap
from motcua.rules.report_check.tokens import Kind

from .fitting import gives

_ALL = 100
_RATE = re.compile(r"[^\d;.()]*;?[^\d;.()]*\b(?:tỷ lệ|tỉ lệ)\b(?P<name>[^\d;.()]*)")


def check_of_two(numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Of two (một trong hai phần): the shares of a passage told right behind two parts."""
    for place, share in enumerate(numbers[2:], 2):
        one, other = numbers[place - 2 : place]
        if share.kind is not Kind.PERCENT or share.change or share.about or not _are_parts(one, other, share):
            continue
        if place > 2 and _are_parts(numbers[place - 3], one, share):
            continue
        rate = _RATE.fullmatch(gap(other, share).lower())
        part = called_like(_names(one, other, share), rate["name"]) if rate and " và " not in rate["name"] else None
        if part is not None:
            yield from _told(share, (one, other)[part], (one, other), numbers)


def _are_parts(one: Seen, other: Seen, share: Seen) -> bool:
    """Whether two counts of one thing stand in the sentence of a share, told alike."""
    if not all(n.kind is Kind.COUNT and n.sentence == share.sentence and not n.side for n in (one, other)):
        return False
    alike = one.unit == other.unit and one.depth == other.depth == share.depth
    return alike and not any(n.change or n.about for n in (one, other))


def _names(one: Seen, other: Seen, share: Seen) -> tuple[str, str]:
    """What each of two parts is called, behind its number or else before it."""
    behind = [re.split(r"[,;]|\bvà\b", gap(first, then))[0] for first, then in pairwise((one, other, share))]
    if all(name.strip() for name in behind):
        return behind[0], behind[1]
    return re.split(r"[,;:.]", one.opening)[-1], re.split(r"[,;]|\bvà\b", gap(one, other))[-1]


def _told(share: Seen, part: Seen, parts: Sequence[Seen], numbers: Sequence[Seen]) -> Iterator[Claim]:
    """The claim on a share of one of two parts, where no number told gives it and one slip explains the difference."""
    whole = sum(n.value for n in parts)
    if not whole:
        return
    if gives(share, part.value, whole):
        yield _claim(share, part, parts, Verdict.OK)
        return
    if any(gives(share, part.value, n.value) for n in numbers if n.kind is part.kind):
        return
    other = next(n for n in parts if n is not part)
    exact = Fraction(_ALL * part.value, whole)
    slips = [
        *(gives(share, value, value + other.value) for value in mistyped(part)),
        *(gives(share, part.value, part.value + value) for value in mistyped(other)),
        *(abs(exact * SCALE - value) <= share.step for value in mistyped(share)),
    ]
    if any(slips):
        yield _claim(share, part, parts, Verdict.WRONG)


def _claim(share: Seen, part: Seen, parts: Sequence[Seen], verdict: Verdict) -> Claim:
    told, (one, other) = in_figures(part.value), (in_figures(n.value) for n in parts)
    exact = Fraction(_ALL * part.value, sum(n.value for n in parts))
    return share_claim(share.passage, share.written.token, exact, f"{told} ÷ ({one} + {other})", verdict)
