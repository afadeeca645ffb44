"""Checklists (phiếu kiểm tra) as packs keep them: editions with a source, items with a code that stays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from motcua.kernel.errors import UserError
from motcua.kernel.packs import load_toml, packs_dir


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """Checklist item (mục của phiếu kiểm tra): what is asked, by which law, and whether dossiers are looked at."""

    code: str
    area: str
    question: str
    basis: str
    sampled: bool


@dataclass(frozen=True, slots=True)
class Checklist:
    """Checklist (phiếu kiểm tra): one edition with its items; `key` stays over the editions."""

    key: str
    version: str
    title: str
    source: str
    kinds: tuple[str, ...]
    repeat_years: int
    explain_days: int
    members_needed: int
    items: tuple[ChecklistItem, ...]


def read(told: Mapping[str, Any]) -> Checklist:
    """Read a checklist (đọc phiếu kiểm tra) as a pack or an inspection keeps it."""
    items = tuple(
        ChecklistItem(one["code"], one["area"], one["question"], one["basis"], bool(one.get("sampled", False)))
        for one in told["item"]
    )
    plain = ("key", "version", "title", "source", "repeat_years", "explain_days", "members_needed")
    return Checklist(items=items, kinds=tuple(told["kinds"]), **{name: told[name] for name in plain})


def kept(pack_name: str) -> dict[str, Any]:
    """What an inspection keeps of an edition: everything it says, days as text."""
    told = load_toml(pack_name)
    return {name: value if isinstance(value, (str, int, list)) else str(value) for name, value in told.items()}


@cache
def editions() -> dict[str, Checklist]:
    """Editions (các bản phiếu) by the name of their pack."""
    names = sorted(path.name for path in (packs_dir() / "inspections").glob("*.toml"))
    return {f"inspections/{name}": read(load_toml(f"inspections/{name}")) for name in names}


def edition_for(kind: str) -> str:
    """The latest edition (bản phiếu mới nhất) for a kind of inspection. Raises UserError `no_checklist`."""
    fitting = [(one.version, name) for name, one in editions().items() if kind in one.kinds]
    if not fitting:
        raise UserError("Chưa có phiếu kiểm tra cho loại này trong packs/inspections.", code="no_checklist")
    return max(fitting)[1]
