"""Telling applicants (báo cho người nộp): which notice follows from which action, and with what facts.

Connected in wiring once the action has been committed. A fact that a notice needs and nobody wrote leaves the notice
out and a line in the log, never the action undone.
"""

from __future__ import annotations

from urllib.parse import urlencode

import structlog
from django.conf import settings

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.events import ActionTaken
from motcua.areas.dossiers.queries import Progress
from motcua.areas.notices import operations as notices
from motcua.areas.notices.operations import Recipient
from motcua.areas.notices.queries import NoticeFacts, NoticeKind
from motcua.areas.organization import queries as organization
from motcua.areas.people import queries as people
from motcua.areas.publication import operations as publication
from motcua.kernel.clock import TZ, local_date
from motcua.rules.actions import Action

log = structlog.get_logger("motcua")
KINDS = {
    Action.RECEIVE: NoticeKind.RECEIVED,
    Action.REFUSE: NoticeKind.REFUSED,
    Action.ASK_SUPPLEMENT: NoticeKind.SUPPLEMENT,
    Action.ASK_PAYMENT: NoticeKind.PAYMENT,
    Action.EXTEND: NoticeKind.EXTENDED,
    Action.APOLOGIZE: NoticeKind.LATE,
    Action.STOP: NoticeKind.STOPPED,
    Action.WITHDRAW: NoticeKind.WITHDRAWN,
    Action.FINISH: NoticeKind.FINISHED,
    Action.RETURN: NoticeKind.RETURNED,
}


def tell_applicant(event: ActionTaken) -> None:
    """Tell the applicant (báo cho người nộp) what has happened to their dossier, once, by every way we know."""
    kind = KINDS.get(Action(event.action))
    found = dossiers.progress(dossiers.number_of(event.dossier_id)) if kind else None
    if kind is None or found is None:
        return
    to = _recipient(found)
    if to is None:
        return
    try:
        notices.notify(
            kind=kind, facts=_facts(found, event), to=to, at=event.at, key=f"{found.row.number}:{kind}:{event.seq}"
        )
    except ValueError as missing:
        log.warning("notice_left_out", dossier=found.row.number, kind=kind.value, why=str(missing))


def publish_result(event: ActionTaken) -> None:
    """Publish the result (công khai kết quả) of a dossier that has just been finished: its days, nobody's name."""
    if event.action == Action.FINISH:
        publication.publish_result(dossier_number=dossiers.number_of(event.dossier_id), at=event.at)


def _recipient(found: Progress) -> Recipient | None:
    """Whoever brought the dossier, else its owner; nobody where neither is known."""
    who = found.submitter_id or found.owner_id
    person = people.applicant(who) if who else None
    return Recipient(applicant_id=person.id, email=person.email, phone=person.phone) if person else None


def _facts(found: Progress, event: ActionTaken) -> NoticeFacts:
    row, asked = found.row, found.asked
    owed = [one.missing for one in dossiers.demands_of(row.number) if one.missing]
    setting = organization.settings_on(found.received_by_id, local_date(event.at))
    promised = found.promised_at or row.due_at
    return NoticeFacts(
        dossier_number=row.number,
        procedure=row.procedure,
        unit=row.received_by,
        lookup=f"{settings.PUBLIC_URL}/tra-cuu/?{urlencode({'ma': row.number})}",
        due=f"{row.due_at.astimezone(TZ):%H:%M %d/%m/%Y}" if row.due_at else "",
        promised=f"{promised.astimezone(TZ):%d/%m/%Y}" if promised else "",
        reason=asked.reason if asked else dossiers.last_reason(row.number),
        items="; ".join(asked.items) if asked else "",
        place=setting.collection_place or row.received_by,
        amount=f"{sum(owed):,} đồng".replace(",", ".") if owed else "",
    )
