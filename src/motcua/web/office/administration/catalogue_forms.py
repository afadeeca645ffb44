"""What whoever keeps the catalogue fills in: the draft of a version, and a decision."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from motcua.areas.organization import queries as organization
from motcua.areas.procedures.operations import (
    BasisRow,
    CaseRow,
    ChannelRow,
    DraftContent,
    FeeRow,
    PaperRow,
    ResultRow,
)
from motcua.areas.procedures.queries import (
    Audience,
    Channel,
    OnlineService,
    SupplementRule,
    TermsRow,
    TimeRule,
    VersionDetail,
)
from motcua.web.office.administration.forms import YES_NO, Tried, in_words, select_field
from motcua.web.ui.acts.forms import fields

LEVELS = (("MINISTRY", "Cấp bộ"), *organization.Level.choices, ("OTHER", "Cơ quan khác"))
SPARE = 2  # empty lines for further ways of filing
AMOUNT = re.compile(r"\s*(\d{1,3}(?:[., ]\d{3})+|\d+)\s*(?:đồng|đ)?\s*", re.IGNORECASE)


def lines_of(label: Any, help_text: Any = "", *, rows: int = 4) -> forms.CharField:
    """A field of several lines."""
    return forms.CharField(
        label=label,
        required=False,
        help_text=help_text,
        widget=fields.Lines(attrs={"class": "govuk-textarea brief", "rows": rows}),
    )


def several(label: Any, choices: Iterable[Any], help_text: Any = "") -> forms.MultipleChoiceField:
    """Boxes to tick."""
    return forms.MultipleChoiceField(
        label=label,
        choices=in_words(choices),
        required=False,
        help_text=help_text,
        widget=forms.CheckboxSelectMultiple,
    )


def split(text: str) -> list[list[str]]:
    """Lines of a field, each cut at its bars."""
    return [[part.strip() for part in line.split("|")] for line in text.splitlines() if line.strip()]


class TermsForm(forms.Form):
    """Terms form (một hình thức nộp): time and fees of one case and channel; without a channel the line is dropped."""

    condition = fields.line(_("Trường hợp"), longest=300, required=False)
    channel = select_field(_("Hình thức nộp"), [("", _("— bỏ dòng này —")), *in_words(Channel.choices)], required=False)
    rule = select_field(_("Cách tính thời hạn"), [("", _("Chưa rõ")), *in_words(TimeRule.choices)], required=False)
    n = forms.IntegerField(
        label=_("Số lượng"),
        required=False,
        min_value=1,
        max_value=3650,
        error_messages={"invalid": _("Xin ghi một số từ 1 trở lên."), "min_value": _("Xin ghi một số từ 1 trở lên.")},
        widget=forms.TextInput(attrs={"class": "govuk-input", "inputmode": "numeric", "autocomplete": "off"}),
    )
    fees = lines_of(_("Phí, lệ phí"), rows=1)
    description = forms.CharField(required=False, widget=forms.HiddenInput)
    raw_time = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean_fees(self) -> str:
        """What stands where an amount should is one; a fee nobody can read would be asked of nobody."""
        told: str = self.cleaned_data["fees"]
        for line in told.splitlines():
            head, bar, _words = line.partition("|")
            if bar and head.strip()[:1].isdigit() and AMOUNT.fullmatch(head) is None:
                words = _("Không đọc được số tiền ở dòng “%(line)s”; ví dụ 8.000.")
                raise forms.ValidationError(words % {"line": line})
        return told

    def clean(self) -> dict[str, Any]:
        """A rule other than "on the day" needs a number."""
        told = super().clean() or {}
        if told.get("channel") and told.get("rule") not in ("", None, "same_day_15h") and not told.get("n"):
            self.add_error("n", _("Xin ghi số lượng cho cách tính này."))
        return told

    def row(self) -> ChannelRow:
        """The line as an operation takes it."""
        told = self.cleaned_data
        fees = tuple(_fee(line) for line in told["fees"].splitlines() if line.strip())
        return ChannelRow(
            told["channel"], told["rule"] or None, told["n"], told["raw_time"], "", told["description"], fees
        )


def _fee(line: str) -> FeeRow:
    head, _bar, rest = line.partition("|")
    found = AMOUNT.fullmatch(head)
    words = rest.strip() if found else line.strip()
    kind = "CHARGE" if words.lower().startswith("lệ phí") else "FEE" if words.lower().startswith("phí") else ""
    return FeeRow(kind, int(re.sub(r"\D", "", found[1])) if found else None, "VND", words)


class DraftForm(Tried):
    """Draft form (sửa bản thảo): everything an editor may change, lists as lines of text."""

    name = fields.line(_("Tên thủ tục"), longest=500)
    online_service = select_field(_("Mức trực tuyến"), in_words(OnlineService.choices))
    supplement_rule = select_field(
        _("Khi hồ sơ phải bổ sung"), in_words(SupplementRule.choices),
        help_text=_("Nghị định 61/2018/NĐ-CP tính lại từ đầu; chỉ đổi khi luật riêng cho phép."),
    )  # fmt: skip
    payment_pauses = select_field(_("Chờ nộp phí thì tạm dừng thời hạn"), YES_NO, required=False)
    audiences = several(_("Dành cho"), Audience.choices)
    levels = several(_("Cấp giải quyết"), LEVELS)
    audience = lines_of(_("Đối tượng, theo lời của văn bản"), rows=2)
    authority = lines_of(_("Cơ quan có thẩm quyền"), rows=2)
    performed_by = lines_of(_("Cơ quan thực hiện"), rows=2)
    papers = lines_of(_("Giấy tờ cần nộp"), _("Mỗi dòng: tên | số bản chính | số bản sao."), rows=6)
    results = lines_of(_("Kết quả"), _("Mỗi dòng: tên | mã kết quả (nếu biết)."), rows=3)
    bases = lines_of(_("Căn cứ pháp lý"), _("Mỗi dòng: số, ký hiệu | tên văn bản."), rows=4)
    requirements = lines_of(_("Yêu cầu, điều kiện"))
    steps = lines_of(_("Trình tự thực hiện"))
    legal_note = lines_of(_("Ghi chú pháp lý"), rows=2)

    def __init__(self, draft: VersionDetail, posted: Any = None) -> None:
        super().__init__(posted, initial=_initial(draft))
        self.draft = draft
        count = int(posted.get("terms-count", 0)) if posted and str(posted.get("terms-count")).isdecimal() else 0
        shown = min(count, 60) if posted else len(draft.terms) + SPARE
        given = [_terms(one) for one in draft.terms] + [{}] * SPARE
        self.lines = [
            TermsForm(posted, prefix=f"terms-{n}", initial=given[n] if n < len(given) else {}) for n in range(shown)
        ]

    def is_valid(self) -> bool:
        """The draft and every line of it."""
        return all([super().is_valid(), *(line.is_valid() for line in self.lines)])

    def told(self) -> dict[str, Any]:
        """As the operation takes it: one content."""
        told = dict(self.cleaned_data)
        told |= {"audiences": tuple(told["audiences"]), "levels": tuple(told["levels"])}
        told["payment_pauses"] = bool(told["payment_pauses"])
        told["papers"] = tuple(self._paper(parts) for parts in split(told["papers"]))
        told["results"] = tuple(
            ResultRow(parts[0], parts[1] if len(parts) > 1 else "") for parts in split(told["results"])
        )
        told["bases"] = tuple(BasisRow(parts[-1], parts[0] if len(parts) > 1 else "") for parts in split(told["bases"]))
        return {"content": DraftContent(**told, cases=self._cases())}

    def _cases(self) -> tuple[CaseRow, ...]:
        cases: dict[str, list[ChannelRow]] = {}
        for line in self.lines:
            if line.cleaned_data.get("channel"):
                cases.setdefault(line.cleaned_data["condition"], []).append(line.row())
        return tuple(CaseRow(condition, tuple(rows)) for condition, rows in cases.items())

    def _paper(self, parts: list[str]) -> PaperRow:
        """A paper of that name keeps what the source said of it."""
        known = {one.name or one.raw: one for one in self.draft.papers}.get(parts[0])
        counts = [int(part) if part.isdecimal() else None for part in (*parts[1:3], "", "")][:2]
        if known:
            return PaperRow(known.group, known.name, known.form_template, counts[0], counts[1], known.raw)
        return PaperRow("", parts[0], "", counts[0], counts[1], parts[0])


def _initial(draft: VersionDetail) -> dict[str, Any]:
    plain = ("name", "online_service", "supplement_rule", "audience", "authority", "performed_by", "requirements",
             "steps", "legal_note")  # fmt: skip
    initial: dict[str, Any] = {name: getattr(draft, name) for name in plain}
    initial |= {"audiences": list(draft.audiences), "levels": list(draft.levels)}
    initial["payment_pauses"] = "1" if draft.payment_pauses else ""
    initial["papers"] = "\n".join(
        " | ".join("" if part is None else str(part) for part in (one.name or one.raw, one.originals, one.copies))
        for one in draft.papers
    )
    initial["results"] = "\n".join(" | ".join(filter(None, pair)) for pair in draft.results)
    initial["bases"] = "\n".join(" | ".join(filter(None, (number, title))) for title, number in draft.bases)
    return initial


def _terms(one: TermsRow) -> dict[str, Any]:
    fees = [" | ".join(filter(None, ("" if fee.amount is None else str(fee.amount), fee.text))) for fee in one.fees]
    return {
        "condition": one.condition, "channel": one.channel, "rule": one.rule, "n": one.n, "fees": "\n".join(fees),
        "description": one.description, "raw_time": one.raw_time,
    }  # fmt: skip


class DecisionForm(Tried):
    """Decision form (quyết định công bố, ban hành): number, date, and the first day."""

    decision_number = fields.line(_("Số quyết định"), longest=120, help_text=_("Ví dụ 12/QĐ-UBND."))
    decision_date = fields.day(_("Ngày quyết định"))
    valid_from = fields.day(_("Có hiệu lực từ ngày"), help_text=_("Hồ sơ nhận từ ngày này theo nội dung mới."))
