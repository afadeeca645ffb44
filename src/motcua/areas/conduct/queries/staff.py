"""Staff of a unit in a year, and activities of training and communication."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from motcua.areas.conduct.models import JobPosition, ReformActivity, ReformActivityKind, YearlyAppraisal
from motcua.areas.conduct.policy import ConductSight
from motcua.rules.staffing import (
    GRADE_LABELS,
    GROUP_LABELS,
    AppraisalGrade,
    AppraisalTold,
    PositionGroup,
    PositionTold,
)

PAGE = 50


@dataclass(frozen=True, slots=True)
class StaffView:
    """Staff view (nhân sự của một đơn vị trong năm): its positions, how many have which grade, and, for who may see
    names, each appraisal."""

    positions: tuple[PositionTold, ...]
    grades: tuple[tuple[str, int], ...]
    appraisals: tuple[AppraisalTold, ...]

    @property
    def approved(self) -> int:
        """How many are approved."""
        return sum(one.approved for one in self.positions)

    @property
    def present(self) -> int:
        """How many there are."""
        return sum(one.present for one in self.positions)


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """Activity row (dòng đào tạo, tuyên truyền): what, where, when, how many, by which document."""

    id: int
    unit: str
    kind: str
    title: str
    on: date
    participants: int
    document: str


def staff(seen: ConductSight, *, unit_id: int, year: int) -> StaffView | None:
    """Staff (nhân sự) of a unit in a year; None for a unit one does not follow."""
    if unit_id not in seen.units:
        return None
    positions = JobPosition.objects.filter(unit_id=unit_id, year=year).order_by("code")
    rows = list(YearlyAppraisal.objects.filter(unit_id=unit_id, year=year).order_by("person", "code"))
    counted = Counter(AppraisalGrade(row.grade) for row in rows)
    named = rows if unit_id in seen.names else []
    return StaffView(
        tuple(PositionTold(p.code, p.name, PositionGroup(p.group), p.approved, p.present) for p in positions),
        tuple((GRADE_LABELS[grade], counted[grade]) for grade in AppraisalGrade if rows),
        tuple(AppraisalTold(row.person, row.code, AppraisalGrade(row.grade), row.note) for row in named),
    )


def position_cells(one: PositionTold) -> tuple[str, ...]:
    """A job position as the cells of its table."""
    return one.code, one.name, GROUP_LABELS[one.group], str(one.approved), str(one.present)


def appraisal_cells(one: AppraisalTold) -> tuple[str, ...]:
    """An appraisal as the cells of its table."""
    return one.person, one.code, GRADE_LABELS[one.grade], one.note


def activities(seen: ConductSight, *, after: int = 0, limit: int = PAGE) -> list[ActivityRow]:
    """Activities (các hoạt động đào tạo, tuyên truyền) of the units one follows, the latest first, paged by key."""
    found = ReformActivity.objects.filter(unit_id__in=seen.units, superseded_at__isnull=True).select_related("unit")
    found = (found.filter(pk__lt=after) if after else found).order_by("-pk")
    return [
        ActivityRow(
            one.pk,
            one.unit.name,
            str(ReformActivityKind(one.kind).label),
            one.title,
            one.on,
            one.participants,
            one.document,
        )
        for one in found[:limit]
    ]
