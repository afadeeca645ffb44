"""Work on one report (một bản báo cáo đang soạn): its unit, period and template, its text and what it makes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from io import BytesIO
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest

from motcua.areas.reports import operations, policy, queries
from motcua.areas.reports.queries import DraftOrigin, DraftText
from motcua.insight import reports
from motcua.insight.reports import Draft, Issue, Place, Report
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.web.office.composing.forms import issue_of
from motcua.web.ui.choice import Choice, ChoiceForm
from motcua.web.ui.desk import unit_of
from motcua.web.ui.narrowing import number_of
from motcua.web.ui.printed import WORD
from motcua.web.ui.saying import translated

KINDS = {"docx": WORD, "pdf": "application/pdf", "html": "text/html; charset=utf-8"}


@dataclass(frozen=True)
class Work:
    """Work (bản đang soạn): what was chosen, what is saved, and the report it makes."""

    choice: Choice
    template: str
    saved: DraftText | None
    drafts: list[Draft]
    report: Report

    @cached_property
    def looked_over(self) -> tuple[Place, ...]:
        """What is ill in it or only looks so; asked once, and only by those who show it or send it out."""
        return reports.looked_over(self.report)

    @property
    def number(self) -> int:
        """The version saved last; 0 before the first."""
        return self.saved.number if self.saved else 0

    @property
    def places(self) -> tuple[Place, ...]:
        """What must be mended before it goes out."""
        return tuple(place for place in self.looked_over if place.stops)

    @property
    def notices(self) -> tuple[Place, ...]:
        """What the checker only wonders about: figures of ours, which were counted and not typed."""
        return tuple(place for place in self.looked_over if not place.stops)

    @property
    def stem(self) -> str:
        """How files of the report are called."""
        return f"{self.template}-{self.choice.unit.slug}-{self.choice.period.end.isoformat()}-v{self.number}"

    @property
    def query(self) -> str:
        """Unit and period as they stand in the address."""
        return self.choice.query

    def write(
        self,
        request: HttpRequest,
        texts: dict[str, str],
        issue: dict[str, Any],
        *,
        origin: str = DraftOrigin.TYPED,
        after: int | None = None,
    ) -> None:
        """Save a new version. Raises DraftMovedOn."""
        operations.write_draft(
            **_place(self.choice, self.template),
            texts=texts,
            issue=issue,
            by=request.user.get_username(),
            at=now(),
            origin=origin,
            after=self.number if after is None else after,
        )

    def file(self, kind: str) -> bytes:
        """The report as a file of a kind."""
        if kind == "pdf":
            return reports.pdf(self.report)
        if kind == "html":
            return reports.html(self.report).encode()
        target = BytesIO()
        reports.docx(self.report, target, number=self.number)
        return target.getvalue()


def _place(choice: Choice, template: str) -> dict[str, Any]:
    return {
        "unit_id": choice.unit.id,
        "template": template,
        "start": choice.period.start,
        "end": choice.period.end,
    }


def work_of(request: HttpRequest, template: str) -> Work:
    """The work an address names; what is not there, or not of this officer's units, does not exist."""
    if reports.templates().get(template, {}).get("code") != template:
        raise Http404
    try:
        choice = ChoiceForm(request.GET, unit=unit_of(request.user)).choice()
        if choice is None or not composes(request, choice.unit.id):
            raise Http404
        return work(choice, template, known_at=_known_at(request), number=number_of(request.GET, "v") or None)
    except UserError as error:
        raise Http404(translated(error.message)) from error


def work(choice: Choice, template: str, *, known_at: datetime | None = None, number: int | None = None) -> Work:
    """The work on a report: its saved text, or the template's, with figures as known now or at a named time."""
    saved = queries.draft_text(**_place(choice, template), number=number)
    pack, material, drafts = reports.prepare(
        template,
        choice.unit.slug,
        choice.period,
        known_at=known_at or choice.known_at,
        texts=saved.texts if saved else None,
    )
    issue = issue_of(saved.issue) if saved else Issue(recipients=tuple(pack.get("recipients", ())))
    report = reports.written(pack, material, drafts, illustrative=settings.ILLUSTRATIVE, issue=issue)
    return Work(choice, template, saved, drafts, report)


def composes(request: HttpRequest, unit_id: int) -> bool:
    """Whether the officer composes the reports of a unit."""
    units = policy.composes_for(request.user, today=local_date(now()))
    return units is None or unit_id in units


def _known_at(request: HttpRequest) -> datetime | None:
    """The time until which records are believed, as files name it; never later than now."""
    if not (told := request.GET.get("known_at")):
        return None
    try:
        known_at = datetime.fromisoformat(told)
    except ValueError as error:
        raise Http404 from error
    if known_at.tzinfo is None or known_at > now():
        raise Http404
    return known_at
