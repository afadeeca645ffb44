"""Frozen periods (kỳ đã chốt) of the unit for machines: what was closed, by whom, with the signature over it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.http import HttpRequest
from ninja import Path, Query, Router, Schema

from motcua import insight
from motcua.api.access import DOOR, Token, caller_in
from motcua.api.figures import IdentityOut
from motcua.api.problems import Problem
from motcua.areas.machines.queries import ClientScope
from motcua.insight import FrozenPeriodRow

router = Router()
READS = Token(ClientScope.FIGURES_READ)
KEPT = ("id", "scope", "cut_off", "known_at", "revision", "revises", "later", "reason", "digest")

COUNTED = ("code", "name", "part", "whole", "percent")


class FrozenOut(Schema):
    """Frozen period (kỳ đã chốt): `revises` is the one before it, `later` the one that took its place."""

    id: int
    scope: str
    start: date
    end: date
    cut_off: date
    known_at: datetime
    closed_by: str
    revision: int
    revises: int | None
    later: int | None
    reason: str
    digest: str


class FrozenPageOut(Schema):
    """Page of frozen periods (một trang kỳ đã chốt), the last first."""

    rows: list[FrozenOut]
    next: int | None


class FrozenFigureOut(Schema):
    """Frozen figure (con số đã chốt); `field` is the row of form II.06a, empty for the others."""

    code: str
    name: str
    field: str
    part: int
    whole: int | None
    percent: str | None


class SaidOut(Schema):
    """Said (giải trình) of an identity that does not hold."""

    identity: str
    explanation: str


class FrozenViewOut(FrozenOut):
    """Frozen period with its figures (kỳ đã chốt): `document` is what was signed; its canonical JSON has the digest."""

    figures: list[FrozenFigureOut]
    identities: list[IdentityOut]
    explanations: list[SaidOut]
    document: dict[str, Any]
    signature: str
    public_key: str


def _row(one: FrozenPeriodRow) -> dict[str, Any]:
    plain = {name: getattr(one, name) for name in KEPT}
    return plain | {"start": one.period.start, "end": one.period.end, "closed_by": one.closed_by_name}


@router.get(
    "/frozen", auth=READS, response={200: FrozenPageOut, **DOOR, 422: Problem}, operation_id="frozen_periods",
    summary="Các kỳ số liệu đã chốt của đơn vị, theo trang",
)  # fmt: skip
def frozen_periods(
    request: HttpRequest,
    after: int | None = Query(None, ge=1, le=2**53 - 1),
    limit: int = Query(50, ge=1, le=200),
) -> dict[str, Any]:
    """Kỳ chốt sau cùng trước; bản sửa đổi đứng riêng, bản trước vẫn còn."""
    found = insight.frozen_periods((caller_in(request).unit_id,), before=after, limit=limit + 1)
    return {"rows": [_row(one) for one in found[:limit]], "next": found[limit - 1].id if len(found) > limit else None}


@router.get(
    "/frozen/{frozen_id}", auth=READS, response={200: FrozenViewOut, **DOOR, 404: Problem, 422: Problem},
    operation_id="frozen_period", summary="Một kỳ đã chốt, với chữ ký",
)  # fmt: skip
def frozen_period(request: HttpRequest, frozen_id: int = Path(ge=1, le=2**53 - 1)) -> dict[str, Any]:
    """Mọi con số, hệ thức, giải trình và tài liệu đã ký, kiểm tra được mà không cần hệ thống này."""
    units = (caller_in(request).unit_id,)
    view, file = insight.frozen(frozen_id, unit_ids=units), insight.frozen_file(frozen_id, unit_ids=units)
    figures = [{"field": one.field} | {name: getattr(one.figure, name) for name in COUNTED} for one in view.figures]
    return _row(view.row) | {
        "figures": figures,
        "identities": [{"name": one.name, "holds": one.holds} for one in view.identities],
        "explanations": [{"identity": name, "explanation": words} for name, words in view.explanations],
        **{name: file[name] for name in ("document", "signature", "public_key")},
    }
