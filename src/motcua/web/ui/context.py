"""What every page knows: whether its data are illustrative, who reads it, where its stylesheet lies."""

from __future__ import annotations

from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from motcua.areas.dossiers.policy import policy_for
from motcua.areas.exchange.policy import may_follow_exchange
from motcua.areas.inspections.policy import may_compare
from motcua.areas.people import policy
from motcua.web.ui.citizens import citizen_of
from motcua.web.ui.doors import BY_PIN
from motcua.web.ui.masthead import masthead_of

BUILT = Path(__file__).resolve().parent / "static" / "built"


@lru_cache(maxsize=1)
def _built(stamp: float) -> str:
    return (BUILT / "digest.txt").read_text(encoding="ascii")[:12]


def built() -> str:
    """The first letters of the digest of the built files, added to their addresses; empty when not built."""
    try:
        return _built((BUILT / "digest.txt").stat().st_mtime)
    except OSError:
        return ""


def everywhere(request: HttpRequest) -> dict[str, Any]:
    """Everywhere (mọi trang): what the frame of a page needs."""
    user = getattr(request, "user", None)
    return {
        "illustrative": settings.ILLUSTRATIVE,
        "built": built(),
        "masthead": partial(masthead_of, user),  # asked only by pages of staff
        "may": policy_for(user),
        "may_compare": may_compare(user),
        "may_follow_exchange": may_follow_exchange(user),
        "may_administer": policy.may_administer(user),
        "citizen": citizen_of(request) if hasattr(request, "session") else None,
        "by_pin": hasattr(request, "session") and bool(request.session.get(BY_PIN)),
        "here": request.get_full_path(),
    }
