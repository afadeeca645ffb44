"""Titles (tên gọi): what several dossiers are about and whose they are, beside their numbers."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from motcua.areas.dossiers.models import Dossier
from motcua.areas.dossiers.queries.lanes import within


@dataclass(frozen=True, slots=True)
class Title:
    """Title (tên gọi) of a dossier: its procedure, its applicant for those who may see them, and its last event."""

    procedure: str
    applicant: str
    last_seq: int


def titles_of(numbers: Collection[str], unit_ids: Collection[int] | None) -> dict[str, Title]:
    """Titles (tên gọi) by number, of the dossiers of these units."""
    found = Dossier.objects.filter(within(unit_ids), number__in=numbers)
    named = found.values_list("number", "procedure__name", "applicant__name", "last_seq")
    return {number: Title(procedure, applicant or "", last) for number, procedure, applicant, last in named}
