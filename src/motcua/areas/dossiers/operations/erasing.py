"""Erasing (xóa lời văn theo luật): the words about a person go, the digests in the events stay."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import models, transaction

from motcua.areas.dossiers.models import Dossier, Erasure, SupplementRequest
from motcua.areas.dossiers.operations.words import needed
from motcua.areas.dossiers.policy import policy_for
from motcua.areas.dossiers.queries.erasing import SEALED, erasable
from motcua.areas.people.policy import may_administer
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError

BESIDE = {SupplementRequest: {"applicant_words": ""}}  # words of people that no digest covers


@transaction.atomic
def erase_words(
    *, applicant_id: int, numbers: Sequence[str], reason: str, document: str, account: Any, at: datetime
) -> int:
    """Erase words (xóa lời văn) about a person in the dossiers named, and say how many; all of them or none.

    Raises UserError `not_allowed`, `reason_needed`, `document_needed`, `nothing_chosen`, `unknown_dossier`,
    `must_be_kept`, `nothing_left`.
    """
    if not may_administer(account):
        raise UserError("Chỉ người quản trị được xóa lời văn.", code="not_allowed")
    why = needed(reason, "Hãy ghi vì sao được xóa.")
    paper = needed(document, "Hãy ghi văn bản hoặc đơn yêu cầu làm căn cứ.", code="document_needed")
    chosen = _chosen(applicant_id, numbers, account, at)
    counts = {model.__name__: _erase(model, chosen, at) for model in SEALED}
    Erasure.objects.create(
        applicant_key=applicant_id,
        numbers=sorted(numbers),
        counts={name: count for name, count in counts.items() if count},
        reason=why,
        document=paper[:255],
        erased_by=account,
        erased_at=at,
    )
    return sum(counts.values())


def _chosen(applicant_id: int, numbers: Sequence[str], account: Any, at: datetime) -> list[int]:
    """The keys of the dossiers, locked, each of them one whose words may go."""
    if not numbers:
        raise UserError("Hãy chọn hồ sơ cần xóa lời văn.", code="nothing_chosen")
    list(Dossier.objects.select_for_update().filter(applicant_id=applicant_id).values_list("pk"))
    today = local_date(at)
    known = {row.number: row for row in erasable(applicant_id, policy_for(account).unit_ids(today=today), today=today)}
    for number in numbers:
        if number not in known:
            raise UserError(f"Không có hồ sơ {number} của người này.", code="unknown_dossier")
        if known[number].kept_because:
            raise UserError(f"Hồ sơ {number}: {known[number].kept_because}", code="must_be_kept")
    if not any(known[number].words for number in numbers):
        raise UserError("Các hồ sơ đã chọn không còn lời văn nào.", code="nothing_left")
    return [known[number].id for number in numbers]


def _erase(model: Any, dossier_ids: Sequence[int], at: datetime) -> int:
    """Empty every sealed column of the rows that stand, and the salt with them."""
    columns = {name: _nothing(model, name) for name in model.sealed}
    standing = model.objects.filter(dossier_id__in=dossier_ids, erased_at__isnull=True)
    return standing.update(**columns, **BESIDE.get(model, {}), salt="", erased_at=at)


def _nothing(model: Any, name: str) -> Any:
    field = model._meta.get_field(name)
    if isinstance(field, models.JSONField):
        return None if field.null else []
    return ""
