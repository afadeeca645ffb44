"""What has happened to papers, told to whom wiring connects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class PaperReused:
    """Paper reused (đã tái sử dụng giấy tờ): a dossier took a paper that its applicant had handed in before."""

    scan_id: int
    dossier_number: str
    at: datetime


@dataclass(frozen=True, slots=True)
class RecognitionAsked:
    """Recognition asked (đã giao nhận dạng chữ): a scan waits to be read."""

    recognition_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class ArchiveAsked:
    """Archive asked (đã giao nhập kho giấy): a sheet and its scans wait to be taken in."""

    run_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class PaperKept:
    """Paper kept (đã lưu giấy tờ số hóa): a paper of a person has come into their store, with its file; `in_bulk` with
    many others, so that nobody waits for it."""

    scan_id: int
    file_id: int
    kind: str
    at: datetime
    in_bulk: bool = False
