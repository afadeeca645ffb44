"""Questions (nhóm hàng): the rows of a table that belong together, as the answers to one question do.

A question stands beside its first answer with blank cells below it, or beside each of them; it is a row without figures
above them; or the same answers come again and again below one another. A group may also tell the total of each answer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .sheet import Holds, Row, Sheet, is_total

_LEAST = 2


@dataclass(frozen=True, slots=True)
class Question:
    """Question (nhóm hàng): what is asked, the rows of its answers, and what each answer is called."""

    name: str
    rows: tuple[Row, ...]
    answers: tuple[str, ...]

    @property
    def is_total(self) -> bool:
        """Whether it tells the total of each answer."""
        return is_total(self.name)


def questions(sheet: Sheet) -> list[Question]:
    """Questions (nhóm hàng): the groups of rows of a table, each of two rows or more; none when it has no groups."""
    plain = [row for row in sheet.rows if not row.is_total]
    for rows, groups in (
        (sheet.rows, _beside(sheet, sheet.rows)),
        (plain, _below(sheet, plain)),
        (plain, (("", group) for group in _again(plain))),
    ):
        found = [_question(sheet, name, group) for name, group in groups if len(group) >= _LEAST]
        if len(found) >= _LEAST and 3 * sum(len(one.rows) for one in found) >= 2 * len(rows):
            return found
    return []


def _question(sheet: Sheet, name: str, rows: Sequence[Row]) -> Question:
    return Question(name, tuple(rows), tuple(answer_of(sheet, row) for row in rows))


def answer_of(sheet: Sheet, row: Row) -> str:
    """Answer (câu trả lời): what a row is called beside its figures, in the last of its cells of words."""
    cells = sheet.grid.rows[row.index]
    words = [cells[c].text for c in sheet.columns(Holds.IDLE) if re.search(r"[^\W\d_]{2}", cells[c].text)]
    return words[-1].lower().strip(" -+*.") if words else ""


def _beside(sheet: Sheet, rows: Sequence[Row]) -> Iterator[tuple[str, Sequence[Row]]]:
    """Groups of rows beside one cell of words, which is blank below it or told once more."""
    for column in _of_words(sheet, rows):
        texts = [sheet.grid.rows[row.index][column].text for row in rows]
        begins = [place for place, text in enumerate(texts) if not place or (text and text != texts[place - 1])]
        if texts and texts[0] and _LEAST * len(begins) <= len(rows):
            yield from ((texts[start], rows[start:end]) for start, end in pairwise([*begins, len(rows)]))
            return


def _of_words(sheet: Sheet, rows: Sequence[Row]) -> list[int]:
    """The columns of words before one that has words in each row: the answers."""
    words = {c: [sheet.grid.rows[row.index][c].text for row in rows] for c in sheet.columns(Holds.IDLE)}
    full = [c for c, texts in words.items() if all(texts)]
    return [c for c in words if any(other > c for other in full)]


def _below(sheet: Sheet, rows: Sequence[Row]) -> Iterator[tuple[str, Sequence[Row]]]:
    """Groups of rows below rows that have no figure."""
    told = {row.index for row in sheet.rows}
    names = [max((cell.text for cell in row), key=len, default="") for row in sheet.grid.rows]
    heads = [index for index, name in enumerate(names) if index not in told and len(name) > _LEAST]
    if rows and any(head >= rows[0].index - 1 for head in heads):
        bounds = [*(head for head in heads if head >= rows[0].index - 1), len(sheet.grid.rows)]
        for start, end in pairwise(bounds):
            yield names[start], [row for row in rows if start < row.index < end]


def _again(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Groups of rows whose names come again; a name that stands once is of what is asked."""
    counted = Counter(row.label.lower() for row in rows)
    group: list[Row] = []
    for row in rows:
        label = row.label.lower()
        if counted[label] < _LEAST or label in {other.label.lower() for other in group}:
            yield group
            group = []
        if counted[label] >= _LEAST:
            group = [*group, row]
    yield group
