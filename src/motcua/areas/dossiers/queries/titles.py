"""Titles (tên gọi): what several dossiers are about and whose they are, beside their numbers."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from motcua.areas.dossiers.models import Dossier
from motcua.areas.dossiers.queries.lanes import within


@dataclass(frozen=True, slots=True)
class Title:
    """Title (tên gọi) of a dossier: its procedure, and its applicant for those who may see them."""

    procedure: str
    applicant: str


def titles_of(numbers: Collection[str], unit_ids: Collection[int] | None) -> dict[str, Title]:
    """Titles (tên gọi) by number, of the dossiers of these units."""
    found = Dossier.objects.filter(within(unit_ids), number__in=numbers)
    named = found.values_list("number", "procedure__name", "applicant__name")
    return {number: Title(procedure, applicant or "") for number, procedure, applicant in named}
