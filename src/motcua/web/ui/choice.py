"""Choice (lựa chọn): which unit, scope and period a page of figures is about, read from its address."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django import forms
from django.core.cache import cache
from django.http import Http404, QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from motcua import insight
from motcua.areas.dossiers import queries as dossiers
from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import Level, UnitKind, UnitRow
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.rules.periods import (
    FIRST,
    LAST,
    Period,
    custom,
    month_of,
    nine_months,
    quarter,
    reporting_month,
    reporting_months,
    reporting_year,
    within_reach,
)
from motcua.web.ui.saying import translated

SCOPES = (
    ("own", _("Riêng đơn vị này")),
    ("children", _("Các đơn vị cấp dưới trực tiếp")),
    ("all", _("Cả hai")),
)
REMEMBERED, MOST_MONTHS = 300, 12
EARLIEST = date(2012, 12, 15)
LEVELS: dict[str, int] = {Level.DISTRICT: 0, Level.PROVINCE: 1, Level.COMMUNE: 2}
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
        words = {"own": "%s", "children": gettext("cấp dưới trực tiếp của %s")}
        words["all"] = gettext("%s và cấp dưới trực tiếp")
        return words[self.scope] % self.unit.name

    @property
    def heirs(self) -> list[UnitRow]:
        """Who took over from the unit, where it is no more when it is asked about."""
        today, last = local_date(self.known_at), self.unit.valid_to
        return organization.successors(self.unit.id, today) if last is not None and last < today else []

    @property
    def further(self) -> list[UnitRow]:
        """Which committees of the period are below those that are counted, where more than the unit's own is."""
        days = {"start": self.period.start, "end": self.period.end}
        return [] if self.scope == "own" else organization.further_below(self.unit.id, **days)

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


def _received_until(unit: UnitRow, end: date, known_at: datetime) -> int:
    period = custom(EARLIEST, end)
    return insight.figures(unit.slug, "all", period, known_at=known_at, codes=["dossiers.received"])[0].part


def latest_month(unit: UnitRow, at: datetime) -> Period | None:
    """The last reporting month in which the unit or those below it received anything; None when never.

    The count received until a month only grows, so a few halvings find where it stops growing.
    """
    today = local_date(at)
    total = _received_until(unit, today, at)
    years = range(EARLIEST.year + 1, today.year + 2)
    months = [reporting_month(year, month) for year in years for month in range(1, 13)]
    known = [month for month in months if month.start <= today]
    place = bisect_left(known, total, key=lambda month: _received_until(unit, month.end, at))
    return known[min(place, len(known) - 1)] if total else None


def usual_period(month: Period, today: date) -> Period:
    """The reporting year as far as a reporting month goes, but not beyond today."""
    year, _, number = month.code.partition("-")
    start = reporting_year(int(year)).start
    return custom(start, max(start, min(reporting_month(int(year), int(number)).end, today)))


def presets(day: date) -> list[tuple[str, Period]]:
    """Periods one may want, with what they are called."""
    year = day.year if day <= reporting_year(day.year).end else day.year + 1
    named = [(str(_("Năm %(year)s")) % {"year": y}, reporting_year(y)) for y in (year, year - 1)]
    named.insert(0, (str(_("Chín tháng %(year)s")) % {"year": year}, nine_months(year)))
    quarters = [(str(_("Quý %(n)s/%(year)s")) % {"n": n, "year": year}, quarter(year, n)) for n in (1, 2, 3, 4)]
    return named + quarters


def committees() -> list[UnitRow]:
    """Every committee that ever was: districts first, then provinces, then communes, those of today first."""
    found = [unit for unit in organization.units() if unit.kind == UnitKind.PEOPLES_COMMITTEE]
    found.sort(key=lambda unit: unit.name)
    found.sort(key=lambda unit: unit.valid_from, reverse=True)
    return sorted(found, key=lambda unit: LEVELS.get(unit.level, len(LEVELS)))


def usual(units: list[UnitRow], at: datetime) -> tuple[UnitRow | None, Period]:
    """Where a page of figures opens: the first unit with dossiers, and its reporting year so far.

    Only which page comes first hangs on it, so it is looked up again when dossiers are added or after a while.
    """
    today = local_date(at)
    count = dossiers.counts_of_work(None, today=today)["all"]
    key = f"usual:{today}:{count}:{'.'.join(str(unit.id) for unit in units)}"
    if (found := cache.get(key)) is None:
        found = _usual(units, at) if count else (None, month_of(today))
        cache.set(key, found, REMEMBERED)
    unit, month = found
    return unit or next(iter(units), None), usual_period(month, today)


def _usual(units: list[UnitRow], at: datetime) -> tuple[UnitRow | None, Period]:
    months = ((unit, latest_month(unit, at)) for unit in units)
    return next(((unit, month) for unit, month in months if month), (None, month_of(local_date(at))))


def months_of(period: Period) -> list[tuple[str, Period]]:
    """Months (các tháng báo cáo) of a period, the latest twelve, each with its name."""
    return [(_month_name(one), one) for one in reporting_months(period)[-MOST_MONTHS:]]


def _month_name(one: Period) -> str:
    whole = month_of(one.start)
    if one.end > whole.end:
        return gettext("đến %(day)s") % {"day": f"{one.end.day}/{one.end.month}"}
    return f"{whole.end.month}/{whole.end.year}"


def as_day(value: str) -> date | None:
    """A day in either of the ways it may be written; None when it is none, or none that may be asked about."""
    for form in WRITTEN:
        try:
            day = datetime.strptime(value, form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
        return day if within_reach(day) else None
    return None


def written(value: str | date) -> str:
    """A day as it is written here; anything else as it was given."""
    day = value if isinstance(value, date) else as_day(value)
    return f"{day:%d/%m/%Y}" if day else str(value)


def _stood(unit: UnitRow, day: date) -> bool:
    return unit.valid_from <= day and (unit.valid_to is None or day <= unit.valid_to)


def _day_input() -> forms.DateInput:
    """Days are written 15/12/2023 whatever the browser's language would make of them."""
    return forms.DateInput(
        format="%d/%m/%Y", attrs={"class": "govuk-input", "inputmode": "numeric", "autocomplete": "off"}
    )


class ChoiceForm(forms.Form):
    """Choice form (chọn đơn vị, phạm vi, kỳ). What is left out is the usual; `among` are the units offered, or all."""

    unit = forms.ChoiceField(label=_("Đơn vị"), widget=forms.Select(attrs={"class": "govuk-select"}))
    scope = forms.ChoiceField(label=_("Phạm vi"), choices=SCOPES, widget=forms.Select(attrs={"class": "govuk-select"}))
    start = forms.DateField(label=_("Từ ngày"), input_formats=WRITTEN, widget=_day_input())
    end = forms.DateField(label=_("Đến hết ngày"), input_formats=WRITTEN, widget=_day_input())

    def __init__(self, asked: QueryDict, *, unit: UnitRow | None = None, among: Collection[int] | None = None) -> None:
        self.at, every = now(), [one for one in committees() if among is None or one.id in among]
        named = next((one for one in every if one.slug == asked.get("unit")), unit)
        given: dict[str, str | date] = {"unit": named.slug if named else "", "scope": "own"}
        if not (named and asked.get("from") and asked.get("to")):
            first, period = usual([named] if named else every, self.at)
            given |= {"unit": first.slug if first else "", "from": period.start, "to": period.end}
        data = {name: written(asked.get(name) or given.get(name, "")) for name in ("unit", "scope", "from", "to")}
        super().__init__(data)
        self.day = as_day(data["to"]) or local_date(self.at)
        self.units = [one for one in every if _stood(one, self.day) or one.slug == data["unit"]]
        names = [(one.slug, one.name) for one in self.units]
        known = data["unit"] in dict(names) or not data["unit"]
        self.fields["unit"].choices = names if known else [*names, (data["unit"], data["unit"])]  # type: ignore[attr-defined]

    def add_prefix(self, field_name: str) -> str:
        """Addresses say `from` and `to`, which Python cannot call a field."""
        return {"start": "from", "end": "to"}.get(field_name, field_name)

    def clean(self) -> dict[str, Any]:
        """The two days in order, and neither so far away that nothing can be reckoned with it."""
        cleaned = super().clean() or {}
        for name in ("start", "end"):
            if cleaned.get(name) and not within_reach(cleaned[name]):
                words = gettext("Chỉ xem được từ %(first)s đến %(last)s. Xin chọn lại ngày.")
                self.add_error(name, words % {"first": written(FIRST), "last": written(LAST)})
        if cleaned.get("start") and cleaned.get("end") and cleaned["end"] < cleaned["start"]:
            self.add_error("end", _("Ngày cuối đứng trước ngày đầu. Xin chọn lại."))
        return cleaned

    def choice(self) -> Choice | None:
        """The choice made; None where it cannot be understood or there is no unit yet.

        Raises Http404 for a unit that never was: an address may name anything.
        """
        if not self.is_valid():
            return None
        cleaned = self.cleaned_data
        period = custom(cleaned["start"], cleaned["end"])
        try:
            unit = organization.unit(cleaned["unit"])
        except UserError as error:
            raise Http404(translated(error.message)) from error
        return Choice(unit, cleaned["scope"], period, self.at)

    def presets(self) -> list[tuple[str, Period]]:
        """Periods to press instead of typing."""
        return presets(self.day)
