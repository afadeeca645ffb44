"""Taking in (nhập từng dòng): the lines of a table go in one by one, each by the operation of its subject; each is new,
changed, as it was, or refused with the reason. A rehearsal tells the same and leaves nothing behind."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol, TypeVar

from django.db import transaction

from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence


class Took(StrEnum):
    """Took (dòng được nhập thế nào): a line was new, changed what stood there, or said what stood there already."""

    NEW = "NEW"
    CHANGED = "CHANGED"
    UNCHANGED = "UNCHANGED"


class Lined(Protocol):
    """Lined (có số dòng): whatever knows on which line of a file it stood."""

    @property
    def line(self) -> int:
        """The number of the line."""


@dataclass(frozen=True, slots=True)
class LinesTaken:
    """Account of lines taken in (kết quả nhập từng dòng): what became of each, and why the others were refused."""

    took: Mapping[int, Took]
    refused: Mapping[int, str]


L = TypeVar("L", bound=Lined)


@transaction.atomic
def take_lines(
    rows: Iterable[L], take: Callable[[L], Took], *, key: Callable[[L], Hashable], rehearsed: bool
) -> LinesTaken:
    """Take lines in (nhập các dòng): what one line is refused for does not touch the others, and of two lines with one
    key the later is refused. Rehearsed, everything is asked and nothing is kept."""
    took: dict[int, Took] = {}
    refused: dict[int, str] = {}
    first: dict[Hashable, int] = {}
    for row in rows:
        if (earlier := first.setdefault(key(row), row.line)) != row.line:
            refused[row.line] = Sentence("Trùng với dòng {line} của tệp; xin giữ một dòng rồi nhập lại.", line=earlier)
            continue
        try:
            with transaction.atomic():
                took[row.line] = take(row)
        except UserError as error:
            refused[row.line] = error.message
    if rehearsed:
        transaction.set_rollback(True)
    return LinesTaken(took, refused)


def alike(told: Mapping[str, object], stands: object) -> bool:
    """Whether a line says what stands already (dòng không đổi), however its words are spaced."""
    return not apart(told, stands)


def apart(told: Mapping[str, object], stands: object) -> dict[str, object]:
    """What is told otherwise than it stands (những chỗ khác), however its words are spaced."""
    return {name: value for name, value in told.items() if _plain(value) != _plain(getattr(stands, name))}


def kept(told: Mapping[str, object]) -> dict[str, object]:
    """Values as a history keeps them (giá trị ghi vào lịch sử): days as text, the rest as it is."""
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in told.items()}


def _plain(value: object) -> object:
    if isinstance(value, str):
        return " ".join(value.split()) or None
    return value if isinstance(value, date) else value or None
