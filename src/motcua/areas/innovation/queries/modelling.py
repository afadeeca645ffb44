"""Reform models as lists and as one with its readings and steps; and the communes counted of each kind."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Max, Q

from motcua.areas.innovation.models import (
    ModelAmendment,
    ModelReading,
    ModelStep,
    ReadingMoment,
    ReformModel,
    ReformModelKind,
)
from motcua.areas.innovation.policy import Outlook, model_parts
from motcua.areas.innovation.queries.seeing import models_seen
from motcua.rules.reforming import MODEL_TABLE, Effect, ModelAct, ModelPart, ModelState, Reading, acts_on_model, effect

PAGE = 50


@dataclass(frozen=True, slots=True)
class ModelRow:
    """Model row (dòng mô hình CCHC): a model, whose, of which kind, where it stands."""

    id: int
    name: str
    unit_id: int
    unit: str
    lead_id: int
    year: int
    kind: str
    state: ModelState
    first_year: int
    started_on: date

    @property
    def kind_label(self) -> str:
        """What its kind is called."""
        return str(ReformModelKind(self.kind).label)


@dataclass(frozen=True, slots=True)
class ModelStepRow:
    """Model step row (bước đã qua của mô hình)."""

    label: str
    words: str
    effective: bool | None
    on: date
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ModelAmendmentRow:
    """Model amendment row (dòng sửa mô hình): by field what it said before and says since, why, by whom."""

    changes: tuple[tuple[str, str, str], ...]
    reason: str
    amended_by: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class ModelView:
    """Model view (một mô hình): the row with its content, its readings, the effect they show, and its course."""

    row: ModelRow
    area_code: str
    problem: str
    content: str
    target_group: str
    indicator: str
    indicator_name: str
    higher_is_better: bool
    baseline: Reading | None
    after: Reading | None
    continued_from: tuple[int | None, str] | None
    replicated_from: tuple[int | None, str] | None
    replicas: tuple[tuple[int | None, str], ...]
    steps: tuple[ModelStepRow, ...]
    amendments: tuple[ModelAmendmentRow, ...]

    @property
    def effect(self) -> Effect | None:
        """What the two readings show; None without a baseline."""
        return effect(self.baseline, self.after, higher_is_better=self.higher_is_better)

    def acts(self, account: Any) -> tuple[ModelAct, ...]:
        """What somebody may do with it now."""
        parts = model_parts(account, unit_id=self.row.unit_id, lead_id=self.row.lead_id)
        return acts_on_model(self.row.state, parts)

    def continues(self, account: Any, *, year: int) -> bool:
        """Whether somebody may take it on into a year: who keeps it, where it is of an earlier year and not stopped."""
        kept = ModelPart.KEEPER in model_parts(account, unit_id=self.row.unit_id, lead_id=self.row.lead_id)
        return kept and self.row.year < year and self.row.state is not ModelState.STOPPED


@dataclass(frozen=True, slots=True)
class ModelCounts:
    """Model counts (số xã có mô hình): distinct units of each kind; one unit may stand in several."""

    new: int
    continued: int
    dialogue: int
    any: int


def _row(one: Any) -> ModelRow:
    return ModelRow(
        one.pk,
        one.name,
        one.unit_id,
        one.unit.name,
        one.lead_id,
        one.year,
        one.kind,
        ModelState(one.state),
        one.first_year,
        one.started_on,
    )


def models(seen: Outlook, *, year: int, kind: str = "", after: int = 0, limit: int = PAGE) -> list[ModelRow]:
    """Models (các mô hình) of a year that one may see, in the order of entry, paged by key."""
    chosen = ReformModel.objects.filter(models_seen(seen), year=year, pk__gt=after).select_related("unit")
    if kind:
        chosen = chosen.filter(kind=kind)
    return [_row(one) for one in chosen.order_by("pk")[:limit]]


@dataclass(frozen=True, slots=True)
class WithdrawnRow:
    """Withdrawn row (dòng mô hình đã rút): a registration written by mistake, who took it back, when and why."""

    name: str
    unit: str
    reason: str
    by: str
    at: datetime


def withdrawn_models(seen: Outlook, *, year: int) -> list[WithdrawnRow]:
    """Withdrawn models (mô hình đã rút đăng ký) of a year that one may see, the last first."""
    mine = Q(model__unit_id__in=seen.homes) | Q(model__lead_id__in=seen.homes)
    found = ModelStep.objects.filter(mine, act=ModelAct.WITHDRAW.value, model__year=year)
    found = found.select_related("model__unit", "by").order_by("-pk")
    return [WithdrawnRow(one.model.name, one.model.unit.name, one.words, str(one.by), one.at) for one in found]


def latest_model_year(seen: Outlook, until: int) -> int | None:
    """Latest model year (năm gần nhất có mô hình) up to a year, of what one may see."""
    found = ReformModel.objects.filter(models_seen(seen), year__lte=until)
    return found.aggregate(latest=Max("year"))["latest"]  # type: ignore[no-any-return]


def model_counts(seen: Outlook, *, year: int) -> ModelCounts:
    """Model counts (số đơn vị có mô hình) of a year: units, each once per kind."""
    told = list(ReformModel.objects.filter(models_seen(seen), year=year).values_list("kind", "unit_id"))
    units = {kind: {unit for one, unit in told if one == kind} for kind in ReformModelKind.values}
    return ModelCounts(
        len(units[ReformModelKind.NEW]),
        len(units[ReformModelKind.CONTINUED]),
        len(units[ReformModelKind.DIALOGUE]),
        len({unit for _, unit in told}),
    )


def model(seen: Outlook, model_id: int) -> ModelView | None:
    """Model (một mô hình) with all that belongs to it; None where one may not see it."""
    one = (
        ReformModel.objects.filter(models_seen(seen), pk=model_id)
        .select_related("unit", "continued_from__unit", "replicated_from__unit")
        .first()
    )
    if one is None:
        return None
    readings = {row.moment: _reading(row) for row in ModelReading.objects.filter(model=one)}
    replicas = list(
        ReformModel.objects.filter(replicated_from=one, superseded_at__isnull=True)
        .select_related("unit")
        .order_by("pk")
    )
    near = {row.pk for row in (*replicas, one.replicated_from, one.continued_from) if row}
    opens = set(ReformModel.objects.filter(models_seen(seen), pk__in=near).values_list("pk", flat=True))
    return ModelView(
        row=_row(one),
        area_code=one.area_code,
        problem=one.problem,
        content=one.content,
        target_group=one.target_group,
        indicator=one.indicator,
        indicator_name=one.indicator_name,
        higher_is_better=one.higher_is_better,
        baseline=readings.get(ReadingMoment.BASELINE),
        after=readings.get(ReadingMoment.AFTER),
        continued_from=_named(one.continued_from, opens),
        replicated_from=_named(one.replicated_from, opens),
        replicas=tuple(told for row in replicas if (told := _named(row, opens))),
        steps=tuple(_steps(one.pk)),
        amendments=tuple(_amendments(one.pk)),
    )


def _reading(row: ModelReading) -> Reading:
    return Reading(row.indicator, row.part, row.whole, row.start, row.end)


def _named(one: ReformModel | None, opens: Collection[int]) -> tuple[int | None, str] | None:
    """Another model by its unit and year, with its key where whoever asks may open it."""
    return None if one is None else (one.pk if one.pk in opens else None, f"{one.unit.name}, {one.year}")


def _amendments(model_id: int) -> list[ModelAmendmentRow]:
    found = ModelAmendment.objects.filter(model_id=model_id).select_related("by").order_by("pk")
    return [
        ModelAmendmentRow(
            tuple((name, str(one.was[name] or ""), str(value or "")) for name, value in one.now.items()),
            one.reason,
            str(one.by),
            one.recorded_at,
        )
        for one in found
    ]


def _steps(model_id: int) -> list[ModelStepRow]:
    found = ModelStep.objects.filter(model_id=model_id).select_related("by").order_by("pk")
    return [
        ModelStepRow(MODEL_TABLE[ModelAct(row.act)].label, row.words, row.effective, row.on, str(row.by), row.at)
        for row in found
    ]
