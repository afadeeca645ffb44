"""Elsewhere (nơi khác, lúc khác): whether a text goes on to another place, time or level between two numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.reading import Passage

_RUN = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)+")
_TURN = re.compile(
    r"\b(?<!đến )(?<!hết )(?<!tới )(?<!trước )"
    r"(?P<own>(?:khu phố|tổ|thôn|ấp|xóm|đợt|tháng|quý|năm|kỳ|lần|nhóm|khối|điểm|tuần|ngày|khóa)\s+(?:\d+|[IVX]+\b))|"
    r"\b(?:cấp|khối|ngành|riêng|còn)\s+(?:tỉnh|sở|huyện|xã)\b|cùng kỳ",
    re.IGNORECASE,
)
"""What opens a sentence that goes on to another time, place or level."""
_ITEM = re.compile(r"\s*[-+*•]\s*([^:\d\n]{3,60}):")
_OPENING = 45


def is_elsewhere(passages: Sequence[Passage], earlier: Seen, number: Seen) -> bool:
    """Elsewhere (nơi khác, lúc khác): whether a sentence between two numbers, or the later one's, goes on to another
    time, place or level, or both are told in items with heads of their own."""
    known = earlier.passage.sentence(earlier.written.token)
    turns = (_turns(opening, known) for opening in _openings(passages, earlier, number))
    return is_of_other_item(earlier, number) or any(turns)


def is_of_other_item(earlier: Seen, number: Seen) -> bool:
    """Of another item (mục khác): whether two numbers are told in items with heads of their own."""
    heads = [_head_of_item(one) for one in (earlier, number)]
    return all(heads) and heads[0] != heads[1]


def _head_of_item(number: Seen) -> str:
    """How the item of a list is headed that a number stands in: "- Người có công: ... 71"."""
    before = number.passage.text[: number.written.token.start - number.passage.start]
    match = _ITEM.match(before[before.rfind("\n") + 1 :])
    return match[1] if match else ""


def _openings(passages: Sequence[Passage], earlier: Seen, number: Seen) -> Iterator[str]:
    """How the sentences begin that follow the one of an earlier number, up to the number itself."""
    for passage in passages[earlier.place : number.place + 1]:
        for start, end in passage.sentences:
            if earlier.sentence[0] < start <= number.sentence[0]:
                stop = number.written.token.start if start == number.sentence[0] else end
                yield passage.text[start - passage.start : min(stop, start + _OPENING) - passage.start]


def _turns(opening: str, known: str) -> bool:
    """Whether a sentence begins with another time, place or level than a sentence known before tells."""
    owns = (match["own"] for match in _TURN.finditer(opening))
    new = any(own is None or not re.search(rf"\b{own}\b", known, re.IGNORECASE) for own in owns)
    return new or bool(names_in(opening))


def opens_elsewhere(whole: Seen, part: Seen) -> bool:
    """Whether the sentence of a part opens with a place that the one of its whole does not tell of."""
    opened = names_in(part.opening)
    return part.sentence != whole.sentence and not opened <= names_in(whole.passage.sentence(whole.written.token))


@lru_cache(maxsize=1024)
def names_in(text: str) -> frozenset[str]:
    """The names of places in a text: two capitalized words side by side, or more."""
    found: set[str] = set()
    for run in _RUN.findall(text):
        words = run.split()
        found |= {f"{one} {two}" for one, two in pairwise(words) if one.istitle() and two.istitle()}
    return frozenset(found)
