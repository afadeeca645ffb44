"""Certifying: the quick line, its fee as it is typed, the book of the year, and the words on paper."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.policy import DossierPolicy
from motcua.areas.people import queries as people
from motcua.kernel.clock import local_date, now
from motcua.web.counter import printing
from motcua.web.counter.certifying.forms import KINDS, CertifyForm
from motcua.web.counter.receiving.prints import shown
from motcua.web.ui.desk import desk_unit, unit_ids_of
from motcua.web.ui.doors import only_if, reads_personal_data
from motcua.web.ui.narrowing import key_of, number_of
from motcua.web.ui.once import once
from motcua.web.ui.register import book_asked

LAST = "certified_last"  # in the session: the kind and the signer that were used last


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(DossierPolicy.serve)
@reads_personal_data
@once
def certify(request: HttpRequest) -> HttpResponse:
    """Certify (chứng thực): one line in, one number out; the line just written stands above the next one."""
    unit, at = desk_unit(request.user), now()
    posted = request.POST if request.method == "POST" else None
    form = CertifyForm(posted, unit=unit, at=at, initial=_beginning(request))
    done = form.certify(request.user) if posted else None
    if done:
        request.session[LAST] = {"kind": form.cleaned_data["kind"], "signer": form.cleaned_data["signer"]}
        return redirect(f"{reverse('counter:certify')}?vua={done.number}")
    year = local_date(at).year
    context = {"form": form, "done": _just_done(request), "unit": unit, "year": year}
    context["book"] = dossiers.book_lines(unit.id, year, limit=8)
    return render(request, "counter/certifying/certify.html", context | {"section": "desk", "room": "certify"})


def _beginning(request: HttpRequest) -> dict[str, Any]:
    """What the next line begins with: the kind and signer of the last one, and the person one came from."""
    begun = dict(request.session.get(LAST, {}))
    who = people.applicant(key) if (key := number_of(request.GET, "chu")) else None
    return begun | ({"person": who.id_number or who.name} if who else {})


def _just_done(request: HttpRequest) -> Any:
    number = request.GET.get("vua", "")
    seen = number and dossiers.case_file(number, account=request.user) is not None
    return dossiers.certified(number) if seen else None


@require_safe
@only_if(DossierPolicy.serve)
def fee(request: HttpRequest) -> HttpResponse:
    """Fee (phí chứng thực) of what is typed so far."""
    form = CertifyForm(request.GET, unit=desk_unit(request.user), at=now())
    return render(request, "counter/certifying/fee.html", {"form": form})


@require_safe
@only_if(DossierPolicy.serve)
@reads_personal_data
def book(request: HttpRequest) -> HttpResponse:
    """Book (sổ chứng thực) of a year, the latest number first, paged by key."""
    unit, this_year = desk_unit(request.user), local_date(now()).year
    asked = request.GET.get("nam", "")
    year = int(asked) if asked.isdecimal() and len(asked) == 4 else this_year
    narrowed = book_asked(request.GET)
    rows = dossiers.book_lines(unit.id, year, **narrowed, before=key_of(request.GET), limit=50)
    context: dict[str, Any] = {"rows": rows, "year": year, "unit": unit, **narrowed}
    context |= {"next": rows[-1].id if len(rows) == 50 else None, "kinds": KINDS, "months": range(1, 13)}
    return render(request, "counter/certifying/book.html", context | {"section": "desk", "room": "certify"})


@require_safe
@only_if(DossierPolicy.serve)
@reads_personal_data
def words(request: HttpRequest, number: str) -> HttpResponse:
    """Certifying words (lời chứng) on paper."""
    row = dossiers.certified(number)
    units = unit_ids_of(request.user)
    if row is None or (units is not None and row.unit_id not in units):
        raise Http404(_("Không có lần chứng thực này."))
    return shown(printing.certification(row), f"loi-chung-{number}")
