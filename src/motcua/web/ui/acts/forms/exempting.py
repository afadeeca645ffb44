"""Exempting (xét miễn, giảm): two questions that every form has with which a claimed exemption may be decided."""

from __future__ import annotations

from typing import Any

from django import forms
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from motcua.areas.dossiers.operations import ExemptionDecided
from motcua.areas.dossiers.queries import ExemptionRow, exemption_of
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.told import percent_text

GRANT, DECLINE = "grant", "decline"


class DecidesExemption(forms.Form):
    """Decides exemption (kết quả xét miễn, giảm): granted, or declined for a reason; asked only while a claim waits."""

    claim: ExemptionRow | None = None

    def put_verdict(self, number: str) -> None:
        """Two fields, where the dossier has a claim that nobody has decided."""
        self.claim = exemption_of(number)
        if self.claim is None or not self.claim.waits:
            return
        said = {"name": self.claim.told.name, "percent": percent_text(self.claim.told.percent)}
        self.fields["verdict"] = forms.ChoiceField(
            label=_("Đề nghị miễn, giảm: %(name)s (%(percent)s)") % said,
            choices=[(GRANT, _("Chấp nhận; số phải nộp được trừ theo tỷ lệ")), (DECLINE, _("Không chấp nhận"))],
            widget=forms.RadioSelect,
            help_text=self._proof(number),
            error_messages={"required": _("Xin xét đề nghị miễn, giảm của người nộp.")},
        )
        self.fields["verdict_reason"] = fields.line(
            _("Vì sao không chấp nhận"), required=False, help_text=_("Lý do được báo cho người nộp.")
        )
        self.fields["verdict_reason"].depends = True  # type: ignore[attr-defined]  # needed or not as `verdict` says

    def _proof(self, number: str) -> str:
        """Where the paper that shows it is opened, and the law."""
        assert self.claim is not None
        told = self.claim.told
        if told.file is None:
            return " · ".join(filter(None, (_("Không kèm tệp; xem giấy tờ chứng minh bản giấy."), told.legal_basis)))
        opened = reverse("office:preview", args=[number, told.file])
        link = '<a href="{}" target="_blank" rel="noopener">{}</a> {}'
        return format_html(link, opened, _("Mở giấy tờ chứng minh"), told.legal_basis)

    def clean(self) -> dict[str, Any]:
        """What is declined is declined for a reason."""
        cleaned = super().clean() or {}
        if cleaned.get("verdict") == DECLINE and not cleaned.get("verdict_reason"):
            self.add_error("verdict_reason", _("Không chấp nhận thì xin nêu lý do."))
        return cleaned

    def exemption(self) -> ExemptionDecided | None:
        """What was decided, as the operations take it; None where nothing was to be decided."""
        said = self.cleaned_data
        if "verdict" not in said:
            return None
        return ExemptionDecided(said["verdict"] == GRANT, said["verdict_reason"] or "")
