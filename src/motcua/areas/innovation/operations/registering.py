"""What is done with reform models and initiatives: they are registered, taken back, sent."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from motcua.areas.innovation.events import InitiativeSent, ReformModelRegistered
from motcua.areas.innovation.models import Initiative, ReformModel, ReformModelKind
from motcua.kernel.bus import publish
from motcua.kernel.errors import UserError
from motcua.rules.initiatives import InitiativeState


class NothingToContinue(UserError):
    """A continued model began in an earlier year."""

    def __init__(self) -> None:
        super().__init__(
            "Mô hình tiếp tục phải ghi năm bắt đầu trước năm nay; mô hình mới thì bắt đầu trong năm.",
            code="nothing_to_continue",
        )


@transaction.atomic
def register_reform_model(
    *,
    name: str,
    unit_id: int,
    lead_id: int,
    year: int,
    kind: str,
    started_on: date,
    at: datetime,
    first_year: int | None = None,
    continued_from_id: int | None = None,
    document_id: int | None = None,
) -> int:
    """Register a reform model (đăng ký mô hình) of a unit, and answer its key. Raises NothingToContinue."""
    begun = first_year or year
    if (kind == ReformModelKind.CONTINUED) != (begun < year) and kind != ReformModelKind.DIALOGUE:
        raise NothingToContinue
    made = ReformModel.objects.create(
        name=name,
        unit_id=unit_id,
        lead_id=lead_id,
        year=year,
        kind=ReformModelKind(kind),
        continued_from_id=continued_from_id,
        first_year=begun,
        started_on=started_on,
        document_id=document_id,
        recorded_at=at,
    )
    publish(ReformModelRegistered(model_id=made.pk, at=at))
    return made.pk


@transaction.atomic
def record_initiative(
    *,
    title: str,
    authors: str,
    unit_id: int,
    year: int,
    at: datetime,
    sent_to: str = "",
    sent_on: date | None = None,
) -> int:
    """Record an initiative (ghi nhận sáng kiến), sent for recognition or not yet, and answer its key."""
    state = InitiativeState.DRAFT if sent_on is None else InitiativeState.SENT
    told = {"title": title, "authors": authors, "sent_to": sent_to, "sent_on": sent_on, "state": state.value}
    made = Initiative.objects.create(unit_id=unit_id, year=year, recorded_at=at, **told)
    if sent_on is not None:
        publish(InitiativeSent(initiative_id=made.pk, at=at))
    return made.pk
