"""Composing a report (soạn báo cáo): choose, write, look, mend, send out, take back."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from motcua.areas.reports import policy, queries
from motcua.insight import reports
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.web.office.composing.annexed import no_annex, periods_of
from motcua.web.office.composing.forms import DraftForm, ReturnForm, SlotForm, initial_of
from motcua.web.office.composing.preview import previewed
from motcua.web.office.composing.work import KINDS, Work, work_of
from motcua.web.ui.choice import ChoiceForm
from motcua.web.ui.desk import unit_of
from motcua.web.ui.doors import staff_only
from motcua.web.ui.saying import translated

View = Callable[..., HttpResponseBase]
AROUND = ("above", "number", "symbol", "place", "on", "recipients", "capacity", "post", "signer")


def composers_only(view: View) -> View:
    """Composers only (chỉ người soạn báo cáo)."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not policy.may_compose(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return staff_only(guarded)


def _names() -> dict[str, str]:
    return {pack["code"]: pack["name"] for pack in reports.templates().values()}


@require_safe
@composers_only
def begin(request: HttpRequest) -> HttpResponse:
    """Begin (chọn đơn vị, kỳ, mẫu), or go on with a draft."""
    units = policy.composes_for(request.user, today=local_date(now()))
    form, names = ChoiceForm(request.GET, unit=unit_of(request.user), among=units), _names()
    wanted = request.GET.get("mau", "")
    if wanted in names and (choice := form.choice()):
        return redirect(f"{reverse('office:compose', args=[wanted])}?{choice.query}")
    rows = [(row, names.get(row.template, row.template)) for row in queries.drafts(unit_ids=units)]
    choice = form.choice()
    context = {"form": form, "names": names, "rows": rows, "asked": periods_of(choice.unit if choice else None)}
    return render(request, "office/composing/begin.html", context | SECTION)


SECTION = {"section": "report"}


@require_http_methods(["GET", "HEAD", "POST"])
@composers_only
def compose(request: HttpRequest, template: str) -> HttpResponse:
    """Compose (soạn): the text of every section beside what it makes."""
    work = work_of(request, template)
    return _kept(request, work) if request.method == "POST" else page(request, work)


def _kept(request: HttpRequest, work: Work) -> HttpResponse:
    """The draft written down, with a figure put in where one was asked for; or the page with what is wrong."""
    form = DraftForm(request.POST, drafts=work.drafts)
    slot = SlotForm(request.POST, drafts=work.drafts) if "insert" in request.POST else None
    if not form.is_valid() or (slot and not slot.is_valid()):
        return page(request, work, form=form, slot=slot, status=422)
    texts = form.texts()
    if slot:
        slot.put(texts)
    try:
        work.write(request, texts, form.issue(), after=form.cleaned_data["after"])
    except UserError as error:
        form.add_error(None, translated(error.message))
        return page(request, work, form=form, status=409)
    messages.success(request, _("Đã lưu bản thảo."), extra_tags="ok")
    return redirect(_address(work, f"#muc-{slot.cleaned_data['section']}" if slot else ""))


def _address(work: Work, place: str = "") -> str:
    return f"{reverse('office:compose', args=[work.template])}?{work.query}{place}"


def page(request: HttpRequest, work: Work, *, status: int = 200, **more: Any) -> HttpResponse:
    """The page (trang soạn) of a report, with what is to be told on it."""
    initial = initial_of(work.report.issue) | {"after": work.number}
    form = more.pop("form", None) or DraftForm(drafts=work.drafts, initial=initial)
    context = {
        "work": work,
        "form": form,
        "around": [form[name] for name in AROUND],
        "slot": more.pop("slot", None) or SlotForm(drafts=work.drafts),
        "returning": more.pop("returning", None) or ReturnForm(),
        "exported": urlencode({"known_at": work.report.question.known_at.isoformat(), "v": work.number}),
        "kinds": KINDS,
        "no_annex": no_annex(work),
        **_sections(work, form),
        **SECTION,
    }
    return render(request, "office/composing/compose.html", context | more, status=status)


def _sections(work: Work, form: DraftForm) -> dict[str, Any]:
    """Each section: its box, its draft, what it makes, and what is not in order there."""
    shown, places = previewed(work.report), work.places
    sections = [
        (form[f"text_{each.key}"], each, shown.get(each.key, []), _ill(places, each.key)) for each in work.drafts
    ]
    return {"sections": sections, "places": places}


def _ill(places: tuple[reports.Place, ...], key: str) -> list[reports.Place]:
    return [place for place in places if place.section == key]


@require_safe
@composers_only
def download(request: HttpRequest, template: str, kind: str) -> HttpResponse:
    """Download (tải tệp): refused while a number is loose or a claim is wrong."""
    work = work_of(request, template)
    if kind not in KINDS:
        raise Http404
    if work.places:
        return page(request, work, status=409, refused=True)
    return _attachment(work.file(kind), f"{work.stem}.{kind}", KINDS[kind])


@require_safe
@composers_only
def seal(request: HttpRequest, template: str, kind: str) -> HttpResponse:
    """Seal (tệp chữ ký) of the very bytes that the download beside it gives."""
    work = work_of(request, template)
    if kind not in KINDS or work.places or "known_at" not in request.GET:
        raise Http404
    name = f"{work.stem}.{kind}"
    content = reports.seal(work.file(kind), name=name, at=work.report.question.known_at)
    return _attachment(content, f"{name}.sig.json", "application/json")


def _attachment(content: bytes, name: str, kind: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
