"""Passing on (bàn giao phản ánh, kiến nghị): what a unit that is no more had still to answer goes to its successor."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from django.db import transaction
from django.db.models import F

from motcua.areas.feedback.models import Petition
from motcua.rules.petitions import UNANSWERED


@transaction.atomic
def pass_petitions(*, passed: Mapping[int, int], formers: Collection[int]) -> int:
    """Pass petitions on (bàn giao phản ánh, kiến nghị) that still wait; answers how many.

    Days stay, and so does which unit received it first: there it is counted. Whoever takes over keeps it where a
    former unit kept it, and answers where a former unit had to.
    """
    waiting = Petition.objects.filter(pk__in=passed, state__in=UNANSWERED)
    keys = set(waiting.values_list("pk", flat=True))
    for to in sorted(set(passed.values())):
        mine = Petition.objects.filter(pk__in=[key for key in keys if passed[key] == to])
        mine.filter(answering_id__in=formers).update(answering_id=to)
        kept = mine.filter(unit_id__in=formers)
        kept.filter(received_by=None).update(received_by=F("unit"))
        kept.update(unit_id=to)
    return len(keys)
