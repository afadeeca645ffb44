"""Words of the portal: its services, its codes, and how it writes an instant."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

SYNC, TRACK = "DongBoHoSoMC", "CapNhatTienDoHoSoMC"
CHANNELS = {"COUNTER": "1", "ONLINE": "2", "POSTAL": "3"}
APPLICANTS = {"CITIZEN": "1", "ENTERPRISE": "2", "STATE_BODY": "3", "ORGANIZATION": "4"}
IDENTITIES = {1: "1", 2: "2"}  # the other kinds of papers are ours and have no code there
YES, NO = "1", "0"
VIETNAM = timezone(timedelta(hours=7))
WRITTEN = "%Y%m%d%H%M%S"


def portal_time(moment: datetime | None) -> str:
    """An instant as the portal writes it, yyyyMMddHHmmss in Vietnam; empty for none."""
    return moment.astimezone(VIETNAM).strftime(WRITTEN) if moment is not None else ""


def read_portal_time(text: str) -> datetime | None:
    """The instant of a portal's text; None for an empty one. Raises ValueError."""
    if not text:
        return None
    if len(text) != 14 or not text.isascii() or not text.isdecimal():
        raise ValueError(f"not yyyyMMddHHmmss: {text!r}")
    return datetime.strptime(text, WRITTEN).replace(tzinfo=VIETNAM)
