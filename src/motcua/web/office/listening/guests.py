"""Guests of a dialogue: a line each, with where to write to; what was written before stands there to be changed."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from motcua.areas.feedback import operations, queries
from motcua.kernel.clock import now
from motcua.web.office.administration.forms import Tried
from motcua.web.office.listening.seeing import hearing
from motcua.web.office.meeting.forms import GUESTS_HINT, guests_of
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.doors import staff_only
from motcua.web.ui.once import once


class GuestsForm(Tried):
    """Guests form (khách mời đối thoại)."""

    names = fields.words(gettext_lazy("Khách mời"), required=False, rows=4, help_text=GUESTS_HINT)

    def told(self) -> dict[str, Any]:
        """What the operation takes."""
        return {"guests": guests_of(self.cleaned_data["names"])}


def form_of(dialogue_id: int) -> GuestsForm:
    """The form with those who are asked already."""
    lines = [f"{name}; {contact}" if contact else name for name, contact in queries.dialogue_guests(dialogue_id)]
    return GuestsForm(initial={"names": "\n".join(lines)})


@require_POST
@staff_only
@once
def ask(request: HttpRequest, dialogue_id: int) -> HttpResponse:
    """Ask guests (mời khách) to a dialogue one keeps."""
    if not queries.sees_dialogue(hearing(request), dialogue_id):
        raise Http404(_("Không có cuộc đối thoại này."))
    form = GuestsForm(request.POST)
    if form.tried(operations.ask_guests, dialogue_id=dialogue_id, account=request.user, at=now()):
        messages.success(request, _("Đã ghi khách mời."), extra_tags="ok")
    for errors in form.errors.values():
        messages.error(request, " ".join(map(str, errors)), extra_tags="bad")
    return redirect("office:dialogue", dialogue_id)
