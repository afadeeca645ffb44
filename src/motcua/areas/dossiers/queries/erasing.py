"""What of a person's words may be erased now, what must be kept and why, and what was erased before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from motcua.areas.dossiers.models import (
    Certification,
    Contact,
    Dossier,
    DossierEvent,
    Erasure,
    Filing,
    Handing,
    Opinion,
    Result,
    SupplementRequest,
    Wording,
)
from motcua.kernel.clock import local_date
from motcua.kernel.packs import load_toml
from motcua.rules.history import EventKind
from motcua.rules.lifecycle import Status
from motcua.rules.retention import must_be_kept
from motcua.rules.sentences import Sentence

PACK = "retention/words.toml"
SEALED = (Filing, Wording, SupplementRequest, Opinion, Contact, Result, Handing)
PAGE = 50


@dataclass(frozen=True, slots=True)
class ErasableRow:
    """Erasable row (dòng hồ sơ có lời văn): a dossier of a person, how many words it keeps, and why they must stay."""

    id: int
    number: str
    procedure: str
    status: str
    ended_on: date | None
    words: int
    kept_because: str


@dataclass(frozen=True, slots=True)
class ErasureRow:
    """Erasure row (dòng nhật ký xóa): what was erased, why, on what document and by whom."""

    id: int
    applicant_key: int
    numbers: tuple[str, ...]
    words: int
    reason: str
    document: str
    erased_by: str
    erased_at: datetime


def erasable(applicant_id: int, unit_ids: Collection[int] | None, *, today: date) -> list[ErasableRow]:
    """Erasable (hồ sơ có lời văn) of the person who owns them, within some units, the latest first; None is every
    unit."""
    found = Dossier.objects.filter(applicant_id=applicant_id)
    if unit_ids is not None:
        found = found.filter(Q(received_by_id__in=unit_ids) | Q(competent_id__in=unit_ids))
    return _rows(found, today)


def person_kept_because(applicant_id: int, *, today: date) -> str:
    """Why a person may not be erased yet (vì sao chưa xóa được người này): the first of the dossiers they own or
    brought, in any unit, that has to be kept; "" where nothing has."""
    found = Dossier.objects.filter(Q(applicant_id=applicant_id) | Q(submitter_id=applicant_id))
    kept = next((row for row in _rows(found, today) if row.kept_because), None)
    return Sentence("{number}: {because}", number=kept.number, because=kept.kept_because) if kept else ""


def _rows(found: QuerySet[Dossier], today: date) -> list[ErasableRow]:
    refused = DossierEvent.objects.filter(dossier_id=OuterRef("pk"), kind=EventKind.REFUSED).order_by("-seq")
    told = found.select_related("procedure").annotate(
        certified=Exists(Certification.objects.filter(dossier_id=OuterRef("pk"))),
        refused_at=refused.values("effective_at")[:1],
    )
    rows = list(told.order_by("-pk"))
    words, keep = _words_left([one.pk for one in rows]), load_toml(PACK)["keep"]
    return [_row(one, words[one.pk], keep, today) for one in rows]


def _words_left(dossier_ids: Collection[int]) -> Counter[int]:
    """How many words dossiers still keep; one question per kind."""
    left: Counter[int] = Counter()
    for model in SEALED:
        standing = model.objects.filter(dossier_id__in=dossier_ids, erased_at__isnull=True)
        left.update(standing.values_list("dossier_id", flat=True))
    return left


def _row(one: Any, words: int, keep: dict[str, int], today: date) -> ErasableRow:
    ended = one.returned_on or one.left_on or (local_date(one.refused_at) if one.refused_at else None)
    years = keep["certified_years"] if one.certified else keep["years"]
    why = must_be_kept(
        status=Status(one.status), left=one.left_on is not None, ended_on=ended, years=years, today=today
    )
    return ErasableRow(one.pk, one.number, one.procedure.name, Status(one.status).label, ended, words, why)


def erasures(*, after: int = 0) -> list[ErasureRow]:
    """Erasures (nhật ký xóa lời văn), the latest first, a page at a time."""
    found = Erasure.objects.select_related("erased_by").order_by("-pk")
    return [
        ErasureRow(
            one.pk,
            one.applicant_key,
            tuple(one.numbers),
            sum(one.counts.values()),
            one.reason,
            one.document,
            str(one.erased_by),
            one.erased_at,
        )
        for one in (found.filter(pk__lt=after) if after else found)[:PAGE]
    ]
