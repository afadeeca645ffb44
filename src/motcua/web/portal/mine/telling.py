"""How one wants to be told (cách nhận tin): the ways a person chooses, with what they agree to."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from motcua.areas.notices import operations, queries
from motcua.areas.notices.queries import WayRow
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.web.portal.mine.doors import own_page
from motcua.web.ui.citizens import citizen_of
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated
from motcua.web.ui.templatetags.screens import WAYS

TICK = {"class": "govuk-checkboxes__input"}


class WaysForm(forms.Form):
    """Ways form (cách nhận tin): one tick for each way that is offered here, and one that says yes to it."""

    def __init__(self, *args: Any, rows: list[WayRow], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows = rows
        for row in rows:
            self.fields[row.way] = forms.BooleanField(
                label=f"{WAYS[row.way]} · {row.to or _('chưa có địa chỉ, báo tại quầy hoặc ghi khi nộp hồ sơ')}",
                required=False,
                initial=row.wanted,
                widget=forms.CheckboxInput(attrs=TICK),
            )
        self.fields["agreed"] = forms.BooleanField(
            label=queries.consent_words(), required=False, widget=forms.CheckboxInput(attrs=TICK)
        )

    def chosen(self, applicant_id: int) -> bool:
        """Write the choice down; False, with the reason on the form, where it was refused."""
        if not self.is_valid():
            return False
        wanted = [row.way for row in self.rows if self.cleaned_data[row.way]]
        try:
            operations.choose_ways(
                applicant_id=applicant_id, wanted=wanted, agreed=self.cleaned_data["agreed"], at=now()
            )
        except UserError as refused:
            self.add_error("agreed", forms.ValidationError(translated(refused.message), code=refused.code))
            return False
        return True


@require_http_methods(["GET", "HEAD", "POST"])
@own_page
@once
def ways(request: HttpRequest) -> HttpResponse:
    """Ways (cách nhận tin) of the person who is signed in."""
    citizen = citizen_of(request)
    if citizen is None:
        raise Http404
    rows = queries.ways_of(citizen.id, {"phone": citizen.phone, "email": citizen.email})
    form = WaysForm(request.POST if request.method == "POST" else None, rows=rows)
    if request.method == "POST" and form.chosen(citizen.id):
        messages.success(request, _("Đã ghi cách nhận tin của ông/bà."), extra_tags="ok")
        return redirect("portal:my_ways")
    return render(request, "portal/mine/ways.html", {"form": form, "quiet": queries.quiet_hours(), "section": "mine"})
