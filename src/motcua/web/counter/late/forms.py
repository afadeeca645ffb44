"""What books of slips ask for."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from motcua.areas.dossiers import operations
from motcua.kernel.errors import UserError
from motcua.web.counter.receiving.slip import number as slip_number
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.saying import translated


class SlipForm(forms.Form):
    """A form about slips: `do` calls its operation, and says what was refused."""

    def do(self, *, unit_id: int, account: Any, at: datetime) -> bool:
        """Do it; False with the reason in the form where it was refused."""
        if not self.is_valid():
            return False
        try:
            self.call(unit_id=unit_id, account=account, at=at, **self.cleaned_data)
        except UserError as refused:
            self.add_error(None, forms.ValidationError(translated(refused.message), code=refused.code))
            return False
        return True

    def call(self, **told: Any) -> None:
        """The operation behind the form."""
        raise NotImplementedError


class BookForm(SlipForm):
    """Book form (cấp quyển phiếu): its sign, its first and its last number."""

    code = fields.line(gettext_lazy("Ký hiệu quyển"), longest=20)
    first = slip_number(gettext_lazy("Từ số"))
    last = slip_number(gettext_lazy("Đến số"))

    def call(self, **told: Any) -> None:
        """Issue the book."""
        operations.issue_slip_book(**told)


class SpoilForm(SlipForm):
    """Spoil form (bỏ phiếu hỏng): which slip, and why."""

    code = fields.line(gettext_lazy("Ký hiệu quyển"), longest=20)
    number = slip_number(gettext_lazy("Số phiếu"))
    reason = fields.line(gettext_lazy("Vì sao bỏ"))

    def call(self, **told: Any) -> None:
        """Spoil the slip."""
        operations.spoil_slip(**told)
