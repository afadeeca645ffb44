"""Guards and views are lifted for a migration only, and stand again whatever becomes of it."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.core.management.commands.migrate import Command as DjangoMigrate
from django.db import connection

from motcua.kernel import append_only, views
from motcua.kernel.management.commands.migrate import Command

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.both_databases]


def refuse(*args: object, **options: object) -> None:
    raise RuntimeError("thử")


def test_an_ordinary_start_lifts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "drop", refuse)
    monkeypatch.setattr(append_only, "take_down", refuse)
    call_command("migrate", verbosity=0)


def test_what_an_interrupted_start_left_behind_is_made_again() -> None:
    views.drop()
    append_only.take_down()
    call_command("migrate", verbosity=0)
    assert (views.differing(), append_only.missing()) == ([], [])


def test_a_migration_that_fails_leaves_no_row_unguarded(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(Command, "_nothing_to_lift_for", lambda self, using: False)
        patched.setattr(DjangoMigrate, "handle", refuse)
        with pytest.raises(RuntimeError):
            call_command("migrate", verbosity=0)
        assert append_only.missing() == []
    call_command("migrate", verbosity=0)
    assert views.differing() == []


def test_views_are_made_all_or_none(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(views, "statements", lambda: ["CREATE VIEW fact_unit AS SELECT 1 AS one", "CREATE VIEW x AS y"])
        with pytest.raises(Exception, match="y"):
            views.create()
    assert views.differing() == []
    assert connection.introspection.table_names()
