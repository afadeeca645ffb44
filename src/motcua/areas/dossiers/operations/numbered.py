"""Numbers of yearly books (số trong sổ theo năm): given one after another under the lock of the book's row."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple

from django.db import transaction
from django.db.models import F, Q

from motcua.areas.dossiers.models import NumberedBook


class BookAsked(NamedTuple):
    """Book asked (quyển sổ): a yearly book of a unit by kind and series."""

    kind: str
    series: str = ""


@transaction.atomic
def next_in_books(*, unit_id: int, year: int, books: Sequence[BookAsked]) -> list[NumberedBook]:
    """The next numbers (số tiếp theo) of several books of a unit at once, in the order asked: each stands in its
    `last_number`, and its book stays locked."""
    wanted = [Q(kind=one.kind, series=one.series) for one in books]
    own = NumberedBook.objects.filter(unit_id=unit_id, year=year)
    counted = own.filter(reduce(or_, wanted)).update(last_number=F("last_number") + 1)
    if counted < len(books):
        known = set(own.filter(reduce(or_, wanted)).values_list("kind", "series"))
        new = [one for one in books if (one.kind, one.series) not in known]
        rows = [NumberedBook(unit_id=unit_id, year=year, kind=one.kind, series=one.series) for one in new]
        NumberedBook.objects.bulk_create(rows, ignore_conflicts=True)
        own.filter(reduce(or_, [Q(kind=one.kind, series=one.series) for one in new])).update(
            last_number=F("last_number") + 1
        )
    found = {(book.kind, book.series): book for book in own.filter(reduce(or_, wanted))}
    return [found[(one.kind, one.series)] for one in books]


@transaction.atomic
def next_in_book(*, unit_id: int, kind: str, year: int, series: str = "") -> tuple[NumberedBook, int]:
    """The next number (số tiếp theo) of a unit's book in a year; a rollback takes it back, so no gap stays."""
    (found,) = next_in_books(unit_id=unit_id, year=year, books=[BookAsked(kind, series)])
    return found, found.last_number
