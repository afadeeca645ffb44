"""Photographs of an inspection, by item, and where their files are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from motcua.areas.inspections.models import ChecklistPhoto


@dataclass(frozen=True, slots=True)
class PhotoRow:
    """Photo row (ảnh chụp khi kiểm tra): of which item, by whom, when, and the digest of its file."""

    id: int
    item: str
    file_id: int
    digest: str
    caption: str
    by: str
    taken_at: datetime


def photos_of(inspection_id: int, *, item: str | None = None) -> list[PhotoRow]:
    """Photos (các ảnh chụp) of an inspection in the order they came, of every item or of one."""
    found = ChecklistPhoto.objects.filter(inspection_id=inspection_id).select_related("by").order_by("pk")
    return [_row(one) for one in (found if item is None else found.filter(item=item))]


def photo(inspection_id: int, photo_id: int) -> PhotoRow | None:
    """Photo (một ảnh chụp) of an inspection, or None."""
    one = ChecklistPhoto.objects.filter(inspection_id=inspection_id, pk=photo_id).select_related("by").first()
    return _row(one) if one else None


def _row(one: Any) -> PhotoRow:
    return PhotoRow(one.pk, one.item, one.file_id, one.digest, one.caption, str(one.by), one.taken_at)
