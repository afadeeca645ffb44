"""Charging (thu theo phiên bản): the fees an office announces take the place of the rule that came with the program."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from motcua.areas.procedures.models import FeeRule

OWN = ""
"""The digest of a rule that no pack holds: the office's own, which no pack replaces."""


def charge_as_stated(*, procedure_id: int, since: date, legal_basis: str, at: datetime) -> None:
    """Charge as stated (thu như phiên bản ghi) from a day on: the running rule ends, and one without lines of its own
    keeps who is exempt, so that the amounts of the version count."""
    rules = FeeRule.objects.filter(procedure_id=procedure_id, valid_to__isnull=True)
    running = rules.order_by("-number").first()
    if running is None or not running.lines:
        return
    last = since - timedelta(days=1)
    running.valid_to = last if running.valid_from is None else max(last, running.valid_from)
    running.save(update_fields=["valid_to"])
    FeeRule.objects.create(
        procedure_id=procedure_id,
        number=running.number + 1,
        lines=[],
        exemptions=running.exemptions,
        legal_basis=legal_basis,
        confirmed=running.confirmed,
        valid_from=since,
        digest=OWN,
        recorded_at=at,
    )
