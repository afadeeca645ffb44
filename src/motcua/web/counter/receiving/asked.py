"""Asked (đang tiếp nhận gì): whose dossier, who brings it, for which procedure: read from the address, nothing kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import Http404, HttpRequest, QueryDict
from django.utils.translation import gettext as _

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.organization.queries import UnitRow
from motcua.areas.people import queries as people
from motcua.areas.people.queries import ApplicantView
from motcua.areas.procedures import queries as procedures
from motcua.areas.procedures.queries import VersionDetail
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.intake import EarlierDossier, must_name, still_open
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.desk import desk_unit, works_alongside
from motcua.web.ui.narrowing import number_of
from motcua.web.ui.saying import translated


@dataclass(frozen=True, slots=True)
class Asked:
    """Asked (đang tiếp nhận): what is known so far of the dossier that is being taken in."""

    unit: UnitRow
    owner: ApplicantView | None
    submitter: ApplicantView | None
    version: VersionDetail | None
    at: datetime
    late: bool
    earlier: tuple[EarlierDossier, ...] = ()

    @property
    def kept(self) -> str:
        """What the other forms of the page hand on."""
        told: dict[str, Any] = {"phieu": "1"} if self.late else {}
        told |= {"chu": self.owner.id} if self.owner else {}
        told |= {"nop": self.submitter.id} if self.submitter else {}
        told |= {"thu-tuc": self.version.ref.code} if self.version else {}
        return urlencode(told)

    @property
    def alongside(self) -> bool:
        """Whether dossiers of this desk are taken in by another system."""
        return works_alongside(self.unit, self.at)

    @property
    def open_ones(self) -> tuple[EarlierDossier, ...]:
        """Dossiers of the same person for the same procedure that are still open."""
        return still_open(self.earlier)

    @property
    def to_name(self) -> EarlierDossier | None:
        """The earlier dossier that has to be named."""
        return must_name(self.earlier, self.at)


def asked(request: HttpRequest, at: datetime) -> Asked:
    """Asked (đang tiếp nhận gì) by the address of the page."""
    query, owner = request.GET, _applicant(request.GET, "chu")
    code = query.get("thu-tuc", "")
    try:
        version = procedures.version_on(code, _day(request, at)) if code else None
    except UserError as unknown:
        raise Http404(translated(unknown.message)) from None
    before = dossiers.earlier_dossiers(owner.id, version.ref.id) if owner and version else {}
    submitter = _applicant(query, "nop")
    if submitter and owner and submitter.id == owner.id:
        submitter = None
    return Asked(
        desk_unit(request.user), owner, submitter, version, at, bool(query.get("phieu")), tuple(before.values())
    )


def _day(request: HttpRequest, at: datetime) -> date:
    """The day whose contents count: of a paper slip the day written on it, once that can be read, else today."""
    try:
        written = fields.moment("").clean(request.POST.get("effective_at")) if request.GET.get("phieu") else None
    except forms.ValidationError:
        written = None
    return local_date(written or at)


def _applicant(query: QueryDict, name: str) -> ApplicantView | None:
    key = number_of(query, name)
    if not key:
        return None
    found = people.applicant(key)
    if found is None:
        raise Http404(_("Không có người nộp này."))
    return found
