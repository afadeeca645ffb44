"""Look-up pages (tra cứu): progress by code, no names (Thông tư 01/2018/TT-VPCP, Điều 16)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from motcua.areas.dossiers import queries as dossiers
from motcua.kernel.clock import now
from motcua.web.portal.lookup.asking import Answer, ask, remember
from motcua.web.portal.lookup.forms import LookupForm
from motcua.web.portal.lookup.telling import telling

GUESSED_TOO_OFTEN = 429


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def lookup(request: HttpRequest) -> HttpResponse:
    """Look-up (tra cứu): the form, or one dossier's progress."""
    form = LookupForm(request.POST if request.method == "POST" else request.GET or None)
    if not (form.is_bound and form.is_valid()):
        return render(request, "portal/lookup.html", {"form": form, "section": "lookup"})
    number = form.cleaned_data["ma"]
    answer = ask(request, number, form.cleaned_data["so"])
    if answer is Answer.OPEN and request.method == "POST":
        remember(request, number)
        return redirect(f"{reverse('portal:lookup')}?{urlencode({'ma': number})}")
    found = dossiers.progress(number) if answer is Answer.OPEN else None
    if found is not None:
        context = telling(found, now()) | {"section": "lookup", "journal": dossiers.standing_of(number)}
        return render(request, "portal/progress.html", context)
    return _unopened(request, form, number, answer)


def _unopened(request: HttpRequest, form: LookupForm, number: str, answer: Answer) -> HttpResponse:
    """The form again, with why no progress is shown."""
    context = {"form": form, "section": "lookup", "asked": number, "answer": answer.value}
    status = GUESSED_TOO_OFTEN if answer is Answer.TOO_OFTEN else 200
    return render(request, "portal/lookup.html", context, status=status)
