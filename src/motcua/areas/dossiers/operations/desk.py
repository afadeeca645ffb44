"""Desk (nơi tiếp nhận): the unit that takes dossiers in, how it works on the day, and its calendar."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from motcua.areas.dossiers.operations.appending import iso
from motcua.areas.organization import queries as organization
from motcua.areas.procedures.queries import TermsFor
from motcua.kernel.clock import at_local, local, local_date
from motcua.kernel.errors import UserError
from motcua.rules import deadlines
from motcua.rules.sentences import Sentence
from motcua.rules.working_time import WorkingCalendar


@dataclass(frozen=True, slots=True)
class Desk:
    """Desk (nơi tiếp nhận): a unit with its settings and its calendar of one day."""

    unit: organization.UnitRow
    setting: organization.SettingRow
    calendar: WorkingCalendar

    @property
    def code(self) -> str:
        """The code its dossiers are numbered with."""
        return organization.numbering_code(self.unit)


@dataclass(frozen=True, slots=True)
class DueTold:
    """Due told (hẹn trả kèm giải trình): the instant, and what the event keeps to prove it."""

    at: datetime
    payload: Mapping[str, Any]
    warnings: tuple[str, ...] = ()


def desk_of(unit_id: int, at: datetime) -> Desk:
    """The desk of a unit at a time. Raises UserError `not_primary` where another system is the primary one."""
    on = local_date(at)
    unit, setting = organization.unit_with_settings(unit_id, on)
    if setting.intake_mode != organization.IntakeMode.PRIMARY:
        raise UserError(
            Sentence(
                "{unit} đang chạy song song với hệ thống khác; hãy tiếp nhận ở hệ thống đó rồi nhập sổ vào đây.",
                unit=unit.name,
            ),
            code="not_primary",
        )
    return Desk(unit, setting, organization.calendar_of(unit_id, on, slug=unit.slug))


def answer_by(desk: Desk, submitted: datetime) -> datetime:
    """Until when an online submission must be answered: 8 working hours (Nghị định 45/2020/NĐ-CP)."""
    return at_local(deadlines.acceptance_by(local(submitted), desk.calendar))


def counted_from(desk: Desk, *, submitted: datetime | None, at: datetime) -> datetime:
    """From when the time limit counts: acceptance, or the 8-hour limit where that was missed and the unit says so."""
    if submitted is None or not desk.setting.late_acceptance_counts_from_limit:
        return at
    return at_local(deadlines.processing_start(local(submitted), local(at), desk.calendar))


def due_told(desk: Desk, terms: TermsFor, start: datetime, stated: datetime | None = None) -> DueTold:
    """When the result is due, reckoned on the desk's calendar by its switches, with the proof.

    Raises UserError `due_needed` where the version's limit cannot be reckoned with and none was stated,
    `due_reckoned` where one was stated although it can, `due_too_early`.
    """
    if not terms.rule:
        return _stated(stated, start)
    if stated is not None:
        raise UserError("Ngày hẹn trả do hệ thống tính theo thời hạn của thủ tục, không nhập tay.", code="due_reckoned")
    limit = deadlines.TimeLimit(deadlines.Rule(terms.rule), terms.n or 0)
    off_hours = desk.setting.start_off_hours.lower()
    found = deadlines.due(limit, local(start), desk.calendar, off_hours=off_hours, keep_hour=desk.setting.keep_hour)
    due = at_local(found.due)
    return DueTold(due, proof_of(found, limit, start), found.warnings)


def proof_of(found: deadlines.DueDate, limit: deadlines.TimeLimit, start: datetime) -> dict[str, Any]:
    """The payload of a due date that was reckoned: the instant, the limit, the calendar, and every day."""
    return {
        "due": iso(at_local(found.due)),
        "counted_from": iso(start),
        "rule": limit.rule.value,
        "n": limit.n,
        "calendar": found.calendar,
        "confirmed": found.confirmed,
        "proof": [[line.date.isoformat(), line.counted, line.why, line.minutes] for line in found.proof],
    }


def _stated(stated: datetime | None, start: datetime) -> DueTold:
    if stated is None:
        raise UserError(
            "Danh mục chưa rõ thời hạn của trường hợp này; hãy nhập ngày hẹn trả theo văn bản.", code="due_needed"
        )
    if stated <= start:
        raise UserError("Ngày hẹn trả phải sau lúc tiếp nhận.", code="due_too_early")
    return DueTold(stated, {"due": iso(stated), "counted_from": iso(start), "stated": True})
