"""Conditions of conduct: which dossiers each count of the assessment counts, once for the counts and the lists."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Substr

from motcua.areas.dossiers.models import Channel, Contact, Dossier, DossierEvent, SystemOfRecord
from motcua.rules.history import EventKind

ACCOUNT = "account:"


def annotated(found: QuerySet[Dossier]) -> QuerySet[Any]:
    """With who took the dossier up last, how often its applicant was contacted through no fault of theirs, and whom
    they had to turn to."""
    took = DossierEvent.objects.filter(dossier_id=OuterRef("pk"), kind=EventKind.STARTED, actor__startswith=ACCOUNT)
    took = took.order_by("-seq")
    every = Contact.objects.filter(dossier_id=OuterRef("pk"))
    one = every.filter(applicants_fault=False)
    another = one.values("dossier_id").annotate(n=Count("pk")).filter(n__gt=1)
    return found.annotate(
        taken_up_by=Subquery(took.values(name=Substr("actor", len(ACCOUNT) + 1))[:1]),
        contacted=Exists(one),
        contacted_again=Exists(another),
        turned_to_one=Exists(every),
        turned_elsewhere=Exists(every.filter(agency__isnull=False)),
    )


def conditions(start: date, end: date, today: date | None = None) -> dict[str, Q]:
    """What each count of dossiers counts in [start, end]; an online dossier still open is late once its day is over, by
    `today` where the period still runs."""
    received, finished = Q(received_on__range=(start, end)), Q(finished_on__range=(start, end))
    early, on_day, late = (Q(finished_on__lt=F("due_on")), Q(finished_on=F("due_on")), Q(finished_on__gt=F("due_on")))
    here = received & Q(system_of_record=SystemOfRecord.OURS)
    online = received & Q(channel=Channel.ONLINE)
    open_still = Q(finished_on__isnull=True, left_on__isnull=True, due_on__lt=min(end, today or end))
    return {
        "received": received,
        "received_here": here,
        "finished": finished,
        "early": finished & early,
        "on_time": finished & on_day,
        "late": finished & late,
        "on_time_of_received": received & (early | on_day),
        "extended": received & Q(extended=True),
        "late_apologized": finished & late & Q(promised_at__isnull=False),
        "asked_more_than_once": received & Q(supplements__gt=1),
        "contacted_once": here & Q(contacted=True, contacted_again=False),
        "contacted_more": here & Q(contacted_again=True),
        "agency_one": here & Q(turned_to_one=True, turned_elsewhere=False),
        "agency_more": here & Q(turned_elsewhere=True),
        "online": online,
        "online_late": online & (late | open_still),
    }
