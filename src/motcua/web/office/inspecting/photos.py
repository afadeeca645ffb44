"""Photographs beside the items of a checklist: sent from the phone, also later, and shown to whoever sees the visit."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from motcua.areas.digitization.queries import stored_file
from motcua.areas.inspections import operations, queries
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.web.office.inspecting.checklist import JSON, address, written_at
from motcua.web.office.inspecting.forms import ReasonForm, faults
from motcua.web.office.inspecting.seeing import seen
from motcua.web.ui.doors import staff_only
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated
from motcua.web.ui.stored import stored


class PhotoForm(forms.Form):
    """Photo form (ảnh của một mục): the picture, of which item, and when it was taken."""

    item = forms.CharField(max_length=20)
    photo = forms.FileField(error_messages={"required": "Xin chọn một ảnh."})
    caption = forms.CharField(max_length=300, required=False)
    key = forms.UUIDField()
    written_at = forms.CharField(max_length=40, required=False)

    def told(self, at: datetime) -> dict[str, Any]:
        """The fields as the operation takes them."""
        said = self.cleaned_data
        file = said["photo"]
        moment = written_at(said["written_at"], at)
        return {name: said[name] for name in ("item", "caption", "key")} | {
            "file": file.file,
            "name": str(file.name),
            "taken_at": moment,
        }


@require_POST
@staff_only
def add(request: HttpRequest, inspection_id: int) -> HttpResponse:
    """Add a photo; to a script the answer is JSON, to a form the page again."""
    one, form, at = seen(request, inspection_id), PhotoForm(request.POST, request.FILES), now()
    words, kept = "", 0
    if form.is_valid():
        try:
            told: dict[str, Any] = {"inspection_id": one.view.row.id, "account": request.user, "at": at}
            kept = operations.keep_photo(**told, **form.told(at))
        except UserError as refused:
            words = translated(refused.message)
    else:
        words = faults(form)
    return _answer(request, inspection_id, form.data.get("item", ""), kept, words)


def _answer(request: HttpRequest, inspection_id: int, item: str, kept: int, words: str) -> HttpResponse:
    if JSON in request.headers.get("Accept", ""):
        return JsonResponse({"error": words}, status=400) if words else JsonResponse({"id": kept, "item": item})
    if words:
        messages.error(request, words, extra_tags="bad")
    return redirect(f"{address(inspection_id)}#muc-{item}")


@require_POST
@staff_only
@once
def withdraw(request: HttpRequest, inspection_id: int, photo_id: int) -> HttpResponse:
    """Withdraw a photo (rút ảnh chụp) with the reason."""
    one, form = seen(request, inspection_id), ReasonForm(request.POST)
    row = queries.photo(one.view.row.id, photo_id)
    if row is None:
        raise Http404(_("Không có ảnh này."))
    told = {"inspection_id": one.view.row.id, "photo_id": row.id, "account": request.user, "at": now()}
    if form.tried(operations.withdraw_photo, **told):
        messages.success(request, _("Đã rút ảnh; lý do được giữ lại."), extra_tags="ok")
    else:
        messages.error(request, faults(form), extra_tags="bad")
    return redirect(f"{address(inspection_id)}#muc-{row.item}")


@require_safe
@staff_only
def photo(request: HttpRequest, inspection_id: int, photo_id: int) -> HttpResponseBase:
    """A photo (ảnh chụp) of an inspection one sees; one that was withdrawn is not shown."""
    one = seen(request, inspection_id)
    row = queries.photo(one.view.row.id, photo_id)
    return stored(stored_file(row.file_id) if row and row.withdrawn_at is None else None, shown=True)
