"""What an office fills in to write to people in its own words."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from motcua.areas.notices.queries import Words, preview
from motcua.rules.phrasing import Phrasing, blanks
from motcua.web.office.administration.forms import Tried
from motcua.web.ui.acts.forms import fields


class TextForm(Tried):
    """Text form (lời riêng): the words of an e-mail and of a text message, and why they are written anew."""

    subject = fields.line(_("Tiêu đề thư"), longest=200)
    text = fields.words(_("Nội dung thư"), rows=6)
    short = fields.words(
        _("Tin ngắn cho điện thoại"),
        rows=2,
        help_text=_("Gửi không dấu; điền xong không quá 160 chữ để nằm trong một tin."),
    )
    reason = fields.line(
        _("Vì sao sửa"), required=False, help_text=_("Cần ghi khi lưu; xem thử thì chưa cần. Lý do nằm trong lịch sử.")
    )

    def told(self) -> dict[str, Any]:
        """The words as the operation takes them."""
        said = self.cleaned_data
        return {"wording": Phrasing(said["subject"], said["text"], said["short"]), "reason": said["reason"]}

    def previewed(self) -> Words | None:
        """The words filled with a made-up dossier; None where they cannot be filled, with the reason on the form."""
        if not self.is_valid():
            return None
        try:
            wording = self.told()["wording"]
            for part in (wording.subject, wording.text, wording.short):
                list(blanks(part))
            return preview(wording)
        except (ValueError, KeyError):
            self.add_error(None, forms.ValidationError(_("Có chỗ điền không dùng được. Xin chọn trong danh sách.")))
            return None
