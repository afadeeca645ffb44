"""Deciding (quyết định): a person says to whom goes what the plan did not tell."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from itertools import groupby

from django.db import transaction

from motcua.areas.organization import queries as organization
from motcua.areas.reorganization.models import CustodyEntry, Reorganization, ReorganizationStage
from motcua.areas.reorganization.operations.handing import Hands, hand_over
from motcua.areas.reorganization.queries.gathering import formers_of
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.kernel.rows import only
from motcua.rules.reorganizing import CustodyKind, read_plan
from motcua.rules.sentences import Sentence


@transaction.atomic
def decide_custody(*, code: str, entry_ids: Collection[int], to_id: int, reason: str, by: str, at: datetime) -> int:
    """Decide custody (quyết định nơi nhận) of what waits in a reorganization that was carried out; answers how many.

    Raises UserError `unknown_reorganization`, `not_applied`, `unit_not_valid`, `reason_needed`, `nothing_chosen`.
    """
    found = only(Reorganization.objects.filter(code=code))
    if found is None:
        raise UserError(Sentence("Không có phương án “{code}”.", code=code), code="unknown_reorganization")
    if found.stage != ReorganizationStage.APPLIED:
        raise UserError("Phương án chưa thực hiện xong.", code="not_applied")
    if not reason.strip():
        raise UserError("Xin ghi lý do giao cho đơn vị này.", code="reason_needed")
    if not organization.is_unit(to_id, local_date(at)):
        raise UserError("Đơn vị nhận không hoạt động hôm nay.", code="unit_not_valid")
    waiting = CustodyEntry.objects.select_for_update().filter(
        reorganization=found, successor__isnull=True, pk__in=entry_ids
    )
    entries = list(waiting.order_by("kind", "pk"))
    if not entries:
        raise UserError("Xin chọn ít nhất một việc còn chờ quyết định.", code="nothing_chosen")
    for one in entries:
        one.successor_id, one.why, one.decided_by = to_id, reason.strip()[:500], by
    CustodyEntry.objects.bulk_update(entries, ["successor", "why", "decided_by"])
    formers = formers_of(read_plan(found.plan))
    hands = Hands(on=found.on, document=found.document, by=by, at=at, formers=formers)
    for kind, some in groupby(entries, key=lambda one: one.kind):
        hand_over(CustodyKind(kind), list(some), hands)
    return len(entries)
