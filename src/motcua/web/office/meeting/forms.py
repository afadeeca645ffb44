"""What is asked on the pages of meetings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from motcua.areas.documents.queries import DocumentRow
from motcua.areas.meetings.queries import Attendance, InviteeRow, MeetingKind, MeetingRow
from motcua.areas.organization.queries import UnitRow
from motcua.areas.plans.queries import PlanRow
from motcua.web.office.administration.forms import Tried
from motcua.web.ui.acts.forms import fields

HOURS = ["%H:%M", "%Hh%M", "%H giờ %M"]


def hour(label: Any) -> forms.TimeField:
    """A time of the day, typed: 7:30."""
    return forms.TimeField(
        label=label,
        input_formats=HOURS,
        widget=forms.TimeInput(format="%H:%M", attrs={"class": "govuk-input short", "autocomplete": "off"}),
        help_text=_("Giờ:phút, ví dụ 07:30."),
        error_messages={
            "required": _("Xin ghi giờ họp."),
            "invalid": _("Chưa đọc được giờ này. Xin ghi như 07:30."),
        },
    )


def _choose(form: forms.Form, name: str, choices: Sequence[tuple[Any, Any]]) -> None:
    form.fields[name].choices = choices  # type: ignore[attr-defined]


class MeetingForm(Tried):
    """Meeting form (thông tin cuộc họp): what kind, about what, when, where, led by whom, after which earlier one."""

    kind = fields.choice(_("Loại cuộc họp"))
    title = fields.line(_("Tên cuộc họp"), longest=300)
    meets_on = fields.day(_("Ngày họp"))
    starts = hour(_("Giờ bắt đầu"))
    place = fields.line(_("Nơi họp"))
    chair = fields.line(_("Chủ trì"), help_text=_("Chức vụ, họ tên."))
    purpose = fields.words(_("Mục đích, yêu cầu"), required=False)
    follows_id = fields.choice(
        _("Kiểm điểm kết luận của cuộc họp trước"),
        required=False,
        coerce=int,
        help_text=_("Kết luận của cuộc họp đó hiện ở đây với tình trạng thật của từng nhiệm vụ."),
    )

    def __init__(self, data: Any, earlier: Sequence[MeetingRow], **more: Any) -> None:
        super().__init__(data, **more)
        _choose(self, "kind", [(value, gettext(label)) for value, label in MeetingKind.choices])
        told = [(one.id, f"{one.on:%d/%m/%Y} · {one.title}") for one in earlier]
        _choose(self, "follows_id", [("", gettext("Không kiểm điểm cuộc họp nào")), *told])


class AgendaForm(Tried):
    """Agenda form (nội dung chương trình)."""

    text = fields.line(_("Nội dung"), longest=500)
    speaker = fields.line(_("Người trình bày"), required=False)
    minutes = forms.IntegerField(
        label=_("Số phút"),
        required=False,
        min_value=1,
        max_value=480,
        widget=forms.NumberInput(attrs={"class": "govuk-input short", "inputmode": "numeric"}),
    )


GUESTS_HINT = _(
    "Mỗi dòng một người hoặc một cơ quan; sau dấu chấm phẩy có thể ghi thư điện tử hoặc số điện thoại để gửi giấy mời."
)


def guests_of(lines: str) -> dict[str, str]:
    """Guests (khách mời) line by line: the name, and after a semicolon where to write to."""
    parts = (line.partition(";") for line in lines.splitlines())
    return {name.strip(): contact.strip() for name, _semicolon, contact in parts if name.strip()}


class InviteesForm(Tried):
    """Invitees form (thành phần mời): units, officers, guests by name, one on a line."""

    unit_ids = fields.ticks(_("Đơn vị"))
    account_ids = fields.ticks(_("Cán bộ"))
    names = fields.words(_("Khách mời"), required=False, help_text=GUESTS_HINT)

    def __init__(self, data: Any, units: Sequence[UnitRow], officers: Sequence[tuple[int, str]], **more: Any) -> None:
        super().__init__(data, **more)
        _choose(self, "unit_ids", [(one.id, one.name) for one in units])
        _choose(self, "account_ids", officers)

    def told(self) -> dict[str, Any]:
        """Keys as numbers, guests line by line."""
        said = self.cleaned_data
        guests = guests_of(said["names"])
        return {
            "unit_ids": [int(key) for key in said["unit_ids"]],
            "account_ids": [int(key) for key in said["account_ids"]],
            "names": list(guests),
            "contacts": guests,
        }


class MaterialForm(Tried):
    """Material form (tài liệu họp): a file, or a document of the register."""

    title = fields.line(_("Tên tài liệu"), required=False, longest=300)
    file = forms.FileField(label=_("Tệp"), required=False, widget=forms.FileInput(attrs={"class": "govuk-file-upload"}))
    document_id = fields.choice(_("Hoặc văn bản đã có trong sổ"), required=False, coerce=int)

    def __init__(self, data: Any, documents: Sequence[DocumentRow], files: Any = None, **more: Any) -> None:
        super().__init__(data, files, **more)
        _choose(self, "document_id", [("", "—"), *((one.id, one.label) for one in documents)])

    def clean(self) -> dict[str, Any]:
        """One of the two."""
        cleaned = super().clean() or {}
        if bool(cleaned.get("file")) == bool(cleaned.get("document_id")):
            self.add_error("file", gettext("Xin chọn một tệp, hoặc một văn bản đã có trong sổ."))
        return cleaned


class FiguresForm(Tried):
    """Figures form (số liệu đưa vào cuộc họp): figures of one closed period."""

    positions = fields.ticks(_("Con số của kỳ"))

    def __init__(self, data: Any, figures: Sequence[tuple[int, str]], **more: Any) -> None:
        super().__init__(data, **more)
        _choose(self, "positions", figures)


class NumberForm(Tried):
    """Number form (số giấy mời)."""

    number = fields.line(_("Số giấy mời"), longest=60, required=False)


class MoveForm(Tried):
    """Move form (đổi ngày, giờ, nơi họp), with the reason."""

    meets_on = fields.day(_("Ngày họp"))
    starts = hour(_("Giờ bắt đầu"))
    place = fields.line(_("Nơi họp"))
    words = fields.words(_("Lý do"))


class MinutesForm(Tried):
    """Minutes form (biên bản): what was said, and who came."""

    words = fields.words(_("Diễn biến cuộc họp"), rows=8)

    def __init__(self, data: Any, invitees: Sequence[InviteeRow], **more: Any) -> None:
        super().__init__(data, **more)
        choices = [("", gettext("Chưa ghi")), *((value, gettext(label)) for value, label in Attendance.choices)]
        self.keys = {f"came_{one.id}": one.id for one in invitees}
        for one in invitees:
            self.fields[f"came_{one.id}"] = forms.ChoiceField(
                label=one.name,
                choices=choices,
                required=False,
                initial=Attendance.CAME,
                widget=forms.Select(attrs={"class": "govuk-select"}),
            )
        self.fields["words"].max_length = 20000  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """Who came, by the keys of the list."""
        said = self.cleaned_data
        return {"words": said["words"], "attendance": {key: said[name] for name, key in self.keys.items()}}


class ConclusionForm(Tried):
    """Conclusion form (kết luận): what, by which unit, until when; a remark leaves both open."""

    text = fields.line(_("Nội dung kết luận"), longest=500)
    owner_id = fields.choice(_("Đơn vị chủ trì"), required=False, coerce=int)
    due_on = fields.day(_("Phải xong ngày"), required=False)
    product = fields.line(_("Sản phẩm"), longest=500, required=False)

    def __init__(self, data: Any, units: Sequence[UnitRow], **more: Any) -> None:
        super().__init__(data, **more)
        _choose(
            self, "owner_id", [("", gettext("Chỉ ghi nhận, không giao việc")), *((one.id, one.name) for one in units)]
        )


class AnnounceForm(Tried):
    """Announce form (ký thông báo kết luận): its number, and in which plan the tasks stand."""

    number = fields.line(_("Số thông báo"), longest=60)
    plan_id = fields.choice(
        _("Nhiệm vụ ghi vào"),
        required=False,
        coerce=int,
        help_text=_("Việc giao trong năm không tính vào tỷ lệ hoàn thành của kế hoạch nào."),
    )

    def __init__(self, data: Any, plans: Sequence[PlanRow], **more: Any) -> None:
        super().__init__(data, **more)
        _choose(self, "plan_id", [("", gettext("Việc được giao trong năm")), *((one.id, one.title) for one in plans)])


class WordsForm(Tried):
    """Words form (lý do)."""

    words = fields.words(_("Lý do"))
