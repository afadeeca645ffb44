"""Handing (trao tay): each kind of thing passes through the operation of its own area."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from motcua.areas.conduct import operations as conduct
from motcua.areas.dossiers import operations as dossiers
from motcua.areas.dossiers.operations import Handover
from motcua.areas.feedback import operations as feedback
from motcua.areas.inspections import operations as inspections
from motcua.areas.meetings import operations as meetings
from motcua.areas.parindex import operations as parindex
from motcua.areas.people import operations as people
from motcua.areas.plans import operations as plans
from motcua.areas.publication import operations as publication
from motcua.areas.reorganization.models import CustodyEntry
from motcua.areas.reporting import operations as reporting
from motcua.rules.reorganizing import CustodyKind

PLAIN: dict[CustodyKind, Callable[..., int]] = {
    CustodyKind.TASK: plans.pass_tasks,
    CustodyKind.FINDING: inspections.pass_findings,
    CustodyKind.EVIDENCE: parindex.pass_evidence,
    CustodyKind.MEETING: meetings.pass_meetings,
    CustodyKind.ROUND: reporting.pass_rounds,
    CustodyKind.SHEET: reporting.pass_sheets,
    CustodyKind.MISDEED: conduct.pass_misdeeds,
    CustodyKind.REMINDER: conduct.pass_reminders,
}
KEPT_AND_ANSWERED: dict[CustodyKind, Callable[..., int]] = {  # one unit keeps it, another may have to answer
    CustodyKind.PETITION: feedback.pass_petitions,
    CustodyKind.CALL: conduct.pass_calls,
}


@dataclass(frozen=True, slots=True)
class Hands:
    """Hands (việc trao tay): from which units, as of which day, by which document, by whom and when it is written."""

    on: date
    document: str
    by: str
    at: datetime
    formers: frozenset[int]


def hand_over(kind: CustodyKind, entries: Sequence[CustodyEntry], hands: Hands) -> None:
    """Hand over (trao) some entries of one kind that name who takes them."""
    to: Mapping[int, int] = {one.subject: one.successor_id or 0 for one in entries}
    if kind is CustodyKind.DOSSIER:
        dossiers.pass_dossiers(
            passed={one.subject: Handover(one.successor_id or 0, one.why) for one in entries},
            formers=hands.formers,
            on=hands.on,
            document=hands.document,
            actor=hands.by,
            at=hands.at,
        )
    elif kind in PLAIN:
        PLAIN[kind](passed=to)
    elif kind in KEPT_AND_ANSWERED:
        KEPT_AND_ANSWERED[kind](passed=to, formers=hands.formers)
    elif kind is CustodyKind.PROCEDURE:
        publication.pass_procedures(passed=to, on=hands.on, by=hands.by, at=hands.at)
    elif kind is CustodyKind.OFFICER:
        people.pass_appointments(passed=to, on=hands.on, decision=hands.document, at=hands.at)
    for one in entries:
        one.passed_at = hands.at
    CustodyEntry.objects.filter(pk__in=[one.pk for one in entries]).update(passed_at=hands.at)
