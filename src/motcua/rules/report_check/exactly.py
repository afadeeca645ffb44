"""Exactly (nói cho đúng): V8, an approximation and the exact number told right behind it.

"gần 2.300 hồ sơ (chính xác là 2.287)", "gần 3,2 tỷ đồng (số chính xác 3,168 tỷ đồng)", "hơn 1%, nói cho đúng là 1,05%".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from motcua.rules.figures import Approximation

from .claims import claim_on
from .findings import Claim, Verdict
from .reading import Passage
from .rounding import plain
from .tokens import Kind, Token

_SPELLED = re.compile(
    r"(?:[^\d,;.:()]{0,40}[,;:(]?|[^\d;.:()]{0,40}\()\s*(?:con số |số |nói |tính |con số chính thức )*"
    r"(?:cụ thể|chính xác|đúng ra|cho đúng|chi tiết|đầy đủ|(?:đếm|tính|cộng) đủ|thực tế|số thực|thống kê|"
    r"đếm được|đếm)"
    r"(?: hơn)?(?: con số)?(?: là)?[^\d,;.()]{0,20}"
    r"|[^\d;.:()]{0,40} [-–] (?:con số |số |nói |tính )*(?:chính xác|cụ thể|đúng ra|thực tế)(?: hơn)?(?: là)? "
    r"|[^\d;.:()]{0,40}[.;]\s+(?:(?:con |các )?số )?(?:chính xác|cụ thể|đúng|đầy đủ|đếm đủ)\b[^\d.;()]{0,60}"
    r"\b(?:là|có)\s+",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"[^\d;.:()]{0,40}[.;,]\s+[^\d.;:()]{0,40}\b(?:đếm|chốt|ghi|ghi nhận|thống kê|kiểm lại|cộng lại)\b[^\d.;:()]{0,30}"
    r"(?:\d{1,2} giờ(?: \d{1,2})?[^\d.;:()]{0,20})?",
    re.IGNORECASE,
)
"""What stands before the number that was counted in the end, told of nothing narrower: "sổ chốt ghi 593 người."."""
_ALONE = re.compile(r"\s*(?:[.,;)]|$)")
_SHARED = re.compile(
    r"[^\d.;:()]{0,60}\((?:\d[\d.]*(?:\s*/\s*\d[\d.]*)?[^\d;()]{0,25})?\s*"
    r"(?:đạt|bằng|chiếm|tức|tỷ lệ|là|tương đương)*\s*(?=\d[\d,]*\s*%\s*\))",
    re.IGNORECASE,
)
_OTHER = re.compile(r"\b(?:năm|quý|tháng|kỳ|còn|trễ|muộn|quá hạn|trước|chưa|không|tăng|giảm|thêm|bớt)\b", re.IGNORECASE)
"""What the share in a bracket is of, and words that make another one of it."""
_BACK = re.compile(
    r"[^\d,;.()]{0,30}(?:[,;–-]\s*|\(\s*|\s)(?:tức|tức là|nghĩa là|hay|hay là|hay nói tròn|tính tròn|làm tròn|nói tròn|"
    r"tương đương|xấp xỉ|cỡ)(?: là)?\s*(?P<word>(?!mỗi|bình quân|trung bình)[^\W\d_]+(?: [^\W\d_]+)?)?\s*",
    re.IGNORECASE,
)
"""What stands between an exact number and the round figures it is told in again."""
_OPENED = re.compile(r"[^\d,;.:()]{0,30}\(\s*(?:tức|cụ thể|là|có|đúng)?\s*", re.IGNORECASE)
_SHUT = re.compile(r"[^\d;,.()]{0,20}\)")
_FAR = Fraction(1, 10)
_MAGNITUDE, _PLAINLY = 30, 100


def check_exactly(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Exactly (nói cho đúng): each approximation against what is told behind it."""
    for passage in passages:
        for told, exact in pairwise(passage.tokens):
            if told.word and not told.change and is_spelled_out(passage, told, exact):
                yield _claim(passage, told, exact)
            elif exact.word and not exact.change and _is_rounded_behind(passage, told, exact):
                yield _claim(passage, exact, told)
            if told.word and told.kind is Kind.PERCENT and (share := _in_bracket(passage, told)) is not None:
                yield _claim(passage, told, share)


def _is_rounded_behind(passage: Passage, exact: Token, told: Token) -> bool:
    """Whether a number is told again in round figures right behind: "89,9%, tức gần 90%", "1.247.500 đồng (hơn 1,2
    triệu đồng)"."""
    if not exact.exact or exact.change or exact.kind is not told.kind or exact.kind is Kind.RATIO:
        return False
    if exact.unit and told.unit and exact.unit != told.unit:
        return False
    gap = passage.text[exact.stop - passage.start : told.start - passage.start]
    gap = re.sub(rf"{told.word}\s*$", "", gap, flags=re.IGNORECASE)
    if _BACK.fullmatch(gap):
        return True
    return gap.strip() == "(" and exact.kind is Kind.MONEY and _SHUT.match(passage.after(told, 30)) is not None


def _in_bracket(passage: Passage, told: Token) -> Token | None:
    """The share in a bracket that tells a share in round figures exactly: "xấp xỉ 70% hồ sơ (348/498, đạt 69,9%)"."""
    behind = passage.after(told, 160)
    gap = _SHARED.match(behind)
    if gap is None or _OTHER.search(behind[behind.index("(") : gap.end()]):
        return None
    place = told.stop + gap.end()
    share = next((token for token in passage.tokens if token.start == place), None)
    return share if share is not None and share.exact and not share.change and share.places > told.places else None


def _is_near(told: Token, exact: Token, times: int) -> bool:
    """Whether one may be the other with a digit lost or too many."""
    return told.value <= times * exact.value and exact.value <= times * told.value


def is_spelled_out(passage: Passage, told: Token, exact: Token) -> bool:
    """Whether the second number tells the first one exactly."""
    if not exact.exact or exact.kind is not told.kind or exact.kind is Kind.RATIO or (exact.places < told.places):
        return False
    gap = passage.text[told.stop - passage.start : exact.start - passage.start]
    times = _PLAINLY if "chính xác" in gap.lower() else _MAGNITUDE
    if not _is_near(told, exact, times) or (exact.unit and told.unit and exact.unit != told.unit):
        return False
    if _COUNTED.fullmatch(gap) and exact.unit == told.unit and _ALONE.match(passage.after(exact, 10)):
        return True
    return _SPELLED.fullmatch(gap) is not None or _is_bracketed(passage, gap, exact)


def _is_bracketed(passage: Passage, gap: str, exact: Token) -> bool:
    """Whether a bracket right behind holds the number alone, and a number that counts: "gần 400 hồ sơ (387)"."""
    alone = _OPENED.fullmatch(gap) is not None and _SHUT.match(passage.after(exact, 30)) is not None
    return alone and exact.kind is not Kind.PERCENT


def _claim(passage: Passage, told: Token, exact: Token) -> Claim:
    off = Fraction(exact.value) - Fraction(told.value)
    slack = Fraction(exact.slack)
    above, below = told.word in Approximation.ABOVE, told.word in Approximation.BELOW
    agrees = abs(off) <= _FAR * Fraction(exact.value) and not (above and off < -slack) and not (below and off > slack)
    return claim_on(
        passage,
        told,
        kind="V8",
        computed=plain(exact.value),
        formula=f"{told.word} {plain(told.value)} so với {plain(exact.value)}",
        verdict=Verdict.OK if agrees else Verdict.WRONG,
    )
