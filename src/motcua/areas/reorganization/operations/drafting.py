"""Drafting (đưa phương án vào): a plan is read, compared with the units there are, and kept for review."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.organization import queries as organization
from motcua.areas.reorganization.events import ReorganizationApproved
from motcua.areas.reorganization.models import Reorganization, ReorganizationStage
from motcua.areas.reorganization.queries import ending_units
from motcua.kernel.bus import publish
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.kernel.rows import only
from motcua.rules.hashing import canonical_json, sha256_hex
from motcua.rules.reorganizing import InvalidPlan, ReorganizationPlan, read_plan
from motcua.rules.sentences import Sentence


@transaction.atomic
def draft_reorganization(*, told: Mapping[str, Any], by: str, at: datetime) -> str:
    """Draft a reorganization (đưa phương án vào) to be reviewed, and answer its code; until it is approved a later text
    of the same code takes its place.

    Raises UserError `plan_wrong`, `unknown_unit`, `unit_not_valid`, `plan_approved`.
    """
    kept = _plain(told)
    try:
        plan = read_plan(kept)
    except InvalidPlan as error:
        raise UserError(error.message, code="plan_wrong") from error
    _compare(plan)
    digest = sha256_hex(canonical_json(kept))
    known = only(Reorganization.objects.select_for_update().filter(code=plan.code))
    if known is not None and known.digest == digest:
        return plan.code
    if known is not None and known.stage != ReorganizationStage.DRAFT:
        raise UserError(
            Sentence(
                "Phương án “{code}” đã được duyệt với nội dung khác. Xin đặt mã khác cho bản này.", code=plan.code
            ),
            code="plan_approved",
        )
    Reorganization.objects.update_or_create(
        code=plan.code,
        defaults={
            "title": plan.title[:255],
            "on": plan.on,
            "document": plan.document[:255],
            "plan": kept,
            "digest": digest,
            "drafted_by": by,
            "drafted_at": at,
        },
    )
    return plan.code


@transaction.atomic
def approve_reorganization(*, code: str, digest: str, by: str, at: datetime) -> None:
    """Approve a reorganization (duyệt phương án) as it was reviewed; it is carried out from its day on.

    Whoever took it in does not approve it. One that is approved already stays as it is. Raises UserError
    `unknown_reorganization`, `plan_changed`, `not_yet`, `own_plan`.
    """
    found = only(Reorganization.objects.select_for_update().filter(code=code))
    if found is None:
        raise UserError(Sentence("Không có phương án “{code}”.", code=code), code="unknown_reorganization")
    if found.digest != digest:
        raise UserError("Phương án đã đổi sau khi xem. Xin xem lại rồi duyệt.", code="plan_changed")
    if local_date(at) < found.on:
        raise UserError(
            Sentence("Phương án có hiệu lực từ {on:%d/%m/%Y}; đến ngày đó mới thực hiện.", on=found.on), code="not_yet"
        )
    if found.stage == ReorganizationStage.DRAFT:
        if by == found.drafted_by:
            raise UserError(
                "Người đưa phương án vào không tự duyệt được; xin một người khác đối chiếu rồi duyệt.", code="own_plan"
            )
        found.stage, found.approved_by, found.approved_at = ReorganizationStage.APPROVED, by, at
        found.save(update_fields=["stage", "approved_by", "approved_at"])
    if found.stage == ReorganizationStage.APPROVED:
        publish(ReorganizationApproved(code=code, at=at))


def _compare(plan: ReorganizationPlan) -> None:
    """Who takes over is known or founded by the plan; who ends is at work the day before."""
    ending_units(plan)
    known = {row.slug for row in organization.units()} | {str(one["slug"]) for one in plan.founded}
    for change in plan.changes:
        for slug in change.successors:
            if slug not in known:
                why = Sentence("Đơn vị kế thừa “{slug}” chưa có và không được lập trong phương án.", slug=slug)
                raise UserError(why, code="unknown_unit")


def _plain(told: Any) -> Any:
    """The same told with days as text, as JSON keeps it."""
    if isinstance(told, Mapping):
        return {str(key): _plain(value) for key, value in told.items()}
    if isinstance(told, list | tuple):
        return [_plain(one) for one in told]
    return told.isoformat() if isinstance(told, date) else told
