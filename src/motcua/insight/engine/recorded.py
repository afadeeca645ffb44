"""As recorded (theo ghi nhận ban đầu): the same question put to dossiers as they stood before any correction.

An approved correction of a time fact moves a published figure; beside it stands the figure without. Only corrected
dossiers are read anew: their rows in a fact are replaced by their lives with every correction left out. A page asks
many questions of the same dossiers, so inside `read_once` each life is read once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from django.db import connection

from motcua.areas.dossiers import queries as dossiers
from motcua.insight.engine.slices import Slice
from motcua.insight.facts import DOSSIERS, ColumnType, Fact
from motcua.kernel.clock import end_of
from motcua.rules.lifecycle import PAUSED

TOUCHABLE = frozenset(DOSSIERS.columns) - {"officer", "recorded_at", "superseded_at"}
# What a value is called where the database must be told; SQLite compares what is written.
TYPES = {
    ColumnType.INTEGER: "bigint",
    ColumnType.TEXT: "text",
    ColumnType.DATE: "date",
    ColumnType.INSTANT: "timestamp with time zone",
}


@dataclass(frozen=True, slots=True)
class _Stretch:
    """One stretch of a life: from when until when, whether the dossier stood still in it, and its columns in SQL."""

    since: datetime
    until: datetime | None
    paused: bool
    sql: str

    def matters(self, cut: datetime) -> bool:
        """Whether a question as of a moment may look at it: at what was true then, and at when the dossier stood."""
        return self.since < cut and (self.paused or self.until is None or self.until >= cut)


@dataclass(frozen=True, slots=True)
class _Read:
    """What has been read: which dossiers of some units were corrected, and how lives were told without corrections."""

    ids: dict[tuple[Any, ...], tuple[int, ...]] = field(default_factory=dict)
    lives: dict[tuple[Any, ...], dict[int, list[_Stretch]]] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)


_reading: ContextVar[_Read | None] = ContextVar("reading", default=None)


@contextmanager
def read_once() -> Iterator[None]:
    """Read once (đọc một lần): while it lasts, corrected dossiers and their lives are read once for all questions as
    known at one time. For who asks and writes nothing between the questions: a page, a report, a closing."""
    if _reading.get() is not None:
        yield
        return
    token = _reading.set(_Read())
    try:
        yield
    finally:
        _reading.reset(token)


def holds_dossiers(fact: Fact) -> bool:
    """Whether a fact tells the lives of dossiers, so that a correction may touch it."""
    return set(DOSSIERS.columns) <= set(fact.columns)


def corrected_ids(cut: Slice) -> tuple[int, ...]:
    """Corrected dossiers (hồ sơ có đính chính) that ever stood with the units of a slice, as known then."""
    read, key = _reading.get() or _Read(), (cut.question.known_at, cut.units.ids)
    if key in read.ids:
        return read.ids[key]
    theirs = " OR ".join(f"f.{DOSSIERS.bases[each]} IN ({cut.owners(each)})" for each in ("competent", "received_by"))
    rows = cut.run(
        "SELECT DISTINCT c.dossier_id FROM fact_dossier_correction c WHERE c.recorded_at <= %(known)s"  # noqa: S608
        f" AND EXISTS (SELECT 1 FROM fact_dossier_interval f WHERE f.dossier_id = c.dossier_id AND ({theirs}))"
    )
    read.ids[key] = tuple(sorted(row[0] for row in rows))
    return read.ids[key]


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
    stretches, texts = _stretches(ids, cut.question.known_at, since)
    if not stretches:
        return cut
    names, at = sorted(TOUCHABLE), end_of(cut.question.cut_off)
    told = [each.sql for each in stretches if each.matters(at)]
    columns = [f"{_typed(f'column{n}', name)} AS {name}" for n, name in enumerate(names, start=1)]
    columns += [
        f"{_typed('%(known)s', 'recorded_at')} AS recorded_at",
        f"{_typed('NULL', 'valid_to')} AS superseded_at",
    ]
    nobody = ", ".join(f"NULL AS column{n}" for n, _ in enumerate(names, start=1))
    written = f"VALUES {', '.join(told)}" if told else f"SELECT {nobody} WHERE 1 = 0"
    rows = f"(SELECT {', '.join(columns)} FROM ({written}) AS written)"  # noqa: S608 - made here
    return replace(cut, lives=Lives(ids, rows, texts))


def _stretches(
    ids: tuple[int, ...], known_at: datetime, since: datetime | None
) -> tuple[list[_Stretch], Mapping[str, str]]:
    """The lives of some dossiers stretch by stretch, and the words in them by the names they have in SQL."""
    read, names = _reading.get() or _Read(), sorted(TOUCHABLE)
    told = read.lives.setdefault((known_at, since), {})
    if missing := [key for key in ids if key not in told]:
        told |= {key: [] for key in missing}
        for row in dossiers.recorded_lives(missing, known_at=known_at, since=since):
            said = row.columns
            sql = f"({', '.join(_literal(said[name], read.words) for name in names)})"
            stretch = _Stretch(said["valid_from"], said["valid_to"], said["status"] in PAUSED, sql)
            told[said["dossier_id"]].append(stretch)
    return [each for key in ids for each in told[key]], {name: word for word, name in read.words.items()}


def _typed(value: str, column: str) -> str:
    if connection.vendor == "sqlite":
        return value
    return f"CAST({value} AS {TYPES[DOSSIERS.columns[column]]})"


def _literal(value: Any, words: dict[str, str]) -> str:
    """A value in SQL: numbers and days as they are, words as parameters, each word once."""
    if value is None:
        return "NULL"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, datetime):
        return f"'{connection.ops.adapt_datetimefield_value(value)}'"
    if isinstance(value, date):
        return f"'{connection.ops.adapt_datefield_value(value)}'"
    return f"%({words.setdefault(str(value), f'text_{len(words)}')})s"
