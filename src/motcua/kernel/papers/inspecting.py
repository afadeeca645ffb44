"""Papers of an inspection: the minutes that both sides sign, and the conclusion with its findings."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from motcua.kernel.papers.facts import Issuer


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedLine:
    """Checked line (dòng phiếu kiểm tra): the question, what was found, and what was noted."""

    code: str
    question: str
    answer: str
    counted: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingLine:
    """Finding line (dòng tồn tại): what is wanting, why, what is required, by when; whether it was found before."""

    description: str
    cause: str
    requirement: str
    deadline: str
    repeated: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoLine:
    """Photo line (ảnh minh chứng): of which item, what it shows, who took it when, the digest of its file; the picture
    itself where it is small enough to be printed, byte by byte."""

    item: str
    caption: str
    taken: str
    digest: str
    format: str = ""
    picture: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesFacts:
    """Minutes (biên bản kiểm tra) of an inspection: who inspected whom, the checklist, the sample, what was said."""

    issuer: Issuer
    on: date
    inspected: str
    decision: str
    period: str
    team: tuple[str, ...]
    checklist: str
    sample: str
    members: tuple[str, ...]
    lines: tuple[CheckedLine, ...]
    words: str
    explain_until: str
    photos: tuple[PhotoLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ConclusionFacts:
    """Conclusion (kết luận kiểm tra) of an inspection: its words, the unit's explanation, the findings with days."""

    issuer: Issuer
    on: date
    number: str
    inspected: str
    decision: str
    period: str
    words: str
    explanation: str
    findings: tuple[FindingLine, ...]
