"""One of one's own dossiers: where it is, what one owes it, and what may be done."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from motcua.areas.digitization.queries import content_of, stored_file
from motcua.areas.dossiers import operations
from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.queries import AskedRow
from motcua.areas.dossiers.queries.parting import brought_by
from motcua.areas.feedback.queries import rating_of
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.rules.lifecycle import Status
from motcua.web.portal.acting import acting, posted
from motcua.web.portal.arriving import keep
from motcua.web.portal.lookup.telling import telling
from motcua.web.portal.mine.doors import own_dossier
from motcua.web.portal.mine.forms import SupplementForm, WithdrawForm
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated

WITHDRAWABLE = frozenset(map(Status, (1, 2, 4, 5, 6, 8)))


def _told(number: str) -> dict[str, Any]:
    """What a page about one's own dossier says. Raises Http404."""
    found = dossiers.progress(number)
    if found is None:
        raise Http404
    return telling(found, now()) | {"section": "mine", "may_withdraw": found.row.status in WITHDRAWABLE}


@require_safe
@own_dossier
def dossier(request: HttpRequest, number: str) -> HttpResponse:
    """One dossier (một hồ sơ của tôi)."""
    context = _told(number) | {
        "papers": dossiers.papers_of(number),
        "result": dossiers.result_of(number),
        "demands": dossiers.demands_of(number),
        "claim": dossiers.exemption_of(number),
        "rated": rating_of(number),
        "brought": brought_by(number, account=acting(request)),
    }
    return render(request, "portal/mine/dossier.html", context)


def _no_more(request: HttpRequest, number: str, words: str) -> HttpResponse:
    """Back to the dossier, told why what was sent was not done: it went on while the page stood open."""
    if request.method == "POST":
        messages.error(request, words, extra_tags="bad")
    return redirect("portal:own_dossier", number)


@require_http_methods(["GET", "HEAD", "POST"])
@own_dossier
@once
def supplement(request: HttpRequest, number: str) -> HttpResponse:
    """Supplement (bổ sung): a file for each item that was asked for."""
    context = _told(number)
    asked = context["found"].asked
    if asked is None or context["row"].status != Status.SUPPLEMENT_REQUESTED:
        return _no_more(request, number, _("Hồ sơ không còn chờ bổ sung; tệp vừa chọn chưa được gửi."))
    form = SupplementForm(posted(request), request.FILES or None, items=asked.items, initial={"words": asked.words})
    if request.method == "POST" and form.is_valid():
        try:
            complete = _bring(request, number, form)
            messages.success(request, _bring_words(complete=complete, accepted=bool(context["row"].received_at)))
            return redirect("portal:own_dossier", number)
        except UserError as error:
            form.add_error(None, translated(error.message))
    return render(request, "portal/mine/supplement.html", context | {"form": form, "rows": _rows(form, asked)})


def _rows(form: SupplementForm, asked: AskedRow) -> list[tuple[Any, bool]]:
    """Each question, and whether a file was sent for it already."""
    sent = {item for item, _file in asked.brought}
    return [(form[f"item_{place}"], place in sent) for place in range(len(asked.items))]


def _bring(request: HttpRequest, number: str, form: SupplementForm) -> bool:
    came = {place: keep(request, form.cleaned_data, f"item_{place}") for place in range(len(form.items))}
    files = {place: key for place, key in came.items() if key is not None}
    words, account = form.cleaned_data["words"], acting(request)
    return operations.bring_papers(number=number, files=files, words=words, account=account, at=now())


def _bring_words(*, complete: bool, accepted: bool) -> str:
    if not complete:
        return _("Đã gửi đến nơi tiếp nhận. Còn thiếu giấy tờ trong yêu cầu; ông/bà gửi tiếp khi có.")
    if accepted:
        return _("Đã gửi đủ giấy tờ được yêu cầu. Nơi tiếp nhận sẽ xác nhận rồi xử lý tiếp.")
    return _("Đã gửi đủ giấy tờ được yêu cầu. Hồ sơ đã trở lại hàng chờ tiếp nhận.")


@require_http_methods(["GET", "HEAD", "POST"])
@own_dossier
@once
def withdraw(request: HttpRequest, number: str) -> HttpResponse:
    """Withdraw (rút hồ sơ): what cannot be undone is said before."""
    context = _told(number)
    if not context["may_withdraw"]:
        return _no_more(request, number, _("Chưa rút: hồ sơ không còn ở bước rút được. Tình trạng lúc này ở dưới đây."))
    seen = context["found"].last_seq
    form = WithdrawForm(posted(request), initial={"seen": seen})
    if form.is_valid() and _withdrawn(form, request, number, seen):
        messages.success(request, _("Đã rút hồ sơ. Giấy tờ bản chính đã nộp được trả lại tại nơi tiếp nhận."))
        return redirect("portal:own_dossier", number)
    return render(request, "portal/mine/withdraw.html", context | {"form": form})


def _withdrawn(form: WithdrawForm, request: HttpRequest, number: str, last_seq: int) -> bool:
    """Withdraw as the form says; what is refused stands on the form, over the dossier as it is now."""
    reason, seen = form.cleaned_data["reason"], form.cleaned_data["seen"]
    try:
        operations.withdraw(number=number, reason=reason, account=acting(request), at=now(), seen=seen)
    except UserError as error:
        form.add_error(None, translated(error.message))
        form.look_again(last_seq)
        return False
    return True


@require_safe
@own_dossier
def file(request: HttpRequest, number: str, file_id: int) -> FileResponse:
    """A file (tệp) of one's own dossier, as an attachment."""
    row = stored_file(file_id) if dossiers.has_file(acting(request).pk, number, file_id) else None
    content = content_of(row) if row else None
    if row is None or content is None:
        raise Http404
    return FileResponse(content, as_attachment=True, filename=row.name, content_type=row.mime)
