"""Dumps (bản chép cơ sở dữ liệu): the whole database as one file, and back, for SQLite and PostgreSQL."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from django.db import DatabaseError, connection

from motcua.config.unreached import unreached
from motcua.kernel.errors import UserError
from motcua.kernel.stored import counted, standing_still

NAMES = {"sqlite": "motcua.sqlite3", "postgresql": "motcua.dump"}
"""How the file is called in a backup, by the kind of database."""


class Dump(NamedTuple):
    """Dump (bản chép): the file, and how many rows of each table asked about it holds."""

    file: Path
    rows: dict[str, int]


def dump_database(place: Path, *, tables: Mapping[str, str]) -> Dump:
    """Dump (chép ra) the database in use into a folder, whole and consistent, while others go on writing; what is
    counted of the tables (by what to call them) is counted in the very state that was copied.

    Raises UserError `no_database`, `program_missing`, `dump_failed`.
    """
    if not _stands():
        raise UserError("Ở đây chưa có cơ sở dữ liệu nào để sao lưu.", code="no_database")
    target = place / NAMES[connection.vendor]
    if connection.vendor == "sqlite":
        with closing(sqlite3.connect(_file())) as live, closing(sqlite3.connect(target)) as copy:
            _copied(live, copy)
            return Dump(target, counted(copy, tables))
    options = ("--format=custom", "--no-owner", "--no-privileges", f"--file={target}")
    with standing_still() as (snapshot, cursor):
        _run("pg_dump", *options, f"--snapshot={snapshot}", _name())
        return Dump(target, counted(cursor, tables))


def _copied(live: sqlite3.Connection, copy: sqlite3.Connection) -> None:
    try:
        live.backup(copy)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_FULL:
            raise OSError(errno.ENOSPC, str(error)) from error
        raise


def load_database(dump: Path) -> None:
    """Load (chép vào) a dump into a database that holds nothing. Raises UserError as `dump_database` does."""
    if connection.vendor == "sqlite":
        _file().parent.mkdir(parents=True, exist_ok=True)
        shutil.move(dump, _file())
    else:
        options = ("--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction")
        _run("pg_restore", *options, f"--dbname={_name()}", str(dump))


def refuse_filled_database() -> None:
    """Raise UserError `database_exists` where a dump would go over something, and `database_unreachable`."""
    if _stands():
        raise UserError(
            f"Đã có cơ sở dữ liệu {_name()}. Hãy khôi phục vào nơi trống: chuyển tệp đó đi nơi khác, hoặc đặt "
            "MOTCUA_DATABASE_URL sang một cơ sở dữ liệu mới.",
            code="database_exists",
        )


def fits(name: str) -> bool:
    """Whether a dump of this name is of the kind of database in use."""
    return name == NAMES[connection.vendor]


def _stands() -> bool:
    """Whether there is a database with anything in it."""
    if connection.vendor == "sqlite" and not _file().exists():
        return False
    try:
        return connection.vendor == "sqlite" or bool(connection.introspection.table_names())
    except DatabaseError as error:
        raise unreached(error) from error


def _file() -> Path:
    return Path(connection.settings_dict["NAME"])


def _name() -> str:
    return str(connection.settings_dict["NAME"])


def _run(program: str, *words: str) -> None:
    """Run one of PostgreSQL's own programs against the database in use; the password never stands in its words."""
    if shutil.which(program) is None:
        raise UserError(
            f"Máy này chưa có {program}. Trên Debian: apt install postgresql-client.", code="program_missing"
        )
    answer = subprocess.run(
        [program, *words], env={**os.environ, **_told()}, capture_output=True, text=True, check=False
    )
    if answer.returncode:
        said = (answer.stderr.strip().splitlines() or ["không rõ vì sao"])[-1]
        raise UserError(f"{program} không làm được: {said}", code="dump_failed")


def _told() -> dict[str, str]:
    """How PostgreSQL's programs reach the database in use, in variables of their own: never on a line others see."""
    given = connection.settings_dict
    told = {"host": given["HOST"], "port": given["PORT"], "user": given["USER"], "password": given["PASSWORD"]}
    return environment(told | given["OPTIONS"])


def environment(told: Mapping[str, object]) -> dict[str, str]:
    """Environment (biến môi trường) of PostgreSQL's programs for parameters of a connection; what has no variable is
    left out."""
    from psycopg import pq

    names = {each.keyword.decode(): each.envvar.decode() for each in pq.Conninfo.get_defaults() if each.envvar}
    return {names[name]: str(value) for name, value in told.items() if value and name in names}
