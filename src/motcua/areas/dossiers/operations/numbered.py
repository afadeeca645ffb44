"""Numbers of yearly books (số trong sổ theo năm): given one after another under the lock of the book's row."""

from __future__ import annotations

from django.db import transaction
from django.db.models import F

from motcua.areas.dossiers.models import NumberedBook


@transaction.atomic
def next_in_book(*, unit_id: int, kind: str, year: int, series: str = "") -> tuple[NumberedBook, int]:
    """The next number (số tiếp theo) of a unit's book in a year; a rollback takes it back, so no gap stays."""
    book = NumberedBook.objects.filter(unit_id=unit_id, kind=kind, series=series, year=year)
    if not book.update(last_number=F("last_number") + 1):
        first = NumberedBook(unit_id=unit_id, kind=kind, series=series, year=year)
        NumberedBook.objects.bulk_create([first], ignore_conflicts=True)
        book.update(last_number=F("last_number") + 1)
    found = book.get()
    return found, found.last_number
