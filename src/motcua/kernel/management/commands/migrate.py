"""migrate, with the append-only guards and the fact views lifted before and put back after."""

from __future__ import annotations

from typing import Any

from django.core.management.commands.migrate import Command as DjangoMigrate
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

from motcua.kernel import append_only, views


class Command(DjangoMigrate):
    """Migrate (nâng cấp cơ sở dữ liệu): a table rebuild would lose triggers silently, so they are made again."""

    def handle(self, *args: Any, **options: Any) -> None:
        using = options["database"]
        views.drop(using)
        append_only.take_down(using)
        super().handle(*args, **options)
        append_only.put_up(using)
        if self._all_applied(using):
            views.create(using)

    def _all_applied(self, using: str) -> bool:
        """Views need all tables; a partial migrate (one app, an old state) leaves them for the next full one."""
        executor = MigrationExecutor(connections[using])
        return not executor.migration_plan(executor.loader.graph.leaf_nodes())
