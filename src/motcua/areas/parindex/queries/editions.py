"""Criteria sets: the list, one with its faults, and the set itself as the rules know it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from motcua.areas.parindex.models import CodeMapping, CriteriaEdition
from motcua.rules import scoring
from motcua.rules.scoring import CriteriaSet, Fault


@dataclass(frozen=True, slots=True)
class EditionRow:
    """Edition row (dòng bộ tiêu chí): where it is from, whether it is published, whether it is made up."""

    id: int
    key: str
    version: str
    name: str
    province: str
    level: str
    year: int | None
    source: str
    digest: str
    published_at: datetime | None
    is_illustrative: bool


@dataclass(frozen=True)
class EditionView:
    """Edition view (một bộ tiêu chí): the row, the set, and every fault it still has."""

    row: EditionRow
    criteria: CriteriaSet
    faults: tuple[Fault, ...]


def editions() -> list[EditionRow]:
    """Editions (các bộ tiêu chí), the newest first."""
    return [_row(one) for one in CriteriaEdition.objects.order_by("-pk")]


def edition(edition_id: int) -> EditionView | None:
    """Edition (một bộ tiêu chí), or None."""
    one = CriteriaEdition.objects.filter(pk=edition_id).first()
    return EditionView(_row(one), *scoring.examined(one.document)) if one else None


def edition_of(key: str, version: str) -> EditionRow | None:
    """Edition of a key and version (bộ tiêu chí theo mã), or None."""
    one = CriteriaEdition.objects.filter(key=key, version=version).first()
    return _row(one) if one else None


def set_of(edition_id: int) -> CriteriaSet:
    """Set of an edition (bộ tiêu chí) as the rules know it; read once while its digest stays the same."""
    return _read(edition_id, CriteriaEdition.objects.values_list("digest", flat=True).get(pk=edition_id))


@lru_cache(maxsize=32)
def _read(edition_id: int, digest: str) -> CriteriaSet:
    found = CriteriaEdition.objects.values_list("document", flat=True).get(pk=edition_id, digest=digest)
    return scoring.examined(found)[0]


def document_of(edition_id: int) -> dict[str, Any]:
    """Document of an edition (nội dung bộ tiêu chí), as it goes out to a file."""
    found: dict[str, Any] = CriteriaEdition.objects.values_list("document", flat=True).get(pk=edition_id)
    return found


def code_mapping(older_id: int, newer_id: int) -> dict[str, tuple[str, ...]]:
    """Code mapping (bảng chuyển mã): the old codes by the new one; the same set goes on with its own codes."""
    found = CodeMapping.objects.filter(older_id=older_id, newer_id=newer_id).order_by("pk")
    told: dict[str, tuple[str, ...]] = {}
    for new_code, old_code in found.values_list("new_code", "old_code"):
        told[new_code] = (*told.get(new_code, ()), old_code)
    if told:
        return told
    old, new = set_of(older_id).by_code, set_of(newer_id).by_code
    return {code: (code,) for code in new if code in old}


def _row(one: Any) -> EditionRow:
    told = (one.id, one.key, one.version, one.name, one.province, one.level, one.year, one.source, one.digest)
    return EditionRow(*told, one.published_at, one.is_illustrative)
