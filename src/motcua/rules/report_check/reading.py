"""Reading (đọc văn bản): prose cut into passages and sentences, each number with its depth and its label."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from . import vocabulary as words
from .layout import Layout
from .numerals import Habit
from .tokens import Kind, Token, tokenize

_SENTENCE_END = re.compile(
    r"(?<!\bTP)(?<!\bTT)(?<!\bTX)(?<!\bQ)(?<!\bP)(?<!\bSt)(?<!\bTh)(?<!\bGS)(?<!\bTS)[.!?…](?:[”\"’)]*)\s+(?=[\"“(\[*-]*[A-ZÀ-ỸĐ\d])|\n"
    r"|(?:(?<=[a-zà-ỹ]{3})|(?<=19\d\d)|(?<=20\d\d))\.(?=[A-ZĐ][a-zà-ỹ]+ [a-zà-ỹ])"
)
_BREAK = re.compile(r"[;()\n•]|,(?!\d)|\.(?!\d)| và(?= |$)| còn(?= |$)|:")
_LABEL_END = re.compile(
    r"(?:\s|:|=|\blà\b|\bcó\b|\bđược\b|\bđạt\b|\bvới\b|\bgần\b|\bhơn\b|\btrên\b|\bkhoảng\b)*\Z", re.IGNORECASE
)
_SIDES = frozenset({"within"})
"""Members that may be told of a number besides another one: pending, and still within its time."""
_AFTER_END = re.compile(r"\b(?:đạt|chiếm|tỷ lệ|tỉ lệ|tăng|giảm|so với|trong đó|gồm|tại|của|thuộc)\b", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class Passage:
    """Passage (đoạn): prose read together, with its numbers; `text` begins at `start` of the running text."""

    text: str
    start: int
    listed: bool
    tokens: tuple[Token, ...]
    sentences: tuple[tuple[int, int], ...] = field(default=())

    def between(self, left: Token, right: Token) -> str:
        """What is written between two numbers, unit of the first included."""
        return self.text[left.end - self.start : right.start - self.start]

    def before(self, token: Token, length: int = 200) -> str:
        """What is written before a number, inside its sentence."""
        start = max(self.sentence_span(token)[0], token.start - length)
        return self.text[start - self.start : token.start - self.start]

    def after(self, token: Token, length: int = 200) -> str:
        """What is written after a number, inside its sentence."""
        end = min(self.sentence_span(token)[1], token.stop + length)
        return self.text[token.stop - self.start : end - self.start]

    def sentence_span(self, token: Token) -> tuple[int, int]:
        """Where the sentence of a number begins and ends."""
        index = bisect_right(self._sentence_starts, token.start) - 1
        return self.sentences[max(index, 0)]

    def sentence_bounds(self, place: int) -> tuple[int, int]:
        """Where the sentence around a place of this passage begins and ends, counted from the passage's beginning."""
        index = bisect_right(self._sentence_starts, self.start + place) - 1
        start, end = self.sentences[max(index, 0)]
        return start - self.start, end - self.start

    def sentence(self, token: Token) -> str:
        """The sentence a number stands in."""
        start, end = self.sentence_span(token)
        return self.text[start - self.start : end - self.start].strip()

    def same_sentence(self, left: Token, right: Token) -> bool:
        """Whether two numbers stand in one sentence."""
        return self.sentence_span(left) == self.sentence_span(right)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    @cached_property
    def _depths(self) -> list[tuple[int, int]]:
        """For each place of the text: how deep in brackets, and which bracket."""
        depths, stack = [], [-1]
        for index, letter in enumerate(self.text):
            if letter in "([":
                stack.append(index)
            depths.append((len(stack) - 1, stack[-1]))
            if letter in ")]" and len(stack) > 1:
                stack.pop()
        return depths

    def depth(self, token: Token) -> int:
        """How deep in brackets a number stands."""
        return self._depths[token.start - self.start][0]

    def bracket(self, token: Token) -> int:
        """Which bracket a number stands in; -1 outside all."""
        return self._depths[token.start - self.start][1]

    def counts(self) -> tuple[Token, ...]:
        """The numbers that count things, in order."""
        return tuple(token for token in self.tokens if token.kind is Kind.COUNT)

    def label(self, token: Token) -> tuple[str, str]:
        """The words of a number's own clause before it and after it."""
        return self._labels[token.start]

    @cached_property
    def _labels(self) -> dict[int, tuple[str, str]]:
        return {token.start: self._label(index) for index, token in enumerate(self.tokens)}

    def _label(self, index: int) -> tuple[str, str]:
        token = self.tokens[index]
        floor = self.tokens[index - 1].stop if index else self.start
        ceiling = self.tokens[index + 1].start if index + 1 < len(self.tokens) else self.start + len(self.text)
        before = self.text[floor - self.start : token.start - self.start]
        after = self.text[token.stop - self.start : ceiling - self.start]
        return _tail(before), _head(after)

    def member(self, token: Token) -> str:
        """The member of a partition that a number counts, read from its own clause."""
        before, after = self.label(token)
        return self._member(token, before, after) or words.member_of(self._clause(token))

    def member_in(self, token: Token, family: frozenset[str]) -> str:
        """The member of one family that a number counts, or "": its first member, else another its words name."""
        first = self.member(token)
        if first in family or not first:
            return first if first in family else ""
        named = words.members_of(" ".join((*self.label(token), self._clause(token)))) & family
        return next(iter(named)) if len(named) == 1 and first in _SIDES else ""

    def _clause(self, token: Token) -> str:
        """The words before a number since the last strong break, "và" crossed."""
        before = self.before(token, 80)
        floor = max((other.stop for other in self.tokens if other.start < token.start), default=self.start)
        before = before[max(0, len(before) - (token.start - floor)) :]
        return re.split(r"[;,:()\n]", shield(before.rstrip(" :")))[-1]

    def _member(self, token: Token, before: str, after: str) -> str:
        if re.search(r"(?:\blà|:|=)\s*$", self.before(token, 20)) or not after.strip():
            return words.member_of(before) or words.member_of(after)
        return words.member_of(after) or words.member_of(before)


def shield(text: str) -> str:
    """Hide the separators inside fixed expressions, such as "trước, đúng hạn"."""
    for fixed in (words.BOTH, words.COUNTER_POST):
        text = fixed.sub(_joined, text)
    return text


def _joined(match: re.Match[str]) -> str:
    return re.sub(r"[,/&-]| và | hoặc ", lambda part: "_" * len(part[0]), match[0])


def _tail(text: str) -> str:
    shown = _LABEL_END.sub("", text)
    breaks = [match.end() for match in _BREAK.finditer(shield(shown))]
    return shown[breaks[-1] if breaks else 0 :].strip()


def _head(text: str) -> str:
    stop = _BREAK.search(shield(text))
    text = text[: stop.start()] if stop else text
    stop = _AFTER_END.search(text)
    return (text[: stop.start()] if stop else text).strip()


def read_prose(layout: Layout) -> tuple[Passage, ...]:
    """Passages of all prose of a layout."""
    habit = Habit.of(layout.text)
    return tuple(_passage(layout.text[s.start : s.end], s.start, s.listed, habit) for s in layout.stretches)


def _passage(text: str, start: int, listed: bool, habit: Habit) -> Passage:
    sentences = tuple(_sentences(text, start))
    return Passage(text, start, listed, tuple(_in_points(tokenize(text, habit, start), sentences)), sentences)


def _in_points(tokens: Sequence[Token], sentences: Sequence[tuple[int, int]]) -> Iterable[Token]:
    """The tokens, a bare rise or fall right behind a percentage told in points: "85,90% (2023: 84,11%, tăng 1,79)"."""
    ends = [end for _, end in sentences]
    before: Token | None = None
    for token in tokens:
        bare = token.change and token.kind is Kind.SCORE and token.unit in ("", "điểm")
        behind = before is not None and before.kind is Kind.PERCENT
        if bare and behind and before and bisect_right(ends, before.start) == bisect_right(ends, token.start):
            token = replace(token, kind=Kind.PERCENT, unit="điểm %")
        yield token
        before = token


def _sentences(text: str, start: int) -> Iterable[tuple[int, int]]:
    place = 0
    for match in _SENTENCE_END.finditer(text):
        yield start + place, start + match.end()
        place = match.end()
    yield start + place, start + len(text)
