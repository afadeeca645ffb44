"""Steps (bước của quy trình): where a dossier goes next by its internal process, and until when it may stay there."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from motcua.areas.dossiers.models import Dossier
from motcua.areas.dossiers.queries.history import iso
from motcua.areas.dossiers.queries.workflows import COMPETENT, RECEIVING
from motcua.areas.organization import queries as organization
from motcua.areas.procedures import queries as procedures
from motcua.areas.procedures.queries import StepRow, WorkflowRow
from motcua.kernel.clock import at_local, local, local_date
from motcua.kernel.errors import UserError
from motcua.rules.deadlines import starts_running


def next_step(flow: WorkflowRow | None, current: int | None) -> StepRow | None:
    """Next step (bước kế tiếp); before the first hand-over a dossier stands at the step that took it in."""
    if flow is None or not flow.steps:
        return None
    if current is None:
        current = flow.steps[0].order if flow.steps[0].place == RECEIVING else flow.steps[0].order - 1
    return next((step for step in flow.steps if step.order > current), None)


def step_now(dossier: Dossier) -> StepRow | None:
    """The step of its process a dossier stands at; None before the first, or where there is no process."""
    if dossier.workflow_id is None or dossier.step is None:
        return None
    return procedures.step_of(dossier.workflow_id, dossier.step)


class Place(NamedTuple):
    """Place (nơi làm): the unit that takes over; of one that was read already also its slug and its days."""

    id: int
    slug: str | None = None
    days: tuple[date, date | None] | None = None

    def works_on(self, day: date) -> bool:
        """Whether the unit is at work on a day; asks only where its days are not known yet."""
        if self.days is None:
            return organization.is_unit(self.id, day)
        begins, ends = self.days
        return begins <= day and (ends is None or day <= ends)


def near(dossier: Dossier, unit_id: int) -> str | None:
    """The slug of a unit where it is one of the dossier's own, which need not be asked for."""
    units = (dossier.competent, dossier.received_by, dossier.holder_unit)
    return next((unit.slug for unit in units if unit is not None and unit.pk == unit_id), None)


def place_of(step: StepRow, dossier: Dossier, day: date) -> Place | None:
    """The unit a step is done in; of a former unit the one that took over, if that is one, else the one that holds the
    dossier already. None where the unit is not known here."""
    own = {RECEIVING: dossier.received_by, COMPETENT: dossier.competent}.get(step.place)
    if own is not None:
        place = Place(own.pk, own.slug, (own.valid_from, own.valid_to))
    else:
        try:
            unit = organization.unit(step.place)
        except UserError:
            return None
        place = Place(unit.id, unit.slug, (unit.valid_from, unit.valid_to))
    return place if place.works_on(day) else _heir(place, dossier, day)


def _heir(place: Place, dossier: Dossier, day: date) -> Place:
    heirs = organization.heirs(place.id, day)
    chosen = heirs if len(heirs) == 1 else [one for one in heirs if one == dossier.holder_unit_id]
    return Place(chosen[0]) if chosen else place


def stepped(flow: WorkflowRow | None, step: StepRow | None, unit: Place, at: datetime) -> dict[str, Any]:
    """What an event says of a step entered at `at`: its clock runs in the unit's hours, after 15:00 from the next
    working morning (Nghị định 61/2018/NĐ-CP, Điều 18)."""
    if flow is None or step is None:
        return {}
    calendar = organization.calendar_of(unit.id, local_date(at), slug=unit.slug)
    due = calendar.after(starts_running(local(at), calendar), timedelta(hours=step.hours))
    return {"workflow_id": flow.id, "step": step.order, "hours": step.hours, "step_due": iso(at_local(due))}


def standing(dossier: Dossier) -> dict[str, Any]:
    """Standing (đang ở đâu): step and clock as they are, for an event that moves the dossier inside its step."""
    if dossier.step is None:
        return {}
    due = {"step_due": iso(dossier.step_due_at)} if dossier.step_due_at else {}
    return {"workflow_id": dossier.workflow_id, "step": dossier.step, **due}
