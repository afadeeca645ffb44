"""A catalogue to test with: what the packs hold, as the product itself loads it."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache

from motcua.areas.organization.models import Unit
from motcua.areas.procedures import operations
from motcua.config.scenario.terms import catalogue_path
from motcua.kernel.clock import TZ
from motcua.links.files.procedures import read_procedures
from tests.factories.remembered import remembered

CATALOGUED_AT = datetime(2024, 3, 1, 8, 0, tzinfo=TZ)


@cache
def _read() -> object:
    return read_procedures(catalogue_path())


@remembered
def load_catalogue(*codes: str, at: datetime = CATALOGUED_AT) -> None:
    """The shipped catalogue, all of it or these codes, with its forms, fee rules and workflows."""
    found = _read()
    for slug in ("chi-nhanh-dat-dai-tan-hong", "tan-hong-tai-nguyen"):  # whom the process over three agencies names
        Unit.objects.get_or_create(
            slug=slug,
            defaults={"name": slug, "level": "DISTRICT", "kind": "DEPARTMENT", "valid_from": date(2000, 1, 1)},
        )
    rows = [row for row in found.rows if not codes or row.code in codes]  # type: ignore[attr-defined]
    operations.import_procedures(rows=rows, source="Thử", file_digest="0" * 64, at=at)
    operations.load_packs(at=at)
