"""Procedures over the api (thủ tục)."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest
from ninja import Query, Router, Schema

from motcua.api.problems import Problem
from motcua.areas.procedures import queries

router = Router()


class ProcedureOut(Schema):
    """Procedure (thủ tục) in a list."""

    code: str
    name: str
    sector_code: str
    sector_name: str
    online_service: str
    valid_from: date | None


class ProceduresOut(Schema):
    """Page of procedures (một trang thủ tục), by code."""

    rows: list[ProcedureOut]
    next: str | None


@router.get(
    "/procedures",
    response={200: ProceduresOut, 422: Problem},
    operation_id="procedures",
    summary="Danh mục thủ tục, theo trang",
)
def procedures(
    request: HttpRequest,
    q: str = Query("", max_length=200, description="Chữ cần tìm, không cần dấu"),
    sector: str = Query("", max_length=120),
    after: str = Query("", max_length=40),
    limit: int = Query(50, ge=1, le=200),
) -> queries.Page:
    """Procedures found by words, sector or code, by key."""
    return queries.search(q, sector=sector, after=after, limit=limit)
