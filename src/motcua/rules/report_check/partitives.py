"""Partitives (nói về phần của tổng): V4, "trong số hồ sơ quá hạn có 37 hồ sơ ..." cannot be more than what it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .bounds import akin, is_sharp, same_unit
from .findings import Claim, Verdict
from .reading import Passage
from .rounding import plain
from .tokens import Kind, Token

_NAMED = re.compile(
    r"(?:^|[.;\n]|, )[-+*•\s]*trong (?:tổng )?số (?:các )?(?P<name>[^\d,;:.()]{4,60}?)"
    r"(?:,| thì)?(?:\s(?:đã )?có|,)\s*(?P<own>[^\d,;:.()]{0,40})$",
    re.IGNORECASE,
)
"""What opens a part of a whole that was told before and is called by its name."""
_COUNTED = re.compile(r"(?:^|[.;\n])[-+*•\s]*trong (?:tổng )?(?:số )?$", re.IGNORECASE)
_HAVING = re.compile(r"[^\d;:.()]{0,80},? (?:đã )?có $", re.IGNORECASE)
_STOP = frozenset(["số", "các", "đó", "có", "và", "của", "là", "được", "đã", "những", "trong", "tổng"])
_NOT_PART = re.compile(r"lượt|lần|bình quân|trung bình|mỗi|kế hoạch|chỉ tiêu", re.IGNORECASE)
_BEFORE = 2


def check_partitives(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Partitives: parts that are more than every number told before under the name of their whole."""
    for index, passage in enumerate(passages):
        for part in passage.tokens:
            if part.kind is not Kind.COUNT or not part.exact or not is_sharp(part) or part.change:
                continue
            wholes = _counted(passage, part) or _named(passages, index, part)
            if wholes and all(part.value > whole.value for whole in wholes):
                whole = wholes[0]
                yield Claim(
                    passage.sentence(part), "V4", part.text, f"≤ {plain(whole.value)}",
                    f"{plain(part.value)} > {plain(whole.value)}", Verdict.WRONG, -1, part.start, part.end,
                )  # fmt: skip


def _counted(passage: Passage, part: Token) -> list[Token]:
    """ "Trong 39 cơ quan, đơn vị được kiểm tra, có 17 đơn vị ...": the whole stands in the opening itself."""
    earlier = [t for t in passage.tokens if t.start < part.start and passage.same_sentence(t, part)]
    if len(earlier) != 1 or not _usable(earlier[0]) or not earlier[0].unit:
        return []
    whole = earlier[0]
    opened = _COUNTED.search(passage.before(whole, 30)) and _HAVING.fullmatch(passage.between(whole, part))
    return [whole] if opened and same_unit(whole, part) and not _NOT_PART.search(passage.between(whole, part)) else []


def _named(passages: Sequence[Passage], index: int, part: Token) -> list[Token]:
    """ "144 nhiệm vụ quá hạn. Trong số nhiệm vụ quá hạn, có 37 nhiệm vụ": what was told before by that name."""
    passage = passages[index]
    match = _NAMED.search(passage.before(part, 130))
    if match is None or _NOT_PART.search(match["own"]):
        return []
    name = _words(match["name"]) - _STOP
    opening = part.start - len(match[0])
    found = []
    for place in reversed(passages[max(0, index - _BEFORE) : index + 1]):
        for token in reversed(place.tokens):
            if token.start < opening and name and name <= _said(place, token):
                if not _usable(token):
                    return []
                if akin(token, part):
                    found.append(token)
    return found


def _usable(token: Token) -> bool:
    return token.kind is Kind.COUNT and token.exact and is_sharp(token) and not token.change


def _said(passage: Passage, token: Token) -> frozenset[str]:
    before, after = passage.label(token)
    return _words(f"{before} {token.unit} {after}")


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+", text.lower()))
