"""Course (các bước nộp): where a citizen is in a filing, what is done, what comes next, and what is still missing."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from motcua.areas.organization.queries import OfficeRow
from motcua.areas.people.queries import ApplicantView
from motcua.areas.procedures import queries as catalogue
from motcua.areas.procedures.queries import FormRow, RequiredRow, VersionDetail, check_form
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.rules.hashing import sha256_hex
from motcua.web.portal.acting import acting
from motcua.web.portal.filing.carrying import CHANGED, carried
from motcua.web.portal.filing.draft import draft_of, keep, move
from motcua.web.portal.offices import offices_for
from motcua.web.ui.citizens import citizen_of
from motcua.web.ui.saying import translated

TITLES = {
    "office": _("Nơi nộp"),
    "person": _("Người nộp"),
    "sheet": _("Tờ khai"),
    "papers": _("Giấy tờ"),
    "money": _("Lệ phí"),
    "receive": _("Nhận kết quả"),
    "check": _("Kiểm tra và nộp"),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """Mark (mốc): one step in the line of progress."""

    key: str
    title: Any
    address: str
    state: str


@dataclass(frozen=True)
class Course:
    """Course (các bước nộp) of one filing: the version it is bound to and what was told so far."""

    request: HttpRequest
    code: str
    version: VersionDetail
    data: dict[str, Any]
    begun: bool

    @cached_property
    def form(self) -> FormRow | None:
        """The electronic form: the one the filing was begun on, else that of today."""
        if told := self.data.get("form_id"):
            return catalogue.form(told)
        return catalogue.form_for(self.code, local_date(now()))

    @cached_property
    def papers(self) -> tuple[RequiredRow, ...]:
        """The papers to hand in; the first that is a form to fill in is filled in here instead of brought."""
        found = catalogue.required_papers(self.version.id)
        filled = next((one.id for one in found if one.form_template), None) if self.form else None
        return tuple(one for one in found if one.id != filled)

    @cached_property
    def offices(self) -> list[OfficeRow]:
        """The offices that may take this procedure in, by the levels it is done at."""
        return offices_for(self.version)

    @property
    def here(self) -> list[OfficeRow]:
        """Those that take it in online, here."""
        return [one for one in self.offices if one.online_here]

    @cached_property
    def office(self) -> OfficeRow | None:
        """The office that was chosen, while it still takes filings in."""
        return next((one for one in self.here if one.slug == self.data.get("unit")), None)

    @cached_property
    def me(self) -> ApplicantView | None:
        """Who is signed in, as an applicant."""
        return citizen_of(self.request)

    @property
    def account(self) -> Any:
        """In whose name this is filed, or None."""
        return acting(self.request)

    @property
    def steps(self) -> list[str]:
        """The steps of this filing; without a form that page is left out."""
        return [key for key in TITLES if (key != "sheet" or self.form) and (key != "papers" or self.papers)]

    def address(self, key: str) -> str:
        """The address of a step."""
        return reverse(f"portal:file_{key}", args=[self.code])

    def after(self, key: str) -> HttpResponse:
        """On to what follows a step, or back to the check where somebody came from there."""
        if self.request.POST.get("back") == "check":
            return redirect(self.address("check"))
        return redirect(self.address(self.steps[self.steps.index(key) + 1]))

    def after_paper(self, required_id: int) -> HttpResponse:
        """On to the next paper nothing was said of, or back to the list."""
        told = self.data.get("papers", {})
        keys = [one.id for one in self.papers]
        later = [key for key in keys[keys.index(required_id) + 1 :] if str(key) not in told]
        if later:
            return redirect("portal:file_paper", self.code, later[0])
        return redirect(self.address("papers"))

    def before(self, key: str) -> str:
        """The address one step back."""
        place = self.steps.index(key)
        return self.address(self.steps[place - 1]) if place else reverse("portal:file", args=[self.code])

    def told(self, **parts: Any) -> Course:
        """The course with more told, and kept."""
        data = {**self.data, **parts, "code": self.code}
        if self.form:
            data["form_id"] = self.form.id
        keep(self.request, self.version.id, data)
        return replace(self, data=data)

    @cached_property
    def faults(self) -> tuple[Any, ...]:
        """What the form still lacks."""
        return check_form(self.form, self.data.get("form", {}), on=local_date(now())) if self.form else ()

    @property
    def digest(self) -> str:
        """What was told so far in a few letters: a page that was shown before something changed is known by it."""
        told = json.dumps([self.version.id, self.data], sort_keys=True, ensure_ascii=False)
        return sha256_hex(told.encode())[:16]

    def is_done(self, key: str) -> bool:
        """Whether a step has all it needs."""
        tests: dict[str, Callable[[], bool]] = {
            "office": lambda: self.office is not None,
            "person": lambda: bool(self.me and self.data.get("person")),
            "sheet": lambda: bool(self.data.get("form")) and not self.faults,
            "papers": lambda: all(str(one.id) in self.data.get("papers", {}) for one in self.papers),
            "money": lambda: "money" in self.data,
            "receive": lambda: "receive" in self.data,
            "check": lambda: False,
        }
        return tests[key]()

    @property
    def next_address(self) -> str:
        """Where a filing goes on: at the first step that still lacks something."""
        return self.address(next(key for key in self.steps if not self.is_done(key)))

    @property
    def missing(self) -> list[Mark]:
        """The steps before the last that still lack something."""
        return [mark for mark in self.marks("check") if mark.key != "check" and mark.state != "done"]

    def marks(self, current: str) -> list[Mark]:
        """The line of progress as it stands on a page."""
        return [
            Mark(
                key,
                TITLES[key],
                self.address(key),
                "now" if key == current else "done" if self.is_done(key) else "next",
            )
            for key in self.steps
        ]

    def page(self, key: str, template: str, status: int = 200, **context: Any) -> HttpResponse:
        """A step's page."""
        marks = self.marks(key)
        place = self.steps.index(key) + 1
        shown = {
            "course": self,
            "procedure": self.version,
            "marks": marks,
            "place": place,
            "of": len(marks),
            "title": TITLES[key],
            "back": self.before(key),
            "return_to": self.request.GET.get("back", self.request.POST.get("back", "")),
            "section": "procedures",
            "signed_in": self.account is not None,
        }
        return render(self.request, f"portal/filing/{template}.html", shown | context, status=status)


def course(request: HttpRequest, code: str) -> Course:
    """The course of a filing as it stands: a draft goes on, on the version of today; else it begins now."""
    draft = draft_of(request, code)
    try:
        version = catalogue.version_on(code, local_date(now()))
    except UserError as error:
        raise Http404(translated(error.message)) from error
    if draft is None or draft.version_id == version.id:
        return Course(request, code, version, dict(draft.data) if draft else {}, draft is not None)
    data = carried(draft.data, catalogue.version(draft.version_id), version)
    move(request, draft, version.id, data)
    messages.warning(request, CHANGED, extra_tags="warn")
    return Course(request, code, version, data, begun=True)
