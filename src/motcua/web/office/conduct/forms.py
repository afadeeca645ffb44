"""What is asked for the registers of conduct."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from motcua.areas.conduct.queries import HotlineMatter, HotlineWay, ReformActivityKind
from motcua.areas.organization import queries as organization
from motcua.areas.people import queries as people
from motcua.kernel.clock import local_date, now
from motcua.rules.conduct import BEHAVIOUR_LABELS, FORM_LABELS
from motcua.web.office.administration.forms import YES_NO, Tried, in_words, select_field
from motcua.web.ui.acts.forms import fields

Choices = Sequence[tuple[Any, Any]]


def units_of(ids: Collection[int]) -> Choices:
    """Units that stand today, to choose from, by name."""
    today = local_date(now())
    return [("", "—"), *((one.id, one.name) for one in organization.units(valid_on=today) if one.id in ids)]


def number_field(label: Any, hint: Any = "", **more: Any) -> forms.IntegerField:
    """A number of people."""
    return fields.Whole(
        label=label,
        help_text=hint,
        min_value=0,
        max_value=10_000,
        error_messages={"required": _("Xin ghi một số."), "invalid": _("Xin ghi một số.")},
        widget=forms.TextInput(attrs={"class": "govuk-input short", "inputmode": "numeric", "autocomplete": "off"}),
        **more,
    )


class Chosen(Tried):
    """Chosen (có chọn đơn vị): a form with a unit of those one may choose, days beginning with today."""

    unit_field = "unit_id"

    def __init__(self, data: Any, units: Collection[int], **more: Any) -> None:
        super().__init__(data, initial={"on": local_date(now()), "received_on": local_date(now())} | more)
        chosen: Any = self.fields[self.unit_field]
        chosen.choices = units_of(units)


class CheckForm(Chosen):
    """Check form (ghi cuộc kiểm tra giờ giấc, kỷ cương)."""

    unit_field = "checked_id"
    checked_id = fields.choice(_("Đơn vị được kiểm tra"), coerce=int)
    on = fields.day(_("Ngày kiểm tra"))
    planned = select_field(_("Theo kế hoạch"), YES_NO, required=False)
    announced = select_field(_("Có báo trước"), YES_NO, required=False)
    decision = fields.line(_("Kế hoạch, quyết định"), longest=160, required=False)
    expected = number_field(_("Số người phải có mặt"))
    present = number_field(_("Số người có mặt"))
    excused = number_field(_("Số người vắng có lý do"))
    words = fields.words(_("Nhận xét"), required=False, help_text=_("Xin không ghi tên ai ở đây."))

    def told(self) -> dict[str, Any]:
        """Yes and no as the operation takes them."""
        return self.cleaned_data | {name: bool(self.cleaned_data[name]) for name in ("planned", "announced")}


class MisdeedForm(Chosen):
    """Misdeed form (ghi vi phạm)."""

    unit_id = fields.choice(_("Đơn vị của người vi phạm"), coerce=int)
    person = fields.line(_("Họ tên"), longest=150)
    account_id = fields.choice(
        _("Tài khoản của người này"),
        coerce=int,
        required=False,
        help_text=_("Nếu có: người ấy sẽ không tự xem và xử lý việc của mình."),
    )
    leading = select_field(_("Giữ chức vụ lãnh đạo"), YES_NO, required=False)
    behaviour = select_field(_("Hành vi"), in_words(BEHAVIOUR_LABELS.items()))
    on = fields.day(_("Ngày vi phạm"))
    facts = fields.words(_("Sự việc, bằng chứng"), rows=4)

    def __init__(self, data: Any, units: Collection[int], **more: Any) -> None:
        super().__init__(data, units, **more)
        chosen: Any = self.fields["account_id"]
        workers = people.workers_in(units, local_date(now()))
        chosen.choices = [("", "—"), *((one.account_id, one.name) for one in workers)]

    def told(self) -> dict[str, Any]:
        """Yes and no as the operation takes them."""
        return self.cleaned_data | {"leading": bool(self.cleaned_data["leading"])}


class CallForm(Chosen):
    """Call form (ghi cuộc gọi đường dây nóng)."""

    unit_id = fields.choice(_("Nơi nhận"), coerce=int)
    received_on = fields.day(_("Ngày nhận"))
    way = select_field(_("Cách phản ánh"), in_words(HotlineWay.choices))
    matter = select_field(_("Nội dung về"), in_words(HotlineMatter.choices))
    words = fields.words(_("Nội dung cuộc gọi"), rows=4)
    caller = fields.line(
        _("Người gọi"), required=False, help_text=_("Chỉ lãnh đạo, kiểm tra viên của nơi nhận xem được.")
    )


class SayForm(Tried):
    """Say form (ghi nội dung)."""

    words = fields.words(_("Nội dung"))


class CloseForm(Tried):
    """Close form (kết thúc)."""

    words = fields.words(_("Ghi thêm"), required=False)


class DecideForm(SayForm):
    """Decide form (ghi quyết định xử lý)."""

    form = select_field(_("Hình thức xử lý"), in_words(FORM_LABELS.items()))
    decision = fields.line(_("Quyết định xử lý"), longest=160, help_text=_("Số, ngày của quyết định."))


class RouteForm(SayForm):
    """Route form (chuyển đơn vị giải quyết)."""

    unit_id = fields.choice(_("Đơn vị giải quyết"), coerce=int)

    def __init__(self, data: Any, units: Collection[int], **more: Any) -> None:
        super().__init__(data, **more)
        chosen: Any = self.fields["unit_id"]
        chosen.choices = units_of(units)


class ActivityForm(Chosen):
    """Activity form (ghi hoạt động đào tạo, tuyên truyền)."""

    unit_id = fields.choice(_("Đơn vị thực hiện"), coerce=int)
    kind = select_field(_("Loại"), in_words(ReformActivityKind.choices))
    title = fields.line(_("Tên hoạt động"))
    on = fields.day(_("Ngày"))
    participants = number_field(_("Số lượt người"))
    form = fields.line(_("Hình thức, nơi đăng"), required=False)
    document = fields.line(_("Văn bản kiểm chứng"), longest=160, help_text=_("Số, ngày của văn bản."))


class TableForm(forms.Form):
    """Table form (nhập từ Excel)."""

    file = forms.FileField(
        label=_("Tệp Excel"), widget=forms.FileInput(attrs={"class": "govuk-file-upload", "accept": ".xlsx"})
    )
