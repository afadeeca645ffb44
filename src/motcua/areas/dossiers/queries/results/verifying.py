"""Results as whoever holds one may check them: what it is, who signed it, whether it still stands; nobody's name."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet

from motcua.areas.dossiers.models import Result
from motcua.rules.lifecycle import Status

STANDS = frozenset({Status.FINISHED, Status.RETURNED})


@dataclass(frozen=True, slots=True)
class IssuedResult:
    """Issued result (kết quả đã ban hành): the paper or refusal, which unit, who signed and when.

    `replaced` says that a later one was signed, `recalled` that the dossier was opened again for an error.
    """

    paper: str
    code: str
    refused: bool
    unit: str
    signed_by: str
    signed_at: datetime
    file_id: int | None
    digest: str
    replaced: bool
    recalled: bool


def issued_with_files(file_ids: Collection[int]) -> IssuedResult | None:
    """The result (kết quả đã ban hành) that one of these files is, the latest, or None."""
    return _told(_issued().filter(file__in=file_ids)) if file_ids else None


def issued_with_code(check_code: str) -> IssuedResult | None:
    """The result (kết quả đã ban hành) with this check code, which a QR code carries, or None."""
    return _told(_issued().filter(check_code=check_code))


def _issued() -> QuerySet[Result]:
    later = Result.objects.filter(dossier=OuterRef("dossier"), pk__gt=OuterRef("pk"))
    return Result.objects.select_related("dossier__competent").annotate(replaced=Exists(later)).order_by("-pk")


def _told(found: QuerySet[Result]) -> IssuedResult | None:
    one = found.first()
    if one is None:
        return None
    return IssuedResult(
        paper=one.paper,
        code=one.code,
        refused=one.refused,
        unit=one.dossier.competent.name,
        signed_by=one.signed_by,
        signed_at=one.signed_at,
        file_id=one.file,
        digest=one.digest,
        replaced=bool(one.replaced),  # type: ignore[attr-defined]  # annotated
        recalled=Status(one.dossier.status) not in STANDS,
    )
