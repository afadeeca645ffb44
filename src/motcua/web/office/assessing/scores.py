"""Scores (điểm): each indicator of a unit or an officer, computed from records or entered by a named person."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from motcua.areas.inspections.queries import EnteredPoints
from motcua.kernel.packs import load_toml
from motcua.rules import assessment
from motcua.rules.assessment import Points
from motcua.web.office.assessing.counts import OF_INDICATOR, PUBLISHED, RATED, SAID, TABLE
from motcua.web.office.assessing.gathering import Facts, Subject

PACK = "assessment/tt01_2018.toml"
OF_UNITS = dict.fromkeys(PUBLISHED, "office:assessed_procedures") | dict.fromkeys(RATED, "office:assessed_ratings")


@dataclass(frozen=True, slots=True)
class Counted:
    """Counted (số đếm): what was counted, how many, and where the records behind it are."""

    words: Any
    number: int
    to: str


@dataclass(frozen=True, slots=True)
class Score:
    """Score (điểm của một chỉ số): its points with their origin; None where it is neither computed nor entered.

    `mean_of` holds the counts of a mean; `entered` who entered it, why and on what document.
    """

    no: int
    name: str
    rule: str
    note: str
    points: Decimal | None
    mean_of: Points | None = None
    entered: EnteredPoints | None = None
    behind: tuple[Counted, ...] = ()

    @property
    def computed(self) -> bool:
        """Whether records gave it."""
        return self.points is not None and self.entered is None


@dataclass(frozen=True)
class Assessed:
    """Assessed (đơn vị hoặc cán bộ được đánh giá): counts with their records, scores, total and class.

    The total of what is known stands beside the most it could be; the class waits for all of it and for the end of
    the quarter.
    """

    subject: Subject
    to: str
    counts: tuple[Counted, ...]
    scores: tuple[Score, ...]
    over: bool

    @cached_property
    def _sum(self) -> tuple[Decimal, int]:
        return assessment.total(score.points for score in self.scores)

    @property
    def total(self) -> Decimal:
        """The sum of the points that are known."""
        return self._sum[0]

    @property
    def out_of(self) -> int:
        """The most that what is known could give."""
        return self._sum[1]

    @property
    def complete(self) -> bool:
        """Whether every indicator has its points."""
        return all(score.points is not None for score in self.scores)

    @property
    def assessed_class(self) -> str:
        """The class of a complete total of a quarter that is over, else ""."""
        if not (self.complete and self.over):
            return ""
        return assessment.class_of(self.total, classes(per_unit=self.subject.is_unit))


def pack() -> dict[str, Any]:
    """The pack: name, source, trust, note and indicators."""
    return load_toml(PACK)


def classes(*, per_unit: bool) -> list[tuple[str, Decimal]]:
    """The classes by their lower bound, the highest first."""
    return [(row["name"], Decimal(row["from"])) for row in pack()["unit_class" if per_unit else "officer_class"]]


def indicators(*, per_unit: bool) -> list[dict[str, Any]]:
    """The indicators that a unit, or an officer, is assessed by."""
    return [one for one in pack()["indicator"] if per_unit or one["per"] == "dossier"]


def assessed(subject: Subject, facts: Facts) -> Assessed:
    """One unit or officer with everything that is known of it."""
    rows = indicators(per_unit=subject.is_unit)
    scores = tuple(_score(row, subject, facts) for row in rows)
    to = f"{reverse('office:assess')}?{urlencode(_whose(subject, facts))}"
    return Assessed(subject, to, counted(TABLE, subject, facts), scores, facts.period.end < facts.today)


def _score(row: dict[str, Any], subject: Subject, facts: Facts) -> Score:
    source = row.get("from", "")
    mean_of, points = _computed(source, subject, facts)
    entered = facts.entered.get((subject.key, row["no"])) if points is None else None
    return Score(
        no=row["no"],
        name=row["name"],
        rule=row["rule"],
        note=row.get("missing") or row.get("caution", ""),
        points=entered.points if entered else points,
        mean_of=mean_of,
        entered=entered,
        behind=counted(OF_INDICATOR.get(source, ()), subject, facts),
    )


def _computed(source: str, subject: Subject, facts: Facts) -> tuple[Points | None, Decimal | None]:
    """The counts of a mean and the points, as far as records give them."""
    row, listed = facts.conduct[subject], facts.listed.get(subject.unit_id or 0, [])
    if source == "publicity":
        board, electronic = sum(one.on_board for one in listed), sum(one.electronic for one in listed)
        return None, _whole(assessment.of_publicity(listed=len(listed), board=board, electronic=electronic))
    if source == "online":
        offered = assessment.Share(sum(one.offered for one in listed), len(listed))
        online = assessment.Share(row.online, row.received)
        return None, _whole(assessment.of_online(offered=offered, online=online, late=row.online_late))
    found = _mean(source, subject, facts)
    return found, found.mean if found else None


def _mean(source: str, subject: Subject, facts: Facts) -> Points | None:
    row = facts.conduct[subject]
    if source == "time":
        return assessment.of_time(early=row.early, on_time=row.on_time, finished=row.finished)
    if source == "units":
        told = facts.units[subject]
        return assessment.of_units(early=told["units_early"], on_time=told["units_on_time"], late=told["units_late"])
    if source == "contacts":
        return assessment.of_contacts(received=row.received_here, once=row.contacted_once, more=row.contacted_more)
    if source == "agencies":
        return assessment.of_agencies(received=row.received_here, one=row.agency_one, more=row.agency_more)
    return None


def _whole(points: int | None) -> Decimal | None:
    return None if points is None else Decimal(points)


def _whose(subject: Subject, facts: Facts) -> dict[str, str]:
    return {"don-vi" if subject.is_unit else "can-bo": subject.key, "quy": facts.period.code}


def counted(names: tuple[str, ...], subject: Subject, facts: Facts) -> tuple[Counted, ...]:
    """Counts of a subject with where they open; an officer has none of what only units have."""
    return tuple(_count(name, subject, facts) for name in names if subject.is_unit or name not in OF_UNITS)


def _count(name: str, subject: Subject, facts: Facts) -> Counted:
    """A count and the page of the records behind it."""
    page = OF_UNITS.get(name, "office:assessed")
    query = {"so": name, **_whose(subject, facts)}
    return Counted(SAID[name], facts.number(name, subject), f"{reverse(page)}?{urlencode(query)}")
