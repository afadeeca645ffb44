"""Which stored files belong to a dossier: whoever may open it may open these, and no others."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Q

from motcua.areas.dossiers.models import BroughtPaper, Filing, HandedInPaper, Result
from motcua.areas.dossiers.queries.exempting import exemption_told


def files_of(number: str) -> frozenset[int]:
    """Files of a dossier (tệp thuộc hồ sơ): its papers, what came later or with a claim, and its results."""
    claim = exemption_told(number)
    found = (
        HandedInPaper.objects.filter(dossier__number=number).values_list("file_id", flat=True),
        Result.objects.filter(dossier__number=number).values_list("file", flat=True),
        BroughtPaper.objects.filter(request__dossier__number=number).values_list("file", flat=True),
        [claim.file if claim else None],
    )
    return frozenset(key for keys in found for key in keys if key is not None)


def files_kept(dossier_ids: Collection[int]) -> frozenset[int]:
    """Files of dossiers (tệp của các hồ sơ), those of every claim too."""
    told = Filing.objects.filter(dossier_id__in=dossier_ids, erased_at__isnull=True)
    claims = {one.wishes["exemption"].get("file") for one in told if one.wishes.get("exemption")} - {None}
    return frozenset(_named(Q(dossier_id__in=dossier_ids), Q(request__dossier_id__in=dossier_ids)) | claims)


def files_needed(file_ids: Collection[int], *, besides: Collection[int]) -> frozenset[int]:
    """Files still needed (tệp hồ sơ khác còn dùng) among some, by dossiers besides these."""
    others, asked = ~Q(dossier_id__in=besides), ~Q(request__dossier_id__in=besides)
    return frozenset(_named(others, asked, among=file_ids))


def _named(of: Q, asked: Q, *, among: Collection[int] | None = None) -> set[int]:
    """The files that papers, results and what was brought later name, of some or of any."""
    found: set[int] = set()
    for model, condition, name in (
        (HandedInPaper, of, "file_id"),
        (Result, of, "file"),
        (BroughtPaper, asked, "file"),
    ):
        rows = model.objects.filter(condition, **{f"{name}__isnull": False})  # type: ignore[attr-defined]
        rows = rows if among is None else rows.filter(**{f"{name}__in": among})
        found |= set(rows.values_list(name, flat=True))
    return found
