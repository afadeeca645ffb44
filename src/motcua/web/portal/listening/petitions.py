"""Petitions for everybody: answers that were published, a form without an account, and the sender's own page."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from motcua.areas.feedback import operations, queries
from motcua.areas.organization import queries as organization
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.rules.petitions import OtherMatter, PetitionState
from motcua.web.portal.acting import posted
from motcua.web.portal.listening.forms import PetitionForm, ReopenForm
from motcua.web.ui.narrowing import key_of
from motcua.web.ui.once import once
from motcua.web.ui.petitions import petition_badge
from motcua.web.ui.saying import translated
from motcua.web.ui.sources import network_of
from motcua.web.ui.tries import Limit

SENT = Limit("petition", tries=5, seconds=3600)
SECTION = {"section": "dialogues", "lane": "petitions"}


@require_safe
def petitions(request: HttpRequest) -> HttpResponse:
    """Petitions (phản ánh, kiến nghị đã trả lời) that were published, the latest first."""
    rows = queries.public_petitions(after=key_of(request.GET))
    following = rows[-1].id if len(rows) == queries.PETITIONS_A_PAGE else None
    return render(request, "portal/listening/petitions.html", {"rows": rows, "next": following} | SECTION)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@once
def send(request: HttpRequest) -> HttpResponse:
    """Send a petition; a complaint or a denunciation is shown its own place, and nothing of it is kept."""
    if (matter := request.POST.get("matter", "")) in OtherMatter.__members__:
        return render(request, "portal/listening/elsewhere.html", _elsewhere(matter))
    offices = [(one.id, one.name) for one in organization.offices_on(local_date(now()))]
    form = PetitionForm(posted(request), offices, request.GET.get("ho-so", "")[:60])
    if form.is_valid() and (key := _sent(form, network_of(request))) is not None:
        messages.success(request, _("Đã nhận phản ánh, kiến nghị. Xin giữ lại đường dẫn của trang này."))
        return redirect("portal:my_petition", queries.petition_token(key))
    return render(request, "portal/listening/petition_send.html", {"form": form} | SECTION)


def _elsewhere(matter: str) -> dict[str, object]:
    return {"matter": OtherMatter[matter], "denunciation": matter == OtherMatter.DENUNCIATION} | SECTION


def _sent(form: PetitionForm, network: str) -> int | None:
    """The key of the petition; None, with the reason on the form, where it was refused."""
    if SENT.reached(network):
        form.add_error(None, _("Nơi này vừa gửi nhiều phản ánh. Xin gửi lại sau một giờ."))
        return None
    SENT.count(network)
    try:
        return operations.send_petition(at=now(), **form.told())
    except UserError as error:
        form.add_error(None, translated(error.message))
        form.doubted = error.code.startswith("sounds_like")
        return None


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@once
def my_petition(request: HttpRequest, token: str) -> HttpResponse:
    """My petition (phản ánh của tôi): where it stands, the answer, and a way to say that nothing was solved."""
    row = queries.own_petition(queries.petition_of_token(token))
    if row is None:
        raise Http404(_("Không có phản ánh này."))
    form = ReopenForm(posted(request))
    if form.is_valid() and _reopened(form, token):
        messages.success(request, _("Đã mở lại phản ánh; đơn vị sẽ trả lời lại."))
        return redirect("portal:my_petition", token)
    context = {"row": row, "badge": petition_badge(row, local_date(now())), "form": form}
    context["steps"] = queries.petition_steps(row.id)
    context["answered"] = row.state is PetitionState.ANSWERED
    return render(request, "portal/listening/petition.html", context | SECTION)


def _reopened(form: ReopenForm, token: str) -> bool:
    try:
        operations.reopen_petition(token=token, words=form.cleaned_data["words"], at=now())
    except UserError as error:
        form.add_error(None, translated(error.message))
        return False
    return True
