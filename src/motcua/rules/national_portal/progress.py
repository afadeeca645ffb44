"""Progress (tiến độ): `CapNhatTienDoHoSoMC`, who did what to a dossier when, ten lines at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from motcua.rules.national_portal.composing import Composed, Fault
from motcua.rules.national_portal.words import portal_time
from motcua.rules.sentences import Sentence

LONGEST_NAME = 50
PROGRESS_AT_ONCE = 10


@dataclass(frozen=True, slots=True)
class ProgressStep:
    """Progress step (dòng tiến độ): one officer's act on a dossier; `since` and `due_at` are of the step at work."""

    officer: str
    title: str
    at: datetime
    unit: str
    what: str
    status: int
    since: datetime | None = None
    due_at: datetime | None = None


def compose_progress(number: str, steps: Sequence[ProgressStep]) -> Composed:
    """Compose (soạn) `CapNhatTienDoHoSoMC` of a dossier; `fields` hold the lines under `data`.

    Raises ValueError for more lines than are sent at once.
    """
    if len(steps) > PROGRESS_AT_ONCE:
        raise ValueError(f"at most {PROGRESS_AT_ONCE} lines are sent at once")
    faults = tuple(fault for step in steps for fault in _faults(step))
    return Composed({}, faults) if faults else Composed({"data": [_line(number, step) for step in steps]}, ())


def _faults(step: ProgressStep) -> Iterator[Fault]:
    if not step.officer:
        yield Fault(
            "NguoiXuLy",
            Sentence("chưa rõ người thực hiện bước “{what}”", what=step.what),
            "Ghi họ tên cán bộ của tài khoản.",
        )
    elif len(step.officer) > LONGEST_NAME:
        yield Fault(
            "NguoiXuLy",
            Sentence("tên “{officer}” dài quá {most} ký tự", officer=step.officer, most=LONGEST_NAME),
            "Ghi gọn tên hiển thị.",
        )
    if not step.title:
        yield Fault(
            "ChucDanh",
            Sentence("chưa có chức danh của {officer}", officer=step.officer),
            "Bổ nhiệm, phân công cán bộ vào đơn vị.",
        )
    if not step.unit:
        yield Fault(
            "PhongBanXuLy", Sentence("chưa rõ đơn vị của bước “{what}”", what=step.what), "Phân công cán bộ vào đơn vị."
        )


def _line(number: str, step: ProgressStep) -> dict[str, Any]:
    return {
        "MaHoSo": number,
        "NguoiXuLy": step.officer,
        "ChucDanh": step.title,
        "ThoiDiemXuLy": portal_time(step.at),
        "PhongBanXuLy": step.unit,
        "NoiDungXuLy": step.what,
        "TrangThai": str(step.status),
        "NgayBatDau": portal_time(step.since),
        "NgayKetThucTheoQuyDinh": portal_time(step.due_at),
    }
