"""Ratings of made-up dossiers: so many of one unit on one day, some of them satisfied."""

from __future__ import annotations

from datetime import date, datetime, time
from itertools import count

from motcua.areas.feedback.models import Rating
from motcua.areas.organization.models import Unit
from motcua.areas.procedures.models import Procedure
from motcua.kernel.clock import at_local

NUMBERS = count(1)


def rated(unit: Unit, procedure: Procedure, day: date, *, satisfied: int, other: int) -> None:
    """Ratings of a day, as if each applicant had rated once."""
    Rating.objects.bulk_create(
        Rating(
            dossier_number=f"H20.99-{day:%y%m%d}-{next(NUMBERS) + 5000}",
            procedure=procedure,
            received_by=unit,
            competent=unit,
            score=5 if n < satisfied else 2,
            via="LINK",
            returned_on=day,
            rated_at=at_local(datetime.combine(day, time(9))),
            rated_on=day,
        )
        for n in range(satisfied + other)
    )
