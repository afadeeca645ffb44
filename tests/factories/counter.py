"""A counter to work at: the commune, its procedures findable, and everybody with a second factor."""

from __future__ import annotations

from datetime import date

from allauth.mfa.totp.internal.auth import TOTP

from motcua.areas.people import operations as people
from motcua.areas.people.models import Account
from motcua.areas.procedures.models import FeeRule, FormTemplate, Procedure
from motcua.kernel.clock import now
from motcua.kernel.fold import fold
from tests.factories.intake import Commune, make_commune, make_version
from tests.factories.remembered import remembered

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
CARD = "087190001234|331234567|Người Nộp Minh Họa Hai|01011990|Nam|Ấp Một, xã Thử|01012022"


@remembered
def make_counter() -> Commune:
    """Build the counter in the database."""
    made = make_commune()
    for code in ("2.000815", "2.000884"):
        make_version(code, {"COUNTER": ("same_day_15h", None)}, valid_from=date(2020, 1, 1))
    Procedure.objects.filter(code="1.001193").update(name="Đăng ký khai sinh thử")
    for one in Procedure.objects.all():
        one.search_text = fold(f"{one.code} {one.name}")
        one.save(update_fields=["search_text"])
    for account in (made.counter, made.case, made.leader):
        TOTP.activate(account, SECRET)
    return made


def put_fee(commune: Commune, amount: int = 8_000) -> None:
    """A fee of the first procedure, with an exemption."""
    FeeRule.objects.create(
        procedure=commune.version.procedure,
        number=1,
        lines=[{"name": "Lệ phí thử", "kind": "FEE", "amount": amount}],
        exemptions=[{"code": "poor", "name": "Hộ nghèo", "percent": 100, "legal_basis": "Luật thử"}],
        legal_basis="Nghị quyết thử 01",
        recorded_at=now(),
    )


def put_form(commune: Commune) -> None:
    """An electronic form of the first procedure: two questions, the first known already."""
    FormTemplate.objects.create(
        procedure=commune.version.procedure,
        key="to-khai-thu",
        number=1,
        title="Tờ khai thử",
        schema={
            "type": "object",
            "properties": {"who": {"title": "Họ tên", "type": "string"}, "why": {"title": "Lý do", "type": "string"}},
            "required": ["who", "why"],
        },
        layout={
            "sections": [
                {"key": "a", "title": "Người khai", "fields": [{"name": "who", "as": "text", "prefill": "name"}]},
                {"key": "b", "title": "Nội dung", "fields": [{"name": "why", "as": "text"}]},
            ]
        },
        digest="d" * 64,
        recorded_at=now(),
    )


def another(name: str, **said: str) -> int:
    """Another person who is known."""
    return people.register_applicant(name=name, at=now(), **said)


def colleague(commune: Commune, username: str) -> Account:
    """A second counter officer of the unit."""
    from motcua.areas.people.models import Role
    from tests.factories.people import employ

    account = employ(Account.objects.create(username=username, display_name=username), Role.COUNTER, commune.unit)
    TOTP.activate(account, SECRET)
    return account
