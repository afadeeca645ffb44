"""No recogniser (không nhận dạng chữ): scans are kept as they are."""

from __future__ import annotations

from pathlib import Path

from motcua.kernel.ports.text_recognition import Progress, RecogniserMissing, TextRead


class NoRecogniser:
    """No recogniser (không nhận dạng chữ): says that there is none."""

    def lacks(self) -> tuple[str, ...]:
        """What is missing: the recogniser itself."""
        return ("ocrmypdf",)

    def read(self, place: Path, mime: str, *, progress: Progress) -> TextRead:
        """Nothing is read. Raises RecogniserMissing."""
        raise RecogniserMissing("ocrmypdf")
