"""Erasing (xóa theo luật): the words and files about a person go, the digests in the events stay."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import models, transaction

from motcua.areas.digitization import operations as digitization
from motcua.areas.digitization.queries import files_of_scans
from motcua.areas.dossiers.events import PersonErased
from motcua.areas.dossiers.models import (
    BroughtPaper,
    Certification,
    Dossier,
    Erasure,
    FilingDraft,
    HandedInPaper,
    Result,
    SupplementRequest,
)
from motcua.areas.dossiers.operations.words import needed
from motcua.areas.dossiers.policy import policy_for
from motcua.areas.dossiers.queries.belonging import files_kept, files_needed
from motcua.areas.dossiers.queries.erasing import SEALED, erasable, person_kept_because
from motcua.areas.people import operations as people
from motcua.areas.people.policy import may_administer
from motcua.kernel.bus import publish
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence

BESIDE = {SupplementRequest: {"applicant_words": ""}}  # words of people that no digest covers


@transaction.atomic
def erase_words(
    *, applicant_id: int, numbers: Sequence[str], reason: str, document: str, account: Any, at: datetime
) -> int:
    """Erase words (xóa lời văn, tệp) about a person in the dossiers named, and say how many words; all of them or none.
    A file goes where nothing else speaks of it.

    Raises UserError `not_allowed`, `reason_needed`, `document_needed`, `nothing_chosen`, `unknown_dossier`,
    `must_be_kept`, `nothing_left`.
    """
    why, paper = _grounds(account, reason, document)
    chosen = _chosen(applicant_id, numbers, account, at)
    files = files_kept(chosen)
    held = files_needed(files, besides=chosen) | files_of_scans(files)
    counts = _emptied(chosen, at)
    words = sum(counts.values())
    counts["StoredFile"] = digitization.remove_files(file_ids=files - held, at=at)
    _log(applicant_id, sorted(numbers), counts, why, paper, account, at)
    return words


@transaction.atomic
def erase_person(*, applicant_id: int, reason: str, document: str, account: Any, at: datetime) -> int:
    """Erase a person (xóa người nộp theo luật): the words and files of all their dossiers, their papers, drafts and
    messages, what they are known by and the account that is theirs alone; answers how many dossiers they owned.

    All or nothing. Raises UserError `not_allowed`, `reason_needed`, `document_needed`, `unknown_applicant`,
    `must_be_kept`.
    """
    why, paper = _grounds(account, reason, document)
    own = dict(Dossier.objects.select_for_update().filter(applicant_id=applicant_id).values_list("pk", "number"))
    if kept := person_kept_because(applicant_id, today=local_date(at)):
        raise UserError(Sentence("Chưa xóa được người này. Hồ sơ {kept}", kept=kept), code="must_be_kept")
    files = files_kept(list(own))
    held = files_needed(files | files_of_scans(applicant_id=applicant_id), besides=list(own))
    counts = _emptied(list(own), at)
    Certification.objects.filter(dossier_id__in=own).update(papers=people.ERASED, words=people.ERASED)
    counts["StoredFile"] = digitization.erase_papers(applicant_id=applicant_id, held=held, at=at)
    counts["StoredFile"] += digitization.remove_files(file_ids=files - held, at=at)
    gone = people.erase_applicant(applicant_id=applicant_id)
    if gone.closed_account_id is not None:
        FilingDraft.objects.filter(account_id=gone.closed_account_id).delete()
    publish(PersonErased(applicant_id, tuple(own.values()), gone.contacts, at))
    _log(applicant_id, sorted(own.values()), counts | {"Applicant": 1}, why, paper, account, at)
    return len(own)


def _grounds(account: Any, reason: str, document: str) -> tuple[str, str]:
    """Why, and on what document; who may ask for it."""
    if not may_administer(account):
        raise UserError("Chỉ người quản trị được xóa lời văn.", code="not_allowed")
    why = needed(reason, "Hãy ghi vì sao được xóa.")
    return why, needed(document, "Hãy ghi văn bản hoặc đơn yêu cầu làm căn cứ.", code="document_needed")


def _log(
    key: int, numbers: list[str], counts: Mapping[str, int], why: str, paper: str, account: Any, at: datetime
) -> None:
    Erasure.objects.create(
        applicant_key=key,
        numbers=numbers,
        counts={name: count for name, count in counts.items() if count},
        reason=why,
        document=paper[:255],
        erased_by=account,
        erased_at=at,
    )


def _chosen(applicant_id: int, numbers: Sequence[str], account: Any, at: datetime) -> list[int]:
    """The keys of the dossiers, locked, each of them one whose words may go."""
    if not numbers:
        raise UserError("Hãy chọn hồ sơ cần xóa lời văn.", code="nothing_chosen")
    list(Dossier.objects.select_for_update().filter(applicant_id=applicant_id).values_list("pk"))
    today = local_date(at)
    known = {row.number: row for row in erasable(applicant_id, policy_for(account).unit_ids(today=today), today=today)}
    for number in numbers:
        if number not in known:
            raise UserError(Sentence("Không có hồ sơ {number} của người này.", number=number), code="unknown_dossier")
        if known[number].kept_because:
            raise UserError(
                Sentence("Hồ sơ {number}: {kept_because}", number=number, kept_because=known[number].kept_because),
                code="must_be_kept",
            )
    if not any(known[number].words for number in numbers):
        raise UserError("Các hồ sơ đã chọn không còn lời văn nào.", code="nothing_left")
    return [known[number].id for number in numbers]


def _emptied(dossier_ids: Sequence[int], at: datetime) -> dict[str, int]:
    """Every word of the dossiers emptied and no file named any more, with how many words of each kind went."""
    counts = {model.__name__: _erase(model, dossier_ids, at) for model in SEALED}
    HandedInPaper.objects.filter(dossier_id__in=dossier_ids).update(file_id=None, reused_from=None)
    BroughtPaper.objects.filter(request__dossier_id__in=dossier_ids).delete()
    Result.objects.filter(dossier_id__in=dossier_ids).update(file=None)
    return counts


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
