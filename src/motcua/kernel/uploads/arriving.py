"""Arriving (tệp đang đến): a file sent in one form, written down no further than the limit, then checked."""

from __future__ import annotations

import io
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from django.conf import settings
from django.core.files.uploadedfile import InMemoryUploadedFile, UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, TemporaryFileUploadHandler

from motcua.kernel.uploads.checking import Checked, check, refuse_name, refuse_too_large

STEP = 256 * 1024


class Oversized(UploadedFile):
    """Oversized (tệp quá lớn): only the name and the size of a file whose content was not kept."""

    def __init__(self, name: str, size: int) -> None:
        super().__init__(file=io.BytesIO(), name=name, size=size)


class Ceiling(TemporaryFileUploadHandler):
    """Ceiling (ngưỡng dung lượng): stops writing a file down once it is over the limit; nothing of it stays."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """A file begins."""
        super().new_file(*args, **kwargs)
        self.seen = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """A chunk has come; over the limit it is only counted."""
        self.seen += len(raw_data)
        if self.seen <= settings.UPLOAD_LIMIT:
            super().receive_data_chunk(raw_data, start)
        elif not self.file.closed:
            self.file.close()

    def file_complete(self, file_size: int) -> UploadedFile | None:
        """The file, or for one that was too large only its name and size."""
        if self.file.closed:
            return Oversized(str(self.file_name), self.seen)
        return super().file_complete(file_size)

    def upload_interrupted(self) -> None:
        """The sender went away: nothing stays."""
        if hasattr(self, "file") and not self.file.closed:
            self.file.close()


class OnlyInMemory(FileUploadHandler):
    """Only in memory (chỉ giữ trong bộ nhớ): what comes is written to no disk; over the limit it is only counted.

    A view that takes such files sets it before anything reads the form, the protection against forgery included.
    """

    limit = 10 * 1024 * 1024

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """A file begins."""
        super().new_file(*args, **kwargs)
        self.held, self.seen = io.BytesIO(), 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """A chunk has come."""
        self.seen += len(raw_data)
        if self.seen <= self.limit:
            self.held.write(raw_data)

    def file_complete(self, file_size: int) -> UploadedFile:
        """The file, or for one that was too large only its name and size."""
        if self.seen > self.limit:
            return Oversized(str(self.file_name), self.seen)
        self.held.seek(0)
        return InMemoryUploadedFile(
            self.held, self.field_name, str(self.file_name), self.content_type, file_size, self.charset
        )


def waiting_room() -> Path:
    """The folder where files wait until they are checked, outside what the web server shows."""
    place = Path(settings.UPLOADS_ROOT)
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    return place


@contextmanager
def incoming(file: BinaryIO | UploadedFile, name: str) -> Iterator[Checked]:
    """Incoming (tệp gửi đến): a checked copy inside the block; whatever happens, nothing stays in the waiting room.

    Raises UserError with one plain sentence.
    """
    refuse_name(name)
    refuse_too_large(getattr(file, "size", 0) or 0)
    handle, made = tempfile.mkstemp(dir=waiting_room(), suffix=".arriving")
    place = Path(made)
    try:
        with os.fdopen(handle, "wb") as copy:
            written = 0
            while piece := file.read(STEP):
                written += len(piece)
                refuse_too_large(written)
                copy.write(piece)
        yield check(place, name)
    finally:
        place.unlink(missing_ok=True)
