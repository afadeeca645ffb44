"""Writing a report (lập báo cáo): a template filled with figures, each asked once and traced to its indicator."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from motcua.insight.figures import Figure, ask, figures
from motcua.insight.indicators import registry
from motcua.insight.question import Question
from motcua.insight.reports import tables
from motcua.insight.reports.structure import Paragraph, Report, Run, Section, Table, source_of
from motcua.insight.reports.templates import Slot, pieces, slot, slots_of, template
from motcua.insight.reports.wording import SAYINGS, place, tiers
from motcua.kernel.clock import local
from motcua.rules.periods import Period


@dataclass(frozen=True, slots=True)
class Material:
    """Material (tư liệu): the figures and names a template is filled with."""

    question: Question
    figures: Mapping[tuple[str, str], Figure]
    names: Mapping[str, str]

    def figure(self, wanted: Slot) -> Figure:
        """The figure of a slot."""
        return self.figures[wanted.scope, wanted.code]


def write_report(
    name: str,
    unit: str,
    period: Period,
    *,
    as_of: date | None = None,
    known_at: datetime,
    illustrative: bool = False,
) -> Report:
    """Write a report (lập báo cáo) of a unit and period from a template.

    Raises UserError `unknown_template`, `unknown_unit`.
    """
    pack = template(name)
    question = Question(unit, "own", period, as_of, known_at)
    material = Material(question, _gather(pack, question), _names(pack, question))
    sections = [_section(section, material) for section in pack["section"]]
    return Report(
        template=pack["code"],
        issuer=material.names["unit"],
        title=_words(pack["title"], material),
        subtitle=_words(pack["subtitle"], material),
        note=_note(question),
        illustrative=illustrative,
        question=question,
        sections=tuple(section for section in sections if section.blocks),
        figures=tuple(material.figures.values()),
    )


def _gather(pack: Mapping[str, Any], question: Question) -> dict[tuple[str, str], Figure]:
    """Every figure the template names, asked once for each scope, in the order of the registry."""
    codes: dict[str, set[str]] = defaultdict(set)
    for each in slots_of(pack):
        codes[each.scope].add(each.code)
    found: dict[tuple[str, str], Figure] = {}
    for scope in sorted(codes, key=("own", "children", "all").index):
        wanted = [code for code in registry() if code in codes[scope]]
        asked = figures(
            question.unit,
            scope,
            question.period,
            as_of=question.as_of,
            known_at=question.known_at,
            codes=wanted,
        )
        found |= {(scope, figure.code): figure for figure in asked}
    return found


def _names(pack: Mapping[str, Any], question: Question) -> dict[str, str]:
    """The words single-word slots stand for."""
    below = ask(question.unit, "children", question.period, question.as_of, question.known_at).units
    mine = place(below.root.name)
    called = tiers(row.name for row in below.by_committee().values())
    return {
        "unit": below.root.name,
        "place": mine,
        "tiers": called,
        "start": _day(question.period.start),
        "end": _day(question.period.end),
        "year": str(question.end.year),
        "cut_off": _day(question.end),
        "desk": _desk(pack, question.end),
    }


def _desk(pack: Mapping[str, Any], on: date) -> str:
    """What the one-stop desk is called on a day."""
    for entry in pack["desk"]:
        if entry.get("valid_from", date.min) <= on <= entry.get("valid_to", date.max):
            return str(entry["name"])
    raise ValueError(f"The template names no desk for {on}.")


def _day(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"


def _note(question: Question) -> str:
    known = local(question.known_at)
    return (
        f"Số liệu chốt đến hết ngày {_day(question.cut_off)}, theo dữ liệu ghi nhận đến "
        f"{known:%H:%M} ngày {_day(known.date())}; mỗi con số mở ra được danh sách bản ghi đã đếm."
    )


def _section(section: Mapping[str, Any], material: Material) -> Section:
    blocks: list[Paragraph | Table] = []
    for part in section["part"]:
        if "table" in part:
            blocks += tables.build(part, material.question, material.figures, material.names)
            continue
        for scope in part.get("for", [None]):
            runs = _paragraph(part, scope, material)
            if runs:
                blocks.append(Paragraph(tuple(runs)))
    return Section(_words(section["heading"], material), tuple(blocks))


def _paragraph(part: Mapping[str, Any], scope: str | None, material: Material) -> list[Run]:
    """The sentences of a paragraph whose figures are there to be told."""
    who = {key: _words(text, material) for key, text in part.get("who", {}).items()}
    told = Material(material.question, material.figures, {**material.names, "who": who.get(scope or "", "")})
    runs: list[Run] = []
    for sentence in part["sentence"]:
        text = sentence["text"] if _met(sentence, scope, told) else sentence.get("otherwise", "")
        if text:
            runs += [*([Run(" ")] if runs else []), *_fill(text, scope, told)]
    return runs


def _met(sentence: Mapping[str, Any], scope: str | None, material: Material) -> bool:
    """Whether every figure a sentence needs is above zero."""
    for needed in sentence.get("needs", []):
        wanted = slot(needed).of(scope)
        if SAYINGS[wanted.saying].amount(material.figure(wanted)) <= 0:
            return False
    return True


def _fill(text: str, scope: str | None, material: Material) -> list[Run]:
    runs: list[Run] = []
    for piece in pieces(text):
        if isinstance(piece, str):
            runs.append(Run(piece.format(**material.names) if piece.startswith("{") else piece))
            continue
        wanted = piece.of(scope)
        figure, saying = material.figure(wanted), SAYINGS[wanted.saying]
        side = saying.side if figure.whole is not None else "part"
        runs.append(Run(saying.words(figure), source_of(figure, side)))
    return runs


def _words(text: str, material: Material) -> str:
    return "".join(run.text for run in _fill(text, None, material))
