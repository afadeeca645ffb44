"""Telling (báo tin): a person is told by the ways they chose, through the outbox, and the notice is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from motcua.areas.notices.models import ON_PAGE, Notice, NoticeKind
from motcua.areas.notices.queries import NoticeFacts, Words, ways_for, words_of
from motcua.kernel import outbox


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Recipient (người nhận): an applicant and where they are reached; what is not known is ""."""

    applicant_id: int | None
    email: str
    phone: str

    @property
    def contacts(self) -> dict[str, str]:
        """Where the person is reached, by kind of contact."""
        return {"phone": self.phone, "email": self.email}


@dataclass(frozen=True, slots=True)
class _Told:
    """What is told to whom."""

    kind: NoticeKind
    facts: NoticeFacts
    words: Words
    to: Recipient
    at: datetime


@transaction.atomic
def notify(
    *,
    kind: str,
    facts: NoticeFacts,
    to: Recipient,
    at: datetime,
    key: str = "",
    unit_id: int | None = None,
    procedure_code: str = "",
) -> tuple[int, ...]:
    """Notify (báo) an applicant by every way they chose, through the outbox, and answer the keys of the notices.

    `key` makes a second call for the same happening one notice; the default is dossier, kind and time. The words are
    those of the unit for the procedure where it wrote its own. A person who cannot be reached gets a notice without a
    way, so that the counter sees whom to call. Raises ValueError when a fact is missing.
    """
    words = words_of(kind, facts, unit_id=unit_id, procedure_code=procedure_code)
    about = key or f"{facts.dossier_number}:{kind}:{at.isoformat()}"
    told = _Told(NoticeKind(kind), facts, words, to, at)
    used, declined = ways_for(to.applicant_id, to.contacts)
    ways = used or {ON_PAGE if declined else "": ""}
    return tuple(_kept(told, way, address, f"{about}:{way or 'none'}") for way, address in ways.items())


@transaction.atomic
def notify_code(*, code: str, minutes: int, to: Recipient, at: datetime, key: str) -> tuple[int, ...]:
    """Notify a one-time code (báo mã dùng một lần) by the first way that reaches; the notice does not keep it."""
    facts = NoticeFacts(code=code, minutes=str(minutes))
    told = _Told(NoticeKind.CODE, facts, words_of(NoticeKind.CODE, facts), to, at)
    used, _ = ways_for(None, to.contacts)
    return tuple(
        _kept(told, way, address, f"code:{key}:{way}", at + timedelta(minutes=minutes))
        for way, address in list(used.items())[:1]
    )


def _kept(told: _Told, way: str, address: str, key: str, until: datetime | None = None) -> int:
    """One notice by one way, and its message; what is of use for minutes only goes at any hour."""
    text = told.words.text if way in ("", ON_PAGE, "email") else told.words.short
    made, new = Notice.objects.get_or_create(
        message_key=key,
        defaults={
            "kind": told.kind,
            "dossier_number": told.facts.dossier_number,
            "applicant_id": told.to.applicant_id,
            "way": way,
            "to": outbox.masked(address) if address else "",
            "text": "" if told.kind == NoticeKind.CODE else text,
            "told_at": told.at,
        },
    )
    if new and address:
        said = {"way": way, "to": address, "subject": told.words.subject, "text": text}
        outbox.put(key=key, **said, at=told.at, day_only=until is None, useful_until=until)
    return made.pk
