"""Pieces (tải lên từng mảnh): where a browser with scripts sends a large file, and goes on where it broke off."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_http_methods, require_POST

from motcua.areas.people.queries import actor_of
from motcua.kernel import uploads
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.kernel.uploads import OutOfOrder, UploadRow
from motcua.web.portal.acting import acting
from motcua.web.portal.mine.doors import own_page
from motcua.web.ui.saying import translated

OFFSET = "Upload-Offset"


def _told(row: UploadRow, status: int = 200) -> JsonResponse:
    said = {"id": str(row.id), "offset": row.offset, "size": row.size, "piece": uploads.LARGEST_PIECE}
    return JsonResponse(said, status=status)


def _refused(error: UserError) -> JsonResponse:
    status = 404 if error.code == "unknown_upload" else 400
    return JsonResponse({"error": translated(error.message), "code": error.code}, status=status)


def _number(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 13 else otherwise


@require_POST
@own_page
def begin(request: HttpRequest) -> HttpResponse:
    """Begin (bắt đầu tải lên): the name and size of a file; answers its key and how long a piece may be."""
    owner, name, size = actor_of(acting(request)), request.POST.get("name", ""), request.POST.get("size", "")
    try:
        return _told(uploads.begin(owner=owner, name=name, size=_number(size, 0), at=now()), 201)
    except UserError as error:
        return _refused(error)


@require_http_methods(["GET", "PUT"])
@own_page
def piece(request: HttpRequest, upload_id: UUID) -> HttpResponse:
    """A piece (một mảnh): taken where the last one ended; 409 says where to go on, and so does asking."""
    owner, offset = actor_of(acting(request)), _number(request.headers.get(OFFSET, ""), -1)
    if request.method == "GET":
        found = uploads.standing(upload_id=upload_id, owner=owner)
        return _told(found) if found else JsonResponse({"code": "unknown_upload"}, status=404)
    try:
        taken = uploads.take_piece(upload_id=upload_id, owner=owner, offset=offset, piece=request.body, at=now())
        return _told(taken)
    except OutOfOrder as error:
        return JsonResponse({"offset": error.offset, "code": error.code}, status=409)
    except UserError as error:
        return _refused(error)
