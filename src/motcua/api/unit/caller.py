"""Who calls (ai đang gọi): what a machine may learn of its own token."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from ninja import Router, Schema

from motcua.api.access import Token, caller_in
from motcua.api.problems import Problem

router = Router()


class CallerOut(Schema):
    """Caller (ứng dụng đang gọi): its name, unit, scopes, last day, and how often it may call."""

    name: str
    unit: str
    unit_name: str
    scopes: list[str]
    expires_on: date
    calls_per_minute: int


@router.get(
    "",
    auth=Token(),
    response={200: CallerOut, 401: Problem, 429: Problem},
    operation_id="caller",
    summary="Ứng dụng đang gọi là ai, được làm gì",
)
def caller(request: HttpRequest) -> dict[str, Any]:
    """Để thử mã kết nối: tên, đơn vị, các quyền và ngày hết hạn."""
    found = caller_in(request)
    return {
        "name": found.name,
        "unit": found.unit_slug,
        "unit_name": found.unit,
        "scopes": sorted(found.scopes),
        "expires_on": found.expires_on,
        "calls_per_minute": settings.API_CALLS_PER_MINUTE,
    }
