"""Where a dossier is (tiến độ hồ sơ): progress only, nothing about anybody (Thông tư 01/2018/TT-VPCP, Điều 16)."""

from __future__ import annotations

from datetime import datetime

from django.http import Http404, HttpRequest
from ninja import Path, Router, Schema

from motcua.api.problems import Problem
from motcua.areas.dossiers import queries

router = Router()


class ProgressOut(Schema):
    """Progress (tiến độ): status by its national code, times of processing, and who decides."""

    number: str
    procedure_code: str
    procedure: str
    status: int
    status_label: str
    competent: str
    received_at: datetime | None
    due_at: datetime | None
    finished_at: datetime | None
    returned_at: datetime | None


@router.get(
    "/dossiers/{number}",
    response={200: ProgressOut, 404: Problem, 422: Problem},
    operation_id="progress",
    summary="Tiến độ công khai của một hồ sơ",
)
def progress(request: HttpRequest, number: str = Path(max_length=60)) -> dict[str, object]:
    """The public progress of one dossier."""
    found = queries.dossier(number)
    if found is None:
        raise Http404
    row = found.row
    shown = {name: getattr(row, name) for name in ProgressOut.model_fields if hasattr(row, name)}
    return shown | {"status": int(row.status), "status_label": row.status.label}
