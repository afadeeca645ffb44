"""Reading what is frozen (đọc kỳ đã chốt): periods and figures as frozen rows; nothing is counted anew."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from motcua.areas.organization import queries as organization
from motcua.insight import sets
from motcua.insight.closed import closed_periods
from motcua.insight.figures import Figure, FrozenPlace, Recorded
from motcua.insight.form_06a import FormRow, Identity, beside
from motcua.insight.models import FrozenFigure, FrozenPeriod
from motcua.kernel.errors import UserError
from motcua.rules.periods import Period
from motcua.rules.sentences import Sentence

SIDES = ("part", "whole")


@dataclass(frozen=True, slots=True)
class FrozenPeriodRow:
    """Row of a frozen period (dòng kỳ đã chốt): whose, when, by whom, which revision; `later` is the next revision."""

    id: int
    unit_id: int
    unit: str
    unit_name: str
    scope: str
    period: Period
    cut_off: date
    known_at: datetime
    closed_by: str
    closed_by_name: str
    revision: int
    revises: int | None
    later: int | None
    reason: str
    digest: str
    signature: str
    public_key: str


@dataclass(frozen=True, slots=True)
class FrozenFigureRow:
    """Row of a frozen figure (dòng con số đã chốt): its place, its row of form II.06a, and the figure itself."""

    position: int
    sector: int | None
    field: str
    version: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class FrozenView:
    """Frozen view (một kỳ đã chốt): the row, its figures, form II.06a, the identities and what was said of them."""

    row: FrozenPeriodRow
    figures: tuple[FrozenFigureRow, ...]
    form: tuple[FormRow, ...]
    identities: tuple[Identity, ...]
    explanations: tuple[tuple[str, str], ...]


def period_row(found: Any) -> FrozenPeriodRow:
    """The row of a frozen period that knows its `later` revision."""
    return FrozenPeriodRow(
        id=found.pk,
        unit_id=found.unit_id,
        unit=found.unit_slug,
        unit_name=found.unit_name,
        scope=found.scope,
        period=Period(f"{found.start}/{found.end}", found.start, found.end),
        cut_off=found.cut_off,
        known_at=found.known_at,
        closed_by=found.closed_by,
        closed_by_name=found.closed_by_name,
        revision=found.revision,
        revises=found.revises_id,
        later=next((each.pk for each in found.revisions.all()), None),
        reason=found.reason,
        digest=found.digest,
        signature=found.signature,
        public_key=found.public_key,
    )


def frozen_periods(
    unit_ids: Collection[int] | None, *, before: int | None = None, limit: int = 50
) -> list[FrozenPeriodRow]:
    """Frozen periods (các kỳ đã chốt) of some units or of all, the last first, paged by key."""
    found = FrozenPeriod.objects.defer("document").prefetch_related("revisions")
    if unit_ids is not None:
        found = found.filter(unit_id__in=unit_ids)
    if before is not None:
        found = found.filter(pk__lt=before)
    return [period_row(each) for each in found.order_by("-pk")[:limit]]


def last_revision(*, unit: str, scope: str, period: Period, known_at: datetime | None = None) -> int | None:
    """Last revision (bản chốt mới nhất) of a unit's period by its number, now or as known at a time; None while open.

    Raises UserError `unknown_unit`.
    """
    root = organization.unit(unit, start=period.start, end=period.end)
    return closed_periods([root.id], scope, period, known_at).get(root.id)


def stored(frozen_id: int, unit_ids: Collection[int] | None = None) -> FrozenPeriod:
    """The stored row; outside the units it does not exist. Raises UserError `unknown_frozen`."""
    found = FrozenPeriod.objects.filter(pk=frozen_id).first()
    if found is None or (unit_ids is not None and found.unit_id not in unit_ids):
        raise UserError(Sentence("Không có kỳ đã chốt số {frozen_id}.", frozen_id=frozen_id), code="unknown_frozen")
    return found


def frozen(frozen_id: int, *, unit_ids: Collection[int] | None = None) -> FrozenView:
    """Frozen (kỳ đã chốt) by its number. Raises UserError `unknown_frozen`."""
    found = stored(frozen_id, unit_ids)
    row, document = period_row(found), json.loads(found.document)
    light = FrozenFigure.objects.filter(period=found).defer("part_members", "whole_members").order_by("position")
    said = {each["position"]: each for each in document["figures"]}
    figures = tuple(figure_row(each, row, said.get(each.position, {})) for each in light)
    return FrozenView(
        row=row,
        figures=figures,
        form=_form(figures),
        identities=tuple(Identity(each["name"], each["holds"]) for each in document["identities"]),
        explanations=tuple((each["identity"], each["explanation"]) for each in json.loads(found.explanations)),
    )


def figure_row(found: FrozenFigure, row: FrozenPeriodRow, said: Mapping[str, Any]) -> FrozenFigureRow:
    """The row of a frozen figure, with what the document says of it besides its columns."""
    first = said.get("recorded")
    figure = Figure(
        code=found.code,
        name=found.name,
        part=found.part,
        whole=found.whole,
        counted=found.counted,
        basis=found.basis,
        unit=row.unit,
        scope=row.scope,
        period=row.period,
        cut_off=row.cut_off,
        known_at=row.known_at,
        amount=said.get("amount"),
        kept=FrozenPlace(row.id, found.position),
        recorded=Recorded(first["part"], first["whole"], first["amount"]) if first else None,
    )
    return FrozenFigureRow(found.position, found.sector, found.field, found.version, figure)


def _form(figures: tuple[FrozenFigureRow, ...]) -> tuple[FormRow, ...]:
    rows: dict[tuple[int | None, str], dict[str, int]] = {}
    first: dict[tuple[int | None, str], dict[str, int]] = defaultdict(dict)
    for each in figures:
        form, _, column = each.figure.code.partition(".")
        if form == "form_06a":
            rows.setdefault((each.sector, each.field), {})[column] = each.figure.part
            if each.figure.recorded:
                first[each.sector, each.field][column] = each.figure.recorded.part
    return tuple(
        beside(FormRow(name or "Tổng cộng", sector, columns), first[sector, name])
        for (sector, name), columns in rows.items()
    )


def frozen_members(frozen_id: int, position: int, side: str = "part") -> list[int]:
    """Frozen members (các bản ghi đã chốt): the keys behind one side of a figure.

    Raises UserError `unknown_frozen`, `unknown_side`.
    """
    found = FrozenFigure.objects.filter(period_id=frozen_id, position=position).first()
    if found is None:
        raise UserError("Kỳ đã chốt không có con số này.", code="unknown_frozen")
    if side not in SIDES or (side == "whole" and found.whole is None):
        raise UserError(Sentence("Con số này không có phía “{side}”.", side=side), code="unknown_side")
    return members_of(found, side)


def members_of(found: FrozenFigure, side: str) -> list[int]:
    """The keys of one side of a stored figure; none where it has no such side."""
    packed = found.part_members if side == "part" else found.whole_members
    return sets.unpack(bytes(packed)) if packed is not None else []
