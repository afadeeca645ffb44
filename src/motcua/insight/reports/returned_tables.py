"""Returned tables (bảng trong tệp Word quay về): which cells were changed, which rows were put in or taken out.

Rows are known again by what stands first in them, so that one row more does not make every row below it a wrong one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

from motcua.insight.indicators import registry
from motcua.insight.reports.sourced import plain

Cells = Sequence[str]


@dataclass(frozen=True, slots=True)
class Change:
    """Change (con số bị sửa): where, which slot, what was exported, what came back, and the right value today.

    `now` is empty where the number was taken out.
    """

    where: str
    slot: str
    old: str
    now: str
    right: str

    @property
    def name(self) -> str:
        """The indicator meant; for a cell of a table the table's own line."""
        words = self.slot.strip("{}").split()
        known = registry().get(words[1]) if len(words) == 3 else None
        return known.name if known else self.slot


def changed_rows(told: Mapping[str, Any], came: Sequence[Cells], now: Sequence[Cells]) -> Iterator[Change]:
    """Changed rows (dòng bị sửa) of one table: `told` is what was exported, `came` what came back, `now` is right."""
    for old, new in _pairs(told["rows"], came):
        if old is None:
            words = " | ".join(came[new] if new is not None else ())
            yield Change(f"{told['caption']}: dòng thêm vào", told["slot"], "", words, "")
            continue
        row = told["rows"][old]
        found = came[new] if new is not None else ()
        for column, value in enumerate(row):
            said = found[column] if column < len(found) else ""
            if said != plain(value):
                right = now[old][column] if old < len(now) and column < len(now[old]) else ""
                yield Change(
                    f"{told['caption']}: {row[0]}, {told['rows'][0][column]}", told["slot"], value, said, right
                )


def _pairs(told: Sequence[Cells], came: Sequence[Cells]) -> Iterator[tuple[int | None, int | None]]:
    """The rows that stand for each other, by number; None where a row has no other."""
    names = [plain(row[0]) if row else "" for row in told], [row[0] if row else "" for row in came]
    for _what, since, until, first, last in SequenceMatcher(None, *names, autojunk=False).get_opcodes():
        yield from zip_longest(range(since, until), range(first, last))
