"""The table of acts (bảng thao tác): action, address, form, what is said before and after, and what takes it back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from motcua.rules.actions import VERB, Action
from motcua.web.ui.acts.forms import asking, ending, moving
from motcua.web.ui.acts.forms.act_form import ActForm


@dataclass(frozen=True, slots=True)
class Act:
    """Act (thao tác): `warning` says what cannot be undone, `done` what has happened.

    `grave` marks what ends or stops work.
    """

    action: Action
    slug: str
    form: type[ActForm]
    done: Any
    warning: Any = ""
    grave: bool = False

    @property
    def label(self) -> str:
        """The verb on its button, as the table of moves names it; what has happened may bear the same name."""
        return pgettext(VERB, self.action.label)


_A = Action
ACTS: dict[Action, Act] = {
    act.action: act
    for act in (
        Act(_A.START, "nhan-xu-ly", moving.StartForm, _("Đã nhận xử lý; hồ sơ do bạn giữ.")),
        Act(_A.HAND_OVER, "chuyen", moving.HandOverForm, _("Đã chuyển hồ sơ.")),
        Act(_A.SEND_BACK, "tra-lai", moving.SendBackForm, _("Đã trả lại bước trước.")),
        Act(_A.REASSIGN, "phan-cong", moving.ReassignForm, _("Đã phân công lại.")),
        Act(
            _A.ASK_SUPPLEMENT,
            "yeu-cau-bo-sung",
            asking.SupplementForm,
            _("Đã yêu cầu bổ sung; phiếu in được ở dòng thời gian."),
            _("Yêu cầu được báo ngay cho người nộp và không rút lại được. Chỉ được yêu cầu một lần, đầy đủ."),
        ),
        Act(_A.TAKE_SUPPLEMENT, "nhan-bo-sung", asking.SupplementedForm, _("Đã nhận đủ giấy tờ bổ sung.")),
        Act(_A.ASK_PAYMENT, "yeu-cau-nop-phi", asking.PaymentForm, _("Đã yêu cầu nộp phí, lệ phí.")),
        Act(_A.SETTLE_PAYMENT, "da-nop-du", asking.SettledForm, _("Đã xác nhận nộp đủ.")),
        Act(_A.ASK_OPINION, "lay-y-kien", asking.OpinionForm, _("Đã gửi câu hỏi; hồ sơ vẫn chạy thời hạn.")),
        Act(
            _A.GIVE_OPINION,
            "cho-y-kien",
            asking.AnswerForm,
            _("Đã trả lời."),
            _("Ý kiến đã gửi không sửa được; muốn nói thêm, xin trả lời một câu hỏi mới."),
        ),
        Act(
            _A.EXTEND,
            "hen-lai",
            ending.ExtendForm,
            _("Đã hẹn lại; phiếu xin lỗi và hẹn lại in được ở dòng thời gian."),
            _("Mỗi hồ sơ chỉ được hẹn lại một lần. Ngày hẹn đầu tiên vẫn được giữ trong số liệu."),
        ),
        Act(
            _A.APOLOGIZE,
            "xin-loi",
            ending.ApologyForm,
            _("Đã ghi lời xin lỗi; phiếu in được ở dòng thời gian."),
            _("Ngày hẹn trả không đổi và hồ sơ vẫn được tính là trễ hạn; ngày hứa trả được báo cho người nộp."),
        ),
        Act(
            _A.STOP,
            "dung",
            ending.StopForm,
            _("Đã dừng xử lý; thông báo in được ở dòng thời gian."),
            _("Thời hạn ngừng chạy cho đến khi tiếp tục. Hồ sơ dừng được nêu riêng trong báo cáo."),
            grave=True,
        ),
        Act(_A.RESUME, "tiep-tuc", ending.ResumeForm, _("Đã tiếp tục; ngày hẹn mới tính theo thời gian còn lại.")),
        Act(
            _A.WITHDRAW,
            "rut",
            ending.WithdrawForm,
            _("Đã rút hồ sơ."),
            _("Hồ sơ kết thúc tại đây. Muốn làm tiếp, người nộp phải nộp hồ sơ mới."),
            grave=True,
        ),
        Act(
            _A.REFUSE,
            "tu-choi",
            ending.RefuseForm,
            _("Đã từ chối tiếp nhận; phiếu in được ở dòng thời gian."),
            _("Hồ sơ kết thúc tại đây. Phiếu từ chối nêu lý do được gửi cho người nộp."),
            grave=True,
        ),
        Act(
            _A.FINISH,
            "ket-qua",
            ending.FinishForm,
            _("Đã ban hành kết quả; hồ sơ chờ trả ở nơi tiếp nhận."),
            _("Thời hạn xử lý dừng tính từ lúc này. Chỉ mở lại được khi cơ quan có sai sót."),
        ),
        Act(
            _A.RETURN,
            "tra-ket-qua",
            ending.ReturnForm,
            _("Đã trả kết quả."),
            _("Hồ sơ kết thúc tại đây. Chỉ mở lại được khi cơ quan có sai sót."),
        ),
        Act(
            _A.REOPEN,
            "mo-lai",
            ending.ReopenForm,
            _("Đã mở lại hồ sơ."),
            _("Ngày xử lý xong lần đầu vẫn được giữ trong số liệu."),
            grave=True,
        ),
        Act(
            _A.DISAVOW,
            "dinh-chinh",
            ending.DisavowForm,
            _("Đã đề nghị đính chính; chờ người thứ hai duyệt."),
            _(
                "Dùng khi bấm trả hoặc rút nhầm hồ sơ, hoặc khi bưu điện chuyển hoàn kết quả không phát được. Bước đã "
                "ghi vẫn còn trong diễn biến; khi được duyệt, hồ sơ trở lại như trước bước ấy và người nộp được báo. "
                "Kết quả có sai sót thì dùng “Mở lại do sai sót”."
            ),
        ),
        Act(_A.NOTE_CONTACT, "lien-he", moving.ContactForm, _("Đã ghi lần liên hệ.")),
    )
}
BY_SLUG: dict[str, Act] = {act.slug: act for act in ACTS.values()}


def act_of(slug: str) -> Act | None:
    """The act at an address, or None."""
    return BY_SLUG.get(slug)
