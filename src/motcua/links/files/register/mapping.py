"""Mapping (cách đọc cột): which of a source's headers is which of our columns, and what its status words mean.

Guessed from the titles, corrected by the officer, saved per source and reused. Order of trust: what the officer
says now, what was saved for the source, our own titles, other known names.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from motcua.kernel.errors import UserError
from motcua.links.files.register.columns import REQUIRED, UNITS, label_of
from motcua.links.files.register.recognising import field_named, recognise
from motcua.links.files.register.vocabulary import status_of
from motcua.links.files.register.words import fold, tidy
from motcua.rules.sentences import Sentence

SAID, SAVED = 9, 8
ORIGINS = {SAID: "chỉ định", SAVED: "đã lưu", 3: "đúng tên", 2: "tên gần nghĩa", 1: "đoán theo chữ"}


@dataclass(frozen=True, slots=True)
class Heading:
    """Heading (tiêu đề cột): the words over one column; `above` is the merged header over it, if any."""

    place: int
    label: str
    above: str = ""

    @property
    def text(self) -> str:
        """The whole header as a person names it."""
        return f"{self.above} / {self.label}" if self.above else self.label


@dataclass(frozen=True)
class Known:
    """Known mapping (cách đọc đã biết): headers to fields and status words to codes, all folded.

    `said_*` come with this command or page; the others were saved for the source. An empty field means
    "do not read this column".
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, int] = field(default_factory=dict)
    said_columns: Mapping[str, str] = field(default_factory=dict)
    said_words: Mapping[str, int] = field(default_factory=dict)

    def field_of(self, heading: Heading) -> tuple[str, int]:
        """The field of a heading and how surely it is known."""
        for key in (fold(heading.text), fold(heading.label)):
            if key in self.said_columns:
                return self.said_columns[key], SAID
        guess = recognise(heading.label, heading.above)
        saved = self.columns.get(fold(heading.text), guess[0])
        return guess if saved == guess[0] else (saved, SAVED)

    def status_of(self, text: str) -> int | None:
        """The code of a status word, or None."""
        key = fold(text)
        return self.said_words.get(key) or self.words.get(key) or status_of(text)

    def saved_with(self, columns: Mapping[str, str], words: Mapping[str, int]) -> dict[str, Any]:
        """The JSON to save for the source after a file was read with `columns` and `words`."""
        return {
            "columns": {**self.columns, **columns, **self.said_columns},
            "words": {**self.words, **words, **self.said_words},
        }


@dataclass(frozen=True)
class Assignment:
    """Assignment (cột đã nhận): the place of each field, and the headings that were left over."""

    places: Mapping[str, int]
    origins: Mapping[str, int]
    headings: tuple[Heading, ...]
    ignored: tuple[str, ...] = ()
    doubled: tuple[str, ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """Titles of required columns that the sheet does not have."""
        absent = [label_of(name) for name in REQUIRED if name not in self.places]
        if not any(unit in self.places for unit in UNITS):
            absent.append(Sentence("{one} hoặc {other}", one=label_of("received_by"), other=label_of("competent")))
        return tuple(absent)

    @property
    def only_unit(self) -> str:
        """The one unit column when it has to serve as both; empty when there are two."""
        present = [unit for unit in UNITS if unit in self.places]
        return present[0] if len(present) == 1 else ""


def assign(headings: Iterable[Heading], known: Known) -> Assignment:
    """Give every field its column: the surest heading wins, the first among equals."""
    headings = tuple(headings)
    best: dict[str, tuple[int, Heading]] = {}
    named: dict[int, str] = {}
    for heading in headings:
        name, trust = known.field_of(heading)
        if not name:
            continue
        named[heading.place] = name
        if name not in best or trust > best[name][0]:
            best[name] = (trust, heading)
    taken = {heading.place for _, heading in best.values()}
    return Assignment(
        places={name: heading.place for name, (_, heading) in best.items()},
        origins={name: trust for name, (trust, _) in best.items()},
        headings=headings,
        ignored=tuple(heading.text for heading in headings if heading.place not in taken),
        doubled=tuple(
            Sentence("“{one}” trùng nghĩa với “{other}”", one=heading.text, other=best[named[heading.place]][1].text)
            for heading in headings
            if heading.place in named and heading.place not in taken
        ),
    )


def known_from(saved: Mapping[str, Any] | None, maps: Sequence[str] = (), statuses: Sequence[str] = ()) -> Known:
    """Join what was saved for a source with what is said now (`Cột=Trường`, `Chữ=mã`)."""
    saved = saved or {}
    columns = {str(key): str(value) for key, value in dict(saved.get("columns") or {}).items()}
    words = {str(key): int(value) for key, value in dict(saved.get("words") or {}).items()}
    return Known(columns, words, dict(map(_column_said, maps)), dict(map(_status_said, statuses)))


def _column_said(text: str) -> tuple[str, str]:
    column, mark, target = text.rpartition("=")
    if not mark or not fold(column):
        raise UserError(
            Sentence("Không hiểu “{text}”; xin viết dạng “Tên cột trong tệp=Ngày tiếp nhận”.", text=text),
            code="mapping_unclear",
        )
    name = field_named(tidy(target)) if tidy(target) else ""
    if tidy(target) and not name:
        raise UserError(
            Sentence("Không có cột “{target}” trong sổ; xin dùng tên cột của tệp mẫu.", target=tidy(target)),
            code="unknown_column",
        )
    return fold(column), name


def _status_said(text: str) -> tuple[str, int]:
    word, mark, target = text.rpartition("=")
    code = status_of(target) if mark else None
    if code is None or not fold(word):
        raise UserError(
            Sentence(
                "Không hiểu “{text}”; xin viết dạng “Chờ lấy kết quả=9” với mã trạng thái từ 1 đến 10.", text=text
            ),
            code="mapping_unclear",
        )
    return fold(word), code
