"""Slices (lát cắt): the rows of a fact that are true at the cut-off and believed at the knowledge time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from django.db import connection

from motcua.insight.facts import Fact
from motcua.insight.question import Question, Units
from motcua.kernel.clock import end_of, start_of

# What Django calls a database and what sqlglot calls its language.
DIALECT = {"sqlite": "sqlite", "postgresql": "postgres"}


class Rewritten(Protocol):
    """Rewritten lives (diễn biến được đọc lại) of some dossiers, and the words that stand in their SQL."""

    @property
    def texts(self) -> Mapping[str, str]:
        """Parameters of the SQL."""

    def table(self, fact: Fact) -> str:
        """A fact with these lives in it, under its own name."""


@dataclass(frozen=True, slots=True)
class Slice:
    """Slice (lát cắt): one question put to the database, with its units found.

    `lives` replaces the rows of some dossiers, so that the same question is put to them as first recorded.
    """

    question: Question
    units: Units
    lives: Rewritten | None = None

    def table(self, fact: Fact) -> str:
        """Where the rows of a fact are read: its view, or the view with some lives told otherwise."""
        return fact.source if self.lives is None else self.lives.table(fact)

    @property
    def dialect(self) -> str:
        """The language of the database in use."""
        return DIALECT[connection.vendor]

    def day(self, day: date) -> Any:
        """A day as this database's driver wants it."""
        return connection.ops.adapt_datefield_value(day)

    def parameters(self) -> dict[str, Any]:
        """Every parameter a query of this slice may name, as this database's driver wants it."""
        ops, question = connection.ops, self.question
        found: dict[str, Any] = {
            "start": self.day(question.period.start),
            "end": self.day(question.end),
            "year": question.end.year,
            "since": ops.adapt_datetimefield_value(start_of(question.period.start)),
            "until": ops.adapt_datetimefield_value(end_of(question.end)),
            "cut": ops.adapt_datetimefield_value(end_of(question.cut_off)),
            "known": ops.adapt_datetimefield_value(question.known_at),
        }
        found |= {f"unit_{n}": unit for n, unit in enumerate(self.units.ids)}
        found |= {f"lead_{n}": unit for n, unit in enumerate(self.units.leading)}
        return found | dict(self.lives.texts if self.lives else {})

    def where(self, fact: Fact, basis: str) -> str:
        """Scope, cut-off and knowledge as a condition on a fact: at most one row per member and time."""
        parts = [f"{fact.bases[basis]} IN ({self.owners(basis)})"]
        if fact.valid and fact.valid_by_day:
            parts.append(f"{fact.valid.since} <= %(end)s")
            parts.append(f"({fact.valid.until} IS NULL OR {fact.valid.until} >= %(end)s)")
        elif fact.valid:
            parts.append(f"{fact.valid.since} < %(cut)s")
            parts.append(f"({fact.valid.until} IS NULL OR {fact.valid.until} >= %(cut)s)")
        if fact.known:
            parts.append(self.believed(fact))
        return " AND ".join(parts)

    def believed(self, fact: Fact) -> str:
        """Knowledge alone: the rows of a member's whole life that were believed at the knowledge time."""
        if fact.known is None:
            return "1 = 1"
        return f"{fact.known.since} <= %(known)s AND ({fact.known.until} IS NULL OR {fact.known.until} > %(known)s)"

    def begun(self, fact: Fact, basis: str) -> str:
        """A SELECT that answers if a register held anything of these units at the knowledge time."""
        known = f" AND {fact.known.since} <= %(known)s" if fact.known else ""
        return f"SELECT 1 FROM {self.table(fact)} WHERE {fact.bases[basis]} IN ({self.owners(basis)}){known}"  # noqa: S608

    def owners(self, basis: str) -> str:
        """The units that count on a basis, as the parameters of an IN."""
        name, ids = ("lead", self.units.leading) if basis == "leading" else ("unit", self.units.ids)
        return ", ".join(f"%({name}_{n})s" for n in range(len(ids))) or "NULL"

    def run(self, sql: str, extra: dict[str, Any] | None = None) -> list[tuple[Any, ...]]:
        """Run one statement made here."""
        with connection.cursor() as cursor:
            cursor.execute(sql, self.parameters() | (extra or {}))
            return cursor.fetchall()
