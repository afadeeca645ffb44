"""Evidence is kept in versions and used for the criteria it proves."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, BinaryIO

from django.db import transaction
from django.db.models import Max, Q

from motcua.areas.digitization import operations as digitization
from motcua.areas.digitization import queries as stored
from motcua.areas.parindex.models import CandidateStage, Evidence, EvidenceUse, EvidenceVersion
from motcua.areas.parindex.operations.refusals import EvidenceLocked, NotYourUnit, WrongStage
from motcua.areas.parindex.operations.standing import leaf_of, locked_candidate
from motcua.areas.parindex.policy import may_declare
from motcua.areas.parindex.queries.editions import set_of
from motcua.areas.people.queries import actor_of
from motcua.kernel.errors import UserError

OPEN = (CandidateStage.DECLARING, CandidateStage.EXPLAINING)


@transaction.atomic
def keep_evidence(
    *,
    unit_id: int,
    title: str,
    effective_from: date,
    file: BinaryIO,
    name: str,
    account: Any,
    at: datetime,
    effective_until: date | None = None,
) -> int:
    """Keep evidence (lưu tài liệu kiểm chứng) of a unit with its first file, and answer its key.

    Raises NotYourUnit, UserError `days_in_disorder` and those of an upload.
    """
    if not may_declare(account, unit_id=unit_id):
        raise NotYourUnit
    if effective_until is not None and effective_until < effective_from:
        raise UserError("Ngày hết hiệu lực đứng trước ngày có hiệu lực.", code="days_in_disorder")
    made = Evidence.objects.create(
        unit_id=unit_id, title=title.strip(), effective_from=effective_from, effective_until=effective_until
    )
    _add_version(made.pk, 1, file, name, account, at)
    return made.pk


@transaction.atomic
def renew_evidence(*, evidence_id: int, file: BinaryIO, name: str, account: Any, at: datetime) -> int:
    """Renew evidence (thay bản tài liệu): the earlier files stay; answers the number of the version.

    Raises NotYourUnit, UserError `evidence_withdrawn` and those of an upload.
    """
    found = _standing_evidence(evidence_id, account)
    last = EvidenceVersion.objects.filter(evidence=found).aggregate(last=Max("number"))["last"] or 0
    _add_version(evidence_id, last + 1, file, name, account, at)
    return int(last + 1)


@transaction.atomic
def withdraw_evidence(*, evidence_id: int, reason: str, account: Any, at: datetime) -> None:
    """Withdraw evidence (rút tài liệu tải nhầm) that no locked self-score stands on: it leaves the criteria it was used
    for and is opened no more; what it was called, who took it back and why stays.

    Raises NotYourUnit, EvidenceLocked, UserError `reason_missing`, `evidence_withdrawn`.
    """
    found = _standing_evidence(evidence_id, account)
    if not reason.strip():
        raise UserError("Xin ghi lý do rút.", code="reason_missing")
    uses = EvidenceUse.objects.filter(evidence=found)
    if uses.filter(candidate__locked_at__isnull=False).exists():
        raise EvidenceLocked
    uses.delete()
    found.withdrawn_because, found.withdrawn_by, found.withdrawn_at = reason.strip(), actor_of(account), at
    found.save(update_fields=["withdrawn_because", "withdrawn_by", "withdrawn_at"])


def _standing_evidence(evidence_id: int, account: Any) -> Evidence:
    """Evidence of one's own unit that was not withdrawn. Raises NotYourUnit, UserError `evidence_withdrawn`."""
    found = Evidence.objects.select_for_update().get(pk=evidence_id)
    if not may_declare(account, unit_id=found.unit_id):
        raise NotYourUnit
    if found.withdrawn_at is not None:
        raise UserError("Tài liệu này đã rút.", code="evidence_withdrawn")
    return found


@transaction.atomic
def use_evidence(*, candidate_id: int, code: str, evidence_id: int, account: Any, at: datetime) -> None:
    """Use evidence (gắn minh chứng) for a criterion while the unit declares or explains; twice is as once.

    Raises NotYourUnit, WrongStage, UnknownCriterion, UserError `evidence_withdrawn`.
    """
    candidate, found = locked_candidate(candidate_id), _standing_evidence(evidence_id, account)
    if found.unit_id != candidate.unit_id:
        raise NotYourUnit
    if candidate.stage not in OPEN:
        raise WrongStage(candidate.get_stage_display())
    leaf_of(set_of(candidate.campaign.edition_id), code)
    EvidenceUse.objects.get_or_create(candidate=candidate, code=code, evidence=found, defaults={"used_at": at})


@transaction.atomic
def leave_evidence(*, candidate_id: int, code: str, evidence_id: int, account: Any, at: datetime) -> None:
    """Leave evidence (bỏ gắn minh chứng) off a criterion; the paper itself stays. What the self-score was locked with
    stays with it. Raises NotYourUnit, WrongStage, EvidenceLocked."""
    candidate = locked_candidate(candidate_id)
    if not may_declare(account, unit_id=candidate.unit_id):
        raise NotYourUnit
    if candidate.stage not in OPEN:
        raise WrongStage(candidate.get_stage_display())
    uses = EvidenceUse.objects.filter(candidate=candidate, code=code, evidence_id=evidence_id)
    if candidate.stage == CandidateStage.EXPLAINING:
        since = candidate.locked_at
        if uses.filter(Q(used_at__isnull=True) | Q(used_at__lte=since)).exists():
            raise EvidenceLocked
    uses.delete()


def _add_version(evidence_id: int, number: int, file: BinaryIO, name: str, account: Any, at: datetime) -> None:
    by = actor_of(account)
    key = digitization.keep_upload(file=file, name=name, by=by, at=at)
    row = stored.stored_file(key)
    EvidenceVersion.objects.create(
        evidence_id=evidence_id,
        number=number,
        file_id=key,
        digest=row.digest if row else "",
        kept_by=by,
        kept_at=at,
    )
