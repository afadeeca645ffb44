"""Views (khung nhìn số liệu): the fact_* views that areas publish in `views.sql`, one statement after another.

A view blocks a column change on both databases, so views are dropped before every migrate and made again
after it, in the order of the apps.
"""

from __future__ import annotations

import re
from pathlib import Path

from django.apps import apps
from django.db import connections

NAME = re.compile(r"CREATE VIEW\s+(\w+)", re.IGNORECASE)


def statements() -> list[str]:
    """Every CREATE VIEW statement of the installed areas, lowest area first."""
    found: list[str] = []
    for config in apps.get_app_configs():
        source = Path(config.path) / "views.sql"
        if source.exists():
            found += [part.strip() for part in source.read_text(encoding="utf-8").split(";") if part.strip()]
    return found


def names() -> list[str]:
    """The names of the published views, in the order of creation."""
    return [match[1] for statement in statements() if (match := NAME.search(statement))]


def create(using: str = "default") -> None:
    """Create (tạo) every view afresh; all tables must exist."""
    drop(using)
    with connections[using].cursor() as cursor:
        for statement in statements():
            cursor.execute(statement)


def drop(using: str = "default") -> None:
    """Drop (bỏ) every view, the last made first."""
    with connections[using].cursor() as cursor:
        for name in reversed(names()):
            cursor.execute(f"DROP VIEW IF EXISTS {name}")
