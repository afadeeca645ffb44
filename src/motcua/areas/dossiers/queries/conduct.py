"""Conduct (chất lượng giải quyết): counts by unit and by officer for the yearly and quarterly assessment.

Law: Nghị định 61/2018/NĐ-CP, Điều 27 to 32; Thông tư 01/2018/TT-VPCP, Điều 13. Counts only; points and shares are made
elsewhere, from a part and a whole.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, Q, QuerySet

from motcua.areas.dossiers.models import Contact, Dossier, Opinion, SupplementRequest
from motcua.areas.dossiers.queries.conduct_conditions import annotated, conditions
from motcua.areas.organization import queries as organization
from motcua.kernel.clock import end_of, start_of

NUMBERS = (
    "received",
    "received_here",
    "finished",
    "early",
    "on_time",
    "late",
    "on_time_of_received",
    "extended",
    "late_apologized",
    "asked_more_than_once",
    "contacted_once",
    "contacted_more",
    "agency_one",
    "agency_more",
    "online",
    "online_late",
    "asked",
    "asked_late",
    "asked_again",
    "contacts",
    "opinions",
    "opinions_late",
)


@dataclass(frozen=True, slots=True)
class Conduct:
    """Conduct (chất lượng giải quyết) of one unit or officer in a period.

    Of dossiers received in the period: `received`, `on_time_of_received` (finished early or on time, the part of
    Điều 30), `asked_more_than_once`, `online`, `online_late`, `extended`; and of those received in this system, which
    knows of contacts, `received_here`: `contacted_once`, `contacted_more` (through no fault of the applicant),
    `agency_one` (turned to the one-stop unit only), `agency_more`. Of those finished in it: `finished` and its parts
    `early`, `on_time`, `late`, and `late_apologized` of the late. What was done in it: `asked` for papers after
    acceptance, `asked_late`, `asked_again`, `contacts`, `opinions` given, `opinions_late`.
    """

    key: str
    received: int = 0
    received_here: int = 0
    finished: int = 0
    early: int = 0
    on_time: int = 0
    late: int = 0
    on_time_of_received: int = 0
    extended: int = 0
    late_apologized: int = 0
    asked_more_than_once: int = 0
    contacted_once: int = 0
    contacted_more: int = 0
    agency_one: int = 0
    agency_more: int = 0
    online: int = 0
    online_late: int = 0
    asked: int = 0
    asked_late: int = 0
    asked_again: int = 0
    contacts: int = 0
    opinions: int = 0
    opinions_late: int = 0


def conduct_by_unit(
    unit_ids: Collection[int] | None, *, start: date, end: date, today: date | None = None
) -> list[Conduct]:
    """Conduct by unit (theo đơn vị giải quyết) in [start, end], keyed by the unit's slug; five questions."""
    names = {unit.id: unit.slug for unit in organization.units()}
    keys = ("competent_id", "dossier__competent_id", "dossier__competent_id", "unit_id")
    counts = _counted(unit_ids, start, end, today, keys)
    return _rows({names[key]: found for key, found in counts.items()})


def conduct_by_officer(
    unit_ids: Collection[int] | None, *, start: date, end: date, today: date | None = None
) -> list[Conduct]:
    """Conduct by officer (theo cán bộ) in [start, end], keyed by the account's name; four questions.

    A dossier is that of the officer who took it up last; what was asked, said and answered is that of who did it.
    """
    keys = ("taken_up_by", "asked_by__username", "by__username", "answered_by__username")
    return _rows(_counted(unit_ids, start, end, today, keys))


def _rows(counts: dict[Any, dict[str, int]]) -> list[Conduct]:
    return [Conduct(key=str(key), **found) for key, found in sorted(counts.items(), key=lambda pair: str(pair[0]))]


def _counted(
    unit_ids: Collection[int] | None, start: date, end: date, today: date | None, keys: tuple[str, str, str, str]
) -> dict[Any, dict[str, int]]:
    """The counts by the keys of dossiers, of requests, of contacts and of opinions."""
    of, asked, said, answered = keys
    counts: dict[Any, dict[str, int]] = defaultdict(dict)
    when = (start_of(start), end_of(end))
    for rows in (
        _dossiers(unit_ids, conditions(start, end, today), of),
        _requests(_of_units(SupplementRequest.objects, unit_ids), when, asked),
        _contacts(_of_units(Contact.objects, unit_ids), when, said),
        _opinions(unit_ids, when, answered),
    ):
        _add(counts, rows)
    return counts


def _add(counts: dict[Any, dict[str, int]], rows: Iterable[dict[str, Any]]) -> None:
    """Add the numbers of each row to those of its key; a row without a key is nobody's."""
    for row in rows:
        if row["key"] is not None:
            counts[row["key"]].update({name: row[name] for name in NUMBERS if name in row})


def _of_units(found: Any, unit_ids: Collection[int] | None) -> QuerySet[Any]:
    return found.all() if unit_ids is None else found.filter(dossier__competent_id__in=unit_ids)


def _dossiers(unit_ids: Collection[int] | None, told: dict[str, Q], of: str) -> QuerySet[Any]:
    found = annotated(Dossier.objects.filter(told["received"] | told["finished"]))
    if unit_ids is not None:
        found = found.filter(competent_id__in=unit_ids)
    counted = {name: Count("pk", filter=condition) for name, condition in told.items()}
    return found.values(key=F(of)).annotate(**counted)


def _requests(found: QuerySet[Any], when: tuple[Any, Any], of: str) -> QuerySet[Any]:
    asked = found.filter(after_acceptance=True, asked_at__gte=when[0], asked_at__lt=when[1])
    return asked.values(key=F(of)).annotate(
        asked=Count("pk"),
        asked_late=Count("pk", filter=Q(breach="LATE")),
        asked_again=Count("pk", filter=Q(breach="AGAIN")),
    )


def _contacts(found: QuerySet[Any], when: tuple[Any, Any], of: str) -> QuerySet[Any]:
    made = found.filter(at__gte=when[0], at__lt=when[1])
    return made.values(key=F(of)).annotate(contacts=Count("pk"))


def _opinions(unit_ids: Collection[int] | None, when: tuple[Any, Any], of: str) -> QuerySet[Any]:
    """Opinions by the unit or officer that owed them: those given in the period."""
    given = Opinion.objects.filter(answered_at__gte=when[0], answered_at__lt=when[1])
    if unit_ids is not None:
        given = given.filter(unit_id__in=unit_ids)
    return given.values(key=F(of)).annotate(opinions=Count("pk"), opinions_late=Count("pk", filter=Q(late=True)))
