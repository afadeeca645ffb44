"""Rounds (đợt thu thập) as lists and as one: how many units answered, which are late."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import OuterRef, Q, Subquery

from motcua.areas.reporting.models import CollectionRound, RoundChange, RoundReminder, RoundRow, SheetEvent, UnitSheet
from motcua.kernel.clock import local_date
from motcua.rules.collecting import FigureScope, Sending, SheetAct, SheetState, sending
from motcua.rules.periods import Period, custom

PAGE = 20


@dataclass(frozen=True, slots=True)
class CollectedRow:
    """Row asked for (dòng được hỏi) in a round, as the annex stood when it was opened."""

    id: int
    code: str
    title: str
    measure: str
    additive: bool
    origin: str
    indicator: str
    side: str
    of: str


@dataclass(frozen=True, slots=True)
class CollectionRoundRow:
    """Round row (dòng đợt thu thập): what is asked of whom by when, and how many sheets stand in each state."""

    id: int
    unit_id: int
    unit: str
    unit_slug: str
    title: str
    guidance: str
    start: date
    end: date
    due_on: date
    first_due_on: date
    rows_version: str
    opened_at: datetime
    called_off: bool
    kept_by: int | None
    keeper: str
    states: Mapping[SheetState, int] = field(default_factory=dict)

    @property
    def period(self) -> Period:
        """The period asked for."""
        return custom(self.start, self.end)

    @property
    def sheets(self) -> int:
        """How many units are asked."""
        return sum(self.states.values())

    @property
    def sent(self) -> int:
        """How many units have answered."""
        return sum(count for state, count in self.states.items() if state.sent)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """Sheet row (dòng phiếu số liệu): whose it is, in which round, with whom it lies, and whether it is late."""

    id: int
    round_id: int
    title: str
    asked_by: int
    asked_by_name: str
    start: date
    end: date
    due_on: date
    first_due_on: date
    unit_id: int
    unit: str
    unit_slug: str
    scope: FigureScope
    state: SheetState
    sent_at: datetime | None
    first_sent_at: datetime | None
    called_off: bool
    kept_by: int | None
    opened_on: date
    handed_to: int | None = None

    @property
    def unit_ids(self) -> frozenset[int]:
        """With whom it lies: the unit that was asked and, once that ended, the one it was handed to."""
        return frozenset({self.unit_id} if self.handed_to is None else {self.unit_id, self.handed_to})

    def sending(self, today: date) -> Sending:
        """Whether it was sent in time, late, or is missing on a day; nothing is owed once the round is called off.

        The day promised first and the first time it was sent decide: neither another day for the round nor one for a
        sheet sent back makes in time what was late.
        """
        if self.called_off and self.sent_at is None:
            return Sending.CALLED_OFF
        first = local_date(self.first_sent_at) if self.first_sent_at else None
        if self.sent_at is not None:
            return sending(sent_on=first or local_date(self.sent_at), due_on=self.first_due_on, today=today)
        if first is not None and first <= self.first_due_on:
            return sending(sent_on=None, due_on=self.due_on, today=today)
        return sending(sent_on=None, due_on=self.first_due_on, today=today, extended_to=self.due_on)


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """Change row (dòng thay đổi đợt): the day before and after, None where it was called off; why, by whom, when."""

    round_id: int
    was_due_on: date
    due_on: date | None
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ReminderRow:
    """Reminder row (dòng lần nhắc): when, by whom, which units with how many days they were late."""

    id: int
    round_id: int
    units: tuple[Mapping[str, object], ...]
    by: str
    at: datetime


def rounds(
    unit_ids: Collection[int] | None, *, before: int | None = None, limit: int = PAGE
) -> list[CollectionRoundRow]:
    """Rounds (các đợt thu thập) opened by units, the last first, paged by key; None means every unit."""
    found = _rounds()
    if unit_ids is not None:
        found = found.filter(unit_id__in=unit_ids)
    if before:
        found = found.filter(pk__lt=before)
    chosen = list(found.order_by("-pk")[:limit])
    counted: dict[int, Counter[SheetState]] = {one.pk: Counter() for one in chosen}
    for round_id, state in UnitSheet.objects.filter(round_id__in=counted).values_list("round_id", "state"):
        counted[round_id][SheetState(state)] += 1
    return [_round(one, counted[one.pk]) for one in chosen]


def collection_round(round_id: int, unit_ids: Collection[int] | None) -> CollectionRoundRow | None:
    """One round (một đợt thu thập); None where it does not exist for whoever asks for these units."""
    found = _rounds().filter(pk=round_id).first()
    if found is None or (unit_ids is not None and found.unit_id not in unit_ids):
        return None
    states = UnitSheet.objects.filter(round_id=round_id).values_list("state", flat=True)
    return _round(found, Counter(SheetState(state) for state in states))


def periods_asked(unit_id: int, *, within: Period | None = None) -> list[Period]:
    """Periods asked for (các kỳ có đợt thu thập) by a unit, the last first; with a period those that share days."""
    found = CollectionRound.objects.filter(unit_id=unit_id, called_off_at__isnull=True)
    if within is not None:
        found = found.filter(start__lte=within.end, end__gte=within.start)
    days = found.order_by("-end", "-start").values_list("start", "end").distinct()
    return [custom(start, end) for start, end in days[:PAGE]]


def _rounds() -> Any:
    """Rounds with the day that was promised first, None where it was never moved."""
    return CollectionRound.objects.select_related("unit", "keeper").annotate(promised=_promised("pk"))


def _promised(key: str) -> Subquery:
    """The due day before the first change of a round."""
    return Subquery(RoundChange.objects.filter(round_id=OuterRef(key)).order_by("pk").values("was_due_on")[:1])


def _round(one: Any, states: Mapping[SheetState, int]) -> CollectionRoundRow:
    return CollectionRoundRow(
        one.pk,
        one.unit_id,
        one.unit.name,
        one.unit.slug,
        one.title,
        one.guidance,
        one.start,
        one.end,
        one.due_on,
        one.promised or one.due_on,
        one.rows_version,
        one.opened_at,
        one.called_off_at is not None,
        one.keeper_id,
        one.keeper.name if one.keeper else "",
        states,
    )


def rows_of(round_id: int) -> list[CollectedRow]:
    """Rows of a round (các dòng được hỏi), in their order."""
    names = ("id", "code", "title", "measure", "additive", "origin", "indicator", "side", "of")
    found = RoundRow.objects.filter(round_id=round_id).order_by("position")
    return [CollectedRow(**told) for told in found.values(*names)]


def sheets_of(round_id: int) -> list[SheetRow]:
    """Sheets of a round (các phiếu của đợt), by the names of the units."""
    return _sheets(Q(round_id=round_id), ("unit__name", "pk"))


def sheets_for(unit_ids: Collection[int], *, before: int | None = None, limit: int = PAGE) -> list[SheetRow]:
    """Sheets for units (phiếu của các đơn vị): what they are asked for, the last first, paged by key."""
    asked = (Q(unit_id__in=unit_ids) | Q(keeper_id__in=unit_ids)) & (Q(pk__lt=before) if before else Q())
    return _sheets(asked, ("-pk",), limit)


def waiting_sheets(*, due_by: date) -> list[SheetRow]:
    """Waiting sheets (phiếu chưa gửi) of every unit that are due by a day; what is long over is left to the board."""
    due = Q(due_on__lte=due_by) | Q(due_on__isnull=True, round__due_on__lte=due_by)
    return _sheets(due & Q(sent_at__isnull=True, round__called_off_at__isnull=True), ("pk",))


def late_units(round_id: int, *, today: date) -> list[SheetRow]:
    """Late units (các đơn vị trễ) of a round: not sent, and the day is over."""
    return [one for one in sheets_of(round_id) if one.sending(today) is Sending.MISSING]


def sheet(sheet_id: int) -> SheetRow | None:
    """One sheet (một phiếu số liệu), or None."""
    return next(iter(_sheets(Q(pk=sheet_id), ("pk",))), None)


def _sheets(asked: Q, order: tuple[str, ...], limit: int | None = None) -> list[SheetRow]:
    approved = SheetEvent.objects.filter(sheet_id=OuterRef("pk"), act=SheetAct.APPROVE.value).order_by("pk")
    found = UnitSheet.objects.filter(asked).select_related("round__unit", "unit").order_by(*order)
    found = found.annotate(promised=_promised("round_id"), approved_at=Subquery(approved.values("at")[:1]))
    return [
        SheetRow(
            one.pk,
            one.round_id,
            one.round.title,
            one.round.unit_id,
            one.round.unit.name,
            one.round.start,
            one.round.end,
            one.due_on or one.round.due_on,
            one.promised or one.round.due_on,
            one.unit_id,
            one.unit.name,
            one.unit.slug,
            FigureScope(one.scope),
            SheetState(one.state),
            one.sent_at,
            one.approved_at,
            one.round.called_off_at is not None,
            one.round.keeper_id,
            local_date(one.round.opened_at),
            one.keeper_id,
        )
        for one in found[:limit]
    ]


def changes_of(round_id: int) -> list[ChangeRow]:
    """Changes of a round (các lần đổi hạn, hủy), the last first."""
    return [_change(one) for one in RoundChange.objects.filter(round_id=round_id).order_by("-pk")]


def change(change_id: int) -> ChangeRow | None:
    """One change of a round (một lần đổi hạn, hủy), or None."""
    found = RoundChange.objects.filter(pk=change_id).first()
    return _change(found) if found else None


def _change(one: RoundChange) -> ChangeRow:
    return ChangeRow(one.round_id, one.was_due_on, one.due_on, one.reason, one.by, one.at)


def reminders_of(round_id: int) -> list[ReminderRow]:
    """Reminders of a round (các lần nhắc), the last first."""
    return [_reminder(one) for one in RoundReminder.objects.filter(round_id=round_id).order_by("-pk")]


def reminder(reminder_id: int) -> ReminderRow | None:
    """One reminder (một lần nhắc), or None."""
    found = RoundReminder.objects.filter(pk=reminder_id).first()
    return _reminder(found) if found else None


def _reminder(one: RoundReminder) -> ReminderRow:
    return ReminderRow(one.pk, one.round_id, tuple(one.units), one.by, one.at)
