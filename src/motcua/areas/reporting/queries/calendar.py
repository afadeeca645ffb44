"""The submission calendar (lịch gửi báo cáo): which report is owed when, and whether it was sent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitKind, UnitRow
from motcua.areas.reporting.models import ReportSubmission
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.kernel.packs import load_toml
from motcua.rules.collecting import Sending, sending
from motcua.rules.periods import Period, custom, half_year, nine_months, quarter, reporting_month, reporting_year

PACK = "reform/submissions.toml"
PERIODS: dict[str, Callable[..., Period]] = {
    "month": reporting_month,
    "quarter": quarter,
    "half_year": half_year,
    "nine_months": nine_months,
    "year": reporting_year,
}


@dataclass(frozen=True, slots=True)
class OwedReport:
    """Owed report (báo cáo phải gửi): which one, by which template, to which line, for which period, by which day."""

    code: str
    name: str
    line: str
    line_name: str
    template: str
    period: Period
    due_on: date
    year: int
    confirmed: bool


@dataclass(frozen=True, slots=True)
class SubmissionRow:
    """Submission row (dòng lần gửi): one time a report was sent, with its file, digest and signature."""

    id: int
    unit_id: int
    duty: str
    number: int
    sent_on: date
    document: str
    document_on: date | None
    told: Period | None
    file_id: int
    file_name: str
    digest: str
    signature: str
    draft_number: int | None
    reason: str
    recorded_by: str
    recorded_at: datetime

    @property
    def recorded_on(self) -> date:
        """The day it was written down here."""
        return local_date(self.recorded_at)

    @property
    def afterwards(self) -> bool:
        """Whether it was written down on a later day than the one it is said to have been sent on."""
        return self.sent_on < self.recorded_on

    @property
    def proven(self) -> bool:
        """Whether the day it was sent is the day it was written down, or a document with number and date says so."""
        return not self.afterwards or (self.document_on is not None and any(one.isdigit() for one in self.document))

    def sending(self, due_on: date, today: date) -> Sending:
        """Whether it was in time: by the moment it was written down, or marked as stated afterwards by a document."""
        on = self.sent_on if self.proven else self.recorded_on
        found = sending(sent_on=on, due_on=due_on, today=today)
        return Sending.STATED if found is Sending.SENT and self.recorded_on > due_on else found


@dataclass(frozen=True, slots=True)
class CalendarLine:
    """Calendar line (dòng lịch báo cáo): a unit, what it owes, how that stands, and every time it was sent."""

    unit: UnitRow
    owed: OwedReport
    sending: Sending
    sent: tuple[SubmissionRow, ...]


def owed_in(year: int) -> list[OwedReport]:
    """Owed reports (các báo cáo phải gửi) of a year, by due day."""
    pack = load_toml(PACK)
    found = [_owed(entry, pack, year) for entry in pack["report"]]
    return sorted(found, key=lambda one: (one.due_on, one.line, one.code))


def duty_of(code: str, year: int) -> OwedReport:
    """Owed report (báo cáo phải gửi) by its code. Raises UserError `unknown_duty`."""
    found = next((one for one in owed_in(year) if one.code == code), None) if 2012 < year < 2200 else None
    if found is None:
        raise UserError("Lịch báo cáo không có báo cáo này.", code="unknown_duty")
    return found


def calendar_source() -> tuple[str, bool]:
    """Source of the calendar (căn cứ của lịch), and whether anybody has confirmed it."""
    pack = load_toml(PACK)
    return str(pack["source"]), bool(pack["confirmed"])


def remind_before() -> tuple[int, ...]:
    """How many days before it is due (nhắc trước mấy ngày) a unit is reminded of a report."""
    return tuple(load_toml(PACK)["remind_before"])


def _owed(entry: Mapping[str, Any], pack: Mapping[str, Any], year: int) -> OwedReport:
    told = entry["period"]
    numbers = [told["number"]] if "number" in told else []
    month, day = map(int, entry["due"].split("-"))
    return OwedReport(
        code=entry["code"],
        name=entry["name"],
        line=entry["line"],
        line_name=pack["lines"][entry["line"]],
        template=entry["template"],
        period=PERIODS[told["kind"]](year, *numbers),
        due_on=date(year, month, day),
        year=year,
        confirmed=bool(pack["confirmed"]),
    )


def submission_calendar(
    unit_ids: Collection[int] | None, *, year: int, today: date, codes: Collection[str] | None = None
) -> list[CalendarLine]:
    """Submission calendar (lịch gửi báo cáo) of committees at work on each due day; None means every unit."""
    owed = [one for one in owed_in(year) if codes is None or one.code in codes]
    units = [
        unit
        for unit in organization.units()
        if unit.kind == UnitKind.PEOPLES_COMMITTEE and (unit_ids is None or unit.id in unit_ids)
    ]
    sent = _sent({unit.id for unit in units}, owed)
    found = []
    for one in owed:
        for unit in units:
            if unit.valid_from <= one.due_on and (unit.valid_to is None or one.due_on <= unit.valid_to):
                told = tuple(sent.get((unit.id, one.code), ()))
                standing = _standing(told, one.due_on, today)
                found.append(CalendarLine(unit, one, standing, told))
    return found


def _standing(told: Sequence[SubmissionRow], due_on: date, today: date) -> Sending:
    """The first time it was sent decides, whatever is written down later."""
    return told[-1].sending(due_on, today) if told else sending(sent_on=None, due_on=due_on, today=today)


def _sent(unit_ids: Collection[int], owed: list[OwedReport]) -> dict[tuple[int, str], list[SubmissionRow]]:
    """The submissions of the periods owed, by unit and report, the last first."""
    known = {(one.code, one.period.start, one.period.end) for one in owed}
    found = ReportSubmission.objects.filter(unit_id__in=unit_ids, duty__in={one.code for one in owed})
    told: dict[tuple[int, str], list[SubmissionRow]] = defaultdict(list)
    for one in found.select_related("file").order_by("-number"):
        if (one.duty, one.start, one.end) in known:
            told[one.unit_id, one.duty].append(_row(one))
    return told


def _row(one: ReportSubmission) -> SubmissionRow:
    return SubmissionRow(
        one.pk,
        one.unit_id,
        one.duty,
        one.number,
        one.sent_on,
        one.document,
        one.document_on,
        custom(one.told_start, one.told_end) if one.told_start and one.told_end else None,
        one.file_id,
        one.file.name,
        one.digest,
        one.signature,
        one.draft_number,
        one.reason,
        one.recorded_by,
        one.recorded_at,
    )


def submission(submission_id: int, unit_ids: Collection[int] | None) -> SubmissionRow | None:
    """One submission (một lần gửi); None where it does not exist for whoever asks for these units."""
    found = ReportSubmission.objects.select_related("file").filter(pk=submission_id).first()
    if found is None or (unit_ids is not None and found.unit_id not in unit_ids):
        return None
    return _row(found)
