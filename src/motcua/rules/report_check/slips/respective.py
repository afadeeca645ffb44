"""Respective figures in doubt (lần lượt): changes or shares in a row, each of the number in its place before.

"Năm 2021 được 71,48 điểm, năm 2022 được 77,03 điểm, năm 2023 được 82,9 điểm, lần lượt tăng 5,55 điểm và 5,87 điểm".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from motcua.rules.report_check import vocabulary as words
from motcua.rules.report_check.earlier import direction
from motcua.rules.report_check.tokens import Kind

from .readings import Reading
from .relations import Added, Grown, Relation, Shared
from .written import Written, comparable, gap, together

_COUNTED = (Kind.COUNT, Kind.MONEY)
_VALUED = (*_COUNTED, Kind.SCORE, Kind.PERCENT)
_REACH = 6


def respective_readings(row: Sequence[Written]) -> Iterator[Reading]:
    """Readings of the figures told one for one behind "lần lượt"."""
    for first in row:
        match = words.RESPECTIVELY.search(first.passage.before(first.token, 70))
        if (
            match is None
            or first.side
            or any(letter.isdigit() for letter in first.passage.before(first.token, 70)[match.end() :])
        ):
            continue
        stated = _stated(row, first)
        if len(stated) < 2:
            continue
        upward = direction(first.passage, first.token) if first.token.change else None
        if upward is not None:
            yield from _steps(row, stated, upward)
        elif first.token.kind is Kind.PERCENT:
            yield from _shares(row, stated)


def _stated(row: Sequence[Written], first: Written) -> list[Written]:
    """The figures of one kind that stand side by side behind the word."""
    run = [first]
    for number in row[first.index + 1 :]:
        between = gap(run[-1], number)
        if number.token.kind is not first.token.kind or number.side or not together(first, number) or len(between) > 40:
            break
        if ";" in between or "(" in between:
            break
        run.append(number)
    return run


def _steps(row: Sequence[Written], stated: Sequence[Written], upward: bool) -> Iterator[Reading]:
    """Changes between the neighbours of a series with one value more."""
    percent = stated[0].token.kind is Kind.PERCENT
    series = [
        n for n in row[max(0, stated[0].index - 2 * _REACH) : stated[0].index] if _is_value(n, stated[0], percent)
    ]
    series = series[-len(stated) - 1 :]
    if len(series) <= len(stated) or not all(comparable(n, series[0]) for n in series):
        return
    for place, step in enumerate(stated):
        then, now = series[place], series[place + 1]
        relation: Relation = Added(step, (now,) if upward else (then,), (then,) if upward else (now,))
        if percent and now.token.kind is not Kind.PERCENT:
            relation = Grown(step, now, then, upward)
        yield Reading("V7", ((relation, 940),))


def _is_value(number: Written, step: Written, percent: bool) -> bool:
    token = number.token
    if token.kind not in _VALUED or not token.exact or number.side or number.place < step.place - 1:
        return False
    return percent or comparable(number, step)


def _shares(row: Sequence[Written], stated: Sequence[Written]) -> Iterator[Reading]:
    """Shares of the counts told in the same order, of a whole before them."""
    counts = [n for n in row[max(0, stated[0].index - 3 * _REACH) : stated[0].index] if n.token.kind in _COUNTED]
    counts = [n for n in counts if n.token.exact and not n.side and stated[0].place - n.place <= 1]
    parts = counts[-len(stated) :]
    if len(parts) < len(stated) or not all(comparable(n, parts[0]) for n in parts):
        return
    wholes = [n for n in reversed(counts[: -len(stated)]) if comparable(n, parts[0])][:_REACH]
    for share, part in zip(stated, parts, strict=True):
        fitting = [whole for whole in wholes if whole.value >= part.value]
        reading = Reading.of("V1", [(Shared(share, (part,), (whole,)), 1) for whole in fitting], 900)
        if reading is not None:
            yield reading
