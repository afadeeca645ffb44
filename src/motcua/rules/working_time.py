"""Working time (thời gian làm việc): which days and minutes count, and arithmetic over them.

All times are naive wall-clock times of Vietnam (UTC+7, no summer time); `kernel.clock` converts. Days off
come from Bộ luật Lao động 2019, Điều 111 and 112; swapped days and make-up Saturdays from the yearly
notice. A calendar keeps its working days as one sorted list, so a deadline is a look-up and not a walk.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from itertools import pairwise

from motcua.rules.sentences import Sentence, joined

MONDAY_TO_FRIDAY = frozenset(range(5))
WEEKDAY_NAMES = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
LONGEST_LABEL = 3  # more years than this are named by the first and the last
ZERO = timedelta(0)
MINUTE = timedelta(minutes=1)

Session = tuple[time, time]


class OutsideCalendar(ValueError):
    """A day before the first or after the last day the calendar knows."""

    def __init__(self, first: date, last: date) -> None:
        super().__init__(
            Sentence("Lịch làm việc chỉ có từ năm {first} đến năm {last}.", first=first.year, last=last.year)
        )


def weekday_name(day: date) -> str:
    """The Vietnamese name of a day of the week: "thứ Hai" … "Chủ nhật"."""
    return WEEKDAY_NAMES[day.weekday()]


def to_minute(moment: datetime) -> datetime:
    """The minute a moment lies in: receipts are written to the minute (mẫu 01)."""
    return moment.replace(second=0, microsecond=0)


def _since(start: time, end: time) -> timedelta:
    return timedelta(
        hours=end.hour - start.hour,
        minutes=end.minute - start.minute,
        seconds=end.second - start.second,
        microseconds=end.microsecond - start.microsecond,
    )


@dataclass(frozen=True, eq=False)
class WorkingCalendar:
    """Working calendar (lịch làm việc): the days and hours in which time limits run.

    `days_off` names each day off; `make_up_days` are days worked though their weekday is free (làm bù);
    `versions` names the edition of each year, `confirmed_years` those checked against the notice.
    The calendar answers for every day from `first` to `last`, and raises OutsideCalendar beyond.
    """

    code: str
    first: date
    last: date
    sessions: tuple[Session, ...]
    days_off: Mapping[date, str]
    make_up_days: frozenset[date]
    versions: Mapping[int, str]
    confirmed_years: frozenset[int]
    weekdays: frozenset[int] = MONDAY_TO_FRIDAY

    def __post_init__(self) -> None:
        edges = [moment for session in self.sessions for moment in session]
        if not edges or any(one >= two for one, two in pairwise(edges)):
            raise ValueError(f"Sessions must be in order, not overlap and not be empty: {self.sessions}.")
        if both := self.make_up_days & self.days_off.keys():
            raise ValueError(f"A day cannot be off and made up at once: {sorted(both)}.")
        if not self._ordinals:
            raise ValueError("A calendar needs at least one working day.")

    # --- days ---------------------------------------------------------------------------------------------

    @cached_property
    def _ordinals(self) -> list[int]:
        days = (date.fromordinal(n) for n in range(self.first.toordinal(), self.last.toordinal() + 1))
        return [day.toordinal() for day in days if self._works(day)]

    @cached_property
    def _known(self) -> frozenset[int]:
        return frozenset(self._ordinals)

    def _works(self, day: date) -> bool:
        return day in self.make_up_days or (day.weekday() in self.weekdays and day not in self.days_off)

    def _ordinal(self, day: date) -> int:
        if not self.first <= day <= self.last:
            raise OutsideCalendar(self.first, self.last)
        return day.toordinal()

    def _nth(self, index: int) -> date:
        if not 0 <= index < len(self._ordinals):
            raise OutsideCalendar(self.first, self.last)
        return date.fromordinal(self._ordinals[index])

    def is_working_day(self, day: date) -> bool:
        """Whether time limits run on this day."""
        return self._ordinal(day) in self._known

    def why(self, day: date) -> str:
        """Why a day counts or not: "thứ Bảy", "nghỉ Tết Nguyên đán", "làm bù", "ngày làm việc"."""
        if day in self.make_up_days:
            return "làm bù"
        if name := self.days_off.get(day):
            return name if name.startswith("nghỉ") else f"nghỉ {name}"
        return "ngày làm việc" if day.weekday() in self.weekdays else weekday_name(day)

    def next_working_day(self, day: date) -> date:
        """The first working day after this day."""
        return self._nth(bisect_right(self._ordinals, self._ordinal(day)))

    def previous_working_day(self, day: date) -> date:
        """The last working day before this day."""
        return self._nth(bisect_left(self._ordinals, self._ordinal(day)) - 1)

    def roll_forward(self, day: date) -> date:
        """This day, or the next working day if it is a day off (Bộ luật Dân sự 2015, Điều 148 khoản 5)."""
        return self._nth(bisect_left(self._ordinals, self._ordinal(day)))

    def add_working_days(self, day: date, n: int) -> date:
        """The n-th working day after a day (n >= 1); for 0 the day itself, moved off a day off."""
        if n <= 0:
            return self.roll_forward(day)
        return self._nth(bisect_right(self._ordinals, self._ordinal(day)) + n - 1)

    def working_days_between(self, start: date, end: date) -> int:
        """How many working days lie after `start` up to and including `end`; negative if `end` is earlier."""
        days = self._ordinals
        return bisect_right(days, self._ordinal(end)) - bisect_right(days, self._ordinal(start))

    # --- hours --------------------------------------------------------------------------------------------

    @cached_property
    def day_length(self) -> timedelta:
        """Working time of one working day."""
        return sum((_since(start, end) for start, end in self.sessions), ZERO)

    @property
    def day_minutes(self) -> int:
        """Working minutes of one working day."""
        return self.day_length // MINUTE

    def open_at(self, day: date) -> datetime:
        """When the office opens on a day."""
        return datetime.combine(day, self.sessions[0][0])

    def close_of(self, day: date) -> datetime:
        """When the office closes on a day: a limit in days ends here (legally at 24:00)."""
        return datetime.combine(day, self.sessions[-1][1])

    def is_open(self, moment: datetime) -> bool:
        """Whether a moment lies in working time, closing minute included."""
        return self.is_working_day(moment.date()) and any(s <= moment.time() <= e for s, e in self.sessions)

    def _worked_until(self, moment: datetime) -> timedelta:
        """Working time from the calendar's first day up to a moment."""
        ordinal = self._ordinal(moment.date())
        total = self.day_length * bisect_left(self._ordinals, ordinal)
        if ordinal in self._known:
            clock = moment.time()
            total += sum((_since(s, min(clock, e)) for s, e in self.sessions if s < clock), ZERO)
        return total

    def working_time(self, start: datetime, end: datetime) -> timedelta:
        """Working time from one moment to another; exact and additive, negative if `end` is earlier."""
        return self._worked_until(end) - self._worked_until(start)

    def working_minutes(self, start: datetime, end: datetime) -> int:
        """Working minutes between the minutes of two moments; additive over any split."""
        return self.working_time(to_minute(start), to_minute(end)) // MINUTE

    def after(self, start: datetime, working: timedelta) -> datetime:
        """The earliest moment by which so much working time has passed since `start`.

        Time that ends exactly with a session ends there, and not at the start of the next.
        """
        if working <= ZERO:
            return self.next_open(start)
        target = self._worked_until(start) + working
        whole = -(-target // self.day_length) - 1
        rest = target - whole * self.day_length
        day = self._nth(whole)
        for begin, end in self.sessions:
            if rest <= (length := _since(begin, end)):
                return datetime.combine(day, begin) + rest
            rest -= length
        raise AssertionError("The rest is never longer than the day.")

    def next_open(self, moment: datetime) -> datetime:
        """This moment if time runs from it, else the next moment at which a session starts."""
        if self.is_working_day(moment.date()):
            for begin, end in self.sessions:
                if moment.time() < end:
                    return max(moment, datetime.combine(moment.date(), begin))
        return self.open_at(self.next_working_day(moment.date()))

    # --- how far it is known ------------------------------------------------------------------------------

    def unconfirmed(self, first: date, last: date) -> tuple[int, ...]:
        """The years touched by a span of days which nobody has confirmed yet."""
        return tuple(y for y in range(first.year, last.year + 1) if y not in self.confirmed_years)

    def label(self, first: date, last: date) -> str:
        """The editions used over a span of days: "vn-2024.1", or "vn-2026.1 (2026 chưa được xác nhận)"."""
        years = range(first.year, last.year + 1)
        if len(years) > LONGEST_LABEL:
            said = f"{self._edition(first.year)} … {self._edition(last.year)}"
            return _open(said, self.unconfirmed(first, last))
        unseen = ((year, () if year in self.confirmed_years else (year,)) for year in years)
        return joined(_open(self._edition(year), one) for year, one in unseen)

    def _edition(self, year: int) -> str:
        return self.versions.get(year, f"{self.code}-{year}.0")


def _open(edition: str, years: Sequence[int]) -> str:
    if not years:
        return edition
    return Sentence("{edition} ({years} chưa được xác nhận)", edition=edition, years=years_vn(years))


def years_vn(years: Sequence[int]) -> str:
    """Years as people write them, runs joined: "2023, 2026–2028"."""
    runs: list[list[int]] = []
    for year in years:
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def duration_vn(minutes: int) -> Sentence:
    """Working minutes as people say them: "5 giờ 20 phút", "8 giờ", "40 phút"."""
    hours, rest = divmod(abs(minutes), 60)
    parts = [Sentence("{n} giờ", n=hours)] if hours else []
    if rest or not hours:
        parts.append(Sentence("{n} phút", n=rest))
    return joined(parts, by=" ")


@dataclass(frozen=True, slots=True)
class Remaining:
    """Remaining time (thời gian còn lại): working time left of a limit; negative once it is over."""

    working_days: int
    minutes: int
    day_minutes: int
    overdue: bool

    @property
    def text(self) -> str:
        """For people: "còn 2 ngày làm việc", "còn 5 giờ 20 phút", "quá hạn 1 ngày làm việc", "đến hạn"."""
        days = min(abs(self.working_days), abs(self.minutes) // self.day_minutes)
        amount = f"{days} ngày làm việc" if days else duration_vn(self.minutes)
        if self.overdue:
            return f"quá hạn {amount}" if self.minutes else "đã hết hạn"
        return f"còn {amount}" if self.minutes else "đến hạn"


def remaining(calendar: WorkingCalendar, now: datetime, due: datetime) -> Remaining:
    """Time left until a due moment: whole working days after today, and working minutes."""
    return Remaining(
        working_days=calendar.working_days_between(now.date(), due.date()),
        minutes=calendar.working_minutes(now, due),
        day_minutes=calendar.day_minutes,
        overdue=now > due,
    )
