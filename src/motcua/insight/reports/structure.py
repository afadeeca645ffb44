"""Structure of a report (cấu trúc báo cáo): what every rendering shares; each number knows where it opens."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from motcua.insight.figures import Figure, FrozenPlace, Recorded
from motcua.insight.freezing.reading import FrozenPeriodRow
from motcua.insight.marks import Marks
from motcua.insight.question import Question
from motcua.rules.periods import Period

FAULT_LABELS: dict[str, str] = {
    "no_slot": "Không có chỉ tiêu, phạm vi hoặc cách nói nào tên như vậy.",
    "no_drawing": "Mẫu báo cáo này không có bảng hoặc biểu đồ tên như vậy.",
    "stray": "Dấu ngoặc nhọn chỉ dùng để chèn số liệu; xin bỏ hoặc đóng lại cho đủ.",
    "unanswered": "Nguồn số liệu của kỳ này không có chỉ tiêu đó.",
}
"""Why a slot could not be filled."""


DOTS = "……………………"
"""What is printed where something is filled in by hand."""


WIDE = 8
"""A table with more columns stands on a page of its own, laid across."""


REPORT = "Báo cáo "
"""The kind of document that a title may begin with."""


@dataclass(frozen=True, slots=True)
class Source:
    """Source of a number (nguồn của con số): the indicator, side, unit, scope and sector it opens with.

    `period` and `known_at` are told where they are not the report's own; `part` and `whole` are the two counts behind
    the words; `kept` says where a frozen figure was read from.
    """

    code: str
    side: str
    unit: str
    scope: str
    sector: int | None = None
    period: Period | None = None
    part: int | None = None
    whole: int | None = None
    known_at: datetime | None = None
    kept: FrozenPlace | None = None
    recorded: Recorded | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """Ground (căn cứ số liệu): a scope, and the closed period its figures were read from; None where counted live."""

    scope: str
    closed: FrozenPeriodRow | None


@dataclass(frozen=True, slots=True)
class Run:
    """Run (đoạn chữ): some words, or one number with its source.

    `slot` is what stood in the text instead of it, braces included; `fault` says why a slot could not be filled.
    """

    text: str
    source: Source | None = None
    slot: str = ""
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Paragraph (đoạn văn) of words and numbers; `typed` by an officer, where the template does not begin with it."""

    runs: tuple[Run, ...]
    typed: bool = False

    @property
    def text(self) -> str:
        """The paragraph as plain words."""
        return "".join(run.text for run in self.runs)

    def spans(self) -> Iterator[tuple[int, int, Run]]:
        """Where each run stands in the text."""
        place = 0
        for run in self.runs:
            yield place, place + len(run.text), run
            place += len(run.text)


@dataclass(frozen=True, slots=True)
class Table:
    """Table (bảng): a head, rows of cells, whether the last row is the total, how many first columns hold words.

    `slot` is the line of the text that asks for it.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Run, ...], ...]
    has_total: bool = False
    words: int = 1
    slot: str = ""

    @property
    def wide(self) -> bool:
        """Whether it needs a page laid across."""
        return len(self.head) > WIDE


@dataclass(frozen=True, slots=True)
class Chart:
    """Chart (biểu đồ): bars of units or a line over months; its numbers are figures, and stand beside the drawing."""

    caption: str
    kind: str
    head: tuple[str, str]
    points: tuple[tuple[str, int, Run], ...]
    slot: str = ""

    @property
    def table(self) -> Table:
        """The numbers of the drawing as a table."""
        return Table(self.caption, self.head, tuple((Run(label), run) for label, _, run in self.points), slot=self.slot)


Block = Paragraph | Table | Chart


@dataclass(frozen=True, slots=True)
class Section:
    """Section (mục) of a report."""

    heading: str
    blocks: tuple[Block, ...]
    key: str = ""

    def runs(self) -> Iterator[Run]:
        """Every run of its text, its tables and its charts."""
        for block in self.blocks:
            if isinstance(block, Paragraph):
                yield from block.runs
                continue
            for row in (block.table if isinstance(block, Chart) else block).rows:
                yield from row


@dataclass(frozen=True, slots=True)
class Issue:
    """Issue (thể thức ban hành): what Nghị định 30/2020/NĐ-CP asks around the text; what is empty stays open."""

    above: str = ""
    number: str = ""
    symbol: str = "BC-UBND"
    place: str = ""
    on: date | None = None
    recipients: tuple[str, ...] = ()
    capacity: str = ""
    post: str = ""
    signer: str = ""

    @property
    def numbered(self) -> str:
        """Number and symbol as they are printed."""
        return f"Số: {self.number or '……'}/{self.symbol}"

    @property
    def addressed(self) -> tuple[str, ...]:
        """The recipients as they are printed: one sign behind each, whatever was typed behind it."""
        names = [name for each in self.recipients if (name := each.strip().rstrip(";., ").removeprefix("- "))]
        return tuple(f"{name}{'.' if n == len(names) - 1 else ';'}" for n, name in enumerate(names))

    @property
    def dated(self) -> str:
        """Place and day as they are printed: a day and a month below ten and three have a zero before them."""
        if self.on is None:
            return f"{self.place or '……'}, ngày …… tháng …… năm ……"
        month = f"{self.on.month:02}" if self.on.month < 3 else str(self.on.month)
        return f"{self.place or '……'}, ngày {self.on.day:02} tháng {month} năm {self.on.year}"


@dataclass(frozen=True, slots=True)
class Report:
    """Report (báo cáo): one account of a unit and period; `figures` are all it stands on.

    `grounds` say of each scope whether they were read from a closed period or counted live.
    """

    template: str
    issuer: str
    title: str
    subtitle: str
    note: str
    illustrative: bool
    question: Question
    sections: tuple[Section, ...]
    figures: tuple[Figure, ...]
    issue: Issue = field(default_factory=Issue)
    grounds: tuple[Ground, ...] = ()

    @property
    def heading(self) -> tuple[str, str]:
        """The kind of document, if the title begins with it, and what it is about (tên loại và trích yếu)."""
        if self.title.startswith(REPORT):
            about = self.title.removeprefix(REPORT)
            return REPORT.strip(), about[:1].upper() + about[1:]
        return "", self.title

    @property
    def signature(self) -> tuple[str, str, str]:
        """Capacity, post and name of whoever signs; in a report dots stand for what is still to be filled in."""
        blank = DOTS if self.heading[0] else ""
        issue = self.issue
        return issue.capacity.upper() or blank, issue.post.upper() or blank, issue.signer or blank

    def marks(self, source: Source) -> Marks:
        """The marks of a number of this report."""
        asked = self.question
        return Marks(
            code=source.code,
            part=source.part or 0,
            whole=source.whole,
            unit=source.unit,
            scope=source.scope,
            period=source.period or asked.period,
            cut_off=source.period.end if source.period else asked.cut_off,
            known_at=source.known_at or asked.known_at,
            sector=source.sector,
            frozen=source.kept.frozen if source.kept else None,
            recorded=source.recorded,
        )

    def blocks(self) -> Iterator[Block]:
        """Every block in order."""
        for section in self.sections:
            yield from section.blocks
