"""Photographs of a checklist: checked like every upload, kept once with their digest for good."""

from __future__ import annotations

import hashlib
from io import BytesIO
from typing import Any
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction

from motcua.areas.inspections import operations, queries
from motcua.areas.inspections.models import ChecklistPhoto
from motcua.kernel.errors import UserError
from tests.factories.files import pdf, png
from tests.factories.inspecting import AT, LATER, Visit, make_visit

pytestmark = pytest.mark.django_db


@pytest.fixture
def visit(settings: Any, tmp_path: Any) -> Visit:
    settings.FILES_ROOT = tmp_path
    return make_visit()


def keep(visit: Visit, inspection: int, *, who: str = "member", **other: Any) -> int:
    told: dict[str, Any] = {
        "item": "1.2", "file": BytesIO(png()), "name": "anh.png", "key": uuid4(), "taken_at": LATER, "at": AT,
        "caption": "Bảng niêm yết, minh họa",
    }  # fmt: skip
    return operations.keep_photo(inspection_id=inspection, account=visit.people[who], **told | other)


def test_a_photo_sent_twice_is_kept_once_with_its_digest(visit: Visit) -> None:
    key, sent = visit.started(), uuid4()
    first = keep(visit, key, key=sent)
    assert keep(visit, key, key=sent) == first
    (row,) = queries.photos_of(key, item="1.2")
    assert (row.digest, row.taken_at) == (hashlib.sha256(png()).hexdigest(), AT)  # a phone's clock may run ahead
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        ChecklistPhoto.objects.update(caption="")


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"item": "9.9"}, "unknown_item"),
        ({"file": BytesIO(pdf()), "name": "a.pdf"}, "not_a_picture"),
        ({"who": "unit"}, "not_yours"),
    ],
    ids=lambda given: given if isinstance(given, str) else "",
)
def test_what_is_no_proof_is_refused(visit: Visit, other: dict[str, Any], code: str) -> None:
    key = visit.started()
    with pytest.raises(UserError) as refused, transaction.atomic():
        keep(visit, key, **other)
    assert refused.value.code == code
    assert not ChecklistPhoto.objects.exists()


def test_a_photo_is_withdrawn_once_with_a_reason_and_stays_in_the_record(visit: Visit) -> None:
    key = visit.started()
    photo = keep(visit, key)
    told: dict[str, Any] = {"inspection_id": key, "photo_id": photo, "at": LATER}
    for who, reason, code in (
        ("unit", "Nhầm", "not_yours"),
        ("inspector", "Nhầm", "not_yours"),
        ("member", " ", "reason_missing"),
    ):
        with pytest.raises(UserError) as refused, transaction.atomic():
            operations.withdraw_photo(**told, reason=reason, account=visit.people[who])
        assert refused.value.code == code, who
    operations.withdraw_photo(**told, reason="Chụp nhầm hồ sơ khác", account=visit.people["head"])
    (row,) = queries.photos_of(key)
    assert (row.withdrawn_at, row.withdrawn_reason, len(row.digest)) == (LATER, "Chụp nhầm hồ sơ khác", 64)
    with pytest.raises(UserError) as again:
        operations.withdraw_photo(**told, reason="Nữa", account=visit.people["head"])
    assert again.value.code == "withdrawn_before"
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        ChecklistPhoto.objects.update(withdrawn_reason="")
