"""The reminder (công văn nhắc) of a round on paper: every late unit named, number and signature to come."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse

from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitRow
from motcua.areas.reporting.queries import CollectionRoundRow, ReminderRow
from motcua.kernel.clock import local_date
from motcua.kernel.papers import Form, Issuer, ReminderFacts, ReminderLine, render
from motcua.rules.collecting import SheetState


def printed(found: CollectionRoundRow, told: ReminderRow, unit: UnitRow) -> bytes:
    """The reminder as PDF; the same bytes for the same reminder."""
    on = local_date(told.at)
    return render(Form.REMINDER, on, facts_of(found, told, unit)).pdf


def facts_of(found: CollectionRoundRow, told: ReminderRow, unit: UnitRow) -> ReminderFacts:
    """What the reminder says (nội dung công văn nhắc)."""
    above = organization.unit_by_id(unit.parent_id).name if unit.parent_id else ""
    return ReminderFacts(
        issuer=Issuer(above=above, name=unit.name, place="……"),
        on=local_date(told.at),
        about=found.title,
        period=found.period.label,
        due_on=found.due_on,
        units=tuple(_line(one) for one in told.units),
        where=str(settings.PUBLIC_URL) + reverse("office:rounds"),
        signer_title="Người ký",
    )


def _line(one: object) -> ReminderLine:
    said = dict(one)  # type: ignore[call-overload]
    return ReminderLine(unit=said["name"], state=SheetState(said["state"]).label, late=f"{said['days']} ngày")
