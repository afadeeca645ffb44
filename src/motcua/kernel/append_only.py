"""Append-only tables (bảng chỉ ghi thêm): the database itself refuses to change or remove what was written.

UPDATE, DELETE, INSERT OR REPLACE, ON CONFLICT DO UPDATE and TRUNCATE are refused on SQLite and PostgreSQL.
SQLite resolves a REPLACE without firing delete triggers, so an insert trigger looks for the key itself;
PostgreSQL needs a statement trigger for TRUNCATE. A table rebuild on SQLite drops triggers without a word, so
they are lifted before every migrate and put back after it (kernel/management/commands/migrate.py).

A row may have columns that are filled in later, together and once: when it was superseded, how it was decided. A change
of those is let through while they are all empty, and a change of anything else never.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.apps import apps
from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Model

REFUSAL = "append-only"


@dataclass(frozen=True)
class Guard:
    """Guard (chốt giữ): a table that only grows, and the keys by which a row counts as already written.

    `later` are the columns that may be filled in once, `fixed` those that then must stay as they were.
    """

    table: str
    keys: tuple[tuple[str, ...], ...]
    later: tuple[tuple[str, bool], ...] = ()  # with whether it is empty as no text rather than as nothing
    fixed: tuple[str, ...] = ()


def guard_of(model: type[Model]) -> Guard | None:
    """The guard a model asks for with `append_only_keys`, a tuple of column groups, and perhaps with
    `append_only_later`, the fields filled in once; None for other models."""
    keys = getattr(model, "append_only_keys", None)
    if not keys:
        return None
    names = getattr(model, "append_only_later", ())
    if not names:
        return Guard(model._meta.db_table, keys)
    fields = model._meta.concrete_fields
    later = tuple((str(one.column), not one.null) for one in fields if one.name in names)
    fixed = tuple(str(one.column) for one in fields if one.name not in names)
    return Guard(model._meta.db_table, keys, later, fixed)


def guards() -> list[Guard]:
    """Every guarded table of the installed areas."""
    found = (guard_of(model) for model in apps.get_models())
    return [guard for guard in found if guard is not None]


def _filled_once(guard: Guard, same: str) -> str:
    """What lets a change through: the later columns were all empty, and nothing else is other than it was."""
    empty = [f"OLD.\"{column}\" = ''" if text else f'OLD."{column}" IS NULL' for column, text in guard.later]
    return " AND ".join([*empty, *(f'OLD."{column}" {same} NEW."{column}"' for column in guard.fixed)])


def _sqlite_create(guard: Guard) -> list[str]:
    table = guard.table
    refuse = f"SELECT RAISE(ABORT, '{REFUSAL}: {table}');"
    same = " OR ".join("(" + " AND ".join(f'"{column}" = NEW."{column}"' for column in key) + ")" for key in guard.keys)
    unless = f"WHEN NOT ({_filled_once(guard, 'IS')}) " if guard.later else ""
    exists = f'EXISTS (SELECT 1 FROM "{table}" WHERE {same})'  # noqa: S608 - names of our own tables and columns
    return [
        f'CREATE TRIGGER "{table}_no_update" BEFORE UPDATE ON "{table}" {unless}BEGIN {refuse} END',
        f'CREATE TRIGGER "{table}_no_delete" BEFORE DELETE ON "{table}" BEGIN {refuse} END',
        f'CREATE TRIGGER "{table}_no_replace" BEFORE INSERT ON "{table}" WHEN {exists} BEGIN {refuse} END',
    ]


def _sqlite_drop(guard: Guard) -> list[str]:
    return [f'DROP TRIGGER IF EXISTS "{guard.table}_{act}"' for act in ("no_update", "no_delete", "no_replace")]


def _postgresql_refusal(guard: Guard) -> str:
    allowed = _filled_once(guard, "IS NOT DISTINCT FROM") if guard.later else ""
    let = f"IF TG_OP = 'UPDATE' THEN IF {allowed} THEN RETURN NEW; END IF; END IF; " if allowed else ""
    return f"BEGIN {let}RAISE EXCEPTION '{REFUSAL}: {guard.table}'; END"


def _postgresql_create(guard: Guard) -> list[str]:
    table = guard.table
    return [
        f'CREATE OR REPLACE FUNCTION "{table}_refuse"() RETURNS trigger LANGUAGE plpgsql AS '
        f"$${_postgresql_refusal(guard)}$$",
        f'CREATE TRIGGER "{table}_no_change" BEFORE UPDATE OR DELETE ON "{table}" '
        f'FOR EACH ROW EXECUTE FUNCTION "{table}_refuse"()',
        f'CREATE TRIGGER "{table}_no_truncate" BEFORE TRUNCATE ON "{table}" '
        f'FOR EACH STATEMENT EXECUTE FUNCTION "{table}_refuse"()',
    ]


def _postgresql_drop(guard: Guard) -> list[str]:
    return [f'DROP TRIGGER IF EXISTS "{guard.table}_{act}" ON "{guard.table}"' for act in ("no_change", "no_truncate")]


CREATE = {"sqlite": _sqlite_create, "postgresql": _postgresql_create}
DROP = {"sqlite": _sqlite_drop, "postgresql": _postgresql_drop}


def _existing(connection: BaseDatabaseWrapper) -> list[Guard]:
    tables = set(connection.introspection.table_names())
    return [guard for guard in guards() if guard.table in tables]


def put_up(using: str = "default") -> None:
    """Put up (đặt chốt) the triggers of every guarded table that exists, all of them or none."""
    connection = connections[using]
    with transaction.atomic(using=using), connection.cursor() as cursor:
        for guard in _existing(connection):
            for statement in DROP[connection.vendor](guard) + CREATE[connection.vendor](guard):
                cursor.execute(statement)


def take_down(using: str = "default") -> None:
    """Take down (nhấc chốt) the triggers, for a migration; put_up must follow."""
    connection = connections[using]
    with connection.cursor() as cursor:
        for guard in _existing(connection):
            for statement in DROP[connection.vendor](guard):
                cursor.execute(statement)


@contextmanager
def lifted(using: str = "default") -> Iterator[None]:
    """Lifted (tạm nhấc): the triggers are off inside the block. Migrations and test teardown only."""
    take_down(using)
    try:
        yield
    finally:
        put_up(using)


def missing(using: str = "default") -> list[str]:
    """Guarded tables whose triggers are not all in place, enabled, and as we made them; empty when all is well."""
    connection = connections[using]
    standing = STANDING[connection.vendor](connection)
    return [guard.table for guard in _existing(connection) if not EXPECTED[connection.vendor](guard) <= standing]


def _sqlite_standing(connection: BaseDatabaseWrapper) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger'")
        return {row[0] for row in cursor.fetchall()}


def _postgresql_standing(connection: BaseDatabaseWrapper) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT t.tgname, p.prosrc FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid "
            "WHERE NOT t.tgisinternal AND t.tgenabled IN ('O', 'A')"
        )
        return {f"{name}: {source.strip()}" for name, source in cursor.fetchall()}


def _postgresql_expected(guard: Guard) -> set[str]:
    return {f"{guard.table}_{act}: {_postgresql_refusal(guard)}" for act in ("no_change", "no_truncate")}


STANDING = {"sqlite": _sqlite_standing, "postgresql": _postgresql_standing}
EXPECTED = {"sqlite": lambda guard: set(_sqlite_create(guard)), "postgresql": _postgresql_expected}
