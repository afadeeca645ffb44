"""Completeness (liệt kê đủ hay không): whether the parts of a list leave nothing of their whole out.

"Trong đó" may name some parts only; that all are named shows in their own words: "còn lại", "khác", the whole called by
its parts, or parts that exclude each other and yet make more than the whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from . import vocabulary as words
from .reading import Passage
from .tokens import Kind, Token

_OTHERS = re.compile(r"\bkhác\b|còn lại", re.IGNORECASE)
_FOREMOST = re.compile(r"nhiều nhất|chủ yếu|tập trung|phần lớn|nổi bật|đáng chú ý|\bnhư\b", re.IGNORECASE)
TWICE = re.compile(
    r"\((?:có|một số|vì|do)\b[^()\d]*\b(?:trùng|cùng|cả (?:hai|ba)|nhiều (?:cấp|nơi|lĩnh vực))\b[^()]*\)", re.IGNORECASE
)
"""A remark that some of what is counted is told in two places: "(có thủ tục nhiều cấp cùng làm)"."""
_NEAR_MISS = 4
"""In per cent of the total: a full list that misses by less was meant to add up."""


def exhaustive(passage: Passage, head: Token, items: Sequence[Token], gap: str) -> bool:
    """Exhaustive (liệt kê đủ): whether a list leaves nothing out: it ends with the others, or misses by very little."""
    if len(items) < 2:
        return False
    labels = [" ".join(passage.label(item)) for item in items]
    if (
        _hundred(passage, items)
        or _opened_by(passage, head, gap)
        or _OTHERS.search(labels[-1])
        or _coordinated(passage, head, items)
        or _too_much(passage, head, items)
    ):
        return True
    ended = re.search(r"\bvà\b[^\d,;]*$", passage.between(items[-2], items[-1])) is not None
    closed = (re.search(r":\s*[^\d:]*$", gap) or ended) and not _FOREMOST.search(gap)
    distinct = all(labels) and len(set(labels)) == len(labels)
    if len(items) < 3 or not closed or not distinct or any(words.member_of(label) for label in labels):
        return False
    missed = abs(sum((item.value for item in items), Decimal(0)) - head.value)
    return missed * 100 <= head.value * _NEAR_MISS


def _hundred(passage: Passage, items: Sequence[Token]) -> bool:
    """Whether each part carries its share and the shares make a hundred."""
    found: list[Token] = []
    for item, following in zip(items, [*items[1:], None], strict=True):
        stop = following.start if following is not None else item.stop + 40
        shares = [t for t in passage.tokens if t.kind is Kind.PERCENT and item.stop <= t.start < stop and t.exact]
        if len(shares) != 1:
            return False
        found += shares
    unit = Decimal(1).scaleb(-min(share.places for share in found))
    return abs(sum((share.value for share in found), Decimal(0)) - 100) <= unit * len(found) / 2


def _opened_by(passage: Passage, head: Token, gap: str) -> bool:
    """ "Trong 912 lượt: A 573 lượt, B 339 lượt": a sentence that opens with its whole and a colon tells all parts."""
    opened = re.search(r"(?:^|[.\n])[-+*•\s]*trong(?: tổng)?(?: số)?\s*$", passage.before(head, 30), re.IGNORECASE)
    return bool(opened and re.match(r"[^\d;.()]{0,50}:", gap) and not _FOREMOST.search(passage.sentence(head)))


def _coordinated(passage: Passage, head: Token, items: Sequence[Token]) -> bool:
    """ "21 cán bộ, công chức, trong đó cán bộ 10, công chức 11": the whole is named as its parts together."""
    names = [_name(passage, head, item) for item in items]
    start = passage.sentence_span(head)[0] - passage.start
    named = passage.text[start : items[0].start - passage.start].lower()
    if "\n" in named or not re.search(r"trong đó|gồm|\([^()]*$", named):
        return False
    named = re.split(r"trong đó|gồm|\(", named)[0]
    tails = [name.split(" ", 1)[-1] if name not in named else name for name in names]
    found = [re.search(rf"(?:^|[,\s]){re.escape(tail)}", named) for tail in tails if len(tail) > 3]
    places = {match.start() for match in found if match}
    return len(names) == len(found) == len(places) and bool(re.search(r",|\bvà\b", named))


def _too_much(passage: Passage, head: Token, items: Sequence[Token]) -> bool:
    """Whether parts that exclude each other, being told alike, make more than their whole."""
    if len(items) < 2 or sum((item.value for item in items), Decimal(0)) <= head.value:
        return False
    if sum(words.OVERLAPPING.search(_bare(passage, item)) is not None for item in items) > 1:
        return False
    openings = {(_bare(passage, item).split() or [""])[0] for item in items}
    if len(openings) == 1 and openings.isdisjoint({"", head.unit, *head.unit.split()}):
        return True
    members = [passage.member(item) for item in items]
    if len(items) < 3:
        return False
    if all(members) and len(set(members)) == len(members):
        return any(set(members) <= family for family, _ in words.PARTITIONS)
    ended = re.search(r"\bvà\b[^\d,;]*$", passage.between(items[-2], items[-1]))
    if ended and not any(members) and all(item.unit == head.unit != "" for item in items):
        return True
    alike = [_bare(passage, item).startswith(head.unit) for item in items]
    return bool(head.unit) and sum(alike) * 3 >= 2 * len(items)


def _bare(passage: Passage, item: Token) -> str:
    """The words before an item without those that open its list."""
    return re.sub(r"^(?:trong đó|gồm|bao gồm|cụ thể|có|số|là)\s*:?\s*", "", passage.label(item)[0].lower()).strip()


def _name(passage: Passage, head: Token, item: Token) -> str:
    """What an item counts, without the word it shares with its whole."""
    name = _bare(passage, item) or passage.label(item)[1].lower()
    return name.removeprefix(head.unit).strip() or name


def within(item: Token, head: Token) -> bool:
    """Whether a name can only be a narrower word for what the head counts."""
    if {item.unit, head.unit} <= words.GENERAL:
        return True
    return head.unit == "văn bản" and item.unit in words.DOCUMENTS
