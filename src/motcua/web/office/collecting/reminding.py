"""The reminder (công văn nhắc) of a round on paper: every late unit named, number and signature to come; and whom the
letters beside it reach."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from motcua.areas.people import queries as people
from motcua.areas.people.queries import Role
from motcua.areas.reporting import queries
from motcua.areas.reporting.queries import CollectionRoundRow, ReminderRow
from motcua.kernel.clock import local_date
from motcua.kernel.papers import Form, Paper, ReminderFacts, ReminderLine, render
from motcua.kernel.ports import messages
from motcua.rules.collecting import SheetState
from motcua.rules.figures import format_vn
from motcua.web.ui.issuing import issuer_of

TOLD = frozenset({Role.LEADER, Role.PAR})


def paper_of(found: CollectionRoundRow, told: ReminderRow) -> Paper:
    """The reminder as a paper; the same bytes for the same reminder."""
    return render(Form.REMINDER, local_date(told.at), facts_of(found, told))


def facts_of(found: CollectionRoundRow, told: ReminderRow) -> ReminderFacts:
    """What the reminder says (nội dung công văn nhắc)."""
    issuer = issuer_of(found.unit_id)
    return ReminderFacts(
        issuer=issuer if issuer.place else replace(issuer, place="……"),
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


def said_of(reminder_id: int, at: datetime) -> str:
    """What whoever reminded is told: how many are written to, and which units nobody there can be reached by e-mail."""
    if "email" not in messages.ways():
        return _("Đã lập công văn nhắc. Hệ thống chưa gửi được thư điện tử: xin gửi công văn tới từng đơn vị.")
    told = queries.reminder(reminder_id)
    named = {int(str(one["id"])) for one in told.units} if told else set()
    late = [one for one in queries.sheets_of(told.round_id) if one.unit_id in named] if told else []
    whom = people.addresses_in({one.handed_to or one.unit_id for one in late}, roles=TOLD, on=local_date(at))
    reached = {account for one in whom.values() for account, _address in one}
    words = _("Đã lập công văn nhắc; viết thư cho %(n)s người có thư điện tử.") % {"n": format_vn(len(reached))}
    silent = [one.unit for one in late if (one.handed_to or one.unit_id) not in whom]
    if not silent:
        return words
    nobody = _("Không ai có thư điện tử ở: %(units)s; xin gửi công văn tới đó.")
    return f"{words} {nobody % {'units': '; '.join(silent)}}"
