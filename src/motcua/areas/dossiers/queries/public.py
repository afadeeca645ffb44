"""What of a dossier may be told to everybody: no name, no address, no number of a person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from motcua.areas.dossiers.models import Dossier
from motcua.rules.lifecycle import Status


@dataclass(frozen=True, slots=True)
class PublicFacts:
    """Public facts (điều công khai được) of a dossier: what was asked, who decides, and the days."""

    number: str
    procedure_id: int
    received_by_id: int
    competent_id: int
    status: Status
    received_on: date | None
    due_first_on: date | None
    due_on: date | None
    finished_on: date | None
    returned_at: datetime | None


FIELDS = ("number", "procedure_id", "received_by_id", "competent_id", "status", "received_on", "due_first_on", "due_on",
          "finished_on", "returned_at")  # fmt: skip


def public_facts(number: str) -> PublicFacts | None:
    """Public facts (điều công khai được) of a dossier by its number, or None."""
    found = Dossier.objects.filter(number=number).values(*FIELDS).first()
    return PublicFacts(**{**found, "status": Status(found["status"])}) if found else None


def people_of(number: str) -> frozenset[int]:
    """People of a dossier (chủ hồ sơ, người còn nộp thay) by their keys; empty where there is none or nobody is
    known."""
    found = Dossier.objects.select_related("applicant", "submitter").filter(number=number).first()
    return frozenset(one.pk for one in (found.people if found else ()) if one is not None)
