"""What is done with notices: people are told, and what they were told is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from motcua.areas.notices.models import Notice, NoticeKind, StaffNotice, TaskNotice, WarningKind
from motcua.areas.notices.queries import NoticeFacts, Words, words_of
from motcua.kernel import outbox
from motcua.kernel.clock import local_date
from motcua.kernel.ports import messages

__all__ = ["NoticeFacts", "Recipient", "Warned", "notify", "notify_code", "remind_of_task", "warn_staff"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Recipient (người nhận): an applicant and where they are reached; what is not known is ""."""

    applicant_id: int | None
    email: str
    phone: str

    def addresses(self) -> dict[str, str]:
        """The address of each way that is served here and known for this person."""
        known = {"sms": self.phone.strip(), "email": self.email.strip()}
        return {way: known[way] for way in messages.ways() if known.get(way)}


@dataclass(frozen=True, slots=True)
class Warned:
    """Warned (lời nhắc việc): which dossier, why, in which words, to which account."""

    dossier_number: str
    kind: str
    text: str
    account_id: int
    escalated: bool = False


@transaction.atomic
def warn_staff(*, warnings: Sequence[Warned], at: datetime) -> int:
    """Warn staff (nhắc việc) and answer how many were new: one officer is told of one dossier once a day."""
    on = local_date(at)
    rows = [
        StaffNotice(
            kind=WarningKind(one.kind),
            dossier_number=one.dossier_number,
            account_id=one.account_id,
            on=on,
            text=one.text[:300],
            escalated=one.escalated,
            told_at=at,
        )
        for one in warnings
    ]
    before = StaffNotice.objects.filter(on=on).count()
    StaffNotice.objects.bulk_create(rows, ignore_conflicts=True)
    return StaffNotice.objects.filter(on=on).count() - before


@transaction.atomic
def remind_of_task(
    *, key: str, task_id: int, account_ids: Sequence[int], text: str, escalated: bool, at: datetime
) -> int:
    """Remind of a task (nhắc nhiệm vụ) and answer how many were told now: each once under this key."""
    rows = [
        TaskNotice(
            key=f"{key}:{account}",
            task_id=task_id,
            account_id=account,
            on=local_date(at),
            text=text[:300],
            escalated=escalated,
            told_at=at,
        )
        for account in dict.fromkeys(account_ids)
    ]
    known = set(TaskNotice.objects.filter(key__in=[row.key for row in rows]).values_list("key", flat=True))
    TaskNotice.objects.bulk_create((row for row in rows if row.key not in known), ignore_conflicts=True)
    return len(rows) - len(known)


@transaction.atomic
def notify(*, kind: str, facts: NoticeFacts, to: Recipient, at: datetime, key: str = "") -> tuple[int, ...]:
    """Notify (báo) an applicant by every way we know, through the outbox, and answer the keys of the notices.

    `key` makes a second call for the same happening one notice; the default is dossier, kind and time. A person who
    cannot be reached gets a notice without a way, so that the counter sees whom to call. Raises ValueError when a
    fact is missing.
    """
    words = words_of(kind, facts)
    about = key or f"{facts.dossier_number}:{kind}:{at.isoformat()}"
    ways = to.addresses() or {"": ""}
    return tuple(
        _told(kind, facts, words, to, way, address, f"{about}:{way or 'none'}", at) for way, address in ways.items()
    )


@transaction.atomic
def notify_code(*, code: str, minutes: int, to: Recipient, at: datetime, key: str) -> tuple[int, ...]:
    """Notify a one-time code (báo mã dùng một lần) by the first way that reaches; the notice does not keep it."""
    facts = NoticeFacts(code=code, minutes=str(minutes))
    words = words_of(NoticeKind.CODE, facts)
    return tuple(
        _told(NoticeKind.CODE, facts, words, to, way, address, f"code:{key}:{way}", at)
        for way, address in list(to.addresses().items())[:1]
    )


def _told(
    kind: str, facts: NoticeFacts, words: Words, to: Recipient, way: str, address: str, key: str, at: datetime
) -> int:
    text = words.short if way == "sms" else words.text
    made, new = Notice.objects.get_or_create(
        message_key=key,
        defaults={
            "kind": NoticeKind(kind),
            "dossier_number": facts.dossier_number,
            "applicant_id": to.applicant_id,
            "way": way,
            "to": outbox.masked(address) if address else "",
            "text": "" if kind == NoticeKind.CODE else text,
            "told_at": at,
        },
    )
    if new and way:
        outbox.put(key=key, way=way, to=address, subject=words.subject, text=text, at=at)
    return made.pk
