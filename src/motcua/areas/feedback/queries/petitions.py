"""Petitions as a register with what is due and late, as one with its course, and as everybody may read them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import F, Q

from motcua.areas.feedback.models import Petition, PetitionStep
from motcua.areas.feedback.policy import Hearing, listening_parts
from motcua.areas.feedback.queries.terms import petition_classes
from motcua.rules.listening import is_late
from motcua.rules.petitions import UNANSWERED, PetitionAct, PetitionRoute, PetitionState, acts_on_petition

PETITIONS_A_PAGE = 50


@dataclass(frozen=True, slots=True)
class PetitionRow:
    """Petition row (dòng phản ánh, kiến nghị)."""

    id: int
    unit_id: int
    unit: str
    route: PetitionRoute
    petitioner: str
    contact: str
    class_code: str
    text: str
    shown_text: str
    state: PetitionState
    received_on: date
    forward_due_on: date
    handled_on: date | None
    forwarded_to: str
    answering_id: int | None
    answering: str
    due_on: date | None
    answer: str
    answered_on: date | None
    published_on: date | None
    reopened: int

    @property
    def class_name(self) -> str:
        """What its class is called."""
        return petition_classes().get(self.class_code, "")

    def late(self, today: date) -> bool:
        """Whether it was taken or passed on too late, or its answer came, or has not come, after its day."""
        handled = is_late(self.forward_due_on, self.handled_on, today)
        return handled or is_late(self.due_on, self.answered_on, today)

    def for_reader(self, account: Any) -> PetitionRow:
        """As somebody may read it: who sent it only where they keep it or have to answer."""
        if listening_parts(account, unit_id=self.unit_id, answering_id=self.answering_id):
            return self
        return replace(self, petitioner="", contact="", text=self.shown_text)

    def acts(self, account: Any) -> tuple[PetitionAct, ...]:
        """What somebody may do with it now."""
        parts = listening_parts(account, unit_id=self.unit_id, answering_id=self.answering_id)
        return acts_on_petition(self.state, parts, published=self.published_on is not None)


@dataclass(frozen=True, slots=True)
class PetitionStepRow:
    """Petition step row (bước đã qua của phản ánh, kiến nghị); without a name where its sender did it."""

    act: PetitionAct
    words: str
    on: date
    by: str


@dataclass(frozen=True, slots=True)
class PetitionCounts:
    """Petition counts (số phản ánh, kiến nghị) that one may see."""

    received: int
    open: int
    late: int
    answered: int
    published: int


def _seen(seen: Hearing) -> Q:
    return Q(unit_id__in=seen.homes | seen.over) | Q(answering_id__in=seen.homes)


def _open() -> Q:
    return Q(state__in=UNANSWERED)


def _late(today: date) -> Q:
    """Late and still open: nobody took it in time, or its answer is not there in time."""
    waits = Q(state=PetitionState.RECEIVED, forward_due_on__lt=today)
    return waits | Q(state=PetitionState.TAKEN, due_on__lt=today)


def petitions(
    seen: Hearing, *, today: date, which: str = "open", after: int = 0, limit: int = PETITIONS_A_PAGE
) -> list[PetitionRow]:
    """Petitions (các phản ánh, kiến nghị) one may see, the latest first, paged by key; `which` is open, late, all."""
    found = Petition.objects.filter(_seen(seen)).select_related("unit", "answering")
    if which != "all":
        found = found.filter(_late(today) if which == "late" else _open())
    if after:
        found = found.filter(pk__lt=after)
    return [_row(one) for one in found.order_by("-pk")[:limit]]


def petition_counts(seen: Hearing, *, today: date) -> PetitionCounts:
    """Petition counts (số phản ánh, kiến nghị) one may see."""
    mine = Petition.objects.filter(_seen(seen))
    return PetitionCounts(
        mine.count(),
        mine.filter(_open()).count(),
        mine.filter(_late(today)).count(),
        mine.filter(state=PetitionState.ANSWERED).count(),
        mine.filter(published_on__isnull=False).count(),
    )


def petition(seen: Hearing, petition_id: int) -> PetitionRow | None:
    """Petition (một phản ánh, kiến nghị); None where one may not see it."""
    one = Petition.objects.filter(_seen(seen), pk=petition_id).select_related("unit", "answering").first()
    return _row(one) if one else None


def own_petition(petition_id: int | None) -> PetitionRow | None:
    """Own petition (phản ánh của mình), by the key of its sender's link."""
    one = Petition.objects.filter(pk=petition_id or 0).select_related("unit", "answering").first()
    return _row(one) if one else None


def petition_steps(petition_id: int) -> list[PetitionStepRow]:
    """Petition steps (các bước đã qua) in order."""
    found = PetitionStep.objects.filter(petition_id=petition_id).select_related("by", "spoken").order_by("pk")
    return [_step(one) for one in found]


def _step(one: PetitionStep) -> PetitionStepRow:
    """A step with its words, or those of its sender, which may be erased."""
    spoken = getattr(one, "spoken", None)
    words = spoken.words if spoken else one.words
    return PetitionStepRow(PetitionAct(one.act), words, one.on, str(one.by) if one.by else "")


def public_petitions(*, after: int = 0, limit: int = PETITIONS_A_PAGE) -> list[PetitionRow]:
    """Public petitions (phản ánh, kiến nghị đã công khai): asked and answered, the latest first, nobody named."""
    found = Petition.objects.filter(published_on__isnull=False).select_related("unit", "answering")
    if after:
        found = found.filter(pk__lt=after)
    rows = [_row(one) for one in found.order_by(F("pk").desc())[:limit]]
    return [replace(row, petitioner="", contact="", text="") for row in rows]


def _row(one: Petition) -> PetitionRow:
    return PetitionRow(
        one.pk,
        one.unit_id,
        one.unit.name,
        PetitionRoute(one.route),
        one.petitioner,
        one.contact,
        one.class_code,
        one.text,
        one.shown_text,
        PetitionState(one.state),
        one.received_on,
        one.forward_due_on,
        one.handled_on,
        one.forwarded_to,
        one.answering_id,
        one.answering.name if one.answering else "",
        one.due_on,
        one.answer,
        one.answered_on,
        one.published_on,
        one.reopened,
    )
