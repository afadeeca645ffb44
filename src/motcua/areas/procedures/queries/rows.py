"""Frozen rows the questions about procedures are answered with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from motcua.areas.procedures.models import VersionState
from motcua.rules.fees import FeeExemption
from motcua.rules.sentences import Sentence, worded


@dataclass(frozen=True, slots=True)
class SectorRow:
    """Sector row (lĩnh vực): one sector and how many procedures it has."""

    id: int
    code: str
    name: str
    procedures: int


@dataclass(frozen=True, slots=True)
class ProcedureRef:
    """Reference to a procedure (thủ tục rút gọn): what lists and imports need to know of it.

    `valid_from` is the first day any version was in force, None where no first day is known.
    """

    id: int
    code: str
    name: str
    sector_id: int
    sector_code: str
    sector_name: str
    online_service: str
    valid_from: date | None


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """Time limit (thời hạn giải quyết) of one version, case and channel; `rule` is empty where it is not
    certain.
    """

    code: str
    version_id: int
    valid_from: date | None
    valid_to: date | None
    channel: str
    rule: str
    n: int | None
    condition: str


@dataclass(frozen=True, slots=True)
class FeeRow:
    """Fee row (phí, lệ phí): an amount where it is certain, the words in any case."""

    kind: str
    amount: int | None
    currency: str
    text: str


@dataclass(frozen=True, slots=True)
class TermsRow:
    """Terms row (điều kiện theo hình thức nộp): time and fees of one case and channel."""

    case_order: int
    condition: str
    channel: str
    channel_label: str
    rule: str
    rule_label: str
    n: int | None
    raw_time: str
    description: str
    fees: tuple[FeeRow, ...]


@dataclass(frozen=True, slots=True)
class PaperRow:
    """Paper row (thành phần hồ sơ): one paper to hand in; `name` may be empty, `raw` never is."""

    group: str
    name: str
    form_template: str
    originals: int | None
    copies: int | None
    raw: str
    id: int = 0

    @property
    def remark(self) -> bool:
        """Remark (lưu ý): the source counts neither an original nor a copy of it: words to read, nothing to bring."""
        return self.originals == 0 and self.copies == 0


@dataclass(frozen=True, slots=True)
class VersionDetail:
    """Detail of a version (nội dung phiên bản): all that a page about a procedure shows."""

    id: int
    number: int
    ref: ProcedureRef
    name: str
    valid_from: date | None
    valid_to: date | None
    decision_number: str
    audience: str
    authority: str
    performed_by: str
    level: str
    levels: tuple[str, ...]
    steps: str
    requirements: str
    online_service: str
    source: str
    legal_note: str
    trust: dict[str, str]
    terms: tuple[TermsRow, ...]
    papers: tuple[PaperRow, ...]
    results: tuple[tuple[str, str], ...]
    bases: tuple[tuple[str, str], ...]
    unparsed: tuple[tuple[str, str], ...]
    state: str = "LIVE"
    supplement_rule: str = "RESTART"
    payment_pauses: bool = False
    audiences: tuple[str, ...] = ()
    decision_date: date | None = None
    publication_days: int | None = None
    cases: tuple[tuple[int, str], ...] = ()

    @property
    def handed_in(self) -> tuple[PaperRow, ...]:
        """What is handed in (giấy tờ phải nộp), without the remarks between."""
        return tuple(one for one in self.papers if not one.remark)

    @property
    def remarks(self) -> tuple[str, ...]:
        """The remarks (lưu ý về giấy tờ) the source keeps among the papers."""
        return tuple(one.name or one.raw for one in self.papers if one.remark)


@dataclass(frozen=True, slots=True)
class TermsFor:
    """Terms for a receipt (điều kiện để hẹn trả): the time limit of one case and channel, and what stops its clock.

    `schema` and `exemptions` are there where they were asked for beside it.
    """

    version_id: int
    case_order: int
    condition: str
    channel: str
    stated: bool
    rule: str
    n: int | None
    raw_time: str
    terms_id: int | None
    procedure_id: int
    supplement_rule: str
    payment_pauses: bool
    state: str
    valid_from: date | None
    valid_to: date | None
    schema: dict[str, Any] | None = None
    exemptions: tuple[FeeExemption, ...] = ()

    @property
    def published(self) -> bool:
        """Published (đã công bố): its version is, or was, announced; a draft binds nobody."""
        return self.state != VersionState.DRAFT

    def in_force(self, on: date) -> bool:
        """In force (đang áp dụng): whether what is received on a day is received under its version."""
        begun = self.valid_from is None or self.valid_from <= on
        return self.published and begun and (self.valid_to is None or on <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Page:
    """Page (trang danh sách) by key: ask again with `after=next` for what follows; None means that was all."""

    rows: tuple[ProcedureRef, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class OpinionRow:
    """Opinion row (lấy ý kiến): which unit is asked beside a step, within how many working hours."""

    place: str
    hours: int
    question: str = ""


@dataclass(frozen=True, slots=True)
class StepRow:
    """Step row (bước của quy trình): who does it, where, in what time, and what may be done in it."""

    id: int
    order: int
    key: str
    name: str
    role: str
    place: str
    hours: int
    actions: tuple[str, ...]
    opinions: tuple[OpinionRow, ...]
    signs: bool
    delegated: bool


@dataclass(frozen=True, slots=True)
class WorkflowRow:
    """Workflow row (quy trình nội bộ): one version of a process with its steps in order."""

    id: int
    code: str
    number: int
    name: str
    state: str
    state_label: str
    valid_from: date | None
    valid_to: date | None
    decision_number: str
    source: str
    steps: tuple[StepRow, ...]

    @property
    def hours(self) -> int:
        """Working hours of all steps together."""
        return sum(step.hours for step in self.steps)


@dataclass(frozen=True, slots=True)
class FormRow:
    """Form row (mẫu đơn điện tử): a schema with its layout, and what of it is not confirmed yet."""

    id: int
    code: str
    key: str
    number: int
    title: str
    schema: dict[str, Any]
    layout: dict[str, Any]
    legal_basis: str
    unconfirmed: tuple[str, ...]
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True, slots=True)
class FormFault:
    """Form fault (lỗi trong tờ khai): the field it is in, such as `name` or `members.0.name`, and what to do.

    `words` may name the `title` of the field and a `limit`, so that a page can say them in the reader's language.
    """

    field: str
    words: str
    code: str
    title: str = ""
    limit: str = ""

    @property
    def message(self) -> Sentence:
        """What to do, in Vietnamese."""
        values = {"title": worded(self.title), "limit": self.limit}
        return Sentence(self.words, **{name: one for name, one in values.items() if f"{{{name}}}" in self.words})
