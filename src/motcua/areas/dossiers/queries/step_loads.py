"""Loads by step: where dossiers lie in their processes, told by what the step is called there."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime

from motcua.areas.dossiers.queries.work import Load, loads
from motcua.areas.procedures import queries as procedures


def load_by_step(unit_ids: Collection[int] | None, *, now: datetime) -> list[Load]:
    """Load by unit and step (khối lượng theo bước): where dossiers lie; `name` is the unit and `step` what the step is
    called in its own process, since the second step of one process is not that of another. `key` is its place in the
    order, None before the first."""
    places = {"load_unit": "holder_unit_id", "load_workflow": "workflow_id"}
    found = loads(unit_ids, now, "step", "holder_unit__name", **places)
    names = procedures.step_names({one.workflow_id for one in found if one.workflow_id is not None})
    named = (replace(one, step=names.get((one.workflow_id or 0, one.key or 0), ("", 0))[0]) for one in found)
    return sorted(_together(named), key=lambda one: (-one.overdue, -one.undone, one.name, one.key or 0))


def _together(found: Iterable[Load]) -> Iterable[Load]:
    """The loads of one unit at steps of one name as one."""
    sums: dict[tuple[int | None, int | str | None], Load] = {}
    for one in found:
        at = one.unit_id, one.step or one.key
        sums[at] = sums[at].and_of(one) if at in sums else one
    return sums.values()
