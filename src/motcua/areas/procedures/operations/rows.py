"""Rows of a catalogue (dòng danh mục): what a foreign file says of one procedure, typed; None means "not
certain".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class UnparsedRow:
    """Unparsed cell (ô chưa đọc được): the name of a cell and the exact words nobody could read with
    certainty.
    """

    cell: str
    raw: str


@dataclass(frozen=True, slots=True)
class FeeRow:
    """Fee (phí, lệ phí): `amount` is None where only the words are certain."""

    kind: str
    amount: int | None
    currency: str
    text: str


@dataclass(frozen=True, slots=True)
class ChannelRow:
    """Terms of one channel (điều kiện theo hình thức nộp). `n` may be certain while its unit (`rule`) is
    not.
    """

    channel: str
    rule: str | None
    n: int | None
    raw_time: str
    raw_fee: str
    description: str
    fees: tuple[FeeRow, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseRow:
    """Case of a procedure (trường hợp): its condition in words, empty where there is only one, and its
    channels.
    """

    condition: str
    channels: tuple[ChannelRow, ...]


@dataclass(frozen=True, slots=True)
class PaperRow:
    """Required paper (thành phần hồ sơ): `raw` always; `name` is empty where it cannot be told from the form
    file.
    """

    group: str
    name: str
    form_template: str
    originals: int | None
    copies: int | None
    raw: str


@dataclass(frozen=True, slots=True)
class ResultRow:
    """Result paper (kết quả): its name and its national code, empty where unknown."""

    name: str
    code: str


@dataclass(frozen=True, slots=True)
class BasisRow:
    """Legal basis (căn cứ pháp lý): title and number of a legal document."""

    title: str
    number: str


@dataclass(frozen=True, slots=True)
class ProcedureRow:
    """Procedure row (dòng thủ tục): one procedure as one source states it, at one time.

    `raw` is the record exactly as it stood in the file; `content_digest` is that of what it says, so that a
    record
    fetched again is known again; `record_key` tells apart two records of one code.
    """

    line: int
    code: str
    name: str
    sector: str
    source_kind: str
    raw: Mapping[str, Any]
    content_digest: str
    record_key: str = ""
    source: str = ""
    legal_note: str = ""
    level: str = ""
    levels: tuple[str, ...] = ()
    decision_number: str = ""
    decision_date: date | None = None
    audience: str = ""
    authority: str = ""
    performed_by: str = ""
    steps: str = ""
    requirements: str = ""
    online_service: str = "UNKNOWN"
    valid_from: date | None = None
    valid_to: date | None = None
    trust: Mapping[str, str] = field(default_factory=dict)
    cases: tuple[CaseRow, ...] = ()
    papers: tuple[PaperRow, ...] = ()
    results: tuple[ResultRow, ...] = ()
    bases: tuple[BasisRow, ...] = ()
    unparsed: tuple[UnparsedRow, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """Rejected row (dòng bị trả lại): its place in the file, the reason in Vietnamese, and what stood there."""

    line: int
    reason: str
    record: Mapping[str, Any] | None = None
    text: str = ""
