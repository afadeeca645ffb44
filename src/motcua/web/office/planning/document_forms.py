"""What is asked for when a document is entered, read from a file, or looked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.areas.documents.queries import DocumentFilters, DocumentKind, DocumentRow, IssuerKind
from motcua.web.office.administration.forms import Tried, in_words, select_field
from motcua.web.ui.acts.forms import fields

FILE = {"class": "govuk-file-upload"}
READ = ".docx,.pdf,.jpg,.jpeg,.png"
PLENTY = 200_000


class LookForm(forms.Form):
    """Look form (tìm văn bản): words without diacritics, kind, kind of issuer."""

    tim = fields.line(gettext_lazy("Số, trích yếu, nội dung"), required=False)
    loai = select_field(gettext_lazy("Loại văn bản"), required=False)
    noi = select_field(gettext_lazy("Nơi ban hành"), required=False)

    def __init__(self, asked: QueryDict) -> None:
        super().__init__(asked)
        every = [("", _("Tất cả"))]
        self.fields["loai"].choices = every + in_words(DocumentKind.choices)  # type: ignore[attr-defined]
        self.fields["noi"].choices = every + in_words(IssuerKind.choices)  # type: ignore[attr-defined]

    def filters(self) -> DocumentFilters:
        """The filters chosen; what cannot be understood is left open."""
        self.is_valid()
        said = self.cleaned_data
        return DocumentFilters(said.get("tim") or "", said.get("loai") or "", said.get("noi") or "")


class ReadForm(forms.Form):
    """Read form (đọc từ tệp): one file, of which a proposal is made."""

    file = forms.FileField(
        label=gettext_lazy("Tệp văn bản"),
        help_text=gettext_lazy(
            "Word (.docx), PDF hoặc ảnh quét. Không đưa vào đây văn bản có dấu Mật, Tối mật, Tuyệt mật."
        ),
        widget=forms.FileInput(attrs=FILE | {"accept": READ}),
        error_messages={"required": gettext_lazy("Xin chọn một tệp.")},
    )


class AttachForm(forms.Form):
    """Attach form (đính kèm tệp): one more file of a document."""

    file = forms.FileField(
        label=gettext_lazy("Thêm tệp"),
        help_text=gettext_lazy("PDF, ảnh JPEG hoặc PNG, Word (.docx), Excel (.xlsx)"),
        widget=forms.FileInput(attrs=FILE),
        error_messages={"required": gettext_lazy("Xin chọn một tệp.")},
    )
    not_secret = forms.BooleanField(
        label=gettext_lazy("Tệp này không có dấu Mật, Tối mật, Tuyệt mật"),
        error_messages={"required": gettext_lazy("Xin xác nhận tệp không thuộc bí mật nhà nước.")},
    )


class CarryForm(Tried):
    """Carry form (nối văn bản): which earlier document this one carries out."""

    implements_id = select_field(gettext_lazy("Thi hành văn bản"))

    def __init__(self, posted: Any, row: DocumentRow, known: Iterable[DocumentRow]) -> None:
        super().__init__(posted, auto_id="carry_%s")
        earlier = [one for one in known if one.id != row.id and one.issued_on <= row.issued_on]
        choices = [(str(one.id), f"{one.label}: {one.title[:80]}") for one in earlier]
        self.fields["implements_id"].choices = choices  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """What the operation takes."""
        return {"implements_id": int(self.cleaned_data["implements_id"])}


class UncarryForm(Tried):
    """Uncarry form (gỡ nối văn bản): which one this document was linked to by mistake, and why it is taken off."""

    implements_id = select_field(gettext_lazy("Văn bản nối nhầm"))
    reason = fields.line(gettext_lazy("Lý do gỡ"), longest=500)

    def __init__(self, posted: Any, linked: Iterable[DocumentRow]) -> None:
        super().__init__(posted, auto_id="uncarry_%s")
        choices = [(str(one.id), f"{one.label}: {one.title[:80]}") for one in linked]
        self.fields["implements_id"].choices = choices  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """What the operation takes."""
        return self.cleaned_data | {"implements_id": int(self.cleaned_data["implements_id"])}


class HeadForm(Tried):
    """Head form (phần đầu văn bản): what a document is known by, and the answer it asks for."""

    kind = select_field(gettext_lazy("Loại văn bản"), in_words(DocumentKind.choices))
    number = fields.line(gettext_lazy("Số"), longest=20, required=False)
    symbol = fields.line(gettext_lazy("Ký hiệu"), longest=60, required=False)
    issued_on = fields.day(gettext_lazy("Ngày ban hành"))
    issuer_kind = select_field(gettext_lazy("Loại nơi ban hành"), in_words(IssuerKind.choices))
    issuer_name = fields.line(gettext_lazy("Nơi ban hành"), help_text=gettext_lazy("Ghi như trên văn bản."))
    title = fields.line(gettext_lazy("Trích yếu"), longest=500)
    reply_by = fields.day(
        gettext_lazy("Hạn trả lời"),
        required=False,
        help_text=gettext_lazy("Để trống nếu văn bản không yêu cầu báo cáo."),
    )


class AmendForm(HeadForm):
    """Amend form (sửa văn bản): what the register says of a document, and why it is mended."""

    extract = forms.CharField(
        label=gettext_lazy("Nội dung chính"),
        required=False,
        max_length=PLENTY,
        widget=fields.Lines(attrs={"class": "govuk-textarea", "rows": 5}),
    )
    reason = fields.line(
        gettext_lazy("Lý do sửa"), longest=500, help_text=gettext_lazy("Nội dung trước, lý do và người sửa được giữ.")
    )

    def __init__(self, posted: Any, row: DocumentRow) -> None:
        names = (*HeadForm.base_fields, "extract")
        super().__init__(posted, initial={name: getattr(row, name) for name in names})


class DocumentForm(HeadForm):
    """Document form (ghi văn bản): what stands on the document, and its paragraphs."""

    implements = select_field(gettext_lazy("Thi hành văn bản"), required=False)
    paragraphs = forms.CharField(
        label=gettext_lazy("Các đoạn"),
        required=False,
        max_length=PLENTY,
        help_text=gettext_lazy("Mỗi đoạn cách nhau một dòng trống. Đoạn nào yêu cầu phải làm sẽ nối với nhiệm vụ."),
        widget=fields.Lines(attrs={"class": "govuk-textarea", "rows": 14}),
    )
    not_secret = forms.BooleanField(
        label=gettext_lazy("Văn bản này không có dấu Mật, Tối mật, Tuyệt mật"),
        error_messages={"required": gettext_lazy("Xin xác nhận văn bản không thuộc bí mật nhà nước.")},
    )

    def __init__(self, posted: Any, known: Iterable[DocumentRow], told: Mapping[str, Any] | None = None) -> None:
        super().__init__(posted, initial=_filled(told) if told else {})
        choices = [("", _("Không")), *((str(row.id), f"{row.label}: {row.title[:80]}") for row in known)]
        self.fields["implements"].choices = choices  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """What the operation takes."""
        said = dict(self.cleaned_data)
        said.pop("not_secret")
        chosen = said.pop("implements")
        return said | {
            "paragraphs": split(said["paragraphs"]),
            "implements": [int(chosen)] if chosen else [],
            "extract": "",
        }


def split(text: str) -> list[str]:
    """Paragraphs as they were typed: an empty line parts them, lines inside one are joined."""
    blocks = text.replace("\r\n", "\n").split("\n\n")
    return [told for block in blocks if (told := " ".join(block.split()))]


def _filled(told: Mapping[str, Any]) -> dict[str, Any]:
    """What was read, as the fields show it."""
    days = {name: date.fromisoformat(told[name]) for name in ("issued_on", "reply_by") if told.get(name)}
    return {**told, **days, "paragraphs": "\n\n".join(told.get("paragraphs", ()))}
