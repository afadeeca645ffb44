"""Definitions (định nghĩa): the examples that stand beside an indicator, and the papers that use it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from django.db.models import Count

from motcua.insight.annex import annex_rows
from motcua.insight.freezing.document import version_of
from motcua.insight.indicators import PACKS, Indicator, definitions
from motcua.insight.models import FrozenFigure
from motcua.insight.reports.templates import slots_of, templates
from motcua.kernel.packs import load_toml

FORMS = {"form_06a": "Biểu II.06a", "form_07b": "Biểu II.07b"}


@dataclass(frozen=True, slots=True)
class Example:
    """Example (ví dụ mẫu): a made-up record, and whether it counts: in the part, in the whole only, or not."""

    name: str
    standing: str


@dataclass(frozen=True, slots=True)
class DefinitionVersion:
    """Version of a definition (phiên bản định nghĩa): since when it counts so, in words, and its digest.

    `frozen` is how many closed periods were counted by it; an older one known only from them has no words left.
    """

    digest: str
    valid_from: date
    valid_to: date | None
    meaning: str
    why: str
    frozen: int
    current: bool


def history(chosen: Indicator) -> list[DefinitionVersion]:
    """History (lịch sử định nghĩa) of an indicator, the latest first: now, before by the pack, and as it was frozen."""
    counted = _frozen_versions(chosen.code)
    now = version_of(chosen)
    told = [
        DefinitionVersion(now, chosen.valid_from, chosen.valid_to, chosen.meaning, "", counted.pop(now, (0,))[0], True)
    ]
    for row in _rows()[chosen.code].get("earlier", ()):
        words = (row["valid_from"], row["valid_to"], row["meaning"], row["why"])
        told.append(DefinitionVersion("", *words, 0, False))
    for digest, (number, since, until) in sorted(counted.items(), key=lambda one: one[1][1], reverse=True):
        told.append(DefinitionVersion(digest, since, until, "", "", number, False))
    return told


def _frozen_versions(code: str) -> dict[str, tuple[Any, ...]]:
    """The digests by which an indicator was frozen: in how many periods, and what they said of its validity."""
    found = FrozenFigure.objects.filter(code=code).values("version", "valid_from", "valid_to")
    told = found.annotate(number=Count("period_id", distinct=True)).values_list(
        "version", "number", "valid_from", "valid_to"
    )
    return {row[0]: row[1:] for row in told}


def set_of(code: str) -> str:
    """The set an indicator belongs to: what stands before the point of its code."""
    return code.partition(".")[0]


@cache
def _rows() -> Mapping[str, Mapping[str, Any]]:
    """Each indicator's row as its pack writes it; `earlier` tells how it was counted before."""
    return {row["code"]: row for name in PACKS for row in load_toml(f"indicators/{name}.toml")["indicator"]}


@cache
def _golden() -> Mapping[str, Mapping[str, Any]]:
    """The golden rows beside each code."""
    packs = [load_toml(f"indicators/{name}.toml") for name in PACKS]
    return {row["code"]: definitions(pack)["golden"] for pack in packs for row in pack["indicator"]}


def examples(chosen: Indicator) -> list[Example]:
    """Examples (ví dụ mẫu) of an indicator: its golden cases, which tests put to every database."""
    rows = _golden()[chosen.code]["row"]
    return [Example(row["name"], _standing(chosen, row)) for row in rows]


def _standing(chosen: Indicator, row: Mapping[str, Any]) -> str:
    keys = {row.get(name) for name in ("unit", "key", "number", "procedure_code")} - {None}
    if keys & set(chosen.golden["part"]) and row.get("concluded_on", True):
        return "part"
    return "whole" if keys & set(chosen.golden.get("whole", ())) else "none"


def uses_of(code: str) -> tuple[str, ...]:
    """Uses (nơi dùng) of an indicator: forms, report templates and annex rows that stand on it."""
    rows = [f"Phụ lục thống kê, dòng {row.code}" for row in annex_rows() if row.indicator == code]
    return (*_uses_in_packs(code), *rows)


@cache
def _uses_in_packs(code: str) -> tuple[str, ...]:
    found = [FORMS[set_of(code)]] if set_of(code) in FORMS else []
    for pack in {pack["code"]: pack for pack in templates().values()}.values():
        if any(slot.code == code for slot in slots_of(pack)):
            found.append(pack["name"])
    return tuple(found)
