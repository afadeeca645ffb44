"""Gains (điểm có thể lấy thêm): the next step of every criterion, how far away it is, and what it would bring.

A step is the least that earns more: a yes, the next band, one more item, the target. How far it is is told in the
criterion's own measure, so that steps of one kind can be compared and those of two kinds are not pretended equal.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from motcua.rules.scoring.criteria import CriteriaSet, Criterion
from motcua.rules.scoring.declared import Declared, ScoringError
from motcua.rules.scoring.exact import percent_vn, read_number, vn
from motcua.rules.scoring.kinds.bands import Bands
from motcua.rules.scoring.kinds.choices import Flag, Levels
from motcua.rules.scoring.kinds.counted import PerItem, Proportional
from motcua.rules.scoring.scored import score_leaf
from motcua.rules.sentences import Sentence, worded


@dataclass(frozen=True, slots=True)
class Gain:
    """Gain (bước kế tiếp): what to do, the points it brings, and how far it is as a part of what is asked for."""

    code: str
    points: Fraction
    distance: Fraction
    words: str


def next_gains(criteria: CriteriaSet, inputs: Mapping[str, Mapping[str, Any]]) -> list[Gain]:
    """Next gains (các bước dễ lấy điểm nhất): the most points for the way to go first; what cannot rise is left out."""
    found = (_gain(criteria, leaf, inputs[leaf.code]) for leaf in criteria.leaves if leaf.code in inputs)
    gains = [gain for gain in found if gain and gain.points > 0]
    return sorted(gains, key=lambda gain: (-gain.points / gain.distance, gain.code))


def _gain(criteria: CriteriaSet, leaf: Criterion, said: Mapping[str, Any]) -> Gain | None:
    """The nearest step of one criterion that earns more, if there is one we can name."""
    try:
        now = score_leaf(criteria, leaf.code, said).points
        for changed, distance, words in _steps(leaf, said):
            points = score_leaf(criteria, leaf.code, {**said, **changed}).points
            if points > now:
                return Gain(leaf.code, points - now, distance, words)
    except ScoringError:
        return None  # what was not declared rightly has no next step
    return None


def _steps(leaf: Criterion, said: Mapping[str, Any]) -> Iterator[tuple[dict[str, Any], Fraction, str]]:
    """What one might declare next, the nearest first: the change, the way to go, and the words."""
    rule, one = leaf.rule, Fraction(1)
    if said.get("not_applicable"):
        return
    if isinstance(rule, Flag):
        yield {"flag": True, rule.on: True}, one, Sentence("Làm cho đạt yêu cầu.")
    elif isinstance(rule, Levels):
        current = rule.levels.get(str(said.get("level")), Fraction(0))
        better = sorted((points, name) for name, points in rule.levels.items() if points > current)
        for place, (_points, name) in enumerate(better, start=1):
            yield (
                {"level": name},
                Fraction(place),
                Sentence("Lên mức “{level}”.", level=worded(rule.words.get(name, name))),
            )
    elif isinstance(rule, PerItem):
        count = read_number(said.get("count")) or Fraction(0)
        yield {"count": int(count) + 1}, 1 / Fraction(rule.wanted or int(count) + 1), Sentence("Làm thêm 1 việc.")
    elif isinstance(rule, Proportional):
        yield from _towards(
            Declared(leaf.code, said).rate("rate", beyond=rule.beyond), "rate", [rule.floor, rule.target]
        )
    elif isinstance(rule, Bands) and rule.is_rate:
        bounds = sorted(band.low for band in rule.bands if band.low is not None)
        yield from _towards(Declared(leaf.code, said).rate(rule.on, beyond=rule.beyond), rule.on, bounds)
    elif isinstance(rule, Bands) and not rule.falling and not rule.dated:
        yield from _more(Declared(leaf.code, said).number(rule.on), rule)


def _towards(rate: Fraction, key: str, bounds: list[Fraction]) -> Iterator[tuple[dict[str, Any], Fraction, str]]:
    """The bounds above a rate, one after another."""
    for bound in bounds:
        if bound > rate:
            words = Sentence("Nâng tỷ lệ từ {rate} lên {bound}.", rate=percent_vn(rate), bound=percent_vn(bound))
            yield {key: bound, "part": None}, bound - rate, words


def _more(count: Fraction, rule: Bands) -> Iterator[tuple[dict[str, Any], Fraction, str]]:
    """The bounds above a count, one after another."""
    for bound in sorted(band.low for band in rule.bands if band.low is not None):
        if bound > count:
            yield (
                {rule.on: bound},
                (bound - count) / bound,
                Sentence("Thêm {more}, lên {bound}.", more=vn(bound - count), bound=vn(bound)),
            )
