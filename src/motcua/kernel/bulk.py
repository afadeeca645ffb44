"""Bulk (ghi hàng loạt): many rows of one table in one prepared statement, for imports.

`bulk_create` prepares every value of every row through its field, which is most of the time of an import. Here
the adapters are chosen once per column. Values must already be of the column's Python type; the database's own
constraints and triggers hold as ever.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from operator import attrgetter
from typing import Any

from django.db import connection
from django.db.models import DateTimeField, Field, JSONField, Model

Adapter = Callable[[Any], Any]


def _adapter(field: Field[Any, Any]) -> Adapter | None:
    """How a column's value is made ready; None when it goes in as it is."""
    if isinstance(field, JSONField):
        if connection.vendor == "sqlite" and field.encoder is None:
            return lambda value: None if value is None else json.dumps(value)
        return lambda value: field.get_db_prep_save(value, connection)
    if isinstance(field, DateTimeField) and connection.vendor == "sqlite":
        return _utc_text
    if field.get_internal_type() == "DateField" and connection.vendor == "sqlite":
        return lambda value: None if value is None else value.isoformat()
    return None


@lru_cache(maxsize=4096)  # an import writes the same few instants into many columns
def _utc_text(value: datetime | None) -> str | None:
    """An aware instant as SQLite keeps it: UTC without a zone. Same text as Django's own adapter, tested."""
    return None if value is None else value.astimezone(UTC).isoformat(" ").removesuffix("+00:00")


def insert_rows(model: type[Model], columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Insert rows (ghi các dòng): each row holds the values of `columns`, named as attributes of the model."""
    by_attribute = {field.attname: field for field in model._meta.concrete_fields}
    fields = [by_attribute[name] for name in columns]
    adapters = [(place, adapter) for place, field in enumerate(fields) if (adapter := _adapter(field)) is not None]

    def ready(row: Sequence[Any]) -> list[Any]:
        values = list(row)
        for place, adapt in adapters:
            values[place] = adapt(values[place])
        return values

    quote = connection.ops.quote_name
    names = ", ".join(quote(str(field.column)) for field in fields)
    marks = ", ".join(["%s"] * len(fields))
    statement = f"INSERT INTO {quote(model._meta.db_table)} ({names}) VALUES ({marks})"  # noqa: S608 - our own names
    with connection.cursor() as cursor:
        cursor.executemany(statement, map(ready, rows))  # type: ignore[arg-type]  # an iterator is enough


def insert_new(objects: Sequence[Model]) -> None:
    """Insert new objects (ghi đối tượng mới) of one model, each under a key of its own, as `bulk_create` does."""
    if not objects:
        return
    model = type(objects[0])
    columns = [field.attname for field in model._meta.concrete_fields]
    for one, key in zip(objects, _next_keys(model, len(objects)), strict=True):
        one.pk, one._state.adding, one._state.db = key, False, connection.alias
    insert_rows(model, columns, map(attrgetter(*columns), objects))


def _next_keys(model: type[Model], count: int) -> list[int]:
    """Keys nobody has: of the sequence, or those that follow where one writes at a time (SQLite)."""
    table, key = model._meta.db_table, model._meta.pk.column
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
            last = (cursor.fetchone() or (0,))[0]
            return list(range(last + 1, last + 1 + count))
        sequence = "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)"
        cursor.execute(sequence, [connection.ops.quote_name(table), key, count])
        return [found for (found,) in cursor.fetchall()]
