"""What certifying asks for: one line, keyboard only."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.areas.dossiers import operations
from motcua.areas.dossiers.operations import CertificationGiven, Certified
from motcua.areas.organization.queries import UnitKind, UnitRow
from motcua.areas.people import operations as people_operations
from motcua.areas.people import queries as people
from motcua.areas.people.queries import Role
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.certification import CertificationKind, certification_fee
from motcua.web.counter.desk.finding import find
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.saying import translated

KINDS = [(kind.value, gettext_lazy(kind.label)) for kind in CertificationKind]
MOST = 999


def _count(label: Any) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        min_value=1,
        max_value=MOST,
        initial=1,
        widget=forms.TextInput(attrs={"class": "govuk-input count", "inputmode": "numeric", "autocomplete": "off"}),
        error_messages={"required": gettext_lazy("Xin ghi số."), "invalid": gettext_lazy("Xin ghi một số.")},
    )


def signers(unit: UnitRow, at: datetime) -> list[tuple[str, str]]:
    """Signers (người ký chứng thực): the leaders of the unit on the day, and of the committee it is of."""
    homes = [unit.id] if unit.kind == UnitKind.PEOPLES_COMMITTEE else [unit.id, unit.parent_id]
    workers = [one for home in homes if home is not None for one in people.workers_of(home, local_date(at))]
    return list({one.username: (one.username, one.name) for one in workers if one.role == Role.LEADER}.values())


class CertifyForm(forms.Form):
    """Certify form (chứng thực nhanh): type, papers, copies, pages; who asks, who signs."""

    kind = forms.ChoiceField(
        label=gettext_lazy("Loại"), choices=KINDS, widget=forms.Select(attrs={"class": "govuk-select", "autofocus": ""})
    )
    papers = fields.line(gettext_lazy("Giấy tờ"))
    copies = _count(gettext_lazy("Số bản"))
    pages = _count(gettext_lazy("Số trang"))
    signer = fields.choice(gettext_lazy("Người ký"))
    person = fields.line(gettext_lazy("Người yêu cầu"), required=False, longest=600)
    exempted = forms.BooleanField(label=gettext_lazy("Miễn phí"), required=False)
    exemption_reason = fields.line(gettext_lazy("Lý do miễn"), required=False)
    receipt = forms.BooleanField(label=gettext_lazy("Người dân cần giấy tiếp nhận"), required=False)
    token = forms.CharField(widget=forms.HiddenInput, max_length=40)

    def __init__(self, data: Any = None, *, unit: UnitRow, at: datetime, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.unit, self.at = unit, at
        self.fields["signer"].choices = signers(unit, at)  # type: ignore[attr-defined]
        self.initial.setdefault("token", uuid4().hex)

    def fee(self) -> int | None:
        """What it costs as far as it is typed; None while that cannot be said."""
        source = (
            self.data
            if self.is_bound
            else {name: self.get_initial_for_field(self.fields[name], name) for name in ("kind", "copies", "pages")}
        )
        try:
            kind = CertificationKind(source.get("kind") or CertificationKind.COPY)
            pages, copies = int(source.get("pages") or 0), int(source.get("copies") or 0)
            return certification_fee(pages, copies, operations.rate_of(kind=kind)) if pages <= MOST >= copies else None
        except ValueError:
            return None

    def clean(self) -> dict[str, Any]:
        """A signature or a contract is somebody's; an exemption has its reason."""
        cleaned = super().clean() or {}
        if cleaned.get("kind") != CertificationKind.COPY and not cleaned.get("person"):
            self.add_error("person", _("Chứng thực chữ ký, hợp đồng phải ghi người yêu cầu."))
        if cleaned.get("exempted") and not cleaned.get("exemption_reason"):
            self.add_error("exemption_reason", _("Miễn phí phải ghi lý do."))
        return cleaned

    def certify(self, account: Any) -> Certified | None:
        """Certify it; None with the reason in the form where it was refused."""
        if not self.is_valid():
            return None
        said = self.cleaned_data
        try:
            given = CertificationGiven(
                kind=CertificationKind(said["kind"]),
                unit_id=self.unit.id,
                papers=said["papers"],
                pages=said["pages"],
                copies=said["copies"],
                signer=said["signer"],
                owner_id=self._owner(account),
                receipt=said["receipt"],
                exempted=said["exempted"],
                exemption_reason=said["exemption_reason"],
                payment_token=said["token"],
            )
            return operations.certify(given=given, account=account, at=self.at)
        except UserError as refused:
            self.add_error(None, forms.ValidationError(translated(refused.message), code=refused.code))
            return None

    def _owner(self, account: Any) -> int | None:
        """Who asks: a card, a number, somebody known by name, else written down by the name alone."""
        typed = self.cleaned_data["person"]
        if not typed:
            return None
        found = find(typed, account, self.at)
        if found.person or len(found.rows) > 1:
            if found.person:
                return found.person
            raise UserError(
                "Có nhiều người khớp với điều vừa ghi. Xin quét thẻ hoặc ghi số giấy tờ; các ô khác đã giữ nguyên.",
                code="several_people",
            )
        if "name" not in found.beginning:
            raise UserError("Chưa có người nào mang số này. Xin ghi họ tên, hoặc quét thẻ.", code="unknown_person")
        return people_operations.register_applicant(name=typed, at=self.at)
