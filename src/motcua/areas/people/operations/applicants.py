"""Applicants (người nộp hồ sơ): written down, and renamed."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from motcua.areas.people.models import Applicant


@transaction.atomic
def register_applicants(*, named: Sequence[tuple[str, str]]) -> list[int]:
    """Register applicants (ghi nhận người nộp) given as (kind, name) and answer their keys in the same order."""
    made = Applicant.objects.bulk_create([Applicant(kind=kind, name=name) for kind, name in named])
    return [applicant.pk for applicant in made]


@transaction.atomic
def rename_applicant(*, applicant_id: int, kind: str, name: str) -> bool:
    """Rename an applicant (sửa tên người nộp) and say whether anything was different; it is not a time fact."""
    other = Applicant.objects.filter(pk=applicant_id).exclude(kind=kind, name=name)
    return bool(other.update(kind=kind, name=name))
