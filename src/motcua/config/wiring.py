"""Wiring (bảng nối): what follows from what. The only place where one area's fact meets another part's verb.

Handlers are small functions that unpack the event into keywords. `on` runs inside the publisher's transaction,
`after` once it has been committed (kernel/bus.py).
"""

from __future__ import annotations

import structlog
from django.conf import settings

from motcua.areas.dossiers.events import CorrectionApplied, CorrectionProposed, RegisterImported
from motcua.areas.people.events import CodeIssued
from motcua.kernel.bus import after, disconnect_all, on

log = structlog.get_logger("motcua")


def connect() -> None:
    """Connect (nối) every fact to what follows from it; connecting again changes nothing."""
    disconnect_all()
    after(RegisterImported, lambda e: log.info("register_imported", run=e.run_id))
    after(CorrectionProposed, lambda e: log.warning("correction_proposed", correction=e.correction_id))
    on(CodeIssued, send_one_time_code)
    after(CorrectionApplied, lambda e: log.warning("correction_applied", correction=e.correction_id))


def send_one_time_code(event: CodeIssued) -> None:
    """Send a one-time code (gửi mã): shown on the console of an illustrative installation until messages go out."""
    if settings.DEBUG or settings.ILLUSTRATIVE:
        log.warning("one_time_code", way=event.way, to=event.to, code=event.code)
