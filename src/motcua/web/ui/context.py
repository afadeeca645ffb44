"""What every page knows: whether its data are illustrative, who reads it, where its stylesheet lies."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from motcua.areas.conduct.policy import may_follow_conduct
from motcua.areas.dossiers.policy import policy_for
from motcua.areas.exchange.policy import may_follow_exchange
from motcua.areas.feedback.policy import may_hear
from motcua.areas.inspections.policy import may_compare, may_follow_inspections, may_see_signals
from motcua.areas.meetings.policy import may_see_meetings
from motcua.areas.parindex.policy import may_see_scores
from motcua.areas.people import policy
from motcua.areas.plans.policy import assigning_unit, may_see_plans
from motcua.areas.procedures.policy import may_keep_procedures
from motcua.web.ui.citizens import citizen_of
from motcua.web.ui.doors import BY_PIN

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
        "is_staff": policy.is_staff(user),
        "may": policy_for(user),
        "may_keep": may_keep_procedures(user),
        "may_see_signals": may_see_signals(user),
        "may_inspect": may_follow_inspections(user),
        "may_run_reform": assigning_unit(user) is not None,
        "may_see_plans": may_see_plans(user),
        "may_see_meetings": may_see_meetings(user),
        "may_see_scores": may_see_scores(user),
        "may_hear": may_hear(user),
        "may_compare": may_compare(user),
        "may_follow_exchange": may_follow_exchange(user),
        "may_follow_conduct": may_follow_conduct(user),
        "may_administer": policy.may_administer(user),
        "may_see_reads": policy.may_see_reads(user),
        "citizen": citizen_of(request) if hasattr(request, "session") else None,
        "by_pin": hasattr(request, "session") and bool(request.session.get(BY_PIN)),
        "here": request.get_full_path(),
    }
