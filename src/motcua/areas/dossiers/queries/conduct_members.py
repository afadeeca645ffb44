"""The dossiers behind a count of conduct: the same conditions as the counts, one page at a time."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Substr

from motcua.areas.dossiers.models import Contact, Dossier, DossierEvent
from motcua.areas.dossiers.queries.conduct import ACCOUNT
from motcua.areas.dossiers.queries.rows import RegisterPage, row_of, with_names
from motcua.rules.history import EventKind


def conduct_members(
    unit_ids: Collection[int] | None,
    *,
    number: str,
    start: date,
    end: date,
    unit_id: int | None = None,
    officer: str = "",
    after: int = 0,
    limit: int = 50,
) -> RegisterPage:
    """Conduct members (hồ sơ đứng sau số đếm) of a unit or an officer in [start, end], paged by key.

    `number` is one of the counts of dossiers in Conduct; any other has no dossiers behind it.
    """
    condition = _conditions(start, end).get(number)
    found = _annotated(Dossier.objects.filter(pk__gt=after))
    found = found.filter(condition) if condition is not None else found.none()
    if unit_ids is not None:
        found = found.filter(competent_id__in=unit_ids)
    if unit_id is not None:
        found = found.filter(competent_id=unit_id)
    if officer:
        found = found.filter(taken_up_by=officer)
    rows = [row_of(one) for one in with_names(found).order_by("pk")[: limit + 1]]
    return RegisterPage(tuple(rows[:limit]), str(rows[limit - 1].id) if len(rows) > limit else None)


def _annotated(found: QuerySet[Dossier]) -> QuerySet[Any]:
    """With who took the dossier up last, and whether the applicant was contacted, once or more."""
    took = DossierEvent.objects.filter(dossier_id=OuterRef("pk"), kind=EventKind.STARTED).order_by("-seq")
    one = Contact.objects.filter(dossier_id=OuterRef("pk"))
    another = one.filter(pk__gt=Subquery(one.order_by("pk").values("pk")[:1]))
    return found.annotate(
        taken_up_by=Subquery(took.values(name=Substr("actor", len(ACCOUNT) + 1))[:1]),
        contacted=Exists(one),
        contacted_again=Exists(another),
    )


def _conditions(start: date, end: date) -> dict[str, Q]:
    received, finished = Q(received_on__range=(start, end)), Q(finished_on__range=(start, end))
    return {
        "received": received,
        "finished": finished,
        "early": finished & Q(finished_on__lt=F("due_on")),
        "on_time": finished & Q(finished_on=F("due_on")),
        "late": finished & Q(finished_on__gt=F("due_on")),
        "extended": received & Q(extended=True),
        "contacted_once": received & Q(contacted=True, contacted_again=False),
        "contacted_more": received & Q(contacted_again=True),
        "asked_more_than_once": received & Q(supplements__gt=1),
    }
