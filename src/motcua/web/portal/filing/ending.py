"""The end of a filing: everything once more, then it is sent, then what happens next."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from motcua.areas.dossiers import queries as dossiers
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.web.portal.acting import acting, posted
from motcua.web.portal.filing.course import Course, course
from motcua.web.portal.filing.doors import signed_in
from motcua.web.portal.filing.forms import SubmitForm
from motcua.web.portal.filing.money import quoted
from motcua.web.portal.filing.sending import duplicates, send, wishes_of
from motcua.web.portal.lookup.telling import telling
from motcua.web.ui.forms import answers
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated
from motcua.web.ui.wishes import money_words, receive_words

ANSWER_BY = "answer_by"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
@once
def check(request: HttpRequest, code: str) -> HttpResponse:
    """Check (kiểm tra và nộp): every answer with a way to change it; then it is sent."""
    filing = course(request, code)
    if not filing.begun:
        messages.info(request, _("Không còn bản nháp nào của thủ tục này: hồ sơ đã được gửi, hoặc bản nháp đã bỏ."))
        return redirect("portal:mine")
    form = SubmitForm(posted(request), stands=filing.digest)
    if form.is_valid() and not filing.missing and (led := _sent(request, filing, form)):
        return led
    return filing.page("check", "check", form=form, **_everything(filing))


def _sent(request: HttpRequest, filing: Course, form: SubmitForm) -> HttpResponse | None:
    """The page that follows on sending a filing; None where it was refused, and the form says why."""
    try:
        done = send(filing)
    except UserError as error:
        if error.code == "sent_already":
            messages.info(request, translated(error.message))
            return redirect("portal:mine")
        form.add_error(None, translated(error.message))
        return None
    request.session[ANSWER_BY] = {done.number: done.answer_by.isoformat()}
    return redirect("portal:file_done", filing.code, done.number)


def _everything(filing: Course) -> dict[str, Any]:
    """Everything told in a filing, as the last page shows it once more."""
    return {
        "answers": answers(filing.form, filing.data.get("form", {})) if filing.form else (),
        "papers": [(one, filing.data.get("papers", {}).get(str(one.id))) for one in filing.papers],
        "quote": quoted(filing),
        "claimed": quoted(filing, claimed=True) if filing.data.get("money", {}).get("exemption") else None,
        "proof_name": filing.data.get("money", {}).get("proof_name", ""),
        "receive_words": receive_words(wishes_of(filing)),
        "money_words": money_words(wishes_of(filing)),
        "duplicates": duplicates(filing),
    }


@never_cache
@require_safe
@signed_in
def done(request: HttpRequest, code: str, number: str) -> HttpResponse:
    """Done (đã nộp): the number, what happens next, by when the office answers."""
    found = dossiers.progress(number)
    if found is None or not dossiers.is_own(acting(request).pk, number):
        raise Http404
    answer_by = request.session.get(ANSWER_BY, {}).get(number, "")
    context = telling(found, now()) | {"answer_by": answer_by, "code": code, "section": "mine"}
    return render(request, "portal/filing/done.html", context)
