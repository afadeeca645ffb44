"""Given (nội dung tiếp nhận): what the person at the counter, the applicant or another system hands in, typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from motcua.areas.dossiers.models import OperatedBy


@dataclass(frozen=True, slots=True)
class PaperGiven:
    """Paper given (giấy tờ nộp): one required paper, its counts, its stored file, and whether it was checked."""

    required_id: int
    originals: int = 0
    certified: int = 0
    plain: int = 0
    file_id: int | None = None
    checked: bool = False
    reused_from: int | None = None


@dataclass(frozen=True, slots=True)
class FormGiven:
    """Form given (tờ khai nộp): a form by its key and version, and what was written in it."""

    key: str
    version: str
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class SourceGiven:
    """Source given (dấu nguồn): salted marks of the device and network that a request came from."""

    device: str
    network: str


@dataclass(frozen=True, slots=True)
class Given:
    """Given (nội dung tiếp nhận): one request, by keys of what is already known.

    `unit_id` receives, `competent_id` decides (the same unit unless told). `owner_id` is the person the request is
    of, `submitter_id` who brings it when that is another, in what `relation`. `previous` is the number of an earlier
    dossier that is filed again. `due` is for a version whose time limit nobody could read, and only for that.
    """

    version_id: int
    unit_id: int
    channel: str
    owner_id: int | None
    case_order: int = 1
    competent_id: int | None = None
    operated_by: str = OperatedBy.UNKNOWN.value
    consent: bool = False
    submitter_id: int | None = None
    relation: str = ""
    previous: str = ""
    papers: tuple[PaperGiven, ...] = ()
    form: FormGiven | None = None
    due: datetime | None = None


@dataclass(frozen=True, slots=True)
class Submitted:
    """Submitted (đã nộp): the acknowledgement: the dossier's number and by when the office must answer."""

    number: str
    answer_by: datetime
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Received:
    """Received (đã tiếp nhận): the number, when the result is due, the proof of it, and what is odd."""

    number: str
    due: datetime
    proof: Mapping[str, Any] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    demand_id: int | None = None
