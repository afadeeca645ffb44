"""Printed (phiếu in ra): a paper in the browser, ready for the printer, or as Word to be filled in by hand; any file
that is sent to be looked at or saved."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from motcua.kernel.errors import UserError
from motcua.kernel.papers import Form, Paper, in_word, render
from motcua.kernel.uploads.kinds import DOCX
from motcua.web.ui.saying import translated

WORD = DOCX.mime


def printed(request: HttpRequest, paper: Paper | None, name: str, *, saved: bool = False) -> HttpResponse:
    """A paper as PDF, with `?dang=docx` as Word; what does not exist does not exist."""
    if paper is None:
        raise Http404(_("Không có phiếu này."))
    if request.GET.get("dang") == "docx":
        try:
            return sent(paper.word(), WORD, f"{name}.docx")
        except UserError as refused:
            raise Http404(translated(refused.message)) from refused
    return sent(paper.pdf, "application/pdf", f"{name}.pdf", saved=saved)


def either_of(kind: str, name: str, form: Form, facts: Any) -> HttpResponse:
    """A paper as Word or as PDF (một giấy tờ, hai dạng tệp), as asked for. Raises Http404 for any other kind."""
    if kind == "docx":
        return sent(in_word(form, facts.on, facts), WORD, f"{name}.docx")
    if kind != "pdf":
        raise Http404(_("Không có tệp này."))
    return sent(render(form, facts.on, facts).pdf, "application/pdf", f"{name}.pdf", saved=False)


def sent(content: bytes, kind: str, name: str, *, saved: bool = True) -> HttpResponse:
    """A file (tệp gửi đi) of a kind under a name: to be saved, or looked at in the browser."""
    told = content_disposition_header(saved, name) or "inline"
    return HttpResponse(content, content_type=kind, headers={"Content-Disposition": told})
