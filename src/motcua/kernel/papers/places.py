"""Places (địa danh): where a paper is dated at, from the name of the unit that issues it."""

from __future__ import annotations

import re

AREA = re.compile(
    r"(?<!\w)(?i:xã|phường|thị trấn|huyện|thị xã|thành phố|tỉnh|đặc khu)\s+(?!(?i:hội|ủy)(?!\w))(.+)$",
)


def place_in(unit: str) -> str:
    """The place (địa danh) in the name of a unit; empty where there is none: "Xã hội" and "Tỉnh ủy" name no place."""
    found = AREA.search(unit)
    return found[1] if found else ""
