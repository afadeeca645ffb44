"""Collecting in the scenario (thu thập số liệu minh họa): a round of the nine months, with some communes late."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any

from django.db import transaction

from motcua.areas.organization import queries as organization
from motcua.areas.people import operations as people_work
from motcua.areas.people.queries import Role
from motcua.areas.reporting import operations as reporting
from motcua.areas.reporting import queries as known
from motcua.areas.reporting.operations import EntryGiven, ReportSent, RoundGiven
from motcua.config.scenario.acting import who
from motcua.insight import reports
from motcua.kernel.clock import at_local, local_date
from motcua.kernel.packs import load_toml
from motcua.rules.collecting import FigureScope
from motcua.rules.periods import reporting_year
from motcua.web.office.collecting.prefilling import suggestions

PACK = "demo/tan_hong_2024/collection.toml"
HANDS = (
    ("nhap.minhhoa", "Người nhập số liệu minh họa", Role.CASE),
    ("duyet.minhhoa", "Người duyệt số liệu minh họa", Role.LEADER),
)
LAST_DAY = date(2025, 6, 30)


@transaction.atomic
def open_demo_rounds(*, at: datetime) -> int:
    """Open the demo's rounds (mở các đợt minh họa) that are not there yet; answers how many were new."""
    pack = load_toml(PACK)
    made = 0
    home = organization.unit(pack["unit"])
    if not known.rounds({home.id}):
        _nine_months(pack, home.id, at)
        made += 1
    for entry in pack["live"]:
        unit = organization.unit(entry["unit"])
        if not known.rounds({unit.id}):
            _live(pack, entry, unit.id, at)
            made += 1
    return made


def _nine_months(pack: Mapping[str, Any], unit_id: int, known_at: datetime) -> None:
    """The round of the scenario: who answered did so through the same operations, and the late got a letter."""
    ids = {entry["unit"]: organization.unit(entry["unit"]).id for entry in pack["commune"]}
    _hands(pack, list(ids.values()))
    opened = at_local(pack["opened_at"])
    given = RoundGiven(
        unit_id=unit_id,
        title=pack["title"],
        guidance=pack["guidance"],
        start=pack["start"],
        end=pack["end"],
        due_on=pack["due_on"],
        unit_ids=list(ids.values()),
        codes=[*pack["computed"], *pack["entered"], *pack["external"]],
    )
    made = reporting.open_round(given=given, account=who(pack["asked_by"], local_date(opened)), at=opened)
    sheets = {sheet.unit_id: sheet for sheet in known.sheets_of(made)}
    for entry in pack["commune"]:
        if "values" in entry:
            _answer(pack, entry, sheets[ids[entry["unit"]]], known_at)
    reminded = at_local(pack["reminded_at"])
    reporting.remind_late(round_id=made, account=who(pack["asked_by"], local_date(reminded)), at=reminded)
    reporting.pass_rounds(passed={made: organization.unit(pack["kept_by"]).id})
    for entry in pack["sent"]:
        _send(pack, entry, unit_id, known_at)


def _send(pack: Mapping[str, Any], entry: Mapping[str, Any], unit_id: int, known_at: datetime) -> None:
    """A report of the calendar recorded as sent: the one composed here, as PDF."""
    sent_on = entry["sent_on"]
    owed = known.duty_of(entry["report"], sent_on.year)
    made = reports.write_report(owed.template, pack["unit"], owed.period, known_at=known_at, illustrative=True)
    given = ReportSent(
        unit_id=unit_id,
        duty=owed.code,
        year=owed.year,
        sent_on=sent_on,
        document=entry["document"],
        document_on=sent_on,
    )
    at = at_local(datetime.combine(sent_on, time(16)))
    file = BytesIO(reports.pdf(made))
    account = who(pack["asked_by"], local_date(at))
    reporting.send_report(given=given, file=file, name=f"{owed.code}.pdf", account=account, at=at)


def _hands(pack: Mapping[str, Any], unit_ids: list[int]) -> None:
    """Two made-up people who entered and approved in every commune until the districts ended; nobody signs in."""
    for username, name, role in HANDS:
        officer = people_work.register_officer(name=name)
        people_work.open_account(
            username=username, password=secrets.token_urlsafe(24), display_name=name, officer_id=officer
        )
        for unit_id in unit_ids:
            people_work.appoint(
                officer_id=officer,
                role=role,
                unit_id=unit_id,
                valid_from=pack["start"],
                valid_to=LAST_DAY,
                decision=pack["decision"],
                at=at_local(datetime.combine(pack["start"], time(8))),
            )


def _answer(pack: Mapping[str, Any], entry: Mapping[str, Any], sheet: known.SheetRow, known_at: datetime) -> None:
    """One commune enters, submits and, where it was sent, approves. Records are as known today: they came by import."""
    at = at_local(datetime.combine(entry.get("sent_on", pack["due_on"]), time(9, 20)))
    enters, approves = (who(username, local_date(at)) for username, *_ in HANDS)
    values = dict(zip([*pack["entered"], *pack["external"]], entry["values"], strict=True))
    given = [
        EntryGiven(code, Decimal(value), pack["document"] if code in pack["external"] else pack["entered_document"])
        for code, value in values.items()
    ]
    suggested = suggestions(sheet, known.rows_of(sheet.round_id), FigureScope.OWN, known_at)
    given += [EntryGiven(code, suggested[code].value, figure=suggested[code].figure) for code in pack["computed"]]
    told: dict[str, Any] = {"sheet_id": sheet.id, "at": at}
    reporting.enter(scope=FigureScope.OWN, entries=given, account=enters, **told)
    reporting.submit_sheet(account=enters, **told)
    if not entry.get("waits"):
        reporting.approve_sheet(sheet_id=sheet.id, account=approves, at=at + timedelta(hours=2))


def _live(pack: Mapping[str, Any], entry: Mapping[str, Any], unit_id: int, at: datetime) -> None:
    """A round of today's commune, still open, for whoever tries the product to fill in."""
    today = local_date(at)
    period = reporting_year(today.year)
    given = RoundGiven(
        unit_id=unit_id,
        title=entry["title"],
        guidance=pack["guidance"],
        start=period.start,
        end=period.end,
        due_on=today + timedelta(days=7),
        unit_ids=[unit_id],
        codes=[*pack["computed"], *pack["entered"], *pack["external"]],
    )
    reporting.open_round(given=given, account=who(entry["asked_by"], local_date(at)), at=at)
