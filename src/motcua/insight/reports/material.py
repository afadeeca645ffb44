"""Material (tư liệu): the figures and names a report is filled with, each figure asked once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from motcua.insight.figures import Figure, ask
from motcua.insight.question import Question
from motcua.insight.reports.answering import Answers, Key
from motcua.insight.reports.structure import FAULT_LABELS, Run, Source
from motcua.insight.reports.templates import Slot
from motcua.insight.reports.wording import SAYINGS, place, tiers
from motcua.rules.periods import Period, calendar_month, period_before, quarter, year_before

COMPARED = {
    "year_before": (year_before, "cùng kỳ năm trước"),
    "period_before": (period_before, "kỳ trước liền kề"),
}


@dataclass(slots=True)
class Material:
    """Material (tư liệu) of one report: what was asked, what was answered, what is called how."""

    question: Question
    source: Answers
    compared: Period
    names: Mapping[str, str]
    below: bool = True  # whether committees stand under the unit
    now: dict[Key, Figure] = field(default_factory=dict)
    before: dict[Key, Figure] = field(default_factory=dict)

    def gather(self, slots: Iterable[Slot]) -> None:
        """Ask for the figures of slots that were not asked for yet, all at once."""
        told = [each for each in slots if each.scope != "each"]
        if fresh := {(each.scope, each.code) for each in told} - self.now.keys():
            self.now |= self.source.answers(fresh, self.question.period)
        compared = {(each.scope, each.code) for each in told if SAYINGS[each.saying].compares}
        if earlier := compared - self.before.keys():
            self.before |= self.source.answers(earlier, self.compared)

    def answered(self, wanted: Slot) -> bool:
        """Whether the source holds the figure at all; where it does not, nobody knows that there is none."""
        return (wanted.scope, wanted.code) in self.now

    def amount(self, wanted: Slot) -> int:
        """The number a sentence hangs on."""
        figure = self.now.get((wanted.scope, wanted.code))
        if figure is None:
            return 0
        return SAYINGS[wanted.saying].amount(figure, self.before.get((wanted.scope, wanted.code)))

    def say(self, wanted: Slot) -> Run:
        """A slot filled: the words and where they open."""
        key = (wanted.scope, wanted.code)
        figure = self.now.get(key)
        if figure is None:
            return Run(wanted.text, slot=wanted.text, fault=FAULT_LABELS["unanswered"])
        saying, before = SAYINGS[wanted.saying], self.before.get(key)
        told = before if before is not None and wanted.saying.startswith("before") else figure
        period = None if told is figure else self.compared
        return Run(saying.words(figure, before), source_of(told, saying.side, period), wanted.text)


def source_of(figure: Figure, side: str, period: Period | None = None) -> Source:
    """Where a figure opens, with its two counts."""
    opened = side if figure.whole is not None else "part"
    return Source(
        figure.code, opened, figure.unit, figure.scope, period=period, part=figure.part, whole=figure.whole,
        known_at=figure.known_at, kept=figure.kept, recorded=figure.recorded,
    )  # fmt: skip


def material_for(pack: Mapping[str, Any], question: Question, source: Answers) -> Material:
    """The material of a report, with its names and nothing asked yet. Raises UserError `unknown_unit`."""
    shift, called = COMPARED[pack.get("compare", "year_before")]
    compared = shift(question.period)
    below = ask(question.unit, "children", question.period, question.as_of, question.known_at).units
    names = {
        "unit": below.root.name,
        "place": place(below.root.name),
        "tiers": tiers(row.name for row in below.by_committee().values()),
        "start": day_words(question.period.start),
        "end": day_words(question.period.end),
        "quarter": quarter_words(question.period),
        "year": str(question.end.year),
        "cut_off": day_words(question.end),
        "desk": _desk(pack, question.end),
        "compared": f"{called} (từ ngày {day_words(compared.start)} đến ngày {day_words(compared.end)})",
    }
    return Material(question, source, compared, names, below=bool(below.by_committee()))


def _desk(pack: Mapping[str, Any], on: date) -> str:
    """What the one-stop desk is called on a day."""
    for entry in pack["desk"]:
        if entry.get("valid_from", date.min) <= on <= entry.get("valid_to", date.max):
            return str(entry["name"])
    raise ValueError(f"The template names no desk for {on}.")


def quarter_words(period: Period) -> str:
    """What a quarter is called, of the reporting year or of the calendar; other days are told as they are."""
    for number, called in enumerate(("I", "II", "III", "IV"), 1):
        named, year = quarter(period.end.year, number), period.end.year
        calendar = calendar_month(year, 3 * number - 2).start, calendar_month(year, 3 * number).end
        if (period.start, period.end) in ((named.start, named.end), calendar):
            return f"quý {called} năm {year}"
    return f"từ ngày {day_words(period.start)} đến ngày {day_words(period.end)}"


def day_words(day: date) -> str:
    """A day as prose writes it."""
    return f"{day.day}/{day.month}/{day.year}"
