"""Evidence (tài liệu kiểm chứng): what is worth a look before it is handed in; warnings, never refusals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class EvidenceWarning(StrEnum):
    """Warning about evidence (cảnh báo minh chứng): what a reader would ask about."""

    EXPIRED = "EXPIRED"
    OUTSIDE_YEAR = "OUTSIDE_YEAR"
    SAME_FILE = "SAME_FILE"
    RENEWED = "RENEWED"

    @property
    def label(self) -> str:
        """What people read."""
        return LABELS[self]


LABELS: dict[EvidenceWarning, str] = {
    EvidenceWarning.EXPIRED: "hết hiệu lực trước khi năm đánh giá kết thúc",
    EvidenceWarning.OUTSIDE_YEAR: "không có hiệu lực trong năm đánh giá",
    EvidenceWarning.SAME_FILE: "cùng một tệp với tài liệu khác",
    EvidenceWarning.RENEWED: "thay bản mới sau khi chốt tự đánh giá",
}


@dataclass(frozen=True, slots=True)
class EvidencePaper:
    """Paper of evidence (tài liệu): its days, the digest of its file, and whether that came after the lock."""

    key: int
    effective_from: date
    effective_until: date | None
    digest: str
    renewed: bool = False


def evidence_warnings(papers: Sequence[EvidencePaper], *, year: int) -> dict[int, tuple[EvidenceWarning, ...]]:
    """Warnings (cảnh báo) by paper: outside the year, expired within it, the same file under two names, renewed."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    times = Counter({paper.key: paper.digest for paper in papers}.values())

    def of(paper: EvidencePaper) -> tuple[EvidenceWarning, ...]:
        until = paper.effective_until
        outside = paper.effective_from > last or (until is not None and until < first)
        found = [EvidenceWarning.OUTSIDE_YEAR] if outside else []
        if not outside and until is not None and until < last:
            found.append(EvidenceWarning.EXPIRED)
        if times[paper.digest] > 1:
            found.append(EvidenceWarning.SAME_FILE)
        if paper.renewed:
            found.append(EvidenceWarning.RENEWED)
        return tuple(found)

    return {paper.key: of(paper) for paper in papers}
