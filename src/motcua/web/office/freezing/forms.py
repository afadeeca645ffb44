"""What is asked when a period is closed or revised: a word for each identity that does not hold, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from motcua.web.ui.acts.forms import fields

AREA = {"class": "govuk-textarea", "rows": 3}
MOST = 4000


class ExplanationForm(forms.Form):
    """Explanation form (giải trình): one field for each identity that does not hold; for a revision also why."""

    def __init__(self, asked: QueryDict | None, *, broken: Sequence[str], revising: bool = False) -> None:
        super().__init__(asked, auto_id="explain_%s")
        self.broken = tuple(broken)
        if revising:
            self.fields["reason"] = self._words(_("Lý do lập bản sửa đổi"))
        for number, name in enumerate(self.broken):
            self.fields[f"identity_{number}"] = self._words(_("Giải trình hệ thức %(name)s") % {"name": _(name)})

    @staticmethod
    def _words(label: Any) -> forms.CharField:
        missing = {"required": _("Ô này cần được ghi.")}
        return forms.CharField(
            label=label, max_length=MOST, error_messages=missing, widget=fields.Lines(attrs=dict(AREA))
        )

    @property
    def reason(self) -> str:
        """Why a revision is made."""
        return str(self.cleaned_data.get("reason", ""))

    @property
    def explanations(self) -> dict[str, str]:
        """The explanation of each identity."""
        return {name: str(self.cleaned_data[f"identity_{number}"]) for number, name in enumerate(self.broken)}
