"""One's own page (trang của tôi): everything at a glance, and the store of papers."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.areas.digitization.queries import scans_of
from motcua.areas.dossiers import queries as dossiers
from motcua.areas.notices.queries import notices_to
from motcua.areas.organization.queries import UnitCalendars
from motcua.areas.people.queries import applicants_of_account
from motcua.kernel.clock import local_date, now
from motcua.web.portal.acting import acting
from motcua.web.portal.filing.draft import own_drafts
from motcua.web.portal.mine.doors import own_page
from motcua.web.ui.citizens import citizen_of
from motcua.web.ui.narrowing import key_of
from motcua.web.ui.standing import Badge, standing

PAGE, NOTICES = 20, 50


def _standing(page: dossiers.OwnPage, at: datetime) -> list[tuple[dossiers.DossierRow, Badge]]:
    """Each dossier and how it stands, in the hours of the unit that has it."""
    calendars = UnitCalendars(local_date(at))
    return [(row, standing(row, at, calendars.of(row.received_by_id))) for row in page.rows]


@require_safe
@own_page
def home(request: HttpRequest) -> HttpResponse:
    """Mine (của tôi): dossiers with status and due date, drafts, what is owed."""
    account = acting(request).pk
    page = dossiers.own_dossiers(account, after=key_of(request.GET), limit=PAGE)
    context = {
        "rows": _standing(page, now()),
        "next": page.next,
        "drafts": own_drafts(request),
        "owed": dossiers.owed_by(account),
        "section": "mine",
    }
    return render(request, "portal/mine/home.html", context)


@require_safe
@own_page
def messages(request: HttpRequest) -> HttpResponse:
    """Messages (tin nhắn): what was told to the person, wherever it was sent."""
    citizen = citizen_of(request)
    found = notices_to(citizen.id, after=key_of(request.GET)) if citizen else []
    context = {"notices": found, "next": found[-1].id if len(found) == NOTICES else None, "section": "mine"}
    return render(request, "portal/mine/messages.html", context)


@require_safe
@own_page
def papers(request: HttpRequest) -> HttpResponse:
    """Papers (giấy tờ của tôi): what was handed in before and need not be asked for again."""
    found = [scan for one in applicants_of_account(acting(request).pk) for scan in scans_of(one.id)]
    return render(request, "portal/mine/papers.html", {"papers": found, "section": "mine"})
