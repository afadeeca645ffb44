"""Frozen rows a dossier is opened with for those who work on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from motcua.areas.dossiers.queries.rows import DossierView
from motcua.kernel.clock import local_date
from motcua.rules.actions import Action
from motcua.rules.deadlines import still_extendable
from motcua.rules.handing import came_from
from motcua.rules.sentences import Sentence


@dataclass(frozen=True, slots=True)
class OpinionTold:
    """Opinion told (ý kiến phối hợp): of whom, what, until when, and what came back; `mine` may be answered now."""

    id: int
    unit_id: int
    unit: str
    question: str
    asked_by: str
    asked_at: datetime
    due_at: datetime
    answer: str
    answered_by: str
    answered_at: datetime | None
    late: bool
    mine: bool


@dataclass(frozen=True, slots=True)
class BroughtRow:
    """Brought row (giấy tờ bổ sung đã gửi): what an applicant sent for one item, by the key of its stored file."""

    item: str
    file: int
    at: datetime


@dataclass(frozen=True, slots=True)
class SupplementAsked:
    """Supplement asked (yêu cầu bổ sung): the papers, why, until when it had to be asked, when they came; and what the
    applicant has sent for it so far."""

    id: int
    items: tuple[str, ...]
    reason: str
    legal_basis: str
    asked_by: str
    asked_at: datetime
    after_acceptance: bool
    notice_by: datetime | None
    breach: str
    answered_at: datetime | None
    brought: tuple[BroughtRow, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class ContactNoted:
    """Contact noted (lần liên hệ): with whom, how, about what."""

    with_whom: str
    way: str
    note: str
    by: str
    at: datetime
    agency: str
    applicants_fault: bool


@dataclass(frozen=True, slots=True)
class ResultRow:
    """Result row (kết quả): the paper or the refusal, who signed it, where its file is, by which code it is found."""

    id: int
    paper: str
    code: str
    file: int | None
    refused: bool
    refusal_reason: str
    signed_by: str
    signed_at: datetime
    check_code: str


@dataclass(frozen=True, slots=True)
class HandingRow:
    """Handing row (lần trả): by which way, to whom, with what proof; `struck` where it was recorded by mistake."""

    way: str
    receiver: str
    proof: str
    at: datetime
    struck: bool


@dataclass(frozen=True, slots=True)
class StepNow:
    """Step now (bước hiện tại): which of how many, since when and until when; and what follows it."""

    order: int | None
    name: str
    of: int
    since: datetime | None
    due_at: datetime | None
    following: str
    following_unit_id: int | None
    following_unit: str


@dataclass(frozen=True, slots=True)
class CaseFile:
    """Case file (hồ sơ để xử lý): a dossier with everything its officers see, and what the account may do now.

    `refusals` says why each other action is not allowed. `words` holds reasons and notes by the sequence number of
    their event; what was erased by law is not there.
    """

    view: DossierView
    last_seq: int
    applicant_id: int | None
    submitter: str
    submitter_relation: str
    submitter_left_at: datetime | None
    previous: str
    version_id: int | None
    case_order: int | None
    received_by_id: int
    competent_id: int
    holder_unit_id: int | None
    holder_unit: str
    holder_id: int | None
    holder: str
    step: StepNow
    promised_at: datetime | None
    extended: bool
    supplements_after: int
    late_entered: bool
    actions: frozenset[Action]
    refusals: dict[Action, str]
    opinions: tuple[OpinionTold, ...]
    supplements: tuple[SupplementAsked, ...]
    contacts: tuple[ContactNoted, ...]
    results: tuple[ResultRow, ...]
    handings: tuple[HandingRow, ...]
    words: dict[int, dict[str, str]]

    @property
    def number(self) -> str:
        """Its number."""
        return self.view.row.number

    def actions_at(self, at: datetime) -> frozenset[Action]:
        """Actions now (việc làm được lúc này): those allowed, less what the day or what happened would refuse."""
        return self.actions - self._untimely(at).keys()

    def refusals_at(self, at: datetime) -> dict[Action, str]:
        """Refusals now (vì sao chưa làm được): of what is not allowed, and of what the day or what happened refuses."""
        return {**self._untimely(at), **self.refusals}

    def _untimely(self, at: datetime) -> dict[Action, str]:
        """A new appointment too late or a second time, an apology while one may still be made, sending back to
        nobody."""
        found: dict[Action, str] = {}
        due = self.view.row.due_at
        if due is not None and still_extendable(local_date(due), local_date(at), extended_before=self.extended):
            found[Action.APOLOGIZE] = Sentence("Hồ sơ còn trong thời gian được hẹn lại; hãy dùng “Hẹn lại”.")
        elif self.extended:
            found[Action.EXTEND] = Sentence("Hồ sơ này đã được hẹn lại một lần; không được hẹn lại lần nữa.")
        elif due is not None:
            found[Action.EXTEND] = Sentence("Đã quá ngày được báo hẹn lại; chỉ còn xin lỗi, hạn trả giữ nguyên.")
        if came_from(self.view.events) is None:
            found[Action.SEND_BACK] = Sentence("Hồ sơ chưa được chuyển đến từ đâu nên không thể trả lại.")
        return found
