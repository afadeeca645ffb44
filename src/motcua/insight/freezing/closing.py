"""Closing (chốt số liệu): a named person freezes the figures of a period; a correction becomes a further revision."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import DatabaseError, transaction

from motcua.insight.engine import Slice
from motcua.insight.figures import Figure, as_figure, ask
from motcua.insight.form_06a import FormRow, Identity
from motcua.insight.freezing.collecting import KEY, collected_then, unsent
from motcua.insight.freezing.counting import FORM, Cell, cells, frozen_row
from motcua.insight.freezing.document import BESIDE, anchor_name, compose, seal, told_of
from motcua.insight.freezing.identities import identities, period_before, rows_of
from motcua.insight.freezing.reading import last_revision
from motcua.insight.models import FrozenFigure, FrozenPeriod
from motcua.insight.question import Question
from motcua.kernel.anchors import drop_anchor
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.hashing import canonical_json
from motcua.rules.periods import Period
from motcua.rules.sentences import Sentence, joined, worded

LONGEST = 4000


@dataclass(frozen=True, slots=True)
class Closer:
    """Closer (người chốt): who closes a period, as events write it and as people say it."""

    actor: str
    name: str


@dataclass(frozen=True, slots=True)
class Preview:
    """Preview (xem trước khi chốt): what would be frozen, which identities hold, and the number if it is frozen."""

    question: Question
    cells: tuple[Cell, ...]
    rows: tuple[FormRow, ...]
    identities: tuple[Identity, ...]
    frozen: int | None
    unsent: tuple[str, ...] = ()

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures, the cells of form II.06a apart."""
        plain = [cell for cell in self.cells if not cell.indicator.code.startswith(FORM)]
        return tuple(as_figure(cell.indicator, cell.tally, self.question, cell.recorded) for cell in plain)

    @property
    def broken(self) -> tuple[str, ...]:
        """The identities that need a written explanation."""
        return tuple(each.name for each in self.identities if not each.holds)


def preview(*, unit: str, scope: str, period: Period, at: datetime) -> Preview:
    """Preview (xem trước): the figures as freezing now would take them.

    Raises UserError `unknown_unit`, `unknown_scope`.
    """
    cut = ask(unit, scope, period, None, at)
    found = cells(cut)
    said = identities(cut.question, cut.units.root.id, found)
    missing = unsent(_collected(cut))
    return Preview(cut.question, tuple(found), tuple(rows_of(found)), said, _standing(cut), missing)


def _collected(cut: Slice) -> dict[str, Any] | None:
    """What the unit collected for the period, as known when it is closed."""
    asked = cut.question
    days: dict[str, Any] = {"start": asked.period.start, "end": asked.period.end}
    return collected_then(unit_id=cut.units.root.id, known_at=asked.known_at, **days)


@transaction.atomic
def freeze(
    *, unit: str, scope: str, period: Period, by: Closer, at: datetime, explanations: Mapping[str, str] | None = None
) -> int:
    """Freeze (chốt số liệu): the figures of a period as they are known now; answers the number of the frozen period.

    Raises UserError `unknown_unit`, `unknown_scope`, `period_not_over`, `already_frozen`, `identity_broken`,
    `closing_elsewhere`.
    """
    cut = ask(unit, scope, period, None, at)
    if local_date(at) <= period.end:
        raise UserError(
            Sentence("Kỳ {period} chưa kết thúc; hãy chốt từ ngày sau ngày cuối kỳ.", period=period.label),
            code="period_not_over",
        )
    standing = _standing(cut)
    if standing is not None:
        raise UserError(
            Sentence(
                "Kỳ này đã chốt, số {standing}. Con số đã chốt không đổi; nếu cần, hãy lập bản sửa đổi có lý do.",
                standing=standing,
            ),
            code="already_frozen",
        )
    return _close(cut, by, explanations or {}, revises=None, reason="")


@transaction.atomic
def revise(
    *, frozen_id: int, reason: str, by: Closer, at: datetime, explanations: Mapping[str, str] | None = None
) -> int:
    """Revise (lập bản sửa đổi): freeze the same period anew as it is known now, citing why; the old one stays.

    Raises UserError `unknown_frozen`, `not_the_last`, `reason_needed`, `nothing_changed`, `identity_broken`,
    `closing_elsewhere`.
    """
    old = FrozenPeriod.objects.filter(pk=frozen_id).first()
    if old is None:
        raise UserError(Sentence("Không có kỳ đã chốt số {frozen_id}.", frozen_id=frozen_id), code="unknown_frozen")
    if old.revisions.exists():
        raise UserError("Kỳ này đã có bản sửa đổi mới hơn; hãy sửa từ bản ấy.", code="not_the_last")
    if not reason.strip():
        raise UserError("Hãy ghi lý do lập bản sửa đổi.", code="reason_needed")
    period = Period(f"{old.start}/{old.end}", old.start, old.end)
    cut = ask(old.unit_slug, old.scope, period, old.cut_off, at)
    return _close(cut, by, explanations or {}, revises=old, reason=reason.strip()[:LONGEST])


def _standing(cut: Slice) -> int | None:
    """The number under which a question is frozen, in its last revision."""
    return last_revision(unit=cut.units.root.slug, scope=cut.question.scope, period=cut.question.period)


def _close(
    cut: Slice, by: Closer, explanations: Mapping[str, str], *, revises: FrozenPeriod | None, reason: str
) -> int:
    found = cells(cut)
    said = identities(cut.question, cut.units.root.id, found)
    explained = _explained(said, explanations)
    period = _row(cut, by, revises, reason)
    period.explanations = canonical_json(explained).decode()
    figures = [frozen_row(cell, position) for position, cell in enumerate(found, start=1)]
    told = list(map(told_of, found))
    collected = _collected(cut)
    if revises is not None and _same(revises, figures, told, collected):
        raise UserError("Chưa có con số nào đổi kể từ lần chốt; không cần bản sửa đổi.", code="nothing_changed")
    last = FrozenPeriod.objects.order_by("-id").first()
    before = period_before(cut.question, cut.units.root.id)
    beside = {
        "illustrative": settings.ILLUSTRATIVE,
        "identities": [{"name": each.name, "holds": each.holds} for each in said],
        "explanations": explained,
        "carried_from": before.digest if before else "",
        "revises": revises.digest if revises else "",
        KEY: collected,
    }
    period.pk = last.pk + 1 if last else 1
    seal(period, compose(period, figures, told, previous=last.digest if last else "", beside=beside))
    try:
        period.save(force_insert=True)
    except DatabaseError as error:  # another closed at the same moment and took the number
        raise UserError("Có người khác vừa chốt cùng lúc; hãy làm lại.", code="closing_elsewhere") from error
    for figure in figures:
        figure.period = period
    FrozenFigure.objects.bulk_create(figures, batch_size=500)
    drop_anchor(record=anchor_name(period.pk), digest=period.digest, at=period.closed_at)
    return int(period.pk)


def _row(cut: Slice, by: Closer, revises: FrozenPeriod | None, reason: str) -> FrozenPeriod:
    asked, root = cut.question, cut.units.root
    return FrozenPeriod(
        unit_id=root.id,
        unit_slug=root.slug,
        unit_name=root.name,
        scope=asked.scope,
        start=asked.period.start,
        end=asked.period.end,
        cut_off=asked.cut_off,
        known_at=asked.known_at,
        closed_by=by.actor[:160],
        closed_by_name=by.name[:160],
        closed_at=asked.known_at,
        revision=revises.revision + 1 if revises else 1,
        revises=revises,
        reason=reason,
    )


def _explained(said: tuple[Identity, ...], explanations: Mapping[str, str]) -> list[dict[str, str]]:
    """The explanations of the broken identities. Raises UserError `identity_broken` where one is missing."""
    broken = [each.name for each in said if not each.holds]
    silent = [name for name in broken if not explanations.get(name, "").strip()]
    if silent:
        raise UserError(
            Sentence(
                "Hệ thức chưa khớp: {silent}. Hãy kiểm tra lại hoặc ghi giải trình cho từng hệ thức rồi chốt.",
                silent=joined(map(worded, silent), by="; "),
            ),
            code="identity_broken",
        )
    return [{"identity": name, "explanation": explanations[name].strip()[:LONGEST]} for name in broken]


def _same(
    old: FrozenPeriod, figures: list[FrozenFigure], told: list[dict[str, Any]], collected: dict[str, Any] | None
) -> bool:
    """Whether every figure counts the same records by the same definition as before, says the same beside, and sheets
    say the same."""
    document = json.loads(old.document)
    before = [{name: each.get(name) for name in BESIDE} for each in document["figures"]]
    if before != told or document.get(KEY) != collected:
        return False
    names = ("code", "sector", "version", "part_digest", "whole_digest")
    now = [tuple(getattr(figure, name) for name in names) for figure in figures]
    return now == list(old.figures.order_by("position").values_list(*names))
