"""What citizens are asked when they send a question or say whether a promise was kept."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from motcua.web.portal.filing.forms import choice, line

LONGEST = 2000


def words(label: object, needed: object = None, hint: object = "") -> forms.CharField:
    """A few lines; without `needed`, the sentence for an empty answer, they may stay empty."""
    return forms.CharField(
        label=label,  # type: ignore[arg-type]
        required=needed is not None,
        max_length=LONGEST,
        help_text=hint,  # type: ignore[arg-type]
        error_messages={"required": needed or ""},  # type: ignore[dict-item]
        widget=forms.Textarea(attrs={"class": "govuk-textarea brief", "rows": "5"}),
    )


class AskForm(forms.Form):
    """Ask form (gửi câu hỏi): the question, and who asks if they wish to say so."""

    text = words(
        _("Câu hỏi của ông/bà"),
        _("Xin ghi câu hỏi."),
        _("Câu hỏi được xem trước khi đưa lên trang này; xin không ghi số căn cước, số điện thoại ở đây."),
    )
    asker = line(_("Họ và tên (không bắt buộc)"), hint=_("Không đưa lên trang công khai."), longest=160)
    contact = line(_("Điện thoại hoặc thư điện tử (không bắt buộc)"), longest=160)


class KeptForm(forms.Form):
    """Kept form (cam kết đã xong chưa): yes or no, and what is lacking."""

    kept = choice(
        _("Cam kết này đã được thực hiện chưa?"),
        [("yes", _("Đã thực hiện")), ("no", _("Chưa xong"))],
        _("Chưa chọn đã thực hiện hay chưa."),
    )
    words = words(_("Ý kiến thêm"), hint=_("Nếu chưa xong, xin ghi còn thiếu gì."))
