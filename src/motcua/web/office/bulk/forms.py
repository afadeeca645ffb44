"""Forms of what is done to several dossiers: what they share, and what each needs of its own."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.areas.dossiers import operations
from motcua.areas.dossiers import queries as dossiers
from motcua.areas.people.queries import Role
from motcua.web.ui.acts.forms import fields

MOST, SIGNED_AT_ONCE = 100, 50


class BulkForm(forms.Form):
    """Bulk form (nhiều hồ sơ một lần): shared fields; `call` does one dossier."""

    title: Any = ""
    warning: Any = ""
    roles: frozenset[str] = frozenset({Role.LEADER})
    most = MOST

    def __init__(
        self, numbers: Sequence[str], colleagues: Sequence[tuple[int, str]], posted: Any, initial: Any
    ) -> None:
        super().__init__(posted, initial=initial)
        self.numbers, self.colleagues = numbers, colleagues
        self.fill()

    def fill(self) -> None:
        """Fill in the lists one may choose from."""

    @classmethod
    def done_before(cls, numbers: Sequence[str], units: Collection[int] | None) -> dict[str, str]:
        """Those it was done to before and is not done to again together with others, each with what is to be said."""
        return {}

    def call(self, number: str, **who: Any) -> None:
        """Do it to one dossier. Raises UserError where that one refuses."""
        raise NotImplementedError


class HandOverForm(BulkForm):
    """Hand over (chuyển) each to the next step of its own process."""

    title = gettext_lazy("Chuyển bước kế tiếp")
    roles = frozenset({Role.COUNTER, Role.CASE, Role.LEADER})
    note = fields.words(gettext_lazy("Lời nhắn kèm theo"), rows=2, required=False)

    def call(self, number: str, **who: Any) -> None:
        """To the next step."""
        operations.hand_over(number=number, note=self.cleaned_data["note"], **who)


class ReassignForm(BulkForm):
    """Reassign (phân công lại) all to one officer."""

    title = gettext_lazy("Phân công lại")
    to_account_id = fields.choice(gettext_lazy("Giao cho"), coerce=int)
    reason = fields.words(gettext_lazy("Lý do"), rows=2)

    def fill(self) -> None:
        """The officers of the leader's units."""
        self.fields["to_account_id"].choices = [("", _("Chọn người")), *self.colleagues]  # type: ignore[attr-defined]

    def call(self, number: str, **who: Any) -> None:
        """To the officer chosen."""
        said = self.cleaned_data
        operations.reassign(number=number, to_account_id=said["to_account_id"], reason=said["reason"], **who)


class ExtendForm(BulkForm):
    """Extend (hẹn lại) all to one day; a dossier that was extended before, or told too late, is refused by itself."""

    title = gettext_lazy("Hẹn lại ngày trả")
    warning = gettext_lazy("Mỗi hồ sơ chỉ hẹn lại một lần và phải báo trước khi hết hạn; ngày hẹn đầu vẫn được giữ.")
    new_due = fields.day(gettext_lazy("Ngày hẹn trả mới"))
    reason = fields.words(gettext_lazy("Lý do hẹn lại"))

    def call(self, number: str, **who: Any) -> None:
        """To the new day."""
        said = self.cleaned_data
        operations.extend(number=number, new_due=said["new_due"], reason=said["reason"], **who)


class ApologyForm(BulkForm):
    """Apology (xin lỗi trễ hạn) for all, with one day promised."""

    title = gettext_lazy("Xin lỗi trễ hạn")
    warning = gettext_lazy("Ngày hẹn trả không đổi; mỗi hồ sơ vẫn được tính là trễ hạn và có phiếu xin lỗi riêng.")
    promised_on = fields.day(gettext_lazy("Ngày hứa trả kết quả"))
    reason = fields.words(gettext_lazy("Vì sao trễ hạn"))

    @classmethod
    def done_before(cls, numbers: Sequence[str], units: Collection[int] | None) -> dict[str, str]:
        """Whoever was apologised to is not apologised to again by the dozen; another promise is made on the dossier."""
        said = dossiers.apologized_on(units, numbers)
        return {number: _("đã xin lỗi ngày %(day)s") % {"day": f"{day:%d/%m/%Y}"} for number, day in said.items()}

    def call(self, number: str, **who: Any) -> None:
        """With the day promised."""
        said = self.cleaned_data
        operations.apologize(number=number, promised_on=said["promised_on"], reason=said["reason"], **who)


class FinishForm(BulkForm):
    """Finish (ban hành kết quả): one kind of paper for all, and for each the code of its own result."""

    title = gettext_lazy("Ban hành kết quả")
    warning = gettext_lazy("Mỗi hồ sơ phải có mã kết quả riêng; hồ sơ để trống mã thì giữ nguyên.")
    paper = fields.line(gettext_lazy("Tên giấy tờ kết quả"))
    signed_by = fields.line(gettext_lazy("Người ký"), longest=150)
    signed_at = fields.moment(gettext_lazy("Ký lúc"))

    def fill(self) -> None:
        """A field for the code of each result."""
        for place, number in enumerate(self.numbers):
            label = _("Mã kết quả của %(number)s") % {"number": number}
            self.fields[f"code_{place}"] = fields.line(label, required=False, longest=60)

    def call(self, number: str, **who: Any) -> None:
        """With its own result; without a code the operation refuses."""
        said = self.cleaned_data
        code = said[f"code_{self.numbers.index(number)}"]
        signed_at: datetime = said["signed_at"]
        result = operations.ResultGiven(said["paper"], said["signed_by"], signed_at, code=code)
        operations.finish(number=number, result=result, **who)


class SignForm(BulkForm):
    """Sign (ký) the drafts of results of all, each on its own."""

    title = gettext_lazy("Ký kết quả")
    warning = gettext_lazy("Ký xong thì từng kết quả được ban hành ngay; chỉ mở lại được khi cơ quan có sai sót.")
    roles = frozenset({Role.COUNTER, Role.CASE, Role.LEADER})
    most = SIGNED_AT_ONCE

    def call(self, number: str, **who: Any) -> None:
        """The draft of this dossier."""
        operations.sign_result(number=number, **who)


FORMS: dict[str, type[BulkForm]] = {
    "chuyen": HandOverForm,
    "phan-cong": ReassignForm,
    "hen-lai": ExtendForm,
    "xin-loi": ApologyForm,
    "ket-qua": FinishForm,
    "ky": SignForm,
}
