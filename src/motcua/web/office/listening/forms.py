"""What is asked on the pages of dialogues."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from motcua.areas.feedback.queries import DialogueView
from motcua.rules.dialogues import AttendanceGroup, DialogueKind, DialogueState, QuestionRoute
from motcua.web.office.administration.forms import Tried
from motcua.web.ui.acts.forms import fields

NUMBER = {"class": "govuk-input short", "inputmode": "numeric", "autocomplete": "off"}
Units = Sequence[tuple[int, str]]


class PlanDialogueForm(Tried):
    """Plan form (lập cuộc đối thoại): whose, about what, where and when, who is invited."""

    unit_id = fields.choice(_("Đơn vị tổ chức"), coerce=int)
    kind = fields.choice(_("Loại đối thoại"))
    title = fields.line(_("Tên cuộc đối thoại"))
    content = fields.words(_("Nội dung đối thoại"), help_text=_("Người dân đọc được; xin ghi rõ bàn về việc gì."))
    way = fields.line(_("Hình thức"), longest=160, help_text=_("Ví dụ: trực tiếp tại hội trường, hoặc trực tuyến."))
    place = fields.line(_("Địa điểm"))
    chair = fields.line(_("Người chủ trì"), longest=160, help_text=_("Chức vụ của người đứng đầu dự đối thoại."))
    invited = fields.line(_("Thành phần dự"), longest=500)
    starts_at = fields.moment(_("Bắt đầu lúc"))
    ask_until = fields.day(_("Nhận câu hỏi trước đến hết ngày"), required=False)

    def __init__(self, data: Any, units: Units, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["unit_id"].choices = list(units)  # type: ignore[attr-defined]
        self.fields["kind"].choices = [(one.value, say(one.label)) for one in DialogueKind]  # type: ignore[attr-defined]


class AnnounceForm(Tried):
    """Announce form (thông báo): where else it is made known."""

    words = fields.words(
        _("Đã thông báo ở đâu"),
        help_text=_("Trang này công khai ngay khi ghi. Xin ghi thêm nơi niêm yết, loa truyền thanh, trưởng ấp."),
    )


class WordsForm(Tried):
    """Words form (nội dung): what one has to say with a step."""

    words = fields.words(_("Nội dung"), rows=4)


class ResultForm(Tried):
    """Result form (công bố kết quả): the result in words; questions, answers and promises stand beside it."""

    words = fields.words(
        _("Kết quả đối thoại"), rows=6, help_text=_("Câu hỏi, trả lời và cam kết tự hiện kèm. Không ghi tên người hỏi.")
    )


class PostponeForm(Tried):
    """Postpone form (dời ngày): to when, and why."""

    starts_at = fields.moment(_("Bắt đầu lúc"))
    words = fields.words(_("Lý do"))


def _count(label: str, came: int | None = None) -> fields.Whole:
    """How many of one group came."""
    return fields.Whole(
        label=label,
        required=False,
        min_value=0,
        max_value=100000,
        initial=came,
        widget=forms.TextInput(attrs=NUMBER),
        error_messages={"invalid": say("Xin ghi một số.")},
    )


class HoldForm(Tried):
    """Hold form (ghi đã tổ chức): how many of each group came, and how it went."""

    def __init__(self, data: Any, **more: Any) -> None:
        super().__init__(data, **more)
        for group in AttendanceGroup:
            self.fields[group.value] = _count(say(group.label))
        self.fields["words"] = fields.words(say("Diễn biến"))

    def told(self) -> dict[str, Any]:
        """The counts by group, and the words."""
        return {"attendance": came_of(self.cleaned_data), "words": self.cleaned_data["words"]}


def came_of(said: Mapping[str, Any]) -> dict[str, int]:
    """How many of each group came, none where nothing was written."""
    return {group.value: said[group.value] or 0 for group in AttendanceGroup}


class CorrectForm(Tried):
    """Correct form (đính chính): what was written of a dialogue, as it should read, and why."""

    title = fields.line(_("Tên cuộc đối thoại"))
    content = fields.words(_("Nội dung đối thoại"))
    way = fields.line(_("Hình thức"), longest=160)
    place = fields.line(_("Địa điểm"))
    chair = fields.line(_("Người chủ trì"), longest=160)
    invited = fields.line(_("Thành phần dự"), longest=500)

    def __init__(self, data: Any, view: DialogueView, **more: Any) -> None:
        stands = {"title": view.row.title, "place": view.row.place, "result": view.result}
        stands |= {name: getattr(view, name) for name in ("content", "way", "chair", "invited")}
        super().__init__(data, initial=stands, **more)
        self.words, self.held = [*stands], view.row.held_on is not None
        if self.held:
            came = dict(view.attendance)
            for group in AttendanceGroup:
                self.fields[group.value] = _count(say(group.label), came.get(group.label, 0))
        if view.row.state is DialogueState.PUBLISHED:
            self.fields["result"] = fields.words(say("Kết quả đối thoại"), rows=6)
        self.fields["reason"] = fields.line(
            say("Lý do đính chính"), longest=500, help_text=say("Nội dung trước, lý do và người sửa được giữ.")
        )

    def told(self) -> dict[str, Any]:
        """The words, the counts where it was held, and the reason."""
        said = self.cleaned_data
        return {
            "words": {name: said[name] for name in self.words if name in said},
            "attendance": came_of(said) if self.held else None,
            "reason": said["reason"],
        }


class RecordQuestionForm(Tried):
    """Question form (ghi câu hỏi): how it came, what was asked, and who asked if they said so."""

    route = forms.ChoiceField(
        label=_("Gửi bằng cách"),
        choices=[(one.value, _(one.label)) for one in (QuestionRoute.EVENT, QuestionRoute.BEFORE)],
        initial=QuestionRoute.EVENT.value,
        widget=forms.RadioSelect,
    )
    text = fields.words(_("Câu hỏi, để mọi người đọc"), rows=4, help_text=_("Không ghi tên, số điện thoại của ai."))
    asker = fields.line(_("Người hỏi"), longest=160, required=False, help_text=_("Chỉ cán bộ phụ trách thấy."))
    contact = fields.line(_("Liên hệ"), longest=160, required=False)

    def __init__(self, data: Any, *, begun: bool = True, **more: Any) -> None:
        super().__init__(data, **more)
        if not begun:  # nobody has asked anything in the room yet
            route = self.fields["route"]
            route.choices, route.initial = route.choices[1:], QuestionRoute.BEFORE.value  # type: ignore[attr-defined]


class TakeForm(Tried):
    """Take form (đưa vào đối thoại): the question as everybody may read it."""

    shown_text = fields.words(
        _("Câu hỏi, để mọi người đọc"), rows=4, help_text=_("Bỏ tên, số điện thoại, địa chỉ riêng của người hỏi.")
    )


class RefuseForm(Tried):
    """Refuse form (không đưa vào): why; whoever asked reads it."""

    reason = fields.words(_("Lý do"), help_text=_("Người hỏi đọc được lý do này."))


class AnswerForm(Tried):
    """Answer form (trả lời): the words everybody may read."""

    answer = fields.words(_("Trả lời"), rows=5, help_text=_("Mọi người đọc được."))


class CorrectAnswerForm(AnswerForm):
    """Correct form (đính chính trả lời): the answer as it should read, and why."""

    reason = fields.line(_("Lý do đính chính"), longest=500, help_text=_("Mọi người đọc được."))


class AssignForm(Tried):
    """Assign form (giao trả lời): to which unit, by which day."""

    unit_id = fields.choice(_("Đơn vị trả lời"), coerce=int)
    due_on = fields.day(_("Hạn trả lời"))

    def __init__(self, data: Any, units: Units = (), **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["unit_id"].choices = list(units)  # type: ignore[attr-defined]


class PromiseForm(AssignForm):
    """Promise form (ghi cam kết): what, by whom, which unit does it by which day."""

    field_order = ("words", "promised_by", "unit_id", "due_on")
    words = fields.words(_("Nội dung cam kết"))
    promised_by = fields.line(_("Người cam kết"), longest=160, help_text=_("Chức vụ của người hứa tại đối thoại."))
    due_on = fields.day(_("Làm xong trước ngày"))

    def __init__(self, data: Any, units: Units = (), **more: Any) -> None:
        super().__init__(data, units, **more)
        self.fields["unit_id"].label = say("Đơn vị thực hiện")


class VerdictForm(Tried):
    """Verdict form (xác nhận cam kết): kept or not, and what was seen."""

    kept = forms.ChoiceField(
        label=_("Cam kết này"),
        choices=[("yes", _("Đã giữ lời")), ("no", _("Chưa xong"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Xin chọn một mục.")},
    )
    words = fields.words(_("Đã xem gì để xác nhận"))

    def told(self) -> dict[str, Any]:
        """The fields as the operation takes them."""
        return {"kept": self.cleaned_data["kept"] == "yes", "words": self.cleaned_data["words"]}
