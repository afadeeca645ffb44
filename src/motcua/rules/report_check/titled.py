"""Titled figures (số ở tít): V10, a figure of the title that the text tells with one slip of the hand.

"Quý I thu ngân sách 22.056 tỷ đồng" over a text that tells of 22.065 tỷ đồng: a title takes its figure from the text.
It is told only if the text has the title's figure nowhere, not as a rate of two of its numbers either, and just one
that a slip makes of it, in a sentence of the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from .bounds import inner
from .claims import told_again
from .findings import Claim, Verdict
from .meant.variants import variants
from .reading import Passage
from .tokens import Kind, Token

_TITLES, _LONGEST = 2, 150
_WORD = re.compile(r"[^\W\d_]{2,}")
_IDLE = frozenset(
    "và của các có là được trong tại cho với đã đến năm tháng từ số theo trên này một những về ra do để vào qua ở sau "  # noqa: SIM905
    "tỉnh huyện xã quý kỳ đạt tỷ đồng người hồ sơ".split()
)
_SHARED, _MORE, _LONG, _MANY = 2, 3, 3, 60
_KINDS = (Kind.COUNT, Kind.MONEY, Kind.PERCENT)


def check_titled(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Titled figures (số ở tít): each figure of a title against the text below it."""
    for index, title in enumerate(passages[:_TITLES]):
        text = title.text.strip()
        if "\n" in text or len(text) > _LONGEST or text.endswith((".", ";", ":")) or "|" in text:
            continue
        for token in title.tokens:
            body = passages[index + 1 :]
            if token.kind in _KINDS and token.exact and not token.whole and len(_digits(token)) > 1 and body:
                yield from _told_otherwise(title, token, body)


def _told_otherwise(title: Passage, token: Token, body: Sequence[Passage]) -> Iterator[Claim]:
    told = [(place, t, held) for place in body for t in place.tokens for held in inner(t)]
    if any(held.value == token.value for _, _, held in told) or _is_reckoned(token, [held for _, _, held in told]):
        return
    typed = variants(_digits(token))
    least = _SHARED if len(_digits(token)) >= _LONG else _MORE
    close = [
        held
        for place, t, held in told
        if _is_alike(token, held) and _digits_of(held.value, token) in typed and _shared(title, place, t) >= least
    ]
    if len({held.value for held in close}) == 1:
        yield told_again(title, token, close[0], Verdict.WRONG)


def _is_reckoned(token: Token, told: Sequence[Token]) -> bool:
    """Whether a rate of the title may be reckoned from two numbers of the text."""
    if token.kind is not Kind.PERCENT:
        return False
    counted = [held for held in told if held.kind is not Kind.PERCENT and held.value][:_MANY]
    return any(
        abs(100 * one.value / two.value - token.value) * 10**token.places <= 1
        for one in counted
        for two in counted
        if one.kind is two.kind
    )


def _is_alike(token: Token, other: Token) -> bool:
    """Whether both tell the same kind of thing as exactly as each other."""
    same = other.kind is token.kind and other.places == token.places and other.change == token.change
    return same and other.unit == token.unit and not other.word


def _digits(token: Token) -> str:
    return re.sub(r"\D", "", token.text)


def _digits_of(value: Decimal, token: Token) -> str:
    """The digits of a value written as the title's number is."""
    worth = token.value / int(_digits(token)) if int(_digits(token)) else Decimal(1)
    return str(int(value / worth)) if worth and value % worth == 0 else ""


def _shared(title: Passage, place: Passage, token: Token) -> int:
    """How many words that say something a title and the sentence of a number share."""
    return len(_words(title.text) & _words(place.sentence(token)))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower())) - _IDLE
