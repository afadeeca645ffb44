"""Figures of the unit (số liệu của đơn vị) for machines, opened to the public or not; never those of others."""

from __future__ import annotations

from typing import Any, Literal

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema

from motcua import insight
from motcua.api.access import DOOR, Token, caller_in
from motcua.api.days import Day
from motcua.api.figures import FigureOut, FormOut, MembersOut, form_out, refuse_opinions
from motcua.api.problems import Problem
from motcua.areas.machines.queries import ClientScope
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.rules.periods import custom

router = Router()
READS = Token(ClientScope.FIGURES_READ)
TOLD = {**DOOR, 404: Problem, 422: Problem}


class PeriodAsked(Schema):
    """Period asked (kỳ hỏi), both days included."""

    start: Day = Field(alias="from", description="Ngày đầu kỳ, tính cả")
    end: Day = Field(alias="to", description="Ngày cuối kỳ, tính cả")
    as_of: Day | None = Field(None, alias="as-of", description="Ngày chốt; để trống là ngày cuối kỳ")

    def words(self, unit: str) -> dict[str, Any]:
        """The question as insight takes it."""
        if self.end < self.start:
            raise UserError("Ngày cuối kỳ đứng trước ngày đầu kỳ.", code="period_backwards")
        asked: dict[str, Any] = {"unit": unit, "scope": "own", "known_at": now(), "as_of": self.as_of}
        return asked | {"period": custom(self.start, self.end)}


@router.get(
    "/figures", auth=READS, response={200: list[FigureOut], **TOLD}, operation_id="own_figures",
    summary="Số liệu của đơn vị trong một kỳ",
)  # fmt: skip
def figures(request: HttpRequest, asked: Query[PeriodAsked], code: list[str] = Query([])) -> list[insight.Figure]:
    """Các chỉ tiêu nêu mã, hoặc mọi chỉ tiêu trong danh sách."""
    listed = [one.code for one in insight.registry().values() if one.listed]
    return insight.figures(**asked.words(caller_in(request).unit_slug), codes=code or listed)


@router.get(
    "/figures/{code}/members", auth=READS, response={200: MembersOut, **TOLD}, operation_id="own_members",
    summary="Các bản ghi đứng sau một con số",
)  # fmt: skip
def members(
    request: HttpRequest,
    code: str,
    asked: Query[PeriodAsked],
    side: Literal["part", "whole"] = "part",
    after: int | None = Query(None, ge=0, le=2**62),
    limit: int = Query(100, ge=1, le=500),
) -> insight.MembersPage:
    """Theo khóa, từng trang; ý kiến của từng người chỉ có số tổng."""
    refuse_opinions(code, side)
    return insight.members(code, **asked.words(caller_in(request).unit_slug), side=side, after=after, limit=limit)


@router.get(
    "/form-06a", auth=READS, response={200: FormOut, **TOLD}, operation_id="own_form_06a",
    summary="Biểu II.06a của đơn vị",
)  # fmt: skip
def form_06a(request: HttpRequest, asked: Query[PeriodAsked]) -> dict[str, Any]:
    """Từng lĩnh vực và tổng, với các hệ thức có khớp hay không."""
    return form_out(insight.form_06a(**asked.words(caller_in(request).unit_slug)))
