"""Remainders (phần còn lại): V5, a whole, what was taken of it and what is left, the only counts of their sentence.

"Trong 50 hồ sơ trễ hạn có 34 hồ sơ chờ ý kiến, còn 16 hồ sơ": three counts of one thing, the last told as the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from .bounds import REMARKED, is_sharp
from .findings import Claim, Verdict
from .reading import Passage
from .rounding import plain
from .tokens import Kind, Token

_REST = re.compile(
    r"\b(?:còn(?: lại| thiếu| dư)?|số còn lại|(?<!dôi )dư|thiếu|vắng(?: mặt)?)\s*(?:là\s*)?$", re.IGNORECASE
)
_BARE = re.compile(r"(?: người| đồng chí)? ?, ?[^\d;.,()]{2,20}", re.IGNORECASE)
_REST_BEHIND = re.compile(r"\s*(?:[^\W\d_]+ ){0,2}còn lại\b", re.IGNORECASE)
_PARTS = re.compile(r"\b(?:trong đó|trong (?:tổng )?số|gồm|cụ thể|theo)\b", re.IGNORECASE)
"""Words before a first number that make it a part of something told earlier."""
_ABSENT = re.compile(r"\b(?:vắng|thiếu|chưa đạt|không đạt|chưa)(?: mặt)?\s*:?\s*$", re.IGNORECASE)
_STEP = re.compile(r"\((?:tăng|giảm|thêm|bớt|hơn|kém|ít (?:hơn|đi)|nhiều (?:hơn|lên)|hụt|vượt)\s+$", re.IGNORECASE)
"""What tells in a bracket by how much a number differs from another: "54.681 việc (bớt 6.251 việc), còn 23.912"."""
_MOST, _NEAR = 5, 6
_DONE = re.compile(r"\bđã (?:được )?(?:giải quyết|xử lý|trả|thực hiện|hoàn thành)", re.IGNORECASE)
"""Words behind a first number that make it one of the parts itself, when what follows is undone."""
_MEASURED = re.compile(r"[^;,.()]{0,25}\bso với\b", re.IGNORECASE)
"""What is missing of something else: "còn 1.162 giáo viên, thiếu 96 giáo viên so với định mức"."""
_SIDE = re.compile(r"\b(?:nhất là|riêng|chủ yếu|từ|kế hoạch|chỉ tiêu|mỗi|bình quân)\b", re.IGNORECASE)


def check_remainders(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Remainders (phần còn lại)."""
    for place, passage in enumerate(passages):
        for start, end in passage.sentences:
            told = [t for t in passage.tokens if start <= t.start < end and t.kind is not Kind.PERCENT]
            told = [t for t in told if not _STEP.search(passage.before(t, 20))]
            yield from _left(passage, told)
            yield from _out_of(passage, told)
            yield from _opening(passages, place, told)


def _left(passage: Passage, told: Sequence[Token]) -> Iterator[Claim]:
    """A whole, one part or some of it, and what is left, the first counts of their sentence."""
    stop = next((index for index, t in enumerate(told) if index > 1 and _is_rest(passage, t)), 0)
    if not 1 < stop <= _MOST or not all(_usable(t) for t in told[: stop + 1]):
        return
    whole, *parts, rest = told[: stop + 1]
    if not (whole.unit or _is_bare(passage, told[: stop + 1])) or any(
        t.unit not in (whole.unit, "") for t in (*parts, rest)
    ):
        return
    between = passage.between(whole, rest)
    if passage.member(parts[0]) in ("undone", "doing") and _DONE.search(
        passage.between(whole, parts[0]).rpartition(",")[0]
    ):
        return
    closed = len(told) == stop + 1 or (stop == 2 and not _SIDE.search(passage.after(rest, 20)))
    if not closed or _SIDE.search(between) or ";" in between or _PARTS.search(passage.before(whole)):
        return
    if _MEASURED.match(passage.after(rest, 40)) or REMARKED.search(passage.between(whole, parts[0])):
        return
    if len(parts) > 1 and not _is_divided(passage, whole, parts[0], rest):
        return
    if any(
        one.value == sum((t.value for t in told[place + 1 : stop]), rest.value)
        for place, one in enumerate(parts[:-1], 1)
    ):
        return
    added = sum((part.value for part in parts), rest.value)
    agrees = whole.value == added
    every = whole.value + added
    if any(2 * part.value == every for part in parts):
        return
    if not agrees and any(t.value in (every, added) for t in passage.tokens if t is not whole and t.value):
        return
    if agrees or len(told) == stop + 1:
        yield _claim(passage, whole, (*parts, rest), agrees=agrees)


def _is_divided(passage: Passage, whole: Token, first: Token, rest: Token) -> bool:
    """Whether words say that all the numbers up to what is left are parts of the first."""
    opened = re.search(r"\b(?:trong (?:tổng )?số|trong)\s*$", passage.before(whole), re.IGNORECASE)
    told = _PARTS.search(passage.between(whole, first)) or passage.between(whole, first).rstrip().endswith(":")
    return bool(opened or told) and passage.bracket(whole) == passage.bracket(first) == passage.bracket(rest)


def _out_of(passage: Passage, told: Sequence[Token]) -> Iterator[Claim]:
    """So many of so many, and those who are not: "có mặt 23/26 thành viên (vắng 03)"."""
    for ratio, rest in pairwise(told):
        if ratio.kind is not Kind.RATIO or ratio.whole is None or not ratio.exact or not _usable(rest):
            continue
        gap = passage.between(ratio, rest)
        absent = _ABSENT.search(passage.before(rest, 20)) or _is_rest(passage, rest)
        if not absent or ";" in gap or len(gap) > 60 or ratio.places or rest.unit not in (ratio.unit, ""):
            continue
        others = (replace(ratio, value=ratio.whole), replace(ratio, value=-ratio.value))
        yield _claim(passage, rest, others, agrees=ratio.whole - ratio.value == rest.value)


def _opening(passages: Sequence[Passage], place: int, told: Sequence[Token]) -> Iterator[Claim]:
    """What opens a sentence as left, of the two counts before it: "84 bản, đã đến 56 bản. 28 bản còn lại ..."."""
    passage = passages[place]
    if not told or not _usable(told[0]) or not told[0].unit or not _REST_BEHIND.match(passage.after(told[0], 30)):
        return
    rest = told[0]
    if passage.before(rest, 12).strip(" -+*•"):
        return
    before = [t for p in passages[max(0, place - 1) : place + 1] for t in p.tokens if t.start < rest.start]
    before = [t for t in before if t.kind is not Kind.PERCENT][-_NEAR:]
    alike = [t for t in before if t.unit == rest.unit and _usable(t)]
    if any(one.value - two.value == rest.value for one in alike for two in alike):
        return
    if len(alike) == 2 and before[-2:] == alike and alike[0].value > alike[1].value:
        yield _claim(passage, rest, (alike[0], replace(alike[1], value=-alike[1].value)), agrees=False)


def _usable(token: Token) -> bool:
    return token.exact and is_sharp(token) and token.kind in (Kind.COUNT, Kind.SCORE) and not token.places


def _is_bare(passage: Passage, three: Sequence[Token]) -> bool:
    """Whether three numbers stand side by side with nothing but their names: "biên chế giao 62, có mặt 55, thiếu 7"."""
    return len(three) == 3 and all(_BARE.fullmatch(passage.between(*two)) for two in pairwise(three))


def _is_rest(passage: Passage, token: Token) -> bool:
    return bool(_REST.search(passage.before(token, 30)) or _REST_BEHIND.match(passage.after(token, 30)))


def _claim(passage: Passage, whole: Token, parts: Sequence[Token], *, agrees: bool) -> Claim:
    added = sum((part.value for part in parts), Decimal(0))
    formula = " + ".join(plain(part.value) for part in parts).replace("+ -", "− ")
    verdict = Verdict.OK if agrees else Verdict.UNBALANCED
    sentence = passage.sentence(whole)
    stated = whole.text if whole.kind is Kind.COUNT else plain(whole.value)
    return Claim(sentence, "V5", stated, plain(added), formula, verdict, -1, whole.start, whole.end)
