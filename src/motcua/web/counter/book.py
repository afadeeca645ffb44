"""The register of a period (sổ theo dõi hồ sơ) on paper, as the circular of its last day asks for."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from motcua.areas.dossiers import queries as dossiers
from motcua.web.counter import printing
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.desk import unit_ids_of, unit_of
from motcua.web.ui.doors import reads_personal_data, staff_only
from motcua.web.ui.printed import printed

MOST = {"pdf": 3000, "docx": 500}


class PeriodForm(forms.Form):
    """Period form (kỳ của sổ theo dõi): from a day to a day, as PDF or Word."""

    tu = fields.day(gettext_lazy("Nhận từ ngày"))
    den = fields.day(gettext_lazy("Đến hết ngày"))
    dang = forms.ChoiceField(
        label=gettext_lazy("Dạng tệp"),
        choices=[("pdf", gettext_lazy("PDF để in")), ("docx", gettext_lazy("Word để sửa"))],
        initial="pdf",
        widget=forms.RadioSelect,
    )

    def clean(self) -> dict[str, Any]:
        """The days in their order."""
        cleaned = super().clean() or {}
        if cleaned.get("tu") and cleaned.get("den") and cleaned["den"] < cleaned["tu"]:
            self.add_error("den", _("Ngày cuối phải không trước ngày đầu."))
        return cleaned

    def lines(self, account: Any) -> tuple[dossiers.RegisterLineRow, ...]:
        """The lines of the period; more than one file takes is said on the form."""
        said, most = self.cleaned_data, MOST[self.cleaned_data["dang"]]
        found = dossiers.register_lines(unit_ids_of(account), since=said["tu"], until=said["den"], limit=most)
        if len(found) > most:
            words = _("Kỳ này có hơn %(n)s hồ sơ, không in được vào một tệp. Xin chọn kỳ ngắn hơn.")
            self.add_error("den", words % {"n": most})
        return found


@require_safe
@staff_only
@reads_personal_data
def register_paper(request: HttpRequest) -> HttpResponse:
    """Register of a period (in sổ theo dõi): asked for by its days."""
    unit, form = unit_of(request.user), PeriodForm(request.GET or None)
    if unit is None:
        raise Http404(_("Tài khoản này không thuộc đơn vị nào."))
    lines = form.lines(request.user) if form.is_valid() else ()
    if form.is_bound and not form.errors:
        since, until = form.cleaned_data["tu"], form.cleaned_data["den"]
        paper = printing.period_register(unit.id, since, until, lines)
        return printed(request, paper, f"so-theo-doi-{since:%Y-%m-%d}-{until:%Y-%m-%d}")
    return render(request, "counter/register_paper.html", {"form": form, "section": "register"})
