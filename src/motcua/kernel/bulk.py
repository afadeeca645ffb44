"""Bulk (ghi hàng loạt): many rows of one table in one prepared statement, for imports.

`bulk_create` prepares every value of every row through its field, which is most of the time of an import. Here
the adapters are chosen once per column. Values must already be of the column's Python type; the database's own
constraints and triggers hold as ever.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from django.db import connection
from django.db.models import DateTimeField, Field, JSONField, Model

Adapter = Callable[[Any], Any]


def _adapter(field: Field[Any, Any]) -> Adapter | None:
    """How a column's value is made ready; None when it goes in as it is."""
    if isinstance(field, JSONField):
        return lambda value: field.get_db_prep_save(value, connection)
    if isinstance(field, DateTimeField) and connection.vendor == "sqlite":
        return _utc_text
    if field.get_internal_type() == "DateField" and connection.vendor == "sqlite":
        return lambda value: None if value is None else value.isoformat()
    return None


def _utc_text(value: datetime | None) -> str | None:
    """An aware instant as SQLite keeps it: UTC without a zone. Same text as Django's own adapter, tested."""
    return None if value is None else value.astimezone(UTC).replace(tzinfo=None).isoformat(" ")


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
