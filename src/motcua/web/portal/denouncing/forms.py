"""What a sender is asked for. Nothing is written down before it is sealed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from motcua.areas.conduct.operations import SealedFile
from motcua.kernel.errors import UserError
from motcua.kernel.uploads import Oversized, check_in_memory
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.saying import translated

LONGEST = 20_000
FILES = ("file_1", "file_2", "file_3")
OFF = {"autocomplete": "off", "spellcheck": "false"}
TOO_LARGE = _("Mỗi tệp tối đa 10 MB. Xin giảm độ phân giải khi quét.")


def _line(label: Any, hint: Any = "", *, required: bool = False) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        required=required,
        max_length=500,
        error_messages={"required": _("Xin ghi mục này.")},
        widget=forms.TextInput(attrs={"class": "govuk-input", **OFF}),
    )


def _file(label: Any, hint: Any = "") -> forms.FileField:
    return forms.FileField(
        label=label,
        help_text=hint,
        required=False,
        error_messages={"empty": _("Tệp trống, không có nội dung. Xin chọn tệp khác.")},
        widget=forms.FileInput(attrs={"class": "govuk-file-upload", "accept": ".pdf,.jpg,.jpeg,.png"}),
    )


class DenunciationForm(forms.Form):
    """Denunciation form (gửi tố cáo)."""

    unit = forms.TypedChoiceField(
        label=_("Nơi nhận"),
        coerce=int,
        help_text=_("Chỉ hiện nơi đã có người được giao mở niêm phong."),
        error_messages={"required": _("Xin chọn nơi nhận."), "invalid_choice": _("Xin chọn một nơi trong danh sách.")},
        widget=forms.Select(attrs={"class": "govuk-select"}),
    )
    accused = _line(_("Người bị tố cáo"), _("Họ tên, chức vụ, nơi làm việc, theo như ông/bà biết."), required=True)
    content = forms.CharField(
        label=_("Nội dung tố cáo"),
        help_text=_("Hành vi gì, khi nào, ở đâu, ai biết, có giấy tờ gì."),
        max_length=LONGEST,
        error_messages={"required": _("Xin ghi nội dung tố cáo.")},
        widget=fields.Lines(attrs={"class": "govuk-textarea", "rows": "10", **OFF}),
    )
    name = _line(_("Họ và tên của ông/bà"))
    contact = _line(_("Địa chỉ, điện thoại của ông/bà"), _("Chỉ người được giao đọc được."))
    file_1 = _file(_("Tệp kèm theo 1"), _("PDF, ảnh JPEG hoặc PNG, mỗi tệp tối đa 10 MB; cũng được niêm phong."))
    file_2 = _file(_("Tệp kèm theo 2"))
    file_3 = _file(_("Tệp kèm theo 3"))

    def __init__(self, data: Any, files: Any, units: Sequence[tuple[int, str]]) -> None:
        super().__init__(data, files)
        chosen: Any = self.fields["unit"]
        chosen.choices = [("", "—"), *units]

    def clean(self) -> dict[str, Any]:
        """The files, checked in memory."""
        told: dict[str, Any] = super().clean() or {}
        told["files"] = [one for name in FILES if (one := self._checked(name, told.get(name))) is not None]
        return told

    def _checked(self, field: str, sent: Any) -> SealedFile | None:
        if not sent:
            return None
        try:
            if isinstance(sent, Oversized):
                raise ValidationError(TOO_LARGE)
            content = sent.read()
            return SealedFile(*check_in_memory(content, sent.name), content)
        except UserError as error:
            self.add_error(field, translated(error.message))
        except ValidationError as error:
            self.add_error(field, error)
        return None

    def words(self) -> dict[str, str]:
        """What was written, as it is sealed."""
        return {name: self.cleaned_data[name] for name in ("accused", "content", "name", "contact")}


class CodeForm(forms.Form):
    """Code form (hỏi tình trạng bằng mã)."""

    code = forms.CharField(
        label=_("Mã của ông/bà"),
        help_text=_("Sáu nhóm năm ký tự, hiện một lần khi gửi."),
        max_length=60,
        error_messages={"required": _("Xin ghi mã.")},
        widget=forms.TextInput(attrs={"class": "govuk-input code", "autocapitalize": "none", **OFF}),
    )
