"""What receiving asks for, once person and procedure are known."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.areas.dossiers import operations
from motcua.areas.dossiers.operations import Given, Received
from motcua.areas.dossiers.queries import Channel, OperatedBy
from motcua.areas.dossiers.queries.intake import decided_last
from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitKind
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.web.counter.receiving import quoting, scans
from motcua.web.counter.receiving.asked import Asked
from motcua.web.counter.receiving.eform import counter_form
from motcua.web.counter.receiving.papers import PapersForm
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.forms.posting import MORE
from motcua.web.ui.saying import translated
from motcua.web.ui.told import percent_text

CHANNELS = (
    (Channel.COUNTER.value, gettext_lazy("Trực tiếp tại quầy")),
    (Channel.POSTAL.value, gettext_lazy("Qua bưu chính công ích")),
    (Channel.ONLINE.value, gettext_lazy("Trực tuyến, cán bộ hỗ trợ tại quầy")),
)
NEEDED = {"ask_reason": "ask", "refuse_reason": "refuse", "refuse_basis": "refuse"}  # field: the ending that needs it
USUAL_ASKING = "Nghị định 61/2018/NĐ-CP, Điều 17 khoản 2"


class ReceiveForm(PapersForm):
    """Receive form (tiếp nhận tại quầy): how, to which unit, which papers; three ways to end it."""

    channel = forms.ChoiceField(
        label=gettext_lazy("Hình thức nộp"), choices=CHANNELS, widget=forms.Select(attrs={"class": "govuk-select"})
    )
    case = fields.choice(gettext_lazy("Trường hợp"), coerce=int)
    competent = fields.choice(gettext_lazy("Đơn vị giải quyết"), coerce=int)
    submitter_relation = fields.line(gettext_lazy("Quan hệ với chủ hồ sơ"), required=False, longest=60)
    previous = fields.choice(gettext_lazy("Nộp lại từ hồ sơ trước"), required=False)
    consent = forms.BooleanField(label=gettext_lazy("Người nộp đồng ý để cán bộ nộp hộ trên mạng"), required=False)
    due = fields.moment(
        gettext_lazy("Ngày giờ hẹn trả"),
        required=False,
        help_text=gettext_lazy("Danh mục chưa rõ thời hạn; xin ghi theo văn bản, ví dụ 20/09/2024 17:00."),
    )
    take_fee = forms.BooleanField(label=gettext_lazy("Thu các khoản trên ngay khi tiếp nhận"), required=False)
    exemption = fields.choice(gettext_lazy("Miễn, giảm"), required=False)
    ask_reason = fields.words(gettext_lazy("Vì sao cần bổ sung"), rows=2, required=False)
    ask_more = fields.words(
        gettext_lazy("Giấy tờ khác cần bổ sung"),
        rows=2,
        required=False,
        help_text=gettext_lazy("Giấy tờ chưa đánh dấu ở trên đã được liệt kê sẵn. Mỗi dòng một mục."),
    )
    refuse_reason = fields.words(gettext_lazy("Lý do từ chối"), rows=2, required=False)
    refuse_basis = fields.line(gettext_lazy("Căn cứ pháp lý"), required=False)

    def __init__(self, data: Any, *, asked: Asked) -> None:
        super().__init__(data)
        assert asked.owner is not None
        assert asked.version is not None
        self.asked, self.version = asked, asked.version
        self._choose()
        self.put_papers(self.version.handed_in, known=scans.known_of(asked.owner.id, asked.at))
        self.now = self._quoted()
        day = local_date(asked.at)
        self.eform = counter_form(self.version.ref.code, day, asked.owner, self.data if self.is_bound else None)
        for name, way in NEEDED.items():
            self.fields[name].required = self.do in ("", way)
        self.fields["due"].required = self.now.must_state and self.do in ("receive", "late")
        self.fields["exemption"].choices = [  # type: ignore[attr-defined]
            ("", _("Không")),
            *((one.code, f"{one.name} ({percent_text(one.percent)})") for one in self.fee.exemptions),
        ]

    @property
    def do(self) -> str:
        """Which way the form ends."""
        if not self.is_bound:
            return ""
        return "more" if self.data.get(MORE) else str(self.data.get("do", "receive"))

    def _choose(self) -> None:
        version, today = self.version, local_date(self.asked.at)
        cases = version.cases or ((1, ""),)
        named = [(order, words.strip() or _("Trường hợp %(n)s") % {"n": order}) for order, words in cases]
        self.fields["case"].choices = named  # type: ignore[attr-defined]
        home = self.asked.unit
        others = [one for one in organization.units(valid_on=today) if one.id != home.id]
        units = [home, *sorted(others, key=lambda one: one.parent_id != home.id)]
        decides = decided_last(home.id, self.version.ref.id) or (
            home.id if home.kind == UnitKind.PEOPLES_COMMITTEE else None
        )
        nobody = [] if decides else [("", _("Chọn đơn vị giải quyết"))]  # a one-stop centre decides nothing itself
        self.initial["competent"] = decides
        named_units = [*nobody, *((one.id, one.name) for one in units)]
        self.fields["competent"].choices = named_units  # type: ignore[attr-defined]
        earlier = [(one.number, f"{one.number}: {_(one.status.label)}") for one in self.asked.earlier]
        self.fields["previous"].choices = [("", _("Không phải nộp lại")), *earlier]  # type: ignore[attr-defined]
        if self.asked.to_name:
            self.initial["previous"] = self.asked.to_name.number
        self.fields["submitter_relation"].required = self.asked.submitter is not None

    def _quoted(self) -> quoting.Promise:
        """When it would be due and what it would cost, for what is chosen now."""
        channel, case = self._chosen("channel", Channel.COUNTER.value), self._chosen("case", "1")
        order = next((order for order, _ in self.version.cases if str(order) == case), 1)
        channel = channel if channel in Channel.values else Channel.COUNTER.value
        exemption = self._chosen("exemption", "")
        self.fee = quoting.fee_of(self.version, order, channel, exemption, self.asked.at)
        return quoting.promise(self.asked.unit.id, self.version.id, order, channel, self.asked.at)

    def _chosen(self, name: str, usual: str) -> str:
        return str(self.data.get(name) or usual) if self.is_bound else usual

    @property
    def several_cases(self) -> bool:
        """Whether there is anything to choose."""
        return len(self.version.cases) > 1

    def clean(self) -> dict[str, Any]:
        """Filing online for somebody needs consent; a form that was begun is to be right."""
        cleaned = super().clean() or {}
        if cleaned.get("channel") == Channel.ONLINE and not cleaned.get("consent"):
            self.add_error("consent", _("Nộp hộ trên mạng phải có sự đồng ý của người nộp."))
        if self.eform and self.eform.faults:
            words = _("Tờ khai còn %(n)s chỗ cần xem lại; những gì đã ghi vẫn giữ nguyên.")
            self.add_error(None, words % {"n": len(self.eform.faults)})
        return cleaned

    def given(self) -> Given:
        """The request as the operations take it."""
        said, asked = self.cleaned_data, self.asked
        assisted = said["channel"] == Channel.ONLINE
        return Given(
            version_id=self.version.id,
            unit_id=asked.unit.id,
            channel=said["channel"],
            owner_id=asked.owner.id if asked.owner else None,
            case_order=said["case"],
            competent_id=said["competent"],
            operated_by=OperatedBy.ASSISTED.value if assisted else OperatedBy.UNKNOWN.value,
            consent=bool(said["consent"]) and assisted,
            submitter_id=asked.submitter.id if asked.submitter else None,
            relation=said["submitter_relation"],
            previous=said["previous"] or "",
            papers=self.given_papers(),
            form=self.eform.given() if self.eform else None,
            due=said["due"] if self.now.must_state else None,
        )

    def receive(self, account: Any) -> Received:
        """Receive it. Raises UserError."""
        code = self.version.ref.code
        fee = quoting.asked(self.fee, code) if self.cleaned_data["take_fee"] else None
        given = self.given()
        receive = operations.receive_assisted if given.channel == Channel.ONLINE else operations.receive
        with transaction.atomic():
            done = receive(given=given, account=account, at=self.asked.at, fee=fee)
            self.put_away(done.number, given.owner_id, given.unit_id, account, self.asked.at)
        return done

    def ask(self, account: Any) -> str:
        """One complete request for what is missing; answers the number. Raises UserError."""
        said = self.cleaned_data
        more = [line.strip() for line in said["ask_more"].splitlines() if line.strip()]
        told = {"items": [*self.missing(), *more], "reason": said["ask_reason"], "legal_basis": USUAL_ASKING}
        given = self.given()
        with transaction.atomic():
            number = operations.ask_at_counter(given=given, account=account, at=self.asked.at, **told)
            self.put_away(number, given.owner_id, given.unit_id, account, self.asked.at)
        return number

    def refuse(self, account: Any) -> str:
        """Refuse it, on record; answers the number. Raises UserError."""
        said = self.cleaned_data
        told = {"reason": said["refuse_reason"], "legal_basis": said["refuse_basis"]}
        return operations.refuse_at_counter(given=self.given(), account=account, at=self.asked.at, **told)

    def say(self, refused: UserError) -> None:
        """What the operation refused, above the form; everything typed stays."""
        self.add_error(None, forms.ValidationError(translated(refused.message), code=refused.code))
