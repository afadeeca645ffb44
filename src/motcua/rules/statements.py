"""Statements (lời chứng ký số): the exact bytes that the installation's key signs.

Each is canonical JSON that begins with what it is, so that no signature of one kind serves as another. Whoever checks
puts the same few values together again; docs/how-to/kiem-tra-giay-tiep-nhan.md says how.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

from motcua.rules.hashing import canonical_json


def root_statement(*, day: date, size: int, root: str, published_at: datetime) -> bytes:
    """Root statement (lời chứng gốc ngày): at the end of a day so many events stood under this root."""
    at = published_at.astimezone(UTC).isoformat()
    return canonical_json(
        {"what": "motcua.daily_root", "day": day.isoformat(), "size": size, "root": root, "published_at": at}
    )


def receipt_statement(*, number: str, received: str, due: str, event: str) -> bytes:
    """Receipt statement (lời chứng giấy tiếp nhận): this dossier was received and is due at these local times
    (ISO 8601 with the offset), as the event of this hash says."""
    return canonical_json(
        {"what": "motcua.receipt", "number": number, "received": received, "due": due, "event": event}
    )
