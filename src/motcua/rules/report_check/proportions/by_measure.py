"""By measure (theo từng số đo): V1, the shares of things told in two measures, each share behind the name of its own.

"thụ lý 412 vụ với 738 bị cáo; đã xử 391 vụ với 702 bị cáo, đạt 94,9% về số vụ và 95,1% về số bị cáo": two wholes, then
their parts in the same order, and nothing between but shares in brackets; all of them perhaps in round figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.naming import content
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Kind, Token

from .fitting import is_near, rounds, slips
from .of_rounded import is_within
from .telling import claim
from .told import Told

_NAME = re.compile(
    r"\s*(?:về|trên|trong|tính theo|tính trên)\s+(?:tổng\s+)?(?:số\s+)?"
    r"(?P<name>[^\d,.;:()\n]{2,25}?)\s*(?:$|[,.;:()\n]|\b(?:và|phải|trên|trong|có)\b)",
    re.IGNORECASE,
)
_BASE = re.compile(r"\btrên\s+(?:tổng\s+)?(?:số\s+)(?P<base>[^\d.;()\n]{3,40})", re.IGNORECASE)
_AMONG = re.compile(r"\b(?:trong|trên|so với)\s+(?:tổng\s+)?(?:số\s+)?$", re.IGNORECASE)
_AMOUNT = frozenset(["tiền", "số tiền", "giá trị", "vốn", "kinh phí"])
_TWO, _FAR = 2, 2


def check_by_measure(own: Sequence[Seen], above: Sequence[Seen]) -> Iterator[Claim]:
    """By measure (theo từng số đo): each pair of shares that name two measures, of the passage of these numbers or of
    the line above."""
    for place, one in enumerate(own[:-1]):
        two = own[place + 1]
        names = [_name(share) for share in (one, two)]
        if one.sentence == two.sentence and all(names) and names[0] != names[1] and not _is_narrowed(two, own[0]):
            before = [*above, *own[:place]]
            counts = [n for n in before if n.kind is not Kind.PERCENT][-2 * _TWO :]
            if len(counts) == 2 * _TWO and counts[_TWO] in own and _is_beside(counts, before):
                yield from _judged((one, two), names, counts)


def _name(share: Seen) -> str:
    """The measure that a share is said to be of."""
    return "" if share.kind is not Kind.PERCENT or share.change else measure_of(share.passage, share.written.token)


def measure_of(passage: Passage, share: Token) -> str:
    """Measure (số đo): what a share is said to be of, "về số vụ", "trong tổng số tiền"."""
    match = _NAME.match(passage.after(share, 50))
    return match["name"].lower() if match else ""


def _is_narrowed(share: Seen, first: Seen) -> bool:
    """Whether words behind both shares tell of a base that none before them has: "trên số có điều kiện"."""
    narrowed = _BASE.search(share.passage.after(share.written.token, 80))
    start = share.passage.start
    told = share.passage.text[: share.written.token.start - start] if first.passage is share.passage else ""
    return narrowed is not None and not content(narrowed["base"]) <= content(told)


def _is_beside(counts: Sequence[Seen], before: Sequence[Seen]) -> bool:
    """Whether the counts stand right before the shares, no steps, and only shares in brackets between them."""
    plain = not any(n.change or n.side or n.written.token.whole is not None for n in counts)
    others = [n for n in before if n.index > counts[0].index and n not in counts]
    return plain and counts[-1] is before[-1] and all(n.kind is Kind.PERCENT and n.depth for n in others)


def _judged(shares: Sequence[Seen], names: Sequence[str], counts: Sequence[Seen]) -> Iterator[Claim]:
    for place, (share, name) in enumerate(zip(shares, names, strict=True)):
        whole, part = counts[place], counts[place + _TWO]
        if not (_is_called(whole, name) and _is_called(part, name)):
            return
        if _AMONG.search(part.passage.before(counts[_TWO].written.token, 30)):
            whole, part = part, whole
        told = Told(share, part, whole, "")
        about = any(n.about for n in (share, part, whole))
        if is_within(share, part, whole) if about else rounds(share, part, whole):
            yield claim(told, whole.value, Verdict.OK)
        elif whole.value and (slips(share, part, whole) or is_near(share, part, whole)):
            yield claim(told, whole.value, Verdict.WRONG)


def _is_called(number: Seen, name: str) -> bool:
    if name in _AMOUNT:
        return number.kind is Kind.MONEY
    return number.passage.after(number.written.token, 30).lower().lstrip().startswith(name) or number.unit == name
