"""To date (lũy kế): V6, what there is since the beginning against what there was before and what a period added.

"Tháng 4 nhận 2.318 hồ sơ. Lũy kế 4 tháng: 8.355 hồ sơ (quý I: 6.037 hồ sơ)": the last stands in a bracket right behind,
and the period's own is told before under the same unit.
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

from .clauses import numbered, written

_ALL = re.compile(r"\b(?:lũy kế|luỹ kế|cộng dồn)\b[^\d;.()]{0,20}(?:\d{1,2} tháng)?[^\d;.()]{0,30}$", re.IGNORECASE)
_BEFORE = re.compile(
    r"[^\d;.()]{0,25}\((?:riêng |trong đó |của |hết |đến hết )?"
    r"(?:quý (?:[ivx]+|\d)|(?:\d{1,2} )?tháng(?: \d{1,2}| trước)*|kỳ trước|trước đó|các tháng trước)"
    r"(?:/\d{4}| năm \d{4})?[^\d;.()]{0,12}",
    re.IGNORECASE,
)
_BACK = 12


def check_to_date(passages: Sequence[Passage], numbers: Sequence[Seen]) -> Iterator[Claim]:
    """To date (lũy kế): each sum since the beginning with what there was before, in a bracket."""
    for passage in passages:
        own = [n for n in numbered(passage, numbers) if n.is_counted and n.value and not (n.about or n.side)]
        for place, (whole, earlier) in enumerate(pairwise(own)):
            if whole.unit != earlier.unit or whole.sentence != earlier.sentence or whole.depth == earlier.depth:
                continue
            if not _ALL.search(passage.before(whole.written.token, 60)) or not _BEFORE.fullmatch(
                written(whole, earlier)
            ):
                continue
            yield from _judged([n for n in own[max(0, place - _BACK) : place] if n.unit == whole.unit], whole, earlier)


def _judged(before: Sequence[Seen], whole: Seen, earlier: Seen) -> Iterator[Claim]:
    own = [n for n in before if not (n.depth or n.change)]
    held = next((n for n in own if n.value + earlier.value == whole.value), None)
    if held is not None:
        yield _claim(whole, held, earlier, Verdict.OK)
    elif own and is_mistyped(whole, [own[0], earlier]):
        yield _claim(whole, own[0], earlier, Verdict.UNBALANCED)


def _claim(whole: Seen, added: Seen, earlier: Seen, verdict: Verdict) -> Claim:
    computed = shown(whole, added.value + earlier.value)
    formula = f"{shown(whole, added.value)} + {shown(whole, earlier.value)}"
    return claim_on(whole.passage, whole.written.token, kind="V6", computed=computed, formula=formula, verdict=verdict)
