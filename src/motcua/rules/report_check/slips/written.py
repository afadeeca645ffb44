"""Written numbers (số đã ghi): the numbers of a report's prose in one row, each with what it may stand for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from motcua.rules.report_check import vocabulary as words
from motcua.rules.report_check.bounds import akin, same_unit
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Kind, Token

_KNOWN = frozenset(words.UNITS.split("|")) | frozenset(words.SAME_UNIT.values())
_STOP = frozenset(
    [
        "của",
        "và",
        "các",
        "có",
        "là",
        "được",
        "trong",
        "tại",
        "cho",
        "với",
        "đã",
        "đến",
        "năm",
        "tháng",
        "từ",
        "số",
        "theo",
        "trên",
        "này",
        "một",
        "những",
        "về",
        "ra",
        "do",
        "để",
        "vào",
        "qua",
        "ở",
        "sau",
        "đó",
        "như",
        "còn",
        "đạt",
        "chiếm",
        "khi",
        "thì",
        "cả",
    ]
)
_GENERAL = frozenset(["trường hợp", "nội dung", "vấn đề", "tồn tại", "việc", "ý kiến"])


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
    def digits(self) -> str:
        """The digits as written, without marks."""
        return re.sub(r"\D", "", self.text) or "0"

    @cached_property
    def worth(self) -> Fraction:
        """What one unit of the last digit is worth."""
        return self.value / int(self.digits) if int(self.digits) else self.step

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
    gave as lines, of which nobody can tell what belongs to what."""
    pairs = zip(passage.tokens, passage.tokens[1:], strict=False)
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


def comparable(left: Written, right: Written) -> bool:
    """Whether two numbers can count the same kind of thing, a case (trường hợp) being a case of anything."""
    first, second = counted(left.token), counted(right.token)
    if first.kind is not second.kind:
        return False
    if akin(first, second) or same_unit(first, second):
        return True
    return first.kind is Kind.COUNT and bool({first.unit, second.unit} & _GENERAL)


def listable(part: Written, head: Written) -> bool:
    """Whether a number can be an item under another: comparable, of an unknown thing, or of one the head names."""
    if comparable(part, head):
        return True
    first, second = counted(part.token), counted(head.token)
    if first.kind is not Kind.COUNT or second.kind is not Kind.COUNT:
        return False
    named = head.passage.after(head.token, 40).lower() if head.index < part.index else ""
    return first.unit not in _KNOWN or first.unit in named


def counted(token: Token) -> Token:
    """A ratio of counts as a count."""
    if token.kind is not Kind.RATIO:
        return token
    kind = {"đồng": Kind.MONEY, "điểm": Kind.SCORE}.get(token.unit, Kind.COUNT)
    return replace(token, kind=kind)


def content(number: Written) -> frozenset[str]:
    """The words that say what a number counts."""
    return number.said


def gap(left: Written, right: Written) -> str:
    """What is written between two numbers, passages crossed told as a line break."""
    if left.passage is right.passage:
        return left.passage.text[left.token.stop - left.passage.start : right.token.start - left.passage.start]
    tail = left.passage.text[left.token.stop - left.passage.start :]
    return f"{tail}\n{right.passage.text[: right.token.start - right.passage.start]}"


def together(left: Written, right: Written) -> bool:
    """Whether two numbers stand in one sentence."""
    return left.passage is right.passage and left.passage.same_sentence(left.token, right.token)
