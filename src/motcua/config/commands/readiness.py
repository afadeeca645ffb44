"""Readiness (sẵn sàng): before a command asks the database, the database is there and up to date."""

from __future__ import annotations

from collections.abc import Sequence

from motcua.kernel.errors import UserError

WITHOUT_DATABASE = frozenset(
    {"due", "check-report", "score", "test", "check", "prove", "doctor", "demo", "migrate", "backup", "restore"}
)
"""An older database is backed up before it is migrated, so `backup` takes it as it is."""


def needs_database(words: Sequence[str]) -> bool:
    """Whether a command line asks the database; help never does."""
    named = [word for word in words if not word.startswith("-")]
    return bool(named) and named[0] not in WITHOUT_DATABASE and "--help" not in words


def make_ready() -> None:
    """Make ready (chuẩn bị): an empty database gets its tables; an older one is not touched without being asked.

    Raises UserError `database_unreachable`, `database_outdated`.
    """
    from django.conf import settings
    from django.core.management import call_command
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor

    from motcua.config.unreached import unreached

    try:
        settings.VAR.mkdir(parents=True, exist_ok=True)
        if not connection.introspection.table_names():
            call_command("migrate", verbosity=0)
            return
        executor = MigrationExecutor(connection)
    except DatabaseError as error:
        raise unreached(error) from error
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise UserError(
            "Cơ sở dữ liệu là của bản cũ hơn. Hãy sao lưu rồi chạy: motcua migrate.", code="database_outdated"
        )
