"""What whoever keeps the catalogue looks at: the list of procedures, every version, and a draft beside the live one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from motcua.areas.procedures.models import (
    Audience,
    FeeRule,
    FormTemplate,
    OnlineService,
    ProcedureVersion,
    SourceKind,
    SupplementRule,
    VersionState,
    Workflow,
)
from motcua.areas.procedures.queries.listing import search
from motcua.areas.procedures.queries.rows import FeeRow, PaperRow, TermsRow, VersionDetail
from motcua.areas.procedures.queries.terms import version

PART_LABELS: dict[str, str] = {
    "name": "Tên thủ tục",
    "time": "Thời hạn",
    "fees": "Phí, lệ phí",
    "supplement": "Khi bổ sung hồ sơ",
    "payment": "Khi chờ nộp phí",
    "papers": "Giấy tờ cần nộp",
    "results": "Kết quả",
    "bases": "Căn cứ pháp lý",
    "online": "Mức trực tuyến",
    "audience": "Đối tượng",
    "levels": "Cấp",
    "agencies": "Cơ quan",
    "requirements": "Yêu cầu, điều kiện",
    "steps": "Trình tự",
    "note": "Ghi chú",
}
MARKED = {"time": "time_limit", "fees": "fee", "papers": "papers", "online": "online"}  # parts with a mark of trust


@dataclass(frozen=True, slots=True)
class KeptRow:
    """Kept row (thủ tục trong danh mục): a procedure and what of it is drafted, in force, or missing."""

    code: str
    name: str
    sector: str
    drafted: bool
    has_form: bool
    has_workflow: bool
    workflow_drafted: bool


@dataclass(frozen=True, slots=True)
class KeptPage:
    """Kept page (trang danh mục): rows by key; ask again with `after=next`."""

    rows: tuple[KeptRow, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class VersionLine:
    """Version line (dòng phiên bản): one version in the history of a procedure."""

    id: int
    number: int
    name: str
    state: str
    state_label: str
    valid_from: date | None
    valid_to: date | None
    decision_number: str
    decision_date: date | None
    publication_days: int | None
    published_at: datetime | None
    source_label: str


@dataclass(frozen=True, slots=True)
class Difference:
    """Difference (điểm khác): one part of a draft that is not as in the version it was drafted from."""

    label: str
    removed: tuple[str, ...]
    added: tuple[str, ...]


def kept(text: str = "", *, after: str = "", limit: int = 50) -> KeptPage:
    """Kept procedures (danh mục đang giữ), found as citizens find them, paged by code."""
    page = search(text, after=after, limit=limit)
    ids = [row.id for row in page.rows]
    drafts = ProcedureVersion.objects.filter(procedure__in=ids, state=VersionState.DRAFT)
    drafted = set(drafts.values_list("procedure_id", flat=True))
    forms = set(
        FormTemplate.objects.filter(procedure__in=ids, valid_to__isnull=True).values_list("procedure_id", flat=True)
    )
    flows = set(Workflow.objects.filter(procedure__in=ids).values_list("procedure_id", "state"))
    rows = tuple(
        KeptRow(
            row.code,
            row.name,
            row.sector_name,
            row.id in drafted,
            row.id in forms,
            (row.id, VersionState.LIVE.value) in flows,
            (row.id, VersionState.DRAFT.value) in flows,
        )
        for row in page.rows
    )
    return KeptPage(rows, page.next)


def gives_way(version_id: int) -> bool:
    """Gives way (nhường chỗ): whether a draft states other fees than the version in force, while a rule counts them;
    published, what it states is charged instead."""
    changed = any(one.label == PART_LABELS["fees"] for one in differences(version_id))
    running = FeeRule.objects.filter(procedure__versions=version_id, valid_to__isnull=True).exclude(lines=[])
    return changed and running.exists()


def stated_anew(version_id: int) -> frozenset[str]:
    """Stated anew (ghi lại theo quyết định): the parts a draft states otherwise than the version it was drafted from,
    as trust marks name them; published, they stand as the decision has them."""
    changed = {one.label for one in differences(version_id)}
    return frozenset(mark for part, mark in MARKED.items() if PART_LABELS[part] in changed)


def history(code: str) -> tuple[VersionLine, ...]:
    """History (các phiên bản) of a procedure, the draft among them, the latest first."""
    found = ProcedureVersion.objects.filter(procedure__code=code).defer("raw", "steps").order_by("-number")
    return tuple(
        VersionLine(
            one.pk,
            one.number,
            one.name,
            one.state,
            VersionState(one.state).label,
            one.valid_from,
            one.valid_to,
            one.decision_number,
            one.decision_date,
            one.publication_days,
            one.published_at,
            SourceKind(one.source_kind).label,
        )
        for one in found
    )


def draft_of(code: str) -> VersionDetail | None:
    """Draft (bản thảo) of a procedure, or None."""
    found = ProcedureVersion.objects.filter(procedure__code=code, state=VersionState.DRAFT)
    key = found.values_list("pk", flat=True).first()
    return version(key) if key else None


def differences(version_id: int) -> tuple[Difference, ...]:
    """Differences (điểm khác) of a draft against the version it was drafted from, part by part."""
    base = ProcedureVersion.objects.filter(pk=version_id).values_list("drafted_from_id", flat=True).first()
    draft = _parts(version(version_id))
    before = _parts(version(base)) if base else {}
    found = []
    for part, lines in draft.items():
        old, label = before.get(part, []), PART_LABELS[part]
        removed = tuple(line for line in old if line not in lines)
        added = tuple(line for line in lines if line not in old)
        if removed or added:
            found.append(Difference(label, removed, added))
        elif lines != old:
            found.append(Difference(label, tuple(old), tuple(lines)))
    return tuple(found)


def _parts(one: VersionDetail) -> dict[str, list[str]]:
    """What a version says, as lines under the codes of its parts."""
    return {
        "name": [one.name],
        "time": [_time(terms) for terms in one.terms],
        "fees": [f"{_way(terms)}: {_fee(fee)}" for terms in one.terms for fee in terms.fees],
        "supplement": [str(SupplementRule(one.supplement_rule).label)],
        "payment": ["Tạm dừng thời hạn" if one.payment_pauses else "Thời hạn vẫn chạy"],
        "papers": [_paper(paper) for paper in one.papers],
        "results": [" · ".join(filter(None, pair)) for pair in one.results],
        "bases": [" ".join(filter(None, (number, title))) for title, number in one.bases],
        "online": [str(OnlineService(one.online_service).label)],
        "audience": [str(Audience(code).label) for code in one.audiences] + _said(one.audience),
        "levels": list(one.levels),
        "agencies": _said(one.authority) + _said(one.performed_by),
        "requirements": _said(one.requirements),
        "steps": _said(one.steps),
        "note": _said(one.legal_note),
    }


def _said(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _way(one: TermsRow) -> str:
    return f"{one.channel_label}, {one.condition}" if one.condition else one.channel_label


def _time(one: TermsRow) -> str:
    if one.rule == "same_day_15h":
        return f"{_way(one)}: {one.rule_label}"
    return f"{_way(one)}: {one.n} {one.rule_label}" if one.rule and one.n else f"{_way(one)}: {one.raw_time or '—'}"


def _fee(one: FeeRow) -> str:
    amount = "" if one.amount is None else f"{one.amount:,}".replace(",", ".") + " đồng"
    return " · ".join(part for part in (amount, one.text) if part)


def _paper(one: PaperRow) -> str:
    counts = ((one.originals, "bản chính"), (one.copies, "bản sao"))
    told = ", ".join(f"{n} {words}" for n, words in counts if n)
    return f"{one.name or one.raw} ({told})" if told else one.name or one.raw
