"""Erasing (xóa thông tin người nộp theo luật): the row stays as a key that means nobody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import transaction

from motcua.areas.people.models import Account, Applicant, IdKind, Officer
from motcua.kernel.errors import UserError

ERASED = "(đã xóa theo luật)"


@dataclass(frozen=True, slots=True)
class ErasedApplicant:
    """Erased applicant (người nộp vừa xóa): the account that was theirs alone, if any, and where they were reached, so
    that what else holds it can go too; nobody keeps it."""

    closed_account_id: int | None
    contacts: tuple[str, ...]


@transaction.atomic
def erase_applicant(*, applicant_id: int) -> ErasedApplicant:
    """Erase an applicant (xóa thông tin người nộp); the account that was theirs alone is closed, without name, address
    and identity.

    Who may and whether nothing has to be kept, the caller has asked. Raises UserError `unknown_applicant`.
    """
    found = Applicant.objects.select_for_update(of=("self",)).filter(pk=applicant_id).first()
    if found is None:
        raise UserError("Không có người nộp này.", code="unknown_applicant")
    account_id, contacts = found.account_id, (found.phone, found.email)
    found.name, found.id_kind, found.id_number, found.birth_date = ERASED, IdKind.NONE_YET, "", None
    found.phone = found.email = found.address = found.search_text = ""
    found.account = None
    found.save()
    closed = _closed(account_id) if account_id is not None else None
    reached = {one for one in (*contacts, closed or "") if one}
    return ErasedApplicant(account_id if closed is not None else None, tuple(sorted(reached)))


def _closed(account_id: int) -> str | None:
    """Close an account nobody else is known by, and answer its e-mail; an officer's is their work's and stays."""
    if (
        Applicant.objects.filter(account_id=account_id).exists()
        or Officer.objects.filter(account_id=account_id).exists()
    ):
        return None
    account: Any = Account.objects.get(pk=account_id)
    email = str(account.email)
    account.display_name, account.email, account.is_active = ERASED, "", False
    account.set_unusable_password()
    account.save(update_fields=["display_name", "email", "is_active", "password"])
    account.socialaccount_set.all().delete()
    account.emailaddress_set.all().delete()
    return email
