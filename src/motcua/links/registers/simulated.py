"""Simulated registers (hệ thống mô phỏng): answer a number that follows from the key, and refuse an empty line."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from motcua.kernel.ports.filing import NotFiled
from motcua.rules.sentences import Sentence


class SimulatedCivilStatus:
    """Simulated civil status register (hệ thống hộ tịch mô phỏng): numbers as 15/2024, worth nothing."""

    def file(self, *, unit_id: int, key: str, lines: Sequence[tuple[str, str]]) -> str:
        """Take the lines, all of them filled in but for the father's. Raises NotFiled."""
        _complete(lines, may_lack="cha")
        return f"{_serial(key) % 900_000 + 1}/2024"


class SimulatedBusiness:
    """Simulated register of household businesses (hệ thống hộ kinh doanh mô phỏng), worth nothing."""

    def file(self, *, unit_id: int, key: str, lines: Sequence[tuple[str, str]]) -> str:
        """Take the lines, all of them filled in but for the members. Raises NotFiled."""
        _complete(lines, may_lack="cùng thành lập")
        return f"{_serial(key) % 10**10:010}"


def _serial(key: str) -> int:
    return int(hashlib.sha256(key.encode()).hexdigest()[:12], 16)


def _complete(lines: Sequence[tuple[str, str]], *, may_lack: str) -> None:
    missing = [label for label, value in lines if not value and may_lack not in label]
    if missing:
        raise NotFiled(Sentence("còn trống: {missing}", missing=", ".join(missing)))
