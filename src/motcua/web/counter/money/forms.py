"""What taking money asks for."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.areas.dossiers import operations
from motcua.areas.dossiers.operations import PaymentTaken, PaymentTold
from motcua.areas.dossiers.queries import DemandRow
from motcua.kernel.errors import UserError
from motcua.rules.money import EntryKind
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.saying import translated

CASH, TRANSFER, EXEMPTED = "CASH", "TRANSFER", "EXEMPTED"


class PayForm(forms.Form):
    """Pay form (thu tiền): the whole sum in cash unless told otherwise; a form sent twice is one payment."""

    kind = EntryKind.PAID
    most: int | None = None
    demand = forms.IntegerField(widget=forms.HiddenInput)
    token = forms.CharField(widget=forms.HiddenInput, max_length=40)
    owed = forms.IntegerField(widget=forms.HiddenInput, required=False)
    amount = fields.money(gettext_lazy("Số tiền (đồng)"))
    means = forms.ChoiceField(
        label=gettext_lazy("Cách nộp"),
        choices=[(CASH, gettext_lazy("Tiền mặt")), (TRANSFER, gettext_lazy("Chuyển khoản"))],
        widget=forms.Select(attrs={"class": "govuk-select"}),
    )
    reference = fields.line(gettext_lazy("Mã giao dịch ngân hàng"), required=False, longest=60)

    def __init__(self, data: Any = None, *, demand: DemandRow, unit_slug: str, at: datetime) -> None:
        mine = data if data is not None and str(data.get("demand")) == str(demand.id) else None
        begun = {"demand": demand.id, "token": uuid4().hex, "owed": demand.missing, "amount": demand.missing}
        super().__init__(mine, initial=begun | {"means": CASH}, auto_id=f"id_{demand.id}_%s")
        self.asked, self.unit_slug, self.at = demand, unit_slug, at

    def clean(self) -> dict[str, Any]:
        """A transfer is known by the bank's own reference."""
        cleaned = super().clean() or {}
        if cleaned.get("means") == TRANSFER and not cleaned.get("reference"):
            self.add_error("reference", _("Chuyển khoản phải ghi mã giao dịch của ngân hàng."))
        return cleaned

    def pay(self, account: Any) -> PaymentTaken | None:
        """Record it; None with the reason in the form where it was refused."""
        if not self.is_valid():
            return None
        said = self.cleaned_data
        cash = said["means"] == CASH
        provider, reference = ("cash", said["token"]) if cash else ("bank", said["reference"])
        told = PaymentTold(self.kind, said["amount"], said["means"], f"{provider}:{self.unit_slug}"[:40], reference)
        try:
            owed = said["owed"] if self.most is None else self.most
            return operations.record_payment(demand_id=self.asked.id, told=told, account=account, at=self.at, owed=owed)
        except UserError as refused:
            self.add_error(None, forms.ValidationError(translated(refused.message), code=refused.code))
            return None


class RefundForm(PayForm):
    """Refund form (hoàn trả): what was paid too much or too late goes back, in cash or by the bank."""

    kind = EntryKind.REFUNDED

    def __init__(self, data: Any = None, *, demand: DemandRow, unit_slug: str, at: datetime) -> None:
        mine = data if data is not None and data.get("do") == "refund" else None
        super().__init__(mine, demand=demand, unit_slug=unit_slug, at=at)
        self.initial["amount"] = demand.give_back
        self.fields["means"].label = _("Cách hoàn trả")
        self.auto_id, self.most = f"refund_{demand.id}_%s", demand.give_back


class ExemptForm(forms.Form):
    """Exempt form (miễn, giảm): so much of a demand in all, for a reason in law."""

    kind = EXEMPTED
    demand = forms.IntegerField(widget=forms.HiddenInput)
    amount = fields.money(gettext_lazy("Số tiền được miễn, giảm (đồng)"))
    reason = fields.line(gettext_lazy("Diện miễn, giảm và căn cứ"), longest=255)

    def __init__(self, data: Any = None, *, demand: DemandRow, at: datetime) -> None:
        mine = data if data is not None and (data.get("do"), data.get("demand")) == ("exempt", str(demand.id)) else None
        begun = {"demand": demand.id, "amount": demand.exempted or demand.amount, "reason": demand.exemption_reason}
        super().__init__(mine, initial=begun, auto_id=f"exempt_{demand.id}_%s")
        self.asked, self.at = demand, at

    def pay(self, account: Any) -> PaymentTaken | None:
        """Record it; None with the reason in the form where it was refused."""
        if not self.is_valid():
            return None
        said = {name: self.cleaned_data[name] for name in ("amount", "reason")}
        try:
            missing = operations.exempt_payment(demand_id=self.asked.id, **said, account=account, at=self.at)
        except UserError as refused:
            self.add_error(None, forms.ValidationError(translated(refused.message), code=refused.code))
            return None
        return PaymentTaken(0, "", missing, True)


class BankFileForm(forms.Form):
    """Bank file form (đối soát): a day and the bank's file for it."""

    day = fields.day(gettext_lazy("Ngày đối soát"))
    file = forms.FileField(
        label=gettext_lazy("Tệp sao kê ngân hàng"),
        help_text=gettext_lazy("Excel (.xlsx) hoặc CSV tải từ ngân hàng; chỉ các dòng tiền vào được đọc."),
        error_messages={"required": gettext_lazy("Chưa chọn tệp. Xin chọn tệp sao kê .xlsx hoặc .csv.")},
        widget=forms.FileInput(attrs={"class": "govuk-file-upload", "accept": ".xlsx,.csv"}),
    )
