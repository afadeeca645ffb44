"""Rating a dossier once, and saying whether a page helped."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.feedback import operations as feedback
from motcua.areas.feedback.queries import dossier_of_token, rating_of
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.web.portal.acting import posted
from motcua.web.portal.mine.doors import own_dossier
from motcua.web.portal.opinion.forms import HelpedForm, RatingForm
from motcua.web.ui.citizens import citizen_of
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated
from motcua.web.ui.sources import network_of, source_of
from motcua.web.ui.tries import Limit

BY_NETWORK = Limit("page_feedback", tries=30, seconds=600)


@require_http_methods(["GET", "HEAD", "POST"])
@own_dossier
@once
def rate(request: HttpRequest, number: str) -> HttpResponse:
    """Rate (đánh giá) one's own dossier, once, after its return."""
    citizen = citizen_of(request)
    if citizen is None:
        raise Http404
    return _rating(request, number, lambda told: feedback.rate_as_applicant(applicant_id=citizen.id, **told), number)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@once
def rate_by_link(request: HttpRequest, token: str) -> HttpResponse:
    """Rate by the link (đánh giá bằng đường dẫn) that was sent to the applicant only."""
    number = dossier_of_token(token)
    if number is None:
        raise Http404
    return _rating(request, number, lambda told: feedback.rate_by_link(token=token, **_but_number(told)), "")


def _but_number(told: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if name != "dossier_number"}


def _rating(request: HttpRequest, number: str, give: Any, back: str) -> HttpResponse:
    """The page of a rating: the question, or what was said before."""
    form, found = RatingForm(posted(request)), dossiers.progress(number)
    if found is None:
        raise Http404
    if form.is_valid():
        told = {"dossier_number": number, "score": int(form.cleaned_data["score"]), **asdict(source_of(request))}
        try:
            give(told | {"words": form.cleaned_data["words"], "at": now()})
            messages.success(request, _("Đã ghi nhận đánh giá. Xin cảm ơn ông/bà."))
            return redirect(request.path)
        except UserError as error:
            form.add_error(None, translated(error.message))
    context = {"form": form, "row": found.row, "given": rating_of(number), "back": back, "section": "mine"}
    return render(request, "portal/rate.html", context)


@never_cache
@require_POST
@once
def helped(request: HttpRequest) -> HttpResponse:
    """Helped (trang có ích không): yes is written down at once, no asks what to mend; nobody is named."""
    form = HelpedForm(request.POST)
    network = network_of(request)
    if not form.is_valid() and form.has_error("words", "denunciation"):
        return render(request, "portal/helped.html", {"form": form, "page": form.cleaned_data.get("page", "")})
    if not form.is_valid():
        raise Http404
    told = form.cleaned_data
    if told["helped"] == "0" and not told["said"]:
        return render(request, "portal/helped.html", {"form": form, "page": told["page"]})
    if not BY_NETWORK.reached(network):
        BY_NETWORK.count(network)
        feedback.write_page_feedback(page=told["page"], helped=told["helped"] == "1", words=told["words"], at=now())
    return render(request, "portal/helped.html", {"thanked": True})
