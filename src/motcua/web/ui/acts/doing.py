"""Doing (thực hiện thao tác): the form of one act on its own address, and what follows once it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.queries import CaseFile
from motcua.rules.actions import Action
from motcua.web.ui.acts.forms.act_form import ActForm
from motcua.web.ui.acts.offers import Undo, forget_undo, remember_undo
from motcua.web.ui.acts.table import ACTS, Act, act_of

Address = Callable[[str, str], str]
MISTAKE = "Chuyển nhầm, đã hoàn tác."


@dataclass(frozen=True, slots=True)
class Doing:
    """Doing (đang thao tác): the case file, the act, its form, and why it is refused where it is."""

    case: CaseFile
    act: Act
    form: ActForm
    refused: str
    at: datetime

    @property
    def status(self) -> int:
        """What the page answers with: 409 where the act is not allowed; a form with faults is shown again."""
        return 409 if self.refused else 200


def prepared(request: HttpRequest, number: str, slug: str, at: datetime) -> Doing:
    """Prepared (phiếu thao tác): the form of an act on a dossier; what lies outside one's units is not found."""
    act, case = act_of(slug), dossiers.case_file(number, account=request.user)
    if act is None or case is None:
        raise Http404(_("Không có hồ sơ này."))
    posted = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    return Doing(case, act, act.form(case, at, *posted), case.refusals_at(at).get(act.action, ""), at)


def done(request: HttpRequest, doing: Doing, address: Address) -> bool:
    """Done (đã thao tác): act as posted; what may be taken back is offered for a while. False where it was refused."""
    if request.method != "POST" or not doing.form.act(request.user):
        return False
    forget_undo(request)
    after = dossiers.case_file(doing.case.number, account=request.user)
    undo = _undo(doing, after, address) if after else None
    if undo is not None:
        remember_undo(request, undo, doing.at)
    else:
        messages.success(request, f"{doing.case.number}: {doing.act.done}", extra_tags="ok")
    return True


def _undo(doing: Doing, after: CaseFile, address: Address) -> Undo | None:
    """What takes the act back: a hand-over is sent back, a reassignment goes to who had it before."""
    back: dict[str, Any] | None = None
    if doing.act.action is Action.HAND_OVER and Action.SEND_BACK in after.actions:
        words = _("Đã chuyển hồ sơ %(number)s đến %(to)s.") % {"number": after.number, "to": _where(after)}
        slug, back = ACTS[Action.SEND_BACK].slug, {"reason": MISTAKE}
    elif doing.act.action is Action.REASSIGN and doing.case.holder_id and Action.REASSIGN in after.actions:
        words = _("Đã giao hồ sơ %(number)s cho %(to)s.") % {"number": after.number, "to": after.holder}
        slug, back = doing.act.slug, {"to_account_id": doing.case.holder_id, "reason": MISTAKE}
    if back is None:
        return None
    fields = tuple((name, str(value)) for name, value in {"seen": after.last_seq, **back}.items())
    return Undo(after.number, words, address(after.number, slug), fields)


def _where(case: CaseFile) -> str:
    return f"{case.holder}, {case.holder_unit}" if case.holder else case.holder_unit
