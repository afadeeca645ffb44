"""Choice (lựa chọn): which unit, scope and period a page of figures is about, read from its address."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.queries import RegisterFilters
from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import Level, UnitKind, UnitRow
from motcua.kernel.clock import local_date, now
from motcua.rules.periods import Period, custom, nine_months, quarter, reporting_year

SCOPES = (
    ("own", _("Riêng đơn vị này")),
    ("children", _("Các đơn vị cấp dưới trực tiếp")),
    ("all", _("Cả hai")),
)
WRITTEN = ("%d/%m/%Y", "%Y-%m-%d")


@dataclass(frozen=True, slots=True)
class Choice:
    """Choice (lựa chọn): a unit, a scope, a period, and the moment of asking."""

    unit: UnitRow
    scope: str
    period: Period
    known_at: datetime

    @property
    def query(self) -> str:
        """The choice as it stands in an address."""
        fields = QueryDict(mutable=True)
        fields.update({"unit": self.unit.slug, "scope": self.scope})
        fields.update({"from": self.period.start.isoformat(), "to": self.period.end.isoformat()})
        return fields.urlencode()

    @property
    def heading(self) -> str:
        """Whom the choice is about, in words."""
        words = {"own": "%s", "children": gettext("cấp dưới của %s"), "all": gettext("%s và cấp dưới")}
        return words[self.scope] % self.unit.name

    @property
    def days(self) -> list[tuple[str, str]]:
        """The two days of the period as fields of an address."""
        return [("from", self.period.start.isoformat()), ("to", self.period.end.isoformat())]

    def asked(self) -> dict[str, Any]:
        """The choice as insight takes it."""
        return {
            "unit": self.unit.slug,
            "scope": self.scope,
            "period": self.period,
            "known_at": self.known_at,
        }


def latest_day() -> date:
    """The day of the newest dossier known, or today when there is none."""
    rows = dossiers.register_page(None, filters=RegisterFilters(today=now().date()), limit=1).rows
    return local_date(rows[0].received_at) if rows and rows[0].received_at else now().date()


def usual_period(day: date) -> Period:
    """The reporting year a day lies in, as far as that day."""
    year = reporting_year(day.year)
    start = year.start if day <= year.end else reporting_year(day.year + 1).start
    return custom(start, day)


def presets(day: date) -> list[tuple[str, Period]]:
    """Periods one may want, with what they are called."""
    year = day.year if day <= reporting_year(day.year).end else day.year + 1
    named = [(str(_("Năm %(year)s")) % {"year": y}, reporting_year(y)) for y in (year, year - 1)]
    named.insert(0, (str(_("Chín tháng %(year)s")) % {"year": year}, nine_months(year)))
    quarters = [(str(_("Quý %(n)s/%(year)s")) % {"n": n, "year": year}, quarter(year, n)) for n in (1, 2, 3, 4)]
    return named + quarters


def units_in_order(day: date) -> list[UnitRow]:
    """Committees valid on a day, the higher levels first."""
    order = {level: n for n, level in enumerate(Level.values)}
    found = [unit for unit in organization.units(valid_on=day) if unit.kind == UnitKind.PEOPLES_COMMITTEE]
    return sorted(found, key=lambda unit: (order.get(unit.level, 9), unit.name))


def first_unit(units: list[UnitRow]) -> UnitRow | None:
    """The unit a page opens with: a district where there is one, else the highest."""
    return next((unit for unit in units if unit.level == Level.DISTRICT), units[0] if units else None)


def written(value: str | date) -> str:
    """A day as it is written here; anything else as it was given."""
    try:
        day = value if isinstance(value, date) else date.fromisoformat(value)
    except ValueError:
        return str(value)
    return f"{day:%d/%m/%Y}"


def _day_input() -> forms.DateInput:
    """Days are written 15/12/2023 whatever the browser's language would make of them."""
    return forms.DateInput(
        format="%d/%m/%Y", attrs={"class": "govuk-input", "inputmode": "numeric", "autocomplete": "off"}
    )


class ChoiceForm(forms.Form):
    """Choice form (chọn đơn vị, phạm vi, kỳ). What is left out is the usual."""

    unit = forms.ChoiceField(label=_("Đơn vị"), widget=forms.Select(attrs={"class": "govuk-select"}))
    scope = forms.ChoiceField(label=_("Phạm vi"), choices=SCOPES, widget=forms.Select(attrs={"class": "govuk-select"}))
    start = forms.DateField(label=_("Từ ngày"), input_formats=WRITTEN, widget=_day_input())
    end = forms.DateField(label=_("Đến hết ngày"), input_formats=WRITTEN, widget=_day_input())

    def __init__(self, asked: QueryDict, *, unit: UnitRow | None = None) -> None:
        self.day = latest_day()
        self.units = units_in_order(self.day)
        first = unit if unit in self.units else first_unit(self.units)
        usual = usual_period(self.day)
        given: dict[str, str | date] = {
            "unit": first.slug if first else "",
            "scope": "own",
            "from": usual.start,
            "to": usual.end,
        }
        super().__init__({name: written(asked.get(name) or value) for name, value in given.items()})
        names = [(unit.slug, unit.name) for unit in self.units]
        if (wanted := asked.get("unit")) and wanted not in dict(names):
            names.append((wanted, wanted))
        self.fields["unit"].choices = names  # type: ignore[attr-defined]

    def add_prefix(self, field_name: str) -> str:
        """Addresses say `from` and `to`, which Python cannot call a field."""
        return {"start": "from", "end": "to"}.get(field_name, field_name)

    def clean(self) -> dict[str, Any]:
        """The two days in order."""
        cleaned = super().clean() or {}
        if cleaned.get("start") and cleaned.get("end") and cleaned["end"] < cleaned["start"]:
            self.add_error("end", _("Ngày cuối đứng trước ngày đầu. Xin chọn lại."))
        return cleaned

    def choice(self) -> Choice | None:
        """The choice made; None where it cannot be understood or there is no unit yet."""
        if not self.is_valid():
            return None
        cleaned = self.cleaned_data
        period = custom(cleaned["start"], cleaned["end"])
        return Choice(organization.unit(cleaned["unit"]), cleaned["scope"], period, now())

    def presets(self) -> list[tuple[str, Period]]:
        """Periods to press instead of typing."""
        return presets(self.day)
