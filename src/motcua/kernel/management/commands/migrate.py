"""migrate, with the append-only guards and the fact views lifted before and put back after."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.management.commands.migrate import Command as DjangoMigrate
from django.db import connections, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder
from django.db.migrations.state import ProjectState

from motcua.kernel import append_only, views


class Command(DjangoMigrate):
    """Migrate (nâng cấp cơ sở dữ liệu): a table rebuild would lose triggers silently, so they are made again."""

    def handle(self, *args: Any, **options: Any) -> None:
        using = options["database"]
        if not options["app_label"] and self._nothing_to_lift_for(using):
            super().handle(*args, **options)
            return
        with transaction.atomic(using=using):
            views.drop(using)
            append_only.take_down(using)
        try:
            self._migrated(using, *args, **options)
        finally:  # a migration that fails must not leave the rows of before unguarded
            append_only.put_up(using)
        if self._all_applied(using):
            views.create(using)

    def _migrated(self, using: str, *args: Any, **options: Any) -> None:
        if MigrationRecorder(connections[using]).applied_migrations():
            super().handle(*args, **options)
        else:
            with rendered_alone():
                super().handle(*args, **options)

    def _nothing_to_lift_for(self, using: str) -> bool:
        """Where all is applied and everything stands, nothing is lifted: whoever is stopped in the midst of an
        ordinary start leaves guards and figures as they were, and others go on reading them."""
        return self._all_applied(using) and not append_only.missing(using) and not views.differing(using)

    def _all_applied(self, using: str) -> bool:
        """Views need all tables; a partial migrate (one app, an old state) leaves them for the next full one."""
        executor = MigrationExecutor(connections[using])
        return not executor.migration_plan(executor.loader.graph.leaf_nodes())


@contextmanager
def rendered_alone() -> Iterator[None]:
    """Rendered alone (dựng riêng từng mô hình): a changed model of a migration is made again without all its relations.

    Django makes every model again that is related over any number of steps, which here is nearly all of them, for
    every operation: six sevenths of the time a new database takes. Tables are made from names and columns, which the
    relations do not change (tests/config/test_fresh_database.py compares both ways). What looks at rows through models
    gets all of them afresh, because the state is told that something is left to do (`is_delayed`).
    """
    states: Any = ProjectState  # what is replaced is no part of Django's public face
    usual = states._find_reload_model

    def alone(self: ProjectState, app_label: str, model_name: str, delay: bool = False) -> set[tuple[str, str]]:
        self.is_delayed = True
        return {(app_label, model_name)}

    states._find_reload_model = alone
    try:
        yield
    finally:
        states._find_reload_model = usual
