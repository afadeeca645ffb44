"""Told in words (kể bằng chữ): parts that fall short of their whole by little, of which words tell some more.

"Tố cáo 5 đơn: đúng 1 đơn, sai 3 đơn, một đơn rút", "12 xã: 7 xã đạt, 4 xã bổ sung hồ sơ, xã Mường Lê xin lùi": what is
told without a figure is a part too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Kind, Token

from .text import SUMS, Text, numbers_of, places_of

_WORDS = re.compile(
    r"(?:^|[,;:(]|\b(?:và|cùng|với|còn|có|nốt))\s*(?:có |còn |thêm )?(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười|vài|"
    r"mấy|năm(?! (?:nay|trước|ngoái|sau|học|qua|\d))) (?!cửa\b|phần\b|cấp\b|lần\b|mặt\b)[^\W\d_]+",
    re.IGNORECASE,
)
"""A count in words that opens a clause."""
_LEFT = re.compile(r"\b(?:số|phần)(?: [^\W\d_]+){0,3} còn lại\b(?![^.;,\n]*\d)", re.IGNORECASE)
_MORE = re.compile(
    r"[^\d.\n]*?\b(?:(?:(?:số|phần|(?<=, )|(?<=; )) ?còn lại"
    r"|(?:các|những|một số|vài|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) "
    r"[^\d.;,]{0,30}\b(?:khác|kia|nữa)|(?<=và )(?:các|những|một số|vài))\b)"
    r"(?![^.;,\n]*\d)",
    re.IGNORECASE,
)
"""Words behind a part, of which none counts: others are left."""
_SOME = re.compile(r"[^\d.\n]*?\btrong (?:đó|số (?:này|đó|ấy))\b(?=[^,;.]*[,;.])(?![^.;,\n]*\d)", re.IGNORECASE)
"""Words behind a part that tell it as some of what was told before."""
_FIGURE = re.compile(r"(?<![\d.,/])\d+(?![\d.,/]*\d)")
_STRETCH = re.compile(r"\s*(?:(?:đến|tới|-|–) \d+\s*)?(?:ngày|giờ|phút|tháng|tuổi|năm|m2|km|%)\b", re.IGNORECASE)
"""What tells behind a figure that it measures something: "trễ từ 02 đến 31 ngày"."""
_MOST, _NEAR = 10, 400


def is_told_in_words(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether words behind the parts leave some untold, or the parts fall short of their whole by no more than words
    between and behind them may tell."""
    stated, summed = numbers_of(claim.stated)[:1], numbers_of(claim.computed)[:1]
    if claim.kind not in SUMS or not stated or not summed:
        return False
    untold = (_MORE, _SOME) if claim.kind != "V2" or stated[0] >= summed[0] else (_SOME,)
    ends = [(place.text, last.stop - place.start) for place, last in _ends(text, claim, passage, token)]
    if any(words.match(*end) for words in untold for end in ends):
        return True
    off = stated[0] - summed[0] if claim.kind == "V2" else abs(stated[0] - summed[0])
    if not 0 < off <= _MOST:
        return False
    values = numbers_of(claim.formula)
    last = [t for value in values[-1:] for place, t in places_of(text, value, passage) if place is passage]
    last = [t for t in last if 0 <= t.start - token.start < _NEAR]
    spans = [passage.text[token.stop - passage.start : _end(passage, one)] for one in last or [token]]
    return any(_WORDS.search(span) or _LEFT.search(span) or _named(token, span) for span in spans)


def _ends(text: Text, claim: Claim, passage: Passage, token: Token) -> Iterator[tuple[Passage, Token]]:
    """Where the last part of a sum may stand: close behind the one before it."""
    values = numbers_of(claim.formula)[-2:]
    if len(values) > 1:
        earlier = [t.stop for _, t in places_of(text, values[0], passage)]
        for place, last in places_of(text, values[1], passage):
            if last.start > token.start and any(0 < last.start - stop < _NEAR for stop in earlier):
                yield place, last


def _end(passage: Passage, token: Token) -> int:
    """Where the sentence of a number ends in its passage."""
    return passage.sentence_span(token)[1] - passage.start


def _named(token: Token, span: str) -> bool:
    """Whether a clause begins with the word that the whole counts, and tells no number."""
    unit = re.escape(token.unit)
    return bool(unit) and re.search(rf"[,;]\s*(?:và |còn )?{unit} [^\d,;.\n]+(?:[,;.\n]|$)", span) is not None


def is_set_aside(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether what the parts fall short of their whole stands behind the last of them in its sentence, as a figure that
    was set aside: "24 chỉ tiêu: 9 vượt, 13 đạt, 2 không đạt" ("5 không" being a slogan)."""
    stated, summed = numbers_of(claim.stated)[:1], numbers_of(claim.computed)[:1]
    if claim.kind not in SUMS or not stated or not summed or stated[0] <= summed[0]:
        return False
    short = stated[0] - summed[0]
    ends = _ends(text, claim, passage, token)
    return any(numbers_of(figure) == [short] for place, last in ends for figure in _unread(place, last))


def _unread(passage: Passage, token: Token) -> list[str]:
    """The figures behind a number in its sentence that are none of the numbers read."""
    start = token.stop - passage.start
    read = {t.start - passage.start for t in passage.tokens if t.kind is not Kind.OTHER}
    found = _FIGURE.finditer(passage.text, start, _end(passage, token))
    return [match[0] for match in found if match.start() not in read and not _STRETCH.match(passage.text, match.end())]
