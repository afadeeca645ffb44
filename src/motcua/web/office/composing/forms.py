"""What one is asked for when composing a report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua import insight
from motcua.insight.reports import Draft, Issue
from motcua.insight.reports.wording import SAYING_LABELS
from motcua.web.office.administration.forms import select_field
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.choice import SCOPES
from motcua.web.ui.figures import SUBJECTS

MOST = 20_000
TEXT = {"class": "govuk-textarea", "spellcheck": "true", "lang": "vi"}
ISSUE = ("above", "number", "symbol", "place", "capacity", "post", "signer")
HERE = "{?}"
"""Typed where a figure is to be put."""


class DraftForm(forms.Form):
    """Draft form (lời văn và thể thức): one box for each section, and what stands around the text."""

    after = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    above = fields.line(gettext_lazy("Cơ quan cấp trên"), longest=150, required=False)
    number = fields.line(gettext_lazy("Số văn bản"), longest=20, required=False)
    symbol = fields.line(gettext_lazy("Ký hiệu"), longest=40, required=False)
    place = fields.line(gettext_lazy("Địa danh"), longest=80, required=False)
    on = fields.day(gettext_lazy("Ngày ban hành"), required=False)
    recipients = forms.CharField(
        label=gettext_lazy("Nơi nhận, mỗi dòng một nơi"),
        required=False,
        max_length=2000,
        widget=fields.Lines(attrs={**TEXT, "rows": 4}),
    )
    capacity = fields.line(gettext_lazy("Quyền hạn ký, như “TM. ỦY BAN NHÂN DÂN”"), longest=120, required=False)
    post = fields.line(gettext_lazy("Chức vụ người ký"), longest=120, required=False)
    signer = fields.line(gettext_lazy("Họ tên người ký"), longest=120, required=False)

    def __init__(self, data: Any = None, *, drafts: Iterable[Draft], **more: Any) -> None:
        super().__init__(data, **more)
        self.drafts = list(drafts)
        for draft in self.drafts:
            self.fields[f"text_{draft.key}"] = forms.CharField(
                label=draft.heading,
                required=False,
                max_length=MOST,
                strip=False,
                help_text=_(draft.guide) if draft.guide else "",
                initial=draft.text,
                widget=fields.Lines(attrs={**TEXT, "rows": min(24, 4 + len(draft.text) // 90)}),
            )

    def texts(self) -> dict[str, str]:
        """The text of each section."""
        return {draft.key: _plain(self.cleaned_data[f"text_{draft.key}"]) for draft in self.drafts}

    def issue(self) -> dict[str, Any]:
        """What stands around the text, as it is kept."""
        lines = (line.strip() for line in self.cleaned_data["recipients"].splitlines())
        told = {name: self.cleaned_data[name] for name in (*ISSUE, "on")}
        return kept_of(Issue(**told, recipients=tuple(line for line in lines if line)))


def _plain(text: str) -> str:
    """Lines as they are kept: one kind of line end, nothing at their ends."""
    return "\n".join(line.rstrip() for line in text.replace("\r\n", "\n").split("\n")).strip("\n")


def kept_of(issue: Issue) -> dict[str, Any]:
    """An issue as it is kept with a draft."""
    told: dict[str, Any] = {name: getattr(issue, name) for name in ISSUE}
    return told | {"on": issue.on.isoformat() if issue.on else "", "recipients": list(issue.recipients)}


def issue_of(kept: Mapping[str, Any]) -> Issue:
    """The issue kept with a draft."""
    day = date.fromisoformat(kept["on"]) if kept.get("on") else None
    told = {name: str(kept.get(name, "")) for name in ISSUE}
    return Issue(**told, on=day, recipients=tuple(kept.get("recipients", ())))


def initial_of(issue: Issue) -> dict[str, Any]:
    """The issue as the form shows it."""
    told = {name: getattr(issue, name) for name in (*ISSUE, "on")}
    return told | {"recipients": "\n".join(issue.recipients)}


class SlotForm(forms.Form):
    """Slot form (chèn số liệu): which section, which indicator, of whom and said how."""

    section = select_field(gettext_lazy("Chèn vào mục"))
    code = select_field(gettext_lazy("Chỉ tiêu"))
    scope = select_field(gettext_lazy("Phạm vi"), SCOPES)
    saying = select_field(gettext_lazy("Cách nói"))

    def __init__(self, data: Any = None, *, drafts: Iterable[Draft], **more: Any) -> None:
        super().__init__(data, **more)
        groups: dict[str, list[tuple[str, str]]] = {}
        for code, indicator in insight.registry().items():
            subject = code.partition(".")[0]
            groups.setdefault(str(SUBJECTS.get(subject, subject)), []).append((code, _(indicator.name)))
        choices: dict[str, Any] = {
            "section": [(draft.key, draft.heading) for draft in drafts],
            "code": list(groups.items()),
            "saying": [(key, _(label)) for key, label in SAYING_LABELS.items()],
        }
        for name, values in choices.items():
            self.fields[name].choices = values  # type: ignore[attr-defined]

    def put(self, texts: dict[str, str]) -> None:
        """Put the slot into the text of its section: where {?} stands, else at its end."""
        told = self.cleaned_data
        slot = f"{{{told['scope']} {told['code']} {told['saying']}}}"
        text = texts.get(told["section"], "")
        texts[told["section"]] = text.replace(HERE, slot, 1) if HERE in text else f"{text} {slot}".strip()


class ReturnForm(forms.Form):
    """Return form (tệp Word đã sửa)."""

    file = forms.FileField(
        label=gettext_lazy("Tệp Word đã sửa"),
        help_text=gettext_lazy(
            "Tệp .docx đã tải từ trang này; lời văn được giữ, số liệu trở lại đúng chỗ. Tối đa 20 MB."
        ),
        error_messages={"required": gettext_lazy("Xin chọn tệp Word đã sửa.")},
        widget=forms.FileInput(attrs={"class": "govuk-file-upload", "accept": ".docx"}),
    )
