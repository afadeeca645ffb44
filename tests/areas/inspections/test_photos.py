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
