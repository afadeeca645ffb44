"""Erasing (xóa thông tin người nộp theo luật): the row stays as a key that means nobody."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from motcua.areas.people.models import Account, Applicant, IdKind, Officer
from motcua.kernel.errors import UserError

ERASED = "(đã xóa theo luật)"


@transaction.atomic
def erase_applicant(*, applicant_id: int) -> int | None:
    """Erase an applicant (xóa thông tin người nộp), and answer the key of the account that was theirs alone: it is
    closed, without name, address and identity.

    Who may and whether nothing has to be kept, the caller has asked. Raises UserError `unknown_applicant`.
    """
    found = Applicant.objects.select_for_update(of=("self",)).filter(pk=applicant_id).first()
    if found is None:
        raise UserError("Không có người nộp này.", code="unknown_applicant")
    account_id = found.account_id
    found.name, found.id_kind, found.id_number, found.birth_date = ERASED, IdKind.NONE_YET, "", None
    found.phone = found.email = found.address = found.search_text = ""
    found.account = None
    found.save()
    return account_id if account_id is not None and _closed(account_id) else None


def _closed(account_id: int) -> bool:
    """Close an account nobody else is known by; an officer's is their work's and stays."""
    if (
        Applicant.objects.filter(account_id=account_id).exists()
        or Officer.objects.filter(account_id=account_id).exists()
    ):
        return False
    account: Any = Account.objects.get(pk=account_id)
    account.display_name, account.email, account.is_active = ERASED, "", False
    account.set_unusable_password()
    account.save(update_fields=["display_name", "email", "is_active", "password"])
    account.socialaccount_set.all().delete()
    account.emailaddress_set.all().delete()
    return True
