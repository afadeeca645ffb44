"""Leaves (trang của bản quét đã ghép): order, turns and pages left out, as the desk's form asks for them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from motcua.kernel.papers.joined import LeafWanted

TURNS = 4


class HasLeaves(Protocol):
    """Something that was joined of several files."""

    @property
    def leaves(self) -> tuple[str, ...]:
        """Whence each page came."""
        ...


def asked_of(kept: HasLeaves, paper: str, data: Mapping[str, Any]) -> list[LeafWanted]:
    """The pages wanted (trang muốn giữ) in their order; nothing where all stay as they are."""
    rows = []
    for page in range(len(kept.leaves)):
        place, turns = (data.get(f"{name}_{paper}_{page}", "") for name in ("order", "turn"))
        if data.get(f"drop_{paper}_{page}"):
            continue
        rows.append((_whole(place, page + 1), page, _whole(turns, 0) % TURNS))
    wanted = [LeafWanted(page, turns) for _place, page, turns in sorted(rows)]
    same = [LeafWanted(page) for page in range(len(kept.leaves))]
    return [] if wanted == same or not wanted else wanted


def _whole(words: str, usual: int) -> int:
    return int(words) if words.isdecimal() and len(words) < TURNS else usual
