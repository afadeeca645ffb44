"""Reception of citizens as a calendar, as one day with its visits, and as everybody may see it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Count, Q, Sum

from motcua.areas.feedback.models import ReceptionDay, ReceptionVisit
from motcua.areas.feedback.policy import Hearing, listening_parts
from motcua.areas.feedback.queries.terms import reception_rule
from motcua.areas.organization import queries as organization
from motcua.rules.listening import is_late
from motcua.rules.reception import ReceptionGap, ReceptionState, VisitOutcome, VisitSubject, gaps, month_of


@dataclass(frozen=True, slots=True)
class ReceptionRow:
    """Reception row (dòng lịch tiếp công dân): when, where, which head, whether it was so, how many came."""

    id: int
    unit_id: int
    unit: str
    on: date
    head: str
    hours: str
    place: str
    extra: bool
    state: ReceptionState
    note: str
    visits: int
    people: int


@dataclass(frozen=True, slots=True)
class VisitRow:
    """Visit row (dòng lượt tiếp công dân)."""

    id: int
    day_id: int
    home_id: int
    on: date
    number: int
    visitor: str
    contact: str
    people: int
    subject: VisitSubject
    words: str
    outcome: VisitOutcome
    sent_to: str
    unit_id: int | None
    unit: str
    due_on: date | None
    answer: str
    answered_on: date | None

    def late(self, today: date) -> bool:
        """Whether its answer came, or has not come, after its day."""
        return is_late(self.due_on, self.answered_on, today)

    def for_reader(self, account: Any) -> VisitRow:
        """As somebody may read it: who came and with what only where they keep the calendar or have to answer."""
        if listening_parts(account, unit_id=self.home_id, answering_id=self.unit_id):
            return self
        return replace(self, visitor="", contact="", words="", answer="")

    def answers(self, account: Any) -> bool:
        """Whether somebody may answer it now."""
        waits = self.outcome is VisitOutcome.TAKEN and self.answered_on is None
        return waits and bool(listening_parts(account, unit_id=self.home_id, answering_id=self.unit_id))


def _seen(seen: Hearing) -> Q:
    answering = ReceptionVisit.objects.filter(unit_id__in=seen.homes).values("day_id")
    return Q(unit_id__in=seen.homes | seen.over) | Q(pk__in=answering)


def _rows(found: Any) -> list[ReceptionRow]:
    counted = found.select_related("unit").annotate(times=Count("visits"), crowd=Sum("visits__people"))
    return [
        ReceptionRow(
            one.pk,
            one.unit_id,
            one.unit.name,
            one.on,
            one.head,
            one.hours,
            one.place,
            one.extra,
            ReceptionState(one.state),
            one.note,
            one.times,
            one.crowd or 0,
        )
        for one in counted.order_by("on", "unit__name", "pk")
    ]


def receptions(seen: Hearing, *, year: int, month: int) -> list[ReceptionRow]:
    """Receptions (các ngày tiếp công dân) of a month that one may see."""
    start, end = month_of(year, month)
    return _rows(ReceptionDay.objects.filter(_seen(seen), on__gte=start, on__lte=end))


def reception(seen: Hearing, day_id: int) -> ReceptionRow | None:
    """Reception (một ngày tiếp công dân); None where one may not see it."""
    return next(iter(_rows(ReceptionDay.objects.filter(_seen(seen), pk=day_id))), None)


def public_receptions(*, unit_ids: Collection[int] | None, year: int, month: int) -> list[ReceptionRow]:
    """Public receptions (lịch tiếp công dân công khai) of a month: no visit is told; None is every unit."""
    start, end = month_of(year, month)
    found = ReceptionDay.objects.filter(on__gte=start, on__lte=end)
    if unit_ids is not None:
        found = found.filter(unit_id__in=unit_ids)
    return [replace(row, visits=0, people=0) for row in _rows(found)]


def reception_gaps(unit_id: int, *, year: int, month: int) -> list[ReceptionGap]:
    """Gaps (các kỳ thiếu ngày tiếp công dân) in the calendar of a unit, by the rule of its level; missed days do not
    count, and of a unit that ended before the month did none are asked for."""
    unit = organization.unit_by_id(unit_id)
    rule = reception_rule(unit.level, committee=unit.kind == organization.UnitKind.PEOPLES_COMMITTEE)
    if rule is None:
        return []
    start, end = month_of(year, month)
    if unit.valid_to is not None and unit.valid_to < end:
        return []
    counted = ReceptionDay.objects.filter(unit_id=unit_id, extra=False).exclude(state=ReceptionState.MISSED.value)
    days = counted.filter(on__gte=date(start.year - 1, 12, 25), on__lte=date(end.year + 1, 1, 7))
    return gaps(rule, days.values_list("on", flat=True), year, month)


def visits(*, day_id: int) -> list[VisitRow]:
    """Visits (các lượt tiếp công dân) of a day in order."""
    return _visits(ReceptionVisit.objects.filter(day_id=day_id))


def visit(seen: Hearing, visit_id: int) -> VisitRow | None:
    """Visit (một lượt tiếp công dân); None where one may not see its day."""
    days = ReceptionDay.objects.filter(_seen(seen)).values("pk")
    return next(iter(_visits(ReceptionVisit.objects.filter(pk=visit_id, day_id__in=days))), None)


def _visits(found: Any) -> list[VisitRow]:
    return [
        VisitRow(
            one.pk,
            one.day_id,
            one.day.unit_id,
            one.day.on,
            one.number,
            one.visitor,
            one.contact,
            one.people,
            VisitSubject(one.subject),
            one.words,
            VisitOutcome(one.outcome),
            one.sent_to,
            one.unit_id,
            one.unit.name if one.unit else "",
            one.due_on,
            one.answer,
            one.answered_on,
        )
        for one in found.select_related("day", "unit").order_by("number")
    ]
