"""Handing on (luân chuyển hồ sơ): whom a dossier came from, told by what happened to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from motcua.rules.history import EventKind

FROM = ("from_unit_id", "from_id", "from_step")


class Happened(Protocol):
    """Happened (việc đã xảy ra): what an event is, and what it says."""

    @property
    def kind(self) -> EventKind:
        """What happened."""

    @property
    def payload(self) -> Mapping[str, Any]:
        """What it says."""


def came_from(happened: Iterable[Happened]) -> dict[str, Any] | None:
    """Came from (từ đâu chuyển đến): whom the last hand-over still standing took the dossier from; None where there is
    none, or where it does not say."""
    stack: list[dict[str, Any]] = []
    for event in happened:
        if event.kind is EventKind.HANDED_OVER:
            stack.append({name: event.payload.get(name) for name in FROM})
        elif event.kind is EventKind.SENT_BACK and stack:
            stack.pop()
        elif event.kind in (EventKind.FINISHED, EventKind.REOPENED):
            stack.clear()
    return stack[-1] if stack and stack[-1]["from_unit_id"] is not None else None
