"""Which quarter is assessed, and the points somebody enters."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.rules.periods import Period, quarter, reporting_year
from motcua.web.office.assessing.scores import Score
from motcua.web.ui.acts.forms import fields

BACK = 3  # years


def quarters(day: date) -> list[tuple[str, Period]]:
    """Reporting quarters until a day, the latest first, with what they are called."""
    this = day.year if day <= reporting_year(day.year).end else day.year + 1
    found = [(year, n, quarter(year, n)) for year in range(this, this - BACK, -1) for n in (4, 3, 2, 1)]
    named = [(_("Quý %(n)s/%(year)s") % {"n": n, "year": year}, period) for year, n, period in found]
    return [(words, period) for words, period in named if period.start <= day]


class QuarterForm(forms.Form):
    """Quarter form (chọn quý): the latest one unless told otherwise."""

    quy = forms.ChoiceField(
        label=gettext_lazy("Quý báo cáo"), required=False, widget=forms.Select(attrs={"class": "govuk-select"})
    )

    def __init__(self, asked: QueryDict, day: date) -> None:
        self.known = {period.code: period for _words, period in quarters(day)}
        super().__init__(asked if asked.get("quy") in self.known else None, initial={"quy": next(iter(self.known))})
        self.fields["quy"].choices = [(period.code, words) for words, period in quarters(day)]  # type: ignore[attr-defined]
        self.is_valid()

    @property
    def period(self) -> Period:
        """The quarter chosen."""
        said = self.cleaned_data.get("quy") if self.is_bound else ""
        return self.known[said or next(iter(self.known))]


class EnterForm(forms.Form):
    """Enter form (nhập điểm) for one of the indicators that records do not give."""

    indicator = fields.choice(gettext_lazy("Chỉ số"), coerce=int)
    points = fields.Fractional(
        label=gettext_lazy("Điểm"),
        min_value=Decimal(0),
        max_value=Decimal(2),
        decimal_places=1,
        help_text=gettext_lazy("Từ 0 đến 2, theo cách cho điểm của chỉ số."),
        widget=forms.TextInput(attrs={"class": "govuk-input short", "inputmode": "decimal", "autocomplete": "off"}),
    )
    reason = fields.words(gettext_lazy("Vì sao cho điểm như vậy"))
    document = fields.line(gettext_lazy("Văn bản, tài liệu làm căn cứ"), help_text=gettext_lazy("Số, ký hiệu, ngày."))

    def __init__(self, open_ones: list[Score], posted: QueryDict | None) -> None:
        super().__init__(posted)
        choices = [(one.no, f"{one.no}. {_(one.name)}") for one in open_ones]
        self.fields["indicator"].choices = choices  # type: ignore[attr-defined]
