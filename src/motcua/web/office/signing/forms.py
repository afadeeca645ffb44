"""What is asked before a result is laid before whoever signs, and when it comes back signed."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.areas.dossiers.operations import ResultWritten
from motcua.web.office.administration.forms import Tried
from motcua.web.ui.acts.forms import fields

PDF_ONLY = {"class": "govuk-file-upload", "accept": "application/pdf,.pdf"}


def pdf_field(label: Any, *, required: bool, help_text: Any = "") -> forms.FileField:
    """A file of PDF."""
    return forms.FileField(
        label=label,
        required=required,
        help_text=help_text,
        widget=forms.FileInput(attrs=PDF_ONLY),
        error_messages={"required": gettext_lazy("Xin chọn tệp PDF.")},
    )


class DraftForm(Tried):
    """Draft form (soạn kết quả trình ký): a PDF that is ready, or paragraphs from which one is made."""

    paper = fields.line(gettext_lazy("Tên giấy tờ kết quả"))
    code = fields.line(gettext_lazy("Số, ký hiệu"), required=False, longest=60)
    file = pdf_field(
        gettext_lazy("Tệp PDF của kết quả"),
        required=False,
        help_text=gettext_lazy("Chỗ trống ở cuối trang cuối được dành cho khối chữ ký."),
    )
    words = fields.words(
        gettext_lazy("Hoặc soạn nội dung tại đây"),
        rows=8,
        required=False,
        help_text=gettext_lazy("Mỗi đoạn cách nhau một dòng trống; hệ thống thêm tiêu đề, số, mã QR, nơi nhận."),
    )
    signer_title = fields.line(gettext_lazy("Chức vụ người ký"), required=False, longest=100)
    signer = fields.line(gettext_lazy("Họ tên người ký"), required=False, longest=150)

    def __init__(self, posted: Any, files: Any, *, verify: str, initial: Any) -> None:
        super().__init__(posted, files, initial=initial)
        self.verify = verify

    def clean(self) -> dict[str, Any]:
        """One way of the two; what is written here names who is to sign it."""
        cleaned = super().clean() or {}
        if cleaned.get("words") and not (cleaned.get("signer") and cleaned.get("signer_title")):
            self.add_error("signer", _("Văn bản soạn tại đây cần họ tên và chức vụ người ký."))
        if cleaned.get("words") and cleaned.get("file"):
            self.add_error("file", _("Xin chọn một cách: tệp PDF, hoặc nội dung soạn tại đây."))
        if not (cleaned.get("words") or cleaned.get("file") or self.errors):
            self.add_error("file", _("Xin chọn tệp PDF hoặc soạn nội dung."))
        return cleaned

    def told(self) -> dict[str, Any]:
        """The draft as the operation takes it."""
        said = self.cleaned_data
        written = None
        if said["words"]:
            paragraphs = tuple(" ".join(one.split()) for one in said["words"].replace("\r", "").split("\n\n"))
            written = ResultWritten(paragraphs, said["signer_title"], said["signer"], self.verify)
        pdf = said["file"].read() if said["file"] and not written else b""
        return {"paper": said["paper"], "code": said["code"], "pdf": pdf, "written": written}


class SignedForm(Tried):
    """Signed form (bản đã ký ở nơi khác): the draft with a signature and nothing else."""

    file = pdf_field(gettext_lazy("Bản đã ký"), required=True)

    def told(self) -> dict[str, Any]:
        """The bytes of the file."""
        return {"content": self.cleaned_data["file"].read()}


class SignForm(Tried):
    """Sign form (ký tại đây): nothing is asked but the button."""
