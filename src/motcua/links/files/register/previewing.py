"""Previewing (xem trước): how a file would be read, before anything is imported."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from motcua.links.files.register.columns import label_of
from motcua.links.files.register.importing import DEFAULT_SOURCE, known_for
from motcua.links.files.register.mapping import ORIGINS, Known
from motcua.links.files.register.parsing import as_text
from motcua.links.files.register.reading import RegisterSheet, read_register
from motcua.rules.lifecycle import LABELS, Status
from motcua.rules.sentences import Sentence, joined

FIRST_ROWS = 5
LOOKED_AT = 20_000


@dataclass(frozen=True)
class ColumnGuess:
    """Column guess (cột đoán): a header of the file, our column, and where the guess comes from."""

    header: str
    field: str
    origin: str


@dataclass(frozen=True)
class SheetPreview:
    """Sheet preview (xem trước một trang): columns, what is missing, and the first rows as they would be read."""

    name: str
    header_line: int
    rows: int
    columns: tuple[ColumnGuess, ...]
    ignored: tuple[str, ...]
    missing: tuple[str, ...]
    first_rows: tuple[tuple[str, ...], ...]
    faults: tuple[str, ...]


@dataclass(frozen=True)
class StatusGuess:
    """Status guess (trạng thái đoán): a word of the file, how often, and the code it would get (None: unknown)."""

    word: str
    count: int
    code: int | None

    @property
    def label(self) -> str:
        """The national name of the code."""
        return LABELS[Status(self.code)] if self.code else "chưa rõ"


@dataclass(frozen=True)
class MappingPreview:
    """Mapping preview (xem trước cách đọc): nothing was imported and nothing was saved."""

    source: str
    sheets: tuple[SheetPreview, ...]
    skipped_sheets: tuple[str, ...]
    statuses: tuple[StatusGuess, ...]

    @property
    def is_ready(self) -> bool:
        """Whether every required column is found and every status word known."""
        return not any(sheet.missing for sheet in self.sheets) and all(guess.code for guess in self.statuses)


def preview(
    path: Path | str, source: str = DEFAULT_SOURCE, mapping_overrides: Mapping[str, Any] | None = None
) -> MappingPreview:
    """Preview (xem trước) how a register would be read; UserError when the file cannot be opened at all."""
    known = known_for(source, mapping_overrides)
    opened = read_register(Path(path), known, strict=False)
    words: Counter[str] = Counter()
    sheets = tuple(_sheet(sheet, words) for sheet in opened.sheets)
    return MappingPreview(
        source=source,
        sheets=sheets,
        skipped_sheets=opened.skipped,
        statuses=tuple(_guess(known, word, count) for word, count in words.most_common(100)),
    )


def _guess(known: Known, word: str, count: int) -> StatusGuess:
    return StatusGuess(word, count, known.status_of(word))


def _sheet(sheet: RegisterSheet, words: Counter[str]) -> SheetPreview:
    assignment = sheet.header.assignment
    fields = {place: name for name, place in assignment.places.items()}
    status_at = assignment.places.get("status")
    first: list[tuple[str, ...]] = []
    faults: list[str] = []
    for reading in islice(sheet.readings(), LOOKED_AT):
        cells = reading.source.cells
        if status_at is not None and status_at < len(cells) and cells[status_at] is not None:
            words[as_text(cells[status_at])] += 1
        if len(first) < FIRST_ROWS:
            first.append(tuple("" if cell is None else as_text(cell) for cell in cells))
        if reading.row is None and len(faults) < FIRST_ROWS and not assignment.missing:
            faults.append(
                Sentence("Dòng {line}: {reasons}", line=reading.source.line, reasons=joined(reading.reasons, by=" "))
            )
    return SheetPreview(
        name=sheet.sheet.name,
        header_line=sheet.header.rows[0].line,
        rows=sheet.rows_at_most,
        columns=tuple(
            ColumnGuess(heading.text, label_of(name), ORIGINS[assignment.origins[name]])
            for heading in assignment.headings
            if (name := fields.get(heading.place))
        ),
        ignored=assignment.ignored,
        missing=assignment.missing,
        first_rows=tuple(first),
        faults=tuple(faults),
    )
