"""Acting (đứng tên): the account in whose name an applicant does what only accounts do, such as filing."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from motcua.areas.people.models import Account, Applicant
from motcua.areas.people.operations.citizens import Identity, open_citizen_account
from motcua.kernel.errors import UserError


@transaction.atomic
def acting_account(*, applicant_id: int, at: datetime) -> Account:
    """Acting account (tài khoản đứng tên) of an applicant who has shown who they are; opened the first time.

    It has no duties here even where it is an officer's: somebody who came as a citizen acts as one. Raises UserError
    `unknown_applicant`.
    """
    found = Applicant.objects.select_for_update(of=("self",)).select_related("account").filter(pk=applicant_id).first()
    if found is None:
        raise UserError("Không có người nộp này.", code="unknown_applicant")
    if found.account is None:
        found.account = open_citizen_account(identity=Identity(subject="", name=found.name))
        found.save(update_fields=["account"])
    return found.account
