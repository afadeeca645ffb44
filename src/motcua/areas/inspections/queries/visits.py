"""Inspections led here step by step: as a list, and one with its team, sample, checklist, steps and findings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Max, Q

from motcua.areas.inspections.models import (
    ChecklistAnswer,
    ChecklistEntry,
    DossierSample,
    EntryStanding,
    Inspection,
    InspectionKind,
    InspectionState,
    InspectionStep,
    TeamMember,
)
from motcua.areas.inspections.policy import Sight
from motcua.areas.inspections.queries import checklists
from motcua.areas.inspections.queries.checklists import Checklist, ChecklistItem
from motcua.areas.inspections.queries.seeing import inspections_seen
from motcua.kernel.paging import day_key, read_day_key
from motcua.rules.inspecting import TABLE, WAITING, InspectionAct, InspectionStage

PAGE = 50
OPEN = [state.value for state in WAITING]


@dataclass(frozen=True, slots=True)
class VisitRow:
    """Visit row (dòng cuộc kiểm tra): whom, of which kind, where it stands, and how many findings still wait."""

    id: int
    unit_id: int
    unit: str
    inspected_id: int
    inspected: str
    kind: str
    announced: bool
    started_on: date
    stage: InspectionStage
    waiting: int

    @property
    def kind_label(self) -> str:
        """What its kind is called."""
        return str(InspectionKind(self.kind).label)

    @property
    def key(self) -> str:
        """Where the next page begins."""
        return day_key(self.started_on, self.id)


@dataclass(frozen=True, slots=True)
class EntryRow:
    """Entry row (bản ghi mục kiểm tra): what one member wrote of an item."""

    id: int
    answer: str
    checked: int | None
    faulty: int | None
    note: str
    by: str
    written_at: datetime

    @property
    def label(self) -> str:
        """What its answer is called."""
        return str(ChecklistAnswer(self.answer).label)


@dataclass(frozen=True, slots=True)
class ItemRow:
    """Item row (mục của phiếu đang dùng): the question, the entry that counts, and those waiting beside it."""

    item: ChecklistItem
    entry: EntryRow | None
    aside: tuple[EntryRow, ...]


@dataclass(frozen=True, slots=True)
class StepRow:
    """Step row (bước đã qua): what was done, by whom, with which words."""

    act: InspectionAct
    words: str
    on: date
    by: str
    at: datetime

    @property
    def label(self) -> str:
        """What the step is called."""
        return TABLE[self.act].label


@dataclass(frozen=True, slots=True)
class SampleRow:
    """Sample row (mẫu đã rút): seed, size of the frame, what was drawn and how it was weighted."""

    seed: str
    published_at: datetime
    frame: int
    members: tuple[str, ...]
    weights: Mapping[str, int]
    drawn_at: datetime | None


@dataclass(frozen=True, slots=True)
class MemberRow:
    """Member row (thành viên đoàn): name, and whether heading the team."""

    account_id: int
    name: str
    head: bool


@dataclass(frozen=True, slots=True)
class VisitView:
    """Visit view (một cuộc kiểm tra): the row and all that belongs to it."""

    row: VisitRow
    decision: str
    since: date | None
    until: date | None
    notified_on: date | None
    explain_until: date | None
    checklist: Checklist | None
    team: tuple[MemberRow, ...]
    team_told: str
    sample: SampleRow | None
    steps: tuple[StepRow, ...]
    concluded_on: date | None
    conclusion_number: str
    conclusion: str

    def words_of(self, act: InspectionAct) -> StepRow | None:
        """The last step of a kind: minutes, explanation, conclusion."""
        return next((one for one in reversed(self.steps) if one.act is act), None)


def _row(one: Any) -> VisitRow:
    return VisitRow(
        one.pk,
        one.unit_id,
        one.unit.name,
        one.inspected_id,
        one.inspected.name,
        one.kind,
        one.announced,
        one.started_on,
        InspectionStage(one.stage),
        one.waiting,
    )


def _seen(seen: Sight) -> Any:
    found = Inspection.objects.filter(inspections_seen(seen)).select_related("unit", "inspected")
    return found.annotate(waiting=Count("found", filter=Q(found__state__in=OPEN)))


def visits(seen: Sight, *, start: date, end: date, after: str = "", limit: int = PAGE) -> list[VisitRow]:
    """Inspections (các cuộc kiểm tra) one may see, begun or meant in a span of days, the latest first, paged by key."""
    chosen = _seen(seen).filter(started_on__range=(start, end))
    if place := read_day_key(after):
        day, key = place
        chosen = chosen.filter(Q(started_on__lt=day) | Q(started_on=day, pk__lt=key))
    return [_row(one) for one in chosen.order_by("-started_on", "-pk")[:limit]]


def latest_visit_year(seen: Sight, until: int) -> int | None:
    """Latest visit year (năm gần nhất có kiểm tra) up to a year, of what one may see."""
    found = _seen(seen).filter(started_on__year__lte=until)
    return found.aggregate(year=Max("started_on__year"))["year"]  # type: ignore[no-any-return]


def visit(seen: Sight, inspection_id: int) -> VisitView | None:
    """Inspection (một cuộc kiểm tra) with all that belongs to it; None where one may not see it."""
    one = _seen(seen).filter(pk=inspection_id).first()
    if one is None:
        return None
    state = InspectionState.objects.get(inspection=one, superseded_at__isnull=True)
    members = TeamMember.objects.filter(inspection=one).select_related("account").order_by("-head", "pk")
    steps = InspectionStep.objects.filter(inspection=one).select_related("by").order_by("pk")
    return VisitView(
        row=_row(one),
        decision=one.decision,
        since=one.since,
        until=one.until,
        notified_on=one.notified_on,
        explain_until=one.explain_until,
        checklist=checklists.read(one.checklist) if one.checklist else None,
        team=tuple(MemberRow(row.account_id, str(row.account), row.head) for row in members),
        team_told=one.team,
        sample=_sample(one.pk),
        steps=tuple(StepRow(InspectionAct(row.act), row.words, row.on, str(row.by), row.at) for row in steps),
        concluded_on=state.concluded_on,
        conclusion_number=state.conclusion_number,
        conclusion=state.findings,
    )


def _sample(inspection_id: int) -> SampleRow | None:
    one = DossierSample.objects.filter(inspection_id=inspection_id).first()
    if one is None:
        return None
    return SampleRow(one.seed, one.published_at, len(one.frame), tuple(one.members), one.weights, one.drawn_at)


def item_rows(view: VisitView) -> tuple[ItemRow, ...]:
    """Items (các mục của phiếu) of an inspection one sees, each with what was written of it."""
    if view.checklist is None:
        return ()
    standing = [EntryStanding.CURRENT, EntryStanding.ASIDE]
    found = ChecklistEntry.objects.filter(inspection_id=view.row.id, standing__in=standing).select_related("by")
    current: dict[str, EntryRow] = {}
    aside: dict[str, list[EntryRow]] = {}
    for one in found.order_by("pk"):
        row = EntryRow(one.pk, one.answer, one.checked, one.faulty, one.note, str(one.by), one.written_at)
        if one.standing == EntryStanding.CURRENT:
            current[one.item] = row
        else:
            aside.setdefault(one.item, []).append(row)
    return tuple(
        ItemRow(item, current.get(item.code), tuple(aside.get(item.code, ()))) for item in view.checklist.items
    )
