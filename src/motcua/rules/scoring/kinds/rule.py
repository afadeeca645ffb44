"""Scoring rule (quy tắc chấm điểm): the one shape of every kind; the list of kinds is closed, there are no formulas."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Protocol

from motcua.rules.scoring.declared import Ask, Declared
from motcua.rules.scoring.exact import read_number, rounded, writable
from motcua.rules.sentences import Sentence

ALL = Fraction(1)
NOTHING = Fraction(0)
MOST_PLACES = 6


class RuleFault(Exception):
    """A rule that cannot be read: `kind` is stable, the message is for people."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message


@dataclass(frozen=True, slots=True)
class Earned:
    """Earned (điểm đạt): the points, and why in one plain sentence with the numbers."""

    points: Fraction
    why: str


@dataclass(frozen=True, slots=True)
class Flaw:
    """Flaw (lỗi của quy tắc): what is wrong with a rule under its maximum; `kind` is stable."""

    kind: str
    message: str


class ScoringRule(Protocol):
    """Scoring rule (quy tắc chấm điểm): figures in, points and the reason out, and what is wrong with itself."""

    def earn(self, declared: Declared, most: Fraction) -> Earned:
        """Points earned (điểm đạt) out of `most`. Raises ScoringError."""

    def flaws(self, most: Fraction) -> Iterator[Flaw]:
        """Flaws (lỗi) of the rule under this maximum."""

    def asks(self) -> tuple[Ask, ...]:
        """Figures asked for (số liệu cần khai)."""


def number_of(rule: Mapping[str, Any], key: str, default: Fraction | None = None) -> Fraction:
    """A number of a rule (tham số). Raises RuleFault `rule_unreadable`."""
    if rule.get(key) is None and default is not None:
        return default
    read = read_number(rule.get(key))
    if read is None:
        raise RuleFault(
            "rule_unreadable", Sentence("thiếu hoặc sai tham số “{key}”: “{found}”.", key=key, found=rule.get(key))
        )
    return read


def words_of(rule: Mapping[str, Any]) -> dict[str, str]:
    """What the names of a rule mean in Vietnamese (tên gọi các mức), where the set says so."""
    told = rule.get("words")
    return {str(name): str(word) for name, word in told.items()} if isinstance(told, Mapping) else {}


def places_of(rule: Mapping[str, Any]) -> int | None:
    """How many decimals a rule rounds to (số chữ số thập phân); None where it does not say."""
    if rule.get("dp") is None:
        return None
    read = number_of(rule, "dp")
    if read.denominator != 1 or not 0 <= read <= MOST_PLACES:
        raise RuleFault("rule_unreadable", Sentence("“dp” phải là số nguyên từ 0 đến {most}.", most=MOST_PLACES))
    return int(read)


def beyond_of(rule: Mapping[str, Any], bounds: Iterable[Fraction]) -> bool:
    """Whether a rate may go beyond one (được vượt 100%): the set says “beyond”, or has a bound above it."""
    told = str(rule.get("beyond", "0")).lower()
    if told not in ("0", "1", "false", "true"):
        raise RuleFault("rule_unreadable", Sentence("“beyond” phải là 1 hoặc 0, không phải “{told}”.", told=told))
    return told in ("1", "true") or any(bound > ALL for bound in bounds)


def kept(points: Fraction, most: Fraction, places: int | None) -> Fraction:
    """Points kept within the criterion (giữ trong khung điểm), rounded as the rule says."""
    inside = max(NOTHING, min(points, most))
    return writable(inside) if places is None else min(rounded(inside, places), most)
