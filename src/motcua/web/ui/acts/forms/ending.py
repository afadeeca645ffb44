"""Forms of time and ends: stop and resume, a new appointment, an apology, results, returns, reopening."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.areas.digitization import operations as digitization
from motcua.areas.digitization.queries import KeyKind, stored_file
from motcua.areas.dossiers import operations
from motcua.areas.dossiers.queries import demands_of, wishes_of
from motcua.areas.dossiers.queries.collecting import AUTHORITY_ASKED, collects_for_another
from motcua.areas.people.queries import actor_of
from motcua.rules.money import dong
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.acts.forms.act_form import ActForm
from motcua.web.ui.saying import translated
from motcua.web.ui.wishes import receive_words

RESULT, REFUSAL = "result", "refusal"
DOCUMENT = gettext_lazy("Văn bản làm căn cứ")
DOCUMENT_HELP = gettext_lazy("Số, ký hiệu, ngày của văn bản.")


class StopForm(ActForm):
    """Stop (dừng xử lý)."""

    operation = staticmethod(operations.stop)
    reason = fields.words(gettext_lazy("Lý do dừng"))
    document = fields.line(DOCUMENT, help_text=DOCUMENT_HELP)


class ResumeForm(ActForm):
    """Resume (tiếp tục xử lý)."""

    operation = staticmethod(operations.resume)
    reason = fields.words(gettext_lazy("Vì sao tiếp tục được"), rows=2)


class ExtendForm(ActForm):
    """Extend (hẹn lại) once, at least a day before expiry."""

    operation = staticmethod(operations.extend)
    new_due = fields.day(gettext_lazy("Ngày hẹn trả mới"))
    reason = fields.words(gettext_lazy("Lý do hẹn lại"))


class ApologyForm(ActForm):
    """Apology (xin lỗi trễ hạn) with the day promised; the due date stays."""

    operation = staticmethod(operations.apologize)
    promised_on = fields.day(gettext_lazy("Ngày hứa trả kết quả"))
    reason = fields.words(gettext_lazy("Vì sao trễ hạn"))


class WithdrawForm(ActForm):
    """Withdraw (rút hồ sơ) at the applicant's written request."""

    operation = staticmethod(operations.withdraw)
    reason = fields.words(gettext_lazy("Lý do theo đề nghị của người nộp"))


class RefuseForm(ActForm):
    """Refuse (từ chối tiếp nhận) what was never accepted."""

    operation = staticmethod(operations.refuse)
    reason = fields.words(gettext_lazy("Lý do từ chối"))
    legal_basis = fields.line(gettext_lazy("Căn cứ pháp lý"))


class FinishForm(ActForm):
    """Finish (ban hành kết quả): a signed result, or a signed refusal, which is a result too."""

    operation = staticmethod(operations.finish)
    kind = forms.ChoiceField(
        label=gettext_lazy("Kết thúc bằng"),
        choices=[(RESULT, gettext_lazy("Kết quả")), (REFUSAL, gettext_lazy("Văn bản từ chối có lý do"))],
        initial=RESULT,
        widget=forms.RadioSelect,
    )
    paper = fields.line(gettext_lazy("Tên giấy tờ kết quả"), required=False)
    code = fields.line(
        gettext_lazy("Số, ký hiệu hoặc mã kết quả"),
        required=False,
        longest=60,
        help_text=gettext_lazy("Cần mã kết quả hoặc tệp kết quả đã ký."),
    )
    file = forms.FileField(
        label=gettext_lazy("Tệp kết quả đã ký"),
        required=False,
        widget=forms.FileInput(attrs={"class": "govuk-file-upload"}),
    )
    refusal_reason = fields.words(
        gettext_lazy("Lý do từ chối giải quyết"), required=False, help_text=gettext_lazy("Chỉ ghi khi từ chối.")
    )
    signed_by = fields.line(gettext_lazy("Người ký"), longest=150)
    signed_at = fields.moment(gettext_lazy("Ký lúc"))

    def fill(self) -> None:
        """The result the procedure usually ends with, signed now unless told otherwise."""
        self.initial["signed_at"] = self.at
        for name in ("paper", "code", "file", "refusal_reason"):
            self.fields[name].depends = True  # type: ignore[attr-defined]  # needed or not as `kind` says

    def clean(self) -> dict[str, Any]:
        """A result is named and can be found again; a refusal says why."""
        cleaned = super().clean() or {}
        if cleaned.get("kind") == REFUSAL:
            if not cleaned.get("refusal_reason"):
                self.add_error("refusal_reason", _("Từ chối giải quyết phải nêu lý do."))
        elif not cleaned.get("paper"):
            self.add_error("paper", _("Xin ghi tên giấy tờ kết quả."))
        elif not cleaned.get("code") and not cleaned.get("file"):
            self.add_error("code", _("Xin ghi mã của kết quả hoặc chọn tệp kết quả đã ký."))
        return cleaned

    def given(self) -> dict[str, Any]:
        """The result; with a refusal its reason."""
        said = self.cleaned_data
        refused = said["kind"] == REFUSAL
        signed = {"signed_by": said["signed_by"], "signed_at": said["signed_at"]}
        result = operations.ResultGiven(said["paper"] or "", code=said["code"] or "", **signed, **self._kept())
        return {"result": result, "refusal_reason": said["refusal_reason"] if refused else ""}

    def _kept(self) -> dict[str, Any]:
        """The file, checked and kept; one whose act is refused afterwards belongs to nobody and is swept away."""
        upload = self.cleaned_data.get("file")
        if not upload:
            return {}
        by, content = actor_of(self.account), upload.read()
        key = digitization.keep_signed(content=content, name=upload.name, key_kind=KeyKind.ELSEWHERE, by=by, at=self.at)
        kept = stored_file(key)
        return {"file_id": key, "digest": kept.digest if kept else ""}


class ReturnForm(ActForm):
    """Return (trả kết quả): to whom, by which way, with what proof."""

    operation = staticmethod(operations.return_result)
    way = forms.ChoiceField(
        label=gettext_lazy("Cách trả"),
        choices=[
            ("COUNTER", gettext_lazy("Tại quầy")),
            ("POST", gettext_lazy("Qua bưu chính")),
            ("ONLINE", gettext_lazy("Trực tuyến")),
        ],
        widget=forms.RadioSelect,
        initial="COUNTER",
    )
    receiver = fields.line(gettext_lazy("Người nhận"))
    proof = fields.line(
        gettext_lazy("Bằng chứng giao nhận"),
        required=False,
        help_text=gettext_lazy(
            "Bắt buộc khi trả qua bưu chính hoặc trực tuyến, ví dụ mã bưu gửi. Người khác nhận thay tại quầy: ghi giấy "
            "ủy quyền."
        ),
    )

    def fill(self) -> None:
        """The owner, unless somebody else collects; the way the applicant wished."""
        wishes = wishes_of(self.case.number)
        if wishes and wishes.receive:
            self.initial["way"] = wishes.receive
            self.fields["way"].help_text = _("Người nộp mong muốn: %(words)s") % {"words": receive_words(wishes)}
        self.initial["receiver"] = self._bringer() or self.case.view.row.applicant
        if missing := sum(one.missing for one in demands_of(self.case.number)):
            words = _("Người nộp còn thiếu %(missing)s. Hãy thu ở mục Thu phí, hoặc ghi miễn, giảm, rồi trả.")
            self.caution = words % {"missing": dong(missing)}

    def _bringer(self) -> str:
        """Who brought it, unless they no longer act for the owner."""
        return "" if self.case.submitter_left_at else self.case.submitter

    def clean(self) -> dict[str, Any]:
        """Whoever collects at the counter for owner and submitter does so by a paper that is named."""
        cleaned = super().clean() or {}
        own = (self._bringer(), self.case.view.row.applicant)
        another = collects_for_another(cleaned.get("receiver") or "", own)
        if another and cleaned.get("way") == "COUNTER" and not cleaned.get("proof"):
            self.add_error("proof", translated(AUTHORITY_ASKED))
        return cleaned


class ReopenForm(ActForm):
    """Reopen (mở lại do sai sót của cơ quan)."""

    operation = staticmethod(operations.reopen)
    reason = fields.words(gettext_lazy("Sai sót của cơ quan"))
    document = fields.line(DOCUMENT, help_text=DOCUMENT_HELP)


class DisavowForm(ActForm):
    """Disavow (đề nghị đính chính ghi nhầm): what was recorded on the wrong dossier, decided by a second person."""

    operation = staticmethod(operations.disavow)
    reason = fields.words(
        gettext_lazy("Đã ghi nhầm thế nào"),
        longest=500,
        help_text=gettext_lazy("Lý do ở lại trong diễn biến hồ sơ; không ghi tên hay việc riêng của ai."),
    )
    document = fields.line(DOCUMENT, help_text=DOCUMENT_HELP)
