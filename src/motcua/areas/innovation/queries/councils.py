"""Councils of initiatives: who sits, and who among them bears the name of an author."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from motcua.areas.innovation.models import CouncilMember, InitiativeCouncil
from motcua.kernel.fold import fold


class _Written(Protocol):
    @property
    def name(self) -> str:
        """The name of an author."""

    @property
    def account_id(self) -> int | None:
        """The account of an author, where one was chosen."""


def namesakes(authors: Iterable[_Written], accounts: Iterable[Any]) -> set[int]:
    """Namesakes (người trùng tên tác giả) among some accounts: who bears the name of an author written down without an
    account; most likely it is they."""
    names = {" ".join(fold(one.name).split()) for one in authors if one.account_id is None}
    return {one.pk for one in accounts if " ".join(fold(str(one)).split()) in names} if names else set()


@dataclass(frozen=True, slots=True)
class SeatRow:
    """Seat row (thành viên hội đồng sáng kiến): who, whether they chair, and why they left where they did."""

    id: int
    name: str
    chair: bool
    left_reason: str


def council_told(unit_id: int, year: int) -> tuple[str, tuple[SeatRow, ...]] | None:
    """Council (hội đồng) of a unit in a year: its decision and its members; None where there is none."""
    found = InitiativeCouncil.objects.filter(unit_id=unit_id, year=year).first()
    if found is None:
        return None
    members = CouncilMember.objects.filter(council=found).select_related("account").order_by("-chair", "pk")
    return found.decision, tuple(SeatRow(row.pk, str(row.account), row.chair, row.left_reason) for row in members)
