"""Console messenger (gửi tin minh họa): messages go into a file of this installation and nowhere else."""

from __future__ import annotations

import json
from pathlib import Path

import structlog
from django.conf import settings

from motcua.kernel.ports.messages import NeverSent

log = structlog.get_logger("motcua")


def messages_file() -> Path:
    """The file of messages, one JSON document a line, readable by its owner only."""
    return Path(settings.VAR) / "messages.jsonl"


class Console:
    """Console messenger (gửi tin minh họa)."""

    def send(self, *, key: str, to: str, subject: str, text: str) -> str:
        """Write the message down. Raises NeverSent for an address that exists nowhere."""
        if to.endswith(".invalid"):
            raise NeverSent("550 không có hộp thư này")
        place = messages_file()
        if not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            place.touch(mode=0o600)
        line = json.dumps({"key": key, "to": to, "subject": subject, "text": text}, ensure_ascii=False)
        with place.open("a", encoding="utf-8") as file:
            file.write(line + "\n")
        if key.startswith("code:") and (settings.ILLUSTRATIVE or settings.DEBUG):  # who tries the demo needs it
            log.warning("one_time_code", to=to, text=text)
        return f"console:{key}"
