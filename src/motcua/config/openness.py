"""Openness of the demo (công khai trong bản minh họa): every block of figures is open by a plainly made-up decision."""

from __future__ import annotations

from datetime import date

from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitKind
from motcua.areas.publication import operations
from motcua.areas.publication.queries import Block, published_blocks
from motcua.kernel.clock import now

DECISION, SIGNER = "Quyết định minh họa 01/QĐ-UBND", "Chủ tịch minh họa"
DECIDED_ON, SINCE = date(2024, 1, 2), date(2024, 1, 3)


def open_demo_blocks() -> int:
    """Open the demo's blocks (mở các khối minh họa) for the committees above all others; answers how many were new."""
    opened = 0
    for unit in organization.units():
        if unit.kind != UnitKind.PEOPLES_COMMITTEE or unit.parent_id is not None:
            continue
        standing = published_blocks(unit.id, on=SINCE)
        for block in (one for one in Block.values if one not in standing):
            operations.publish_block(
                unit_id=unit.id,
                block=block,
                decision=DECISION,
                decided_on=DECIDED_ON,
                signer=SIGNER,
                since=SINCE,
                by="command:demo",
                at=now(),
            )
            opened += 1
    return opened
