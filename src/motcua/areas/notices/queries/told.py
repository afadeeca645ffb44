"""Told (đã báo): what people were told about their dossiers, and whether it came."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from motcua.areas.notices.models import ON_PAGE, Notice, NoticeKind
from motcua.kernel import outbox

PAGE = 50


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """Notice row (dòng thông báo), and whether it came: DELIVERED, SENT, WAITING, DEAD; PAGE where the person wants it
    on their own page only, UNREACHED without a way."""

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
            state=_state(one, states),
        )
        for one in found
    ]


def _state(one: Notice, states: dict[str, str]) -> str:
    if one.way in ("", ON_PAGE):
        return "PAGE" if one.way else "UNREACHED"
    return states.get(one.message_key, "SENT")  # what was sent a month ago was cleared out


def notices_about(dossier_number: str, *, after: int = 0) -> list[NoticeRow]:
    """Notices about a dossier (thông báo về một hồ sơ), the latest first, a page at a time."""
    return _rows(Notice.objects.filter(dossier_number=dossier_number), after)


def notices_to(applicant_id: int, *, after: int = 0) -> list[NoticeRow]:
    """Notices to an applicant (thông báo cho một người), the latest first, a page at a time."""
    return _rows(Notice.objects.filter(applicant_id=applicant_id), after)


def told_about(numbers: Collection[str]) -> frozenset[str]:
    """Told about (đã báo): the keys of the notices of these dossiers, without their ways."""
    found = Notice.objects.filter(dossier_number__in=numbers).values_list("message_key", flat=True)
    return frozenset(key.rpartition(":")[0] for key in found)
