"""Uploading (gửi tệp): a machine sends a file that a dossier of its unit will name."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import File, Router, Schema, Status
from ninja.files import UploadedFile

from motcua.api.access import Token, caller_in
from motcua.api.once import WRITE, Key, once
from motcua.areas.digitization.operations import keep_upload
from motcua.areas.digitization.queries import stored_file
from motcua.areas.machines.queries import ClientScope
from motcua.areas.people.queries import actor_of
from motcua.kernel.clock import now
from motcua.rules.hashing import sha256_hex

router = Router()


class FileOut(Schema):
    """File (tệp đã lưu): its key, by which a paper or a result names it, and its SHA-256."""

    id: int
    name: str
    mime: str
    size: int
    digest: str


@router.post(
    "/files",
    auth=Token(ClientScope.DOSSIERS_RECEIVE, ClientScope.DOSSIERS_PROCESS, ClientScope.INBOUND_WRITE),
    response={201: FileOut, **WRITE},
    operation_id="send_file",
    summary="Gửi một tệp",
)
def send(request: HttpRequest, key: Key, file: UploadedFile = File(...)) -> Status[Any]:
    """Tệp được xét loại theo nội dung và quét trước khi lưu; chỉ ứng dụng đã gửi mới gắn được vào hồ sơ."""
    told = f"{file.name}\n{sha256_hex(file.read())}".encode()
    file.seek(0)

    def do() -> dict[str, Any]:
        by = actor_of(caller_in(request).account)
        kept = stored_file(keep_upload(file=file, name=file.name or "", by=by, at=now()))  # type: ignore[arg-type]
        return {name: getattr(kept, name) for name in FileOut.model_fields}

    return Status(201, once(request, key, do, told=told))
