"""An office's own words: for one procedure before those for all, before the usual; what stood stays as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from motcua.areas.notices import operations, queries
from motcua.areas.notices.models import NoticeText
from motcua.areas.notices.queries import NoticeKind
from motcua.areas.people.models import Account, Role
from motcua.kernel.errors import UserError
from motcua.rules.phrasing import Phrasing
from tests.areas.notices.test_notices import FACTS
from tests.factories.office import IMPORTED_AT as AT
from tests.factories.office import Office, make_office
from tests.factories.people import employ

pytestmark = pytest.mark.django_db
OWN = Phrasing(
    "Đã nhận hồ sơ {dossier_number}", "Chào Ông/Bà, hồ sơ {dossier_number} hẹn {due}.{because}", "Da nhan, hen {due}"
)


@pytest.fixture
def office() -> Office:
    return make_office()


def write(office: Office, wording: Phrasing = OWN, *, code: str = "", kind: str = "RECEIVED", **said: object) -> int:
    told = {"unit_id": office.district.pk, "account": office.leader, "reason": "Cho dễ hiểu", "at": AT} | said
    return operations.write_text(kind=kind, procedure_code=code, wording=wording, **told)  # type: ignore[arg-type]


def subject(office: Office, code: str = "", unit: int | None = None) -> str:
    words = queries.words_of("RECEIVED", FACTS, unit_id=unit or office.district.pk, procedure_code=code)
    return words.subject


def test_own_words_stand_before_the_usual_and_those_for_a_procedure_before_both(office: Office) -> None:
    usual = subject(office)
    write(office)
    write(office, replace(OWN, subject="Khai sinh {dossier_number}"), code=office.civil.code)
    number = FACTS.dossier_number
    assert subject(office) == subject(office, office.land.code) == f"Đã nhận hồ sơ {number}"
    assert subject(office, office.civil.code) == f"Khai sinh {number}"
    assert subject(office, unit=office.communes[0].pk) == usual, "another office writes for itself"
    told = {"unit_id": office.district.pk, "kind": "RECEIVED", "account": office.leader, "at": AT}
    operations.use_usual_text(procedure_code=office.civil.code, **told)
    assert subject(office, office.civil.code) == f"Đã nhận hồ sơ {number}"
    operations.use_usual_text(procedure_code="", **told)
    assert subject(office) == usual
    with pytest.raises(UserError, match="mặc định"):
        operations.use_usual_text(procedure_code="", **told)


def test_history_keeps_who_wrote_what_and_why(office: Office) -> None:
    write(office)
    write(office, replace(OWN, short="Moi, hen {due}"), reason="Ngắn hơn", at=AT + timedelta(days=1))
    rows = queries.text_history(office.district.pk, "RECEIVED")
    assert [(one.wording.short, one.reason, one.written_by) for one in rows] == [
        ("Moi, hen {due}", "Ngắn hơn", "account:lanhdao.thu"),
        ("Da nhan, hen {due}", "Cho dễ hiểu", "account:lanhdao.thu"),
    ]
    assert [one.wording.short for one in queries.texts_of(office.district.pk)] == ["Moi, hen {due}"]
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        NoticeText.objects.update(subject="khác")


@pytest.mark.parametrize(("wording", "said"), [
    (replace(OWN, text=OWN.text + "{amount}"), "{amount}"),
    (replace(OWN, text=OWN.text + "{dossier_number.__class__}"), "chưa đúng"),
    (replace(OWN, text=OWN.text + "{due!r:>1000}"), "chưa đúng"),
    (replace(OWN, text=OWN.text + "{"), "chưa đúng"),
    (replace(OWN, text=OWN.text + "{0}"), "chưa đúng"),
    (replace(OWN, subject="Đã nhận hồ sơ"), "hồ sơ nào"),
    (replace(OWN, short=" "), "đều cần có lời"),
    (replace(OWN, short="x" * 161), "161 chữ"),
])  # fmt: skip
def test_words_that_would_not_come_out_right_are_refused(wording: Phrasing, said: str, office: Office) -> None:
    with pytest.raises(UserError) as refused:
        write(office, wording)
    assert refused.value.code == "wording_wrong"
    assert said in refused.value.message
    assert NoticeText.objects.count() == 0


@pytest.mark.parametrize(("told", "code"), [
    ({"kind": "CODE"}, "not_for_offices"),
    ({"kind": "KHAC"}, "not_for_offices"),
    ({"code": "9.999"}, "unknown_procedure"),
    ({"reason": " "}, "reason_needed"),
])  # fmt: skip
def test_what_cannot_be_written_is_said(told: dict[str, str], code: str, office: Office) -> None:
    with pytest.raises(UserError) as refused:
        write(office, **told)  # type: ignore[arg-type]
    assert refused.value.code == code


@pytest.mark.parametrize("role", [role for role in Role if role not in (Role.LEADER, Role.ADMINISTRATOR)])
def test_nobody_else_writes(role: str, office: Office) -> None:
    account = employ(Account.objects.create(username="ai.thu"), role, office.district)
    with pytest.raises(UserError, match="không sửa được"):
        write(office, account=account)


@pytest.mark.parametrize(("role", "home", "may"), [
    (Role.LEADER, "district", [True, False, False]),
    (Role.ADMINISTRATOR, "district", [True, True, True]),
    (Role.ADMINISTRATOR, "commune", [False, True, False]),
    (Role.ADMINISTRATOR, "", [True, True, True]),
])  # fmt: skip
def test_each_writes_for_their_own_units(role: str, home: str, may: list[bool], office: Office) -> None:
    unit = {"district": office.district, "commune": office.communes[0], "": None}[home]
    account = employ(Account.objects.create(username="ai.thu"), role, unit)
    found = []
    for place in (office.district, *office.communes):
        try:
            write(office, unit_id=place.pk, account=account)
            found.append(True)
        except UserError as refused:
            found.append(refused.code != "not_allowed")
    assert found == may


@pytest.mark.parametrize("kind", [kind for kind in NoticeKind if kind != NoticeKind.CODE])
def test_the_usual_words_pass_what_own_words_must(kind: str, office: Office) -> None:
    write(office, queries.usual_wording(kind), kind=kind)
    assert "{" not in queries.preview(queries.usual_wording(kind)).text
