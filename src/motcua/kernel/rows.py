"""Rows (dòng dữ liệu): the one row that a key names."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import Model, QuerySet

Row = TypeVar("Row", bound=Model)


def only(found: QuerySet[Row]) -> Row | None:
    """Only (dòng duy nhất): the row where there can be no more than one, or None.

    `first` would have it sorted by its key: with many joined columns that takes as long as the question itself.
    """
    return next(iter(found.order_by()[:1]), None)
