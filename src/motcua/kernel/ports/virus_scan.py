"""Virus scan (quét vi-rút): whether a file is known to be harmful."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from django.conf import settings

from motcua.kernel.ports.registry import Registry


class ScannerUnavailable(Exception):
    """The scanner does not answer; a file that nobody scanned is not let in."""


class VirusScanner(Protocol):
    """Virus scanner (bộ quét vi-rút)."""

    def scan(self, place: Path) -> str:
        """The name of what was found, or "" for a clean file. Raises ScannerUnavailable."""
        ...


scanners: Registry[VirusScanner] = Registry("virus scanner")


def scanner() -> VirusScanner:
    """The scanner of this installation (MOTCUA_VIRUS_SCANNER)."""
    return scanners.provider(settings.VIRUS_SCANNER)
