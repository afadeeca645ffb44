"""Procedures (thủ tục) for machines: what a filing needs to know, and the process inside the office."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema

from motcua.api.access import DOOR, Token
from motcua.api.problems import Problem
from motcua.api.unit.kinds import Code
from motcua.areas.machines.queries import ClientScope
from motcua.areas.procedures import queries
from motcua.kernel.clock import local_date, now

router = Router()


class TermOut(Schema):
    """Time limit (thời hạn) of one case and channel; `n` is null where nobody could read it."""

    case_order: int
    condition: str
    channel: str
    rule: str
    n: int | None
    raw_time: str


class RequiredOut(Schema):
    """Required paper (thành phần hồ sơ) by the key it is handed in under."""

    id: int
    group: str
    name: str
    originals: int | None
    copies: int | None


class FormOfDayOut(Schema):
    """Form (tờ khai) of the day: its key, version and JSON Schema."""

    key: str
    version: str
    title: str
    form: dict[str, Any]


class ProcessStepOut(Schema):
    """Step of the process (bước của quy trình nội bộ)."""

    order: int
    name: str
    role: str
    place: str
    hours: int


class VersionOut(Schema):
    """Version in force (phiên bản đang áp dụng): what a filing under it has to name."""

    code: str
    version_id: int
    name: str
    terms: list[TermOut]
    papers: list[RequiredOut]
    form: FormOfDayOut | None
    process: list[ProcessStepOut]


@router.get(
    "/procedures/{code}",
    auth=Token(ClientScope.PROCEDURES_READ),
    response={200: VersionOut, **DOOR, 404: Problem, 422: Problem},
    operation_id="own_procedure",
    summary="Một thủ tục như đang áp dụng hôm nay",
)
def procedure(request: HttpRequest, code: Code) -> dict[str, Any]:
    """Phiên bản, các trường hợp, thành phần hồ sơ, tờ khai và quy trình nội bộ của thủ tục trong ngày."""
    day = local_date(now())
    found = queries.version_on(code, day)
    flow, form = queries.workflow_for(found.id, day), queries.form_for(code, day)
    return {
        "code": code,
        "version_id": found.id,
        "name": found.name,
        "terms": list(found.terms),
        "papers": list(queries.required_papers(found.id)),
        "form": _form(form) if form else None,
        "process": list(flow.steps) if flow else [],
    }


def _form(form: queries.FormRow) -> dict[str, Any]:
    return {"key": form.key, "version": str(form.number), "title": form.title, "form": form.schema}
