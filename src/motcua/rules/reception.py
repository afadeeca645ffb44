"""Reception (tiếp công dân): how often a head receives people, what came of a visit, and what is due when."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from motcua.rules.labels import Labelled
from motcua.rules.sentences import Sentence


class ReceptionPeriod(Labelled):
    """Period of reception (kỳ tiếp công dân) within which so many days are due."""

    WEEK = "WEEK", "tuần"
    MONTH = "MONTH", "tháng"


class ReceptionState(Labelled):
    """State of a reception day (tình trạng ngày tiếp công dân)."""

    PLANNED = "PLANNED", "Theo lịch"
    HELD = "HELD", "Đã tiếp"
    MISSED = "MISSED", "Không tiếp"


class VisitSubject(Labelled):
    """Subject of a visit (nội dung đến tiếp công dân)."""

    PROPOSAL = "PROPOSAL", "Kiến nghị, phản ánh"
    COMPLAINT = "COMPLAINT", "Khiếu nại"
    DENUNCIATION = "DENUNCIATION", "Tố cáo"
    OTHER = "OTHER", "Hỏi thủ tục, việc khác"


class VisitOutcome(Labelled):
    """Outcome of a visit (kết quả tiếp): told at once, taken on with a day, or shown the right place."""

    EXPLAINED = "EXPLAINED", "Đã giải thích, hướng dẫn"
    TAKEN = "TAKEN", "Nhận để trả lời"
    ELSEWHERE = "ELSEWHERE", "Hướng dẫn đến nơi có thẩm quyền"


@dataclass(frozen=True, slots=True)
class ReceptionRule:
    """Rule of reception (mức ngày tiếp công dân): at least so many days in a week or a month."""

    per: ReceptionPeriod
    least: int


@dataclass(frozen=True, slots=True)
class ReceptionGap:
    """Gap (kỳ thiếu ngày tiếp công dân): a week or month with fewer days than due."""

    start: date
    end: date
    has: int
    due: int


def month_of(year: int, month: int) -> tuple[date, date]:
    """The first and the last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def periods(rule: ReceptionRule, year: int, month: int) -> list[tuple[date, date]]:
    """The periods that belong to a month: the month, or each week of Monday to Sunday whose Thursday lies in it."""
    first, last = month_of(year, month)
    if rule.per is ReceptionPeriod.MONTH:
        return [(first, last)]
    monday = first - timedelta(days=first.weekday())
    weeks = [(monday + timedelta(days=7 * n), monday + timedelta(days=7 * n + 6)) for n in range(6)]
    return [(start, end) for start, end in weeks if first <= start + timedelta(days=3) <= last]


def gaps(rule: ReceptionRule, days: Collection[date], year: int, month: int) -> list[ReceptionGap]:
    """Gaps (các kỳ thiếu ngày) of a month, by the days planned or held; two heads on one day are one day."""
    told = set(days)
    counted = [(start, end, sum(start <= day <= end for day in told)) for start, end in periods(rule, year, month)]
    return [ReceptionGap(start, end, has, rule.least) for start, end, has in counted if has < rule.least]


def weekday_days(year: int, month: int, weekday: int) -> list[date]:
    """Every day of a month that falls on a weekday (0 is Monday)."""
    first, last = month_of(year, month)
    return [day for n in range(last.day) if (day := first + timedelta(days=n)).weekday() == weekday]


def visit_fault(subject: VisitSubject, outcome: VisitOutcome, words: str, sent_to: str) -> tuple[str, str] | None:
    """What is wrong with the record of a visit (ghi sai ở đâu), as code and sentence; None where it is in order.

    Of a denunciation nothing is written down here: it goes to the place that keeps it sealed.
    """
    if subject is VisitSubject.DENUNCIATION and (words.strip() or outcome is not VisitOutcome.ELSEWHERE):
        return (
            "denunciation_kept_elsewhere",
            Sentence("Tố cáo không ghi nội dung ở đây. Xin để trống nội dung và hướng dẫn đến nơi nhận tố cáo."),
        )
    if subject is VisitSubject.COMPLAINT and outcome is VisitOutcome.TAKEN:
        return "complaint_goes_elsewhere", Sentence(
            "Khiếu nại có thủ tục riêng; xin hướng dẫn đến nơi thụ lý khiếu nại."
        )
    if outcome is VisitOutcome.ELSEWHERE and not sent_to.strip():
        return "place_missing", Sentence("Xin ghi đã hướng dẫn đến đâu.")
    if subject is not VisitSubject.DENUNCIATION and not words.strip():
        return "words_needed", "Xin ghi nội dung."
    return None
