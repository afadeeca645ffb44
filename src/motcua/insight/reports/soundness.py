"""Soundness (soát trước khi xuất): every place of a report that must be mended before it may go out.

A number that is not bound to an indicator, a slot that names nothing, a word of approximation before an exact figure,
signs that would turn a figure into another one, and whatever the report checker finds wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from motcua.insight.reports.outline import as_text
from motcua.insight.reports.structure import Paragraph, Report, Run
from motcua.rules.figures import Approximation
from motcua.rules.report_check import Verdict, check, loose_numbers

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
    CLAIM = "CLAIM"


@dataclass(frozen=True, slots=True)
class Place:
    """Place (chỗ phải sửa): the section, the paragraph it stands in, the words meant, and what would be right."""

    ill: Ill
    section: str
    heading: str
    text: str
    start: int
    end: int
    why: str

    @property
    def words(self) -> str:
        """The words meant."""
        return self.text[self.start : self.end]


ILL_LABELS: dict[Ill, str] = {
    Ill.LOOSE: "Con số này được gõ tay, không gắn với chỉ tiêu nào. Xin thay bằng số liệu chèn từ danh sách chỉ tiêu.",
    Ill.HEDGE: "Từ ước lượng đứng trước một con số chính xác. Xin bỏ từ này, hoặc chèn số liệu với cách nói làm tròn.",
    Ill.TURNED: "Chữ hoặc dấu liền với con số làm nó thành số khác. Xin tách ra, hoặc chèn số liệu với cách nói đúng.",
}


def places(report: Report) -> tuple[Place, ...]:
    """Places (các chỗ phải sửa) of a report, in order of the text; none when it may go out."""
    return (*_of_the_text(report), *_of_the_issue(report), *_claims(report))


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
    found = check(as_text(report))
    for claim in found.findings:
        line_start = found.text.rfind("\n", 0, claim.start) + 1
        line_end = found.text.find("\n", claim.end)
        line = found.text[line_start : line_end if line_end >= 0 else None]
        key, heading = _home(report, line)
        if claim.verdict is Verdict.UNBALANCED and not key:
            continue  # rows of ours, each bound to its figure, assert no balance; nobody could mend them here
        right = f"tính lại được {claim.computed} ({claim.formula})" if claim.computed else claim.formula
        why = f"{VERDICTS[claim.verdict]}: ghi {claim.stated}, {right}."
        yield Place(Ill.CLAIM, key, heading, line, claim.start - line_start, claim.end - line_start, why)


VERDICTS = {
    Verdict.WRONG: "Số không khớp với các số khác trong bài",
    Verdict.TRUNCATED: "Số bị cắt, không làm tròn",
    Verdict.UNBALANCED: "Các số không cân với nhau",
    Verdict.UNCLEAR_BASE: "Không rõ tỷ lệ tính trên số nào",
}


def _home(report: Report, line: str) -> tuple[str, str]:
    """The section a line of the text stands in."""
    for section in report.sections:
        if any(isinstance(block, Paragraph) and block.text == line for block in section.blocks):
            return section.key, section.heading
    return "", "Bảng số liệu"
