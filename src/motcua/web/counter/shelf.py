"""Shelf (kệ tạm): where an uploaded register lies between being shown and going in; outside the web root."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.core.files.uploadedfile import UploadedFile

from motcua.kernel.clock import now

KEEP = timedelta(days=1)
KNOWN = "registers"


@dataclass(frozen=True, slots=True)
class Laid:
    """Laid down (tệp đang chờ): where it lies, what it was called, and its source."""

    place: Path
    name: str
    source: str


def _shelf() -> Path:
    return Path(settings.VAR) / "uploads"


def _sweep() -> None:
    """Take away what nobody came back for."""
    for folder in _shelf().glob("*"):
        if datetime.fromtimestamp(folder.stat().st_mtime, tz=UTC) < now() - KEEP:
            shutil.rmtree(folder, ignore_errors=True)


def lay_down(upload: UploadedFile, session: SessionBase, source: str) -> str:
    """Lay a file down for one session and answer its key."""
    _sweep()
    key, name = uuid4().hex, Path(upload.name or "").name
    folder = _shelf() / key
    folder.mkdir(parents=True, mode=0o700)
    with (folder / name).open("wb") as stream:
        stream.writelines(upload.chunks())
    known: dict[str, Any] = session.get(KNOWN, {})
    session[KNOWN] = {**known, key: {"name": name, "source": source}}
    return key


def find(key: str, session: SessionBase) -> Laid | None:
    """What this session laid down under a key, None when it did not."""
    said = session.get(KNOWN, {}).get(key)
    return Laid(_shelf() / key / said["name"], said["name"], said["source"]) if said else None
