"""Periods (kỳ báo cáo): the windows figures are counted in; both ends belong to them, as officers write them.

The reporting year runs from 15 December of the year before to 14 December (Nghị định 09/2019/NĐ-CP; Công văn
581/BNV-CCHC of 2023). Real periods differ, so any two dates make a period too.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

FIRST_DAY = 15  # a reporting month begins on the 15th of the month before
FEW_DAYS = 3  # so many days over make no month or year of their own
FIRST, LAST = date(1900, 1, 1), date(2199, 12, 31)  # what may be asked about; near the ends of time nothing adds up


@dataclass(frozen=True, slots=True)
class Period:
    """Reporting period (kỳ báo cáo): every day from `start` to `end`, both included."""

    code: str
    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"A period cannot end ({self.end}) before it starts ({self.start}).")

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end

    @property
    def after(self) -> date:
        """The first day after the period: inside the code a period is [start, after)."""
        return self.end + timedelta(days=1)

    @property
    def label(self) -> str:
        """The period as it is printed: 15/12/2023–15/9/2024."""
        return "–".join(f"{day.day}/{day.month}/{day.year}" for day in (self.start, self.end))


def reporting_month(year: int, month: int) -> Period:
    """Reporting month (tháng báo cáo): the 15th of the month before to the 14th."""
    before_year, before_month = (year, month - 1) if month > 1 else (year - 1, 12)
    start = date(before_year, before_month, FIRST_DAY)
    return Period(f"{year}-{month:02}", start, date(year, month, FIRST_DAY - 1))


def month_of(day: date) -> Period:
    """The reporting month a day lies in."""
    if day.day < FIRST_DAY:
        return reporting_month(day.year, day.month)
    return reporting_month(day.year + day.month // 12, day.month % 12 + 1)


def year_of(day: date) -> int:
    """The reporting year a day lies in."""
    return day.year + ((day.month, day.day) >= (12, FIRST_DAY))


def _span(code: str, year: int, first: int, last: int) -> Period:
    return Period(code, reporting_month(year, first).start, reporting_month(year, last).end)


def quarter(year: int, number: int) -> Period:
    """Reporting quarter (quý báo cáo), 1 to 4: quarter 1 is 15/12–14/3."""
    if number not in (1, 2, 3, 4):
        raise ValueError(f"A year has quarters 1 to 4, not {number}.")
    return _span(f"{year}-Q{number}", year, 3 * number - 2, 3 * number)


def half_year(year: int, number: int) -> Period:
    """Reporting half-year (sáu tháng), 1 or 2."""
    if number not in (1, 2):
        raise ValueError(f"A year has halves 1 and 2, not {number}.")
    return _span(f"{year}-H{number}", year, 6 * number - 5, 6 * number)


def nine_months(year: int) -> Period:
    """Nine months (chín tháng), counted from the start of the reporting year: 15/12–14/9."""
    return _span(f"{year}-9M", year, 1, 9)


def reporting_year(year: int) -> Period:
    """Reporting year (năm báo cáo): 15/12 of the year before to 14/12."""
    return _span(f"{year}", year, 1, 12)


def latest_ended(day: date) -> Period:
    """Latest ended (kỳ lũy kế vừa hết): of three, six, nine and twelve months since the reporting year began, the last
    that is over on a day."""
    spans = (lambda year: quarter(year, 1), lambda year: half_year(year, 1), nine_months, reporting_year)
    found = (span(year) for year in (year_of(day) - 1, year_of(day)) for span in spans)
    return max((one for one in found if one.end < day), key=lambda one: one.end)


def reporting_months(period: Period) -> tuple[Period, ...]:
    """Reporting months of a period (các tháng báo cáo trong kỳ), cut at its ends, which they tile.

    A few days over join the month before: one of its own would be drawn as if little had been done.
    """
    return _divided(period, month_of)


def reporting_years(period: Period) -> tuple[Period, ...]:
    """Reporting years of a period (các năm báo cáo trong kỳ), cut at its ends as the months are."""
    return _divided(period, lambda day: reporting_year(year_of(day)))


def _divided(period: Period, whole_of: Callable[[date], Period]) -> tuple[Period, ...]:
    found: list[Period] = []
    day = period.start
    while day <= period.end:
        whole = whole_of(day)
        end = period.end if (period.end - whole.end).days <= FEW_DAYS else whole.end
        found.append(whole if (day, end) == (whole.start, whole.end) else custom(day, end))
        day = end + timedelta(days=1)
    return tuple(found)


def calendar_month(year: int, month: int) -> Period:
    """Calendar month (tháng dương lịch): for plans and budgets, which keep the calendar year."""
    return Period(f"{year}-{month:02}-dl", date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def custom(start: date, end: date) -> Period:
    """Custom period (kỳ tùy chọn): any two days, both included."""
    return Period(f"{start.isoformat()}/{end.isoformat()}", start, end)


def within_reach(day: date) -> bool:
    """Whether a day may be asked about: no register is older, no plan later, and years around it can be computed."""
    return FIRST <= day <= LAST


def year_before(period: Period) -> Period:
    """Year before (cùng kỳ năm trước): the same days one year earlier; 29 February becomes the 28th."""
    return custom(_moved(period.start, -12), _moved(period.end, -12))


def period_before(period: Period) -> Period:
    """Period before (kỳ trước liền kề): as many whole months, or else as many days, ending where this one starts."""
    last = period.start - timedelta(days=1)
    months = 12 * (period.after.year - period.start.year) + period.after.month - period.start.month
    if months > 0 and period.after.day == period.start.day:
        return custom(_moved(period.start, -months), last)
    return custom(period.start - (period.after - period.start), last)


def _moved(day: date, months: int) -> date:
    """The same day so many months away, or the last of that month."""
    year, month = divmod(12 * day.year + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
