"""Warning (cảnh báo sớm): which dossiers somebody should look at now, why, and who holds them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet

from motcua.areas.dossiers.models import Dossier, SystemOfRecord
from motcua.areas.dossiers.queries.lanes import WORKING, WorkFilters, by_calendar, lane, promised_by
from motcua.kernel.clock import at_local, local
from motcua.rules.working_time import WorkingCalendar

DUE_SOON, STUCK, OVERDUE = "DUE_SOON", "STUCK", "OVERDUE"
EARLY_HOURS = 8
AT_MOST = 2000


@dataclass(frozen=True, slots=True)
class WarningRow:
    """Warning row (dòng cảnh báo): a dossier with what is wrong: DUE_SOON, STUCK or OVERDUE; `unit_id` holds it."""

    number: str
    procedure: str
    why: str
    due_at: datetime | None
    holder_id: int | None
    unit_id: int
    competent_id: int


def to_warn(now: datetime, *, early_hours: int = EARLY_HOURS) -> list[WarningRow]:
    """To warn (cần cảnh báo) about our own dossiers at work: overdue, due within so many working hours, or stuck at a
    step; each once, by the worst that is true of it, in four questions. Hours are those of its units."""
    filters = WorkFilters(now=now)

    def soon(calendar: WorkingCalendar) -> Q:
        return Q(due_at__gte=now, due_at__lte=at_local(calendar.after(local(now), timedelta(hours=early_hours))))

    reasons = {
        OVERDUE: lane("overdue", filters),
        DUE_SOON: Q(status__in=WORKING) & by_calendar(filters.calendars, promised_by, soon),
        STUCK: lane("stuck", filters),
    }
    found: dict[str, WarningRow] = {}
    for why, condition in reasons.items():
        for row in _rows(Dossier.objects.filter(condition, system_of_record=SystemOfRecord.OURS), why):
            found.setdefault(row.number, row)
    return list(found.values())


def _rows(chosen: QuerySet[Dossier], why: str) -> list[WarningRow]:
    columns = ("number", "procedure__name", "due_at", "holder_id", "holder_unit_id", "competent_id")
    return [
        WarningRow(number, procedure, why, due_at, holder_id, holder_unit_id or competent_id, competent_id)
        for number, procedure, due_at, holder_id, holder_unit_id, competent_id in chosen.order_by(
            "due_at", "pk"
        ).values_list(*columns)[:AT_MOST]
    ]
