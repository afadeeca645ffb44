"""The checklist on a phone: one item after another, each sent by itself; kept on the phone while the line is down."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from motcua.areas.inspections import operations, queries
from motcua.areas.inspections.queries import ChecklistAnswer
from motcua.kernel.clock import TZ, now
from motcua.kernel.errors import UserError
from motcua.rules.inspecting import InspectionAct
from motcua.web.office.inspecting.forms import faults
from motcua.web.office.inspecting.seeing import Seen, seen
from motcua.web.office.inspecting.words import answer_badge
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.doors import staff_only
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated

JSON = "application/json"


class EntryForm(forms.Form):
    """Entry form (một mục của phiếu): the answer, how many dossiers were looked at, what was seen.

    `key` makes it count once however often it is sent; `before` is the entry its writer saw; `written_at` is when.
    """

    item = forms.CharField(max_length=20)
    answer = forms.ChoiceField(choices=ChecklistAnswer.choices, error_messages={"required": "Xin chọn kết quả."})
    checked = fields.Whole(min_value=0, max_value=100_000, required=False)
    faulty = fields.Whole(min_value=0, max_value=100_000, required=False)
    note = forms.CharField(max_length=2000, required=False)
    key = forms.UUIDField()
    before = forms.IntegerField(required=False)
    written_at = forms.CharField(max_length=40, required=False)

    def told(self, at: datetime) -> dict[str, Any]:
        """The fields as the operation takes them; a clock that cannot be read is left at the server's."""
        said = self.cleaned_data
        names = ("item", "answer", "checked", "faulty", "note")
        key: UUID = said["key"]
        return {name: said[name] for name in names} | {
            "key": key,
            "before_id": said["before"],
            "written_at": written_at(said["written_at"], at),
        }


def written_at(text: str, at: datetime) -> datetime:
    """When it was written as the phone says; what cannot be read is left at the server's clock."""
    try:
        told = datetime.fromisoformat(text)
    except ValueError:
        return at
    return told if told.tzinfo else told.replace(tzinfo=TZ)


def _cards(one: Seen) -> list[dict[str, Any]]:
    """One card per item, with the badge of its answer, its photos, and keys of its own for the next entry and photo."""
    photos = queries.photos_of(one.view.row.id)
    return [
        {
            "row": row,
            "badge": answer_badge(row.entry),
            "key": uuid4(),
            "photo_key": uuid4(),
            "answers": ChecklistAnswer.choices,
            "photos": [photo for photo in photos if photo.item == row.item.code],
        }
        for row in one.items
    ]


def _withdraws(one: Seen, account_id: int | None) -> set[int]:
    """The photos one may withdraw: those one took, and all of them for the head of the team."""
    team = {member.account_id: member.head for member in one.view.team}
    mine = [row for row in queries.photos_of(one.view.row.id) if team.get(account_id or 0) or row.by_id == account_id]
    return {row.id for row in mine if account_id in team and row.withdrawn_at is None}


@require_safe
@staff_only
def checklist(request: HttpRequest, inspection_id: int) -> HttpResponse:
    """Checklist (phiếu kiểm tra) of an inspection, to fill in or to read."""
    one = seen(request, inspection_id)
    context = {
        "seen": one,
        "view": one.view,
        "cards": _cards(one),
        "writes": InspectionAct.ANSWER in one.acts,
        "withdraws": _withdraws(one, request.user.pk),
        "token": get_token(request),
        "account": request.user.pk,
        "section": "inspecting",
    }
    return render(request, "office/inspecting/checklist.html", context)


@require_POST
@staff_only
def enter(request: HttpRequest, inspection_id: int) -> HttpResponse:
    """Enter one item; to a script the answer is JSON, to a form the page again."""
    one, form = seen(request, inspection_id), EntryForm(request.POST)
    scripted, at = JSON in request.headers.get("Accept", ""), now()
    if not form.is_valid():
        return _refused(request, one, faults(form), scripted)
    try:
        kept = operations.enter_answer(inspection_id=inspection_id, account=request.user, at=at, **form.told(at))
    except UserError as refused:
        return _refused(request, one, translated(refused.message), scripted)
    if scripted:
        return JsonResponse({"id": kept.id, "item": kept.item, "conflict": kept.conflict})
    if kept.conflict:
        messages.warning(request, _("Người khác đã ghi mục này trước. Cả hai bản được giữ; xin chọn bản đúng."))
    return redirect(f"{address(inspection_id)}#muc-{kept.item}")


def address(inspection_id: int) -> str:
    """Where the checklist of an inspection stands."""
    return reverse("office:checklist", args=[inspection_id])


def _refused(request: HttpRequest, one: Seen, words: str, scripted: bool) -> HttpResponse:
    if scripted:
        return JsonResponse({"error": words}, status=400)
    messages.error(request, words, extra_tags="bad")
    return redirect("office:checklist", one.view.row.id)


@require_POST
@staff_only
@once
def choose(request: HttpRequest, inspection_id: int, entry_id: int) -> HttpResponse:
    """Choose between two entries of one item."""
    seen(request, inspection_id)
    try:
        keep = request.POST.get("keep") == "yes"
        operations.choose_entry(entry_id=entry_id, keep=keep, account=request.user, at=now())
    except UserError as refused:
        messages.error(request, translated(refused.message), extra_tags="bad")
    return redirect("office:checklist", inspection_id)
