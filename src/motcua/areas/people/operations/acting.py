"""Acting (đứng tên): the account in whose name an applicant or a machine does what only accounts do."""

from __future__ import annotations

import secrets
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


@transaction.atomic
def open_machine_account(*, name: str, at: datetime) -> Account:
    """Open a machine's account (mở tài khoản máy), in whose name a program acts; nobody signs in to it."""
    account = Account(username=f"may-{secrets.token_hex(6)}", display_name=name[:150], date_joined=at)
    account.set_unusable_password()
    account.save()
    return account
