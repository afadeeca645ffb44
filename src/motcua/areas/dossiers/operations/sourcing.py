"""Sourcing (dấu nguồn): where a dossier was filed or taken in, in marks; noted beside it, not in its events."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.dossiers.models import Dossier, IntakeSource, SourceStep
from motcua.areas.dossiers.operations.given import SourceGiven
from motcua.areas.people.policy import is_staff


@transaction.atomic
def note_source(*, number: str, step: str, source: SourceGiven, account: Any, at: datetime) -> None:
    """Note the source (ghi dấu nguồn) of a step of a dossier, once; an account of the office marks the office's own."""
    IntakeSource.objects.get_or_create(
        dossier=Dossier.objects.only("pk").get(number=number),
        step=SourceStep(step),
        defaults={"device": source.device, "network": source.network, "by_staff": is_staff(account), "at": at},
    )
