"""Remainders (phần còn lại): V5, a whole, what was taken of it and what is left, the only counts of their sentence.

"Trong 50 hồ sơ trễ hạn có 34 hồ sơ chờ ý kiến, còn 16 hồ sơ": three counts of one thing, the last told as the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .bounds import is_sharp
from .findings import Claim, Verdict
from .reading import Passage
from .rounding import plain
from .tokens import Kind, Token

_REST = re.compile(r"\b(?:còn(?: lại| thiếu| dư)?|số còn lại|dư|thiếu)\s*(?:là\s*)?$", re.IGNORECASE)
_REST_BEHIND = re.compile(r"\s*(?:[^\W\d_]+ ){0,2}còn lại\b", re.IGNORECASE)
_PARTS = re.compile(r"\b(?:trong đó|trong (?:tổng )?số|gồm|cụ thể|theo)\b", re.IGNORECASE)
"""Words before a first number that make it a part of something told earlier."""
_DONE = re.compile(r"\bđã (?:được )?(?:giải quyết|xử lý|trả|thực hiện|hoàn thành)", re.IGNORECASE)
"""Words behind a first number that make it one of the parts itself, when what follows is undone."""
_SIDE = re.compile(r"\b(?:nhất là|riêng|chủ yếu|từ|kế hoạch|chỉ tiêu|mỗi|bình quân)\b", re.IGNORECASE)


def check_remainders(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Remainders (phần còn lại)."""
    for passage in passages:
        for start, end in passage.sentences:
            told = [t for t in passage.tokens if start <= t.start < end and t.kind is not Kind.PERCENT]
            yield from _left(passage, told)


def _left(passage: Passage, told: Sequence[Token]) -> Iterator[Claim]:
    if len(told) != 3 or not all(t.exact and is_sharp(t) and t.kind is Kind.COUNT for t in told):
        return
    whole, part, rest = told
    if not whole.unit or part.unit not in (whole.unit, "") or rest.unit not in (whole.unit, ""):
        return
    is_rest = _REST.search(passage.before(rest, 30)) or _REST_BEHIND.match(passage.after(rest, 30))
    between, behind = passage.between(whole, rest), passage.between(whole, part)
    if not is_rest or _SIDE.search(between) or ";" in between or _PARTS.search(passage.before(whole)):
        return
    if passage.member(part) in ("undone", "doing") and _DONE.search(behind.rpartition(",")[0]):
        return
    agrees = whole.value == part.value + rest.value
    added = whole.value + part.value + rest.value
    if not agrees and any(t.value == added for t in passage.tokens if t.start < whole.start):
        return
    verdict = Verdict.OK if agrees else Verdict.UNBALANCED
    formula, computed = f"{plain(part.value)} + {plain(rest.value)}", plain(part.value + rest.value)
    sentence = passage.sentence(whole)
    yield Claim(sentence, "V5", whole.text, computed, formula, verdict, -1, whole.start, whole.end)
