"""Questions about supplements: which papers came that nobody has confirmed yet, and what asking now would mean."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max

from motcua.areas.dossiers.models import DossierEvent, SupplementRequest
from motcua.areas.dossiers.queries.history import happening
from motcua.areas.organization import queries as organization
from motcua.kernel.clock import at_local, local, local_date
from motcua.rules.deadlines import supplement_notice_by
from motcua.rules.lifecycle import Status
from motcua.rules.running import breach_of_asking, running


@dataclass(frozen=True, slots=True)
class SentRow:
    """Sent row (giấy tờ bổ sung đã gửi, chờ xác nhận): a dossier, what came of what was asked for, and when last."""

    number: str
    procedure: str
    applicant: str
    came: int
    asked: int
    at: datetime

    @property
    def complete(self) -> bool:
        """Whether something came for everything that was asked for."""
        return self.came >= self.asked


def supplements_sent(unit_ids: Collection[int] | None, *, limit: int = 50) -> list[SentRow]:
    """Supplements sent (bổ sung người nộp đã gửi) for dossiers these units received, which wait for the desk to say
    that they are complete; the longest waiting first, in one question."""
    found = SupplementRequest.objects.filter(
        answered_at__isnull=True, dossier__status=Status.SUPPLEMENT_REQUESTED, brought__isnull=False
    )
    if unit_ids is not None:
        found = found.filter(dossier__received_by_id__in=unit_ids)
    found = found.select_related("dossier__procedure", "dossier__applicant")
    rows = found.annotate(came=Count("brought"), last=Max("brought__at")).order_by("last", "pk")
    return [
        SentRow(
            one.dossier.number,
            one.dossier.procedure.name,
            one.dossier.applicant.name if one.dossier.applicant else "",
            one.came,
            len(one.items),
            one.last,
        )
        for one in rows[:limit]
    ]


def breach_ahead(number: str, *, at: datetime) -> str:
    """Breach ahead (yêu cầu bổ sung lúc này có sai quy định không): LATE, AGAIN or none; before acceptance none."""
    events = list(DossierEvent.objects.filter(dossier__number=number).select_related("dossier").order_by("seq"))
    clock = running(map(happening, events))
    if clock is None:
        return ""
    dossier = events[0].dossier
    assert dossier.received_at is not None
    calendar = organization.calendar_of(dossier.received_by_id, local_date(at))
    notice_by = at_local(supplement_notice_by(local(dossier.received_at), calendar))
    return breach_of_asking(clock, at, notice_by, asked_before=dossier.supplements)
