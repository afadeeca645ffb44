"""Blocks of figures (khối số liệu): a leader or an administrator records the decision that opens or closes one."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from motcua.areas.organization import queries as organization
from motcua.areas.people.policy import led_units, may_administer
from motcua.areas.people.queries import actor_of
from motcua.areas.publication import operations, queries
from motcua.areas.publication.policy import may_open_blocks, may_open_blocks_of
from motcua.areas.publication.queries import Block, PublishedBlockRow
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.web.office.administration.forms import Tried, in_words, select_field
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.doors import View, fully_signed_in, staff_only
from motcua.web.ui.saying import translated

REASON = 255


class BlockForm(Tried):
    """Block form (phiếu ghi quyết định công khai): which block of which unit, by which decision, from when."""

    unit_id = select_field(_("Đơn vị"))
    block = select_field(_("Khối số liệu"), in_words(Block.choices))
    decision = fields.line(_("Số quyết định"), longest=120)
    decided_on = fields.day(_("Ngày quyết định"))
    signer = fields.line(_("Người ký"), longest=160)
    since = fields.day(_("Công khai từ ngày"))
    until = fields.day(_("Thôi công khai từ ngày"), required=False, help_text=_("Để trống nếu chưa định ngày thôi."))

    def __init__(self, account: Any, posted: Any) -> None:
        super().__init__(posted)
        self.account = account
        standing = organization.units(valid_on=local_date(now()))
        mine = [(unit.id, unit.name) for unit in standing if may_open_blocks_of(account, unit.id)]
        self.fields["unit_id"].choices = mine  # type: ignore[attr-defined]


def openers_only(view: View) -> View:
    """Openers only (chỉ người được ghi quyết định công khai): leaders and administrators."""

    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not may_open_blocks(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return staff_only(fully_signed_in(guarded))


def _seen(account: Any) -> list[PublishedBlockRow]:
    return queries.block_decisions(None if may_administer(account) else led_units(account))


@require_http_methods(["GET", "HEAD", "POST"])
@openers_only
def blocks(request: HttpRequest) -> HttpResponse:
    """Blocks (các khối số liệu công khai): those recorded, and the form for one more."""
    form = BlockForm(request.user, request.POST or None)
    by = actor_of(request.user)  # type: ignore[arg-type]
    if request.method == "POST" and form.tried(operations.publish_block, by=by, at=now()):
        messages.success(request, _("Đã ghi quyết định; khối số liệu công khai từ ngày đã ghi."), extra_tags="ok")
        return redirect("office:blocks")
    context = {"form": form, "rows": _seen(request.user), "section": "administration", "room": "blocks"}
    return render(request, "office/transparency/blocks.html", context)


@require_POST
@openers_only
def withdraw(request: HttpRequest, block_id: int) -> HttpResponse:
    """Withdraw (thôi công khai) a block from today on, with the reason."""
    if block_id not in {one.id for one in _seen(request.user)}:
        raise Http404
    try:
        operations.withdraw_block(
            block_id=block_id, on=local_date(now()), reason=request.POST.get("reason", "")[:REASON]
        )
    except UserError as refused:
        messages.error(request, translated(refused.message), extra_tags="bad")
    else:
        messages.success(request, _("Khối số liệu thôi công khai từ hôm nay."), extra_tags="ok")
    return redirect("office:blocks")
