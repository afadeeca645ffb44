"""Accepting (tiếp nhận hồ sơ đã nộp): what came online or by post is checked paper by paper, then it is in."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from motcua.areas.dossiers import operations
from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.operations import Received
from motcua.areas.dossiers.policy import DossierPolicy
from motcua.areas.dossiers.queries import CaseFile, Channel
from motcua.areas.people import queries as people
from motcua.areas.procedures import queries as procedures
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.rules.actions import Action
from motcua.web.counter.receiving import quoting, scans
from motcua.web.counter.receiving.papers import PapersForm, ticked
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.acts.forms.exempting import DecidesExemption
from motcua.web.ui.doors import only_if, reads_personal_data
from motcua.web.ui.dossier import asked_shown, wished
from motcua.web.ui.dossier.judged import form_notes
from motcua.web.ui.dossier.showing import badge, filled
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated
from motcua.web.ui.sources import leave_source


def channel_of(case: CaseFile) -> str:
    """The code of the channel a dossier came by, as its events say it last."""
    told = [event.payload["channel"] for event in case.view.events if event.payload.get("channel")]
    return str(told[-1]) if told else Channel.COUNTER.value


LOOKS = ("all", "pages")  # buttons that only bring the form back


class AcceptForm(DecidesExemption, PapersForm):
    """Accept form (tiếp nhận hồ sơ đã nộp): every paper looked at; a claimed exemption decided; the due time where
    nobody can reckon it."""

    seen = forms.IntegerField(widget=forms.HiddenInput)
    due = fields.moment(gettext_lazy("Ngày giờ hẹn trả"), required=False)
    take_fee = forms.BooleanField(label=gettext_lazy("Thu các khoản trên ngay khi tiếp nhận"), required=False)

    def __init__(self, data: Any, *, case: CaseFile, at: Any) -> None:
        super().__init__(data, initial={"seen": case.last_seq})
        self.case, self.at = case, at
        self.version = procedures.version(case.version_id) if case.version_id else None
        handed = {one.required_id: one for one in dossiers.papers_of(case.number)}
        self.put_papers(self.version.handed_in if self.version else (), handed, scans.known_of(case.applicant_id, at))
        channel, order = channel_of(case), case.case_order or 1
        told = next((one.data for one in reversed(dossiers.filings_of(case.number)) if one.data), {})
        self.put_verdict(case.number)
        if "verdict" in self.fields and self.data.get("do") in LOOKS:
            self.fields["verdict"].required = False
        self.fee = quoting.fee_of(self.version, order, channel, "", at, told) if self.version else None
        self.now = quoting.promise(case.received_by_id, self.version.id, order, channel, at) if self.version else None
        self.fields["due"].required = bool(self.now and self.now.must_state)

    def accept(self, account: Any) -> Received:
        """Accept it. Raises UserError."""
        said = self.cleaned_data
        wanted = said["take_fee"] and self.fee and self.version
        with transaction.atomic():
            done = operations.accept(
                number=self.case.number,
                papers=self.given_papers(),
                account=account,
                at=self.at,
                seen=said["seen"],
                due=said["due"] if self.now and self.now.must_state else None,
                fee=quoting.asked(self.fee, self.version.ref.code) if wanted and self.fee and self.version else None,
                exemption=self.exemption(),
            )
            self.put_away(done.number, self.case.applicant_id, self.case.received_by_id, account, self.at)
        return done


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(DossierPolicy.serve)
@reads_personal_data
@once
def accept(request: HttpRequest, number: str) -> HttpResponse:
    """Accept (tiếp nhận) a dossier that was submitted, after its papers were looked at."""
    case, at = dossiers.case_file(number, account=request.user), now()
    if case is None:
        raise Http404(_("Không có hồ sơ này."))
    form = AcceptForm(_posted(request, case), case=case, at=at)
    form.keep_scans(request.FILES, request.user, at)
    refused = case.refusals.get(Action.RECEIVE, "")
    if request.method == "POST" and not refused and request.POST.get("do") not in LOOKS and _accepted(request, form):
        return redirect("counter:received", number)
    context = _submitted(case, at) | {"receiving": form, "refused": refused, "section": "desk", "room": "desk"}
    return render(request, "counter/receiving/accept.html", context, status=409 if refused else 200)


def _submitted(case: CaseFile, at: datetime) -> dict[str, Any]:
    """What was submitted, by whom, and where it stands now."""
    return {
        "case": case,
        "row": case.view.row,
        "badge": badge(case, at),
        "who": people.applicant(case.applicant_id) if case.applicant_id else None,
        "filled": filled(case),
        "form_notes": form_notes(case),
        "wished": wished(case.number),
        "asked": asked_shown(case),
    }


def _posted(request: HttpRequest, case: CaseFile) -> Any:
    if request.method != "POST":
        return None
    if request.POST.get("do") == "all" and case.version_id:
        return ticked(request.POST, procedures.version(case.version_id).handed_in)
    return request.POST


def _accepted(request: HttpRequest, form: AcceptForm) -> bool:
    """Accept as posted; False with the reason in the form where it was refused."""
    if not form.is_valid():
        return False
    try:
        done = form.accept(request.user)
        leave_source(request, done.number, dossiers.SourceStep.TAKEN_IN)
    except UserError as refused:
        form.add_error(None, forms.ValidationError(translated(refused.message), code=refused.code))
        return False
    for words in done.warnings:
        messages.warning(request, translated(words), extra_tags="warn")
    return True
