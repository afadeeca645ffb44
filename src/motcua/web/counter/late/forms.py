"""What late entry asks for, beside what every receipt does; and books of slips."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.areas.dossiers import operations
from motcua.areas.dossiers import queries as dossiers
from motcua.kernel.errors import UserError
from motcua.web.counter.receiving import quoting
from motcua.web.counter.receiving.asked import Asked
from motcua.web.counter.receiving.forms import ReceiveForm
from motcua.web.ui.acts.forms import fields


def _number(label: Any) -> forms.IntegerField:
    widget = forms.TextInput(attrs={"class": "govuk-input short", "inputmode": "numeric", "autocomplete": "off"})
    words = {"required": gettext_lazy("Xin ghi số."), "invalid": gettext_lazy("Xin ghi một số.")}
    return forms.IntegerField(label=label, min_value=1, widget=widget, error_messages=words)


class LateForm(ReceiveForm):
    """Late form (nhập bù một phiếu giấy): the receipt as it was written, when, and why not at once."""

    slip_code = fields.line(gettext_lazy("Ký hiệu quyển phiếu"), longest=20)
    slip_number = _number(gettext_lazy("Số phiếu"))
    effective_at = fields.moment(gettext_lazy("Nhận lúc (ghi trên phiếu)"))
    late_reason = fields.line(gettext_lazy("Vì sao nhập bù"))

    def __init__(self, data: Any, *, asked: Asked) -> None:
        super().__init__(data, asked=asked)
        book = next((one for one in dossiers.slip_books(asked.unit.id) if one.next_free), None)
        if book:
            self.initial |= {"slip_code": book.code, "slip_number": book.next_free}

    def _quoted(self) -> quoting.Promise:
        """The due time is reckoned from the receipt on paper, once that can be read."""
        found = super()._quoted()
        try:
            received = self.fields["effective_at"].clean(self.data.get("effective_at")) if self.is_bound else None
        except forms.ValidationError:
            received = None
        if received is None:
            return found
        terms = found.terms
        return quoting.promise(self.asked.unit.id, self.version.id, terms.case_order, terms.channel, received)

    def enter(self, account: Any) -> int:
        """Enter it, to wait for a leader. Raises UserError."""
        said = self.cleaned_data
        return operations.enter_late(
            slip_code=said["slip_code"],
            slip_number=said["slip_number"],
            given=self.given(),
            effective_at=said["effective_at"],
            reason=said["late_reason"],
            account=account,
            at=self.asked.at,
        )


class SlipForm(forms.Form):
    """A form about slips: `do` calls its operation, and says what was refused."""

    def do(self, *, unit_id: int, account: Any, at: datetime) -> bool:
        """Do it; False with the reason in the form where it was refused."""
        if not self.is_valid():
            return False
        try:
            self.call(unit_id=unit_id, account=account, at=at, **self.cleaned_data)
        except UserError as refused:
            self.add_error(None, forms.ValidationError(_(refused.message), code=refused.code))
            return False
        return True

    def call(self, **told: Any) -> None:
        """The operation behind the form."""
        raise NotImplementedError


class BookForm(SlipForm):
    """Book form (cấp quyển phiếu): its sign, its first and its last number."""

    code = fields.line(gettext_lazy("Ký hiệu quyển"), longest=20)
    first = _number(gettext_lazy("Từ số"))
    last = _number(gettext_lazy("Đến số"))

    def call(self, **told: Any) -> None:
        """Issue the book."""
        operations.issue_slip_book(**told)


class SpoilForm(SlipForm):
    """Spoil form (bỏ phiếu hỏng): which slip, and why."""

    code = fields.line(gettext_lazy("Ký hiệu quyển"), longest=20)
    number = _number(gettext_lazy("Số phiếu"))
    reason = fields.line(gettext_lazy("Vì sao bỏ"))

    def call(self, **told: Any) -> None:
        """Spoil the slip."""
        operations.spoil_slip(**told)
