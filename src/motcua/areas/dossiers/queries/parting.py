"""Parting (thôi nộp thay): who brought a dossier for a body, and since when and why they no longer act for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from motcua.areas.dossiers.models import BringerParted, Dossier
from motcua.areas.dossiers.policy import DossierPolicy
from motcua.areas.people.queries import ApplicantKind


@dataclass(frozen=True, slots=True)
class PartedRow:
    """Parted row (dòng thôi nộp thay): since when, why, by which paper of the body, and who wrote it down."""

    at: datetime
    reason: str
    document: str
    by: str


def brought_by(number: str, *, account: Any) -> tuple[str, str] | None:
    """Brought by (ai nộp thay): name and relation of who filed a dossier for a body, where the account may say that
    they no longer act for it; else None."""
    found = Dossier.objects.select_related("applicant", "submitter", "received_by").filter(number=number).first()
    if found is None or found.submitter is None or found.submitter_left_at is not None or not is_body(found):
        return None
    may = DossierPolicy(account).parts_bringer(found)
    return (found.submitter.name, found.submitter_relation) if may else None


def parted(number: str) -> PartedRow | None:
    """Parted (đã thôi nộp thay), or None while who brought it acts for the owner; nobody brought it is None too."""
    since = Dossier.objects.filter(number=number).values("submitter_left_at")[:1]
    told = BringerParted.objects.filter(at=since).order_by("pk").first()
    return PartedRow(told.at, told.reason, told.document, told.by) if told else None


def is_body(dossier: Dossier) -> bool:
    """Is of a body (hồ sơ của tổ chức): owned by an enterprise, agency or organisation with a number to be known by."""
    owner = dossier.applicant
    return owner is not None and owner.kind not in ("", ApplicantKind.CITIZEN) and bool(owner.id_number)
