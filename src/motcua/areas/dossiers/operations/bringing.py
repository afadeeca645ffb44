"""Bringing (gửi giấy tờ bổ sung): the applicant answers a supplement request from home, item by item."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.dossiers.models import BroughtPaper, Dossier, SupplementRequest
from motcua.areas.dossiers.operations.supplementing import take_supplement
from motcua.areas.dossiers.queries.citizens import is_own
from motcua.kernel.errors import UserError
from motcua.rules.lifecycle import Status
from motcua.rules.sentences import Sentence


@transaction.atomic
def bring_papers(
    *, number: str, files: Mapping[int, int], account: Any, at: datetime, words: str = "", seen: int | None = None
) -> bool:
    """Bring papers (gửi giấy tờ bổ sung) by the place of each item, and words to the office beside or instead of
    them; answers whether every item has a file now.

    Complete before acceptance, the dossier goes back to wait for it; after acceptance the counter confirms that it is
    complete, because then the clock moves. Raises UserError `unknown_dossier`, `nothing_asked`, `no_paper`, and as
    the gate does.
    """
    if not is_own(account.pk, number):
        raise UserError(
            Sentence("Không có hồ sơ {number} trong phạm vi của ông/bà.", number=number), code="unknown_dossier"
        )
    dossier = Dossier.objects.select_for_update().get(number=number)
    asked = SupplementRequest.objects.filter(dossier=dossier, answered_at__isnull=True).order_by("-pk").first()
    if dossier.status != Status.SUPPLEMENT_REQUESTED or asked is None:
        raise UserError("Hồ sơ này hiện không có yêu cầu bổ sung nào.", code="nothing_asked")
    listed = {item: file for item, file in files.items() if 0 <= item < len(asked.items)}
    if not listed and not words.strip():
        raise UserError("Chưa chọn tệp nào để gửi.", code="no_paper")
    if words.strip():
        asked.applicant_words = words.strip()
        asked.save(update_fields=["applicant_words"])
    for item, file in listed.items():
        BroughtPaper.objects.update_or_create(request=asked, item=item, defaults={"file": file, "at": at})
    complete = asked.brought.count() == len(asked.items)
    if complete and dossier.received_at is None:
        take_supplement(number=number, account=account, at=at, seen=seen)
    return complete
