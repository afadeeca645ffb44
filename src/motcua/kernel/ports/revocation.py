"""Revocation (thu hồi chứng thư): whether a signer's certificate still stood when it signed, as its authority says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from django.conf import settings

from motcua.kernel.ports.registry import Registry


class Revocation(StrEnum):
    """Revocation (tình trạng thu hồi) when something was signed.

    LATER: withdrawn after the time the signature claims, which no time authority confirms.
    """

    GOOD = "GOOD"
    REVOKED = "REVOKED"
    LATER = "LATER"
    UNKNOWN = "UNKNOWN"


@dataclass(frozen=True, slots=True)
class RevocationAnswer:
    """Revocation answer (lời của nơi cấp chứng thư): nothing known, never revoked, or revoked at some time."""

    known: bool
    revoked_at: datetime | None = None

    def told(self, signed_at: datetime, *, stamped: bool) -> Revocation:
        """What it means for something signed at a time, which a time authority stamped or not."""
        if not self.known:
            return Revocation.UNKNOWN
        if self.revoked_at is None or (stamped and self.revoked_at > signed_at):
            return Revocation.GOOD
        return Revocation.REVOKED if self.revoked_at <= signed_at else Revocation.LATER


class RevocationSource(Protocol):
    """Revocation source (nơi hỏi về thu hồi)."""

    def asked(self, chain: Sequence[bytes], *, signed_at: datetime, at: datetime) -> RevocationAnswer:
        """What the authorities say of a chain of certificates (DER, the trusted root first, the signer's last)."""
        ...


class NobodyAsked:
    """Nobody asked (không hỏi ai): without a network nothing is known, and that is said."""

    def asked(self, chain: Sequence[bytes], *, signed_at: datetime, at: datetime) -> RevocationAnswer:
        """Unknown."""
        return RevocationAnswer(known=False)


sources: Registry[RevocationSource] = Registry("revocation source")


def revocation_source() -> RevocationSource:
    """Who is asked here (MOTCUA_REVOCATION_SOURCE)."""
    return sources.provider(settings.REVOCATION_SOURCE)
