"""Rows of a register (dòng của sổ hồ sơ): what a foreign file says of one dossier, typed but not yet believed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Moment:
    """Moment (thời điểm): a local wall-clock time; `has_time` is False where the document gives only the day."""

    value: datetime
    has_time: bool = True


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """Register row (dòng sổ): one dossier as a register states it. Empty text and None mean "not stated".

    `line` is the row's number in its sheet, as the officer sees it. Units and procedure are as written;
    `channel`, `operated_by`, `applicant_kind` are codes already; `status` is a national code 1–10.
    """

    line: int
    number: str
    procedure_code: str
    received_by: str
    competent: str
    channel: str
    status: int
    sheet: str = ""
    operated_by: str = ""
    applicant_name: str = ""
    applicant_kind: str = ""
    submitted: Moment | None = None
    received: Moment | None = None
    due: Moment | None = None
    due_new: Moment | None = None
    finished: Moment | None = None
    returned: Moment | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RowVerdict:
    """Row verdict (kết quả từng dòng): what became of one row.

    `outcome` is new, changed, unchanged or rejected; `reasons` say why it was rejected, `warnings` what is odd
    about a row that went in, both in Vietnamese.
    """

    line: int
    sheet: str
    outcome: str
    reasons: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
