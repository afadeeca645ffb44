"""Totals told behind (cộng lại): V2, parts one after another in a sentence and "cộng", "tổng cộng" with what they make.

"trực tiếp tại 4 phòng, 6 xã; tổng cộng 10 đơn vị", "1 nhất, 2 nhì, 3 ba, 10 khuyến khích, cộng 16 giải". The last parts
or all of the sentence may be meant; where none of these make it, it is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from . import vocabulary as words
from .claims import claim_on
from .findings import Claim, Verdict
from .reading import Passage
from .rounding import plain
from .tokens import Kind, Token

_TOTAL = re.compile(
    r"(?:^|[,;:.(]|\bđầu\b|\bnày\b|\blà\b|\bnhóm\b)\s*(?:[^\W\d_]+ ){0,4}?"
    r"(?:tổng cộng|cộng lại|cộng chung|cộng cả|cả thảy|cộng|tổng)(?: được| là)*(?: là)?\s*$",
    re.IGNORECASE,
)
_DUE = re.compile(r"(?:=>|⇒|→)\s*(?:tổng (?:số )?)?phải (?:giải quyết|xử lý|thi hành)\s*(?:là\s*)?$", re.IGNORECASE)
_ELSE = re.compile(
    r"\b(?:mỗi|bình quân|trung bình|trong đó|trong tổng|so với|tăng|giảm|nhân|lũy kế|còn|năm trước|cùng kỳ|trên|đợt|kỳ|"
    r"(?:hai|ba|bốn) (?:nhóm|loại|khoa|mức|mục))\b",
    re.IGNORECASE,
)
"""Words that leave it open which numbers of the sentence are added."""
_MEMBERS = frozenset(["thành viên", "đại biểu", "hộ"])
_GROUPS = frozenset(["tổ", "thôn", "nhóm", "đội"])
"""What people are in: with bodies they make no sum of people."""
_KINDS = (Kind.COUNT, Kind.MONEY, Kind.SCORE)
_MOST = 8


def check_totals_behind(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Totals told behind (cộng lại)."""
    for passage in passages:
        for index, total in enumerate(passage.tokens):
            if total.kind in _KINDS and total.exact and _is_total(passage.before(total, 40)):
                claim = _total(passage, index)
                if claim is not None:
                    yield claim


def _is_total(before: str) -> bool:
    return bool(_TOTAL.search(before) or _DUE.search(before))


def _total(passage: Passage, index: int) -> Claim | None:
    total = passage.tokens[index]
    own = [t for t in passage.tokens[:index] if passage.same_sentence(t, total) and t.kind is not Kind.PERCENT]
    run = [t for t in own if passage.depth(t) <= passage.depth(total)][-_MOST:]
    if len(run) < 2 or any(not t.exact or t.kind is not total.kind or t.whole is not None for t in run):
        return None
    runs = [run[-count:] for count in range(2, len(run) + 1)]
    slack = sum((token.slack for token in (total, *run)), Decimal(0))
    fitting = next((some for some in runs if abs(_sum(some) - total.value) <= slack), None)
    if fitting is None and not _plain(passage, run, total):
        return None
    parts = fitting or run
    return claim_on(
        passage,
        total,
        kind="V2",
        computed=plain(_sum(parts)),
        formula=" + ".join(plain(part.value) for part in parts),
        verdict=Verdict.OK if fitting else Verdict.UNBALANCED,
    )


def _plain(passage: Passage, run: Sequence[Token], total: Token) -> bool:
    """Whether all numbers of the sentence so far are added, and nothing else can be meant."""
    told = passage.text[passage.sentence_span(total)[0] - passage.start : total.start - passage.start]
    units = {token.unit for token in (*run, total) if token.unit}
    alike = len(units) <= 1 or all(token.unit != run[0].unit for token in run[1:])
    bodies = total.unit not in words.PEOPLE | _MEMBERS or not any(token.unit in words.BODIES | _GROUPS for token in run)
    return alike and bodies and not _ELSE.search(told) and len(run) <= _MOST - 1


def _sum(tokens: Sequence[Token]) -> Decimal:
    return sum((token.value for token in tokens), Decimal(0))
