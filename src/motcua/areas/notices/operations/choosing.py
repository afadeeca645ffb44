"""Choosing (chọn cách nhận tin): a person says by which ways they want to be told; every word is kept with its time."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from motcua.areas.notices.models import WayChoice
from motcua.areas.notices.queries import consent_words, ways_of
from motcua.areas.notices.queries.choices import unasked
from motcua.kernel.errors import UserError


@transaction.atomic
def choose_ways(*, applicant_id: int, wanted: Collection[str], agreed: bool, at: datetime) -> int:
    """Choose ways (chọn cách nhận tin) and answer how many changed; silence on the rest is no.

    A way that nobody is told by unasked needs the person's agreement, which is kept in the words they read. None at
    all may be chosen: then everything is on their own page only. Raises UserError `unknown_way`, `consent_needed`.
    """
    now_used = {one.way: one.wanted for one in ways_of(applicant_id, {})}
    if set(wanted) - now_used.keys():
        raise UserError("Cách nhận tin này không có ở đây. Xin chọn trong danh sách.", code="unknown_way")
    changed = [way for way, used in now_used.items() if used is not (way in wanted)]
    if not agreed and any(way in wanted and way not in unasked() for way in changed):
        raise UserError("Xin đánh dấu đồng ý thì mới gửi được theo cách mới chọn.", code="consent_needed")
    WayChoice.objects.bulk_create(
        WayChoice(
            applicant_id=applicant_id,
            way=way,
            wanted=way in wanted,
            words=consent_words() if agreed and way in wanted else "",
            said_at=at,
        )
        for way in changed
    )
    return len(changed)
