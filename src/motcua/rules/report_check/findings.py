"""Findings (kết quả soát): what the checker says of a number in a report."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .blocks import Block


class Verdict(StrEnum):
    """Verdict (kết luận): what recomputing a stated number showed."""

    OK = "ok"
    WRONG = "wrong"
    TRUNCATED = "truncated"
    UNBALANCED = "unbalanced"
    UNCLEAR_BASE = "unclear_base"
    ROUNDING = "rounding"

    @property
    def agrees(self) -> bool:
        """Whether there is nothing to mend: the figure agrees, at most by a harmless rounding."""
        return self in (Verdict.OK, Verdict.ROUNDING)


@dataclass(frozen=True, slots=True)
class Claim:
    """Claim (khẳng định): a stated number that other numbers of the text allow to recompute.

    `start` and `end` are the stated number's place in `Report.text`; `block` is the index of its block.
    """

    text: str
    kind: str
    stated: str
    computed: str
    formula: str
    verdict: Verdict
    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Note:
    """Note (ghi chú): worth a reader's look, never counted as a mistake."""

    text: str
    kind: str
    note: str
    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Report:
    """Report (kết quả soát báo cáo): the text as it was read, its claims and its notes."""

    text: str
    blocks: tuple[Block, ...]
    claims: tuple[Claim, ...]
    notes: tuple[Note, ...]

    @property
    def findings(self) -> tuple[Claim, ...]:
        """The claims that do not agree."""
        return tuple(claim for claim in self.claims if not claim.verdict.agrees)


@dataclass(frozen=True, slots=True)
class Segment:
    """Segment (đoạn đánh dấu): a stretch of a report's text, with the claim that stands on it or None."""

    text: str
    claim: Claim | None


def mark(report: Report) -> tuple[Segment, ...]:
    """Mark (đánh dấu): the whole text cut into plain stretches and claimed numbers, in order.

    Joining the segments gives `report.text` back; where two claims meet on a number the finding stands.
    """
    ordered = sorted(report.claims, key=lambda claim: (claim.start, claim.verdict.agrees, claim.end))
    segments: list[Segment] = []
    place = 0
    for claim in ordered:
        if claim.start < place:
            continue
        if claim.start > place:
            segments.append(Segment(report.text[place : claim.start], None))
        segments.append(Segment(report.text[claim.start : claim.end], claim))
        place = claim.end
    if place < len(report.text):
        segments.append(Segment(report.text[place:], None))
    return tuple(segments)
