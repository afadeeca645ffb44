"""What is due: tasks with where they come from, sheets, reports, remedies; each once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.urls import reverse

from motcua.areas.feedback import queries as feedback
from motcua.areas.inspections import policy as inspections_policy
from motcua.areas.inspections import queries as inspections
from motcua.areas.meetings import policy as meetings_policy
from motcua.areas.meetings import queries as meetings
from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitRow
from motcua.areas.parindex import queries as parindex
from motcua.areas.parindex.queries import CandidateRow, RemedyRow
from motcua.areas.plans import queries as plans
from motcua.areas.reporting import queries as reporting
from motcua.rules.collecting import Sending
from motcua.rules.dialogues import QuestionState
from motcua.rules.meetings import FollowUp
from motcua.web.office.home.lines import Kind, Line, by_day

AHEAD, MOST = timedelta(days=366), 500
YEARS_OF_REMEDIES = 2


@dataclass(frozen=True, slots=True)
class Place:
    """Place (chỗ đứng): who looks, for which unit, on which day; the unit's runs in the index, the newest first.

    `serves` are the unit and the former units of which it is the only heir.
    """

    account: Any
    unit: UnitRow
    day: date
    candidates: tuple[CandidateRow, ...]
    serves: frozenset[int]


def due_lines(place: Place) -> list[Line]:
    """Everything with a day (việc có hạn), by day."""
    remedies = _remedies(place)
    found = [*_tasks(place, remedies), *_remedy_lines(place, remedies), *_sheets(place), *_reports(place)]
    return by_day([*found, *_questions(place)])


def _remedies(place: Place) -> list[RemedyRow]:
    """The rows of lost points that are not closed, of the last years."""
    found = [one for row in place.candidates[:YEARS_OF_REMEDIES] for one in parindex.remedies(row.id)]
    return [one for one in found if one.closed_on is None and not one.cannot]


def _origins(place: Place, remedies: list[RemedyRow]) -> Mapping[int, Kind]:
    """From what a task comes, by its key: a meeting, a dialogue, a lost point, an inspection."""
    near = meetings_policy.earshot(place.account)
    open_ones = meetings.conclusions(near, on=place.day, standing=(FollowUp.OPEN, FollowUp.LATE))
    promised = feedback.commitments_where(dialogue__unit_id=place.unit.id, kept_on__isnull=True)
    seen = inspections_policy.sight(place.account)
    found = inspections.findings(seen, filters=inspections.FindingFilters(waiting=True), on=place.day, limit=MOST)
    return {
        **{one.task_id: Kind.FINDING for one in found if one.task_id},
        **{one.task_id: Kind.REMEDY for one in remedies if one.task_id},
        **{one.task.id: Kind.CONCLUSION for one in open_ones if one.task},
        **{one.task_id: Kind.COMMITMENT for one in promised},
    }


def _tasks(place: Place, remedies: list[RemedyRow]) -> list[Line]:
    """The tasks not done that the unit set, or that it or one of its departments leads."""
    own = [one.id for one in organization.scope_of(place.unit, "own", start=place.day, end=place.day)]
    found = plans.open_tasks(on=place.day, led_by=own, set_by=[place.unit.id], limit=MOST)
    origins = _origins(place, remedies)
    return [
        Line(
            origins.get(one.id, Kind.TASK),
            one.title,
            one.lead,
            one.due_on,
            reverse("office:task", args=[one.id]),
            place.day,
        )
        for one in found
    ]


def _remedy_lines(place: Place, remedies: list[RemedyRow]) -> list[Line]:
    """The remedies that have no task to stand for them."""
    return [
        Line(
            Kind.REMEDY,
            f"{one.criterion.code} {one.criterion.name}",
            one.lead or place.unit.name,
            one.due_on,
            reverse("office:scoring_remedy", args=[one.id]),
            place.day,
        )
        for one in remedies
        if not one.task_id
    ]


def _questions(place: Place) -> list[Line]:
    """The questions of dialogues given out: those the unit gave, and those it or a department has to answer."""
    own = [one.id for one in organization.scope_of(place.unit, "own", start=place.day, end=place.day)]
    assigned = {"state": QuestionState.ASSIGNED.value}
    given = feedback.questions_where(dialogue__unit_id__in=place.serves, **assigned)
    asked = feedback.questions_where(unit_id__in=[*own, *place.serves], **assigned)
    return [
        Line(
            Kind.QUESTION,
            one.shown_text,
            one.unit,
            one.due_on,
            reverse("office:dialogue_question", args=[one.id]),
            place.day,
        )
        for one in {row.id: row for row in (*given, *asked)}.values()
    ]


def _sheets(place: Place) -> list[Line]:
    """The sheets the unit has to fill, and those other units owe it."""
    found = []
    for one in reporting.waiting_sheets(due_by=place.day + AHEAD):
        mine = bool(one.unit_ids & place.serves)
        if mine or one.asked_by == place.unit.id:
            to = reverse("office:sheet", args=[one.id]) if mine else reverse("office:round", args=[one.round_id])
            found.append(Line(Kind.SHEET if mine else Kind.ASKED, one.title, one.unit, one.due_on, to, place.day))
    return found


def _reports(place: Place) -> list[Line]:
    """The reports of the year that were not sent; those far ahead are left to the calendar."""
    lines = reporting.submission_calendar({place.unit.id}, year=place.day.year, today=place.day)
    return [
        Line(
            Kind.REPORT,
            one.owed.name,
            one.unit.name,
            one.owed.due_on,
            reverse("office:submission", args=[one.unit.slug, one.owed.code, one.owed.year]),
            place.day,
        )
        for one in lines
        if one.sending is Sending.MISSING or (one.sending is Sending.WAITING and not one.sent)
    ]
