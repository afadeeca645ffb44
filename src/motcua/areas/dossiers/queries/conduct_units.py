"""Units in time (thời gian của từng đơn vị tham gia): every unit a dossier went through, judged by its own time.

Law: Thông tư 01/2018/TT-VPCP, Điều 13. Only dossiers that went through our own steps can be judged so; a register that
was brought in does not say who held a dossier when.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import F

from motcua.areas.dossiers.models import Dossier, DossierEvent, SystemOfRecord
from motcua.areas.dossiers.queries.conduct_conditions import annotated
from motcua.areas.dossiers.queries.history import happening
from motcua.areas.dossiers.queries.slip import EARLY, LATE, ON_TIME, judged_rows
from motcua.areas.organization import queries as organization

IN_TIME = {"units_early": EARLY, "units_on_time": ON_TIME, "units_late": LATE}
CHUNK = 500


def outcomes_of_units(unit_ids: Collection[int] | None, *, start: date, end: date) -> dict[int, str]:
    """Outcomes (kết quả theo đơn vị) of dossiers finished in [start, end], by key: LATE where any unit was late,
    EARLY where every one was early."""
    found = _finished(unit_ids, start, end).in_bulk()
    events = DossierEvent.objects.filter(dossier__in=_finished(unit_ids, start, end)).order_by("dossier_id", "seq")
    judged = {}
    for pk, told in groupby(events.iterator(CHUNK), key=lambda event: event.dossier_id):
        outcome = _worst(row.outcome for row in judged_rows(map(happening, told), found[pk]))
        if outcome:
            judged[pk] = outcome
    return judged


def _finished(unit_ids: Collection[int] | None, start: date, end: date) -> Any:
    found = Dossier.objects.filter(
        finished_on__range=(start, end), system_of_record=SystemOfRecord.OURS, holder_unit__isnull=False
    )
    return found if unit_ids is None else found.filter(competent_id__in=unit_ids)


def _worst(outcomes: Iterable[str]) -> str:
    told = set(outcomes)
    return next((one for one in (LATE, ON_TIME, EARLY) if one in told), "")


def units_in_time(
    unit_ids: Collection[int] | None, *, start: date, end: date
) -> tuple[dict[str, dict[str, int]], dict[str, dict[str, int]]]:
    """Units in time (số hồ sơ theo kết quả của các đơn vị tham gia): by the slug of the unit that decides and by the
    officer who took the dossier up last, how many of each of IN_TIME; four questions."""
    judged = outcomes_of_units(unit_ids, start=start, end=end)
    names = {one.id: one.slug for one in organization.units()}
    whose = annotated(_finished(unit_ids, start, end)).values_list("pk", "competent_id", F("taken_up_by"))
    by_unit: dict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys(IN_TIME, 0))
    by_officer: dict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys(IN_TIME, 0))
    said = {outcome: name for name, outcome in IN_TIME.items()}
    for pk, unit_id, officer in whose:
        if pk not in judged:
            continue
        by_unit[names[unit_id]][said[judged[pk]]] += 1
        if officer:
            by_officer[officer][said[judged[pk]]] += 1
    return dict(by_unit), dict(by_officer)
