"""Places (địa danh): where a paper is dated at, from the name of the unit that issues it."""

from __future__ import annotations

import re

AREA = re.compile(r"(?:xã|phường|thị trấn|huyện|thị xã|thành phố|tỉnh|đặc khu)\s+(.+)$", re.IGNORECASE)


def place_in(unit: str) -> str:
    """The place (địa danh) in the name of a unit; empty where there is none."""
    found = AREA.search(unit)
    return found[1] if found else ""
