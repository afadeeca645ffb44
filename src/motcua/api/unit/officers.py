"""Officers and units (cán bộ, đơn vị) by the names under which a dossier is handed over, assigned or asked about."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Query, Router, Schema

from motcua.api.access import DOOR, Token
from motcua.api.problems import Problem
from motcua.api.unit.dossiers import ONE, acting, opened
from motcua.api.unit.kinds import Number
from motcua.areas.machines.queries import ClientScope
from motcua.areas.organization import queries as organization
from motcua.areas.people import queries as people
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError

router = Router()


class OfficerOut(Schema):
    """Officer (cán bộ) who may be given a dossier, by account name."""

    username: str
    name: str


class UnitOut(Schema):
    """Unit (đơn vị) at work today, by its short name."""

    slug: str
    name: str
    level: str
    kind: str
    agency_code: str


class UnitsOut(Schema):
    """Page of units (một trang đơn vị), by short name."""

    rows: list[UnitOut]
    next: str | None


@router.get(
    "/units",
    auth=Token(),
    response={200: UnitsOut, **DOOR, 422: Problem},
    operation_id="units",
    summary="Các đơn vị đang hoạt động, theo trang",
)
def units(
    request: HttpRequest, after: str = Query("", max_length=80), limit: int = Query(100, ge=1, le=200)
) -> dict[str, Any]:
    """Tên ngắn để chuyển hồ sơ, lấy ý kiến, ghi cơ quan đã liên hệ."""
    found = organization.units(valid_on=local_date(now()))
    rows = sorted((one for one in found if one.slug > after), key=lambda one: one.slug)
    return {"rows": rows[:limit], "next": rows[limit - 1].slug if len(rows) > limit else None}


@router.get(
    "/dossiers/{number}/officers",
    auth=Token(ClientScope.DOSSIERS_PROCESS, ClientScope.DOSSIERS_LEAD),
    response={200: list[OfficerOut], **ONE},
    operation_id="officers",
    summary="Cán bộ có thể giữ hồ sơ",
)
def officers(request: HttpRequest, number: Number) -> list[dict[str, str]]:
    """Những người đang làm việc ở đơn vị giữ hồ sơ."""
    found = opened(request, number, acting(request))
    workers = people.workers_of(found.holder_unit_id or found.competent_id, local_date(now()))
    return [{"username": name, "name": told} for name, told in {one.username: one.name for one in workers}.items()]


def officer_of(unit_id: int, username: str) -> int:
    """The account of an officer of a unit by its name. Raises UserError `not_there`."""
    for worker in people.workers_of(unit_id, local_date(now())):
        if worker.username == username:
            return worker.account_id
    raise UserError("Không có cán bộ này đang làm việc ở đơn vị nhận.", code="not_there")
