"""What one sees of the PAR Index: one's units, and the campaigns and sheets that belong to them; else 404."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from motcua.areas.organization import queries as organization
from motcua.areas.parindex import policy, queries
from motcua.areas.parindex.queries import CampaignRow, CandidateRow, CandidateStage, Sheet, TurnRow
from motcua.areas.people import queries as people
from motcua.kernel.clock import local_date, now
from motcua.web.ui.standing import Badge

TONES = {
    CandidateStage.DECLARING: "soon",
    CandidateStage.APPRAISING: "wait",
    CandidateStage.EXPLAINING: "soon",
    CandidateStage.REAPPRAISING: "wait",
    CandidateStage.FINAL: "in",
    CandidateStage.UNSCORED: "late",
    CandidateStage.OUT: "wait",
}


@dataclass(frozen=True, slots=True)
class May:
    """May (được làm): what whoever looks at a sheet may do with it now; the operations ask again."""

    declare: bool
    explain: bool
    lock: bool
    appraise: bool
    ask: bool
    conclude: bool
    take_in: bool
    remedy: bool
    prove: bool
    close: bool
    leave_out: bool
    take_out: bool
    put_back: bool
    reopen: bool


def units_of(request: HttpRequest) -> frozenset[int] | None:
    """The units one sees scores of; None is every."""
    return policy.scored_units(request.user, today=local_date(now()))


def found_campaign(request: HttpRequest, campaign_id: int) -> CampaignRow:
    """The campaign, if one leads it or sees a unit in it. Raises Http404, PermissionDenied."""
    found = queries.campaign(campaign_id, units_of(request))
    if found is None:
        _told_why(request, [one.unit_id for one in queries.candidates(campaign_id)])
        raise Http404(_("Không có đợt đánh giá này."))
    return found


def found_candidate(request: HttpRequest, candidate_id: int) -> CandidateRow:
    """The unit in its campaign, if one sees it or appraises it. Raises Http404, PermissionDenied."""
    found, seen = queries.candidate(candidate_id), units_of(request)
    if found is not None and seen is not None and not seen & {found.unit_id, found.by_unit_id}:
        _told_why(request, [found.unit_id])
    if found is None or not (seen is None or found.unit_id in seen or found.by_unit_id in seen):
        raise Http404(_("Không có phiếu chấm điểm này."))
    return found


def _told_why(request: HttpRequest, unit_ids: list[int]) -> None:
    """Whoever has the duty only in an office of the committee is told so: that it has a sheet is no secret to them.
    Raises PermissionDenied."""
    if (found := policy.part_of(request.user, unit_ids)) is None:
        return
    own, committee = (organization.unit_by_id(key).name for key in found)
    words = _(
        "Phiếu chấm điểm này là của %(committee)s. Ông/bà được bổ nhiệm ở %(own)s, là một phần của ủy ban; phiếu của "
        "cả ủy ban do lãnh đạo hoặc người theo dõi cải cách hành chính được bổ nhiệm ở chính %(committee)s xem và làm. "
        "Nếu ông/bà làm việc ấy, xin nhờ người quản trị ghi thêm chức vụ ở %(committee)s."
    )
    raise PermissionDenied(words % {"committee": committee, "own": own})


def found_sheet(request: HttpRequest, candidate_id: int) -> Sheet:
    """The sheet of a unit one sees. Raises Http404."""
    return queries.sheet_of(found_candidate(request, candidate_id))


def may_of(account: Any, row: CandidateRow) -> May:
    """May (được làm) at the step the unit stands at."""
    own = policy.may_declare(account, unit_id=row.unit_id)
    leads = policy.may_lock(account, unit_id=row.unit_id)
    scores = policy.may_appraise(account, unit_id=row.unit_id, by_unit_id=row.by_unit_id)
    declaring, explaining = row.stage == CandidateStage.DECLARING, row.stage == CandidateStage.EXPLAINING
    scoring = row.stage in (CandidateStage.APPRAISING, CandidateStage.REAPPRAISING)
    leading = scores and not row.is_outside and row.published_at is None
    again = row.stage == CandidateStage.FINAL and row.published_at is None
    return May(
        declare=own and declaring and not row.is_outside,
        explain=own and explaining,
        lock=leads and (declaring or explaining) and not row.is_outside,
        appraise=scores and scoring,
        ask=scores and row.stage == CandidateStage.APPRAISING,
        conclude=scores and not row.is_outside and (scoring or again),
        take_in=own and row.is_outside and row.stage != CandidateStage.FINAL,
        remedy=own and row.stage == CandidateStage.FINAL,
        prove=own and (declaring or explaining),
        close=scores and explaining,
        leave_out=scores and declaring and not row.is_outside and local_date(now()) > row.self_due_on,
        take_out=leading and row.stage not in (CandidateStage.UNSCORED, CandidateStage.OUT),
        put_back=leading and row.stage == CandidateStage.OUT,
        reopen=leading
        and row.stage == CandidateStage.APPRAISING
        and not queries.appraisal_begun(row.id, row.edition_id),
    )


def turned(campaign_id: int) -> list[tuple[TurnRow, str]]:
    """What was done about the units of a campaign, with the names of who did."""
    told = queries.turns(campaign_id)
    names = people.actor_names({one.by for one in told})
    return [(one, names.get(one.by, one.by)) for one in told]


def badge(row: CandidateRow) -> Badge:
    """Where a unit stands."""
    return Badge(TONES[CandidateStage(row.stage)], _(row.stage_label))
