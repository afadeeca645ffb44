"""Halves (hai phần bù nhau): V5, a whole that a sentence tells first, one part, and all that are not in it.

"44 ý kiến được nêu ra; trả lời ngay 38 ý kiến, 6 ý kiến chưa trả lời", "có mặt 21/24 thành phần mời. Vắng 3".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from .bounds import is_sharp
from .findings import Claim, Verdict
from .in_turn import goes_on
from .reading import Passage
from .rounding import plain
from .tokens import Kind, Token

_DONE = re.compile(
    r"\b(?:đã|xong|hoàn thành|giải quyết|xử lý|trả|thu về|cấp|chi|giải ngân|thanh toán|khắc phục|có mặt|hiện có|sửa)\b",
    re.IGNORECASE,
)
"""What was done with a part, so that something may be left of the whole."""
_LEFT = re.compile(r"\b(?:còn lại|còn|vắng|thiếu|hụt|đang)\b", re.IGNORECASE)
_LATE = re.compile(r"\b(?:trễ|quá hạn)\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:chưa|không) (?:được )?([^\W\d_]+)(?: ([^\W\d_]+))?", re.IGNORECASE)
_LEVELS = re.compile(r"\b(?:hài lòng|thành(?! (?:phần|viên|phố))|đủ|đến hạn|đồng ý)\b", re.IGNORECASE)
"""What has degrees between yes and no, so that a part and its opposite leave something out."""
_CAME_OVER = re.compile(r"\b(?:kỳ trước|tháng trước|năm trước|quý trước|chuyển sang|chuyển qua|tồn)\b", re.IGNORECASE)
_OVER = re.compile(r"\b(?:chuyển (?:sang|qua)|bàn giao|tồn)\b", re.IGNORECASE)
_NEW = re.compile(
    r"\b(?:nhận|tiếp nhận|thụ lý|phát sinh) mới\b|\bmới (?:nhận|tiếp nhận|thụ lý|phát sinh)\b", re.IGNORECASE
)
_WITHIN = frozenset({"both", "within", "on_time"})
_ELSE = re.compile(
    r"\b(?:mỗi|bình quân|trung bình|so với|cùng kỳ|chỉ tiêu|kế hoạch|riêng|nhất là|chủ yếu|từ(?! \d)|gấp|mục tiêu|"
    r"lũy kế|trước khi|phát sinh|thêm|cộng|tổng)\b",
    re.IGNORECASE,
)
_PARTS = frozenset(
    {"both", "early", "on_time", "late", "online", "counter", "postal", "counter_post", "undone", "doing"}
)
"""Members of a partition: what is one of them is no whole of another."""
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_BREAK = re.compile(r"[.,;:]| và ")
_APART, _BEFORE = 90, 2


def check_halves(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Halves (hai phần bù nhau)."""
    for index, passage in enumerate(passages):
        opened = any(_CAME_OVER.search(near.text) for near in passages[max(0, index - _BEFORE) : index + 1])
        told = [t for t in passage.tokens if not passage.depth(t) and t.kind is not Kind.PERCENT]
        for place, three in enumerate(zip(told, told[1:], told[2:], strict=False)):
            behind = told[place + 3 : place + 4]
            if goes_on(told, three[0], passage):
                continue
            yield from _halved(passage, three, behind, opened=opened)
        for place, (ratio, rest) in enumerate(pairwise(told)):
            if ratio.kind is Kind.RATIO and ratio.whole is not None and ratio.exact and not ratio.places:
                whole = replace(ratio, kind=Kind.COUNT, value=ratio.whole, whole=None)
                part = replace(ratio, kind=Kind.COUNT, whole=None)
                yield from _halved(passage, (whole, part, rest), told[place + 2 : place + 3], opened=opened)


def _halved(passage: Passage, three: Sequence[Token], behind: Sequence[Token], *, opened: bool) -> Iterator[Claim]:
    whole, part, rest = three
    if not all(_usable(t, whole) for t in three) or part.value >= whole.value:
        return
    if behind and passage.same_sentence(rest, behind[0]):
        return
    start = passage.sentence_span(whole)[0]
    if any(start <= t.start < whole.start and t.kind is not Kind.PERCENT for t in passage.tokens):
        return
    gaps = [_BRACKETS.sub("", passage.between(*two)) for two in pairwise(three) if two[0].start != two[1].start]
    if any("\n" in gap or len(gap) > _APART or not _BREAK.search(gap) or _ELSE.search(gap) for gap in gaps):
        return
    if _ELSE.search(passage.before(whole, 60)):
        return
    if passage.member(whole) in _PARTS or not (
        _are_old_and_new(passage, part, rest) or (not opened and _are_halves(passage, part, rest))
    ):
        return
    agrees = whole.value - part.value == rest.value
    if not agrees and any(
        abs(one.value - two.value) == rest.value or one.value + two.value == rest.value
        for one in passage.tokens
        for two in passage.tokens
        if one is not two and rest not in (one, two)
    ):
        return
    formula = f"{plain(whole.value)} − {plain(part.value)}"
    verdict = Verdict.OK if agrees else Verdict.UNBALANCED
    computed = plain(whole.value - part.value)
    yield Claim(passage.sentence(rest), "V5", rest.text, computed, formula, verdict, -1, rest.start, rest.end)


def _are_halves(passage: Passage, part: Token, rest: Token) -> bool:
    """Whether what is told of two numbers leaves nothing between them: done and left, in time and late, yes and no."""
    one, other = _clause(passage, part), _clause(passage, rest)
    if _NOT.search(one) or _LEVELS.search(one):
        return False
    if _LATE.search(other):
        return passage.member(part) in _WITHIN
    denied = _NOT.search(other)
    if denied:
        return not _LEVELS.search(other) and denied[1].lower() in one.split()
    return bool(_LEFT.search(other) and _DONE.search(one))


def _are_old_and_new(passage: Passage, part: Token, rest: Token) -> bool:
    """Whether one number came over from before and the other came new: together they are all there was."""
    one, other = _clause(passage, part), _clause(passage, rest)
    return bool(_OVER.search(one) and _NEW.search(other)) or bool(_NEW.search(one) and _OVER.search(other))


def _clause(passage: Passage, token: Token) -> str:
    """The words told of a number: those of its clause before it, and behind it."""
    before = re.split(r"[.,;\n]", passage.before(token, 60))[-1]
    return f"{before} {passage.label(token)[1]}".lower()


def _usable(token: Token, whole: Token) -> bool:
    if token.kind is not whole.kind or token.kind not in (Kind.COUNT, Kind.MONEY, Kind.SCORE):
        return False
    return (
        token.exact and is_sharp(token) and token.whole is None and (token.unit in (whole.unit, "") or not whole.unit)
    )
