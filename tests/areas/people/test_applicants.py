"""Applicants: written in one form, found without diacritics, masked in lists, told apart."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from motcua.areas.people import operations, queries
from motcua.areas.people.models import Applicant
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError

pytestmark = pytest.mark.django_db
AT = at_local(datetime(2025, 7, 3, 9, 0))
CARD = {"id_kind": 1, "id_number": "087 190 000001"}


def register(name: str = "Người nộp minh họa 01", **told: object) -> int:
    return operations.register_applicant(name=name, at=AT, **told)  # type: ignore[arg-type]


def test_an_applicant_is_kept_in_one_form():
    key = register(
        "  Người nộp  minh họa 01 ",
        **CARD,
        birth_date=date(1990, 2, 1),
        phone="+84 912.345.678",
        email="Minh.Hoa@Example.vn",
        address=" Ấp 1 ",
    )
    found = queries.applicant(key)
    assert found is not None
    assert (found.name, found.kind, found.id_number) == ("Người nộp minh họa 01", "CITIZEN", "087190000001")
    assert (found.phone, found.email, found.address) == ("0912345678", "minh.hoa@example.vn", "Ấp 1")
    assert found.id_kind_label == "Căn cước công dân, căn cước"


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"name": "  "}, "name_needed"),
        ({"name": "N" * 256}, "too_long"),
        ({"kind": "ROBOT"}, "applicant_kind_wrong"),
        ({"id_kind": 1, "id_number": "123"}, "id_number_wrong"),
        ({"id_kind": 2, "id_number": "087190000001"}, "id_number_wrong"),
        ({"id_kind": 4, "id_number": "0100233489"}, "id_number_wrong"),
        ({"id_kind": 0, "id_number": "5"}, "id_number_wrong"),
        ({"id_kind": 1}, "id_number_wrong"),
        ({"id_kind": 7, "id_number": "087190000001"}, "id_number_wrong"),
        ({"birth_date": date(2025, 7, 4)}, "birth_date_wrong"),
        ({"phone": "12345"}, "phone_wrong"),
        ({"email": "không phải"}, "email_wrong"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(told, code):
    with pytest.raises(UserError) as refusal:
        register(**told)
    assert refusal.value.code == code
    assert not Applicant.objects.exists()


def test_an_update_tells_only_what_changes():
    key = register(**CARD, phone="0912345678")
    assert operations.update_applicant(applicant_id=key, at=AT, phone="0987654321") is True
    assert operations.update_applicant(applicant_id=key, at=AT, phone="0987 654 321") is False
    found = queries.applicant(key)
    assert found is not None
    assert (found.phone, found.id_number) == ("0987654321", "087190000001")
    with pytest.raises(UserError, match="Không có người nộp"):
        operations.update_applicant(applicant_id=0, at=AT, phone="")
    with pytest.raises(UserError):
        operations.update_applicant(applicant_id=key, at=AT, name="")
    assert [row.id for row in queries.applicants(phone="0987654321").rows] == [key]


def test_a_register_that_renames_keeps_them_findable():
    [key] = operations.register_applicants(named=[("CITIZEN", "Người nộp cũ")])
    assert operations.rename_applicant(applicant_id=key, kind="CITIZEN", name="Người nộp mới")
    assert not operations.rename_applicant(applicant_id=key, kind="CITIZEN", name="Người nộp mới")
    assert [row.id for row in queries.applicants(text="nop moi").rows] == [key]


@pytest.mark.parametrize(
    "asked",
    [
        {"text": "minh hoa 01"},
        {"text": "01 nguoi"},
        {"text": "0912345678"},
        {"id_number": "087190000001"},
        {"phone": "+84912345678"},
    ],
)
def test_they_are_found_by_name_number_or_telephone(asked):
    key = register(**CARD, phone="0912345678")
    register("Người nộp minh họa 02")
    assert [row.id for row in queries.applicants(**asked).rows] == [key]


@pytest.mark.parametrize("asked", [{}, {"text": "n"}, {"phone": "abc"}, {"text": "nguoi", "phone": "abc"}])
def test_nobody_is_listed_when_nothing_is_asked(asked):
    register(**CARD)
    assert queries.applicants(**asked).rows == ()


def test_a_list_shows_numbers_masked():
    register(**CARD, phone="0912345678", email="minh@example.vn", birth_date=date(1990, 2, 1))
    [row] = queries.applicants(text="minh").rows
    assert (row.id_number, row.phone, row.email) == ("•••••••••001", "•••••••678", "m••••@example.vn")
    assert row.birth_year == 1990


def test_pages_follow_by_key_and_cost_the_same():
    counts = []
    for size in (6, 24):
        for _ in range(size - Applicant.objects.count()):
            register()
        with CaptureQueriesContext(
            connection,
        ) as asked:
            page = queries.applicants(text="minh hoa", limit=5)
        counts.append(len(asked))
        seen = [row.id for row in page.rows]
        while page.next:
            page = queries.applicants(text="minh hoa", limit=5, after=page.next)
            seen += [row.id for row in page.rows]
        assert sorted(seen) == sorted(Applicant.objects.values_list("pk", flat=True))
    assert counts == [1, 1]


def test_who_is_so_named_comes_before_who_has_the_words_somewhere():
    for name in ("An Bình", "Bình An", "Trần Thị An", "Bình"):
        register(name)
    names = [row.name for row in queries.applicants(text="binh").rows]
    assert names == ["Bình", "Bình An", "An Bình"]
    first = queries.applicants(text="binh", limit=2)
    assert [row.name for row in queries.applicants(text="binh", limit=2, after=first.next).rows] == ["An Bình"]


def test_possible_duplicates_say_why():
    key = register(**CARD, birth_date=date(1990, 2, 1), phone="0912345678")
    register("Người nộp minh họa 011", birth_date=date(1990, 2, 1))

    def why(**told: object) -> list[tuple[int, tuple[str, ...]]]:
        return [(one.row.id, one.reasons) for one in queries.possible_duplicates(**told)]  # type: ignore[arg-type]

    assert why(name="Ai đó", id_number="087190000001") == [(key, ("trùng số giấy tờ",))]
    assert why(name="nguoi nop minh hoa 01", birth_date=date(1990, 2, 1)) == [(key, ("trùng họ tên và ngày sinh",))]
    assert why(name="Người nộp minh họa 01", phone="0912345678") == [(key, ("trùng họ tên và số điện thoại",))]
    assert why(name="Người nộp minh họa 01") == []
    assert why(name="Ai đó", id_number="087190000001", but_not=key) == []


@pytest.mark.parametrize("told", [{"id_kind": 7, "id_number": "1"}, {"id_kind": 1}, {"id_number": "1"}])
def test_the_database_keeps_kind_and_number_together(told):
    with pytest.raises(IntegrityError), transaction.atomic():
        Applicant.objects.create(name="Người nộp minh họa 01", **told)


SCANNED = "087190000001||Người Nộp Minh Họa|01021990|Nữ|Ấp 1, xã Minh Họa|25042021"


def test_a_scanned_card_fills_the_person_in_one_beep():
    first = operations.take_card(scanned=SCANNED, at=AT)
    assert (first.known, first.warnings) == (False, ())
    found = queries.applicant(first.applicant_id)
    assert found is not None
    assert (found.id_kind, found.id_number, found.name) == (1, "087190000001", "Người Nộp Minh Họa")
    assert (found.birth_date, found.address) == (date(1990, 2, 1), "Ấp 1, xã Minh Họa")
    again = operations.take_card(scanned=SCANNED, at=AT)
    assert (again.applicant_id, again.known, again.warnings) == (first.applicant_id, True, ())


def test_somebody_known_is_never_overwritten_by_a_card():
    key = register("Người nộp khác", **CARD, birth_date=date(1991, 1, 1))
    taken = operations.take_card(scanned=SCANNED, at=AT)
    assert (taken.applicant_id, taken.known, len(taken.warnings)) == (key, True, 2)
    assert queries.applicant(key).name == "Người nộp khác"  # type: ignore[union-attr]


@pytest.mark.parametrize("scanned", ["", "087190000001", "087190000001||01021990|Nữ"])
def test_what_is_no_card_registers_nobody(scanned):
    with pytest.raises(UserError) as refusal:
        operations.take_card(scanned=scanned, at=AT)
    assert refusal.value.code == "card_unreadable"
    assert not Applicant.objects.exists()
