"""Writing a report (lập báo cáo): a text whose slots are filled with figures, each traced to its indicator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from motcua.insight import engine
from motcua.insight.question import Question
from motcua.insight.reports import charts, tables
from motcua.insight.reports.answering import Answers, answers_for
from motcua.insight.reports.drafting import Draft, continued, is_drawn
from motcua.insight.reports.grounds import grounds_of, said_of
from motcua.insight.reports.material import Material, material_for
from motcua.insight.reports.structure import FAULT_LABELS, Block, Issue, Paragraph, Report, Run, Section
from motcua.insight.reports.templates import NAMES, SLOT, Slot, drawn, slot, template
from motcua.rules.periods import Period


@engine.read_once()
def write_report(
    name: str,
    unit: str,
    period: Period,
    *,
    as_of: date | None = None,
    known_at: datetime,
    illustrative: bool = False,
    texts: Mapping[str, str] | None = None,
    issue: Issue | None = None,
    source: Answers | None = None,
) -> Report:
    """Write a report (lập báo cáo) of a unit and period from a template, or from an officer's text of it.

    Raises UserError `unknown_template`, `unknown_unit`.
    """
    return written(*prepare(name, unit, period, as_of=as_of, known_at=known_at, texts=texts, source=source),
                   illustrative=illustrative, issue=issue)  # fmt: skip


def prepare(
    name: str,
    unit: str,
    period: Period,
    *,
    as_of: date | None = None,
    known_at: datetime,
    texts: Mapping[str, str] | None = None,
    source: Answers | None = None,
) -> tuple[dict[str, Any], Material, list[Draft]]:
    """A template, its material and the drafts of its sections, before any of it is filled."""
    pack = template(name)
    question = Question(unit, "own", period, as_of, known_at)
    material = material_for(pack, question, source or answers_for(question))
    return pack, material, continued(pack, texts or {}, material)


@engine.read_once()
def written(
    pack: Mapping[str, Any],
    material: Material,
    drafts: Sequence[Draft],
    *,
    illustrative: bool = False,
    issue: Issue | None = None,
) -> Report:
    """The report that drafts make when their slots are filled."""
    material.gather(set(_slots(pack, drafts)))
    sections = [
        Section(_words(draft.heading, material), tuple(_blocks(draft, pack, material)), draft.key) for draft in drafts
    ]
    grounds = grounds_of(sections, material)
    return Report(
        template=pack["code"],
        issuer=material.names["unit"],
        title=_words(pack["title"], material),
        subtitle=_words(pack["subtitle"], material),
        note=" ".join(
            said_of(grounds, material.question, corrected=any(each.recorded for each in material.now.values()))
        ),
        illustrative=illustrative,
        question=material.question,
        sections=tuple(section for section in sections if section.blocks),
        figures=tuple(material.now.values()),
        issue=issue or Issue(recipients=tuple(pack.get("recipients", ()))),
        grounds=grounds,
    )


def _slots(pack: Mapping[str, Any], drafts: Iterable[Draft]) -> Iterator[Slot]:
    """Every slot of the drafts that can be read, and those of the tables they ask for."""
    for draft in drafts:
        for line in draft.text.splitlines():
            if asked := is_drawn(line):
                found = drawn(pack, *asked) or {}
                yield from (Slot("own", code, "of") for code in found.get("indicators", []))
                continue
            for run in _read(line):
                if isinstance(run, Slot):
                    yield run


def _read(line: str) -> Iterator[Slot | Run]:
    """A line of prose taken apart, with whatever an officer may have typed."""
    for n, part in enumerate(SLOT.split(line)):
        if n % 2 == 0:
            if part:
                yield Run(part, fault=FAULT_LABELS["stray"] if "{" in part or "}" in part else "")
        elif part in NAMES - {"who"}:
            yield Run("", slot=f"{{{part}}}")
        else:
            yield _slot_or_fault(part)


def _slot_or_fault(words: str) -> Slot | Run:
    text = f"{{{words}}}"
    try:
        found = slot(" ".join(words.split()))
    except ValueError:
        return Run(text, slot=text, fault=FAULT_LABELS["no_slot"])
    return Run(text, slot=text, fault=FAULT_LABELS["no_slot"]) if found.scope == "each" else found


def _blocks(draft: Draft, pack: Mapping[str, Any], material: Material) -> Iterator[Block]:
    for line in draft.text.splitlines():
        if not line.strip():
            continue
        if asked := is_drawn(line):
            yield from _drawing(*asked, pack, material)
        else:
            yield Paragraph(tuple(_fill(line.strip(), material)), typed=line.strip() not in draft.begun)


def _drawing(kind: str, key: str, pack: Mapping[str, Any], material: Material) -> Iterator[Block]:
    found, line = drawn(pack, kind, key), f"{{{kind} {key}}}"
    if found is None:
        yield Paragraph((Run(line, slot=line, fault=FAULT_LABELS["no_drawing"]),))
    elif kind == "table":
        yield from tables.build(found, material, line)
    else:
        yield from charts.build(found, material, line)


def _fill(text: str, material: Material) -> Iterator[Run]:
    for each in _read(text):
        if isinstance(each, Slot):
            yield material.say(each)
        elif each.slot and not each.fault:
            yield Run(material.names[each.slot[1:-1]], slot=each.slot)
        else:
            yield each


def _words(text: str, material: Material) -> str:
    return "".join(run.text for run in _fill(text, material))
