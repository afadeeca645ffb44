"""The table that leads from the codes of an older criteria set to those of a newer one, and what it leaves out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from motcua.areas.parindex.models import CodeMapping
from motcua.areas.parindex.queries.editions import EditionRow, code_mapping, edition, editions
from motcua.rules.scoring import CriteriaSet, Criterion


@dataclass(frozen=True, slots=True)
class MappedCode:
    """Mapped code (dòng chuyển mã): a criterion of the newer set and those of the older it goes on with, if any;
    `beside` are the newer ones that go on with one of them too."""

    criterion: Criterion
    olds: tuple[Criterion, ...]
    beside: tuple[str, ...] = ()

    @property
    def is_renamed(self) -> bool:
        """Whether the code or the name is another one now (đổi mã hoặc đổi tên)."""
        new = self.criterion
        return any((old.code, old.name) != (new.code, new.name) for old in self.olds)


@dataclass(frozen=True)
class CodeTable:
    """Code table (bảng chuyển mã): every scored criterion of the newer set, and what of the older nobody goes on with.

    A table that was not made yet takes equal codes for the same criterion.
    """

    older: EditionRow
    newer: EditionRow
    lines: tuple[MappedCode, ...]
    gone: tuple[Criterion, ...]
    choices: tuple[Criterion, ...]
    made_by: str
    made_at: datetime | None

    @property
    def fresh(self) -> tuple[Criterion, ...]:
        """Criteria of the newer set without an older one (tiêu chí mới, chưa nối)."""
        return tuple(one.criterion for one in self.lines if not one.olds)

    @property
    def mapped(self) -> int:
        """How many criteria of the newer set go on with an older one (số mã đã nối)."""
        return sum(bool(one.olds) for one in self.lines)


def code_table(older_id: int, newer_id: int) -> CodeTable | None:
    """Code table (bảng chuyển mã) between two sets; None where one of them is unknown, or both are the same."""
    older, newer = edition(older_id), edition(newer_id)
    if older is None or newer is None or older_id == newer_id:
        return None
    mapping, old = code_mapping(older_id, newer_id), older.criteria.by_code
    made = CodeMapping.objects.filter(older_id=older_id, newer_id=newer_id).values_list("mapped_by", "mapped_at")
    by, at = made.first() or ("", None)
    lines = tuple(_line(leaf, mapping, old) for leaf in newer.criteria.leaves)
    gone = _gone(older.criteria, {one.code for line in lines for one in line.olds})
    return CodeTable(older.row, newer.row, lines, gone, tuple(older.criteria.criteria), by, at)


def _line(leaf: Criterion, mapping: Mapping[str, tuple[str, ...]], old: Mapping[str, Criterion]) -> MappedCode:
    codes = mapping.get(leaf.code, ())
    beside = tuple(new for new, others in mapping.items() if new != leaf.code and set(others) & set(codes))
    return MappedCode(leaf, tuple(old[code] for code in codes if code in old), beside)


def older_editions(row: EditionRow) -> list[EditionRow]:
    """Older editions (các bộ tiêu chí có trước) a set may go on from: of the same level, the nearest year first."""
    found = [one for one in editions() if one.id != row.id and one.level == row.level]
    earlier = [one for one in found if (one.year or 0, one.id) < (row.year or 0, row.id)]
    return sorted(earlier, key=lambda one: (one.year or 0, one.id), reverse=True)


def _gone(older: CriteriaSet, kept: set[str]) -> tuple[Criterion, ...]:
    """Leaves of the older set that are not gone on with, neither themselves nor what they are part of."""
    return tuple(leaf for leaf in older.leaves if not kept.intersection(_line_of(older, leaf)))


def _line_of(criteria: CriteriaSet, leaf: Criterion) -> list[str]:
    codes, above = [leaf.code], leaf.parent
    while above is not None:
        codes.append(above)
        above = criteria.by_code[above].parent
    return codes
