"""Limits (giới hạn): V4, a share beyond 0 to 100 and a part greater than its whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from . import vocabulary as words
from .attachment import are_joined
from .bounds import NAMED_SIDE, TWO_HEADS, is_sharp
from .claims import claim_on
from .findings import Claim, Verdict
from .reading import Passage
from .rounding import plain
from .tokens import Kind, Token

_PLANNED = re.compile(
    r"kế hoạch|chỉ tiêu|vượt|cùng kỳ|so với|dự toán|mục tiêu|nghị quyết|tăng|giao|chuyển sang|từ năm trước",
    re.IGNORECASE,
)
_SHARE = re.compile(r"\([^()]*%\s*\)|, (?:đạt|chiếm) (?:tỷ lệ )?[\d.,]+\s?%")
_WHOLLY = frozenset(
    ["hồ sơ", "điểm", "văn bản", "nhiệm vụ", "kiến nghị", "thủ tục hành chính", "phiếu", "trường hợp", "đơn", "vụ"]
) | {"vụ việc", "việc", "trường", "đại biểu"}
"""What is never done more often than it was to be done."""
_DAYS = 31
_NO_WHOLE = re.compile(r"\b(?:bình quân|trung bình|mỗi|thiếu|hụt|dôi dư|cần thêm)\b[^\d;.]{0,40}$", re.IGNORECASE)
"""What tells right before a number that it is an average, or what is missing."""
_SHARING = re.compile(r"\bchiếm\b[^\d,;]{0,25}$", re.IGNORECASE)


def check_limits(passage: Passage) -> Iterator[Claim]:
    """Limits (giới hạn): what cannot be, whatever the other numbers are."""
    for index, token in enumerate(passage.tokens):
        if token.change:
            continue
        if token.kind is Kind.COUNT and index + 1 < len(passage.tokens):
            behind = passage.tokens[index + 1 : index + 3]
            yield from _part(passage, token, behind[-1] if behind[0].kind is Kind.PERCENT else behind[0])
        if _PLANNED.search(passage.sentence(token)):
            continue
        if token.kind is Kind.PERCENT and token.value > 100:
            named = words.member_of(passage.label(token)[0]) in {
                "both",
                "early",
                "on_time",
                "late",
                "online",
                "counter",
            }
            if _SHARING.search(passage.before(token, 40)) or named:
                yield _claim(passage, token, "100", "phần ≤ tổng")
        elif (
            token.kind is Kind.RATIO
            and token.whole is not None
            and token.value > token.whole
            and not TWO_HEADS.search(passage.text)
            and is_of_one_thing(passage, token)
            and (token.unit in words.PLACES or token.unit in _WHOLLY or _said_of(passage, token))
        ):
            yield _claim(passage, token, plain(token.whole), f"{plain(token.value)} > {plain(token.whole)}")


def is_of_one_thing(passage: Passage, ratio: Token) -> bool:
    """Of one thing (cùng một thứ): whether both sides of a number with a slash count the same, not "865 học sinh/27
    lớp"."""
    named, behind = NAMED_SIDE.search(ratio.text), words.UNIT.match(passage.after(ratio, 40))
    return named is None or behind is None or named[1].strip().lower() == behind[1].lower()


def _said_of(passage: Passage, ratio: Token) -> bool:
    """ "Số hồ sơ được giải quyết là 1.318/1.472": a ratio without a noun behind it, too large for a date."""
    label = passage.label(ratio)[0].lower()
    return not ratio.unit and ratio.value > _DAYS and any(re.search(rf"\b{noun}\b", label) for noun in _WHOLLY)


def _part(passage: Passage, whole: Token, part: Token) -> Iterator[Claim]:
    """ "100 hồ sơ, trong đó 120 hồ sơ trực tuyến": the part cannot exceed the whole."""
    gap = passage.between(whole, part)
    fits = (
        part.kind is Kind.COUNT
        and part.exact
        and is_sharp(part)
        and is_sharp(whole)
        and passage.same_sentence(whole, part)
    )
    narrower = part.unit in ("", whole.unit) or (whole.unit == "văn bản" and part.unit in words.DOCUMENTS)
    if part.value <= _with_joined(passage, whole):
        return
    if not fits or part.value <= whole.value or not whole.unit or not narrower or len(gap) > 90:
        return
    if (
        re.search(r"\btrong (?:đó|số đó)\b", gap)
        and not (_PLANNED.search(gap) or _NO_WHOLE.search(passage.before(whole, 40)))
        and ";" not in gap
        and not re.search(r"\d", _SHARE.sub("", gap))
    ):
        yield _claim(passage, part, f"≤ {plain(whole.value)}", f"{plain(part.value)} > {plain(whole.value)}")


def _with_joined(passage: Passage, whole: Token) -> Decimal:
    """What a number makes with those it is told together with: "683 thẻ mới và 437 thẻ gia hạn, trong đó ..."."""
    told, before = whole.value, [t for t in passage.tokens if t.start <= whole.start]
    for one, other in pairwise(before[::-1]):
        if one.unit != other.unit or not passage.same_sentence(one, other):
            break
        if not are_joined(passage.between(other, one).removeprefix(f" {other.unit}")):
            break
        told += other.value
    return told


def _claim(passage: Passage, token: Token, computed: str, formula: str) -> Claim:
    return claim_on(passage, token, kind="V4", computed=computed, formula=formula, verdict=Verdict.WRONG)
