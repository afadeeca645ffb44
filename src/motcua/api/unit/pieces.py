"""Pieces (tải lên từng mảnh): a machine sends a large file in pieces, and goes on where it broke off."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from django.http import Http404, HttpRequest
from ninja import Field, Header, Path, Router, Schema, Status

from motcua.api.access import DOOR, caller_in
from motcua.api.once import WRITE, Key, once
from motcua.api.problems import Problem, Refusal
from motcua.api.unit.kinds import Told
from motcua.api.unit.uploading import SENDS, FileOut, file_out
from motcua.areas.digitization.operations import keep_pieces
from motcua.areas.people.queries import actor_of
from motcua.kernel import uploads
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.kernel.uploads import OutOfOrder, UploadRow

router = Router()
OFFSET = "Upload-Offset"
GOES_ON = frozenset({"upload_unfinished", "key_used_otherwise"})  # refused, but the pieces are still good
Offset = Annotated[int, Header(alias=OFFSET, ge=0, le=2**53 - 1, description="Mảnh này nối từ byte thứ mấy")]
UploadId = Annotated[UUID, Path(description="`id` của lượt tải")]
PIECE = {"requestBody": {"required": True, "content": {"application/octet-stream": {"schema": {"type": "string",
         "format": "binary"}}}}}  # fmt: skip


class UploadIn(Told):
    """Upload (lượt tải lên): the name of a file and its size in bytes."""

    name: str = Field(min_length=1, max_length=150)
    size: int = Field(ge=1, le=2**53 - 1)


class UploadOut(Schema):
    """Upload as it stands (lượt tải đến đâu): where to go on, and how long a piece may be."""

    id: str
    offset: int
    size: int
    piece: int


def _owner(request: HttpRequest) -> str:
    return actor_of(caller_in(request).account)


def _told(row: UploadRow) -> dict[str, Any]:
    return {"id": str(row.id), "offset": row.offset, "size": row.size, "piece": uploads.LARGEST_PIECE}


@router.post(
    "/uploads", auth=SENDS, response={201: UploadOut, **WRITE}, operation_id="begin_upload",
    summary="Bắt đầu gửi một tệp theo mảnh",
)  # fmt: skip
def begin(request: HttpRequest, key: Key, body: UploadIn) -> Status[Any]:
    """Lượt bỏ dở quá một ngày thì bị dọn."""

    def do() -> dict[str, Any]:
        return _told(uploads.begin(owner=_owner(request), name=body.name, size=body.size, at=now()))

    return Status(201, once(request, key, do))


@router.get(
    "/uploads/{upload_id}", auth=SENDS, response={200: UploadOut, **DOOR, 404: Problem, 422: Problem},
    operation_id="upload", summary="Lượt tải đã nhận đến đâu",
)  # fmt: skip
def standing(request: HttpRequest, upload_id: UploadId) -> dict[str, Any]:
    """Sau khi mất mạng: gửi tiếp từ `offset`."""
    found = uploads.standing(upload_id=upload_id, owner=_owner(request))
    if found is None:
        raise Http404
    return _told(found)


@router.put(
    "/uploads/{upload_id}", auth=SENDS, response={200: UploadOut, **WRITE}, operation_id="send_piece",
    summary="Gửi một mảnh", openapi_extra=PIECE,
)  # fmt: skip
def send_piece(request: HttpRequest, upload_id: UploadId, offset: Offset) -> dict[str, Any]:
    """Nội dung là các byte của mảnh; chỗ nối thay cho khóa. Sai chỗ: 409, tiêu đề Upload-Offset nói gửi tiếp từ đâu."""
    owner, piece = _owner(request), request.body
    try:
        return _told(uploads.take_piece(upload_id=upload_id, owner=owner, offset=offset, piece=piece, at=now()))
    except OutOfOrder as error:
        raise Refusal(409, error.code, error.message, {OFFSET: str(error.offset)}) from error


@router.post(
    "/uploads/{upload_id}/file", auth=SENDS, response={201: FileOut, **WRITE}, operation_id="end_upload",
    summary="Ghép các mảnh thành tệp",
)  # fmt: skip
def end(request: HttpRequest, key: Key, upload_id: UploadId) -> Status[Any]:
    """Tệp được xét như tệp gửi một lần; được nhận hay bị từ chối, các mảnh đều bị bỏ."""
    owner = _owner(request)

    def do() -> dict[str, Any]:
        return file_out(keep_pieces(upload_id=upload_id, owner=owner, by=owner, at=now()))

    try:
        return Status(201, once(request, key, do))
    except UserError as error:
        if error.code not in GOES_ON and uploads.standing(upload_id=upload_id, owner=owner):
            uploads.drop(upload_id=upload_id, owner=owner)
        raise


@router.delete(
    "/uploads/{upload_id}", auth=SENDS, response={204: None, **DOOR, 404: Problem, 422: Problem},
    operation_id="drop_upload", summary="Bỏ một lượt tải",
)  # fmt: skip
def drop(request: HttpRequest, upload_id: UploadId) -> Status[None]:
    """Tệp không gửi nữa; các mảnh đã nhận bị xóa."""
    uploads.drop(upload_id=upload_id, owner=_owner(request))
    return Status(204, None)
