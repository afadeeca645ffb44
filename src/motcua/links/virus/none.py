"""No scanner (không quét): for development and for a machine whose files are scanned elsewhere."""

from __future__ import annotations

from pathlib import Path


class NoScanner:
    """No scanner (không quét): finds nothing, because it does not look."""

    def scan(self, place: Path) -> str:
        """Always clean."""
        return ""
