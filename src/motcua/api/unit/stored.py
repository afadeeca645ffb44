"""Stored papers (kho giấy tờ của người nộp): what a person handed in or was given before, not to be asked for again."""

from __future__ import annotations

from datetime import date, datetime

from django.http import HttpRequest
from ninja import Field, Router, Schema

from motcua.api.access import DOOR, Token
from motcua.api.problems import Problem
from motcua.api.unit.kinds import Short, Told
from motcua.areas.digitization.queries import PaperScanRow, scans_of
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
