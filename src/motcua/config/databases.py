"""Databases (cơ sở dữ liệu): a URL becomes Django's settings. SQLite by default, PostgreSQL for a province."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 30,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY;"
    ),
}


def from_url(url: str) -> dict[str, Any]:
    """Django's database settings for `sqlite:///path` or `postgresql://user:password@host:port/name`.

    A socket's folder may stand as `?host=/folder`, as PostgreSQL's own programs write it.
    """
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        path = Path(unquote(parts.path.removeprefix("/")) if parts.path != "/:memory:" else ":memory:")
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(path), "OPTIONS": dict(SQLITE_OPTIONS)}
    if parts.scheme in ("postgresql", "postgres"):
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": parts.path.lstrip("/"),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": unquote(parts.hostname or "") or parse_qs(parts.query).get("host", [""])[0],
            "PORT": str(parts.port or ""),
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,  # a server that was started anew is not told of by an error to each thread
        }
    raise ValueError(f"MOTCUA_DATABASE_URL must begin with sqlite:/// or postgresql://, not {parts.scheme!r}.")
