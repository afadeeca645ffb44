"""Reorganizing (sắp xếp đơn vị): units end on a day, others are founded, and it is written down who takes over."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q

from motcua.areas.organization.models import Position, Succession, Unit
from motcua.areas.organization.operations.inheriting import inherit_ways
from motcua.areas.organization.operations.loading import load_units
from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence


@dataclass(frozen=True, slots=True)
class TakingOver:
    """Taking over (việc kế thừa): who succeeds whom, by which document."""

    former: str
    successor: str
    legal_basis: str


@transaction.atomic
def reorganize_units(
    *, on: date, founded: Sequence[Mapping[str, Any]], ended: Collection[str], steps: Sequence[TakingOver]
) -> None:
    """Reorganize units (sắp xếp đơn vị) on a day: those told are founded where they are not known, those ended keep
    their rows and their codes until the day before, every succession is written down, and a founded unit begins with
    the settings its formers agree in.

    What stands already stays as it is, so that doing it again changes nothing. Raises UserError `unknown_unit`.
    """
    known = set(Unit.objects.values_list("slug", flat=True))
    new = [{**one, "valid_from": on, "valid_to": None} for one in founded if one["slug"] not in known]
    load_units(pack={"unit": new})
    slugs = {*ended, *(step.former for step in steps), *(step.successor for step in steps)}
    keys = dict(Unit.objects.filter(slug__in=slugs).values_list("slug", "pk"))
    if missing := sorted(slugs - keys.keys()):
        raise UserError(Sentence("Không có đơn vị “{missing}”.", missing=missing[0]), code="unknown_unit")
    last = on - timedelta(days=1)
    running = Q(valid_to__isnull=True) | Q(valid_to__gt=last)
    gone = [keys[slug] for slug in ended]
    Unit.objects.filter(running, pk__in=gone, valid_from__lte=last).update(valid_to=last)
    Position.objects.filter(running, unit_id__in=gone, valid_from__lte=last).update(valid_to=last)
    Succession.objects.bulk_create(
        [
            Succession(
                former_id=keys[step.former],
                successor_id=keys[step.successor],
                on=on,
                legal_basis=step.legal_basis[:255],
            )
            for step in steps
        ],
        ignore_conflicts=True,
    )
    going = [(keys[step.former], keys[step.successor], step.legal_basis) for step in steps]
    inherit_ways(founded=[keys[one["slug"]] for one in new if one["slug"] in keys], steps=going, on=on)
