"""The database itself refuses to change what was written, on both databases, also after a table was rebuilt."""

from __future__ import annotations

from functools import partial

import pytest
from django.core.management import call_command
from django.core.management.commands import migrate
from django.db import DatabaseError, connection, models, transaction

from motcua.areas.dossiers.models import DossierEvent
from motcua.kernel import append_only, views
from motcua.kernel.management.commands.migrate import Command as Migrate
from tests.factories.office import import_register, make_office, row

TABLE = "dossiers_dossierevent"
COLUMNS = "id, dossier_id, seq, kind, recorded_at, effective_at, actor, payload, prev_hash, hash"
COPY = f"SELECT {COLUMNS} FROM {TABLE} WHERE seq = 1"
SHIFTED = COPY.replace("SELECT id,", "SELECT id + 1000000,")
ATTEMPTS = {
    "update": f"UPDATE {TABLE} SET effective_at = recorded_at",
    "update of one row": f"UPDATE {TABLE} SET hash = '' WHERE seq = 1",
    "delete": f"DELETE FROM {TABLE}",
    "delete of one row": f"DELETE FROM {TABLE} WHERE seq = 4",
    "upsert on the key": f"INSERT INTO {TABLE} ({COLUMNS}) {COPY} ON CONFLICT (id) DO UPDATE SET actor = 'x'",
    "upsert on dossier and seq": (
        f"INSERT INTO {TABLE} ({COLUMNS}) {SHIFTED} ON CONFLICT (dossier_id, seq) DO UPDATE SET actor = 'x'"
    ),
}
ONLY_SQLITE = {
    "replace on the key": f"INSERT OR REPLACE INTO {TABLE} ({COLUMNS}) {COPY}",
    "replace on dossier and seq": f"INSERT OR REPLACE INTO {TABLE} ({COLUMNS}) {SHIFTED}",
    "replace into": f"REPLACE INTO {TABLE} ({COLUMNS}) {COPY}",
    "update or replace": f"UPDATE OR REPLACE {TABLE} SET seq = 2 WHERE seq = 1",
}
ONLY_POSTGRESQL = {"truncate": f"SET CONSTRAINTS ALL IMMEDIATE; TRUNCATE {TABLE} CASCADE"}


def attempts():
    if connection.vendor == "sqlite":
        return {**ATTEMPTS, **ONLY_SQLITE}
    return {**ATTEMPTS, **ONLY_POSTGRESQL}


def everything():
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {COLUMNS} FROM {TABLE} ORDER BY id")
        return cursor.fetchall()


def assert_all_refused():
    before = everything()
    assert len(before) == 4
    for name, statement in attempts().items():
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
        assert everything() == before, name


@pytest.mark.django_db
def test_what_was_written_stays():
    make_office()
    import_register(row())
    assert_all_refused()


@pytest.mark.django_db
def test_the_orm_is_refused_too():
    make_office()
    import_register(row())
    event = DossierEvent.objects.first()
    event.actor = "ai khác"
    for attempt in (event.save, event.delete, DossierEvent.objects.all().delete):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            attempt()


@pytest.mark.django_db
def test_a_new_event_goes_in():
    make_office()
    import_register(row(), row("H20.99-240304-0002", 3))
    assert DossierEvent.objects.count() == 8


def widened(length: int) -> models.CharField:
    field = models.CharField(max_length=length)
    field.set_attributes_from_name("actor")
    field.model = DossierEvent
    return field


def assert_guarded_after_migrate():
    call_command("migrate", verbosity=0)
    assert append_only.missing() == []
    assert_all_refused()
    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM fact_dossier")
        assert cursor.fetchone()[0] == 1


@pytest.mark.django_db(transaction=True)
def test_whatever_a_migration_does_to_the_table_the_guards_are_up_after_it(monkeypatch):
    """PostgreSQL alters in place; SQLite copies the table and drops the old one with its triggers."""
    make_office()
    import_register(row())

    def alter(before: int, after: int) -> None:
        with connection.schema_editor() as editor:
            editor.alter_field(DossierEvent, widened(before), widened(after))
        assert append_only.missing() != []

    monkeypatch.setattr(Migrate, "_nothing_to_lift_for", lambda self, using: False)  # a migration waits
    length = DossierEvent._meta.get_field("actor").max_length
    for before, after in ((length, 999), (999, length)):
        work = partial(alter, before, after)
        monkeypatch.setattr(migrate.Command, "handle", lambda self, *, work=work, **options: work())
        assert_guarded_after_migrate()


@pytest.mark.proof
@pytest.mark.django_db(transaction=True)
def test_a_migration_that_rebuilds_the_table_leaves_the_guards_up(settings):
    make_office()
    import_register(row())
    assert append_only.missing() == []
    settings.MIGRATION_MODULES = {"dossiers": "tests.areas.dossiers.rebuilding"}
    try:
        assert_guarded_after_migrate()
    finally:
        call_command("migrate", "dossiers", "0001", verbosity=0)
        settings.MIGRATION_MODULES = {}
        call_command("migrate", verbosity=0)
    assert_all_refused()


@pytest.mark.django_db(transaction=True)
def test_a_missing_guard_is_noticed():
    append_only.take_down()
    try:
        assert TABLE in append_only.missing()
    finally:
        append_only.put_up()
    assert append_only.missing() == []


@pytest.mark.django_db
def test_every_published_view_exists():
    with connection.cursor() as cursor:
        for name in views.names():
            cursor.execute(f"SELECT COUNT(*) FROM {name}")
            assert cursor.fetchone()[0] >= 0


HOLLOW = {
    "sqlite": [
        f'DROP TRIGGER "{TABLE}_no_update"',
        f'CREATE TRIGGER "{TABLE}_no_update" BEFORE UPDATE ON "{TABLE}" BEGIN SELECT 1; END',
    ],
    "postgresql": [f'ALTER TABLE "{TABLE}" DISABLE TRIGGER "{TABLE}_no_change"'],
}


@pytest.mark.django_db(transaction=True)
def test_a_guard_that_was_hollowed_out_or_disabled_is_noticed():
    try:
        with connection.cursor() as cursor:
            for statement in HOLLOW[connection.vendor]:
                cursor.execute(statement)
        assert append_only.missing() == [TABLE]
    finally:
        append_only.put_up()
    assert append_only.missing() == []
