"""Text recognition (nhận dạng chữ): the words of a scanned file, page by page, and a copy in which they are found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from django.conf import settings

from motcua.kernel.ports.registry import Registry

Progress = Callable[[int, int], None]  # pages done, pages in all


class RecogniserMissing(Exception):
    """The programs are not on this machine; the file is kept as it was scanned."""


class NotRecognised(Exception):
    """The file could not be read; the message is one plain Vietnamese sentence."""


@dataclass(frozen=True, slots=True)
class PageRead:
    """Page read (trang đã đọc): its words, the dark points in ten thousand, and its picture as a JPEG, if any."""

    text: str
    ink: int
    picture: bytes = b""


@dataclass(frozen=True, slots=True)
class TextRead:
    """Text read (chữ đã đọc): the pages, the searchable PDF/A, and the programs that made it."""

    pages: tuple[PageRead, ...]
    copy: bytes
    programs: str


class TextRecogniser(Protocol):
    """Text recogniser (bộ nhận dạng chữ)."""

    def lacks(self) -> tuple[str, ...]:
        """What is missing on this machine; nothing when it can work."""
        ...

    def read(self, place: Path, mime: str, *, progress: Progress) -> TextRead:
        """Read a picture or PDF. Raises RecogniserMissing, NotRecognised."""
        ...


recognisers: Registry[TextRecogniser] = Registry("text recogniser")


def recogniser() -> TextRecogniser:
    """The recogniser of this installation (MOTCUA_TEXT_RECOGNISER)."""
    return recognisers.provider(settings.TEXT_RECOGNISER)
