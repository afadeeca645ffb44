"""Leaving (việc còn lại): petitions that units have not answered, for whoever takes over from them."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Q

from motcua.areas.feedback.models import Petition
from motcua.rules.petitions import UNANSWERED
from motcua.rules.reorganizing import LeftOpen
from motcua.rules.sentences import Sentence


def petitions_left_open(unit_ids: Collection[int]) -> list[LeftOpen]:
    """Petitions left open (phản ánh, kiến nghị còn dở) that some units received, or have to answer; nobody is named."""
    units = set(unit_ids)
    concerned = Q(unit_id__in=units) | Q(answering_id__in=units)
    found = Petition.objects.filter(concerned, state__in=UNANSWERED).order_by("pk")
    told = found.values_list("pk", "received_on", "unit_id", "answering_id")
    return [
        LeftOpen(key, Sentence("Nhận ngày {day:%d/%m/%Y}", day=day), answering if answering in units else unit)
        for key, day, unit, answering in told
    ]
