"""Storage (kho tệp): files named by the digest of their content, outside what the web server shows.

One content is one file, whoever brought it. Which rows speak of it is known by the areas; the kernel only keeps,
opens and removes.
"""

from __future__ import annotations

import re
import secrets
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

DIGEST = re.compile(r"[0-9a-f]{64}")


def _place(digest: str) -> Path:
    if not DIGEST.fullmatch(digest):
        raise ValueError("a stored file is named by the SHA-256 of its content")
    return Path(settings.FILES_ROOT) / digest[:2] / digest[2:4] / digest


def put(source: Path, digest: str) -> None:
    """Put (cất) a file away under its digest; the source is gone afterwards. Twice is as once."""
    place = _place(digest)
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if place.exists():
        place.touch()  # a sweep of what nobody speaks of spares it until the row is there
        source.unlink()
        return
    arriving = place.with_name(f"{digest}.{secrets.token_hex(8)}.arriving")  # threads bring the same content at once
    shutil.move(source, arriving)  # may cross file systems; only the last step below makes the file visible
    arriving.chmod(0o600)
    arriving.replace(place)


def open_stored(digest: str) -> BinaryIO:
    """Open (mở) a stored file for reading. Raises FileNotFoundError."""
    return _place(digest).open("rb")


def holds(digest: str) -> bool:
    """Whether the storage holds this content."""
    return _place(digest).is_file()


def remove(digest: str) -> None:
    """Remove (xóa) a stored file; nothing happens when it is not there."""
    _place(digest).unlink(missing_ok=True)


def stored_before(instant: float) -> Iterator[str]:
    """Digests of files that have lain there unchanged since before an instant (seconds of the epoch)."""
    for place in Path(settings.FILES_ROOT).glob("??/??/*"):
        if DIGEST.fullmatch(place.name) and place.stat().st_mtime < instant:
            yield place.name
