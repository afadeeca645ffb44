"""As recorded (theo ghi nhận ban đầu): the same question put to dossiers as they stood before any correction.

An approved correction of a time fact moves a published figure; beside it stands the figure without. Only corrected
dossiers are read anew: their rows in a fact are replaced by their lives with every correction left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.db import connection

from motcua.areas.dossiers import queries as dossiers
from motcua.insight.engine.slices import Slice
from motcua.insight.facts import DOSSIERS, ColumnType, Fact

TOUCHABLE = frozenset(DOSSIERS.columns) - {"officer", "recorded_at", "superseded_at"}
# What a value is called where the database must be told; SQLite compares what is written.
TYPES = {
    ColumnType.INTEGER: "bigint",
    ColumnType.TEXT: "text",
    ColumnType.DATE: "date",
    ColumnType.INSTANT: "timestamp with time zone",
}


def holds_dossiers(fact: Fact) -> bool:
    """Whether a fact tells the lives of dossiers, so that a correction may touch it."""
    return set(DOSSIERS.columns) <= set(fact.columns)


def corrected_ids(cut: Slice) -> tuple[int, ...]:
    """Corrected dossiers (hồ sơ có đính chính) that ever stood with the units of a slice, as known then."""
    theirs = " OR ".join(f"f.{DOSSIERS.bases[each]} IN ({cut.owners(each)})" for each in ("competent", "received_by"))
    rows = cut.run(
        "SELECT DISTINCT c.dossier_id FROM fact_dossier_correction c WHERE c.recorded_at <= %(known)s"  # noqa: S608
        f" AND EXISTS (SELECT 1 FROM fact_dossier_interval f WHERE f.dossier_id = c.dossier_id AND ({theirs}))"
    )
    return tuple(sorted(row[0] for row in rows))


@dataclass(frozen=True, slots=True)
class Lives:
    """Lives (diễn biến đọc lại): the corrected dossiers, and their rows as written in SQL."""

    ids: tuple[int, ...]
    rows: str
    texts: Mapping[str, str]

    def table(self, fact: Fact) -> str:
        """A fact with the rows of these dossiers replaced, under its own name."""
        if not holds_dossiers(fact):
            return fact.source
        ids = ", ".join(map(str, self.ids))
        columns = [name for name in fact.columns if name != "officer"]
        beside = [name for name in columns if name not in TOUCHABLE and name not in ("recorded_at", "superseded_at")]
        once = f"SELECT DISTINCT {', '.join(('dossier_id', *beside))} FROM {fact.name} WHERE dossier_id IN ({ids})"  # noqa: S608
        told = ", ".join(f"{'beside' if name in beside else 'life'}.{name}" for name in columns)
        return (
            f"(SELECT {', '.join(columns)} FROM {fact.name} WHERE dossier_id NOT IN ({ids}) UNION ALL"  # noqa: S608
            f" SELECT {told} FROM {self.rows} AS life JOIN ({once}) AS beside"
            f" ON beside.dossier_id = life.dossier_id) AS {fact.name}"
        )


def as_recorded(cut: Slice, ids: tuple[int, ...], *, since: datetime | None = None) -> Slice:
    """The slice with every correction of these dossiers left out, or only those written after a moment."""
    names = sorted(TOUCHABLE)
    texts: dict[str, str] = {}
    tuples = []
    for row in dossiers.recorded_lives(ids, known_at=cut.question.known_at, since=since):
        tuples.append(f"({', '.join(_literal(row.columns[name], texts) for name in names)})")
    if not tuples:
        return cut
    columns = [f"{_typed(f'column{n}', name)} AS {name}" for n, name in enumerate(names, start=1)]
    columns += [
        f"{_typed('%(known)s', 'recorded_at')} AS recorded_at",
        f"{_typed('NULL', 'valid_to')} AS superseded_at",
    ]
    rows = f"(SELECT {', '.join(columns)} FROM (VALUES {', '.join(tuples)}) AS written)"  # noqa: S608 - made here
    return replace(cut, lives=Lives(ids, rows, texts))


def _typed(value: str, column: str) -> str:
    if connection.vendor == "sqlite":
        return value
    return f"CAST({value} AS {TYPES[DOSSIERS.columns[column]]})"


def _literal(value: Any, texts: dict[str, str]) -> str:
    """A value in SQL: numbers and days as they are, words as parameters."""
    if value is None:
        return "NULL"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, datetime):
        return f"'{connection.ops.adapt_datetimefield_value(value)}'"
    if isinstance(value, date):
        return f"'{connection.ops.adapt_datefield_value(value)}'"
    name = f"text_{len(texts)}"
    known = next((key for key, text in texts.items() if text == value), name)
    texts[known] = str(value)
    return f"%({known})s"
