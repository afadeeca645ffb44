"""Stored papers (kho giấy tờ của người nộp): what a person handed in or was given before, not to be asked for again."""

from __future__ import annotations

from datetime import date, datetime

from django.http import Http404, HttpRequest
from ninja import Field, Path, Router, Schema

from motcua.api.access import DOOR, Token
from motcua.api.problems import Problem
from motcua.api.unit.kinds import Short, Told
from motcua.areas.digitization.queries import PaperScanRow, scans_of
from motcua.areas.dossiers.queries.results import IssuedResult, issued_with_code
from motcua.areas.machines.queries import ClientScope
from motcua.areas.people.queries import applicant_named
from motcua.kernel.clock import local_date, now

router = Router()


class PersonAsked(Told):
    """Person asked about (người nộp): by identity number and name, both of them."""

    name: Short
    id_number: str = Field(min_length=1, max_length=20)


class StoredPaperOut(Schema):
    """Stored paper (giấy tờ trong kho): what it is, since when it stands, and the dossier it came with or ended."""

    id: int
    kind: str
    paper_name: str
    paper_code: str
    result_code: str
    valid_from: date | None
    valid_until: date | None
    first_dossier: str
    kept_at: datetime


@router.post(
    "/stored-papers",
    auth=Token(ClientScope.DOSSIERS_RECEIVE, people=True),
    response={200: list[StoredPaperOut], 400: Problem, **DOOR, 422: Problem},
    operation_id="stored_papers",
    summary="Giấy tờ của một người dùng lại được hôm nay",
)
def stored_papers(request: HttpRequest, body: PersonAsked) -> list[PaperScanRow]:
    """Hỏi bằng POST để số định danh không nằm trong địa chỉ; `id` là `stored_id` của giấy tờ trong hồ sơ mới."""
    owner = applicant_named(name=body.name, id_number=body.id_number)
    return scans_of(owner, on=local_date(now())) if owner is not None else []


class IssuedOut(Schema):
    """Issued result (kết quả đã ban hành), as the page for checking documents tells it; `digest` is of its file."""

    paper: str
    code: str
    refused: bool
    unit: str
    signed_by: str
    signed_at: datetime
    digest: str
    replaced: bool
    recalled: bool


@router.get(
    "/results/{check_code}",
    auth=Token(),
    response={200: IssuedOut, **DOOR, 404: Problem, 422: Problem},
    operation_id="issued_result",
    summary="Một kết quả theo mã kiểm tra",
)
def issued_result(
    request: HttpRequest, check_code: str = Path(min_length=1, max_length=20, description="Mã cạnh mã QR")
) -> IssuedResult:
    """Là gì, ai ký, còn giá trị không; không có tên người nào ngoài người ký."""
    found = issued_with_code(check_code.upper())
    if found is None:
        raise Http404
    return found
