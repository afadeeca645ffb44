"""Wiring (bảng nối): what follows from what. The only place where one area's fact meets another part's verb.

Handlers are small functions that unpack the event into keywords. `on` runs inside the publisher's transaction,
`after` once it has been committed (kernel/bus.py).
"""

from __future__ import annotations

import structlog
from django.conf import settings

from motcua.areas.dossiers.events import CorrectionApplied, CorrectionProposed, RegisterImported
from motcua.kernel.bus import after, disconnect_all
from motcua.kernel.ports.virus_scan import scanners
from motcua.links.virus.clamd import Clamd
from motcua.links.virus.none import NoScanner

log = structlog.get_logger("motcua")


def connect() -> None:
    """Connect (nối) every fact to what follows from it; connecting again changes nothing."""
    disconnect_all()
    after(RegisterImported, lambda e: log.info("register_imported", run=e.run_id))
    after(CorrectionProposed, lambda e: log.warning("correction_proposed", correction=e.correction_id))
    after(CorrectionApplied, lambda e: log.warning("correction_applied", correction=e.correction_id))
    plug_in()


def plug_in() -> None:
    """Plug in (cắm) the providers of every port; the settings choose among them."""
    scanners.register("none", NoScanner)
    scanners.register("clamd", lambda: Clamd(settings.CLAMD))
