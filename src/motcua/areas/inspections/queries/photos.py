"""Photographs of an inspection, by item, and where their files are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from motcua.areas.inspections.models import ChecklistPhoto


@dataclass(frozen=True, slots=True)
class PhotoRow:
    """Photo row (ảnh chụp khi kiểm tra): of which item, by whom, when, the digest of its file; and when, by whom and
    why it was withdrawn."""

    id: int
    item: str
    file_id: int
    digest: str
    caption: str
    by_id: int
    by: str
    taken_at: datetime
    withdrawn_at: datetime | None
    withdrawn_by: str
    withdrawn_reason: str


def photos_of(inspection_id: int, *, item: str | None = None) -> list[PhotoRow]:
    """Photos (các ảnh chụp) of an inspection in the order they came, of every item or of one."""
    found = _photos(inspection_id).order_by("pk")
    return [_row(one) for one in (found if item is None else found.filter(item=item))]


def photo(inspection_id: int, photo_id: int) -> PhotoRow | None:
    """Photo (một ảnh chụp) of an inspection, or None."""
    one = _photos(inspection_id).filter(pk=photo_id).first()
    return _row(one) if one else None


def _photos(inspection_id: int) -> Any:
    return ChecklistPhoto.objects.filter(inspection_id=inspection_id).select_related("by", "withdrawn_by")


def _row(one: Any) -> PhotoRow:
    withdrawn = (one.withdrawn_at, str(one.withdrawn_by or ""), one.withdrawn_reason)
    return PhotoRow(
        one.pk, one.item, one.file_id, one.digest, one.caption, one.by_id, str(one.by), one.taken_at, *withdrawn
    )
