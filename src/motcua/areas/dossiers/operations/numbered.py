"""Numbers of yearly books (số trong sổ theo năm): given one after another under the lock of the book's row."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple

from django.db import transaction
from django.db.models import F, Q, QuerySet

from motcua.areas.dossiers.models import NumberedBook


class BookAsked(NamedTuple):
    """Book asked (quyển sổ): a yearly book of a unit by kind and series."""

    kind: str
    series: str = ""


@transaction.atomic
def next_in_books(*, unit_id: int, year: int, books: Sequence[BookAsked]) -> list[NumberedBook]:
    """The next numbers (số tiếp theo) of several books of a unit at once, in the order asked: each stands in its
    `last_number`, and its book stays locked."""
    wanted = reduce(or_, (Q(kind=one.kind, series=one.series) for one in books))
    chosen = NumberedBook.objects.filter(wanted, unit_id=unit_id, year=year).order_by("pk")
    found = _locked(chosen)
    if new := [one for one in books if one not in found]:
        rows = [NumberedBook(unit_id=unit_id, year=year, kind=one.kind, series=one.series) for one in new]
        NumberedBook.objects.bulk_create(rows, ignore_conflicts=True)  # somebody else may open the same book now
        found = _locked(chosen)
    chosen.update(last_number=F("last_number") + 1)
    for book in found.values():
        book.last_number += 1
    return [found[one] for one in books]


def _locked(chosen: QuerySet[NumberedBook]) -> dict[BookAsked, NumberedBook]:
    """The books that are there, locked until the transaction ends."""
    return {BookAsked(book.kind, book.series): book for book in chosen.select_for_update()}


@transaction.atomic
def next_in_book(*, unit_id: int, kind: str, year: int, series: str = "") -> tuple[NumberedBook, int]:
    """The next number (số tiếp theo) of a unit's book in a year; a rollback takes it back, so no gap stays."""
    (found,) = next_in_books(unit_id=unit_id, year=year, books=[BookAsked(kind, series)])
    return found, found.last_number
