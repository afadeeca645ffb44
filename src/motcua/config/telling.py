"""Telling (báo cho người nộp): which action of an officer leads to which notice, and what the notice says.

An action is told by a job after its transaction; `tell_missed` finds what a process that died left untold, because
the events themselves stay. One happening is one notice: its key is the dossier, the place of the event and the kind.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import structlog
from django.conf import settings
from django.urls import reverse
from django.utils.http import urlencode

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.events import ActionTaken, CorrectionApplied
from motcua.areas.dossiers.queries import ToTell
from motcua.areas.feedback.queries import rating_token
from motcua.areas.notices import operations as notices
from motcua.areas.notices.queries import NoticeFacts, NoticeKind, told_about
from motcua.areas.organization import queries as organization
from motcua.areas.people.events import CodeIssued
from motcua.config.showing import show_result
from motcua.kernel import jobs
from motcua.kernel.clock import local, local_date
from motcua.rules.actions import Action
from motcua.rules.history import EventKind
from motcua.rules.money import dong

log = structlog.get_logger("motcua")
TELL = "tell_applicant"
LOOKED_BACK, LEFT_ALONE = timedelta(days=2), timedelta(minutes=5)
# What an action leaves in the dossier's history, and as what its applicant is told of it.
LEAVES: dict[Action, EventKind] = {
    Action.RECEIVE: EventKind.RECEIVED,
    Action.SETTLE_PAYMENT: EventKind.RECEIVED,
    Action.REFUSE: EventKind.REFUSED,
    Action.ASK_SUPPLEMENT: EventKind.SUPPLEMENT_REQUESTED,
    Action.TAKE_SUPPLEMENT: EventKind.SUPPLEMENTED,
    Action.RESUME: EventKind.RESUMED,
    Action.ASK_PAYMENT: EventKind.PAYMENT_REQUESTED,
    Action.EXTEND: EventKind.EXTENDED,
    Action.APOLOGIZE: EventKind.APOLOGIZED,
    Action.STOP: EventKind.STOPPED,
    Action.WITHDRAW: EventKind.WITHDRAWN,
    Action.FINISH: EventKind.FINISHED,
    Action.RETURN: EventKind.RETURNED,
}
TOLD_AS: dict[EventKind, NoticeKind] = {
    EventKind.RECEIVED: NoticeKind.RECEIVED,
    EventKind.REFUSED: NoticeKind.REFUSED,
    EventKind.SUPPLEMENT_REQUESTED: NoticeKind.SUPPLEMENT,
    EventKind.SUPPLEMENTED: NoticeKind.DUE_ANEW,
    EventKind.RESUMED: NoticeKind.DUE_ANEW,
    EventKind.PAYMENT_REQUESTED: NoticeKind.PAYMENT,
    EventKind.EXTENDED: NoticeKind.EXTENDED,
    EventKind.APOLOGIZED: NoticeKind.LATE,
    EventKind.STOPPED: NoticeKind.STOPPED,
    EventKind.WITHDRAWN: NoticeKind.WITHDRAWN,
    EventKind.CORRECTED: NoticeKind.CORRECTED,
    EventKind.FINISHED: NoticeKind.FINISHED,
    EventKind.RETURNED: NoticeKind.RETURNED,
}


def tell_later(event: ActionTaken) -> None:
    """Tell later (giao việc báo tin): the worker tells the applicant of an action that concerns them."""
    kind = LEAVES.get(Action(event.action))
    if kind is not None:
        _give(kind, event)


def tell_corrected(event: CorrectionApplied) -> None:
    """Tell of a correction (giao việc báo đính chính): what the applicant was told had happened, has not."""
    _give(EventKind.CORRECTED, event)


def _give(kind: EventKind, event: ActionTaken | CorrectionApplied) -> None:
    told = {"dossier_id": event.dossier_id, "kind": kind.value, "upto": event.seq}
    jobs.enqueue(name=TELL, key=f"tell:{event.dossier_id}:{event.seq}", payload=told, at=event.at)


def tell_applicant(*, dossier_id: int, kind: str, upto: int, at: datetime) -> None:
    """Tell the applicant (báo cho người nộp) of the last such event; told again it is one notice."""
    found = dossiers.to_tell(dossier_id, EventKind(kind), upto=upto)
    if found is None:
        return
    if found.at_once:  # served at the counter while the person waited: nothing to tell, something to publish
        show_result(number=found.number, at=at)
        return
    to = notices.Recipient(applicant_id=found.applicant_id, email=found.email, phone=found.phone)
    notices.notify(
        kind=TOLD_AS[found.kind],
        facts=facts_of(found),
        to=to,
        at=found.at,
        key=key_of(found),
        unit_id=found.received_by_id,
        procedure_code=found.procedure_code,
    )


def key_of(found: ToTell) -> str:
    """The key of the notice of one event."""
    return f"{found.number}:{found.seq}:{TOLD_AS[found.kind].value}"


def facts_of(found: ToTell) -> NoticeFacts:
    """Facts (điều cần báo) of a notice, in words as people read them."""
    by_competent = found.kind in (EventKind.EXTENDED, EventKind.APOLOGIZED, EventKind.STOPPED)
    lookup = address_of("portal:lookup") + "?" + urlencode({"ma": found.number})
    if found.kind is EventKind.RETURNED:
        lookup = address_of("portal:rate_by_link", rating_token(found.number))
    promised = found.promised_at or (found.due_at if found.kind is EventKind.EXTENDED else None)
    return NoticeFacts(
        dossier_number=found.number,
        procedure=found.procedure,
        unit=found.competent if by_competent else found.received_by,
        lookup=lookup,
        due=moment(found.due_at),
        promised=moment(promised),
        reason=found.reason or "xem văn bản kèm theo hồ sơ",
        items="; ".join(found.items),
        place=_place(found) if found.kind is EventKind.FINISHED else "",
        amount=dong(found.amount),
    )


def address_of(name: str, *parts: str) -> str:
    """The full address of a public page."""
    return str(settings.PUBLIC_URL) + reverse(name, args=parts)


def moment(instant: datetime | None) -> str:
    """A moment as people read it."""
    return f"{local(instant):%H:%M ngày %d/%m/%Y}" if instant else ""


def _place(found: ToTell) -> str:
    place = organization.settings_on(found.received_by_id, local_date(found.at)).collection_place
    return place or f"Bộ phận Tiếp nhận và Trả kết quả, {found.received_by}"


def tell_missed(*, at: datetime) -> int:
    """Tell what was missed (báo bù): events of two days that left no notice, because a process died in between."""
    found = dossiers.untold_events(TOLD_AS, since=at - LOOKED_BACK, until=at - LEFT_ALONE)
    told = told_about({number for _, number, _, _ in found})
    missed = [
        (dossier_id, seq, kind)
        for dossier_id, number, seq, kind in found
        if f"{number}:{seq}:{TOLD_AS[kind].value}" not in told
    ]
    for dossier_id, seq, kind in missed:
        tell_applicant(dossier_id=dossier_id, kind=kind.value, upto=seq, at=at)
    return len(missed)


def tell_code(event: CodeIssued) -> None:
    """Tell a one-time code (gửi mã dùng một lần) to the contact it was asked for, in the transaction that made it."""
    known = {"email": "", "phone": ""} | ({"email": event.to} if event.way == "email" else {"phone": event.to})
    to = notices.Recipient(applicant_id=None, **known)
    notices.notify_code(code=event.code, minutes=event.minutes, to=to, at=event.at, key=event.key)
