"""Rehearsing (chạy thử quy trình): a plan of steps replayed on a real calendar, before it binds anybody."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from motcua.areas.organization import queries as organization
from motcua.areas.procedures.models import ProcedureVersion
from motcua.areas.procedures.queries.rows import StepRow, TermsRow, VersionDetail, WorkflowRow
from motcua.areas.procedures.queries.terms import version
from motcua.areas.procedures.queries.workflows import workflow
from motcua.kernel.clock import local
from motcua.kernel.errors import UserError
from motcua.rules.deadlines import Rule, StepLimit, TimeLimit, chain, due_at
from motcua.rules.working_time import OutsideCalendar, WorkingCalendar

TRIED = 120  # how many openings are tried when a plan is looked at for a whole season


@dataclass(frozen=True, slots=True)
class DayOff:
    """Day off (ngày nghỉ): a day inside a step on which nobody works, and why."""

    day: date
    why: str


@dataclass(frozen=True, slots=True)
class OpinionClock:
    """Opinion clock (đồng hồ lấy ý kiến): when an opinion asked beside a step is due, and whether it waits too long."""

    place: str
    due: datetime
    outlasts: bool


@dataclass(frozen=True, slots=True)
class RehearsedStep:
    """Rehearsed step (bước chạy thử): when its time starts and is up, the days off in it, the opinions beside it."""

    row: StepRow
    start: datetime
    due: datetime
    days_off: tuple[DayOff, ...]
    opinions: tuple[OpinionClock, ...]


@dataclass(frozen=True, slots=True)
class LimitCheck:
    """Limit check (đối chiếu thời hạn): one case and channel; `fits` is None where the limit cannot be computed."""

    condition: str
    channel_label: str
    words: str
    due: datetime | None
    fits: bool | None


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """Rehearsal (lần chạy thử): the clocks of the steps from one start, and whether the limits are kept."""

    start: datetime
    steps: tuple[RehearsedStep, ...]
    limits: tuple[LimitCheck, ...]
    calendar: str
    confirmed: bool
    tight: tuple[date, ...] = ()

    @property
    def end(self) -> datetime:
        """When the last step's time is up."""
        return self.steps[-1].due if self.steps else self.start

    @property
    def fits(self) -> bool:
        """Whether no limit is missed and no opinion outlasts its step."""
        late = any(check.fits is False for check in self.limits)
        return bool(self.steps) and not late and not any(one.outlasts for step in self.steps for one in step.opinions)


def rehearse(
    workflow_id: int, start: datetime, *, version_id: int | None = None, unit_id: int | None = None
) -> Rehearsal:
    """Rehearse (chạy thử) a workflow from a moment, against the limits of a version, by default the one of that day.

    The hours are those of a unit, where one is given: a workflow binds every unit that handles the procedure.
    `tight` are the days of the following season from whose opening a limit would be missed.
    Raises UserError `unknown_workflow`, `unknown_version`, `outside_calendar`.
    """
    flow = workflow(workflow_id)
    if flow is None:
        raise UserError("Không có quy trình này.", code="unknown_workflow")
    began = local(start)
    try:
        detail = version(version_id or _version_on(flow.code, began.date()))
        calendar = organization.calendar_of(unit_id, began.date())
        found = _rehearsal(flow, detail, began, calendar)
        return replace(found, tight=_tight(flow, detail, began.date(), calendar))
    except OutsideCalendar as error:
        raise UserError(str(error), code="outside_calendar") from error


def rehearse_for(flow: WorkflowRow, detail: VersionDetail, *, opening_from: date) -> Rehearsal:
    """The same for a version at hand, from the opening of the first working day."""
    calendar = organization.calendar_of(None, opening_from)
    return _rehearsal(flow, detail, calendar.open_at(calendar.roll_forward(opening_from)), calendar)


def _tight(flow: WorkflowRow, detail: VersionDetail, opening_from: date, calendar: WorkingCalendar) -> tuple[date, ...]:
    found = []
    day = calendar.roll_forward(opening_from)
    for _ in range(TRIED):
        start = calendar.open_at(day)
        ends = _clocks(flow, start, calendar)
        if any(check.fits is False for check in _limits(detail, start, ends[-1:], calendar)):
            found.append(day)
        day = calendar.next_working_day(day)
    return tuple(found)


def _version_on(code: str, on: date) -> int:
    """The published version of a day; before the first one, the first."""
    found = ProcedureVersion.objects.filter(procedure__code=code).exclude(state="DRAFT").order_by("-number")
    rows = list(found.values_list("pk", "valid_from", "valid_to"))
    if not rows:
        raise UserError("Thủ tục chưa có phiên bản nào.", code="unknown_version")
    covering = (pk for pk, first, last in rows if (first is None or first <= on) and (last is None or on <= last))
    return next(covering, rows[0][0])


def _rehearsal(flow: WorkflowRow, detail: VersionDetail, start: datetime, calendar: WorkingCalendar) -> Rehearsal:
    ends = _clocks(flow, start, calendar)
    steps = tuple(
        RehearsedStep(
            row=row,
            start=begin,
            due=end,
            days_off=_days_off(begin.date(), end.date(), calendar),
            opinions=tuple(
                OpinionClock(one.place, (due := calendar.after(begin, timedelta(hours=one.hours))), due > end)
                for one in row.opinions
            ),
        )
        for row, (begin, end) in zip(flow.steps, ends, strict=True)
    )
    first, last = start.date(), max([end.date() for _, end in ends], default=start.date())
    limits = _limits(detail, start, ends[-1:], calendar)
    return Rehearsal(start, steps, limits, calendar.label(first, last), not calendar.unconfirmed(first, last))


def _clocks(flow: WorkflowRow, start: datetime, calendar: WorkingCalendar) -> list[tuple[datetime, datetime]]:
    clocks = chain([StepLimit(step.name, step.hours) for step in flow.steps], start, calendar)
    return [(clock.start, clock.due) for clock in clocks]


def _limits(
    detail: VersionDetail, start: datetime, last: list[tuple[datetime, datetime]], calendar: WorkingCalendar
) -> tuple[LimitCheck, ...]:
    end = last[0][1] if last else start
    checks = {(one.condition, one.channel): _check(one, start, end, calendar) for one in detail.terms}
    return tuple(checks.values())


def _check(one: TermsRow, start: datetime, end: datetime, calendar: WorkingCalendar) -> LimitCheck:
    if not one.rule or (one.rule != Rule.SAME_DAY_15H and not one.n):
        return LimitCheck(one.condition, one.channel_label, one.raw_time, None, None)
    limit = TimeLimit(Rule(one.rule), one.n or 0)
    due = due_at(limit, start, calendar)
    return LimitCheck(one.condition, one.channel_label, limit.text, due, end <= due)


def _days_off(first: date, last: date, calendar: WorkingCalendar) -> tuple[DayOff, ...]:
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return tuple(DayOff(day, calendar.why(day)) for day in days if not calendar.is_working_day(day))
