"""Registry (sổ nhà cung cấp): the providers of one port by their name; a setting says which one works here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

P = TypeVar("P")


class Registry(Generic[P]):
    """Registry (sổ nhà cung cấp) of one port. Only config/wiring.py registers."""

    def __init__(self, port: str) -> None:
        self.port = port
        self._makers: dict[str, Callable[[], P]] = {}

    def register(self, name: str, make: Callable[[], P]) -> None:
        """Let a provider be known by a name; registering again replaces."""
        self._makers[name] = make

    def provider(self, name: str) -> P:
        """The provider of that name. Raises LookupError, which names those that are known."""
        if name not in self._makers:
            raise LookupError(f"no {self.port} named {name!r}; known: {', '.join(sorted(self._makers)) or 'none'}")
        return self._makers[name]()

    def names(self) -> tuple[str, ...]:
        """Every known name."""
        return tuple(sorted(self._makers))
