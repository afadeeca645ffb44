"""Photographing (chụp ảnh minh chứng): a picture beside an item of the checklist, once however often it is sent; it may
be withdrawn."""

from __future__ import annotations

from datetime import datetime
from typing import Any, BinaryIO
from uuid import UUID

from django.db import transaction

from motcua.areas.digitization import operations as digitization
from motcua.areas.digitization import queries as stored
from motcua.areas.inspections.models import ChecklistPhoto
from motcua.areas.inspections.operations.gate import opened, parts_in
from motcua.areas.inspections.queries import checklists
from motcua.areas.people.queries import actor_of
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.inspecting import InspectionAct, InspectionPart
from motcua.rules.sentences import Sentence

PICTURES = frozenset({"image/jpeg", "image/png"})
MOST_OF_AN_ITEM, LONGEST = 10, 300


@transaction.atomic
def keep_photo(
    *,
    inspection_id: int,
    item: str,
    file: BinaryIO,
    name: str,
    key: UUID,
    taken_at: datetime,
    account: Any,
    at: datetime,
    caption: str = "",
) -> int:
    """Keep a photo (lưu ảnh chụp) of an item after every check of an upload; the same key again is the same photo.

    Raises UserError `unknown_item`, `not_a_picture`, `too_many_photos`, `key_of_another`, those of an upload and what
    the table refuses.
    """
    if known := ChecklistPhoto.objects.filter(key=key).first():
        if (known.inspection_id, known.item, known.by_id) != (inspection_id, item, account.pk):
            raise UserError("Khóa gửi này đã dùng cho ảnh khác; xin tải lại trang.", code="key_of_another")
        return known.pk
    one = opened(inspection_id, InspectionAct.ANSWER, account, local_date(at))
    if item not in {row.code for row in checklists.read(one.checklist).items}:
        raise UserError("Phiếu kiểm tra không có mục này.", code="unknown_item")
    if ChecklistPhoto.objects.filter(inspection=one, item=item, withdrawn_at=None).count() >= MOST_OF_AN_ITEM:
        raise UserError(
            Sentence("Mỗi mục lưu nhiều nhất {most_of_an_item} ảnh.", most_of_an_item=MOST_OF_AN_ITEM),
            code="too_many_photos",
        )
    kept = stored.stored_file(digitization.keep_upload(file=file, name=name, by=actor_of(account), at=at))
    if kept is None or kept.mime not in PICTURES:
        raise UserError("Xin gửi ảnh JPG hoặc PNG.", code="not_a_picture")
    return ChecklistPhoto.objects.create(
        inspection=one, item=item, file_id=kept.id, digest=kept.digest, caption=caption.strip()[:LONGEST], key=key,
        by=account, taken_at=min(taken_at, at), recorded_at=at,
    ).pk  # fmt: skip


@transaction.atomic
def withdraw_photo(*, inspection_id: int, photo_id: int, reason: str, account: Any, at: datetime) -> None:
    """Withdraw a photo (rút ảnh chụp) with the reason, by who took it or who heads the team; it stays in the record and
    proves nothing any more. Raises UserError `unknown_photo`, `not_yours`, `reason_missing`, `withdrawn_before`."""
    photo = ChecklistPhoto.objects.select_for_update().filter(inspection_id=inspection_id, pk=photo_id).first()
    if photo is None:
        raise UserError("Không có ảnh này.", code="unknown_photo")
    parts = parts_in(photo.inspection, account)
    if InspectionPart.HEAD not in parts and not (InspectionPart.MEMBER in parts and photo.by_id == account.pk):
        raise UserError("Chỉ người chụp hoặc trưởng đoàn rút được ảnh.", code="not_yours")
    if not reason.strip():
        raise UserError("Xin ghi lý do rút ảnh.", code="reason_missing")
    if photo.withdrawn_at is not None:
        raise UserError("Ảnh này đã được rút.", code="withdrawn_before")
    photo.withdrawn_reason, photo.withdrawn_by, photo.withdrawn_at = reason.strip()[:LONGEST], account, at
    photo.save(update_fields=["withdrawn_reason", "withdrawn_by", "withdrawn_at"])
