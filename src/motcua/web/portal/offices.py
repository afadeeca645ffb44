"""The offices that may take a procedure in, and whether people file with one of them here."""

from __future__ import annotations

from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import OfficeRow
from motcua.areas.procedures.queries import OnlineService, VersionDetail
from motcua.kernel.clock import local_date, now

ONLINE = (OnlineService.FULL, OnlineService.PARTIAL)


def offices_for(version: VersionDetail) -> list[OfficeRow]:
    """Offices for a procedure (nơi nhận), by the levels it is done at."""
    levels = version.levels
    return [one for one in organization.offices_on(local_date(now())) if not levels or one.level in levels]


def filed_where(version: VersionDetail, *, form: bool) -> str:
    """Where it is filed online (nộp trực tuyến ở đâu): "here", "elsewhere" on the national portal, or nowhere; with an
    electronic form it is begun here, and the page it begins on says where it goes on."""
    if version.online_service not in ONLINE:
        return ""
    return "here" if form or any(one.online_here for one in offices_for(version)) else "elsewhere"
