"""Structure of a report (cấu trúc báo cáo): what every rendering shares; each number knows where it opens."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from motcua.insight.figures import Figure
from motcua.insight.marks import Marks
from motcua.insight.question import Question


@dataclass(frozen=True, slots=True)
class Source:
    """Source of a number (nguồn của con số): the indicator, side, unit, scope, sector and counts it opens with."""

    code: str
    side: str
    unit: str
    scope: str
    sector: int | None = None
    part: int = 0
    whole: int | None = None


def source_of(figure: Figure, side: str) -> Source:
    """The source of a number that tells a figure."""
    return Source(figure.code, side, figure.unit, figure.scope, part=figure.part, whole=figure.whole)


@dataclass(frozen=True, slots=True)
class Run:
    """Run (đoạn chữ): some words, or one number with its source."""

    text: str
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Paragraph (đoạn văn) of words and numbers."""

    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The paragraph as plain words."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Table:
    """Table (bảng): a head, rows of cells, whether the last row is the total, how many first columns hold words."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Run, ...], ...]
    has_total: bool = False
    words: int = 1


@dataclass(frozen=True, slots=True)
class Section:
    """Section (mục) of a report."""

    heading: str
    blocks: tuple[Paragraph | Table, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Report (báo cáo): one account of a unit and period; `figures` are all it stands on."""

    template: str
    issuer: str
    title: str
    subtitle: str
    note: str
    illustrative: bool
    question: Question
    sections: tuple[Section, ...]
    figures: tuple[Figure, ...]

    def marks(self, source: Source) -> Marks:
        """The marks of a number of this report."""
        asked = self.question
        return Marks(
            code=source.code,
            part=source.part,
            whole=source.whole,
            unit=source.unit,
            scope=source.scope,
            period=asked.period,
            cut_off=asked.cut_off,
            known_at=asked.known_at,
            sector=source.sector,
        )

    def blocks(self) -> Iterator[Paragraph | Table]:
        """Every block in order."""
        for section in self.sections:
            yield from section.blocks
