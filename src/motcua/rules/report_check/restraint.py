"""Restraint (giữ lại): of what the weights doubt, only what the words leave no other way to read.

A rate of another thing, a part of a list that adds up, one of the shares that make a hundred, a number that rose beside
one that stands: what another reading explains is told to nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from . import vocabulary as words
from .attachment import is_threshold
from .bounds import inner
from .findings import Claim
from .numerals import read
from .reading import Passage
from .tokens import Kind, Token

_NUMBER = re.compile(r"\d[\d.]*(?:,\d+)?")
_SUMS = ("V2", "V5", "V6")
_THEN = re.compile(
    r"cùng kỳ|năm (?:trước|ngoái|\d{4})|(?:tháng|quý|kỳ|tuần) trước|so với|\btừ\s|trước đó|đầu năm|\(", re.IGNORECASE
)
_MEAN = re.compile(r"\b(?:trung bình|bình quân)\b[^,;.()]{0,20}$", re.IGNORECASE)
_BASE = re.compile(
    r"\s*(?:(?:so với|trên|của|trong)\s+)?(?:tổng\s+)?(?:số\s+)?"
    r"(?!(?:và|còn|tăng|giảm|cao|thấp|vượt|trở|so|là|nhưng|trong|gồm|đã|được|có|của|trên|với|thì|nên|cùng)\b)"
    r"(?P<name>[^\W\d_][^,.;:()\d]{3,60})"
)
_AMONG = re.compile(r"\s*(?:[-+*•]\s*)?trong (?:tổng )?số (?P<name>[^\d,;:()]{6,60}),", re.IGNORECASE)
_BRACKET = re.compile(r"[^;:]{0,120}?\((?P<inside>trong đó[^()]*)\)", re.IGNORECASE)
_LEVEL = re.compile(r"\b(?:cấp|khối)\s+(tỉnh|sở|huyện|xã)\b")
_WHERE = re.compile(r"\b(?:ở|tại|thuộc|của|trên địa bàn)\s*$", re.IGNORECASE)
_TIMES = 4
_TITLE = 170
_TITLES = 3
_SHARED = 2
_IDLE = frozenset(
    "và của các có là được trong tại cho với đã đến năm tháng từ số theo trên này một những về ra do để vào qua ở sau "  # noqa: SIM905
    "đó như còn đạt chiếm khi thì cả tỷ tỉ lệ bằng tăng giảm so cùng kỳ kế hoạch dự toán gần hơn khoảng người".split()
)


@dataclass(frozen=True)
class Text:
    """A text as it was read, with what already agrees in it."""

    passages: Sequence[Passage]
    agreed: Sequence[Claim]

    def home(self, claim: Claim) -> tuple[Passage, Token] | None:
        """The passage and the number of a claim; nothing for one in a table."""
        for passage in self.passages:
            if passage.start <= claim.start < passage.start + len(passage.text):
                return next(((passage, t) for t in passage.tokens if t.start <= claim.start < t.stop), None)
        return None

    @cached_property
    def parts(self) -> frozenset[tuple[int, Decimal]]:
        """The numbers that are parts of a sum that holds, each with the passage it stands in."""
        return frozenset(
            (passage.start, value)
            for claim in self.agreed
            if claim.kind in _SUMS and (home := self.home(claim)) is not None
            for passage in (home[0],)
            for value in _values(claim.formula)
        )


def restrained(claims: Iterable[Claim], passages: Sequence[Passage]) -> Iterator[Claim]:
    """The claims without the findings in prose that another reading explains."""
    claims = tuple(claims)
    text = Text(passages, [claim for claim in claims if claim.verdict.agrees])
    for claim in claims:
        home = None if claim.verdict.agrees else text.home(claim)
        if home is None or not any(explained(text, claim, *home) for explained in _EXPLAINED):
            yield claim


def _is_part(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a number "told twice" is a part of a list that adds up, or of shares that make a hundred."""
    if claim.kind not in ("V8", "V10"):
        return False
    if token.kind is Kind.PERCENT:
        start = passage.sentence_span(token)[0]
        shares = [t for t in passage.tokens if t.kind is Kind.PERCENT and passage.sentence_span(t)[0] == start]
        return len(shares) > _SHARED and _make_a_whole(shares)
    return (passage.start, token.value) in text.parts


def _make_a_whole(shares: Sequence[Token]) -> bool:
    off = abs(sum((share.value for share in shares), Decimal(0)) - 100)
    return off <= Decimal(1).scaleb(-max(share.places for share in shares)) * len(shares)


def _is_of_other_shares(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether the other shares of a "whole" make a hundred with a neighbour that was left out of it."""
    if claim.kind != "V3" or token.kind is not Kind.PERCENT:
        return False
    used = {*_values(claim.formula)} - {Decimal(100)}
    near = [t for t in passage.tokens if t.kind is Kind.PERCENT and t is not token and passage.same_sentence(t, token)]
    rest = [t for t in near if t.value in used]
    return any(_make_a_whole([*rest, other]) for other in near if other.value not in used)


def _is_another_rate(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a rate with a word of approximation is told of other things than the exact one, or of another time."""
    if claim.kind != "V8" or token.kind is not Kind.PERCENT or not token.word:
        return False
    if _is_title(text, passage):
        return False
    return all(
        token is other or is_threshold(place, other) or len(_said(passage, token) & _said(place, other)) < _SHARED
        for place in text.passages
        for other in place.tokens
        if other.kind is Kind.PERCENT and other.value in _values(claim.formula)
    )


def _is_title(text: Text, passage: Passage) -> bool:
    first = text.passages.index(passage) < _TITLES
    return first and len(passage.text) < _TITLE and not passage.text.rstrip().endswith((".", ";", ":"))


def _said(passage: Passage, token: Token) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+", " ".join(passage.label(token)).lower())) - _IDLE


def _is_mixed(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a sum adds what rose or fell to what stands, and nothing in it is of another time."""
    if claim.kind not in _SUMS:
        return False
    told = [told for value in _values(claim.formula) for told in _told(text, value)]
    if token.change:
        return bool(told) and not any(t.change for _, t in told)
    mixed = any(t.change for _, t in told) and not all(t.change for _, t in told)
    return mixed and not any(
        _THEN.search(place.before(t, 60)) for place, t in [(passage, token), *told] if not t.change
    )


def _told(text: Text, value: Decimal) -> list[tuple[Passage, Token]]:
    """Where a value is told; as it stands, when it is told so anywhere."""
    found = [(place, t) for place in text.passages for t in place.tokens for held in inner(t) if held.value == value]
    return [one for one in found if not one[1].change] or found


def _is_of_another_scale(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether what is "told twice" is several times as much, or told of offices of another level."""
    if claim.kind not in ("V8", "V10") or _is_title(text, passage):
        return False
    others = [one for value in _values(claim.formula) for one in _told(text, value) if one[1] is not token]
    most = [max(t.value, token.value) > _TIMES * min(t.value, token.value) for _, t in others]
    if most and all(most):
        return True
    own = _level(passage, token)
    return bool(others and own) and all(_level(place, t) not in ("", own) for place, t in others)


def _level(passage: Passage, token: Token) -> str:
    """The level of offices named last before a number in its passage."""
    named = _LEVEL.findall(passage.text[: token.start - passage.start].lower())
    return named[-1] if named else ""


def _is_of_places(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether the part of a share only tells where: "318.320 cử tri tại 13 đơn vị ở 10 huyện, đạt 99,93%"."""
    if claim.kind != "V1" or token.kind is not Kind.PERCENT or "÷" not in claim.formula:
        return False
    told = [t for t in passage.tokens if t.value == _values(claim.formula)[0] and passage.same_sentence(t, token)]
    return bool(told) and all(t.unit in words.BODIES and _WHERE.search(passage.before(t, 30)) is not None for t in told)


def _has_no_then(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether nothing tells that the former value of a growth is of another time."""
    if claim.kind != "V7" or token.kind is not Kind.PERCENT or "÷" not in claim.formula:
        return False
    values = _values(claim.formula)
    then = values[-1] if values else Decimal(0)
    told = [(place, t) for place, t in _told(text, then) if not t.change]
    return bool(told) and not any(_THEN.search(place.before(t, 60)) for place, t in told)


def _is_of_named_base(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether words name the base of a share, or make it an average, and the base it was tried with is another."""
    if claim.kind != "V1" or token.kind is not Kind.PERCENT or "÷" not in claim.formula:
        return False
    if any(t.kind is Kind.RATIO and passage.same_sentence(t, token) for t in passage.tokens):
        return False
    if _MEAN.search(passage.before(token, 40)):
        return True
    behind = _BASE.match(passage.after(token, 90))
    opening = _AMONG.match(passage.sentence(token))
    names = [_content(match["name"]) for match in (behind, opening) if match]
    bases = _told(text, _values(claim.formula)[-1])
    if any(
        place is passage and base.start > token.start and passage.same_sentence(base, token) for place, base in bases
    ):
        return False
    return any(
        name and all(2 * len(name & _content(_around(place, base))) < len(name) for place, base in bases)
        for name in names
    )


def _around(passage: Passage, token: Token) -> str:
    before, after = passage.label(token)
    return f"{before} {token.unit} {after}"


def _content(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+", text.lower())) - _IDLE


def _is_divided_otherwise(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a bracket right behind a total tells of parts of it that the sum leaves out."""
    if claim.kind not in _SUMS or not (match := _BRACKET.match(passage.after(token, 200))):
        return False
    start, end = token.stop + match.start("inside"), token.stop + match.end()
    values = _values(claim.formula)
    if any(t.kind is Kind.COUNT and not t.change for t in passage.tokens if token.stop <= t.start < start):
        return False
    return any(t.kind is Kind.COUNT and t.value not in values for t in passage.tokens if start <= t.start < end)


def _is_picked(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a sum takes some of several numbers that stand alike, each in a bracket of its own."""
    if claim.kind not in _SUMS:
        return False
    values = _values(claim.formula)
    for place in text.passages:
        alone = [t for t in place.tokens if t.kind is Kind.COUNT and place.depth(t) and _stands_alone(place, t)]
        used = [t for t in alone if t.value in values and t.start > token.start]
        left = [t for t in alone if t.value not in values and any(place.same_sentence(t, one) for one in used)]
        if used and len(left) > 1:
            return True
    return False


def _stands_alone(passage: Passage, token: Token) -> bool:
    return sum(1 for t in passage.tokens if passage.bracket(t) == passage.bracket(token)) == 1


_EXPLAINED = (
    _is_part,
    _is_of_other_shares,
    _is_another_rate,
    _is_mixed,
    _is_of_another_scale,
    _is_of_places,
    _has_no_then,
    _is_of_named_base,
    _is_divided_otherwise,
    _is_picked,
)


def _values(formula: str) -> list[Decimal]:
    """The numbers of a formula."""
    return [figure.value for match in _NUMBER.finditer(formula) if (figure := read(match[0])) is not None]
