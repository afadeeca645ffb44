"""Readiness (phiếu đủ điều kiện trình chưa): what must still be mended before a sheet goes to the leader."""

from __future__ import annotations

from motcua.areas.reporting.models import FigureOrigin, RoundRow
from motcua.areas.reporting.queries.entries import latest
from motcua.rules.answers import AnsweredRow, faults


def faults_of(sheet_id: int) -> list[str]:
    """Faults of a sheet (điều phải sửa trước khi trình), one sentence each."""
    said = {one.row_id: one for one in latest().filter(sheet_id=sheet_id)}
    told = []
    for row in RoundRow.objects.filter(round__sheets=sheet_id).order_by("position"):
        one = said.get(row.pk)
        answer = (one.value, one.document, one.reason, one.origin != FigureOrigin.COMPUTED) if one else ()
        told.append(AnsweredRow(row.code, row.measure, row.of, *answer))
    return faults(told)
