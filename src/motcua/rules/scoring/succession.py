"""Succession (nối mã giữa hai bộ tiêu chí): which criteria of two sets are compared, each counted once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Succession:
    """Succession (nhóm mã nối nhau): older codes and the newer ones that go on with them. Where codes were merged or
    split, the sum of all the older stands against the sum of all the newer."""

    old: tuple[str, ...]
    new: tuple[str, ...]


def successions(pairs: Iterable[tuple[str, str]]) -> list[Succession]:
    """The groups that pairs of an older and a newer code fall into, in the order of their first newer code. Codes that
    hang together, however far, are one group, so that no point is counted in two."""
    groups: list[tuple[list[str], list[str]]] = []
    for old, new in pairs:
        touched = [group for group in groups if old in group[0] or new in group[1]]
        olds, news = touched[0] if touched else ([], [])
        for group in touched[1:]:
            olds += group[0]
            news += group[1]
            groups.remove(group)
        if not touched:
            groups.append((olds, news))
        olds += [old] if old not in olds else []
        news += [new] if new not in news else []
    return [Succession(tuple(olds), tuple(news)) for olds, news in groups]
