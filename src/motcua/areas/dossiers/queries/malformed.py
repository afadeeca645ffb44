"""Malformed values (giá trị sai dạng) in the tables that `verify` compares: named as their records are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from django.db.models import Model

from motcua.areas.dossiers.models import DailyRoot, Dossier, DossierEvent, DossierInterval, JournalBlock, JournalEntry
from motcua.areas.dossiers.queries.history import Broken
from motcua.kernel import stored


def malformed_values() -> Iterator[Broken]:
    """Malformed values (giá trị sai dạng): what stands in a column of dossiers, events, intervals or the journal and is
    no value of that column, so that it is read as other than what the database compares."""
    for model, (named_by, name) in NAMED.items():
        for found in stored.malformed(model, named_by):
            yield Broken(name(*found.row), found.column, stored.WHY)


def _number(key: str) -> str:
    kept = Dossier.objects.filter(pk=int(key)).values_list("number", flat=True) if key.isdecimal() else ()
    return next(iter(kept), f"hồ sơ có khóa {key}")


def _day(day: str) -> str:
    try:
        return f"gốc ngày {date.fromisoformat(day):%d/%m/%Y}"
    except ValueError:
        return f"gốc ngày {day}"


NAMED: dict[type[Model], tuple[tuple[str, ...], Callable[..., str]]] = {
    Dossier: (("number",), str),
    DossierEvent: (("dossier_id",), _number),
    DossierInterval: (("dossier_id",), _number),
    DailyRoot: (("day",), _day),
    JournalEntry: (("position",), "dòng nhật ký {}".format),
    JournalBlock: (("level", "index"), "khối nhật ký {}/{}".format),
}
