"""A file that was brought, as a path for those who read files; nothing of it stays."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from django.core.files.uploadedfile import UploadedFile


@contextmanager
def on_disk(upload: UploadedFile) -> Iterator[Path]:
    """The upload under its own name, for as long as the block lasts."""
    with TemporaryDirectory() as folder:
        place = Path(folder) / Path(upload.name or "tep").name
        with place.open("wb") as copy:
            for piece in upload.chunks():
                copy.write(piece)
        yield place
