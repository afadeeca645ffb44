"""Evidence of a unit and of a candidate, with the warnings worth a look, and surveys with their response."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q

from motcua.areas.parindex.models import Evidence, EvidenceUse, EvidenceVersion, SurveyAudience
from motcua.areas.parindex.queries.campaigns import CandidateRow
from motcua.rules.evidence import EvidencePaper, EvidenceWarning, evidence_warnings
from motcua.rules.satisfaction import AudienceAnswers


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """Evidence row (dòng tài liệu kiểm chứng): its last file, the criteria it proves, and what is worth a look."""

    id: int
    title: str
    effective_from: date
    effective_until: date | None
    version: int
    file_id: int
    digest: str
    kept_at: datetime
    codes: tuple[str, ...]
    warnings: tuple[EvidenceWarning, ...]


def evidence_of(row: CandidateRow) -> list[EvidenceRow]:
    """Evidence (tài liệu kiểm chứng) a unit may use for a candidate, with the criteria it is used for; also what it
    used and a successor keeps now."""
    last: dict[int, Any] = {}
    theirs = Q(unit_id=row.unit_id) | Q(pk__in=EvidenceUse.objects.filter(candidate_id=row.id).values("evidence"))
    papers_kept = Evidence.objects.filter(theirs)
    for version in EvidenceVersion.objects.filter(evidence__in=papers_kept).order_by("number"):
        last[version.evidence_id] = version
    codes: dict[int, list[str]] = {}
    for key, code in EvidenceUse.objects.filter(candidate_id=row.id).order_by("code").values_list("evidence", "code"):
        codes.setdefault(key, []).append(code)
    found = [one for one in papers_kept.order_by("title", "pk") if one.pk in last]
    papers = [EvidencePaper(one.pk, one.effective_from, one.effective_until, last[one.pk].digest) for one in found]
    warned = evidence_warnings(papers, year=row.year)
    return [_row(one, last[one.pk], tuple(codes.get(one.pk, ())), warned[one.pk]) for one in found]


def surveys_of(candidate_id: int) -> dict[str, tuple[AudienceAnswers, ...]]:
    """Surveys (khảo sát) of a candidate: the audiences with their answers, by criterion."""
    found: dict[str, list[AudienceAnswers]] = {}
    rows = SurveyAudience.objects.filter(survey__candidate_id=candidate_id).select_related("survey").order_by("pk")
    for one in rows:
        told = AudienceAnswers(one.name, one.weight, one.handed_out, one.answers)
        found.setdefault(one.survey.code, []).append(told)
    return {code: tuple(told) for code, told in found.items()}


def _row(one: Any, version: Any, codes: tuple[str, ...], warned: tuple[EvidenceWarning, ...]) -> EvidenceRow:
    return EvidenceRow(
        id=one.pk,
        title=one.title,
        effective_from=one.effective_from,
        effective_until=one.effective_until,
        version=version.number,
        file_id=version.file_id,
        digest=version.digest,
        kept_at=version.kept_at,
        codes=codes,
        warnings=warned,
    )
