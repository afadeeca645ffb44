"""Stored values (giá trị đang lưu): whether what the database really holds has the form of its column.

SQLite keeps any text in a column of dates; Django reads what it cannot parse as nothing, while the database compares it
as it stands. So whether a value has its column's own form is asked of the database, before anything is compared by what
is read. Columns of the same form hold the same value only where they hold the same text. PostgreSQL refuses most of
this itself; what is left there are the instants that Python has no word for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from django.db import connection, transaction
from django.db.models import Field, Model

DAY = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"
TIME = "[0-9][0-9]:[0-9][0-9]:[0-9][0-9]"
EXACT = "+0 days"  # makes SQLite reckon: without it, 30 February is given back as it stands
WHOLE = "typeof({0}) = 'integer'"
WORDS = "typeof({0}) = 'text'"
SECOND = "substr({0}, 1, 19)"
FRACTION = f"length({{0}}) = 26 AND substr({{0}}, 20) GLOB '.{'[0-9]' * 6}' AND substr({{0}}, 20) <> '.000000'"
SQLITE = {
    "DateField": f"{WORDS} AND {{0}} GLOB '{DAY}' AND {{0}} > '0001' AND date({{0}}, '{EXACT}') IS {{0}}",
    "DateTimeField": f"{WORDS} AND {SECOND} GLOB '{DAY} {TIME}' AND {{0}} > '0001' "
    f"AND datetime({SECOND}, '{EXACT}') IS {SECOND} AND (length({{0}}) = 19 OR ({FRACTION}))",
    "BooleanField": f"{WHOLE} AND {{0}} IN (0, 1)",
    "JSONField": f"{WORDS} AND json_valid({{0}})",
    "BinaryField": "typeof({0}) = 'blob'",
    **dict.fromkeys(("CharField", "TextField", "SlugField"), WORDS),
    **dict.fromkeys(
        (
            "AutoField", "BigAutoField", "BigIntegerField", "IntegerField", "SmallIntegerField", "PositiveIntegerField",
            "PositiveBigIntegerField", "PositiveSmallIntegerField",
        ),
        WHOLE,
    ),
}  # fmt: skip
POSTGRESQL = dict.fromkeys(("DateField", "DateTimeField"), "{0} BETWEEN '0001-01-02' AND '9999-12-30'")
LAST_KEY = {
    "sqlite": "SELECT seq FROM sqlite_sequence WHERE name = %s",
    "postgresql": "SELECT pg_sequence_last_value(pg_get_serial_sequence(%s, 'id')::regclass)",
}
BATCH = 1000
WHY = "giá trị đang lưu không đúng dạng của cột"


class Malformed(NamedTuple):
    """Malformed value (giá trị sai dạng): the row, by the text of the columns that name it, and the column."""

    row: tuple[str, ...]
    column: str


def malformed(model: type[Model], named_by: Sequence[str]) -> Iterator[Malformed]:
    """Malformed values (giá trị sai dạng) of a table, in one reading of it, whatever the database is."""
    forms = [(field.attname, form) for field in model._meta.concrete_fields if (form := _form(field))]
    if not forms:
        return
    quote, by_attribute = connection.ops.quote_name, {one.attname: one for one in model._meta.concrete_fields}
    names = [f"CAST({quote(str(by_attribute[name].column))} AS TEXT)" for name in named_by]
    asked = ", ".join([*names, *(f"({form})" for _, form in forms)])
    wrong = " OR ".join(f"NOT ({form})" for _, form in forms)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {asked} FROM {quote(model._meta.db_table)} WHERE {wrong}")  # noqa: S608 - our own names
        while rows := cursor.fetchmany(BATCH):
            for row in rows:
                told = tuple(str(name) for name in row[: len(names)])
                fits = zip(forms, row[len(names) :], strict=True)
                yield from (Malformed(told, column) for (column, _), holds in fits if not holds)


def _form(field: Field) -> str:  # type: ignore[type-arg]
    """The condition under which a value has the form of its column; none where the database sees to it."""
    plain = field
    while plain.is_relation:
        plain = plain.target_field  # type: ignore[attr-defined]
    kind = plain.get_internal_type()
    form = SQLITE[kind] if connection.vendor == "sqlite" else POSTGRESQL.get(kind, "")
    column = connection.ops.quote_name(str(field.column))
    return f"{column} IS NULL OR ({form.format(column)})" if form and field.null else form.format(column)


def last_key(model: type[Model]) -> int:
    """Last key (khóa cấp sau cùng): the highest that the database ever handed out for a table; 0 where none was."""
    with connection.cursor() as cursor:
        cursor.execute(LAST_KEY[connection.vendor], [model._meta.db_table])
        found = cursor.fetchone()
    return int(found[0]) if found and found[0] is not None else 0


def counted(place: Any, tables: Mapping[str, str]) -> dict[str, int]:
    """Counted (đếm dòng): the rows of tables, by what to call them, in whatever takes statements."""
    asked = {name: f"SELECT COUNT(*) FROM {connection.ops.quote_name(table)}" for name, table in tables.items()}  # noqa: S608 - our own tables
    found: dict[str, int] = {}
    for name, statement in asked.items():
        answer = place.execute(statement)
        found[name] = (place if answer is None else answer).fetchone()[0]
    return found


@contextmanager
def standing_still() -> Iterator[tuple[str, Any]]:
    """Standing still (một thời điểm của cơ sở dữ liệu): PostgreSQL as it is now, while others go on writing; the name
    under which another program sees the same, and a cursor that sees it."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        cursor.execute("SELECT pg_export_snapshot()")
        yield cursor.fetchone()[0], cursor
