"""Shipped sets: the real criteria sets that come with the program, for an office that has none yet to begin from."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from motcua.areas.parindex.models import CriteriaEdition
from motcua.kernel.packs import packs_dir

FOLDER = "criteria"


@dataclass(frozen=True, slots=True)
class ShippedSet:
    """Shipped set (bộ tiêu chí kèm phần mềm): its key, its name, and the document it was taken from."""

    key: str
    name: str
    source: str


def shipped_sets() -> list[ShippedSet]:
    """Shipped sets (các bộ kèm phần mềm) that nobody has taken in here yet, by name; never a made-up one."""
    taken = set(CriteriaEdition.objects.values_list("key", "version"))
    found = [one for one in _documents().values() if (one["key"], str(one.get("version") or "1")) not in taken]
    return sorted((ShippedSet(one["key"], one["name"], one["source"]) for one in found), key=lambda one: one.name)


def shipped_document(key: str) -> dict[str, Any] | None:
    """Shipped document (nội dung bộ kèm phần mềm), or None where no real set has this key."""
    return _documents().get(key)


@cache
def _documents() -> dict[str, dict[str, Any]]:
    files = sorted((packs_dir() / FOLDER).glob("*.json"))
    # a set knows exact numbers only
    read = [json.loads(path.read_text("utf-8"), parse_float=Decimal) for path in files]
    return {one["key"]: one for one in read if one.get("status") != "synthetic"}
