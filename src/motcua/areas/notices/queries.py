"""Questions about notices, answered with frozen rows, and the words that a notice would have."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from django.db.models import QuerySet

from motcua.areas.notices.models import Notice, NoticeKind, StaffNotice, TaskNotice, WarningKind
from motcua.kernel import outbox
from motcua.kernel.fold import without_marks
from motcua.kernel.packs import load_toml

__all__ = [
    "NoticeFacts",
    "NoticeKind",
    "NoticeRow",
    "StaffNoticeRow",
    "TaskNoticeRow",
    "WarningKind",
    "Words",
    "notices_about",
    "notices_to",
    "staff_notices",
    "task_notices",
    "told_about",
    "words_of",
]

PAGE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeFacts:
    """Notice facts (điều cần báo): what the words of a notice are filled with; a kind says which it needs.

    Times, sums and addresses come as people read them. `lookup` is where the dossier is looked up.
    """

    dossier_number: str = ""
    procedure: str = ""
    unit: str = ""
    lookup: str = ""
    due: str = ""
    promised: str = ""
    reason: str = ""
    items: str = ""
    place: str = ""
    amount: str = ""
    code: str = ""
    minutes: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """Words (lời thông báo): the subject of a letter, its text, and the short text for a telephone."""

    subject: str
    text: str
    short: str


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """Notice row (dòng thông báo), and whether it went out: SENT, WAITING, DEAD, or UNREACHED without a way."""

    id: int
    kind: str
    dossier_number: str
    way: str
    to: str
    text: str
    told_at: datetime
    state: str

    @property
    def label(self) -> str:
        """The kind in Vietnamese."""
        return str(NoticeKind(self.kind).label)


@cache
def _template(kind: str) -> dict[str, Any]:
    return load_toml(f"notices/{kind.lower()}.toml")


def words_of(kind: str, facts: NoticeFacts) -> Words:
    """The words of a notice (lời thông báo). Raises ValueError when a fact is missing that the kind needs."""
    template, told = _template(NoticeKind(kind).value), asdict(facts)
    missing = [name for name in template["needs"] if not told[name]]
    if missing:
        raise ValueError(f"a notice of kind {kind} needs {', '.join(missing)}")
    told["because"] = f" Lý do: {facts.reason.rstrip('.')}." if facts.reason else ""
    subject, text, short = (" ".join(template[part].format_map(told).split()) for part in ("subject", "text", "short"))
    return Words(subject, text, without_marks(short))


def _rows(chosen: QuerySet[Notice], after: int) -> list[NoticeRow]:
    if after:
        chosen = chosen.filter(pk__lt=after)
    found = list(chosen.order_by("-pk")[:PAGE])
    states = outbox.states([one.message_key for one in found if one.way])
    return [
        NoticeRow(
            id=one.pk,
            kind=one.kind,
            dossier_number=one.dossier_number,
            way=one.way,
            to=one.to,
            text=one.text,
            told_at=one.told_at,
            state=states.get(one.message_key, "SENT") if one.way else "UNREACHED",
        )
        for one in found
    ]


def notices_about(dossier_number: str, *, after: int = 0) -> list[NoticeRow]:
    """Notices about a dossier (thông báo về một hồ sơ), the latest first, a page at a time."""
    return _rows(Notice.objects.filter(dossier_number=dossier_number), after)


def notices_to(applicant_id: int, *, after: int = 0) -> list[NoticeRow]:
    """Notices to an applicant (thông báo cho một người), the latest first, a page at a time."""
    return _rows(Notice.objects.filter(applicant_id=applicant_id), after)


@dataclass(frozen=True, slots=True)
class StaffNoticeRow:
    """Staff notice row (dòng nhắc việc): which dossier, why, and in which words."""

    dossier_number: str
    kind: str
    text: str
    escalated: bool
    told_at: datetime

    @property
    def label(self) -> str:
        """The kind in Vietnamese."""
        return str(WarningKind(self.kind).label)


def staff_notices(account_id: int, *, on: date) -> list[StaffNoticeRow]:
    """Staff notices (nhắc việc) of an account on a day, what is late above."""
    found = StaffNotice.objects.filter(account_id=account_id, on=on).order_by("-escalated", "pk")[:PAGE]
    return [StaffNoticeRow(one.dossier_number, one.kind, one.text, one.escalated, one.told_at) for one in found]


@dataclass(frozen=True, slots=True)
class TaskNoticeRow:
    """Task notice row (dòng nhắc nhiệm vụ): which task, in which words, whether it went up."""

    task_id: int
    text: str
    escalated: bool
    on: date


def task_notices(account_id: int, *, since: date) -> list[TaskNoticeRow]:
    """Task notices (nhắc nhiệm vụ) of an account since a day, the latest first; each task once."""
    found = TaskNotice.objects.filter(account_id=account_id, on__gte=since).order_by("-on", "-pk")[:PAGE]
    latest = {one.task_id: one for one in reversed(found)}
    rows = sorted(latest.values(), key=lambda one: (one.on, one.pk), reverse=True)
    return [TaskNoticeRow(one.task_id, one.text, one.escalated, one.on) for one in rows]


def told_about(numbers: Collection[str]) -> frozenset[str]:
    """Told about (đã báo): the keys of the notices of these dossiers, without their ways."""
    found = Notice.objects.filter(dossier_number__in=numbers).values_list("message_key", flat=True)
    return frozenset(key.rpartition(":")[0] for key in found)
