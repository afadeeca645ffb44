"""Soundness (soát trước khi xuất): every place of a report that must be mended before it may go out.

A number that is not bound to an indicator, a slot that names nothing, a word of approximation before an exact figure,
signs that would turn a figure into another one, one thing told by two numbers, and whatever the report checker finds
wrong. What it finds among numbers that nobody but the engine put there is told too, and stops nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from motcua.insight.indicators import registry
from motcua.insight.reports.outline import as_text
from motcua.insight.reports.structure import Paragraph, Report, Run, Source
from motcua.rules.figures import Approximation, format_vn
from motcua.rules.report_check import Claim, Verdict, check, loose_numbers

WORDS = "|".join((*Approximation.BELOW, "hơn", *Approximation.AROUND))
HEDGED = re.compile(rf"(?<!cao )(?<!thấp )(?<!nhiều )(?<!ít )(?<!lớn )\b({WORDS})\s*\Z", re.IGNORECASE)
TURNED = re.compile(
    r"[.,]?\d|\s*(?:%|‰|phần trăm\b|điểm phần trăm\b|(?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)\b(?! lệ))", re.IGNORECASE
)
NEGATED = re.compile(r"[-−]\Z")
RATE = re.compile(r"\d\s*[.,]\s*\d|\d\s*%|phần trăm", re.IGNORECASE)
CHOSEN_BY_RULE = ("about", "about_percent")


class Ill(StrEnum):
    """Ill (điều chưa ổn): what is not in order at a place of a report."""

    LOOSE = "LOOSE"
    SLOT = "SLOT"
    HEDGE = "HEDGE"
    TURNED = "TURNED"
    TWICE = "TWICE"
    CLAIM = "CLAIM"


@dataclass(frozen=True, slots=True)
class Place:
    """Place (chỗ phải sửa): the section, the paragraph it stands in, the words meant, and what would be right.

    It `stops` the report from going out, or is only told.
    """

    ill: Ill
    section: str
    heading: str
    text: str
    start: int
    end: int
    why: str
    stops: bool = True

    @property
    def words(self) -> str:
        """The words meant."""
        return self.text[self.start : self.end]


ILL_LABELS: dict[Ill, str] = {
    Ill.LOOSE: "Con số này được gõ tay, không gắn với chỉ tiêu nào. Xin thay bằng số liệu chèn từ danh sách chỉ tiêu.",
    Ill.HEDGE: "Từ ước lượng đứng trước một con số chính xác. Xin bỏ từ này, hoặc chèn số liệu với cách nói làm tròn.",
    Ill.TURNED: "Chữ hoặc dấu liền với con số làm nó thành số khác. Xin tách ra, hoặc chèn số liệu với cách nói đúng.",
}


def looked_over(report: Report) -> tuple[Place, ...]:
    """Looked over (kết quả soát): every place of a report that is ill or only looks so, in order of the text."""
    return (*_of_the_text(report), *_of_the_issue(report), *_told_twice(report), *_claims(report))


def places(report: Report) -> tuple[Place, ...]:
    """Places (các chỗ phải sửa) of a report; none when it may go out."""
    return tuple(place for place in looked_over(report) if place.stops)


def _of_the_text(report: Report) -> Iterator[Place]:
    for section in report.sections:
        for block in section.blocks:
            if isinstance(block, Paragraph):
                for ill, start, end, why in ills(block):
                    yield Place(ill, section.key, section.heading, block.text, start, end, why)


def _of_the_issue(report: Report) -> Iterator[Place]:
    """Rates have no place among recipients, posts and names."""
    issue = report.issue
    around = (issue.above, issue.number, issue.symbol, issue.place, *issue.recipients, issue.capacity, issue.post)
    for text in (*around, issue.signer):
        if match := RATE.search(text):
            why = ILL_LABELS[Ill.LOOSE]
            yield Place(Ill.LOOSE, "", "Thể thức văn bản", text, match.start(), match.end(), why)


def ills(block: Paragraph) -> Iterator[tuple[Ill, int, int, str]]:
    """What is not in order in one paragraph, and where."""
    spans = list(block.spans())
    for start, end, run in spans:
        if run.fault:
            yield Ill.SLOT, start, end, run.fault
    figures = [(start, end) for start, end, run in spans if run.source]
    names = [(start, end) for start, end, run in spans if (run.slot and not run.source) or run.fault]
    for loose in loose_numbers(block.text, figures=figures, names=names):
        yield Ill.LOOSE, loose.start, loose.end, ILL_LABELS[Ill.LOOSE]
    for start, end, run in spans:
        if run.source:
            yield from _around(block.text, start, end, run)


def _around(text: str, start: int, end: int, run: Run) -> Iterator[tuple[Ill, int, int, str]]:
    """What is typed right before or behind a figure and makes it say something else."""
    if not _by_rule(run) and (match := HEDGED.search(text[:start])):
        yield Ill.HEDGE, match.start(1), match.end(1), ILL_LABELS[Ill.HEDGE]
    if match := TURNED.match(text, end):
        yield Ill.TURNED, end, match.end(), ILL_LABELS[Ill.TURNED]
    elif NEGATED.search(text[:start]):
        yield Ill.TURNED, start - 1, start, ILL_LABELS[Ill.TURNED]


def _by_rule(run: Run) -> bool:
    """Whether the words of the figure bring an approximation of their own; then the typed one is one too many."""
    return run.slot.rstrip("}").endswith(CHOSEN_BY_RULE) and not re.match(rf"(?:{WORDS})\b", run.text)


def _claims(report: Report) -> Iterator[Place]:
    """What the checker finds wrong; it stops the report only where somebody's own words have a part in it."""
    found = list(_found(report))
    if not found:
        return
    typed = [text for text in _typed(report) if text]
    of_ours = {(claim.stated, claim.formula) for claim, _, _ in (_found(_begun(report)) if typed else found)}
    for claim, line, start in found:
        key, heading = _home(report, line, start)
        if claim.verdict is Verdict.UNBALANCED and not key:
            continue  # rows of ours, each bound to its figure, assert no balance; nobody could mend them here
        right = f"tính lại được {claim.computed} ({claim.formula})" if claim.computed else claim.formula
        why = f"{VERDICTS[claim.verdict]}: ghi {claim.stated}, {right}."
        stops = (claim.stated, claim.formula) not in of_ours or any(_within(text, line, start) for text in typed)
        yield Place(Ill.CLAIM, key, heading, line, start, start + claim.end - claim.start, why, stops)


def _found(report: Report) -> Iterator[tuple[Claim, str, int]]:
    """What the checker finds, each with the line it stands in and where in it."""
    found = check(as_text(report))
    for claim in found.findings:
        line_start = found.text.rfind("\n", 0, claim.start) + 1
        line_end = found.text.find("\n", claim.end)
        yield claim, found.text[line_start : line_end if line_end >= 0 else None], claim.start - line_start


def _typed(report: Report) -> Iterator[str]:
    """The paragraphs that somebody typed or changed."""
    for block in report.blocks():
        if isinstance(block, Paragraph) and block.typed:
            yield block.text


def _begun(report: Report) -> Report:
    """The report with nothing in it but what the template begins with."""
    return replace(
        report,
        sections=tuple(
            replace(
                section,
                blocks=tuple(block for block in section.blocks if not (isinstance(block, Paragraph) and block.typed)),
            )
            for section in report.sections
        ),
    )


VERDICTS = {
    Verdict.WRONG: "Số không khớp với các số khác trong bài",
    Verdict.TRUNCATED: "Số bị cắt, không làm tròn",
    Verdict.UNBALANCED: "Các số không cân với nhau",
    Verdict.UNCLEAR_BASE: "Không rõ tỷ lệ tính trên số nào",
}


def _home(report: Report, line: str, start: int) -> tuple[str, str]:
    """The section that what stands at a place of a line is from; the checker may read paragraphs as one line."""
    for section in report.sections:
        if any(isinstance(block, Paragraph) and _within(block.text, line, start) for block in section.blocks):
            return section.key, section.heading
    return "", "Bảng số liệu"


def _within(text: str, line: str, start: int) -> bool:
    """Whether a place of a line stands in a paragraph."""
    left = line.find(text) if text else -1
    return left >= 0 and left <= start < left + len(text)


Told = tuple[str, str, str, int | None, str]
"""What a number answers: code, unit, scope, sector and days."""


def _told_twice(report: Report) -> Iterator[Place]:
    """One thing that is told by two numbers, wherever the second stands."""
    first: dict[Told, tuple[Run, str]] = {}
    for section in report.sections:
        for run in section.runs():
            if run.source is None or run.source.part is None:
                continue
            before, where = first.setdefault(_asks(run.source, report), (run, section.heading))
            if before.source is not None and not _agree(before.source, run.source):
                why = TWICE.format(
                    what=_named(run.source), where=where, one=_counts(before.source), other=_counts(run.source)
                )
                yield Place(Ill.TWICE, section.key, section.heading, run.text, 0, len(run.text), why)


TWICE = (
    "“{what}” của cùng đơn vị, phạm vi và kỳ mà mục “{where}” in {one}, chỗ này in {other}. Xin sửa hoặc bỏ một chỗ "
    "rồi xuất."
)


def _asks(source: Source, report: Report) -> Told:
    days = source.period or report.question.period
    return source.code, source.unit, source.scope, source.sector, days.label


def _agree(one: Source, other: Source) -> bool:
    """Whether two numbers say the same; a whole that one of them does not tell is no other one."""
    wholes = {one.whole, other.whole} - {None}
    return one.part == other.part and len(wholes) < 2


def _named(source: Source) -> str:
    known = registry().get(source.code)
    return known.name if known else source.code


def _counts(source: Source) -> str:
    part = format_vn(source.part or 0)
    return part if source.whole is None else f"{part}/{format_vn(source.whole)}"
