"""First written (ghi một lần): a small file that is made once, such as a key, by whichever process comes first."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path


def first_written(place: Path, content: bytes) -> bytes:
    """What the file holds, which only its owner reads: the content given, or that of who came before.

    It is written under a name of its own and then linked: two at once agree on one, and nobody reads half of it.
    """
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        arriving = place.with_name(f"{place.name}.{secrets.token_hex(8)}")
        with os.fdopen(os.open(arriving, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
        with contextlib.suppress(FileExistsError):
            os.link(arriving, place)
        arriving.unlink()
    return place.read_bytes()
