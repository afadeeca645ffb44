"""A receipt from a paper slip (nhập bù): what receiving asks for, and which slip, when and why so late."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from motcua.areas.dossiers import operations
from motcua.areas.dossiers import queries as dossiers
from motcua.web.counter.receiving import quoting
from motcua.web.counter.receiving.asked import Asked
from motcua.web.counter.receiving.forms import ReceiveForm
from motcua.web.ui.acts.forms import fields


def number(label: Any) -> forms.IntegerField:
    """A number of a slip, typed."""
    widget = forms.TextInput(attrs={"class": "govuk-input short", "inputmode": "numeric", "autocomplete": "off"})
    words = {"required": gettext_lazy("Xin ghi số."), "invalid": gettext_lazy("Xin ghi một số.")}
    return forms.IntegerField(label=label, min_value=1, widget=widget, error_messages=words)


class LateForm(ReceiveForm):
    """Late form (nhập bù một phiếu giấy): the receipt as it was written, when, and why not at once."""

    slip_code = fields.line(gettext_lazy("Ký hiệu quyển phiếu"), longest=20)
    slip_number = number(gettext_lazy("Số phiếu"))
    effective_at = fields.moment(gettext_lazy("Nhận lúc (ghi trên phiếu)"))
    late_reason = fields.line(gettext_lazy("Vì sao nhập bù"))

    def __init__(self, data: Any, *, asked: Asked) -> None:
        super().__init__(data, asked=asked)
        if not self.is_bound:
            self.fields["effective_at"].widget.attrs["autofocus"] = ""
        book = next((one for one in dossiers.slip_books(asked.unit.id) if one.next_free), None)
        if book:
            self.initial["slip_code"], self.initial["slip_number"] = book.code, book.next_free

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
