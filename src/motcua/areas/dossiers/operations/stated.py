"""Stated (điều sổ nói): a register row checked and resolved, or the reasons why it cannot be believed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import combinations

from motcua.areas.dossiers.models import Channel, OperatedBy
from motcua.areas.dossiers.operations.rows import Moment, RegisterRow
from motcua.areas.organization import queries as organization
from motcua.areas.procedures import queries as procedures
from motcua.kernel.clock import at_local, local
from motcua.rules.deadlines import Rule, TimeLimit, due_at
from motcua.rules.lifecycle import Status
from motcua.rules.numbering import national_code, same_number
from motcua.rules.sentences import Sentence, worded
from motcua.rules.working_time import WorkingCalendar

EARLIEST = date(1995, 1, 1)
FURTHEST_DUE = timedelta(days=5 * 366)
FILED = ("submitted", "Ngày nộp")
ORDER = (
    ("received", "Ngày tiếp nhận"),
    ("finished", "Ngày kết thúc xử lý"),
    ("returned", "Ngày trả"),
)
TOO_FAR, AHEAD = Sentence("quá xa so với ngày nhập"), Sentence("ở tương lai so với ngày nhập")
LONG_AGO = Sentence("quá xa trong quá khứ")
DONE = frozenset({Status.FINISHED, Status.RETURNED})


@dataclass(slots=True)
class Stated:
    """Stated (điều sổ nói): what one row says, with units and procedure found and instants made aware.

    `exact` names the times whose hour the register states; the others stand for their day.
    """

    line: int
    number: str
    description: dict[str, int | str]
    status: Status
    applicant: tuple[str, str]
    reason: str
    times: dict[str, datetime] = field(default_factory=dict)
    exact: frozenset[str] = frozenset()
    warnings: list[str] = field(default_factory=list)


class Lookups:
    """Lookups (bảng tra khi nhập): units, procedures, time limits and calendars, read once for a batch."""

    def __init__(self, rows: Iterable[RegisterRow], at: datetime) -> None:
        self.now = local(at)
        self.units = organization.index()
        self.procedures = procedures.code_index()
        self.limits = procedures.time_limits({self.catalogued(row.procedure_code) for row in rows})
        self.calendars = organization.UnitCalendars(self.now.date())

    def catalogued(self, code: str) -> str:
        """A procedure's code as the catalogue has it: a register may write it with what its province added."""
        return code if code in self.procedures else national_code(code)

    def due_choices(self, code: str, channel: str, received: datetime, unit_id: int) -> set[datetime]:
        """The due times the procedure's versions in force at receipt would give, one per case."""
        found = set()
        for limit in self.limits.get(self.catalogued(code), ()):
            in_force = (limit.valid_from is None or limit.valid_from <= received.date()) and (
                limit.valid_to is None or received.date() <= limit.valid_to
            )
            computable = limit.rule == Rule.SAME_DAY_15H or (limit.rule and limit.n)
            if in_force and limit.channel in ("", channel) and computable:
                found.add(due_at(TimeLimit(Rule(limit.rule), limit.n or 0), received, self.calendars.of(unit_id)))
        return found


def _moments(row: RegisterRow) -> dict[str, Moment]:
    named = {
        "submitted": row.submitted,
        "received": row.received,
        "due": row.due,
        "due_new": row.due_new,
        "finished": row.finished,
        "returned": row.returned,
    }
    return {name: moment for name, moment in named.items() if moment is not None}


def _impossible(moments: dict[str, Moment], now: datetime) -> dict[str, str]:
    """Dates that cannot be, each with why: before there were computers, or after the file was read."""
    faults: dict[str, str] = {}
    labels = dict((FILED, *ORDER)) | {"due": "Ngày hẹn trả", "due_new": "Ngày hẹn trả mới"}
    for name, moment in moments.items():
        day = moment.value.date()
        latest = (now + FURTHEST_DUE).date() if name in ("due", "due_new") else now.date()
        if not EARLIEST <= day <= latest:
            late = TOO_FAR if name in ("due", "due_new") else AHEAD
            what = late if day > latest else LONG_AGO
            faults[name] = Sentence("{label} {day:%d/%m/%Y} {what}.", label=worded(labels[name]), day=day, what=what)
    return faults


def _comparable(earlier: Moment, later: Moment) -> bool:
    """Whether `later` is not before `earlier`; by the day where one of them states only the day."""
    if earlier.has_time and later.has_time:
        return later.value >= earlier.value
    return later.value.date() >= earlier.value.date()


def _order_faults(moments: dict[str, Moment], status: int) -> list[str]:
    """Times told in another order than they happen in; a dossier that was refused begins with its filing."""
    faults: list[str] = []
    order = (FILED, *ORDER) if status == Status.REFUSED else ORDER
    known = [(name, label) for name, label in order if name in moments]
    for (first, first_label), (second, second_label) in combinations(known, 2):
        if not _comparable(moments[first], moments[second]):
            faults.append(
                Sentence(
                    "{later} ({then:%d/%m/%Y %H:%M}) trước {earlier} ({first:%d/%m/%Y %H:%M}).",
                    later=worded(second_label),
                    then=moments[second].value,
                    earlier=worded(first_label),
                    first=moments[first].value,
                )
            )
    if "received" in moments:
        for name, label in (("due", "Ngày hẹn trả"), ("due_new", "Ngày hẹn trả mới")):
            if name in moments and moments[name].value.date() < moments["received"].value.date():
                faults.append(Sentence("{label} trước Ngày tiếp nhận.", label=worded(label)))
    return faults


def _status_faults(status: int, moments: dict[str, Moment]) -> list[str]:
    """What the status says must agree with the dates beside it."""
    if status not in set(Status):
        return [Sentence("Trạng thái {status} không có; dùng mã 1–10 hoặc tên trạng thái.", status=status)]
    faults: list[str] = []
    if status == Status.SUBMITTED or status == Status.REFUSED:
        if not moments.keys() & {"submitted", "received"}:
            faults.append(Sentence("Thiếu Ngày nộp."))
        return faults
    if "received" not in moments:
        faults.append(Sentence("Thiếu Ngày tiếp nhận."))
    if status in DONE and "finished" not in moments:
        faults.append(Sentence("Hồ sơ đã xong phải có Ngày kết thúc xử lý."))
    if status == Status.WITHDRAWN and not moments.keys() & {"finished", "returned"}:
        faults.append(Sentence("Hồ sơ đã rút phải có Ngày kết thúc xử lý."))
    running = status in (Status.RECEIVED, Status.IN_PROGRESS, Status.SUPPLEMENT_REQUESTED, Status.PAYMENT_REQUESTED)
    if running and moments.keys() & {"finished", "returned"}:
        faults.append(Sentence("Hồ sơ chưa xong nhưng đã có Ngày kết thúc xử lý hoặc Ngày trả."))
    if status == Status.FINISHED and "returned" in moments:
        faults.append(Sentence("Trạng thái “Đã xử lý xong” nhưng đã có Ngày trả; cần trạng thái “Đã trả kết quả”."))
    return faults


def _instants(moments: dict[str, Moment], calendar: WorkingCalendar) -> dict[str, datetime]:
    """Local times; a bare day of appointment is its closing time, another bare day lies not before what precedes
    it on that day, nor behind what follows."""
    found: dict[str, datetime] = {}
    floor: datetime | None = None
    told: list[str] = [name for name in ("submitted", "received", "finished", "returned") if name in moments]
    for place, name in enumerate(told):
        moment = moments[name]
        value = moment.value
        if floor is not None and not moment.has_time and value.date() == floor.date():
            later = [moments[other] for other in told[place + 1 :]]
            value = min([max(value, floor), *(one.value for one in later if one.has_time)])
        found[name] = value
        floor = value if name != "submitted" else None
    for name in ("due", "due_new"):
        if name in moments:
            moment = moments[name]
            found[name] = moment.value if moment.has_time else calendar.close_of(moment.value.date())
            if not moment.has_time and found[name] < found.get("received", found[name]):
                found[name] = found["received"]  # taken in after closing time and due the same day
    return found


def _description(row: RegisterRow, lookups: Lookups, on: date | None) -> tuple[dict[str, int | str], list[str]]:
    """What the row is about, and the names in it that nobody knows. Without a day no unit is judged by its validity."""
    faults: list[str] = []
    ids: dict[str, int | str] = {}
    for key, written, label in (
        ("received_by_id", row.received_by or row.competent, "Đơn vị tiếp nhận"),
        ("competent_id", row.competent or row.received_by, "Đơn vị giải quyết"),
    ):
        unit = lookups.units.find(written, on) if on else None
        if unit is not None:
            ids[key] = unit.id
        elif on and lookups.units.knows(written):
            faults.append(
                Sentence(
                    "{label} “{written}” không có hiệu lực hoặc trùng tên vào ngày {on:%d/%m/%Y}.",
                    label=worded(label),
                    written=written,
                    on=on,
                )
            )
        elif not lookups.units.knows(written):
            faults.append(
                Sentence("{label} “{written}” không có trong danh mục đơn vị.", label=worded(label), written=written)
            )
    procedure = lookups.procedures.get(lookups.catalogued(row.procedure_code))
    if procedure is None:
        faults.append(Sentence("Mã TTHC “{code}” không có trong danh mục thủ tục.", code=row.procedure_code))
    else:
        ids["procedure_id"] = procedure.id
    if row.channel not in Channel.values:
        faults.append(
            Sentence("Kênh “{channel}” không có; dùng Trực tiếp, Trực tuyến hoặc Bưu chính.", channel=row.channel)
        )
    if row.operated_by not in OperatedBy.values:
        faults.append(Sentence("Người thao tác “{who}” không có.", who=row.operated_by))
    return {**ids, "channel": row.channel, "operated_by": row.operated_by}, faults


def _settle_due(stated: Stated, row: RegisterRow, local_times: dict[str, datetime], lookups: Lookups) -> str | None:
    """Keep the stated due date and warn of another computed one; compute a missing one, or say it cannot be."""
    if "received" not in local_times:
        return None
    received_by = int(stated.description["received_by_id"])
    choices = lookups.due_choices(row.procedure_code, row.channel, local_times["received"], received_by)
    if "due" not in local_times:
        if len(choices) != 1:
            return Sentence("Thiếu Ngày hẹn trả và không tính được từ thời hạn của thủ tục.")
        local_times["due"] = choices.pop()
        stated.warnings.append(Sentence("Ngày hẹn trả không ghi; tính được {due:%d/%m/%Y}.", due=local_times["due"]))
    elif choices and local_times["due"].date() not in {choice.date() for choice in choices}:
        days = ", ".join(sorted(f"{choice:%d/%m/%Y}" for choice in choices))
        stated.warnings.append(
            Sentence(
                "Ngày hẹn trả ghi {due:%d/%m/%Y}, tính theo thời hạn là {days}.", due=local_times["due"], days=days
            )
        )
    return None


def _oddities(
    stated: Stated, row: RegisterRow, lookups: Lookups, times: Mapping[str, datetime], on: date
) -> Iterator[str]:
    """What is taken in and yet worth a word."""
    procedure = lookups.procedures[lookups.catalogued(row.procedure_code)]
    if procedure.valid_from is not None and on < procedure.valid_from:
        yield Sentence("Thủ tục {code} chưa có hiệu lực vào ngày {on:%d/%m/%Y}.", code=row.procedure_code, on=on)
    accepted = stated.status not in (Status.SUBMITTED, Status.REFUSED)
    if accepted and "submitted" in times and times["submitted"] > times["received"]:
        yield Sentence(
            "Ngày nộp {filed:%d/%m/%Y %H:%M} sau Ngày tiếp nhận {received:%d/%m/%Y %H:%M} nên không được ghi.",
            filed=times["submitted"],
            received=times["received"],
        )


def read(row: RegisterRow, lookups: Lookups) -> Stated | list[str]:
    """Read (đọc hiểu) one row: what it states, or every reason to reject it."""
    moments = _moments(row)
    faults: list[str] = [] if row.number.strip() else [Sentence("Thiếu Mã hồ sơ.")]
    impossible = _impossible(moments, lookups.now)
    possible = {name: moment for name, moment in moments.items() if name not in impossible}
    faults += [*impossible.values(), *_order_faults(possible, row.status), *_status_faults(row.status, moments)]
    first = "received" if "received" in moments else "submitted"
    on = possible[first].value.date() if first in possible else None
    description, unresolved = _description(row, lookups, on)
    faults += unresolved
    if faults or on is None:
        return faults
    stated = Stated(
        line=row.line,
        number=same_number(row.number),
        description=description,
        status=Status(row.status),
        applicant=(row.applicant_kind, row.applicant_name),
        reason=row.reason,
        exact=frozenset(name for name, moment in moments.items() if moment.has_time),
    )
    times = _instants(moments, lookups.calendars.of(int(description["received_by_id"])))
    fault = _settle_due(stated, row, times, lookups)
    if fault is not None and stated.status not in (Status.SUBMITTED, Status.REFUSED):
        return [fault]
    stated.warnings += _oddities(stated, row, lookups, times, on)
    stated.times = {name: at_local(value) for name, value in times.items()}
    return stated
