"""What the verification page asks for: a file, or the code beside the QR code."""

from __future__ import annotations

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.kernel.errors import UserError
from motcua.kernel.uploads import refuse_too_large
from motcua.web.ui.saying import translated


class DocumentForm(forms.Form):
    """Document form (tệp cần kiểm tra): one PDF, read once and not kept."""

    tep = forms.FileField(
        label=gettext_lazy("Tệp PDF cần kiểm tra"),
        error_messages={
            "required": gettext_lazy("Chưa chọn tệp. Xin chọn tệp PDF của văn bản."),
            "empty": gettext_lazy("Tệp trống, không có nội dung. Xin chọn tệp khác."),
        },
        widget=forms.FileInput(attrs={"class": "govuk-file-upload", "accept": "application/pdf,.pdf"}),
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        words = _("Tệp chỉ được đọc để kiểm tra rồi bỏ đi, không lưu lại. Tối đa %(n)s MB.")
        self.fields["tep"].help_text = words % {"n": settings.UPLOAD_LIMIT // 1024**2}

    def clean_tep(self) -> UploadedFile:
        """Not larger than any file here may be."""
        file: UploadedFile = self.cleaned_data["tep"]
        try:
            refuse_too_large(file.size or 0)
        except UserError as error:
            raise forms.ValidationError(translated(error.message)) from error
        return file


class CodeForm(forms.Form):
    """Code form (mã kiểm tra): what stands in the QR code of a document."""

    ma = forms.CharField(
        label=gettext_lazy("Mã kiểm tra in cạnh mã QR"),
        max_length=20,
        widget=forms.TextInput(attrs={"class": "govuk-input", "autocomplete": "off", "spellcheck": "false"}),
    )

    def clean_ma(self) -> str:
        """In capitals, without spaces or dashes."""
        return "".join(letter for letter in str(self.cleaned_data["ma"]).upper() if letter.isalnum())
