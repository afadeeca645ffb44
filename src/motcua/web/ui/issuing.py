"""Issuing (cơ quan ban hành): who issues a paper, and where it is dated at."""

from __future__ import annotations

from motcua.areas.organization import queries as organization
from motcua.kernel.papers import Issuer, place_in


def issuer_of(unit_id: int) -> Issuer:
    """The unit as the head of a paper names it (tên cơ quan ở đầu giấy), with the one above it."""
    unit = organization.unit_by_id(unit_id)
    above = organization.unit_by_id(unit.parent_id).name if unit.parent_id else ""
    return Issuer(above=above, name=unit.name, place=place_in(unit.name))
