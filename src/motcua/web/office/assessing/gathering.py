"""Gathering (gom số liệu): what records and people say of the units and officers that are assessed in a quarter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.queries import Conduct
from motcua.areas.feedback import queries as feedback
from motcua.areas.inspections import queries as inspections
from motcua.areas.inspections.queries import EnteredPoints
from motcua.areas.organization import queries as organization
from motcua.areas.people import queries as people
from motcua.areas.publication import queries as publication
from motcua.areas.publication.queries import ListedProcedure
from motcua.rules.periods import Period
from motcua.web.office.assessing.counts import PUBLISHED, RATED

PACK_CODE = "tt01_2018"
NONE_IN_TIME = dict.fromkeys(("units_early", "units_on_time", "units_late"), 0)


@dataclass(frozen=True, slots=True)
class Subject:
    """Subject (đối tượng đánh giá): a unit by its slug, or an officer by the name of their account."""

    key: str
    name: str
    unit_id: int | None

    @property
    def is_unit(self) -> bool:
        """Whether it is a unit and not an officer."""
        return self.unit_id is not None


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts (số liệu đã gom) of a quarter, by subject."""

    period: Period
    today: date
    conduct: Mapping[Subject, Conduct]
    units: Mapping[Subject, Mapping[str, int]]
    listed: Mapping[int, list[ListedProcedure]]
    rated: Mapping[int, tuple[int, int]]
    entered: Mapping[tuple[str, int], EnteredPoints]

    def number(self, name: str, subject: Subject) -> int:
        """One count of a subject."""
        if name in PUBLISHED:
            rows = self.listed.get(subject.unit_id or 0, [])
            return len(rows) if name == "listed" else sum(getattr(one, name) for one in rows)
        if name in RATED:
            return self.rated.get(subject.unit_id or 0, (0, 0))[name == "rated_low"]
        return self.units[subject][name] if name in NONE_IN_TIME else getattr(self.conduct[subject], name)


def gathered(units: frozenset[int] | None, period: Period, today: date) -> Facts:
    """Everything about the units one sees and their officers; the number of questions does not grow with them."""
    asked: dict[str, Any] = {"start": period.start, "end": period.end}
    by_unit = dossiers.conduct_by_unit(units, **asked, today=today)
    by_officer = dossiers.conduct_by_officer(units, **asked, today=today)
    known = {unit.slug: unit for unit in organization.units()}
    officers = people.names_of(usernames=[row.key for row in by_officer])
    conduct = {Subject(row.key, known[row.key].name, known[row.key].id): row for row in by_unit}
    conduct |= {Subject(row.key, officers.get(row.key, row.key), None): row for row in by_officer}
    in_time = dossiers.units_in_time(units, **asked)
    on = min(period.end, today)
    ids = [subject.unit_id for subject in conduct if subject.unit_id is not None]
    return Facts(
        period=period,
        today=today,
        conduct=conduct,
        units={one: in_time[0 if one.is_unit else 1].get(one.key, NONE_IN_TIME) for one in conduct},
        listed=publication.listed_procedures(ids, on=on),
        rated=feedback.rated_units(units, **asked),
        entered=inspections.entered_points(units, pack=PACK_CODE, **asked),
    )
