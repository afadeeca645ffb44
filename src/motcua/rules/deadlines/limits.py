"""Limits (thời hạn): what a time limit is made of, and what may stop or restart it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from motcua.rules.sentences import Sentence
from motcua.rules.working_time import to_minute


class DeadlineError(ValueError):
    """A limit, pause or restart that makes no sense; `code` is stable, the message is for people."""

    def __init__(self, message: str, *, code: str) -> None:
        super().__init__(message)
        self.message = message
        self.code = code


class Rule(StrEnum):
    """Rule (cách tính thời hạn): the unit a limit is written in decides how it runs."""

    WORKING_DAYS = "working_days"
    CALENDAR_DAYS = "calendar_days"
    MONTHS = "months"
    WORKING_HOURS = "working_hours"
    SAME_DAY_15H = "same_day_15h"


class OffHours(StrEnum):
    """Receipt outside hours (nhận ngoài giờ): which day is day 0 for limits in days; one choice per place."""

    RAW_DATE = "raw_date"
    NEXT_WORKING_DAY = "next_working_day"


UNIT_NAMES = {
    Rule.WORKING_DAYS: "ngày làm việc",
    Rule.CALENDAR_DAYS: "ngày",
    Rule.MONTHS: "tháng",
    Rule.WORKING_HOURS: "giờ làm việc",
}


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """Time limit (thời hạn giải quyết): a rule and a number, as the procedure states it.

    The same-day rule has no number. Raises DeadlineError for a number below 1 elsewhere.
    """

    rule: Rule
    n: int = 0

    def __post_init__(self) -> None:
        if self.rule is not Rule.SAME_DAY_15H and self.n < 1:
            raise DeadlineError(
                Sentence(
                    "Thời hạn phải là số nguyên từ 1 trở lên, không thể là {given}. Nếu giải quyết ngay trong ngày, "
                    "hãy dùng same_day_15h.",
                    given=self.n,
                ),
                code="limit_not_positive",
            )

    @property
    def text(self) -> str:
        """The limit as people write it: "3 ngày làm việc"."""
        if self.rule is Rule.SAME_DAY_15H:
            return "trong ngày (sau 15 giờ: ngày làm việc tiếp theo)"
        return f"{self.n} {UNIT_NAMES[self.rule]}"


class Pause(NamedTuple):
    """Pause (tạm dừng): from the notice to the moment the clock resumes."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class ProofLine:
    """Proof line (dòng giải trình): one day between receipt and due date, whether it counted, and why.

    `minutes` is the working time counted on that day, for limits in hours only.
    """

    date: date
    counted: bool
    why: str
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class DueDate:
    """Due date (ngày hẹn trả): when a result is due, with a proof anyone can recompute.

    `calendar` names the editions used; `confirmed` is false if one of its years was not yet checked against
    the yearly notice; `warnings` say in Vietnamese what the reader should know.
    """

    due: datetime
    rule: Rule
    calendar: str
    proof: tuple[ProofLine, ...]
    confirmed: bool
    warnings: tuple[str, ...] = ()


def ordered(pauses: Iterable[tuple[datetime, datetime]], start: datetime) -> tuple[Pause, ...]:
    """The pauses in order, to the minute; raises DeadlineError if one is reversed, early or overlaps."""
    found = sorted(Pause(to_minute(begin), to_minute(end)) for begin, end in pauses)
    for pause in found:
        if pause.end < pause.start:
            raise DeadlineError(
                Sentence(
                    "Tạm dừng kết thúc ({end}) trước lúc bắt đầu ({start}).",
                    end=written(pause.end),
                    start=written(pause.start),
                ),
                code="pause_reversed",
            )
        if pause.start < start:
            raise DeadlineError(
                Sentence(
                    "Khoảng tạm dừng bắt đầu ({start}) trước khi tiếp nhận ({received}).",
                    start=written(pause.start),
                    received=written(start),
                ),
                code="pause_before_start",
            )
    for one, two in pairwise(found):
        if two.start < one.end:
            raise DeadlineError(
                Sentence(
                    "Hai khoảng tạm dừng chồng lên nhau: khoảng sau bắt đầu {start}, khoảng trước đến {end} mới "
                    "kết thúc.",
                    start=written(two.start),
                    end=written(one.end),
                ),
                code="pause_overlap",
            )
    return tuple(found)


def written(moment: datetime) -> str:
    """A moment as officers write it: 17:00 ngày 6/9/2024."""
    return Sentence("{moment:%H:%M} ngày {day}", moment=moment, day=day_written(moment.date()))


def day_written(day: date) -> str:
    """A day as officers write it: 6/9/2024."""
    return f"{day.day}/{day.month}/{day.year}"
