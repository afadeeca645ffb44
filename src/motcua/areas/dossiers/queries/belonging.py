"""Which stored files belong to a dossier: whoever may open it may open these, and no others."""

from __future__ import annotations

from motcua.areas.dossiers.models import BroughtPaper, HandedInPaper, Result
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
