"""Which quarter is assessed."""

from __future__ import annotations

from datetime import date

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.rules.periods import Period, quarter, reporting_year

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
