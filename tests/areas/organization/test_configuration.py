"""A configuration carries the bank accounts of units: what it brings is a new decision, and a wrong one is named."""

from __future__ import annotations

from datetime import date

import pytest

from motcua.areas.organization import operations, queries
from motcua.areas.organization.models import BankAccount
from motcua.kernel.clock import now
from tests.factories.casework import make_desk

ACCOUNT = {"bank": "970436", "bank_name": "Ngân hàng thử", "number": "123456789", "holder": "UBND XA QUAY",
           "reason": "QĐ thử"}  # fmt: skip


@pytest.mark.django_db
def test_bank_accounts_come_in_as_new_decisions_and_a_wrong_one_is_named():
    desk, who = make_desk(), {"by": "account:quan-tri.thu", "at": now()}
    operations.set_account(
        unit_id=desk.commune.pk, since=date(2026, 3, 1), recorded_by="account:thu", at=who["at"], **ACCOUNT
    )
    told = queries.configuration()
    (account,) = told["account"]
    assert {one.verdict for one in operations.compare_configuration(told=told, **who)} == {"same"}
    told["account"] = [{**account, "number": "987654321"}, {**account, "unit": desk.other.slug}]
    made = operations.import_configuration(told=told, **who)
    assert [one.verdict for one in made if one.kind == "account"] == ["changed", "new"]
    assert [row["number"] for row in queries.configuration()["account"]] == ["123456789", "987654321"]
    written = BankAccount.objects.order_by("pk")
    assert [row.number for row in written] == ["123456789", "987654321", "123456789"]  # what stood before remains
    assert written.last().recorded_by == who["by"]
    told["account"][0]["bank"] = "12"
    (wrong,) = [one for one in operations.compare_configuration(told=told, **who) if one.verdict == "wrong"]
    assert "Mã ngân hàng gồm 6 chữ số" in wrong.words
    assert BankAccount.objects.count() == 3


@pytest.mark.django_db
def test_a_code_that_cannot_begin_a_dossier_number_is_refused():
    make_desk()
    told = queries.configuration()
    told["unit"][0]["agency_code"] = "h20.61"
    (wrong,) = [one for one in operations.compare_configuration(told=told, by="", at=now()) if one.verdict == "wrong"]
    assert "Mã định danh “h20.61” chỉ gồm chữ in hoa" in wrong.words
