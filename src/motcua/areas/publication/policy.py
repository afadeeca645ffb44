"""May this person publish, and what may everybody see? One answer for the button, the view and the API."""

from __future__ import annotations

from typing import Any

from motcua.areas.people.policy import holds, led_units
from motcua.areas.people.queries import Role
from motcua.areas.publication.models import Block

OPENERS = frozenset({Role.LEADER, Role.ADMINISTRATOR})
# What a figure speaks of opens it to the public; the first beginning that fits tells it.
SPEAKS_OF: tuple[tuple[str, Block], ...] = (
    ("plan.", Block.REFORM),
    ("given.", Block.REFORM),
    ("inspections.", Block.REFORM),
    ("findings.", Block.REFORM),
    ("dialogues.", Block.REFORM),
    ("petitions.", Block.REFORM),
    ("models.", Block.REFORM),
    ("ratings.", Block.RATINGS),
    ("apologies.", Block.APOLOGIES),
    ("dossiers.online", Block.ONLINE),
    ("services.", Block.ONLINE),
    ("digital.", Block.ONLINE),
    ("payment.", Block.ONLINE),
    ("dossiers.in_time", Block.ON_TIME),
    ("dossiers.extended", Block.ON_TIME),
    ("time.", Block.ON_TIME),
    ("dossiers.paused", Block.WAITING),
    ("", Block.VOLUME),
)
KEPT_INSIDE = ("staff.",)
"""What speaks of so few people that no block opens it."""
IN_SUMS = (Block.RATINGS, Block.APOLOGIES)
"""Blocks of what single people said or suffered: told to the public in sums, never by record (ADR 39)."""
UNFINISHED = frozenset({"form_06a.c11", "form_06a.c12", "form_06a.c13"})
"""Columns of form II.06a that open with what waits too."""


def may_open_blocks(account: Any) -> bool:
    """May open blocks (được ghi quyết định công khai số liệu): leaders for their units, and administrators."""
    return holds(account, OPENERS)


def may_open_blocks_of(account: Any, unit_id: int) -> bool:
    """May open blocks of a unit: whoever leads it, and administrators."""
    return holds(account, {Role.ADMINISTRATOR}) or unit_id in led_units(account)


def blocks_of(code: str) -> frozenset[str]:
    """Blocks (các khối) that open a figure to the public, any one of them; on pages and over the API alike."""
    if code.startswith(KEPT_INSIDE):
        return frozenset()
    spoken = next(block.value for start, block in SPEAKS_OF if code.startswith(start))
    return frozenset({spoken, Block.WAITING.value} if code in UNFINISHED else {spoken})
