"""Evidence of a unit and of a candidate, with the warnings worth a look, and surveys with their response."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q

from motcua.areas.parindex.models import Evidence, EvidenceUse, EvidenceVersion, Survey, SurveyAudience
from motcua.areas.parindex.queries.campaigns import CandidateRow
from motcua.rules.evidence import EvidencePaper, EvidenceWarning, evidence_warnings
from motcua.rules.satisfaction import AudienceAnswers


@dataclass(frozen=True, slots=True)
class VersionRow:
    """Version row (bản của tài liệu): one of its files, and when it was kept."""

    number: int
    file_id: int
    digest: str
    kept_at: datetime


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """Evidence row (dòng tài liệu kiểm chứng): its last file and the earlier ones, the latest first, the criteria it
    proves, and what is worth a look."""

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
    earlier: tuple[VersionRow, ...] = ()

    def version_called(self, number: str) -> int | None:
        """The file of a version by its number, of the last one where none is named; None where it is not there."""
        kept = {str(one.number): one.file_id for one in self.earlier} | {str(self.version): self.file_id}
        return kept.get(number) if number else self.file_id


def evidence_of(row: CandidateRow) -> list[EvidenceRow]:
    """Evidence (tài liệu kiểm chứng) a unit may use for a candidate, with the criteria it is used for; also what it
    used and a successor keeps now."""
    kept: dict[int, list[Any]] = {}
    theirs = Q(unit_id=row.unit_id) | Q(pk__in=EvidenceUse.objects.filter(candidate_id=row.id).values("evidence"))
    papers_kept = Evidence.objects.filter(theirs, withdrawn_at__isnull=True)
    for version in EvidenceVersion.objects.filter(evidence__in=papers_kept).order_by("number"):
        kept.setdefault(version.evidence_id, []).insert(0, version)
    codes: dict[int, list[str]] = {}
    for key, code in EvidenceUse.objects.filter(candidate_id=row.id).order_by("code").values_list("evidence", "code"):
        codes.setdefault(key, []).append(code)
    found = [one for one in papers_kept.order_by("title", "pk") if one.pk in kept]
    papers = [_paper(one, kept[one.pk][0], row, used=one.pk in codes) for one in found]
    warned = evidence_warnings(papers, year=row.year)
    return [_row(one, kept[one.pk], tuple(codes.get(one.pk, ())), warned[one.pk]) for one in found]


@dataclass(frozen=True, slots=True)
class WithdrawnRow:
    """Withdrawn row (dòng tài liệu đã rút): what it was called, who took it back, when and why."""

    title: str
    because: str
    by: str
    at: datetime


def evidence_withdrawn(unit_id: int) -> list[WithdrawnRow]:
    """Evidence withdrawn (tài liệu đã rút) of a unit, the latest first."""
    found = Evidence.objects.filter(unit_id=unit_id, withdrawn_at__isnull=False).order_by("-withdrawn_at", "-pk")
    names = ("title", "withdrawn_because", "withdrawn_by", "withdrawn_at")
    return [WithdrawnRow(*told) for told in found.values_list(*names)]


def evidence_withdrawable(unit_id: int) -> frozenset[int]:
    """Evidence that may still be withdrawn (tài liệu còn rút được): of the unit, with no locked self-score on it."""
    bound = EvidenceUse.objects.filter(candidate__locked_at__isnull=False).values("evidence")
    found = Evidence.objects.filter(unit_id=unit_id, withdrawn_at__isnull=True).exclude(pk__in=bound)
    return frozenset(found.values_list("pk", flat=True))


def _paper(one: Any, last: Any, row: CandidateRow, *, used: bool) -> EvidencePaper:
    """A paper as it is judged: renewed where it is used and its last file came after the self-score was locked."""
    after = row.locked_at is not None and last.number > 1 and last.kept_at > row.locked_at
    return EvidencePaper(one.pk, one.effective_from, one.effective_until, last.digest, used and after)


@dataclass(frozen=True, slots=True)
class SurveyRow:
    """Survey row (dòng khảo sát): what it is called and when it was held."""

    title: str
    held_on: date


def survey_of(candidate_id: int, code: str) -> SurveyRow | None:
    """Survey (khảo sát) of a criterion as it stands, or None."""
    found = Survey.objects.filter(candidate_id=candidate_id, code=code, superseded_at__isnull=True).first()
    return SurveyRow(found.title, found.held_on) if found else None


def surveys_of(candidate_id: int) -> dict[str, tuple[AudienceAnswers, ...]]:
    """Surveys (khảo sát) of a candidate as they stand: the audiences with their answers, by criterion."""
    found: dict[str, list[AudienceAnswers]] = {}
    standing = SurveyAudience.objects.filter(survey__candidate_id=candidate_id, survey__superseded_at__isnull=True)
    rows = standing.select_related("survey").order_by("pk")
    for one in rows:
        told = AudienceAnswers(one.name, one.weight, one.handed_out, one.answers)
        found.setdefault(one.survey.code, []).append(told)
    return {code: tuple(told) for code, told in found.items()}


def _row(one: Any, kept: list[Any], codes: tuple[str, ...], warned: tuple[EvidenceWarning, ...]) -> EvidenceRow:
    version, *before = kept
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
        earlier=tuple(VersionRow(each.number, each.file_id, each.digest, each.kept_at) for each in before),
    )
