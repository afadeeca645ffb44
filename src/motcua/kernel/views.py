"""Views (khung nhìn số liệu): the fact_* views that areas publish in `views.sql`, one statement after another.

A view blocks a column change on both databases, so views are dropped before every migrate and made again
after it, in the order of the apps.
"""

from __future__ import annotations

import re
from pathlib import Path

from django.apps import apps
from django.db import connections, transaction
from django.db.backends.utils import CursorWrapper

NAME = re.compile(r"CREATE VIEW\s+(\w+)", re.IGNORECASE)


def statements() -> list[str]:
    """Every CREATE VIEW statement of the installed areas, lowest area first."""
    found: list[str] = []
    for config in apps.get_app_configs():
        source = Path(config.path) / "views.sql"
        if source.exists():
            found += [part.strip() for part in source.read_text(encoding="utf-8").split(";") if part.strip()]
    return found


def names() -> list[str]:
    """The names of the published views, in the order of creation."""
    return [match[1] for statement in statements() if (match := NAME.search(statement))]


def create(using: str = "default") -> None:
    """Create (tạo) every view afresh, all of them or none; all tables must exist."""
    with transaction.atomic(using=using), connections[using].cursor() as cursor:
        drop(using)
        for statement in statements():
            cursor.execute(statement)


def drop(using: str = "default") -> None:
    """Drop (bỏ) every view, the last made first."""
    with connections[using].cursor() as cursor:
        for name in reversed(names()):
            cursor.execute(f"DROP VIEW IF EXISTS {name}")


def differing(using: str = "default") -> list[str]:
    """Differing (khung nhìn khác bản của chương trình): published views that are missing, or read other than as said.

    Every figure is counted through them, so whoever changes one changes figures without touching a record.
    """
    connection = connections[using]
    with transaction.atomic(using=using), connection.cursor() as cursor:
        standing, published = TOLD[connection.vendor](cursor)
        transaction.set_rollback(True, using=using)
    return [name for name in names() if standing.get(name) != published[name]]


def _sqlite_told(cursor: CursorWrapper) -> tuple[dict[str, str], dict[str, str]]:
    """The views that stand and those of the program, as SQLite keeps them: word for word."""
    cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'view'")
    standing = dict(cursor.fetchall())
    return standing, {match[1]: one[match.start() :] for one in statements() if (match := NAME.search(one))}


def _postgresql_told(cursor: CursorWrapper) -> tuple[dict[str, str], dict[str, str]]:
    """The same as PostgreSQL tells them: what it has read of a view, not how it was written.

    The program's are made for a moment under their own names, which hide those that stand: each then reads the
    program's own, even where the one it reads is missing or was changed.
    """
    cursor.execute("SELECT viewname, definition FROM pg_views WHERE schemaname = current_schema()")
    standing = dict(cursor.fetchall())
    for statement in statements():
        cursor.execute(NAME.sub(r"CREATE TEMP VIEW \1", statement, count=1))
    cursor.execute("SELECT relname, pg_get_viewdef(oid) FROM pg_class WHERE relnamespace = pg_my_temp_schema()")
    return standing, dict(cursor.fetchall())


TOLD = {"sqlite": _sqlite_told, "postgresql": _postgresql_told}
