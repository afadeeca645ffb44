"""Siblings (các phần cùng danh sách): "A 100 hồ sơ (33,3%); B 200 hồ sơ (66,7%)", shares that have one base together.

The base may open the sentence, stand on a line above or be the sum of the parts. It is known by what it explains: a
count that gives the other shares of a list is the whole of all of them, and no sibling is the whole of another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from . import vocabulary as words
from .attachment import attach, is_threshold
from .bounds import inner, is_sharp
from .explanation import share_verdict
from .reading import Passage
from .tokens import Kind, Token

REACH = 6
"""How many passages above a list its base may stand."""
_SHORT = 140
_SOME = 2


@dataclass(frozen=True, slots=True)
class Sibling:
    """A counted part with its share."""

    passage: Passage
    part: Token
    percent: Token


def pairs(passage: Passage) -> list[Sibling]:
    """The counted parts of a passage that carry a share."""
    found = []
    for percent in passage.tokens:
        if percent.kind is not Kind.PERCENT or percent.change or is_threshold(passage, percent):
            continue
        attached = attach(passage, percent)
        if attached and attached.token.kind in (Kind.COUNT, Kind.MONEY) and attached.token.exact:
            found.append(Sibling(passage, attached.token, percent))
    return found


def kin(passages: Sequence[Passage], index: int, own: Sibling) -> list[Sibling]:
    """The other members of the list a share stands in: of its sentence, its items, or the lines around it."""
    passage = own.passage
    found = [
        other
        for other in pairs(passage)
        if other.percent is not own.percent
        and other.part.kind is own.part.kind
        and (passage.listed or passage.same_sentence(other.percent, own.percent))
    ]
    if found or not _is_line(passage):
        return found
    for step in (-1, 1):
        place = index + step
        while 0 <= place < len(passages) and abs(place - index) <= REACH and _is_line(passages[place]):
            found.extend(pairs(passages[place]))
            place += step
    return found


def _is_line(passage: Passage) -> bool:
    """Whether a passage is one short line that tells one part with its share."""
    return len(passage.text) <= _SHORT and len(passage.sentences) == 1 and len(pairs(passage)) == 1


def bases(passages: Sequence[Passage], index: int, own: Sibling, family: Sequence[Sibling]) -> list[Token]:
    """Counts that can be the base of a list, the nearest first; its own parts only as their sum."""
    parts = {(member.passage.start, member.part.start) for member in [own, *family]}
    found: list[Token] = []
    for passage in reversed(passages[max(0, index - REACH) : index + 1]):
        tokens = [t for token in reversed(passage.tokens) for t in inner(token) if t.kind is own.part.kind]
        found += [t for t in tokens if t.exact and t.value and (passage.start, t.start) not in parts]
    if len(family) > 1:
        total = sum((member.part.value for member in [own, *family]), Decimal(0))
        found.append(replace(own.part, value=total))
    return found


def fits(member: Sibling, base: Token) -> bool:
    """Whether a base gives a member its share."""
    if base.value < member.part.value or not base.value:
        return False
    return share_verdict(member.percent, member.part, base).agrees


def common_base(passages: Sequence[Passage], index: int, own: Sibling, family: Sequence[Sibling]) -> Token | None:
    """The base that gives most of the other shares of a list, when that is no accident."""
    best, most = None, 0
    candidates = bases(passages, index, own, family)
    added = own.part.value + sum((member.part.value for member in family), Decimal(0))
    told = next((base for base in candidates if base.value == added and family and base.start != own.part.start), None)
    telling = [member for member in [own, *family] if member.part.value and member.percent.value]
    if told is not None and (len(telling) < _SOME or any(fits(member, told) for member in telling)):
        return told
    complete = sum((member.percent.value for member in [own, *family]), Decimal(0)) == 100
    for base in candidates:
        fitting = [member for member in family if fits(member, base)]
        sharp = sum(1 for member in fitting if member.percent.places)
        if len(fitting) > most and 2 * len(fitting) >= len(family) and (sharp or len(fitting) > 1 or complete):
            best, most = base, len(fitting)
    return best


def of_two_bases(passages: Sequence[Passage], index: int, own: Sibling, family: Sequence[Sibling], base: Token) -> bool:
    """Whether a list is told of two bases: what one does not give, another gives with its decimals."""
    others = [member for member in family if member.percent.places and not fits(member, base)]
    known = [other for other in bases(passages, index, own, family) if other.value != base.value]
    return any(fits(member, other) for member in others for other in known)


def announces(passage: Passage, whole: Token, part: Token) -> bool:
    """Whether "trong đó" or a bracket makes one sibling the whole of the next."""
    if whole.start > part.start:
        return False
    return bool(words.WHOLE_INTRO.search(passage.between(whole, part)[:80]))


def told_above(passages: Sequence[Passage], index: int, own: Sibling) -> Iterator[Token]:
    """Counts of the passages above that give a share exactly."""
    for passage in reversed(passages[max(0, index - REACH) : index]):
        for token in (held for told in passage.tokens for held in inner(told)):
            if token.kind is own.part.kind and token.exact and is_sharp(token) and fits(own, token):
                yield token
