"""Naming units (gọi tên đơn vị): which unit a register means by what it writes."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from itertools import chain

from motcua.areas.organization.models import Unit, UnitName
from motcua.areas.organization.queries.units import UnitRow, unit_row
from motcua.kernel.fold import fold
from motcua.rules.numbering import new_style

REMEMBERED = 4096
SHORT = {"ubnd": "uy ban nhan dan", "hdnd": "hoi dong nhan dan"}
_MARKS = re.compile(r"[^\w.]+")
_LEVELS = "x[ãa]|phường|phuong|thị trấn|thi tran|huy[ệe]n|thị xã|thi xa|thành phố|thanh pho|t[ỉi]nh|đặc khu|dac khu"
_COMMITTEE = re.compile(r"^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd) ", re.IGNORECASE)
_COMMITTEE_OF = re.compile(rf"^uy ban nhan dan (?=(?:{_LEVELS}) )")


class UnitIndex:
    """Unit index (bảng tra đơn vị): finds a unit from what a register writes, on the day it was written of.

    Slugs, agency and area codes, names and other names count. Of two that read the same without diacritics the one
    written out is meant; then case, diacritics and dashes do not matter, UBND is Ủy ban nhân dân, “xã X” is its
    committee, and the places above may follow. A name that two units bear is told apart by the day; what stays
    ambiguous is not found.
    """

    def __init__(self, codes: Iterable[tuple[str, UnitRow]], names: Iterable[tuple[str, UnitRow]]) -> None:
        self._found: dict[str, list[UnitRow]] = defaultdict(list)
        for keys, row in chain(
            ((_code(code), row) for code, row in codes), ((_spellings(name), row) for name, row in names)
        ):
            for key in keys:
                if row not in self._found[key]:
                    self._found[key].append(row)

    def find(self, written: str, on: date) -> UnitRow | None:
        """The one unit so called on that day, or None: also where the one written out had ended or not begun."""
        for key in (*_code(written), *_spellings(written)):
            known = self._found.get(key, [])
            valid = [row for row in known if _lasts(row, on)]
            if len(valid) == 1 or (known and not valid):
                return valid[0] if valid else None
        return None

    def knows(self, written: str) -> bool:
        """Whether any unit was ever so called."""
        return any(key in self._found for key in (*_code(written), *_spellings(written)))


def _lasts(row: UnitRow, on: date) -> bool:
    return row.valid_from <= on and (row.valid_to is None or on <= row.valid_to)


@lru_cache(maxsize=REMEMBERED)
def _code(written: str) -> tuple[str, ...]:
    """The key of a slug or a code, told from a name by its first letter; case does not matter."""
    folded = fold(written)
    return (f"={folded}",) if folded else ()


@lru_cache(maxsize=REMEMBERED)
def _spellings(written: str) -> tuple[str, ...]:
    """The keys a unit's name is compared by, from the letter to the sense; what everybody shortens is written out."""
    composed = unicodedata.normalize("NFC", written).casefold()
    exact, folded, plain = (
        " ".join(SHORT.get(word, word) for word in text.split())
        for text in (_MARKS.sub(" ", composed), fold(written), _MARKS.sub(" ", fold(written)))
    )
    exact = exact.replace("uỷ ban nhân dân", "uy ban nhan dan").replace("ủy ban nhân dân", "uy ban nhan dan")
    keys = (exact, _COMMITTEE_OF.sub("", exact), folded, plain, _COMMITTEE_OF.sub("", plain))
    return tuple(key for key in dict.fromkeys(keys) if key)


def index() -> UnitIndex:
    """The index of every unit under all its names."""
    rows = {found.pk: unit_row(found) for found in Unit.objects.all()}
    codes = [
        (code, row)
        for row in rows.values()
        for code in (row.slug, row.agency_code, new_style(row.agency_code), row.geo_code)
    ]
    names = [(row.name, row) for row in rows.values()]
    names += [(other.name, rows[other.unit_id]) for other in UnitName.objects.all()]
    return UnitIndex(codes, [*names, *_with_place(names, rows)])


def _with_place(names: Iterable[tuple[str, UnitRow]], rows: Mapping[int, UnitRow]) -> Iterator[tuple[str, UnitRow]]:
    """Names as provincial systems write them, with the place they lie in: “UBND xã A, huyện B, tỉnh C”."""
    for name, row in names:
        placed, above = name, rows.get(row.parent_id or 0)
        while above is not None:
            placed = f"{placed} {_COMMITTEE.sub('', above.name)}"
            yield placed, row
            above = rows.get(above.parent_id or 0)
