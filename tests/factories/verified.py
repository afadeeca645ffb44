"""A history for `verify`: what is made, what it finds, and that what was done to it is as if it had not been."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

from django.db import transaction

from motcua import insight
from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import Correction, Dossier
from motcua.config.commands.verifying import Told, every_fault
from motcua.rules.periods import custom
from tests.factories.office import IMPORTED_AT, import_register, make_office, row

NUMBERS = [f"H20.99-240304-{n:04}" for n in range(1, 100)]
DAY = timedelta(days=1)


MARCH = (custom(date(2024, 3, 1), date(2024, 3, 10)), custom(date(2024, 3, 11), date(2024, 3, 31)))
CLOSER = insight.Closer("account:cchc.thu", "Người chốt minh họa 01")


def make_history(dossiers: int, *, closed: bool = False) -> None:
    """Dossiers of three days that were told again otherwise, one corrected; two periods closed; every day sealed."""
    office = make_office()
    numbers = NUMBERS[:dossiers]
    import_register(*(row(number, line) for line, number in enumerate(numbers, 2)))
    told = [row(number, line, channel="COUNTER") for line, number in enumerate(numbers[::3], 2)]
    import_register(*told, at=IMPORTED_AT + DAY)
    import_register(row(numbers[1], 2, finished="2024-03-05T10:00"), at=IMPORTED_AT + 2 * DAY)
    waiting = Correction.objects.get()
    operations.approve_correction(correction_id=waiting.pk, account=office.leader, at=IMPORTED_AT + 2 * DAY)
    for period in MARCH if closed else ():
        insight.freeze(unit="xa-thu-1", scope="own", period=period, by=CLOSER, at=IMPORTED_AT + 2 * DAY)
    operations.seal_missing(at=IMPORTED_AT + 3 * DAY)


def faults(told: Told | None = None) -> list[queries.Broken]:
    return [one for one in every_fault(told or Told()) if one.column != "trigger"]


@contextmanager
def undone() -> Iterator[None]:
    """What happens inside is as if it had not been."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def dossier(place: int = 0) -> Dossier:
    return Dossier.objects.get(number=NUMBERS[place])
