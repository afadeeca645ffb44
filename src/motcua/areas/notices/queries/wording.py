"""Wording (lời thông báo) of each event: the pack's, or an office's own for itself or for one of its procedures."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from datetime import datetime
from functools import cache
from typing import Any

from motcua.areas.notices.models import NoticeKind, NoticeText
from motcua.kernel.fold import without_marks
from motcua.kernel.packs import load_toml
from motcua.rules.phrasing import Phrasing

PAGE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeFacts:
    """Notice facts (điều cần báo): what the words of a notice are filled with; a kind says which it needs.

    Times, sums and addresses come as people read them. `lookup` is where the dossier is looked up.
    """

    dossier_number: str = ""
    procedure: str = ""
    unit: str = ""
    lookup: str = ""
    due: str = ""
    promised: str = ""
    reason: str = ""
    items: str = ""
    place: str = ""
    amount: str = ""
    code: str = ""
    minutes: str = ""


SAMPLE = NoticeFacts(
    dossier_number="000.00.00.H00-240101-0001",
    procedure="Thủ tục minh họa",
    unit="Ủy ban nhân dân xã Minh Họa",
    lookup="https://motcua.minhhoa.vidu.vn/tra-cuu/?ma=000.00.00.H00-240101-0001",
    due="17:00 ngày 15/03/2024",
    promised="17:00 ngày 20/03/2024",
    reason="chờ kết quả xác minh",
    items="giấy tờ minh họa thứ nhất; giấy tờ minh họa thứ hai",
    place="quầy số 2, Bộ phận Tiếp nhận và Trả kết quả",
    amount="1.250.000 đồng",
    code="123456",
    minutes="10",
)


@dataclass(frozen=True, slots=True)
class Words:
    """Words (lời thông báo), filled in: the subject of an e-mail, its text, and the short text for a telephone."""

    subject: str
    text: str
    short: str


@dataclass(frozen=True, slots=True)
class TextRow:
    """Text row (lời riêng): what an office wrote for an event, of a procedure or of all, who, when and why.

    `withdrawn` says that from then on the usual words are used again.
    """

    kind: str
    procedure_code: str
    wording: Phrasing
    withdrawn: bool
    reason: str
    written_by: str
    written_at: datetime


@cache
def _template(kind: str) -> dict[str, Any]:
    return load_toml(f"notices/{kind.lower()}.toml")


def usual_wording(kind: str) -> Phrasing:
    """Usual wording (lời mặc định) of an event: the pack's."""
    template = _template(NoticeKind(kind).value)
    return Phrasing(template["subject"], template["text"], template["short"])


def blanks_of(kind: str) -> tuple[str, ...]:
    """The blanks that are filled in for an event: what it needs, in the order of the facts."""
    needed = set(_template(NoticeKind(kind).value)["needs"])
    return tuple(one.name for one in fields(NoticeFacts) if one.name in needed)


def words_of(kind: str, facts: NoticeFacts, *, unit_id: int | None = None, procedure_code: str = "") -> Words:
    """The words of a notice (lời thông báo): an office's own for the procedure, its own, or the usual ones.

    Raises ValueError when a fact is missing that the kind needs.
    """
    told = asdict(facts)
    missing = [name for name in blanks_of(kind) if not told[name]]
    if missing:
        raise ValueError(f"a notice of kind {kind} needs {', '.join(missing)}")
    return _said(_own(kind, unit_id, procedure_code) or usual_wording(kind), told)


def preview(wording: Phrasing) -> Words:
    """Preview (xem thử): the words filled with a made-up dossier."""
    return _said(wording, asdict(SAMPLE))


def _said(wording: Phrasing, told: dict[str, str]) -> Words:
    filled = wording.filled(told)
    return Words(filled.subject, filled.text, without_marks(filled.short))


def _own(kind: str, unit_id: int | None, procedure_code: str) -> Phrasing | None:
    """What the office wrote itself: the last words for the procedure, else the last for all; None where it did not."""
    if unit_id is None:
        return None
    found = NoticeText.objects.filter(unit_id=unit_id, kind=kind, procedure_code__in={"", procedure_code})
    latest = {one.procedure_code: one for one in found.order_by("pk")}
    standing = [latest[code] for code in (procedure_code, "") if code in latest and not latest[code].withdrawn]
    return _wording(standing[0]) if standing else None


def texts_of(unit_id: int) -> list[TextRow]:
    """Texts of an office (lời riêng của đơn vị) that stand now, by event and procedure."""
    found = NoticeText.objects.filter(unit_id=unit_id).order_by("pk")
    latest = {(one.kind, one.procedure_code): one for one in found}
    return [_row(one) for _, one in sorted(latest.items()) if not one.withdrawn]


def text_history(unit_id: int, kind: str, procedure_code: str = "", *, limit: int = PAGE) -> list[TextRow]:
    """Text history (các lần sửa lời) of an event, the latest first."""
    found = NoticeText.objects.filter(unit_id=unit_id, kind=kind, procedure_code=procedure_code)
    return [_row(one) for one in found.order_by("-pk")[:limit]]


def _wording(one: NoticeText) -> Phrasing:
    return Phrasing(one.subject, one.text, one.short)


def _row(one: NoticeText) -> TextRow:
    told = (one.withdrawn, one.reason, one.written_by, one.written_at)
    return TextRow(one.kind, one.procedure_code, _wording(one), *told)
