"""What the desk asks for: one field that takes anything, and a person nobody knew."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.areas.people import operations as people_operations
from motcua.areas.people import queries as people
from motcua.areas.people.queries import ApplicantKind, IdKind
from motcua.kernel.errors import UserError
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.saying import translated


class FindForm(forms.Form):
    """Find form (ô tìm ở quầy): a scan, a number, a name or a code; a scanner ends it with Enter."""

    typed = forms.CharField(
        label=gettext_lazy("Quét thẻ căn cước, hoặc gõ số giấy tờ, họ tên, điện thoại, mã hồ sơ"),
        max_length=600,
        error_messages={"required": gettext_lazy("Xin quét thẻ hoặc gõ điều cần tìm.")},
        widget=forms.TextInput(
            attrs={
                "class": "govuk-input",
                "autocomplete": "off",
                "autofocus": "",
                "data-search": "",
                "spellcheck": "false",
            }
        ),
    )

    def make_way(self) -> None:
        """Leave the cursor to what was found: in the field, a digit that should choose would only be typed."""
        self.fields["typed"].widget.attrs.pop("autofocus", None)


class PersonForm(forms.Form):
    """Person form (ghi người mới): somebody nobody knew; who looks the same is shown first."""

    name = fields.line(gettext_lazy("Họ và tên, hoặc tên tổ chức"))
    kind = fields.choice(gettext_lazy("Đối tượng"))
    id_kind = fields.choice(gettext_lazy("Loại giấy tờ"), coerce=int)
    id_number = fields.line(gettext_lazy("Số giấy tờ"), required=False, longest=30)
    birth_date = fields.day(gettext_lazy("Ngày sinh"))
    phone = fields.line(gettext_lazy("Điện thoại"), required=False, longest=20)
    email = fields.line(gettext_lazy("Thư điện tử"), required=False)
    address = fields.line(gettext_lazy("Địa chỉ"), required=False)

    def __init__(self, *args: Any, at: datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.at, self.duplicates = at, list[people.DuplicateRow]()
        self.fields["kind"].choices = [(value, _(label)) for value, label in ApplicantKind.choices]  # type: ignore[attr-defined]
        self.fields["id_kind"].choices = [(str(int(one)), _(one.label)) for one in IdKind]  # type: ignore[attr-defined]
        self.fields["birth_date"].required = False
        for name, usual in {"kind": ApplicantKind.CITIZEN.value, "id_kind": str(int(IdKind.NONE_YET))}.items():
            self.initial.setdefault(name, usual)

    def clean(self) -> dict[str, Any]:
        """A number belongs to some paper; the choice that says "none yet" is where it is put right."""
        said = super().clean() or {}
        if said.get("id_number") and said.get("id_kind") == IdKind.NONE_YET:
            self.add_error("id_kind", _("Đã ghi số giấy tờ. Xin chọn số này là của giấy nào."))
        return said

    def register(self, *, sure: bool) -> int | None:
        """Write the person down; None where something is wrong or somebody looks the same."""
        if not self.is_valid():
            return None
        said = self.cleaned_data
        alike = {name: said[name] for name in ("name", "id_number", "birth_date", "phone")}
        self.duplicates = people.possible_duplicates(**alike)
        if self.duplicates and not sure:
            return None
        try:
            return people_operations.register_applicant(at=self.at, **said)
        except UserError as refused:
            self.add_error(None, forms.ValidationError(translated(refused.message), code=refused.code))
            return None


class ContactForm(forms.Form):
    """Contact form (cách liên hệ): where somebody known is reached; a card tells neither telephone nor e-mail."""

    phone = fields.line(gettext_lazy("Điện thoại"), required=False, longest=20)
    email = fields.line(gettext_lazy("Thư điện tử"), required=False)
    address = fields.line(gettext_lazy("Địa chỉ"), required=False)

    def keep(self, applicant_id: int, at: datetime) -> bool:
        """Write it down; False, with the reason on the form, where something is wrong."""
        if not self.is_valid():
            return False
        try:
            people_operations.update_applicant(applicant_id=applicant_id, at=at, **self.cleaned_data)
        except UserError as refused:
            self.add_error(None, forms.ValidationError(translated(refused.message), code=refused.code))
            return False
        return True
