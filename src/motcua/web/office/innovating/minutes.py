"""Minutes of the council of initiatives as Word and PDF: who belongs to it, every ballot, the votes
counted, what follows from the rules."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.areas.innovation.queries import InitiativeView, MemberRow, ScoreRow
from motcua.kernel.clock import local_date, now
from motcua.kernel.papers import DossierSection, Form, MeetingPaperFacts
from motcua.rules.figures import EMPTY, format_vn
from motcua.rules.initiatives import CouncilRules, InitiativeState, Verdict
from motcua.web.office.innovating.initiating import found
from motcua.web.ui.doors import staff_only
from motcua.web.ui.issuing import issuer_of
from motcua.web.ui.printed import either_of
from motcua.web.ui.told import percent_text


@require_safe
@staff_only
def minutes(request: HttpRequest, initiative_id: int, kind: str) -> HttpResponse:
    """Minutes (biên bản họp hội đồng sáng kiến) on one initiative as one file, once the council has a quorum."""
    view = found(request, initiative_id)
    if not view.minuted:
        raise Http404(_("Chưa có biên bản."))
    return either_of(kind, f"bien-ban-sang-kien-{initiative_id}", Form.INITIATIVE_MINUTES, facts_of(view))


def facts_of(view: InitiativeView) -> MeetingPaperFacts:
    """What the minutes say (nội dung biên bản)."""
    last = max((local_date(one.at) for one in view.scores), default=local_date(now()))
    return MeetingPaperFacts(
        issuer=issuer_of(view.row.unit_id),
        on=last,
        number="",
        name=view.row.title,
        receivers=(),
        sections=(_council(view), _initiative(view), *sections_of(view)),
        left="Thư ký",
        right="Chủ tịch hội đồng",
    )


def _council(view: InitiativeView) -> DossierSection:
    rows = tuple((one.name, "Chủ tịch hội đồng" if one.chair else "Thành viên", _part(one)) for one in view.members)
    words = (f"Hội đồng sáng kiến năm {view.row.year} của {view.row.unit}, thành lập theo {view.council}.",)
    return DossierSection(
        title="Hội đồng", paragraphs=words, heads=("Thành viên", "Chức trách", "Phiếu chấm"), rows=rows
    )


def _part(one: MemberRow) -> str:
    if one.author:
        return "tác giả, không chấm"
    return "đã chấm" if one.scored else "chưa chấm"


def _initiative(view: InitiativeView) -> DossierSection:
    authors = "; ".join(f"{one.name} ({percent_text(one.share)})" for one in view.authors)
    return DossierSection(title="Sáng kiến được xét", paragraphs=(f"{view.row.title}.", f"Tác giả: {authors}."))


def sections_of(view: InitiativeView) -> tuple[DossierSection, ...]:
    """The ballots one by one, and what they come to."""
    told, rules = view.verdict, view.rules
    if told is None or rules is None:
        return ()
    last = ("Biểu quyết",) if rules.votes else ()
    heads = ("Thành viên", *(one.name for one in view.criteria), "Tổng", *last, "Nhận xét")
    rows = tuple(_ballot(one, votes=rules.votes) for one in view.scores)
    return (
        DossierSection(title="Phiếu của từng thành viên", paragraphs=(), heads=heads, rows=rows),
        DossierSection(title="Kết quả", paragraphs=_result(view.row.state, told, rules)),
    )


def _ballot(one: ScoreRow, *, votes: bool) -> tuple[str, ...]:
    vote = (one.vote.label if one.vote else EMPTY,) if votes else ()
    return one.member, *map(str, one.points), str(one.total), *vote, one.words


def _result(state: InitiativeState, told: Verdict, rules: CouncilRules) -> tuple[str, ...]:
    lines = [
        f"Số phiếu: {told.scored} trên {told.eligible} thành viên được chấm, cần ít nhất {told.needed}. Tác giả là "
        "thành viên không chấm sáng kiến của mình và không tính vào số này.",
        f"Điểm trung bình: {format_vn(told.mean or 0)}, mức công nhận: {format_vn(rules.pass_at)}.",
    ]
    if tally := told.tally:
        lines.append(
            f"Biểu quyết: tán thành {tally.for_it}, không tán thành {tally.against}, phiếu trắng {tally.blank}; cần ít "
            f"nhất {tally.needed} phiếu tán thành."
        )
    lines.append("Sáng kiến đủ điều kiện công nhận." if told.passes else "Sáng kiến không đủ điều kiện công nhận.")
    if state is InitiativeState.REJECTED:
        lines.append("Thủ trưởng đơn vị quyết định không công nhận.")
    return tuple(lines)
