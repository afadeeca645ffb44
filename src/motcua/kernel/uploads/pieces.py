"""Pieces (tải lên từng mảnh): a file comes in pieces of at most 256 kB and goes on where it broke off.

A piece that came twice, or out of order, is told where to go on. What is finished is checked as any other file;
what is abandoned is swept away.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from django.db import transaction

from motcua.kernel.errors import UserError
from motcua.kernel.models import UploadSession
from motcua.kernel.uploads.arriving import waiting_room
from motcua.kernel.uploads.checking import Checked, check, refuse_name, refuse_too_large

LARGEST_PIECE = 256 * 1024
AT_ONCE = 20
LEFT_AFTER = timedelta(hours=24)


class OutOfOrder(UserError):
    """A piece does not begin where the last one ended; `offset` is where to go on."""

    def __init__(self, offset: int) -> None:
        super().__init__("Mảnh tệp không nối tiếp mảnh trước; việc tải sẽ tiếp từ chỗ dở.", code="piece_out_of_order")
        self.offset = offset


@dataclass(frozen=True, slots=True)
class UploadRow:
    """Upload row (lượt tải lên): how far a file has come."""

    id: uuid.UUID
    name: str
    size: int
    offset: int


def _place(upload_id: uuid.UUID) -> Path:
    return waiting_room() / f"{upload_id}.part"


def _found(upload_id: uuid.UUID, owner: str) -> UploadSession:
    """The session, its row held. Raises UserError `unknown_upload`: another person's does not exist."""
    found = UploadSession.objects.select_for_update().filter(pk=upload_id, owner=owner).first()
    if found is None:
        raise UserError("Lượt tải này không còn nữa. Xin chọn lại tệp và tải từ đầu.", code="unknown_upload")
    return found


def _row(found: UploadSession) -> UploadRow:
    return UploadRow(found.pk, found.name, found.size, found.offset)


@transaction.atomic
def begin(*, owner: str, name: str, size: int, at: datetime) -> UploadRow:
    """Begin (bắt đầu) to send a file in pieces. Raises UserError `odd_name`, `type_refused`, `file_empty`,
    `file_too_large`, `too_many_uploads`."""
    proper = refuse_name(name)
    if size <= 0:
        raise UserError("Tệp trống, không có nội dung. Xin chọn tệp khác.", code="file_empty")
    refuse_too_large(size)
    if UploadSession.objects.filter(owner=owner).count() >= AT_ONCE:
        raise UserError("Đang tải lên quá nhiều tệp cùng lúc. Xin đợi xong bớt rồi tải tiếp.", code="too_many_uploads")
    return _row(UploadSession.objects.create(owner=owner, name=proper, size=size, begun_at=at, touched_at=at))


def standing(*, upload_id: uuid.UUID, owner: str) -> UploadRow | None:
    """Standing (đã nhận đến đâu) of an upload, None when there is none of this owner."""
    found = UploadSession.objects.filter(pk=upload_id, owner=owner).first()
    return _row(found) if found else None


@transaction.atomic
def take_piece(*, upload_id: uuid.UUID, owner: str, offset: int, piece: bytes, at: datetime) -> UploadRow:
    """Take a piece (nhận một mảnh). Raises OutOfOrder, UserError `unknown_upload`, `piece_too_large`."""
    found = _found(upload_id, owner)
    if len(piece) > LARGEST_PIECE or offset + len(piece) > found.size:
        raise UserError("Mảnh tệp lớn hơn mức cho phép. Xin chọn lại tệp và tải từ đầu.", code="piece_too_large")
    if offset != found.offset:
        raise OutOfOrder(found.offset)
    place = _place(found.pk)
    if offset and (not place.exists() or place.stat().st_size < offset):
        raise UserError("Lượt tải này không còn nữa. Xin chọn lại tệp và tải từ đầu.", code="unknown_upload")
    with place.open("r+b" if offset else "w+b") as file:
        file.seek(offset)  # the row is the truth: bytes beyond it came from a piece that was never acknowledged
        file.write(piece)
        file.truncate()
    found.offset, found.touched_at = offset + len(piece), at
    found.save(update_fields=["offset", "touched_at"])
    return _row(found)


@contextmanager
def assembled(*, upload_id: uuid.UUID, owner: str) -> Iterator[Checked]:
    """Assembled (ghép xong): the whole file, checked, inside the block. Refused or kept, the pieces go.

    Raises UserError `unknown_upload`, `upload_unfinished`, and whatever a check refuses.
    """
    with transaction.atomic():
        found = _found(upload_id, owner)
        if found.offset != found.size:
            raise UserError("Tệp chưa tải lên hết. Xin tải tiếp cho xong.", code="upload_unfinished")
        if not _place(found.pk).exists():  # refused once, inside a transaction that was then undone
            raise UserError("Lượt tải này không còn nữa. Xin chọn lại tệp và tải từ đầu.", code="unknown_upload")
        UploadSession.objects.filter(pk=found.pk).delete()
    place = _place(found.pk)
    try:
        yield check(place, found.name)
    finally:
        place.unlink(missing_ok=True)


@transaction.atomic
def drop(*, upload_id: uuid.UUID, owner: str) -> None:
    """Drop (bỏ) an upload that its owner no longer wants."""
    UploadSession.objects.filter(pk=_found(upload_id, owner).pk).delete()
    _place(upload_id).unlink(missing_ok=True)


@transaction.atomic
def purge_abandoned(*, at: datetime) -> int:
    """Purge (dọn) uploads that nobody went on with for a day, and files of the waiting room that belong to none."""
    before = at - LEFT_AFTER
    gone = list(UploadSession.objects.filter(touched_at__lt=before).values_list("pk", flat=True))
    UploadSession.objects.filter(pk__in=gone).delete()
    swept = 0
    standing_now = {f"{key}.part" for key in UploadSession.objects.values_list("pk", flat=True)}
    for place in waiting_room().iterdir():
        if place.name not in standing_now and place.stat().st_mtime < before.timestamp():
            place.unlink(missing_ok=True)
            swept += 1
    for key in gone:
        _place(key).unlink(missing_ok=True)
    return max(swept, len(gone))
