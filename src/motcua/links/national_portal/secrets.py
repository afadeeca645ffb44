"""Secrets (tên và mật khẩu kết nối): read from a file at each sign-in, and kept nowhere else."""

from __future__ import annotations

import tomllib
from pathlib import Path

from django.conf import settings


def credentials(name: str) -> tuple[str, str]:
    """Name and password of an entry of the file of MOTCUA_CONNECTION_SECRETS. Raises LookupError."""
    place = Path(settings.CONNECTION_SECRETS) if settings.CONNECTION_SECRETS else None
    if place is None or not place.is_file():
        raise LookupError("chưa có tệp MOTCUA_CONNECTION_SECRETS")
    found = tomllib.loads(place.read_text(encoding="utf-8")).get(name)
    if not isinstance(found, dict) or "username" not in found or "password" not in found:
        raise LookupError(f"tệp mật khẩu kết nối không có mục “{name}” với username và password")
    return str(found["username"]), str(found["password"])
