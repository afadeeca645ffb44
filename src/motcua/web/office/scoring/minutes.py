"""Minutes of the council as PDF and Word: who was there, and unit by unit what was apart and what was decided."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.areas.parindex import policy, queries
from motcua.areas.parindex.queries import (
    CampaignRow,
    CandidateRow,
    CouncilView,
    Decided,
    ScoreStage,
    SeatRow,
    SheetLine,
    SittingRow,
)
from motcua.kernel.papers import DossierSection, Form, MeetingPaperFacts
from motcua.rules.figures import EMPTY, format_vn
from motcua.rules.scoring import decimal_of
from motcua.web.ui.doors import only_for
from motcua.web.ui.issuing import issuer_of
from motcua.web.ui.printed import either_of
from motcua.web.ui.told import percent_text

HEADS = ("Tiêu chí", "Tự chấm", "Thẩm định", "Giải trình", "Kết luận", "Lý do")


@require_safe
@only_for(policy.may_see_scores)
def minutes(request: HttpRequest, sitting_id: int, kind: str) -> HttpResponse:
    """Minutes (biên bản họp hội đồng) of a sitting, as it stands."""
    found = queries.sitting(sitting_id)
    if found is None or not _may(request, found[2]):
        raise Http404(_("Chưa có biên bản."))
    facts, name = facts_of(*found), f"bien-ban-hoi-dong-{sitting_id}"
    return either_of(kind, name, Form.COUNCIL_MINUTES, facts)


def _may(request: HttpRequest, row: CampaignRow) -> bool:
    return policy.may_run_council(request.user, by_unit_id=row.unit_id)


def facts_of(row: SittingRow, council: CouncilView, campaign: CampaignRow) -> MeetingPaperFacts:
    """What the minutes say (nội dung biên bản) of a sitting."""
    return MeetingPaperFacts(
        issuer=issuer_of(campaign.unit_id),
        on=row.held_on,
        number="",
        name=f"{campaign.title}: hội đồng thẩm định, phiên {row.number}",
        receivers=(),
        sections=(
            _when(row, council, campaign),
            _people(row, council),
            *map(_unit, queries.decided_at(row)),
            *map(_left_out, queries.left_out_at(row)),
        ),
        left="Thư ký",
        right="Chủ tịch hội đồng",
    )


def _when(row: SittingRow, council: CouncilView, campaign: CampaignRow) -> DossierSection:
    made_up = ("Bộ minh họa, không phải quy định của tỉnh nào.",) if campaign.is_illustrative else ()
    words = (
        f"Họp ngày {row.held_on:%d/%m/%Y}. Hội đồng được lập theo {council.decision}.",
        f"Có mặt {len(row.present)} trong {len(council.seats)} thành viên, cần {council.quorum}.",
        *made_up,
        *row.words.splitlines(),
    )
    return DossierSection(title="Phiên họp", paragraphs=words)


def _people(row: SittingRow, council: CouncilView) -> DossierSection:
    here = {one.id for one in row.present}
    rows = tuple((_named(one), one.post or EMPTY, "có mặt" if one.id in here else "vắng") for one in council.seats)
    return DossierSection(title="Thành phần", paragraphs=(), heads=("Thành viên", "Chức vụ", "Dự họp"), rows=rows)


def _named(one: SeatRow) -> str:
    return f"{one.name} (chủ tịch hội đồng)" if one.is_chair else one.name


def _unit(one: Decided) -> DossierSection:
    """What was decided of a unit."""
    final = one.sheet.totals[ScoreStage.FINAL.value]
    index = f", chỉ số {percent_text(final.index_percent)}" if final.index_percent is not None else ""
    kind = f", xếp loại {final.class_name}" if final.class_name else ""
    words = [f"Điểm cuối cùng: {format_vn(decimal_of(final.total))}{index}{kind}."]
    if not one.rulings:
        words.append("Không còn tiêu chí nào có ý kiến khác nhau; hội đồng thống nhất với kết quả thẩm định.")
    rows = tuple(_ruling(line) for line in one.rulings)
    return DossierSection(title=one.sheet.row.unit, paragraphs=tuple(words), heads=HEADS if rows else (), rows=rows)


def _left_out(one: CandidateRow) -> DossierSection:
    """That a unit is not scored, and why."""
    words = (
        "Đơn vị không chốt tự đánh giá trong hạn; hội đồng quyết định không chấm điểm.",
        f"Lý do: {one.closed_because}",
    )
    return DossierSection(title=one.unit, paragraphs=words)


def _ruling(line: SheetLine) -> tuple[str, ...]:
    said = line.entries.get(ScoreStage.EXPLANATION.value)
    stages = (ScoreStage.SELF, ScoreStage.SECOND, ScoreStage.FINAL)
    own, second, final = (line.scores.get(stage.value) for stage in stages)
    second = second if second is not None else line.scores.get(ScoreStage.APPRAISED.value)
    told = (EMPTY if one is None else format_vn(one) for one in (own, second))
    reason = line.entries[ScoreStage.FINAL.value].words
    return (
        f"{line.code} {line.criterion.name}",
        *told,
        said.words if said else EMPTY,
        EMPTY if final is None else format_vn(final),
        reason,
    )
