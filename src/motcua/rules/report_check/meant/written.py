"""Written numbers (số đã ghi): the numbers of a report's prose in one row, each with what it may stand for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import pairwise

from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Kind, Token

_STOP = frozenset(
    "của và các có là được trong tại cho với đã đến năm tháng từ số theo trên này một những về ra do để vào qua ở sau "  # noqa: SIM905
    "đó như còn đạt chiếm khi thì cả".split()
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_LEVEL = re.compile(
    r"\b(?:(tỉnh|sở|ngành|cục)|(huyện|quận|thành phố|thị xã|chi cục|chi nhánh)|(xã|phường|thị trấn|nơi này|cơ sở))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, eq=False)
class Written:
    """A number as written: its value, its place in the row and the least step its decimals can tell."""

    index: int
    place: int
    passage: Passage
    token: Token
    value: Fraction
    step: Fraction
    side: int = 0

    @cached_property
    def half(self) -> Fraction:
        """How far the meant value may lie from a number that was rounded; nothing for a plain count."""
        rounded_one = self.token.kind is Kind.PERCENT or self.token.places or self.token.slack
        return self.step / 2 if rounded_one else Fraction(0)

    @cached_property
    def said(self) -> frozenset[str]:
        """The words that say what it counts, without those that say nothing by themselves."""
        before, after = self.passage.label(self.token)
        text = f"{before[-60:]} {self.token.unit} {after[:50]}".lower()
        return frozenset(word for word in re.findall(r"[^\W\d_]+", text) if word not in _STOP)

    @cached_property
    def lead(self) -> str:
        """The word right before it in its own clause."""
        words = self.passage.label(self.token)[0].lower().split()
        return words[-1] if words else ""

    @cached_property
    def member(self) -> str:
        """The member of a partition it counts, or ""."""
        return self.passage.member(self.token)

    @cached_property
    def level(self) -> int:
        """Which level of offices was named last before it in its passage: 1 the highest, 3 the lowest, 0 none."""
        told = list(_LEVEL.finditer(self.passage.text, 0, self.token.start - self.passage.start))
        return int(told[-1].lastindex or 0) if told else 0

    @cached_property
    def digits(self) -> str:
        """The digits as written, without marks."""
        return re.sub(r"\D", "", self.text) or "0"

    @property
    def text(self) -> str:
        """The digits of the number itself, also of either side of a ratio."""
        if self.token.kind is not Kind.RATIO:
            return self.token.text
        return self.token.text.split("/")[self.side].strip() if "/" in self.token.text else str(self.value)


def row(passages: Sequence[Passage]) -> list[Written]:
    """All numbers of the prose in order; a ratio stands as two counts, the cells of a flattened table not at all."""
    found: list[Written] = []
    for place, passage in enumerate(passages):
        cells = _cells(passage)
        for token in passage.tokens:
            if token.start in cells:
                continue
            values = [token.value] if token.whole is None else [token.value, token.whole]
            for side, value in enumerate(values):
                found.append(Written(len(found), place, passage, token, Fraction(value), _step(token), side))
    return found


def _cells(passage: Passage) -> frozenset[int]:
    """The numbers of sentences in which numbers stand side by side without a word between: a table that a PDF file
    gave as lines, of which nobody can tell what belongs to what; a value right behind its year is none."""
    pairs = ((one, two) for one, two in pairwise(passage.tokens) if not _YEAR.fullmatch(one.text))
    tables = {
        passage.sentence_span(one)
        for one, two in pairs
        if not passage.between(one, two).strip(" %—–-\t\n\u00a0") and passage.between(one, two).strip("–-")
    }
    return frozenset(token.start for token in passage.tokens if passage.sentence_span(token) in tables)


def _step(token: Token) -> Fraction:
    if token.slack:
        return 2 * Fraction(token.slack)
    return Fraction(1, 10**token.places)
