"""The form of one criterion, made from what its rule asks for: counts, a yes or no, a level, a day."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.rules.scoring import Ask, AskKind, Criterion, NotApplicable, decimal_of, read_number
from motcua.web.office.administration.forms import Tried
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.choice import as_day

YES_NO = (("", gettext_lazy("Chưa chọn")), ("yes", gettext_lazy("Có")), ("no", gettext_lazy("Không")))
NUMBER = {"class": "govuk-input short", "inputmode": "decimal", "autocomplete": "off"}
PARTS = ("part", "whole")


class DeclareForm(Tried):
    """Declare form (khai số liệu): the figures of one criterion; a rate is told by two counts, or by itself."""

    def __init__(self, posted: Any, criterion: Criterion, said: Mapping[str, Any], note: str = "") -> None:
        self.asks = criterion.rule.asks() if criterion.rule else ()
        days = {
            one.key: as_day(str(said[one.key])) for one in self.asks if one.kind is AskKind.DATE and one.key in said
        }
        super().__init__(posted, initial=_initial(said) | days | {"note": note})
        for ask in self.asks:
            self.fields.update(_fields(ask))
        if criterion.not_applicable is not NotApplicable.FORBID:
            self.fields["not_applicable"] = forms.BooleanField(
                label=_("Không áp dụng (không phát sinh)"), required=False
            )
        self.fields["note"] = fields.words(gettext_lazy("Ghi chú"), required=False, rows=2)

    def told(self) -> dict[str, Any]:
        """What the operation takes."""
        filled = self.cleaned_data
        if filled.get("not_applicable"):
            return {"said": {"not_applicable": True}, "note": filled["note"]}
        said: dict[str, Any] = {}
        for ask in self.asks:
            said |= _told(ask, filled)
        return {"said": said, "note": filled["note"]}


class PointsForm(Tried):
    """Points form (chấm điểm): the points, and why they differ."""

    points = fields.Fractional(
        label=gettext_lazy("Điểm"), max_digits=12, decimal_places=6, widget=forms.TextInput(attrs=NUMBER)
    )
    reason = fields.words(gettext_lazy("Lý do (bắt buộc khi điểm khác lần trước)"), required=False, rows=2)


class WordsForm(Tried):
    """Words form (giải trình): what the unit says."""

    words = fields.words(gettext_lazy("Nội dung giải trình"))


def _fields(ask: Ask) -> dict[str, forms.Field]:
    """The fields of one figure."""
    label = _(ask.label)
    if ask.kind is AskKind.RATE:
        return {
            f"{ask.key}_part": _count(_("Tử số")),
            f"{ask.key}_whole": _count(_("Mẫu số")),
            ask.key: _number(_("%(label)s, nếu không có hai số đếm (%%)") % {"label": label}, fields.Percentage),
        }
    if ask.kind is AskKind.YES_NO:
        return {ask.key: _choice(label, YES_NO)}
    if ask.kind is AskKind.CHOICE:
        return {ask.key: _choice(label, [("", _("Chưa chọn")), *((key, _(word)) for key, word in ask.choices)])}
    if ask.kind is AskKind.DATE:
        return {ask.key: fields.day(label, required=False)}
    return {ask.key: _number(label)}


def _told(ask: Ask, filled: Mapping[str, Any]) -> dict[str, Any]:
    """One figure as the rules read it; what was left empty is not said."""
    value = filled.get(ask.key)
    if ask.kind is AskKind.RATE:
        part, whole = filled.get(f"{ask.key}_part"), filled.get(f"{ask.key}_whole")
        if part is not None and whole is not None:
            return {"part": part, "whole": whole}
        return {} if value is None else {ask.key: value / Decimal(100)}
    if value in (None, ""):
        return {}
    if ask.kind is AskKind.YES_NO:
        return {ask.key: value == "yes"}
    return {ask.key: value.isoformat() if ask.kind is AskKind.DATE else value}


def _initial(said: Mapping[str, Any]) -> dict[str, Any]:
    """What was declared before, as the form shows it."""
    shown: dict[str, Any] = {}
    for key, value in said.items():
        if isinstance(value, bool):
            shown[key] = value if key == "not_applicable" else "yes" if value else "no"
        elif key.endswith("rate") or key == "index":
            shown[key] = decimal_of((read_number(value) or Fraction(0)) * 100)
        else:
            shown[key] = value
    parts = {f"{key}_{part}": said[part] for key in ("rate",) for part in PARTS if part in said}
    return shown | parts


def _number(label: str, kind: type[fields.Fractional] = fields.Fractional) -> fields.Fractional:
    return kind(label=label, required=False, max_digits=12, decimal_places=4, widget=forms.TextInput(attrs=NUMBER))


def _count(label: str) -> fields.Whole:
    return fields.Whole(label=label, required=False, min_value=0, widget=forms.TextInput(attrs=NUMBER))


def _choice(label: str, choices: Any) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, required=False, choices=choices, widget=forms.Select(attrs={"class": "govuk-select"})
    )
