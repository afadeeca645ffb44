"""What is done to accounts and applicants."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from motcua.areas.people.models import Account, Applicant, Role


@transaction.atomic
def open_account(*, username: str, password: str, display_name: str, role: str, unit_id: int | None = None) -> Account:
    """Open an account (mở tài khoản), or bring the one of that name up to date."""
    account, _ = Account.objects.get_or_create(username=username)
    account.display_name = display_name
    account.role = Role(role)
    account.unit_id = unit_id
    account.set_password(password)
    account.save()
    return account


def register_applicants(*, named: Sequence[tuple[str, str]]) -> list[int]:
    """Register applicants (ghi nhận người nộp) given as (kind, name) and answer their keys in the same order."""
    made = Applicant.objects.bulk_create([Applicant(kind=kind, name=name) for kind, name in named])
    return [applicant.pk for applicant in made]


def rename_applicant(*, applicant_id: int, kind: str, name: str) -> bool:
    """Rename an applicant (sửa tên người nộp) and say whether anything was different; it is not a time fact."""
    other = Applicant.objects.filter(pk=applicant_id).exclude(kind=kind, name=name)
    return bool(other.update(kind=kind, name=name))
