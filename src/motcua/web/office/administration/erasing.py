"""Erasing words (xóa lời văn theo luật): find the person, see what may go and what must stay, erase, and the log."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from motcua.areas.dossiers import operations
from motcua.areas.dossiers import queries as dossiers
from motcua.areas.people import queries as people
from motcua.kernel.clock import now
from motcua.web.office.administration.forms import Tried
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.desk import unit_ids_of
from motcua.web.ui.doors import administrators_only, reads_personal_data
from motcua.web.ui.narrowing import key_of, words_of
from motcua.web.ui.once import once

PAGE = 50
ROOM = {"room": "erasing", "section": "administration"}


class EraseForm(Tried):
    """Erase form (xóa lời văn): which dossiers, why, on what document."""

    numbers = fields.ticks(gettext_lazy("Hồ sơ được xóa lời văn"))
    reason = fields.words(gettext_lazy("Vì sao được xóa"))
    document = fields.line(
        gettext_lazy("Văn bản, đơn yêu cầu làm căn cứ"), help_text=gettext_lazy("Số, ký hiệu, ngày.")
    )

    def __init__(self, rows: list[dossiers.ErasableRow], posted: Any) -> None:
        super().__init__(posted)
        free = [row for row in rows if row.words and not row.kept_because]
        self.fields["numbers"].choices = [  # type: ignore[attr-defined]
            (row.number, _("%(number)s: %(words)s mục") % {"number": row.number, "words": row.words}) for row in free
        ]


class PersonForm(Tried):
    """Person form (xóa cả người nộp): why, on what document, and that it cannot be undone."""

    prefix = "person"
    reason = fields.words(gettext_lazy("Vì sao được xóa"))
    document = fields.line(
        gettext_lazy("Văn bản, đơn yêu cầu làm căn cứ"), help_text=gettext_lazy("Số, ký hiệu, ngày.")
    )
    sure = forms.BooleanField(label=gettext_lazy("Tôi đã kiểm tra đúng người; xóa rồi không lấy lại được"))

    def told(self) -> dict[str, Any]:
        """What the operation takes."""
        return {name: self.cleaned_data[name] for name in ("reason", "document")}


@require_safe
@administrators_only
@reads_personal_data
def erasures(request: HttpRequest) -> HttpResponse:
    """Erasures (nhật ký xóa), the latest first, and the person one looks for."""
    text = words_of(request.GET)
    words, number = ("", text) if text.isdigit() else (text, "")
    found = people.applicants(text=words, id_number=number).rows if text else ()
    rows = dossiers.erasures(after=key_of(request.GET))
    more = rows[-1].id if len(rows) == PAGE else None
    context = {"found": found, "text": text, "rows": rows, "next": more}
    return render(request, "office/administration/erasures.html", context | ROOM)


@require_http_methods(["GET", "HEAD", "POST"])
@administrators_only
@reads_personal_data
@once
def erase(request: HttpRequest, applicant_id: int) -> HttpResponse:
    """Erase (xóa lời văn, hoặc cả người nộp) of one person. Raises Http404 where nobody is known by the key."""
    person, at = people.applicant(applicant_id), now()
    if person is None:
        raise Http404(_("Không có người nộp này."))
    rows = dossiers.erasable(applicant_id, unit_ids_of(request.user), today=at.date())
    whole = request.POST if request.POST.get("do") == "person" else None
    form, leaving = EraseForm(rows, None if whole else request.POST or None), PersonForm(whole)
    if request.method == "POST" and _gone(request, leaving if whole else form, applicant_id, at):
        return redirect("office:erase", applicant_id)
    kept = dossiers.person_kept_because(applicant_id, today=at.date())
    context = {"person": person, "rows": rows, "form": form, "leaving": leaving, "kept": kept, **ROOM}
    return render(request, "office/administration/erase.html", context)


def _gone(request: HttpRequest, form: EraseForm | PersonForm, applicant_id: int, at: datetime) -> bool:
    """Whether it went; otherwise the form says why not."""
    erase = operations.erase_person if isinstance(form, PersonForm) else operations.erase_words
    done = form.tried(erase, applicant_id=applicant_id, account=request.user, at=at)
    if done:
        messages.success(request, _("Đã xóa; sự kiện chỉ còn mã băm, nhật ký xóa đã ghi."), extra_tags="ok")
    return done
