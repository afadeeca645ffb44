"""Comparing (so sánh): what a row says against what is recorded. What is new becomes events; what contradicts a
recorded time fact becomes a proposed correction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from motcua.areas.dossiers.models import Dossier
from motcua.areas.dossiers.operations.appending import Draft, iso
from motcua.areas.dossiers.operations.stated import Stated
from motcua.kernel.clock import local_date
from motcua.kernel.fold import fold
from motcua.rules.history import DESCRIPTION, FACT_KINDS, LEADS_TO, EventKind
from motcua.rules.lifecycle import Status
from motcua.rules.sentences import Sentence

BEFORE = (Status.SUBMITTED, Status.REFUSED)
"""What a dossier that was never taken in may be."""
STATUS_EVENT: dict[Status, EventKind] = {
    Status.IN_PROGRESS: EventKind.STARTED,
    Status.SUPPLEMENT_REQUESTED: EventKind.SUPPLEMENT_REQUESTED,
    Status.PAYMENT_REQUESTED: EventKind.PAYMENT_REQUESTED,
    Status.STOPPED: EventKind.STOPPED,
    Status.WITHDRAWN: EventKind.WITHDRAWN,
    Status.REFUSED: EventKind.REFUSED,
}


@dataclass(slots=True)
class Difference:
    """Difference (khác biệt): events to append, and time facts to correct as (fact, recorded, proposed)."""

    drafts: list[Draft] = field(default_factory=list)
    corrections: list[tuple[str, datetime | None, datetime | None]] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.drafts or self.corrections)


def first_events(stated: Stated, origin: Mapping[str, Any]) -> list[Draft]:
    """First events (sự kiện đầu tiên): what a row of a dossier not yet known says has happened."""
    times, status = stated.times, stated.status
    accepted = status not in BEFORE
    described = {**origin, **stated.description}
    drafts: list[Draft] = []
    filed = times.get("submitted") if accepted else times.get("submitted", times.get("received"))
    if filed is not None and not (accepted and filed > times["received"]):
        drafts.append(Draft(EventKind.SUBMITTED, filed, described))
    if accepted:
        drafts.append(Draft(EventKind.RECEIVED, times["received"], described))
        drafts.append(Draft(EventKind.DUE_SET, times["received"], {**origin, "due": iso(times["due"])}))
    drafts += _progress(stated, origin, since=times.get("received") or drafts[0].effective_at)
    return drafts


def _progress(stated: Stated, origin: Mapping[str, Any], *, since: datetime) -> list[Draft]:
    """Extension, finish, return, or the status a row gives without a time (then from `since`)."""
    times, status = stated.times, stated.status
    ended = times.get("finished", times.get("returned"))
    drafts: list[Draft] = []
    if "due_new" in times and status not in BEFORE:
        drafts.append(Draft(EventKind.EXTENDED, extension_time(times), {**origin, "due": iso(times["due_new"])}))
    if status in (Status.FINISHED, Status.RETURNED):
        drafts.append(Draft(EventKind.FINISHED, times["finished"], origin))
    elif status in STATUS_EVENT:
        closed = {"closed": True} if status is Status.STOPPED and ended is not None else {}
        untimed = {} if ended is not None else {"time_stated": False}
        drafts.append(Draft(STATUS_EVENT[status], ended or since, {**origin, **closed, **untimed}))
    if status is Status.RETURNED:
        returned = times.get("returned")
        untimed = {} if returned is not None else {"time_stated": False}
        drafts.append(Draft(EventKind.RETURNED, returned or times["finished"], {**origin, **untimed}))
    return drafts


def extension_time(times: Mapping[str, datetime]) -> datetime:
    """When an extension counts from: registers do not say, so the last moment it can have been given, which is
    the first due time, or the finish if that came before."""
    known = [times[name] for name in ("due", "finished", "returned") if name in times]
    return max(min(known), times["received"])


def difference(dossier: Dossier, stated: Stated, origin: Mapping[str, Any], at: datetime) -> Difference:
    """Difference (khác biệt) between a recorded dossier and what a row says of it now."""
    found = Difference()
    if dossier.received_at is None and stated.status not in BEFORE:
        known = {EventKind.SUBMITTED} if dossier.submitted_at is not None else set()
        found.drafts = [draft for draft in first_events(stated, origin) if draft.kind not in known]
        return found
    _compare_times(dossier, stated, origin, found)
    if {name: getattr(dossier, name) for name in DESCRIPTION} != stated.description:
        since = dossier.received_at or dossier.submitted_at
        found.drafts.insert(0, Draft(EventKind.DESCRIBED, since or at, {**origin, **stated.description}))
    if _status_moved_without_time(dossier, stated, found):
        found.drafts.append(Draft(STATUS_EVENT[stated.status], at, {**origin, "time_stated": False}))
    return found


def another_dossier(dossier: Dossier, stated: Stated) -> str | None:
    """Another dossier (hồ sơ khác): why a row of a known code cannot be of that dossier; None when it may be.

    Registers that count from 1 every month or in every commune bring the same code for another receipt of another
    procedure or applicant. One fact told differently is a correction; these together are not the same dossier.
    """
    received = stated.times.get("received")
    if dossier.received_at is None or received is None or local_date(received) == local_date(dossier.received_at):
        return None
    known, said = (fold(dossier.applicant.name) if dossier.applicant else ""), fold(stated.applicant[1])
    if dossier.procedure_id == stated.description["procedure_id"] and (not known or not said or known == said):
        return None
    return Sentence(
        "Mã hồ sơ {number} đã là mã của một hồ sơ khác (thủ tục {code}, tiếp nhận ngày {day:%d/%m/%Y}). Xin sửa mã; "
        "nếu đúng là hồ sơ ấy, xin đính chính ngày tiếp nhận trước rồi nhập lại.",
        number=dossier.number,
        code=dossier.procedure.code,
        day=local_date(dossier.received_at),
    )


def _recorded(dossier: Dossier) -> dict[str, datetime | None]:
    extended = dossier.due_at if dossier.due_at != dossier.due_first_at else None
    return {
        "received": dossier.received_at,
        "due": dossier.due_first_at,
        "due_new": extended,
        "finished": dossier.finished_at,
        "returned": dossier.returned_at,
        "left": dossier.left_at,
    }


def _said(stated: Stated, dossier: Dossier) -> dict[str, datetime | None]:
    """The time facts a row states; of one not taken in, neither a receipt nor an appointment."""
    said: dict[str, datetime | None] = {
        name: stated.times.get(name) for name in ("received", "due", "due_new", "finished", "returned")
    }
    if dossier.received_at is None or "received" not in stated.times:
        said["due_new"] = None
    if dossier.received_at is None:
        said["received"] = said["due"] = None
    said["left"] = None
    if stated.status in (Status.WITHDRAWN, Status.STOPPED):
        said["left"] = said["finished"] or said["returned"]
    if stated.status not in (Status.FINISHED, Status.RETURNED):
        said["finished"] = said["returned"] = None
    if stated.status is Status.RETURNED and said["returned"] is None:
        said["returned"] = said["finished"]
    return said


def _same(stated: Stated, fact: str, recorded: datetime, said: datetime) -> bool:
    """Equal, or the same day where the register gives only the day."""
    if recorded == said:
        return True
    sources = {"finished", "returned"} if fact == "left" else {fact}
    return not sources & stated.exact and local_date(recorded) == local_date(said)


def _compare_times(dossier: Dossier, stated: Stated, origin: Mapping[str, Any], found: Difference) -> None:
    said = _said(stated, dossier)
    for fact, recorded in _recorded(dossier).items():
        now = said[fact]
        if fact == "due_new" and now is not None and now == dossier.due_at:
            continue  # an appointment renewed for the day it already had
        if recorded is None and now is not None:
            found.drafts += _new_fact(fact, now, stated, origin)
        elif recorded is not None and (now is None or not _same(stated, fact, recorded, now)):
            found.corrections.append((fact, recorded, now))
    found.corrections.sort(key=_turn)


def _turn(correction: tuple[str, datetime | None, datetime | None]) -> tuple[int, int]:
    """Its turn among the corrections of one row, so that each can be approved after those before it: first what
    never happened, then what moves on, each from the last fact to the first; then what moves back, first to last.
    """
    fact, recorded, said = correction
    place = list(FACT_KINDS).index(fact)
    if said is None:
        return 0, -place
    return (1, -place) if recorded and said > recorded else (2, place)


def _new_fact(fact: str, when: datetime, stated: Stated, origin: Mapping[str, Any]) -> list[Draft]:
    """The event a time fact that was not known before becomes."""
    if fact == "due_new":
        return [Draft(EventKind.EXTENDED, extension_time(stated.times), {**origin, "due": iso(when)})]
    if fact == "left":
        closed = {"closed": True} if stated.status is Status.STOPPED else {}
        return [Draft(STATUS_EVENT[stated.status], when, {**origin, **closed})]
    if fact == "due":
        return [Draft(EventKind.DUE_SET, stated.times.get("received", when), {**origin, "due": iso(when)})]
    return [Draft(FACT_KINDS[fact][0], when, dict(origin))]


def _status_moved_without_time(dossier: Dossier, stated: Stated, found: Difference) -> bool:
    """The status is another one, and no time fact of this row has moved it."""
    timed = {Status.FINISHED, Status.RETURNED, Status.WITHDRAWN, Status.RECEIVED, Status.SUBMITTED}
    moved = any(draft.kind in LEADS_TO for draft in found.drafts)
    return stated.status not in timed and dossier.status != stated.status and not moved and not found.corrections
