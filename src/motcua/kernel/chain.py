"""Chain (chuỗi mã băm): rows of one table, each of which covers the one before it by its hash.

A row has `seq` (unique, from 1), `prev_hash` and `hash`; a body tells what of it the hash covers besides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.db import IntegrityError, models, transaction

from motcua.kernel import stored
from motcua.rules.hashing import chain_hash

TRIES = 20
Body = Callable[[Any], dict[str, object]]


def append(row: models.Model, body: Body) -> int:
    """Append a row (ghi tiếp vào chuỗi) and answer its place. Two at once do not take the same place."""
    for tried in range(TRIES):
        try:
            with transaction.atomic():
                return _linked(row, body)
        except IntegrityError:
            if tried == TRIES - 1:
                raise
    raise AssertionError("unreachable")


def _linked(row: Any, body: Body) -> int:
    last = type(row).objects.order_by("-seq").values_list("seq", "hash").first() or (0, "")
    row.seq, row.prev_hash = last[0] + 1, last[1]
    row.hash = chain_hash(row.prev_hash, body(row))
    row.save(force_insert=True)
    return int(row.seq)


def broken(model: Any, body: Body, *, batch: int = 2000) -> Iterator[tuple[int, str]]:
    """Broken (chỗ chuỗi không khớp): the place of every row that does not follow from the one before it, and why.

    Where a value is none of its column, that alone is told: nothing that is read of such a table can be compared.
    """
    if wrong := [(int(place), f"{column}: {stored.WHY}") for (place,), column in stored.malformed(model, ("seq",))]:
        yield from wrong
        return
    expected, last = 1, ""
    while rows := list(model.objects.filter(seq__gte=expected).order_by("seq")[:batch]):
        for row in rows:
            if row.seq != expected:
                yield expected, "thiếu dòng"
                expected = row.seq
            elif row.prev_hash != last or row.hash != chain_hash(last, body(row)):
                yield row.seq, "mã băm không khớp nội dung"
            expected, last = expected + 1, row.hash
