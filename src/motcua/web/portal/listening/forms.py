"""What citizens are asked when they send a question or say whether a promise was kept."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from motcua.web.portal.filing.forms import choice, line
from motcua.web.ui.acts.forms import fields

LONGEST = 2000


def words(label: object, needed: object = None, hint: object = "") -> forms.CharField:
    """A few lines; without `needed`, the sentence for an empty answer, they may stay empty."""
    return forms.CharField(
        label=label,  # type: ignore[arg-type]
        required=needed is not None,
        max_length=LONGEST,
        help_text=hint,  # type: ignore[arg-type]
        error_messages={"required": needed or ""},  # type: ignore[dict-item]
        widget=fields.Lines(attrs={"class": "govuk-textarea brief", "rows": "5"}),
    )


class AskForm(forms.Form):
    """Ask form (gửi câu hỏi): the question, and who asks if they wish to say so."""

    text = words(
        _("Câu hỏi của ông/bà"),
        _("Xin ghi câu hỏi."),
        _("Câu hỏi được xem trước khi đưa lên trang này; xin không ghi số căn cước, số điện thoại ở đây."),
    )
    asker = line(_("Họ và tên"), hint=_("Không đưa lên trang công khai."), longest=160)
    contact = line(_("Điện thoại hoặc thư điện tử"), longest=160)


class KeptForm(forms.Form):
    """Kept form (cam kết đã xong chưa): yes or no, and what is lacking."""

    kept = choice(
        _("Cam kết này đã được thực hiện chưa?"),
        [("yes", _("Đã thực hiện")), ("no", _("Chưa xong"))],
        _("Chưa chọn đã thực hiện hay chưa."),
    )
    words = words(_("Ý kiến thêm"), hint=_("Nếu chưa xong, xin ghi còn thiếu gì."))


NOT_GOT = "Tôi được báo là đã trả kết quả hồ sơ {number}, nhưng chưa nhận được."  # what an office is to read


class PetitionForm(forms.Form):
    """Petition form (gửi phản ánh, kiến nghị): first what it is, for a denunciation has a place of its own."""

    matter = choice(
        _("Ông/bà muốn gửi gì?"),
        [
            ("PETITION", _("Phản ánh, kiến nghị về một quy định, thủ tục, hay cách làm chung")),
            ("COMPLAINT", _("Khiếu nại: không đồng ý với một quyết định, việc làm đối với mình")),
            ("DENUNCIATION", _("Tố cáo: một người cụ thể vi phạm pháp luật")),
        ],
        _("Chưa chọn muốn gửi gì."),
    )
    unit_id = forms.TypedChoiceField(
        label=_("Gửi đến"),
        coerce=int,
        widget=forms.Select(attrs={"class": "govuk-select"}),
        error_messages={"required": _("Chưa chọn nơi gửi đến."), "invalid_choice": _("Chưa chọn nơi gửi đến.")},
    )
    text = words(
        _("Nội dung"),
        _("Xin ghi nội dung phản ánh, kiến nghị."),
        _("Việc gì, ở đâu, lúc nào, ông/bà đề nghị thế nào."),
    )
    petitioner = line(
        _("Họ và tên"),
        needed=_("Xin ghi họ tên để được trả lời."),
        hint=_("Không đưa lên trang công khai."),
        longest=160,
    )
    contact = line(
        _("Điện thoại hoặc thư điện tử"),
        needed=_("Xin ghi điện thoại hoặc thư điện tử để được trả lời."),
        longest=160,
    )
    sure = forms.BooleanField(
        label=_("Đây là phản ánh, kiến nghị, không phải đơn khiếu nại hay tố cáo"), required=False
    )
    doubted = False

    def __init__(self, data: object, offices: list[tuple[int, str]], about: str = "") -> None:
        begun = {"matter": "PETITION", "text": NOT_GOT.format(number=about)} if about else {}
        super().__init__(data, initial=begun)  # type: ignore[arg-type]
        self.fields["unit_id"].choices = [("", "—"), *offices]  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """The fields as the operation takes them."""
        return {name: self.cleaned_data[name] for name in ("unit_id", "text", "petitioner", "contact", "sure")}


class ReopenForm(forms.Form):
    """Reopen form (mở lại): what is not solved."""

    words = words(_("Điều gì chưa được giải quyết?"), _("Xin ghi điều chưa được giải quyết."))
