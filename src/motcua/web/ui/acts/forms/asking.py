"""Forms of asking: papers and money of the applicant, opinions of other units."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.areas.dossiers import operations
from motcua.areas.dossiers.operations import FeeLineAsked
from motcua.areas.dossiers.queries import demands_of
from motcua.areas.dossiers.queries.supplements import breach_ahead
from motcua.areas.organization import queries as organization
from motcua.areas.procedures import queries as procedures
from motcua.kernel.clock import at_local, local, local_date
from motcua.rules.money import dong
from motcua.rules.running import AGAIN, LATE
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.acts.forms.act_form import ActForm
from motcua.web.ui.acts.forms.exempting import DecidesExemption

LINES = 3
OPINION_HOURS = 24  # three working days of eight hours, offered and not imposed


BREACHES = {
    LATE: gettext_lazy(
        "Đã quá 3 ngày làm việc từ khi tiếp nhận: yêu cầu lúc này là sai quy định, được ghi lại, và thời hạn giải "
        "quyết vẫn chạy."
    ),
    AGAIN: gettext_lazy(
        "Hồ sơ đã được yêu cầu bổ sung một lần: yêu cầu thêm là sai quy định, được ghi lại, và thời hạn giải quyết vẫn "
        "chạy."
    ),
}


class SupplementForm(ActForm):
    """Supplement (yêu cầu bổ sung): papers of the list, and others by name, one in a line; before it is asked against
    the law, that is said."""

    operation = staticmethod(operations.ask_supplement)
    papers = fields.ticks(gettext_lazy("Giấy tờ trong thành phần hồ sơ cần bổ sung"))
    more = fields.words(
        gettext_lazy("Giấy tờ hoặc nội dung khác"),
        required=False,
        help_text=gettext_lazy("Mỗi dòng một mục. Xin ghi đủ trong một lần."),
    )
    reason = fields.words(gettext_lazy("Vì sao cần bổ sung"))
    legal_basis = fields.line(gettext_lazy("Căn cứ"), required=False)

    def fill(self) -> None:
        """The papers the version asks for."""
        version = procedures.version(self.case.version_id) if self.case.version_id else None
        names = [paper.name or paper.raw for paper in version.handed_in] if version else []
        self.fields["papers"].choices = [(name, name) for name in dict.fromkeys(names)]  # type: ignore[attr-defined]
        if not names:
            del self.fields["papers"]
        self.caution = str(BREACHES.get(breach_ahead(self.case.number, at=self.at), ""))

    def clean(self) -> dict[str, Any]:
        """At least one thing is asked for."""
        cleaned = super().clean() or {}
        if not self._items(cleaned) and not self.errors:
            self.add_error("more", _("Xin liệt kê đầy đủ giấy tờ cần bổ sung."))
        return cleaned

    def _items(self, cleaned: dict[str, Any]) -> list[str]:
        more = [line.strip() for line in str(cleaned.get("more") or "").splitlines() if line.strip()]
        return [*cleaned.get("papers", ()), *more]

    def given(self) -> dict[str, Any]:
        """The list, why, and by what law."""
        said = self.cleaned_data
        return {"items": self._items(said), "reason": said["reason"], "legal_basis": said["legal_basis"]}


class SupplementedForm(ActForm):
    """Supplemented (nhận bổ sung): the papers are complete; what was asked for, and what of it came online."""

    operation = staticmethod(operations.take_supplement)
    note = fields.words(gettext_lazy("Ghi chú"), rows=2, required=False)

    def fill(self) -> None:
        """What was asked for last and waits."""
        asked = next((one for one in reversed(self.case.supplements) if one.answered_at is None), None)
        if asked is None:
            return
        came = {one.item: one.at for one in asked.brought}
        if asked.after_acceptance and len(asked.brought) == len(asked.items):
            told = {"moment": f"{local(max(came.values())):%H:%M %d/%m/%Y}"}
            self.fields["note"].help_text = _("Người nộp đã gửi đủ lúc %(moment)s; thời hạn tính từ lúc đó.") % told
        self.reminder = tuple(f"{item}{_(' (đã gửi trực tuyến)')}" if item in came else item for item in asked.items)


class PaymentForm(DecidesExemption, ActForm):
    """Payment (yêu cầu nộp phí, lệ phí): up to a few lines, each with its amount in đồng, and what is claimed of it."""

    operation = staticmethod(operations.ask_payment)

    def fill(self) -> None:
        """Lines as the rule of the procedure states them, where it states certain amounts."""
        asked_before = sum(one.amount - one.exempted for one in demands_of(self.case.number))
        known = [] if asked_before else self._known()
        if asked_before:
            words = _("Hồ sơ này đã được yêu cầu nộp %(amount)s. Chỉ ghi ở đây khoản khác còn phải nộp.")
            self.caution = words % {"amount": dong(asked_before)}
        for place in range(LINES):
            name, amount = known[place] if place < len(known) else ("", None)
            said = {"n": place + 1}
            self.fields[f"name_{place}"] = fields.line(_("Khoản thứ %(n)s") % said, required=place == 0)
            asked = _("Số tiền khoản thứ %(n)s (đồng)") % said
            self.fields[f"amount_{place}"] = fields.money(asked, required=place == 0, short=True)
            self.initial[f"name_{place}"], self.initial[f"amount_{place}"] = name, amount
        self.fields["legal_basis"] = fields.line(_("Căn cứ"))
        self.put_verdict(self.case.number)

    def _known(self) -> list[tuple[str, int]]:
        if not self.case.version_id:
            return []
        quote = procedures.fee_for(self.case.version_id, self.case.case_order, "COUNTER", {})
        self.initial["legal_basis"] = quote.legal_basis
        return [(one.name, one.amount) for one in quote.lines if one.amount]

    def given(self) -> dict[str, Any]:
        """The lines that were filled in."""
        said = self.cleaned_data
        pairs = [(said.get(f"name_{place}"), said.get(f"amount_{place}")) for place in range(LINES)]
        lines = [FeeLineAsked(name, amount, "FEE") for name, amount in pairs if name and amount]
        return {"lines": lines, "legal_basis": said["legal_basis"], "exemption": self.exemption()}


class SettledForm(ActForm):
    """Settled (xác nhận đã nộp đủ): nothing to fill in; the ledger says whether it is so."""

    operation = staticmethod(operations.settle_payment)


class OpinionForm(ActForm):
    """Opinion (lấy ý kiến) of another unit, with its own time."""

    operation = staticmethod(operations.ask_opinion)
    unit_id = fields.choice(gettext_lazy("Hỏi đơn vị"), coerce=int)
    question = fields.words(gettext_lazy("Nội dung cần ý kiến"))
    due = fields.moment(gettext_lazy("Hạn cho ý kiến"), help_text=gettext_lazy("Ví dụ 20/09/2024 17:00."))

    def fill(self) -> None:
        """Units that were not asked yet; the due time three working days on."""
        waiting = {one.unit_id for one in self.case.opinions if one.answered_at is None}
        found = organization.units(valid_on=local_date(self.at))
        choices = [(one.id, one.name) for one in found if one.id not in waiting | {self.case.holder_unit_id}]
        self.fields["unit_id"].choices = [("", _("Chọn đơn vị")), *choices]  # type: ignore[attr-defined]
        self.initial["due"] = self._usual()

    def _usual(self) -> datetime:
        calendar = organization.calendar_of(self.case.competent_id, local_date(self.at))
        return at_local(calendar.after(local(self.at), timedelta(hours=OPINION_HOURS)))


class AnswerForm(ActForm):
    """Answer (cho ý kiến) of the unit that was asked."""

    operation = staticmethod(operations.give_opinion)
    opinion_id = fields.choice(gettext_lazy("Trả lời câu hỏi"), coerce=int)
    answer = fields.words(gettext_lazy("Ý kiến của đơn vị"), rows=5)

    def fill(self) -> None:
        """The questions that wait for an answer of one's unit; a single one needs no choosing."""
        mine = [(one.id, f"{one.unit}: {one.question}") for one in self.case.opinions if one.mine]
        self.fields["opinion_id"].choices = mine  # type: ignore[attr-defined]
        if len(mine) == 1:
            self.fields["opinion_id"].widget = forms.HiddenInput()
            self.initial["opinion_id"] = mine[0][0]
