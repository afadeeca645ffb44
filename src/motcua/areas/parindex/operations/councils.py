"""A council is appointed for a campaign and sits; without a quorum it decides nothing."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.parindex.models import AppraisalCouncil, Campaign, Candidate, CouncilSeat, CouncilSitting
from motcua.areas.parindex.operations.refusals import NotYourUnit
from motcua.areas.parindex.policy import may_run_council
from motcua.areas.parindex.queries.councils import apart, council_of, may_count, sitting
from motcua.areas.parindex.queries.sheets import sheet
from motcua.areas.people.queries import actor_of
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence

LEAST = 3


@dataclass(frozen=True, slots=True)
class Seat:
    """Seat (thành viên hội đồng) to be taken: the name, the post, and the unit somebody belongs to."""

    name: str
    post: str = ""
    unit_id: int | None = None


@transaction.atomic
def appoint_council(
    *, campaign_id: int, decision: str, quorum: int, seats: Sequence[Seat], account: Any, at: datetime
) -> int:
    """Appoint the council (lập hội đồng thẩm định) of a campaign; the first seat chairs. Until it has sat it may be
    appointed anew.

    Raises NotYourUnit, UserError `decision_missing`, `council_too_small`, `quorum_wrong`, `council_sat`.
    """
    campaign = Campaign.objects.select_for_update().get(pk=campaign_id)
    if campaign.is_outside or not may_run_council(account, by_unit_id=campaign.unit_id):
        raise NotYourUnit
    taken = [one for one in seats if one.name.strip()]
    _refuse(decision, quorum, taken)
    standing = AppraisalCouncil.objects.filter(campaign=campaign).first()
    if standing is not None:
        if CouncilSitting.objects.filter(council=standing).exists():
            raise UserError("Hội đồng đã họp nên không lập lại được.", code="council_sat")
        standing.delete()
    told = {"decision": decision.strip(), "quorum": quorum, "appointed_by": actor_of(account), "appointed_at": at}
    made = AppraisalCouncil.objects.create(campaign=campaign, **told)
    CouncilSeat.objects.bulk_create(
        CouncilSeat(
            council=made, number=number, name=one.name.strip(), post=one.post.strip(), unit_id=one.unit_id,
            is_chair=number == 1,
        )
        for number, one in enumerate(taken, start=1)
    )  # fmt: skip
    return made.pk


def _refuse(decision: str, quorum: int, taken: Sequence[Seat]) -> None:
    if not decision.strip():
        raise UserError("Xin ghi quyết định thành lập hội đồng.", code="decision_missing")
    if len(taken) < LEAST:
        raise UserError(Sentence("Hội đồng cần ít nhất {least} người.", least=LEAST), code="council_too_small")
    if not len(taken) < 2 * quorum <= 2 * len(taken):
        raise UserError(
            "Số thành viên phải có mặt phải hơn một nửa và không quá số thành viên hội đồng.", code="quorum_wrong"
        )


@transaction.atomic
def hold_sitting(
    *, campaign_id: int, held_on: date, present: Collection[int], account: Any, at: datetime, words: str = ""
) -> int:
    """Hold a sitting (họp hội đồng thẩm định): who was there, the chair among them.

    Raises NotYourUnit, UserError `no_council`, `chair_absent`, `no_quorum`, `day_refused`.
    """
    campaign = Campaign.objects.select_for_update().get(pk=campaign_id)
    if not may_run_council(account, by_unit_id=campaign.unit_id):
        raise NotYourUnit
    council = council_of(campaign_id)
    if council is None:
        raise UserError("Đợt này chưa lập hội đồng thẩm định.", code="no_council")
    if not local_date(campaign.opened_at) <= held_on <= local_date(at):
        raise UserError("Ngày họp phải từ ngày mở đợt đến hôm nay.", code="day_refused")
    seats = [one for one in council.seats if one.id in set(present)]
    if not any(one.is_chair for one in seats):
        raise UserError("Chủ tịch hội đồng phải có mặt.", code="chair_absent")
    if len(seats) < council.quorum:
        raise NoQuorum(len(seats), council.quorum)
    made = CouncilSitting.objects.create(
        council_id=council.id, number=len(council.sittings) + 1, held_on=held_on, words=words.strip(),
        recorded_by=actor_of(account), recorded_at=at,
    )  # fmt: skip
    made.present.set([one.id for one in seats])
    return made.pk


class NoQuorum(UserError):
    """Too few were there, or too few who may decide about the unit."""

    def __init__(self, present: int, quorum: int) -> None:
        super().__init__(
            Sentence(
                "Chỉ có {present} thành viên được tính, cần {quorum}; người của chính đơn vị không được tính.",
                present=present,
                quorum=quorum,
            ),
            code="no_quorum",
        )


def deciding(candidate: Candidate, sitting_id: int, reasons: Mapping[str, str]) -> CouncilSitting:
    """The sitting (phiên họp) that decides about a unit, with a reason for every criterion still apart.

    Raises UserError `no_sitting`, `no_quorum`, `rulings_missing`.
    """
    found = sitting(sitting_id)
    if found is None or found[0].campaign_id != candidate.campaign_id:
        raise UserError("Xin chọn phiên họp của hội đồng thẩm định đợt này.", code="no_sitting")
    row, council, _campaign = found
    counted = may_count(row.present, candidate.unit_id)
    if len(counted) < council.quorum:
        raise NoQuorum(len(counted), council.quorum)
    whole = sheet(candidate.pk)
    open_still = [one.line.code for one in apart(whole) if one.is_disputed] if whole else []
    missing = [code for code in open_still if not reasons.get(code, "").strip()]
    if missing:
        told = Sentence(
            "Đơn vị đã giải trình mà hội đồng chưa kết luận: {missing}. Xin ghi điểm và lý do.",
            missing=", ".join(missing),
        )
        raise UserError(told, code="rulings_missing")
    return CouncilSitting.objects.get(pk=row.id)
