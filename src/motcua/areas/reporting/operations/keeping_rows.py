"""Keeping the rows (sửa dòng phụ lục): the annex is data; every change is an edition with a reason."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from motcua.areas.reporting.models import AnnexEdition
from motcua.areas.reporting.queries.rows import AnnexRow, annex
from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence

MOST = 300


@transaction.atomic
def revise_annex(*, rows: Sequence[AnnexRow], reason: str, after: int, by: str, at: datetime) -> int:
    """Revise the annex (sửa dòng phụ lục): all rows as they stand from now on; rounds already opened keep theirs.

    Raises UserError `no_rows`, `row_twice`, `reason_needed`, `annex_moved_on`.
    """
    codes = [row.code for row in rows]
    if not rows or len(rows) > MOST:
        raise UserError(Sentence("Phụ lục cần từ 1 đến {most} dòng.", most=MOST), code="no_rows")
    if twice := sorted({code for code in codes if codes.count(code) > 1}):
        raise UserError(
            Sentence("Mã dòng {twice} có hai lần; mỗi dòng một mã.", twice=", ".join(twice)), code="row_twice"
        )
    if not reason.strip():
        raise UserError("Xin ghi căn cứ của việc sửa: số, ngày văn bản.", code="reason_needed")
    last = AnnexEdition.objects.select_for_update().order_by("-number").first()
    if (last.number if last else 0) != after:
        raise UserError("Người khác vừa sửa phụ lục. Xin mở lại trang rồi sửa tiếp.", code="annex_moved_on")
    made = AnnexEdition.objects.create(
        number=after + 1,
        pack_version=last.pack_version if last else annex().version,
        rows=[row.kept() for row in rows],
        reason=reason.strip(),
        recorded_by=by,
        recorded_at=at,
    )
    return made.number
