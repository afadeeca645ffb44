"""Applicants (người nộp hồ sơ): written down, corrected, and renamed by a register."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from motcua.areas.people.models import Applicant, ApplicantKind, IdKind
from motcua.areas.people.queries.applicants import applicant_named
from motcua.kernel.bulk import insert_new
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.kernel.fold import fold
from motcua.rules.contacts import normal_phone
from motcua.rules.identity import normal_id

LONGEST = {"name": 255, "address": 255}


@transaction.atomic
def register_applicants(*, named: Sequence[tuple[str, str]]) -> list[int]:
    """Register applicants (ghi nhận người nộp) given as (kind, name) and answer their keys in the same order."""
    made = [Applicant(kind=kind, name=name, search_text=fold(name)) for kind, name in named]
    insert_new(made)
    return [applicant.pk for applicant in made]


@transaction.atomic
def rename_applicant(*, applicant_id: int, kind: str, name: str) -> bool:
    """Rename an applicant (sửa tên người nộp) and say whether anything was different; it is not a time fact."""
    other = Applicant.objects.filter(pk=applicant_id).exclude(kind=kind, name=name).first()
    if other is None:
        return False
    other.kind, other.name = kind, name
    other.search_text = searched(other)
    other.save(update_fields=["kind", "name", "search_text"])
    return True


@transaction.atomic
def register_applicant(
    *,
    name: str,
    at: datetime,
    kind: str = ApplicantKind.CITIZEN,
    id_kind: int = IdKind.NONE_YET,
    id_number: str = "",
    birth_date: date | None = None,
    phone: str = "",
    email: str = "",
    address: str = "",
    account_id: int | None = None,
) -> int:
    """Register an applicant (ghi nhận người nộp hồ sơ) and answer the key.

    Raises UserError `name_needed`, `applicant_kind_wrong`, `id_number_wrong`, `birth_date_wrong`, `phone_wrong`,
    `email_wrong`, `too_long`.
    """
    told = {
        "name": name,
        "kind": kind,
        "id_kind": id_kind,
        "id_number": id_number,
        "birth_date": birth_date,
        "phone": phone,
        "email": email,
        "address": address,
    }
    made = Applicant(account_id=account_id, **_checked(told, at))
    made.search_text = searched(made)
    made.save()
    return made.pk


@transaction.atomic
def known_applicant(
    *,
    name: str,
    at: datetime,
    kind: str = ApplicantKind.CITIZEN,
    id_kind: int = IdKind.NONE_YET,
    id_number: str = "",
    phone: str = "",
    email: str = "",
    address: str = "",
) -> int:
    """Known applicant (người nộp đã biết) under the same identity number and name; else written down now.

    For what another system tells, which knows no key of ours. Raises UserError as `register_applicant` does.
    """
    if (known := applicant_named(name=name, id_number=id_number)) is not None:
        return known
    told = {"kind": kind, "id_kind": id_kind, "id_number": id_number}
    return register_applicant(name=name, at=at, phone=phone, email=email, address=address, **told)  # type: ignore[arg-type]


@transaction.atomic
def update_applicant(
    *,
    applicant_id: int,
    at: datetime,
    name: str | None = None,
    kind: str | None = None,
    id_kind: int | None = None,
    id_number: str | None = None,
    birth_date: date | None = None,
    phone: str | None = None,
    email: str | None = None,
    address: str | None = None,
    account_id: int | None = None,
) -> bool:
    """Update an applicant (sửa thông tin người nộp): what is told replaces what was; say whether anything changed.

    It is not a time fact. Raises UserError `unknown_applicant` and whatever `register_applicant` does.
    """
    found = Applicant.objects.select_for_update(of=("self",)).filter(pk=applicant_id).first()
    if found is None:
        raise UserError("Không có người nộp này.", code="unknown_applicant")
    told = (name, kind, id_kind, id_number, birth_date, phone, email, address)
    before = {field: getattr(found, field) for field in FIELDS} | {"account_id": found.account_id}
    given = {field: value for field, value in zip(FIELDS, told, strict=True) if value is not None}
    after = _checked(before | given, at) | {"account_id": account_id or found.account_id}
    if after == before:
        return False
    for field, value in after.items():
        setattr(found, field, value)
    found.search_text = searched(found)
    found.save(update_fields=[*FIELDS, "account", "search_text"])
    return True


FIELDS = ("name", "kind", "id_kind", "id_number", "birth_date", "phone", "email", "address")


def searched(applicant: Applicant) -> str:
    """What an applicant is found by (chữ để tìm): name and numbers, as typed without diacritics."""
    return fold(f"{applicant.name} {applicant.id_number} {applicant.phone}")


def _checked(told: dict[str, Any], at: datetime) -> dict[str, Any]:
    """The fields in one form, or the first reason why they cannot be."""
    name, address = " ".join(told["name"].split()), " ".join(told["address"].split())
    if not name:
        raise UserError("Xin ghi họ và tên, hoặc tên tổ chức.", code="name_needed")
    if len(name) > LONGEST["name"] or len(address) > LONGEST["address"]:
        raise UserError("Họ tên hoặc địa chỉ dài quá 255 ký tự. Xin ghi gọn lại.", code="too_long")
    if told["kind"] not in ApplicantKind.values:
        raise UserError("Xin chọn loại đối tượng.", code="applicant_kind_wrong")
    born = told["birth_date"]
    if born is not None and not date(1850, 1, 1) <= born <= local_date(at):
        raise UserError("Ngày sinh chưa đúng: không sau hôm nay. Xin kiểm tra lại.", code="birth_date_wrong")
    return {
        "name": name,
        "kind": told["kind"],
        "id_kind": int(told["id_kind"]),
        "id_number": _id_number(told["id_kind"], told["id_number"]),
        "birth_date": born,
        "phone": _phone(told["phone"]),
        "email": _email(told["email"]),
        "address": address,
    }


def _id_number(kind: int, written: str) -> str:
    number = normal_id(int(kind), written) if int(kind) in set(IdKind) else None
    if number is None:
        raise UserError(
            "Số giấy tờ không hợp với loại giấy tờ đã chọn: căn cước có 12 chữ số, chứng minh nhân dân có 9, "
            "mã số thuế có 10, 12 hoặc 13 chữ số. Xin kiểm tra lại.",
            code="id_number_wrong",
        )
    return number


def _phone(written: str) -> str:
    if not written.strip():
        return ""
    number = normal_phone(written)
    if number is None:
        raise UserError("Số điện thoại chưa đúng. Xin ghi dạng 0912345678.", code="phone_wrong")
    return number


def _email(written: str) -> str:
    address = written.strip().lower()
    try:
        if address:
            validate_email(address)
    except ValidationError:
        raise UserError("Địa chỉ thư điện tử chưa đúng. Xin kiểm tra lại.", code="email_wrong") from None
    return address
