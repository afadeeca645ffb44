"""Bus (bảng nối sự kiện): what follows from what. Only config/wiring.py connects (ADR 6).

`on` runs inside the publisher's transaction, for state that must agree; `after` runs once it is committed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any, TypeVar

from django.db import transaction

E = TypeVar("E")
_on: dict[type, list[Callable[[Any], None]]] = defaultdict(list)
_after: dict[type, list[Callable[[Any], None]]] = defaultdict(list)


def on(event: type[E], handler: Callable[[E], None]) -> None:
    """Run the handler in the transaction that publishes the event."""
    _on[event].append(handler)


def after(event: type[E], handler: Callable[[E], None]) -> None:
    """Run the handler when the publishing transaction has been committed; what fails there is logged, undoes nothing
    and keeps no other from its turn."""
    _after[event].append(handler)


def publish(event: Any) -> None:
    """Publish (phát sự kiện): tell those whom wiring has connected."""
    for handler in _on[type(event)]:
        handler(event)
    for handler in _after[type(event)]:
        transaction.on_commit(lambda handler=handler: handler(event), robust=True)  # type: ignore[misc]


def disconnect_all() -> None:
    """Forget every connection, for tests that connect their own."""
    _on.clear()
    _after.clear()
