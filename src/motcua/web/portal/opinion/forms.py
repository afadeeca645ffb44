"""What citizens are asked about a page and about a dossier."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from motcua.rules.denouncing import OtherWay, other_way
from motcua.web.portal.filing.forms import choice
from motcua.web.ui.acts.forms import fields

LONGEST = 2000


def send_elsewhere(words: str) -> None:
    """A denunciation does not belong among opinions. Raises ValidationError that says where it is kept safe."""
    if other_way(words) is OtherWay.DENUNCIATION:
        raise ValidationError(
            _(
                "Lời này có vẻ là tố cáo một người. Nội dung chưa được lưu. Xin gửi ở trang Gửi tố cáo (cuối trang, "
                "địa chỉ /to-cao/), nơi nội dung được niêm phong; hoặc viết lại góp ý mà không tố cáo ai."
            ),
            code="denunciation",
        )


def words_field(label: object) -> forms.CharField:
    """A place for more words, which may stay empty."""
    return forms.CharField(
        label=label,  # type: ignore[arg-type]
        required=False,
        max_length=LONGEST,
        validators=[send_elsewhere],
        help_text=_("Xin không ghi họ tên, số căn cước hay số điện thoại."),
        widget=fields.Lines(attrs={"class": "govuk-textarea brief", "rows": "4"}),
    )


class RatingForm(forms.Form):
    """Rating form (đánh giá): one of five, and a few words."""

    score = choice(
        _("Ông/bà hài lòng đến đâu với việc giải quyết hồ sơ này?"),
        [
            ("5", _("Rất hài lòng")),
            ("4", _("Hài lòng")),
            ("3", _("Bình thường")),
            ("2", _("Không hài lòng")),
            ("1", _("Rất không hài lòng")),
        ],
        _("Chưa chọn mức hài lòng."),
    )
    words = words_field(_("Điều gì nên làm tốt hơn?"))


class HelpedForm(forms.Form):
    """Helped form (trang có ích không): which page, yes or no, and what to mend."""

    page = forms.CharField(max_length=200, widget=forms.HiddenInput)
    helped = forms.ChoiceField(choices=[("1", ""), ("0", "")], widget=forms.HiddenInput)
    words = words_field(_("Trang này nên sửa điều gì?"))
    said = forms.CharField(required=False, widget=forms.HiddenInput)
