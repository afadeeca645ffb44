"""Results of one's own dossiers: what each is, whether it stands, and whether it may be taken home."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef

from motcua.areas.dossiers.models import Result
from motcua.areas.dossiers.queries.owning import own
from motcua.rules.lifecycle import Status


@dataclass(frozen=True, slots=True)
class OwnResultRow:
    """Own result row (dòng kết quả của tôi): `returned` once it was handed over, `replaced` by a later one, `recalled`
    where the dossier was opened again for an error of the agency."""

    id: int
    number: str
    procedure: str
    unit: str
    paper: str
    code: str
    refused: bool
    signed_by: str
    signed_at: datetime
    file_id: int | None
    check_code: str
    returned: bool
    replaced: bool
    recalled: bool


@dataclass(frozen=True, slots=True)
class OwnResultPage:
    """Own result page (một trang kết quả của tôi); `next` is the key of its last row when there are more."""

    rows: tuple[OwnResultRow, ...]
    next: int | None


def own_results(account_id: int, *, after: int = 0, limit: int = 20) -> OwnResultPage:
    """Own results (kết quả của tôi) of the dossiers an account owns or brought for another, the latest first."""
    later = Result.objects.filter(dossier=OuterRef("dossier"), pk__gt=OuterRef("pk"))
    found = Result.objects.filter(own(account_id, "dossier__"), erased_at__isnull=True).select_related(
        "dossier__procedure", "dossier__competent"
    )
    if after:
        found = found.filter(pk__lt=after)
    told = found.annotate(replaced=Exists(later)).order_by("-pk")
    rows = [_row(one) for one in told[: limit + 1]]
    return OwnResultPage(tuple(rows[:limit]), rows[limit - 1].id if len(rows) > limit else None)


def _row(one: Result) -> OwnResultRow:
    status = Status(one.dossier.status)
    return OwnResultRow(
        id=one.pk,
        number=one.dossier.number,
        procedure=one.dossier.procedure.name,
        unit=one.dossier.competent.name,
        paper=one.paper,
        code=one.code,
        refused=one.refused,
        signed_by=one.signed_by,
        signed_at=one.signed_at,
        file_id=one.file,
        check_code=one.check_code,
        returned=status is Status.RETURNED,
        replaced=bool(one.replaced),  # type: ignore[attr-defined]  # annotated
        recalled=status not in (Status.FINISHED, Status.RETURNED),
    )
