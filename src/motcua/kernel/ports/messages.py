"""Messages (gửi tin): a short message brought to one person, by e-mail, text message or another way."""

from __future__ import annotations

from typing import Protocol

from django.conf import settings

from motcua.kernel.ports.registry import Registry


class NotSent(Exception):
    """The message could not be brought; trying again may help."""


class OutOfReach(NotSent):
    """The other side does not answer at all, whoever the message is for."""


class NeverSent(NotSent):
    """The message can never be brought like this (no such address); trying again does not help."""


class Messenger(Protocol):
    """Messenger (bên gửi tin) for one way. `key` is the same for the same message, however often it is tried, and is
    handed to the other side, which drops a second copy by it."""

    def send(self, *, key: str, to: str, subject: str, text: str) -> str:
        """Bring a message, and answer the provider's own number for it. Raises NotSent, OutOfReach, NeverSent."""
        ...


messengers: Registry[Messenger] = Registry("messenger")


def messenger_for(way: str) -> Messenger:
    """The messenger of a way on this installation, to people or to a system. Raises LookupError for a way that nobody
    serves."""
    return messengers.provider(settings.LINES.get(way) or settings.MESSENGERS.get(way, ""))


def ways() -> tuple[str, ...]:
    """The ways by which messages go out to people here."""
    return tuple(settings.MESSENGERS)
