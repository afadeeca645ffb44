"""What is asked on the pages of petitions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from motcua.areas.feedback.queries import petition_classes
from motcua.rules.petitions import PetitionRoute
from motcua.web.office.administration.forms import Tried
from motcua.web.ui.acts.forms import fields

Units = Sequence[tuple[int, str]]


class RecordPetitionForm(Tried):
    """Record form (ghi phản ánh): how it came, from whom, what it says."""

    unit_id = fields.choice(_("Đơn vị tiếp nhận"), coerce=int)
    route = fields.choice(_("Gửi bằng cách"))
    petitioner = fields.line(_("Người gửi"), longest=160)
    contact = fields.line(_("Liên hệ"), longest=160)
    text = fields.words(_("Nội dung phản ánh, kiến nghị"), rows=6, help_text=_("Không ghi đơn tố cáo ở đây."))

    def __init__(self, data: Any, units: Units, **more: Any) -> None:
        super().__init__(data, **more)
        routes = [(one.value, say(one.label)) for one in PetitionRoute if one is not PetitionRoute.PORTAL]
        self.fields["unit_id"].choices = list(units)  # type: ignore[attr-defined]
        self.fields["route"].choices = routes  # type: ignore[attr-defined]


class TakePetitionForm(Tried):
    """Take form (nhận xử lý): its class, and who answers."""

    class_code = fields.choice(_("Phân loại"))
    unit_id = fields.choice(_("Đơn vị trả lời"), coerce=int)

    def __init__(self, data: Any, units: Units = (), **more: Any) -> None:
        super().__init__(data, **more)
        classes = [(code, say(name)) for code, name in petition_classes().items()]
        self.fields["class_code"].choices = classes  # type: ignore[attr-defined]
        self.fields["unit_id"].choices = list(units)  # type: ignore[attr-defined]


class ForwardForm(Tried):
    """Forward form (chuyển nơi có thẩm quyền): where to, and why."""

    forwarded_to = fields.line(_("Chuyển đến"))
    words = fields.words(_("Lý do"), help_text=_("Người gửi đọc được."))


class RefusePetitionForm(Tried):
    """Refuse form (không tiếp nhận): why; its sender reads it."""

    words = fields.words(_("Lý do"), help_text=_("Người gửi đọc được."))


class AnswerPetitionForm(Tried):
    """Answer form (trả lời phản ánh, kiến nghị)."""

    words = fields.words(_("Trả lời"), rows=6)


class PublishForm(Tried):
    """Publish form (công khai): the petition in words that name nobody."""

    shown_text = fields.words(
        _("Nội dung công khai"), rows=5, help_text=_("Bỏ tên, số điện thoại, địa chỉ riêng của người gửi.")
    )


class ReopenForm(Tried):
    """Reopen form (mở lại theo lời người gửi): what they said when they called or came again."""

    words = fields.words(
        _("Người gửi nói gì khi gọi lại, đến lại"),
        help_text=_("Phản ánh được trả lời lại từ đầu thời hạn; trả lời đã công khai được gỡ."),
    )
