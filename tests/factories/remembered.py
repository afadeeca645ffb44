"""Worlds that are built once and remembered: the first test builds one in earnest, those after it get the same rows.

A factory marked `@remembered` runs the product's own operations the first time it is called in a process. What it
wrote is kept as rows, what it answered as it was. Called again where its tables are empty, the rows are put back as
they were and the answer is a fresh copy, so that no test sees what another did to it. Called where there is
something in them already, or on another day, it builds in earnest again.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from django.db import connection, transaction

from motcua.kernel.clock import local_date, now

P = ParamSpec("P")
T = TypeVar("T")
NOT_OURS = {"django_migrations"}


@dataclass(frozen=True)
class World:
    """What a factory wrote, as statements that write it again, and what it answered."""

    is_free: str
    statements: tuple[str, ...]
    answer: bytes


_kept: dict[tuple[object, ...], World] = {}


def remembered(make: Callable[P, T]) -> Callable[P, T]:
    """Mark a factory whose world depends on nothing but its arguments and the day."""

    @wraps(make)
    def made(*args: P.args, **kwargs: P.kwargs) -> T:
        key = (make, pickle.dumps((args, kwargs)), today())
        if key in _kept:
            return put_back(_kept[key]) if _is_free(_kept[key]) else make(*args, **kwargs)
        before = contents()
        answer = make(*args, **kwargs)
        if (world := observed(before, answer)) is not None:
            _kept[key] = world
        return answer

    return made


def today() -> date:
    """The day a world is of: officers are appointed as of it."""
    return local_date(now())


def put_back(world: World) -> Any:
    """Write the rows again and answer with a copy.

    Table by table, in no order of who points to whom: foreign keys hold at the end of the transaction.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        for statement in world.statements:
            cursor.execute(statement)
    return pickle.loads(world.answer)


def observed(before: dict[str, list[str]], answer: object) -> World | None:
    """The world that was made; None where it wrote into tables that had rows, which cannot be put back."""
    after = contents()
    touched = [table for table, rows in after.items() if rows != before[table]]
    if any(before[table] for table in touched):
        return None
    is_free = " OR ".join(f'EXISTS (SELECT 1 FROM "{table}")' for table in touched)
    statements = [_insert(table, after[table]) for table in touched]
    if connection.vendor == "postgresql":
        statements = ["; ".join(statements)]
    return World(f"SELECT NOT ({is_free})", tuple(statements), pickle.dumps(answer))


def contents() -> dict[str, list[str]]:
    """Every table's rows, each as the database itself writes it down."""
    with connection.cursor() as cursor:
        tables = [one.name for one in connection.introspection.get_table_list(cursor) if one.type == "t"]
        return {table: _rows(cursor, table) for table in tables if table not in NOT_OURS}


def _rows(cursor: Any, table: str) -> list[str]:
    if connection.vendor == "postgresql":
        cursor.execute(f'SELECT to_jsonb(one)::text FROM "{table}" one')
    else:
        written = " || ', ' || ".join(f"quote({name})" for name in _columns(cursor, table))
        cursor.execute(f'SELECT {written} FROM "{table}"')
    return [row for (row,) in cursor.fetchall()]


def _insert(table: str, rows: list[str]) -> str:
    if connection.vendor == "postgresql":
        together = "[{}]".format(", ".join(rows)).replace("'", "''")
        return f'INSERT INTO "{table}" SELECT * FROM jsonb_populate_recordset(NULL::"{table}", \'{together}\')'
    with connection.cursor() as cursor:  # by name: a table that was rebuilt has its columns in another order
        columns = ", ".join(_columns(cursor, table))
    return f'INSERT INTO "{table}" ({columns}) VALUES ' + ", ".join(f"({row})" for row in rows)


def _columns(cursor: Any, table: str) -> list[str]:
    cursor.execute(f'SELECT name FROM pragma_table_info("{table}")')
    return [f'"{name}"' for (name,) in cursor.fetchall()]


def _is_free(world: World) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(world.is_free)
        return bool(cursor.fetchone()[0])
