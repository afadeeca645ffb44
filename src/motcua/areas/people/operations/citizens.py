"""Citizens (người dân đăng nhập): which applicant somebody is who has shown a contact or an identity."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.people.models import Account, Applicant, IdKind
from motcua.areas.people.operations.applicants import register_applicant, update_applicant
from motcua.areas.people.operations.codes import normal_contact
from motcua.kernel.errors import UserError
from motcua.kernel.fold import fold
from motcua.rules.identity import normal_id

UNNAMED = "Công dân"  # somebody whose provider tells no name


@dataclass(frozen=True, slots=True)
class Identity:
    """Identity (danh tính đã xác thực): what a provider of identities vouches for, keyed by its `subject`."""

    subject: str
    name: str
    id_number: str = ""
    birth_date: date | None = None
    phone: str = ""
    email: str = ""


@transaction.atomic
def applicant_of_contact(*, contact: str, at: datetime, name: str = "", id_number: str = "") -> int | None:
    """Applicant of a contact (người nộp của nơi nhận mã đã xác nhận); None while it is not clear who they are.

    Nobody known: they are registered once they tell their name. Several known: the identity number tells them apart.
    Raises UserError `contact_wrong`, `nobody_fits`, `name_needed`.
    """
    way, to = normal_contact(contact)
    field = "email" if way == "email" else "phone"
    known = list(Applicant.objects.filter(**{field: to}).order_by("pk")[:50])
    if len(known) == 1:
        return known[0].pk
    if known:
        return _told_apart(known, id_number)
    if not name.strip():
        return None
    return register_applicant(name=name, at=at, **{field: to})  # type: ignore[arg-type]


def _told_apart(known: list[Applicant], id_number: str) -> int | None:
    bare = "".join(id_number.split()).upper()
    if not bare:
        return None
    fitting = [one.pk for one in known if one.id_number == bare]
    if not fitting:
        raise UserError(
            "Số giấy tờ này không khớp với người nào đã dùng số điện thoại hoặc thư điện tử đó. "
            "Xin kiểm tra lại, hoặc đến bộ phận một cửa để được giúp.",
            code="nobody_fits",
        )
    return fitting[0]


@transaction.atomic
def open_citizen_account(*, identity: Identity) -> Account:
    """Open a citizen's account (mở tài khoản người dân) that only a provider of identities lets in: no password."""
    account = Account(username=f"cd-{secrets.token_hex(12)}", display_name=(identity.name or UNNAMED)[:150])
    account.set_unusable_password()
    account.save()
    return account


@transaction.atomic
def recognise(*, account_id: int, identity: Identity, at: datetime) -> int:
    """Recognise (nhận ra người nộp): the applicant of an account, brought up to date with what is vouched for.

    Somebody written down at the counter under the same card number, name and birth date is the same person, and is
    theirs from now on.
    """
    number = normal_id(IdKind.CITIZEN_CARD, identity.id_number) or ""
    told = {"name": identity.name, "phone": identity.phone, "email": identity.email}
    given: dict[str, Any] = {field: value for field, value in told.items() if value}
    if number:
        given |= {"id_kind": IdKind.CITIZEN_CARD, "id_number": number}
    if identity.birth_date:
        given["birth_date"] = identity.birth_date
    found = Applicant.objects.filter(account_id=account_id).order_by("pk").first() or _same_person(identity, number)
    if found is None:
        return register_applicant(at=at, account_id=account_id, **{"name": UNNAMED, **given})
    update_applicant(applicant_id=found.pk, at=at, account_id=account_id, **given)
    return found.pk


def _same_person(identity: Identity, number: str) -> Applicant | None:
    if not number:
        return None
    found = Applicant.objects.filter(id_kind=IdKind.CITIZEN_CARD, id_number=number, account__isnull=True)
    alike = [
        one
        for one in found.order_by("pk")
        if fold(one.name) == fold(identity.name) and one.birth_date in (None, identity.birth_date)
    ]
    return alike[0] if alike else None
