"""Figures over the api (số liệu): counts, never percentages typed in; what the head has opened, as on the pages."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Literal

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema

from motcua import insight
from motcua.api.days import Day
from motcua.api.problems import Problem
from motcua.api.sums import refuse_few, told_in_sums
from motcua.areas.organization import queries as organization
from motcua.areas.publication import queries as publication
from motcua.areas.publication.policy import blocks_of
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.rules.periods import custom

router = Router()
REFUSALS = {404: Problem, 422: Problem}


class Asked(Schema):
    """Question (câu hỏi): a unit, a scope and a period, both days included."""

    unit: str = Field(max_length=80, description="Tên ngắn hoặc mã định danh của đơn vị")
    scope: Literal["own", "children", "all"] = "own"
    start: Day = Field(alias="from", description="Ngày đầu kỳ, tính cả")
    end: Day = Field(alias="to", description="Ngày cuối kỳ, tính cả")
    as_of: Day | None = Field(None, alias="as-of", description="Ngày chốt; để trống là ngày cuối kỳ")

    def words(self) -> dict[str, Any]:
        """The question as insight takes it."""
        if self.end < self.start:
            raise UserError("Ngày cuối kỳ đứng trước ngày đầu kỳ.", code="period_backwards")
        return {
            "unit": self.unit,
            "scope": self.scope,
            "period": custom(self.start, self.end),
            "as_of": self.as_of,
            "known_at": now(),
        }

    def published(self, codes: Collection[str]) -> list[str]:
        """Those of the codes that a decision of the head opens to everybody, for this unit, today."""
        unit = organization.unit(self.unit, start=self.start, end=self.end)
        standing = publication.published_blocks(unit.id, on=local_date(now()))
        return [code for code in codes if blocks_of(code) & standing.keys()]

    def refuse_unpublished(self, codes: Collection[str]) -> None:
        """Raises UserError `not_published` where one of the codes does not stand open."""
        if len(self.published(codes)) < len(codes):
            raise UserError("Người đứng đầu chưa quyết định công khai khối số liệu này.", code="not_published")


class RecordedOut(Schema):
    """As recorded (theo ghi nhận ban đầu): the same figure with every approved correction left out."""

    part: int
    whole: int | None
    percent: str | None


class FigureOut(Schema):
    """Figure (con số): part and whole; `percent` has two decimals, null for a plain count or an empty whole.

    `recorded` stands beside it where an approved correction touches a member; null elsewhere.
    """

    code: str
    name: str
    part: int
    whole: int | None
    percent: str | None
    recorded: RecordedOut | None


class MemberOut(Schema):
    """Member (bản ghi): what a figure counted, without personal data."""

    id: int
    label: str


class MembersOut(Schema):
    """Page of members (một trang bản ghi), by key."""

    code: str
    side: str
    count: int
    members: list[MemberOut]
    next: int | None


class IdentityOut(Schema):
    """Identity (hệ thức) between columns of the form, and whether it holds."""

    name: str
    holds: bool


class FormOut(Schema):
    """Form II.06a (Biểu II.06a): rows by sector, their total, and whether the identities hold.

    `recorded` has a row for each sector, and last one for the total, where corrections changed a column: the columns
    as first recorded.
    """

    rows: list[dict[str, str | int]]
    total: dict[str, int]
    recorded: list[dict[str, str | int]]
    identities: list[IdentityOut]


def form_out(form: insight.Form06a) -> dict[str, Any]:
    """The form as it is told."""
    return {
        "rows": [{"field": row.field, **row.columns} for row in form.rows],
        "total": dict(form.total.columns),
        "recorded": [{"field": row.field, **row.recorded} for row in (*form.rows, form.total) if row.recorded],
        "identities": [{"name": one.name, "holds": one.holds} for one in form.identities],
    }


def refuse_opinions(code: str, side: Literal["part", "whole"]) -> None:
    """Opinions are told in sums only. Raises UserError `opinions_not_listed`."""
    if insight.indicator(code).condition(side).fact.opinions:
        raise UserError("Ý kiến của từng người không được liệt kê; chỉ có số tổng.", code="opinions_not_listed")


@router.get(
    "/figures",
    response={200: list[FigureOut], **REFUSALS},
    operation_id="figures",
    summary="Số liệu đã công khai của một đơn vị trong một kỳ",
)
def figures(request: HttpRequest, asked: Query[Asked], code: list[str] = Query([])) -> list[insight.Figure]:
    """Figures of a unit and period: those named, or every listed one that stands open to the public.

    Ratings and apologies are told only where they are named, over whole ended months and not where they are few.
    """
    words = asked.words()
    if code:
        asked.refuse_unpublished(code)
        refuse_few(code, words)
    else:
        listed = [each.code for each in insight.registry().values() if each.listed and not told_in_sums(each.code)]
        code = asked.published(listed)
    return insight.figures(**words, codes=code) if code else []


@router.get(
    "/figures/{code}/members",
    response={200: MembersOut, **REFUSALS},
    operation_id="members",
    summary="Các bản ghi đứng sau một con số đã công khai",
)
def members(
    request: HttpRequest,
    code: str,
    asked: Query[Asked],
    side: Literal["part", "whole"] = "part",
    after: int | None = Query(None, ge=0, le=2**62),
    limit: int = Query(100, ge=1, le=500),
) -> insight.MembersPage:
    """The records behind one side of a figure, by key; opinions are told in sums only."""
    refuse_opinions(code, side)
    words = asked.words()
    asked.refuse_unpublished([code])
    return insight.members(code, **words, side=side, after=after, limit=limit)


@router.get(
    "/form-06a",
    response={200: FormOut, **REFUSALS},
    operation_id="form_06a",
    summary="Biểu II.06a đã công khai",
)
def form_06a(request: HttpRequest, asked: Query[Asked]) -> dict[str, Any]:
    """Form II.06a of a unit and period."""
    words = asked.words()
    asked.refuse_unpublished(["form_06a.c3"])
    return form_out(insight.form_06a(**words))
