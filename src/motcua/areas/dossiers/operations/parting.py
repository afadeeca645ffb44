"""Parting (thôi nộp thay): somebody no longer files for an enterprise; what they filed is theirs no more."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet

from motcua.areas.dossiers.models import BringerParted, Dossier
from motcua.areas.dossiers.operations.words import needed
from motcua.areas.dossiers.policy import DossierPolicy
from motcua.areas.dossiers.queries.parting import is_body
from motcua.areas.people import queries as people
from motcua.areas.people.policy import is_staff
from motcua.areas.people.queries import actor_of
from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence


@transaction.atomic
def part_bringer(*, number: str, reason: str, account: Any, at: datetime, document: str = "") -> int:
    """Part the bringer (ghi thôi nộp thay) of a body's dossier, and of everything else they had filed for it: they see
    it, bring to it, withdraw it and collect its result no more. The office needs the paper of the body. What they file
    for it afterwards is a new matter. Answers how many dossiers it was.

    Raises UserError `unknown_dossier`, `nobody_parts`, `reason_needed`, `document_needed`.
    """
    found = Dossier.objects.select_related("applicant", "submitter", "received_by").filter(number=number).first()
    if found is None or not DossierPolicy(account).parts_bringer(found):
        raise UserError(
            Sentence("Không có hồ sơ {number} trong phạm vi của ông/bà.", number=number), code="unknown_dossier"
        )
    if not is_body(found) or found.submitter is None or found.submitter_left_at is not None:
        raise UserError("Hồ sơ này không có ai còn nộp thay cho tổ chức.", code="nobody_parts")
    why = needed(reason, "Xin ghi lý do.", code="reason_needed")
    if is_staff(account):
        needed(document, "Xin ghi văn bản của tổ chức (số, ngày).", code="document_needed")
    left = _brought(found.submitter, found.applicant).update(submitter_left_at=at)
    BringerParted.objects.create(
        dossier=found, bringer=found.submitter, dossiers=left, reason=why[:500], document=document.strip()[:255],
        by=actor_of(account), at=at,
    )  # fmt: skip
    return left


def _brought(bringer: Any, body: Any) -> QuerySet[Dossier]:
    """What the same person filed for the same body and still acts in."""
    same = Q(submitter_id=bringer.pk)
    if bringer.account_id is not None:
        same |= Q(submitter__account_id=bringer.account_id)
    owners = people.same_person("applicant", body.pk)
    return Dossier.objects.filter(same, owners, submitter_left_at__isnull=True)
