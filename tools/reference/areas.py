"""Pages about the areas: models, events, operations, queries."""

from __future__ import annotations

import dataclasses
import importlib
import importlib.util
import inspect
from collections.abc import Iterator
from types import FunctionType, ModuleType

from django.apps import apps

from tools.reference.markdown import cell, first_paragraph, table


def built() -> Iterator[tuple[str, str]]:
    """The installed areas, lowest first, as (name, Vietnamese name)."""
    for config in apps.get_app_configs():
        if config.name.startswith("motcua.areas."):
            yield config.label, str(config.verbose_name)


def _room(area: str, room: str) -> ModuleType | None:
    name = f"motcua.areas.{area}.{room}"
    return importlib.import_module(name) if importlib.util.find_spec(name) else None


def _sections(title: str, room: str, entries: dict[str, str]) -> str:
    parts = [f"# {title}\n"]
    for area, vietnamese in built():
        if entries.get(area):
            parts.append(f"## {area} ({vietnamese})\n\nDoor: `motcua.areas.{area}.{room}`\n\n{entries[area]}")
    return "\n".join(parts)


def models() -> str:
    """Every model with its fields."""
    entries: dict[str, str] = {}
    for area, _ in built():
        parts = []
        for model in apps.get_app_config(area).get_models():
            rows = [
                (f"`{field.name}`", cell(str(getattr(field, "verbose_name", ""))), type(field).__name__)
                for field in model._meta.get_fields()
                if getattr(field, "concrete", False)
            ]
            says = first_paragraph(model)
            parts.append(f"### {model.__name__}\n\n{says}\n\n{table(('Field', 'Vietnamese', 'Kind'), rows)}\n")
        entries[area] = "\n".join(parts)
    return _sections("Models", "models", entries).replace("Door: ", "Private room: ")


def shown(module: ModuleType) -> Iterator[tuple[str, object]]:
    """What a room shows: what its `__all__` names, and what it or its inner modules define in public."""
    said = set(getattr(module, "__all__", ()))
    for name in sorted(said | {name for name in vars(module) if not name.startswith("_")}):
        thing = getattr(module, name)
        if name in said or getattr(thing, "__module__", "").startswith(module.__name__):
            yield name, thing


def _signature(name: str, function: FunctionType) -> str:
    signature = inspect.signature(function)
    words = [
        f"{p.name}: {p.annotation}" + ("" if p.default is p.empty else f" = {p.default!r}")
        for p in signature.parameters.values()
    ]
    line = f"{name}({', '.join(words)}) -> {signature.return_annotation}"
    if len(line) <= 100:
        return line
    return "\n".join([f"{name}(", *(f"    {word}," for word in words), f") -> {signature.return_annotation}"])


def _described(module: ModuleType) -> str:
    parts = []
    for name, thing in shown(module):
        if isinstance(thing, FunctionType):
            parts.append(f"### {name}\n\n```python\n{_signature(name, thing)}\n```\n\n{first_paragraph(thing)}\n")
        elif isinstance(thing, type) and dataclasses.is_dataclass(thing):
            fields = ", ".join(f"`{field.name}`" for field in dataclasses.fields(thing))
            parts.append(f"### {name}\n\n{first_paragraph(thing)}\n\nFields: {fields}\n")
        elif isinstance(thing, type):
            parts.append(f"### {name}\n\n{first_paragraph(thing)}\n")
    return "\n".join(parts)


def _page(title: str, room: str) -> str:
    entries = {area: _described(module) for area, _ in built() if (module := _room(area, room))}
    return _sections(title, room, entries)


def events() -> str:
    """Every event an area announces."""
    return _page("Events", "events")


def operations() -> str:
    """Every operation: one business sentence each."""
    return _page("Operations", "operations")


def queries() -> str:
    """Every query and the rows it answers with."""
    return _page("Queries", "queries")
