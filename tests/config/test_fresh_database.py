"""A new database made the short way is the one that Django's own way makes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.commands.migrate import Command as DjangoMigrate
from django.db import connections
from django.db.migrations.state import ProjectState

from motcua.kernel.management.commands.migrate import rendered_alone

PLACE = "fresh"
READ = {
    "sqlite": ["SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"],
    "postgresql": [
        "SELECT table_name, column_name, data_type, is_nullable, character_maximum_length, column_default, is_identity"
        " FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2",
        "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1",
        "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint"
        " WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2",
    ],
}


def test_only_what_changed_is_made_again_and_only_as_long_as_asked() -> None:
    state, usual = ProjectState(), ProjectState._find_reload_model
    with rendered_alone():
        assert state._find_reload_model("people", "account") == {("people", "account")}
        assert state.is_delayed
    assert ProjectState._find_reload_model is usual


@pytest.fixture
def fresh(request: pytest.FixtureRequest, tmp_path: Any, django_db_blocker: Any) -> Iterator[Any]:
    """Make an empty database beside the one of the tests, and read its shape; as often as asked."""
    here = connections["default"]

    def shape(way: Any) -> list[Any]:
        name = str(tmp_path / "fresh.sqlite3") if here.vendor == "sqlite" else "motcua_fresh"
        with django_db_blocker.unblock():
            if here.vendor == "postgresql":
                with here._nodb_cursor() as cursor:
                    cursor.execute(f'DROP DATABASE IF EXISTS "{name}"')
                    cursor.execute(f'CREATE DATABASE "{name}"')
            connections.settings[PLACE] = here.settings_dict | {"NAME": name}
            try:
                with way:
                    call_command(DjangoMigrate(), database=PLACE, verbosity=0)
                with connections[PLACE].cursor() as cursor:
                    return [cursor.execute(words).fetchall() for words in READ[here.vendor]]
            finally:
                connections[PLACE].close()
                del connections.settings[PLACE], connections[PLACE]
                (tmp_path / "fresh.sqlite3").unlink(missing_ok=True)

    return shape


@pytest.mark.proof
@pytest.mark.django_db
def test_the_short_way_makes_the_same_database(fresh: Any) -> None:
    short, long = fresh(rendered_alone()), fresh(nullcontext())
    assert short == long
    assert sum(map(len, short)) > 500
