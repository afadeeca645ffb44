"""Origins (nguồn gốc hồ sơ): what the first event says of the columns that no later event changes.

Which system a dossier belongs to, and the dossier it files again. Events written before these were kept in them are
read by what they do say: an imported one names its file, and the source of that file its system.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from motcua.areas.dossiers.models import Dossier, ImportRun, SystemOfRecord

SYSTEM = "system_of_record"
PREVIOUS = "previous"


class Origins:
    """What the first events of some dossiers are compared with."""

    def __init__(self, dossiers: Collection[Dossier]) -> None:
        before = {one.previous_id for one in dossiers if one.previous_id is not None}
        self.numbers = dict(Dossier.objects.filter(pk__in=before).values_list("pk", "number"))
        self.systems: dict[str, set[str]] = {}
        for file, system in ImportRun.objects.values_list("file_digest", "source__system").distinct():
            self.systems.setdefault(file, set()).add(system)

    def differing(self, dossier: Dossier, first: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
        """Columns that say other than the first event, with what they say and what it does."""
        systems = self._systems(first)
        if dossier.system_of_record not in systems:
            yield SYSTEM, dossier.system_of_record, ", ".join(sorted(systems)) or "không rõ"
        said = self.numbers.get(dossier.previous_id, f"khóa {dossier.previous_id}") if dossier.previous_id else ""
        told = first.get(PREVIOUS, said if self._before_it_was_told(first) else "")
        if said != told:
            yield "previous_id", said or "không", told or "không"

    def _systems(self, first: dict[str, Any]) -> set[str]:
        if SYSTEM in first:
            return {first[SYSTEM]}
        if first.get("source") == "import":
            return self.systems.get(first.get("file", ""), set())
        return {SystemOfRecord.OURS.value}

    @staticmethod
    def _before_it_was_told(first: dict[str, Any]) -> bool:
        """Filings that came from another system once said nothing of the dossier before."""
        return "external_id" in first
