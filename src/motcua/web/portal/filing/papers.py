"""Papers (giấy tờ): each of the list by a file, by one handed in before, or brought to the counter."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from motcua.areas.digitization.queries import PaperScanRow, scans_of, stored_file
from motcua.areas.procedures.queries import RequiredRow
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.web.portal.acting import posted
from motcua.web.portal.arriving import keep
from motcua.web.portal.filing.course import Course, course
from motcua.web.portal.filing.doors import signed_in
from motcua.web.portal.filing.forms import PaperForm
from motcua.web.ui.saying import translated


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def papers(request: HttpRequest, code: str) -> HttpResponse:
    """Papers (giấy tờ): the list and how each stands."""
    filing = course(request, code)
    told = filing.data.get("papers", {})
    rows = [(one, told.get(str(one.id))) for one in filing.papers]
    left = [one for one, given in rows if given is None]
    if request.method == "POST" and not left:
        return filing.after("papers")
    return filing.page("papers", "papers", rows=rows, left=left, refused=request.method == "POST")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def paper(request: HttpRequest, code: str, required_id: int) -> HttpResponse:
    """One paper (một giấy tờ)."""
    filing = course(request, code)
    required = _required(filing, required_id)
    known, before = reusable(filing, required), filing.data.get("papers", {})
    form = PaperForm(posted(request), request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            told = _given(request, form.cleaned_data, known)
            return filing.told(papers={**before, str(required.id): told}).after_paper(required_id)
        except UserError as error:
            form.add_error("file", translated(error.message))
    shown: dict[str, Any] = {"required": required, "known": known, "given": before.get(str(required.id))}
    return filing.page("papers", "paper", form=form, back=filing.address("papers"), **shown)


def _required(filing: Course, required_id: int) -> RequiredRow:
    """One paper of the list. Raises Http404."""
    required = next((one for one in filing.papers if one.id == required_id), None)
    if required is None:
        raise Http404
    return required


def reusable(filing: Course, required: RequiredRow) -> list[PaperScanRow]:
    """Papers of the person (giấy tờ đã có) that may stand in for this one, those of the same name first."""
    if filing.me is None:
        return []
    found = scans_of(filing.me.id, on=local_date(now()))
    return sorted(found, key=lambda one: one.paper_name != required.name)[:6]


def _given(request: HttpRequest, told: dict[str, Any], known: list[PaperScanRow]) -> dict[str, Any]:
    """What was given: a file that passed every check, a paper handed in before, or a promise to bring it.

    Raises UserError with one plain sentence.
    """
    if key := keep(request, told, "file"):
        stored = stored_file(key)
        return {"file": key, "name": stored.name if stored else ""}
    scan = next((one for one in known if str(one.id) == told["reuse"]), None)
    if scan is not None:
        return {"file": scan.file.id, "name": scan.paper_name, "scan": scan.id}
    if told["later"]:
        return {"later": True}
    raise UserError("Chưa chọn tệp. Xin chọn một tệp, hoặc chọn nộp bản giấy tại quầy.", code="no_paper")
