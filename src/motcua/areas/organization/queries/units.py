"""Units (đơn vị) as they were on a day, by the names they bore."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from motcua.areas.organization.models import Succession, Unit, UnitKind
from motcua.kernel.errors import UserError
from motcua.kernel.rows import only
from motcua.rules.sentences import Sentence

SCOPES = ("own", "children", "all")


@dataclass(frozen=True, slots=True)
class UnitRow:
    """Unit row (đơn vị): one unit as it was."""

    id: int
    slug: str
    name: str
    level: str
    kind: str
    parent_id: int | None
    agency_code: str
    geo_code: str
    valid_from: date
    valid_to: date | None


def unit_row(unit: Unit) -> UnitRow:
    """The row of a unit."""
    return UnitRow(
        unit.pk,
        unit.slug,
        unit.name,
        unit.level,
        unit.kind,
        unit.parent_id,
        unit.agency_code,
        unit.geo_code,
        unit.valid_from,
        unit.valid_to,
    )


def _overlapping(start: date, end: date) -> QuerySet[Unit]:
    return Unit.objects.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=start), valid_from__lte=end)


def unit(name: str, *, start: date = date.min, end: date = date.max) -> UnitRow:
    """Unit (đơn vị) by slug, agency code or area code; of two that bore a code, the last valid in the period.

    Raises UserError `unknown_unit`.
    """
    name = name.replace("\x00", "")  # which no database takes, and no unit is called by
    by_slug = Q(slug=name)
    by_code = Q(agency_code=name) | Q(geo_code=name) if name else Q(pk=None)
    found = (
        only(Unit.objects.filter(by_slug))
        or _overlapping(start, end).filter(by_code).order_by("valid_from").last()
        or Unit.objects.filter(by_code).order_by("valid_from").last()
    )
    if found is None:
        raise UserError(
            Sentence("Không có đơn vị “{name}”. Xem tên ngắn hoặc mã của đơn vị trong trang Đơn vị.", name=name),
            code="unknown_unit",
        )
    return unit_row(found)


def unit_by_id(unit_id: int) -> UnitRow:
    """Unit (đơn vị) by its key."""
    return unit_row(Unit.objects.get(pk=unit_id))


def numbering_code(row: UnitRow) -> str:
    """Numbering code (mã định danh dùng để cấp mã hồ sơ) of a unit: its own, else that of the committee it belongs to;
    empty where neither has one."""
    while not row.agency_code and row.kind != UnitKind.PEOPLES_COMMITTEE and row.parent_id is not None:
        row = unit_by_id(row.parent_id)
    return row.agency_code


def up_to_committee(unit_id: int) -> list[int]:
    """Up to the committee (từ đơn vị lên ủy ban của nó): itself and what it is part of, the nearest first."""
    row = unit_by_id(unit_id)
    found = [row.id]
    while row.kind != UnitKind.PEOPLES_COMMITTEE and row.parent_id is not None:
        row = unit_by_id(row.parent_id)
        found.append(row.id)
    return found


def is_unit(unit_id: int, on: date) -> bool:
    """Whether a unit (đơn vị) of this key is at work on a day."""
    return _overlapping(on, on).filter(pk=unit_id).exists()


def units(*, valid_on: date | None = None) -> list[UnitRow]:
    """Units (các đơn vị), those valid on a day when one is given, by slug."""
    chosen = Unit.objects.all() if valid_on is None else _overlapping(valid_on, valid_on)
    return [unit_row(found) for found in chosen.order_by("slug")]


def _parts_by_parent(start: date, end: date) -> dict[int | None, list[UnitRow]]:
    grouped: dict[int | None, list[UnitRow]] = defaultdict(list)
    for found in _overlapping(start, end).order_by("slug"):
        grouped[found.parent_id].append(unit_row(found))
    return grouped


def _with_departments(root: UnitRow, parts: dict[int | None, list[UnitRow]]) -> list[UnitRow]:
    """The unit and what belongs to it; committees below it are units of their own."""
    found = [root]
    for part in parts.get(root.id, []):
        if part.kind != UnitKind.PEOPLES_COMMITTEE:
            found += _with_departments(part, parts)
    return found


def scope(name: str, which: str, *, start: date, end: date) -> list[UnitRow]:
    """Scope (phạm vi): the units meant by own, children or all, valid at some time in the period.

    own: the unit with its own departments; children: the committees of the next lower level with theirs; all:
    both. Raises UserError `unknown_unit`, `unknown_scope`.
    """
    return scope_of(unit(name, start=start, end=end), which, start=start, end=end)


def scope_of(root: UnitRow, which: str, *, start: date, end: date) -> list[UnitRow]:
    """Scope of a unit (phạm vi của một đơn vị) that is known already. Raises UserError `unknown_scope`."""
    if which not in SCOPES:
        raise UserError(
            Sentence("Phạm vi “{which}” không có; chọn own, children hoặc all.", which=which), code="unknown_scope"
        )
    parts = _parts_by_parent(start, end)
    found = _with_departments(root, parts) if which in ("own", "all") else []
    if which in ("children", "all"):
        for child in children(root.id, start=start, end=end, _parts=parts):
            found += _with_departments(child, parts)
    return found


def children(
    unit_id: int, *, start: date, end: date, _parts: dict[int | None, list[UnitRow]] | None = None
) -> list[UnitRow]:
    """Children (đơn vị cấp dưới trực tiếp): the committees right below a unit, valid in the period."""
    parts = _parts_by_parent(start, end) if _parts is None else _parts
    return [part for part in parts.get(unit_id, []) if part.kind == UnitKind.PEOPLES_COMMITTEE]


def further_below(unit_id: int, *, start: date, end: date) -> list[UnitRow]:
    """Further below (cấp dưới nữa): committees of the period that stand under others below a unit, also under one that
    has ended by then. No scope of the unit counts them."""
    below: dict[int | None, list[UnitRow]] = defaultdict(list)
    for one in units():
        if one.kind == UnitKind.PEOPLES_COMMITTEE:
            below[one.parent_id].append(one)
    found: list[UnitRow] = []
    level = below[unit_id]
    while level := [one for upper in level for one in below[upper.id]]:
        found += [one for one in level if one.valid_from <= end and (one.valid_to is None or start <= one.valid_to)]
    return found


def successors(unit_id: int, on: date) -> list[UnitRow]:
    """Successors (đơn vị kế thừa) that have taken over from a unit by a day."""
    found = Succession.objects.filter(former_id=unit_id, on__lte=on).select_related("successor")
    return [unit_row(step.successor) for step in found.order_by("successor__slug")]


def formers(unit_ids: Collection[int], on: date) -> dict[int, tuple[int, ...]]:
    """Formers (các đơn vị cũ) of some units by a day, also those whose successor was taken over in turn."""
    taken = _steps("successor", "former", on)
    return {unit_id: _reached(unit_id, taken) for unit_id in unit_ids}


def heirs(unit_id: int, on: date) -> tuple[int, ...]:
    """Heirs (các đơn vị đang giữ) of a former unit by a day: its successors, and theirs where they ended too."""
    return _reached(unit_id, _steps("former", "successor", on))


def sole_heirs(unit_ids: Collection[int], on: date) -> dict[int, int]:
    """Sole heirs (nơi kế thừa duy nhất) of former units by a day; who left it to several units at work is not there."""
    steps = _steps("former", "successor", on) if unit_ids else {}
    reached = {unit_id: set(_reached(unit_id, steps)) for unit_id in unit_ids}
    every = {heir for heirs_of in reached.values() for heir in heirs_of}
    ended = set(Unit.objects.filter(pk__in=every, valid_to__lt=on).values_list("pk", flat=True)) if every else set()
    living = {unit_id: heirs_of - ended for unit_id, heirs_of in reached.items()}
    return {unit_id: next(iter(some)) for unit_id, some in living.items() if len(some) == 1}


def _steps(start: str, end: str, on: date) -> dict[int, list[int]]:
    """The successions by a day, from one side to the other."""
    steps: dict[int, list[int]] = defaultdict(list)
    for here, there in Succession.objects.filter(on__lte=on).order_by("pk").values_list(start, end):
        steps[here].append(there)
    return steps


def _reached(start: int, steps: dict[int, list[int]]) -> tuple[int, ...]:
    """Everything that steps lead to, the nearest first, each once."""
    found: dict[int, None] = {}
    ahead = list(steps.get(start, ()))
    while ahead:
        here = ahead.pop(0)
        if here != start and here not in found:
            found[here] = None
            ahead += steps.get(here, ())
    return tuple(found)


def with_committees(unit_ids: Collection[int]) -> frozenset[int]:
    """With their committees (kèm ủy ban mà chúng thuộc về): some units, and the committee each belongs to."""
    parents = {key: (kind, parent) for key, kind, parent in Unit.objects.values_list("pk", "kind", "parent_id")}
    found = set(unit_ids)
    for key in unit_ids:
        kind, parent = parents[key]
        while kind != UnitKind.PEOPLES_COMMITTEE and parent is not None:
            kind, key, parent = parents[parent][0], parent, parents[parent][1]
            found |= {key} if kind == UnitKind.PEOPLES_COMMITTEE else set()
    return frozenset(found)


def above(unit_id: int) -> list[int]:
    """Above (các đơn vị cấp trên): the keys of those a unit belongs to, the nearest first."""
    found: list[int] = []
    parents = dict(Unit.objects.values_list("pk", "parent_id"))
    parent = parents.get(unit_id)
    while parent is not None and parent not in found:
        found.append(parent)
        parent = parents.get(parent)
    return found
