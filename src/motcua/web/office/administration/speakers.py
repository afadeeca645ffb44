"""Speakers (xóa tên người hỏi, người gửi): who asked in dialogues or sent petitions is found, erased, and logged."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from motcua.areas.feedback import operations, queries
from motcua.areas.feedback.queries import SpeakerRow
from motcua.kernel.clock import local_date, now
from motcua.web.office.administration.forms import Tried
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.doors import administrators_only, reads_personal_data
from motcua.web.ui.narrowing import key_of
from motcua.web.ui.once import once

PAGE = 50
ROOM = {"room": "erasing", "section": "administration"}


class SpeakersForm(Tried):
    """Speakers form (xóa tên người hỏi, người gửi): which rows, why, on what document."""

    keys = fields.ticks(gettext_lazy("Dòng được xóa tên"))
    reason = fields.words(gettext_lazy("Vì sao được xóa"))
    document = fields.line(
        gettext_lazy("Văn bản, đơn yêu cầu làm căn cứ"), help_text=gettext_lazy("Số, ký hiệu, ngày.")
    )

    def __init__(self, rows: list[SpeakerRow], posted: Any) -> None:
        super().__init__(posted)
        free = [row for row in rows if not row.kept_because]
        choices = [(row.key, f"{row.name or row.contact}, {row.said_on:%d/%m/%Y}") for row in free]
        field = self.fields["keys"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = choices


@require_http_methods(["GET", "HEAD", "POST"])
@administrators_only
@reads_personal_data
@once
def speakers(request: HttpRequest) -> HttpResponse:
    """Speakers (người hỏi, người gửi) found by name or contact, what may go, and the log."""
    text, at = request.GET.get("tim", "").strip()[:100], now()
    rows = queries.speakers(text, today=local_date(at))
    form = SpeakersForm(rows, request.POST or None)
    if request.method == "POST" and form.tried(operations.erase_speakers, text=text, account=request.user, at=at):
        messages.success(request, _("Đã xóa tên; phần đã công khai không nêu tên ai nên giữ lại."), extra_tags="ok")
        return redirect(reverse("office:speakers"))
    log = queries.speaker_erasures(after=key_of(request.GET))
    context = {"text": text, "rows": rows, "form": form, "log": log, "next": log[-1].id if len(log) == PAGE else None}
    return render(request, "office/administration/speakers.html", context | ROOM)
