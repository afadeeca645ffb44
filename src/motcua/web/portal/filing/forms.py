"""What the steps of a filing ask for, besides the electronic form itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.functional import lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from motcua.areas.dossiers.queries import ReturnWay
from motcua.areas.organization.queries import OfficeRow
from motcua.areas.people.queries import ApplicantKind
from motcua.rules.contacts import normal_phone
from motcua.rules.fees import FeeExemption
from motcua.rules.identity import IdKind, normal_id
from motcua.web.ui.told import percent_text
from motcua.web.ui.wishes import PAY_WAYS, RECEIVE_WAYS

SELF, OTHER = "self", "other"
MANY = 8  # more than so many are a list to open, not radios
NO_CLAIM = "none"
WRITTEN = ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d")


def words(text: str) -> Any:
    """A label of an area in the reader's language."""
    return lazy(lambda: gettext(text), str)()


def line(label: Any, *, needed: Any = None, hint: Any = "", longest: int = 255, **attrs: str) -> forms.CharField:
    """A one-line question; without `needed`, the sentence for an empty answer, it may stay empty."""
    return forms.CharField(
        label=label,
        required=needed is not None,
        help_text=hint,
        max_length=longest,
        error_messages={
            "required": needed or "",
            "max_length": _("Dài quá %(limit_value)s ký tự. Xin ghi gọn lại."),
        },
        widget=forms.TextInput(attrs={"class": "govuk-input", "autocomplete": "off", **attrs}),
    )


def choice(label: Any, choices: Sequence[tuple[str, Any]], needed: Any, hint: Any = "") -> forms.ChoiceField:
    """A question with closed answers, shown as radios."""
    return forms.ChoiceField(
        label=label,
        choices=choices,
        help_text=hint,
        error_messages={"required": needed, "invalid_choice": needed},
        widget=forms.RadioSelect,
    )


def owner_id_kind(owner_kind: str) -> IdKind:
    """By what number an owner is known: a citizen by the card, an enterprise or organisation by the tax number."""
    return IdKind.CITIZEN_CARD if owner_kind in ("", ApplicantKind.CITIZEN) else IdKind.TAX_NUMBER


class OfficeForm(forms.Form):
    """Office form (nơi nộp và trường hợp)."""

    unit = choice(_("Nộp ở đâu?"), (), _("Chưa chọn nơi nộp."))
    case = choice(_("Trường hợp của ông/bà"), (), _("Chưa chọn trường hợp."))

    def __init__(
        self, *args: Any, offices: Sequence[OfficeRow], cases: Sequence[tuple[int, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if len(offices) > MANY:
            self.fields["unit"].widget = forms.Select(attrs={"class": "govuk-select"})
        self.fields["unit"].choices = [(one.slug, one.name) for one in offices]  # type: ignore[attr-defined]
        if len(cases) > 1:
            self.fields["case"].choices = [  # type: ignore[attr-defined]
                (str(order), condition or gettext("Trường hợp thông thường")) for order, condition in cases
            ]
        else:
            del self.fields["case"]


class PersonForm(forms.Form):
    """Person form (người nộp, chủ hồ sơ): who files, and for whom when that is somebody else."""

    name = line(_("Họ và tên của ông/bà"), needed=_("Chưa ghi họ và tên."), autocomplete="name")
    id_number = line(
        _("Số định danh cá nhân (căn cước)"),
        needed=_("Chưa ghi số định danh cá nhân."),
        hint=_("12 chữ số trên thẻ căn cước."),
        longest=20,
        inputmode="numeric",
    )
    birth_date = forms.DateField(
        label=_("Ngày sinh"),
        required=False,
        input_formats=WRITTEN,
        help_text=_("Ví dụ 05/09/1990."),
        error_messages={"invalid": _("Ngày ghi theo dạng ngày/tháng/năm, ví dụ 05/09/1990.")},
        widget=forms.DateInput(
            format="%d/%m/%Y",
            attrs={"class": "govuk-input date", "autocomplete": "bday", "inputmode": "numeric"},
        ),
    )
    phone = line(
        _("Số điện thoại"),
        hint=_("Để báo khi hồ sơ cần bổ sung hoặc có kết quả."),
        longest=20,
        autocomplete="tel",
        inputmode="tel",
    )
    email = forms.EmailField(
        label=_("Thư điện tử"),
        required=False,
        error_messages={"invalid": _("Thư điện tử chưa đúng dạng, ví dụ ten@vidu.vn.")},
        widget=forms.EmailInput(attrs={"class": "govuk-input", "autocomplete": "email"}),
    )
    address = line(
        _("Nơi ở hiện nay"),
        needed=_("Chưa ghi nơi ở hiện nay."),
        hint=_("Số nhà, đường hoặc ấp, xã hoặc phường, tỉnh."),
        autocomplete="street-address",
    )
    whom = choice(
        _("Hồ sơ này của ai?"),
        [(SELF, _("Của chính tôi")), (OTHER, _("Của người khác hoặc của tổ chức, tôi nộp thay"))],
        _("Chưa chọn hồ sơ này của ai."),
    )
    owner_name = line(_("Họ và tên, tên tổ chức của chủ hồ sơ"))
    owner_kind = forms.ChoiceField(
        label=_("Chủ hồ sơ là"),
        required=False,
        choices=[(kind.value, words(str(kind.label))) for kind in ApplicantKind],
        widget=forms.Select(attrs={"class": "govuk-select"}),
    )
    owner_id_number = line(
        _("Số định danh của chủ hồ sơ"),
        hint=_("Công dân: 12 chữ số; doanh nghiệp, tổ chức: mã số thuế. Bỏ trống nếu chưa có."),
        longest=20,
    )
    relation = line(_("Ông/bà là gì của chủ hồ sơ?"), hint=_("Ví dụ: con, vợ, người được ủy quyền."), longest=80)

    def clean_id_number(self) -> str:
        """Twelve digits."""
        number = normal_id(IdKind.CITIZEN_CARD, self.cleaned_data["id_number"])
        if number is None:
            raise forms.ValidationError(_("Số định danh cá nhân (căn cước) gồm đúng 12 chữ số."))
        return number

    def clean_owner_id_number(self) -> str:
        """Of a citizen twelve digits, of anybody else a tax number; or nothing."""
        written = self.cleaned_data["owner_id_number"]
        kind = owner_id_kind(self.cleaned_data.get("owner_kind", ""))
        number = normal_id(kind, written) if written else ""
        if number is None and kind == IdKind.CITIZEN_CARD:
            raise forms.ValidationError(_("Số định danh cá nhân (căn cước) gồm đúng 12 chữ số."))
        if number is None:
            raise forms.ValidationError(_("Mã số thuế chưa đúng: có 10 chữ số, chi nhánh thêm 3 chữ số. Xin xem lại."))
        return number

    def clean_phone(self) -> str:
        """A telephone number in one form."""
        written = self.cleaned_data["phone"]
        number = normal_phone(written) if written else ""
        if number is None:
            raise forms.ValidationError(_("Số điện thoại gồm 10 chữ số, bắt đầu bằng 0."))
        return number

    def clean_birth_date(self) -> date | None:
        """A day that can be a birthday; the operation checks it against today."""
        born: date | None = self.cleaned_data["birth_date"]
        if born is not None and born.year < 1900:
            raise forms.ValidationError(_("Năm sinh chưa đúng. Xin ghi đủ bốn chữ số."))
        return born

    def clean(self) -> dict[str, Any]:
        """Who files for another names them and the relation; somebody can be reached."""
        told = super().clean() or {}
        if told.get("whom") == OTHER:
            if not told.get("owner_name"):
                self.add_error("owner_name", _("Chưa ghi họ và tên của chủ hồ sơ."))
            if not told.get("relation"):
                self.add_error("relation", _("Chưa ghi ông/bà là gì của chủ hồ sơ."))
        if not self.errors and not told.get("phone") and not told.get("email"):
            self.add_error("phone", _("Xin ghi số điện thoại hoặc thư điện tử để nơi tiếp nhận báo tin."))
        return told


class PaperForm(forms.Form):
    """Paper form (một giấy tờ): a file, one handed in before, or brought to the counter later."""

    file = forms.FileField(
        label=_("Chọn tệp từ máy hoặc chụp ảnh"),
        required=False,
        error_messages={"empty": _("Tệp trống, không có nội dung. Xin chọn tệp khác.")},
        widget=forms.FileInput(
            attrs={"class": "govuk-file-upload", "accept": ".pdf,.jpg,.jpeg,.png,.docx,.xlsx,application/pdf,image/*"}
        ),
    )
    file_pieces = forms.UUIDField(required=False)
    reuse = forms.CharField(required=False, max_length=20)
    later = forms.BooleanField(required=False)


class MoneyForm(forms.Form):
    """Money form (cách nộp phí)."""

    way = choice(
        _("Ông/bà muốn nộp bằng cách nào?"),
        PAY_WAYS,
        _("Chưa chọn cách nộp."),
    )
    exemption = choice(
        _("Ông/bà có thuộc diện được miễn, giảm không?"),
        (),
        _("Chưa chọn có thuộc diện được miễn, giảm hay không."),
        _("Cán bộ tiếp nhận xét theo giấy tờ kèm theo; không được chấp nhận thì có lý do."),
    )
    proof = forms.FileField(
        label=_("Giấy tờ chứng minh"),
        required=False,
        help_text=_("Ảnh chụp hoặc tệp PDF. Chưa có tệp thì mang bản giấy đến quầy."),
        error_messages={"empty": _("Tệp trống, không có nội dung. Xin chọn tệp khác.")},
        widget=forms.FileInput(
            attrs={"class": "govuk-file-upload", "accept": ".pdf,.jpg,.jpeg,.png,application/pdf,image/*"}
        ),
    )

    proof_pieces = forms.UUIDField(required=False)

    def __init__(self, *args: Any, exemptions: Sequence[FeeExemption], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not exemptions:
            del self.fields["exemption"], self.fields["proof"], self.fields["proof_pieces"]
            return
        known = [(one.code, f"{one.name} ({percent_text(one.percent)})") for one in exemptions]
        self.fields["exemption"].choices = [*known, (NO_CLAIM, _("Không"))]  # type: ignore[attr-defined]


class ReceiveForm(forms.Form):
    """Receive form (cách nhận kết quả)."""

    way = choice(
        _("Ông/bà muốn nhận kết quả bằng cách nào?"),
        RECEIVE_WAYS,
        _("Chưa chọn cách nhận kết quả."),
    )
    address = line(
        _("Địa chỉ nhận bưu phẩm"),
        hint=_("Chỉ điền khi chọn gửi qua bưu chính. Cước bưu chính trả khi nhận."),
        autocomplete="street-address",
    )

    def clean(self) -> dict[str, Any]:
        """By post needs an address."""
        told = super().clean() or {}
        if told.get("way") == ReturnWay.POST and not told.get("address"):
            self.add_error("address", _("Chưa ghi địa chỉ nhận bưu phẩm."))
        return told


class SubmitForm(forms.Form):
    """Submit form (cam kết): said once, at the end."""

    sure = forms.BooleanField(
        label=_("Tôi cam kết những điều đã khai là đúng sự thật."),
        error_messages={"required": _("Xin đánh dấu vào ô cam kết trước khi nộp.")},
        widget=forms.CheckboxInput(attrs={"class": "govuk-checkboxes__input"}),
    )

    def __init__(self, data: Any = None, *, stands: str) -> None:
        super().__init__(data)
        self.stands = stands

    def clean(self) -> dict[str, Any]:
        """What is sent is what was shown on this page."""
        if self.data.get("stands", self.stands) != self.stands:
            self.add_error(None, _("Bản nháp đã đổi ở trang khác từ lúc mở trang này. Xin xem lại rồi nộp."))
        return super().clean() or {}
