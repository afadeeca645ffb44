"""Files (tệp): a machine sends one that a dossier of its unit will name, and fetches those a dossier has."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, Http404, HttpRequest
from ninja import File, Path, Router, Schema, Status
from ninja.files import UploadedFile

from motcua.api.access import DOOR, Token, caller_in
from motcua.api.once import WRITE, Key, once
from motcua.api.problems import Problem
from motcua.api.unit.dossiers import opened
from motcua.api.unit.kinds import Number
from motcua.areas.digitization.operations import keep_upload
from motcua.areas.digitization.queries import content_of, stored_file
from motcua.areas.dossiers.queries import files_of
from motcua.areas.machines.queries import ClientScope
from motcua.areas.people.queries import actor_of
from motcua.kernel.clock import now
from motcua.rules.hashing import sha256_hex

router = Router()
SENDS = Token(ClientScope.DOSSIERS_RECEIVE, ClientScope.DOSSIERS_PROCESS, ClientScope.INBOUND_WRITE)
BYTES = "application/octet-stream"


class FileOut(Schema):
    """File (tệp đã lưu): its key, by which a paper or a result names it, and its SHA-256."""

    id: int
    name: str
    mime: str
    size: int
    digest: str


def file_out(file_id: int) -> dict[str, Any]:
    """A file just kept."""
    kept = stored_file(file_id)
    return {name: getattr(kept, name) for name in FileOut.model_fields}


@router.post("/files", auth=SENDS, response={201: FileOut, **WRITE}, operation_id="send_file", summary="Gửi một tệp")
def send(request: HttpRequest, key: Key, file: UploadedFile = File(...)) -> Status[Any]:
    """Tệp được xét loại theo nội dung và quét trước khi lưu; chỉ ứng dụng đã gửi mới gắn được vào hồ sơ."""
    told = f"{file.name}\n{sha256_hex(file.read())}".encode()
    file.seek(0)

    def do() -> dict[str, Any]:
        by = actor_of(caller_in(request).account)
        return file_out(keep_upload(file=file, name=file.name or "", by=by, at=now()))  # type: ignore[arg-type]

    return Status(201, once(request, key, do, told=told))


@router.get(
    "/dossiers/{number}/files/{file_id}",
    auth=Token(ClientScope.DOSSIERS_READ, people=True),
    response={**DOOR, 404: Problem, 422: Problem},
    operation_id="own_file",
    summary="Lấy một tệp của hồ sơ",
    openapi_extra={"responses": {200: {"description": "OK", "content": {BYTES: {}}}}},
)
def fetch(request: HttpRequest, number: Number, file_id: int = Path(ge=1, le=2**53 - 1)) -> FileResponse:
    """Giấy tờ đã nộp hoặc kết quả, đúng từng byte như đã lưu."""
    opened(request, number)
    stored = stored_file(file_id) if file_id in files_of(number) else None
    content = content_of(stored) if stored else None
    if stored is None or content is None:
        raise Http404
    return FileResponse(content, as_attachment=True, filename=stored.name, content_type=BYTES)
