"""Preparing (chuẩn bị kiểm tra): the team, the seed, the notice, the sample, the first day."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.inspections.models import (
    DossierSample,
    Inspection,
    InspectionKind,
    InspectionState,
    TeamMember,
)
from motcua.areas.inspections.operations.gate import noted, opened
from motcua.areas.inspections.operations.inspecting import InspectedUnitGone
from motcua.areas.inspections.policy import may_plan_inspections
from motcua.areas.inspections.queries import checklists
from motcua.areas.organization import queries as organization
from motcua.areas.people import queries as people
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.inspecting import HeldPost, InspectionAct, InspectionStage, conflict_of_interest
from motcua.rules.periods import Period, custom
from motcua.rules.sampling import draw
from motcua.rules.sentences import Sentence


class ConflictOfInterest(UserError):
    """Nobody inspects the unit where he holds or held a post in the period."""

    def __init__(self, post: HeldPost) -> None:
        end = Sentence("đến {day:%d/%m/%Y}", day=post.end) if post.end else Sentence("đến nay")
        super().__init__(
            Sentence(
                "{name} giữ chức vụ {post} tại {unit} từ {start:%d/%m/%Y} {end} nên không vào đoàn kiểm "
                "tra đơn vị này; xin chọn người khác.",
                name=post.name,
                post=post.post,
                unit=post.unit,
                start=post.start,
                end=end,
            ),
            code="conflict_of_interest",
        )


@transaction.atomic
def prepare_inspection(
    *,
    unit_id: int,
    inspected_id: int,
    kind: str,
    announced: bool,
    decision: str,
    since: date,
    until: date,
    started_on: date,
    head_id: int,
    member_ids: Collection[int],
    account: Any,
    at: datetime,
) -> int:
    """Prepare an inspection (lập cuộc kiểm tra) with its team and checklist, and answer its key.

    Raises UserError `not_yours`, `team_too_small`, `period_in_disorder`, `same_day`,
    InspectedUnitGone, ConflictOfInterest.
    """
    if not may_plan_inspections(account, unit_id):
        raise UserError("Chỉ kiểm tra viên của đơn vị lập cuộc kiểm tra.", code="not_yours")
    if until < since or started_on < since:
        raise UserError("Thời kỳ kiểm tra bị đảo, hoặc bắt đầu trước thời kỳ; xin xem lại.", code="period_in_disorder")
    pack, team = checklists.edition_for(kind), {head_id, *member_ids}
    _refuse_team(team, pack, kind, inspected_id, custom(since, until), started_on)
    _refuse_same_day(unit_id, inspected_id, kind, started_on)
    told = {"since": since, "until": until, "started_on": started_on, "decision": decision.strip()}
    whom = {"unit_id": unit_id, "inspected_id": inspected_id, "kind": InspectionKind(kind), "announced": announced}
    made = Inspection.objects.create(
        stage=InspectionStage.PREPARING.value,
        checklist=checklists.kept(pack),
        **whom,
        **told,
    )
    InspectionState.objects.create(inspection=made, recorded_at=at)
    TeamMember.objects.bulk_create(TeamMember(inspection=made, account_id=one, head=one == head_id) for one in team)
    return made.pk


def _refuse_team(
    team: Collection[int], pack: str, kind: str, inspected_id: int, period: Period, started_on: date
) -> None:
    needed = checklists.editions()[pack].members_needed
    if len(team) < needed:
        raise UserError(
            Sentence("Đoàn kiểm tra cần ít nhất {needed} người, kể cả trưởng đoàn.", needed=needed),
            code="team_too_small",
        )
    inspected = organization.unit_by_id(inspected_id)
    if started_on < inspected.valid_from or (inspected.valid_to or date.max) < started_on:
        raise InspectedUnitGone
    if kind == InspectionKind.SELF:
        return
    parts = {one.id for one in organization.scope(inspected.slug, "own", start=period.start, end=started_on)}
    held = people.posts_in(team, parts)
    posts = [HeldPost(one.account_id, one.name, one.unit_id, one.unit, one.post, one.start, one.end) for one in held]
    if found := conflict_of_interest(posts, parts, period, started_on):
        raise ConflictOfInterest(found)


def _refuse_same_day(unit_id: int, inspected_id: int, kind: str, day: date, but: int = 0) -> None:
    same = Inspection.objects.filter(unit_id=unit_id, inspected_id=inspected_id, kind=kind, started_on=day)
    if same.exclude(pk=but).exists():
        raise UserError("Đã có một cuộc kiểm tra cùng loại ở đơn vị này vào ngày đó.", code="same_day")


@transaction.atomic
def publish_seed(*, inspection_id: int, seed: str, account: Any, at: datetime) -> None:
    """Publish the seed (công bố chuỗi gốc) before anything is drawn; it never changes afterwards.

    Raises UserError `seed_missing` and what the table of rules/inspecting refuses.
    """
    if not seed.strip():
        raise UserError("Xin ghi chuỗi gốc.", code="seed_missing")
    one = opened(inspection_id, InspectionAct.PUBLISH_SEED, account, local_date(at))
    DossierSample.objects.create(inspection=one, seed=seed.strip()[:120], published_at=at)
    noted(one, InspectionAct.PUBLISH_SEED, seed, account, local_date(at), at)


@transaction.atomic
def draw_sample(
    *,
    inspection_id: int,
    frame: Sequence[str],
    n: int,
    account: Any,
    at: datetime,
    weights: Mapping[str, int] | None = None,
    known_at: datetime | None = None,
) -> tuple[str, ...]:
    """Draw the sample (rút mẫu) once, from the numbers and weights handed down, and answer what was drawn.

    `known_at` is the knowledge the frame was asked with, where that is not now.
    Raises UserError `empty_frame`, `nothing_to_draw` and what the table refuses.
    """
    one = opened(inspection_id, InspectionAct.DRAW, account, local_date(at))
    if not frame:
        raise UserError("Trong thời kỳ kiểm tra không có hồ sơ nào để rút mẫu.", code="empty_frame")
    if n < 1:
        raise UserError("Số hồ sơ cần rút phải từ 1 trở lên.", code="nothing_to_draw")
    sample = DossierSample.objects.get(inspection=one)
    told = {code: weight for code, weight in (weights or {}).items() if weight > 1}
    drawn = draw(frame, n=n, seed=sample.seed, weights=told)
    sample.frame, sample.weights, sample.members = sorted(set(frame)), told, list(drawn.members)
    sample.drawn_at, sample.drawn_by, sample.known_at = at, account, known_at or at
    sample.save()
    noted(one, InspectionAct.DRAW, f"{len(drawn.members)}/{drawn.frame}", account, local_date(at), at)
    return drawn.members


@transaction.atomic
def notify_unit(*, inspection_id: int, words: str, on: date, account: Any, at: datetime) -> None:
    """Notify the unit (thông báo cho đơn vị) of an announced inspection; from now on the unit sees it.

    Raises UserError as the table refuses.
    """
    one = opened(inspection_id, InspectionAct.NOTIFY, account, on)
    one.notified_on = on
    noted(one, InspectionAct.NOTIFY, words, account, on, at)


@transaction.atomic
def start_inspection(*, inspection_id: int, on: date, account: Any, at: datetime) -> None:
    """Start an inspection (bắt đầu kiểm tra) on a day; now the checklist may be filled in.

    Raises UserError `before_the_notice`, `same_day` and what the table refuses.
    """
    one = opened(inspection_id, InspectionAct.BEGIN, account, on)
    _refuse_same_day(one.unit_id, one.inspected_id, one.kind, on, one.pk)
    if one.notified_on is not None and on < one.notified_on:
        raise UserError("Ngày bắt đầu không thể trước ngày thông báo.", code="before_the_notice")
    one.started_on = on
    noted(one, InspectionAct.BEGIN, "", account, on, at)


@transaction.atomic
def cancel_inspection(*, inspection_id: int, reason: str, on: date, account: Any, at: datetime) -> None:
    """Cancel an inspection (hủy cuộc kiểm tra) with the reason. Raises UserError `reason_missing`, as the table."""
    if not reason.strip():
        raise UserError("Xin ghi lý do hủy.", code="reason_missing")
    noted(opened(inspection_id, InspectionAct.CANCEL, account, on), InspectionAct.CANCEL, reason, account, on, at)
