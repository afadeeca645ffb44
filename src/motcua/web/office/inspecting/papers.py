"""Minutes and conclusion as PDF and as Word, made from what was written down and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.areas.digitization import queries as stored
from motcua.areas.digitization.queries import StoredFileRow
from motcua.areas.inspections import policy, queries
from motcua.areas.inspections.queries import FindingFilters, ItemRow, VisitView
from motcua.kernel.clock import local
from motcua.kernel.papers import (
    CheckedLine,
    ConclusionFacts,
    FindingLine,
    Form,
    MinutesFacts,
    PhotoLine,
    PictureUnreadable,
)
from motcua.rules.figures import format_vn
from motcua.rules.inspecting import InspectionAct
from motcua.rules.periods import custom
from motcua.web.office.inspecting.seeing import Seen, seen
from motcua.web.ui.doors import staff_only
from motcua.web.ui.issuing import issuer_of
from motcua.web.ui.printed import either_of

MOST_PRINTED = 1_500_000
FORMATS = {"image/jpeg": "jpg", "image/png": "png"}


def _period(view: VisitView) -> str:
    return custom(view.since, view.until).label if view.since and view.until else ""


def _line(row: ItemRow) -> CheckedLine:
    entry = row.entry
    counted = f"{entry.faulty or 0}/{entry.checked}" if entry and entry.checked is not None else ""
    return CheckedLine(
        code=row.item.code,
        question=row.item.question,
        answer=entry.label if entry else "",
        counted=counted,
        note=entry.note if entry else "",
    )


@require_safe
@staff_only
def minutes(request: HttpRequest, inspection_id: int, kind: str) -> HttpResponse:
    """The minutes of an inspection as one file."""
    one = seen(request, inspection_id)
    step = one.view.words_of(InspectionAct.RECORD)
    if step is None:
        raise Http404(_("Chưa có biên bản."))
    facts, name = _minutes(one, step), f"bien-ban-{inspection_id}"
    try:
        return either_of(kind, name, Form.INSPECTION_MINUTES, facts)
    except PictureUnreadable:
        plain = tuple(replace(photo, picture=[]) for photo in facts.photos)
        return either_of(kind, name, Form.INSPECTION_MINUTES, replace(facts, photos=plain))


def _bytes(kept: StoredFileRow) -> list[int]:
    """A stored file byte by byte; none where it is gone."""
    content = stored.content_of(kept)
    if content is None:
        return []
    with content:
        return list(content.read())


def _withdrawn(row: queries.PhotoRow) -> str:
    """That a photo was withdrawn, and why; the picture is not printed then."""
    if row.withdrawn_at is None:
        return ""
    return f", đã rút ngày {local(row.withdrawn_at):%d/%m/%Y}: {row.withdrawn_reason}"


def photo_lines(inspection_id: int) -> tuple[PhotoLine, ...]:
    """Photo lines (các ảnh trong biên bản): all named with their digest, printed where they are small."""
    left, lines = MOST_PRINTED, []
    for row in queries.photos_of(inspection_id):
        kept = stored.stored_file(row.file_id)
        shown = kept is not None and row.withdrawn_at is None and kept.size <= left
        picture = _bytes(kept) if kept and shown else []
        left -= len(picture)
        lines.append(
            PhotoLine(
                item=row.item,
                caption=row.caption,
                taken=f"({row.by}, {local(row.taken_at):%H:%M %d/%m/%Y}){_withdrawn(row)}",
                digest=row.digest,
                format=FORMATS[kept.mime] if kept else "",
                picture=picture,
            )
        )
    return tuple(lines)


def _minutes(one: Seen, step: queries.StepRow) -> MinutesFacts:
    view = one.view
    sample = view.sample
    drawn = sample is not None and sample.drawn_at is not None
    told = (
        f"Rút {format_vn(len(sample.members))} trong {format_vn(sample.frame)} hồ sơ, chuỗi gốc “{sample.seed}”: "
        if sample is not None and drawn
        else ""
    )
    return MinutesFacts(
        issuer=issuer_of(view.row.unit_id),
        on=step.on,
        inspected=view.row.inspected,
        decision=view.decision,
        period=_period(view),
        team=tuple(f"{member.name}{' (trưởng đoàn)' if member.head else ''}" for member in view.team),
        checklist=f"{view.checklist.title}, bản {view.checklist.version}" if view.checklist else "",
        sample=told,
        members=sample.members if sample is not None and drawn else (),
        lines=tuple(_line(row) for row in one.items),
        words=step.words,
        explain_until=f"{view.explain_until:%d/%m/%Y}" if view.explain_until else "",
        photos=photo_lines(view.row.id),
    )


@require_safe
@staff_only
def conclusion(request: HttpRequest, inspection_id: int, kind: str) -> HttpResponse:
    """The conclusion of an inspection as one file."""
    view = seen(request, inspection_id).view
    if view.concluded_on is None:
        raise Http404(_("Chưa có kết luận."))
    asked = FindingFilters(inspection_id=inspection_id)
    rows = queries.findings(policy.sight(request.user), filters=asked, on=view.concluded_on, limit=500)
    facts = _conclusion(view, view.concluded_on, rows)
    return either_of(kind, f"ket-luan-{inspection_id}", Form.INSPECTION_CONCLUSION, facts)


def _conclusion(view: VisitView, on: date, rows: list[queries.FindingRow]) -> ConclusionFacts:
    """The facts of the conclusion, with what was found."""
    explained = view.words_of(InspectionAct.EXPLAIN)
    return ConclusionFacts(
        issuer=issuer_of(view.row.unit_id),
        on=on,
        number=view.conclusion_number,
        inspected=view.row.inspected,
        decision=view.decision,
        period=_period(view),
        words=view.conclusion,
        explanation=explained.words if explained else "",
        findings=tuple(_finding(row) for row in rows),
    )


def _finding(row: queries.FindingRow) -> FindingLine:
    times = len(row.earlier)
    return FindingLine(
        description=row.description,
        cause=row.cause,
        requirement=row.requirement,
        deadline=f"{row.deadline:%d/%m/%Y}",
        repeated=f"lặp lại, đã nêu {times} lần trước" if times else "",
    )
