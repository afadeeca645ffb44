"""Showing (tài liệu, số liệu): files and documents, and figures closed for the meeting, which come down as values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any, BinaryIO

from django.db import transaction

from motcua.areas.digitization import operations as digitization
from motcua.areas.documents import queries as documents
from motcua.areas.meetings.models import MeetingFigure, MeetingMaterial
from motcua.areas.meetings.operations.gate import opened
from motcua.areas.people.queries import actor_of
from motcua.kernel.errors import UserError
from motcua.rules.meetings import MeetingAct


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureShown:
    """Figure shown (số liệu đưa vào cuộc họp): its place in a closed period, its counts, whose and of which days."""

    frozen: int
    position: int
    digest: str
    code: str
    name: str
    counted: str
    part: int
    whole: int | None
    start: date
    end: date
    unit: str
    scope: str
    heading: str
    cut_off: date
    known_at: datetime


@transaction.atomic
def add_material(
    *, meeting_id: int, title: str, file: BinaryIO, name: str, account: Any, on: date, at: datetime
) -> int:
    """Add a material (đưa tài liệu) as a file, and answer its key. Raises UserError of the upload."""
    one = opened(meeting_id, MeetingAct.MATERIALS, account, on)
    by = actor_of(account)
    file_id = digitization.keep_upload(file=file, name=name, by=by, at=at)
    made = MeetingMaterial.objects.create(
        meeting=one, title=title.strip() or name, file_id=file_id, added_by=by, added_at=at
    )
    return made.pk


@transaction.atomic
def add_document(*, meeting_id: int, document_id: int, account: Any, on: date, at: datetime) -> int:
    """Add a document (đưa văn bản) of the register, and answer the key of the material.

    Raises UserError `unknown_document`, `document_there`.
    """
    one = opened(meeting_id, MeetingAct.MATERIALS, account, on)
    found = documents.document(document_id)
    if found is None:
        raise UserError("Không có văn bản này.", code="unknown_document")
    if MeetingMaterial.objects.filter(meeting=one, document_id=document_id).exists():
        raise UserError("Văn bản này đã có trong tài liệu họp.", code="document_there")
    told = {"title": found.label[:300], "document_id": document_id, "added_by": actor_of(account), "added_at": at}
    return MeetingMaterial.objects.create(meeting=one, **told).pk


@transaction.atomic
def drop_material(*, meeting_id: int, material_id: int, account: Any, on: date) -> None:
    """Drop a material (bỏ tài liệu) from the meeting; the document itself stays. Raises as the table refuses."""
    one = opened(meeting_id, MeetingAct.MATERIALS, account, on)
    MeetingMaterial.objects.filter(meeting=one, pk=material_id).delete()


@transaction.atomic
def show_figures(*, meeting_id: int, figures: Sequence[FigureShown], account: Any, on: date, at: datetime) -> None:
    """Show figures (đưa số liệu đã chốt vào cuộc họp); what is there already stays. Raises UserError `no_figure`."""
    one = opened(meeting_id, MeetingAct.FIGURES, account, on)
    if not figures:
        raise UserError("Xin chọn ít nhất một con số.", code="no_figure")
    there = set(MeetingFigure.objects.filter(meeting=one).values_list("frozen", "position"))
    MeetingFigure.objects.bulk_create(
        MeetingFigure(meeting=one, added_at=at, **asdict(figure))
        for figure in figures
        if (figure.frozen, figure.position) not in there
    )


@transaction.atomic
def drop_figure(*, meeting_id: int, figure_id: int, account: Any, on: date) -> None:
    """Drop a figure (bỏ số liệu) from the meeting before it is held. Raises as the table refuses."""
    one = opened(meeting_id, MeetingAct.FIGURES, account, on)
    MeetingFigure.objects.filter(meeting=one, pk=figure_id).delete()
