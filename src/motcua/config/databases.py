"""Databases (cơ sở dữ liệu): a URL becomes Django's settings. SQLite by default, PostgreSQL for a province."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence

SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 30,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY;"
    ),
}


PARTS = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
UNCOMPILED = "-c jit=off"
"""What the server is told of each connection, unless the URL tells `options`. Counting asks many conditions of few
rows: PostgreSQL takes half a second to compile what it then reads in twenty thousandths."""


class WrongDatabaseUrl(UserError, ValueError):
    """The URL names no database that may be used here, or says something of it that is not understood."""

    def __init__(self, message: str) -> None:
        super().__init__(message, code="database_url_wrong")


def from_url(url: str) -> dict[str, Any]:
    """Django's database settings for `sqlite:///path` or `postgresql://user:password@host:port/name?sslmode=…`.

    What stands behind `?` is for PostgreSQL's own library, under the names it has there. Raises WrongDatabaseUrl.
    """
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        if parts.query:
            raise WrongDatabaseUrl(
                Sentence(
                    "MOTCUA_DATABASE_URL chưa đúng: với SQLite, sau đường dẫn không ghi gì thêm; không hiểu “{query}”.",
                    query=parts.query,
                )
            )
        path = Path(unquote(parts.path.removeprefix("/")) if parts.path != "/:memory:" else ":memory:")
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(path), "OPTIONS": dict(SQLITE_OPTIONS)}
    if parts.scheme in ("postgresql", "postgres"):
        return _postgresql(url)
    raise WrongDatabaseUrl(
        Sentence(
            "MOTCUA_DATABASE_URL chưa đúng: phải bắt đầu bằng sqlite:/// hoặc postgresql://, không phải “{scheme}”.",
            scheme=parts.scheme,
        )
    )


def _postgresql(url: str) -> dict[str, Any]:
    from psycopg import ProgrammingError
    from psycopg.conninfo import conninfo_to_dict

    try:
        told = conninfo_to_dict(url)
    except ProgrammingError as error:
        raise WrongDatabaseUrl(
            Sentence("MOTCUA_DATABASE_URL chưa đúng: PostgreSQL không hiểu ({why}).", why=str(error).strip())
        ) from error
    found = {ours: str(told.pop(theirs, None) or "") for ours, theirs in PARTS.items()}
    if not (found["NAME"] or told.get("service")):
        raise WrongDatabaseUrl(
            "MOTCUA_DATABASE_URL chưa đúng: thiếu tên cơ sở dữ liệu, ví dụ postgresql://motcua:mật-khẩu@máy-chủ/motcua."
        )
    return found | {
        "ENGINE": "django.db.backends.postgresql",
        "OPTIONS": {"options": UNCOMPILED} | told,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,  # a server that was started anew is not told of by an error to each thread
    }
