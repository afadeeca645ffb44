"""Lists of the PAR Index as files: the ranking of a campaign, the remedies and the evidence of a unit."""

from __future__ import annotations

from decimal import Decimal

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.areas.parindex import policy, queries
from motcua.areas.parindex.queries import CampaignRow, CandidateRow, ChainRow, RankRow
from motcua.kernel.clock import local_date, now
from motcua.rules.figures import EMPTY, format_vn
from motcua.web.office.listed import Cell, Listing, file_of, in_words
from motcua.web.office.scoring.seeing import found_campaign, found_candidate
from motcua.web.ui.doors import only_for


@require_safe
@only_for(policy.may_see_scores)
def ranking_file(request: HttpRequest, campaign_id: int, kind: str) -> HttpResponse:
    """The ranking (bảng xếp hạng) of a campaign as a file, for whoever sees it on the page."""
    row = found_campaign(request, campaign_id)
    if row.published_at is None and row.unit_id not in policy.own_units(request.user):
        raise Http404(_("Kết quả chưa công bố."))
    listing = Listing(
        name=_("Xếp hạng: %(title)s") % {"title": row.title},
        above=(row.edition, *_made_up(row.is_illustrative), _published(row)),
        heads=(_("Nhóm"), _("Hạng"), _("Đơn vị"), _("Tổng điểm"), _("Chỉ số (phần trăm)"), _("Xếp loại")),
        widths=(24, 16, 60, 14, 16, 20),
        rows=[_ranked(one) for one in queries.ranking(row.id)] + [_left_out(one) for one in queries.unscored(row.id)],
    )
    return file_of(listing, kind, unit_id=row.unit_id, file=f"xep-hang-{row.id}")


def _published(row: CampaignRow) -> str:
    if row.published_at is None:
        return _("Chưa công bố.")
    told = {"day": in_words(local_date(row.published_at)), "decision": row.decision}
    return _("Công bố ngày %(day)s theo %(decision)s.") % told


def _ranked(one: RankRow) -> tuple[str, ...]:
    tied = f" ({_('đồng hạng')})" if one.is_tied else ""
    rank = f"{one.rank}{tied}" if one.rank else _("đặc thù, không xếp hạng")
    index = EMPTY if one.index_percent is None else format_vn(one.index_percent)
    return one.candidate.group, rank, one.candidate.unit, format_vn(one.total), index, one.class_name or ""


def _left_out(one: CandidateRow) -> tuple[str, ...]:
    """A unit the council did not score: it stands in the file, without a figure."""
    return one.group, str(_("không chấm điểm")), one.unit, EMPTY, EMPTY, ""


def _made_up(illustrative: bool) -> tuple[str, ...]:
    return (_("Bộ minh họa, không phải quy định của tỉnh nào."),) if illustrative else ()


def _remedy_heads() -> tuple[str, ...]:
    return (
        _("Tiêu chí"), _("Điểm mất"), _("Tồn tại, hạn chế"), _("Nguyên nhân"), _("Giải pháp, nhiệm vụ"),
        _("Chủ trì"), _("Thời hạn"), _("Điểm dự kiến lấy lại"), _("Kết quả"), _("Khép ngày"), _("Năm sau"),
    )  # fmt: skip


@require_safe
@only_for(policy.may_see_scores)
def remedies_file(request: HttpRequest, candidate_id: int, kind: str) -> HttpResponse:
    """The table of remedies (bảng khắc phục điểm mất) of a unit as a file: one row per lost point."""
    row = found_candidate(request, candidate_id)
    chain = queries.chain(row.id, queries.final_after(row), on=local_date(now()))
    listing = Listing(
        name=_("Khắc phục điểm mất năm %(year)s") % {"year": row.year},
        above=(row.unit, row.campaign, *_made_up(row.is_illustrative)),
        heads=_remedy_heads(),
        widths=(34, 10, 34, 26, 40, 24, 13, 12, 30, 13, 16),
        rows=[_remedied(one) for one in chain.rows] if chain else [],
    )
    return file_of(listing, kind, unit_id=row.unit_id, file=f"khac-phuc-{row.id}")


def _remedied(one: ChainRow) -> tuple[Cell, ...]:
    row = one.remedy
    cause = f"{row.cause} ({_(row.cause_kind).lower()})" if row.cause_kind else row.cause
    done = _("Không khắc phục được: %(why)s") % {"why": row.cannot} if row.cannot else row.remedy
    task = (
        _("Nhiệm vụ %(number)s: %(title)s") % {"number": one.task.number, "title": one.task.title} if one.task else ""
    )
    after = f"{format_vn(one.after.points)}/{format_vn(one.after.most)}" if one.after else ""
    return (
        f"{row.criterion.code} {row.criterion.name}",
        format_vn(Decimal(0) if row.is_settled else row.lost),
        row.wrong,
        cause,
        "; ".join(part for part in (done, task) if part),
        row.lead,
        row.due_on,
        "" if row.expected is None else format_vn(row.expected),
        _("Không còn mất điểm") if row.is_settled else row.result,
        row.closed_on,
        after,
    )


@require_safe
@only_for(policy.may_see_scores)
def evidence_file(request: HttpRequest, candidate_id: int, kind: str) -> HttpResponse:
    """The list of evidence (danh mục tài liệu kiểm chứng) of a unit as a file, to be handed in with its sheet."""
    row = found_candidate(request, candidate_id)
    listing = Listing(
        name=_("Tài liệu kiểm chứng"),
        above=(row.unit, row.campaign, *_made_up(row.is_illustrative)),
        heads=(_("Tài liệu"), _("Bản"), _("Từ ngày"), _("Đến hết ngày"), _("Dùng cho"), _("Cần xem"), _("Mã băm")),
        widths=(60, 8, 13, 13, 30, 30, 40),
        rows=[
            (one.title, one.version, one.effective_from, one.effective_until, ", ".join(one.codes),
             "; ".join(_(warning.label) for warning in one.warnings), one.digest)
            for one in queries.evidence_of(row)
        ],
    )  # fmt: skip
    return file_of(listing, kind, unit_id=row.unit_id, file=f"tai-lieu-kiem-chung-{row.id}")
