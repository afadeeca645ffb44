"""Archive (kho giấy): the papers that were brought in from the old archive, found by code, person or words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from motcua.areas.digitization.models import ArchivedPaper
from motcua.areas.digitization.queries.stored import StoredFileRow, file_row
from motcua.kernel.fold import fold

ORDERS = {"code": "dossier_code", "person": "person", "shelf": "shelf"}


@dataclass(frozen=True, slots=True)
class ArchivedRow:
    """Archived row (dòng kho lưu trữ): what the index sheet says of a scan, and the scan."""

    id: int
    unit_id: int
    dossier_code: str
    procedure: str
    person: str
    paper_name: str
    dated: date | None
    shelf: str
    file: StoredFileRow
    scan_id: int | None
    imported_at: datetime


def archived(
    unit_ids: list[int], *, text: str = "", order: str = "", after: int = 0, limit: int = 30
) -> list[ArchivedRow]:
    """Archived papers (giấy tờ kho lưu trữ) of units whose code, person or names hold every word, in one of ORDERS, the
    latest brought in first unless told; what went by law is not among them. Paged by key."""
    here = ArchivedPaper.objects.filter(unit__in=unit_ids, file__removed_at__isnull=True)
    found, column = here, ORDERS.get(order, "")
    for word in fold(text).split():
        found = found.filter(search_text__contains=word)
    last = here.filter(pk=after).first() if after else None
    if last and column:
        value = getattr(last, column)
        found = found.filter(Q(**{f"{column}__gt": value}) | Q(**{column: value}, pk__gt=last.pk))
    elif after:
        found = found.filter(pk__lt=after)
    ordered = found.order_by(column, "pk") if column else found.order_by("-pk")
    return [_row(one) for one in ordered.select_related("file")[:limit]]


def archived_paper(archived_id: int) -> ArchivedRow | None:
    """One archived paper (một giấy tờ kho lưu trữ), or None."""
    found = ArchivedPaper.objects.filter(pk=archived_id).select_related("file").first()
    return _row(found) if found else None


def archived_as(scan_id: int) -> ArchivedRow | None:
    """As what a scan lies in the archive (giấy của kho), or None where it came with a dossier."""
    found = ArchivedPaper.objects.filter(scan_id=scan_id).select_related("file").order_by("-pk").first()
    return _row(found) if found else None


def _row(one: ArchivedPaper) -> ArchivedRow:
    return ArchivedRow(
        id=one.pk,
        unit_id=one.unit_id,
        dossier_code=one.dossier_code,
        procedure=one.procedure,
        person=one.person,
        paper_name=one.paper_name,
        dated=one.dated,
        shelf=one.shelf,
        file=file_row(one.file),
        scan_id=one.scan_id,
        imported_at=one.imported_at,
    )
