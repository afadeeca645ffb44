"""The council of a campaign: who sits, what is before it, when it sat and what it decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from motcua.areas.parindex.models import (
    AppraisalCouncil,
    CandidateStage,
    CouncilSeat,
    CouncilSitting,
    ScoreStage,
)
from motcua.areas.parindex.queries.campaigns import CampaignRow, CandidateRow, campaign, candidates, unscored
from motcua.areas.parindex.queries.sheets import Sheet, SheetLine, sheet_of

LAST_FIRST = (ScoreStage.FINAL, ScoreStage.SECOND, ScoreStage.APPRAISED)
SCORED = (CandidateStage.APPRAISING, CandidateStage.REAPPRAISING)


@dataclass(frozen=True, slots=True)
class SeatRow:
    """Seat row (thành viên hội đồng)."""

    id: int
    number: int
    name: str
    post: str
    unit_id: int | None
    is_chair: bool


@dataclass(frozen=True, slots=True)
class SittingRow:
    """Sitting row (phiên họp): who was there, and the units it decided about."""

    id: int
    campaign_id: int
    number: int
    held_on: date
    present: tuple[SeatRow, ...]
    words: str
    candidate_ids: tuple[int, ...]
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class CouncilView:
    """Council view (hội đồng thẩm định) of a campaign: its decision, quorum, seats and sittings."""

    id: int
    decision: str
    quorum: int
    seats: tuple[SeatRow, ...]
    sittings: tuple[SittingRow, ...]


@dataclass(frozen=True, slots=True)
class ApartLine:
    """Apart line (tiêu chí còn khác nhau): the unit's own points, those appraised last, its words."""

    line: SheetLine
    own: Decimal
    appraised: Decimal
    explained: str

    @property
    def is_disputed(self) -> bool:
        """Whether the unit explained and the appraisal still differs (còn ý kiến khác nhau): the council decides."""
        return bool(self.explained)


@dataclass(frozen=True, slots=True)
class BeforeCouncil:
    """Before the council (trước hội đồng): a unit that waits for its final, and the criteria that are still apart."""

    candidate: CandidateRow
    apart: tuple[ApartLine, ...]

    @property
    def disputed(self) -> tuple[ApartLine, ...]:
        """Those the council must decide with a reason (phải có kết luận)."""
        return tuple(one for one in self.apart if one.is_disputed)


@dataclass(frozen=True, slots=True)
class Decided:
    """Decided (đã quyết định): a unit with its final, and the criteria the council gave a reason for."""

    sheet: Sheet
    rulings: tuple[SheetLine, ...]


def council_of(campaign_id: int) -> CouncilView | None:
    """Council (hội đồng) of a campaign, or None."""
    found = AppraisalCouncil.objects.filter(campaign_id=campaign_id).first()
    if found is None:
        return None
    seats = tuple(_seat(one) for one in found.seats.all())
    sittings = found.sittings.prefetch_related("present", "candidates").order_by("number")
    return CouncilView(found.pk, found.decision, found.quorum, seats, tuple(_sitting(one) for one in sittings))


def sitting(sitting_id: int) -> tuple[SittingRow, CouncilView, CampaignRow] | None:
    """Sitting (một phiên họp) with its council and campaign, or None."""
    campaign_id = CouncilSitting.objects.filter(pk=sitting_id).values_list("council__campaign_id", flat=True).first()
    if campaign_id is None:
        return None
    council, row = council_of(campaign_id), campaign(campaign_id, None)
    if council is None or row is None:
        return None
    return next(one for one in council.sittings if one.id == sitting_id), council, row


def apart(sheet: Sheet) -> tuple[ApartLine, ...]:
    """Apart (tiêu chí còn khác nhau): where the last appraisal, or the final once there is one, is not what the unit
    gave itself."""
    found = []
    for line in sheet.lines:
        own = line.entries.get(ScoreStage.SELF.value)
        known = (line.entries.get(one.value) for one in LAST_FIRST)
        last = next((one for one in known if one), None)
        if line.criterion.rule and own and last and own.points != last.points:
            said = line.entries.get(ScoreStage.EXPLANATION.value)
            points = (own.points or Decimal(0), last.points or Decimal(0))
            found.append(ApartLine(line, *points, said.words if said else ""))
    return tuple(found)


def before_council(campaign_id: int) -> list[BeforeCouncil]:
    """Before the council (những gì đang chờ hội đồng): units that are appraised and have no final yet."""
    waiting = [one for one in candidates(campaign_id) if one.stage in SCORED]
    return [BeforeCouncil(one, apart(sheet_of(one))) for one in waiting]


def decided_at(row: SittingRow) -> list[Decided]:
    """Decided at a sitting (phiên họp đã quyết định): unit by unit, with what the council said."""
    found = []
    for one in candidates(row.campaign_id):
        if one.id in row.candidate_ids and one.stage == CandidateStage.FINAL:
            sheet = sheet_of(one)
            found.append(Decided(sheet, _rulings(sheet)))
    return found


def left_out_at(row: SittingRow) -> list[CandidateRow]:
    """Left out at a sitting (phiên họp quyết định không chấm): the units it went on without."""
    return [one for one in unscored(row.campaign_id) if one.id in row.candidate_ids]


def may_count(present: Sequence[SeatRow], unit_id: int) -> list[SeatRow]:
    """Who counts (thành viên được tính) when a unit is decided about: nobody who belongs to it."""
    return [one for one in present if one.unit_id != unit_id]


def _rulings(sheet: Sheet) -> tuple[SheetLine, ...]:
    final = ScoreStage.FINAL.value
    return tuple(one for one in sheet.lines if one.criterion.rule and final in one.entries and one.entries[final].words)


def _seat(one: CouncilSeat) -> SeatRow:
    return SeatRow(one.pk, one.number, one.name, one.post, one.unit_id, one.is_chair)


def _sitting(one: Any) -> SittingRow:
    present = tuple(_seat(seat) for seat in one.present.all())
    keys = tuple(row.pk for row in one.candidates.all())
    told = (one.number, one.held_on, present, one.words, keys, one.recorded_at)
    return SittingRow(one.pk, one.council.campaign_id, *told)
