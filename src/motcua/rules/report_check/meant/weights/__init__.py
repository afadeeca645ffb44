"""Weights (trọng số): what each cue and trait of a tie weighs, learned from correct reports of known relations.

Each table is told as "name=weight" with semicolons between; the empty name is what every tie of its shape begins with.
"""

from __future__ import annotations

from functools import lru_cache

from . import equals, growths, judges, lists, quotients, shares, stocks, triples

_TABLES = {
    "share": shares.TABLE,
    "growth": growths.TABLE,
    "quotient": quotients.TABLE,
    "triple": triples.TABLE,
    "list": lists.TABLE,
    "stock": stocks.TABLE,
    "equal": equals.TABLE,
    "judge": judges.TABLE,
}


@lru_cache(maxsize=1)
def learned() -> dict[str, dict[str, int]]:
    """The weights by shape and name, in hundredths of a bit; "judge" holds those of the judgement."""
    return {shape: _read(table) for shape, table in _TABLES.items()}


def _read(table: str) -> dict[str, int]:
    told = [part.strip() for part in table.replace("\n", " ").split(";")]
    return {name: int(weight) for name, _, weight in (part.rpartition("=") for part in told if part)}
