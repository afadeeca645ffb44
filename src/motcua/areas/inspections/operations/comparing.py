"""Comparing (đối chiếu): what two registers say differently is kept as it was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.inspections.models import RegisterComparison
from motcua.areas.inspections.policy import may_compare
from motcua.kernel.errors import UserError
from motcua.rules.reconciliation import Discrepancy


@transaction.atomic
def keep_comparison(
    *,
    unit_id: int,
    scope: str,
    since: date,
    until: date,
    sources: Sequence[Mapping[str, Any]],
    items: Sequence[Discrepancy],
    account: Any,
    at: datetime,
) -> int:
    """Keep a comparison (ghi lần đối chiếu) with the files' names and digests; answers its key.

    Raises UserError `not_yours_to_compare`.
    """
    if not may_compare(account):
        raise UserError("Bạn không có quyền đối chiếu sổ.", code="not_yours_to_compare")
    made = RegisterComparison.objects.create(
        unit_id=unit_id,
        scope=scope,
        since=since,
        until=until,
        sources=[dict(one) for one in sources],
        counts=dict(Counter(one.kind.value for one in items)),
        items=[[one.number, one.kind.value, one.source, one.here, one.there, one.line] for one in items],
        made_by=account,
        made_at=at,
    )
    return made.pk
