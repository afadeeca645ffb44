"""Fates (kết cục): the stated numbers of withdrawn, stopped, overdue, extended and late dossiers fall on some."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from motcua.config.scenario.course import Course
from motcua.config.scenario.dice import Dice
from motcua.config.scenario.entry import Entry
from motcua.config.scenario.recipe import Fates, Recipe
from motcua.rules.deadlines import extension_notice
from motcua.rules.lifecycle import Status
from motcua.rules.working_time import WorkingCalendar

REASONS = {
    Status.WITHDRAWN: ("Người nộp đề nghị rút để bổ sung nội dung", "Người nộp không còn nhu cầu"),
    Status.STOPPED: ("Không bổ sung giấy tờ trong thời hạn, đã trả lại hồ sơ",),
    Status.REFUSED: ("Hồ sơ chưa đủ thành phần theo quy định", "Bản chụp không đọc được", "Nộp không đúng nơi"),
}
LATE_REASONS = ("Chờ ý kiến cơ quan phối hợp", "Hồ sơ phải xác minh", "Công chức phụ trách đi công tác")
SETTLED_BEFORE = timedelta(days=14)  # nothing special in the last two weeks: it would still be open
LONG = timedelta(days=2)


class Deal:
    """Deal (chia phần): takes the dossiers of one group and gives each its fate."""

    def __init__(self, recipe: Recipe, group: str, calendar: WorkingCalendar) -> None:
        self._fates: Fates = recipe.fates[group]
        self._dice = Dice(recipe.seed, "fates", group)
        self._calendar, self._course = calendar, Course(recipe, calendar)
        self._last: datetime = recipe.exported_at - SETTLED_BEFORE

    def settle(self, entries: Sequence[Entry]) -> None:
        """Give every entry of the group its fate."""
        old = [entry for entry in entries if entry.due is not None and entry.due < self._last]
        free = [entry for entry in old if not entry.carried and not _crosses_levels(entry)]
        taken: set[int] = set()
        self._take(free, self._fates.withdrawn, taken, lambda e: self._end(e, Status.WITHDRAWN))
        self._take(free, self._fates.stopped, taken, lambda e: self._end(e, Status.STOPPED))
        self._take(free, self._fates.overdue, taken, self._leave_overdue)
        self._take([e for e in free if self._may_extend(e)], self._fates.extended, taken, self._extend)
        for entry in entries:
            if id(entry) not in taken:
                self._course.run(entry, self._dice)
        self._make_late([entry for entry in free if id(entry) not in taken], entries)

    def _take(self, free: list[Entry], n: int, taken: set[int], give: Callable[[Entry], None]) -> None:
        candidates = [entry for entry in free if id(entry) not in taken]
        for entry in self._dice.some(candidates, n, [_weight(entry) for entry in candidates]):
            give(entry)
            taken.add(id(entry))

    def _end(self, entry: Entry, status: Status) -> None:
        self._course.end_without_result(entry, status, self._dice)
        entry.reason = self._dice.one(REASONS[status])

    def _leave_overdue(self, entry: Entry) -> None:
        entry.status, entry.reason = Status.IN_PROGRESS, self._dice.one(LATE_REASONS)

    def _may_extend(self, entry: Entry) -> bool:
        """Long enough for a notice a day before it falls due."""
        assert entry.due is not None
        assert entry.received is not None
        notice = extension_notice(entry.due.date(), self._calendar)
        return entry.due - entry.received > LONG and notice.latest_working > entry.received.date()

    def _extend(self, entry: Entry) -> None:
        assert entry.due is not None
        later = self._calendar.add_working_days(entry.due.date(), self._dice.between(2, 5))
        entry.due_new = self._calendar.close_of(later)
        entry.reason = self._dice.one(LATE_REASONS)
        day = self._calendar.add_working_days(entry.due.date(), 1)
        opening = self._calendar.open_at(day)
        finish = self._calendar.after(opening, timedelta(minutes=self._dice.between(30, 460)))
        self._course.finish(entry, finish, self._dice)

    def _make_late(self, free: Sequence[Entry], entries: Sequence[Entry]) -> None:
        """So many late that the per cent in time of those solved is the stated one."""
        solved = sum(entry.status in (Status.FINISHED, Status.RETURNED) for entry in entries)
        missing = (Decimal(100) - self._fates.in_time) * solved / 100
        late = int(missing.quantize(Decimal(1), rounding=ROUND_HALF_UP))
        for entry in self._dice.some(free, late, [_weight(entry) for entry in free]):
            self._course.finish_late(entry, self._dice)
            entry.reason = self._dice.one(LATE_REASONS)


def _crosses_levels(entry: Entry) -> bool:
    """Received by a commune and decided above: left alone, so that both counting bases show the stated figures."""
    return entry.mix.from_communes and bool(entry.mix.competent)


def _weight(entry: Entry) -> float:
    """Longer procedures go wrong more often than a certified copy."""
    assert entry.due is not None
    assert entry.received is not None
    return 1.0 if entry.due.date() == entry.received.date() else 8.0 + (entry.due - entry.received).days
