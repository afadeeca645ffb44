"""Portal scores (điểm Cổng công bố): facts of another system, kept as they were read, with source and day."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db import transaction

from motcua.insight.models import PortalScores
from motcua.insight.service_index import Criterion, criteria
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.kernel.fold import fold
from motcua.rules.periods import Period
from motcua.rules.sentences import Sentence

Place = tuple[str, str]
"""Group and criterion."""


@dataclass(frozen=True, slots=True)
class GivenScore:
    """Given score (điểm trong tệp): one line as it was read; `fault` says why it could not be."""

    line: int
    group: str
    criterion: str
    points: Decimal | None
    fault: str = ""


@dataclass(frozen=True, slots=True)
class RefusedScore:
    """Refused score (dòng trả lại): a line that was not taken, as it stood, and why."""

    line: int
    words: str
    why: str


@dataclass(frozen=True, slots=True)
class PortalScoresRow:
    """Row of portal scores (lần nhập điểm Cổng): points by group and criterion, from where, of which day, by whom."""

    id: int
    points: Mapping[Place, Decimal]
    refused: tuple[RefusedScore, ...]
    source: str
    retrieved_on: date
    file_name: str
    taken_by: str
    taken_at: datetime


@transaction.atomic
def take_portal_scores(
    *, unit_id: int, period: Period, given: Iterable[GivenScore], source: str, retrieved_on: date, file_name: str,
    by: str, at: datetime,
) -> int:  # fmt: skip
    """Take portal scores (nhập điểm Cổng công bố) of a unit and period; answers their key. What stood before stays.

    Raises UserError `nothing_taken`, `source_missing`, `retrieved_later`.
    """
    if not source.strip():
        raise UserError("Xin ghi nguồn của bảng điểm.", code="source_missing")
    if retrieved_on > local_date(at):
        raise UserError("Ngày lấy số liệu ở sau hôm nay.", code="retrieved_later")
    points, refused = _sorted_out(given)
    if not points:
        told = refused[0].why if refused else Sentence("Tệp không có dòng nào.")
        raise UserError(Sentence("Không dòng nào đọc được. {told}", told=told), code="nothing_taken")
    made = PortalScores.objects.create(
        unit_id=unit_id,
        start=period.start,
        end=period.end,
        points={f"{group}/{code}": str(value) for (group, code), value in points.items()},
        refused=[[one.line, one.words, one.why] for one in refused],
        source=source.strip()[:255],
        retrieved_on=retrieved_on,
        file_name=file_name[:255],
        taken_by=by,
        taken_at=at,
    )
    return int(made.pk)


def portal_scores(unit_id: int, period: Period) -> PortalScoresRow | None:
    """Portal scores (điểm Cổng) of a unit and period as they were taken last; None where none were."""
    found = PortalScores.objects.filter(unit_id=unit_id, start=period.start, end=period.end).order_by("-pk").first()
    if found is None:
        return None
    points = {_place(key): Decimal(value) for key, value in found.points.items()}
    refused = tuple(RefusedScore(*each) for each in found.refused)
    return PortalScoresRow(
        found.pk, points, refused, found.source, found.retrieved_on, found.file_name, found.taken_by, found.taken_at
    )


def _place(key: str) -> Place:
    group, _, code = key.partition("/")
    return group, code


def _sorted_out(given: Iterable[GivenScore]) -> tuple[dict[Place, Decimal], list[RefusedScore]]:
    """The points that can be placed, and the lines that cannot."""
    points: dict[Place, Decimal] = {}
    refused = []
    for one in given:
        place, why = _judged(one, points)
        if place is None or one.points is None:
            refused.append(RefusedScore(one.line, f"{one.group} · {one.criterion} · {one.points}", why))
        else:
            points[place] = one.points
    return points, refused


def _judged(one: GivenScore, taken: Collection[Place]) -> tuple[Place | None, str]:
    """Where a line belongs; or why it cannot be taken."""
    if one.fault:
        return None, one.fault
    found = _named(one)
    if found is None:
        return None, Sentence("Không có nhóm và tiêu chí nào tên như vậy trong bộ chỉ số.")
    place, criterion = found
    if place in taken:
        return None, Sentence("Tiêu chí này có hai lần trong tệp; chỉ lần đầu được đọc.")
    if one.points is None or not 0 <= one.points <= criterion.rule.most:
        return None, Sentence("Điểm phải từ 0 đến {most}.", most=criterion.rule.most)
    return place, ""


def _named(one: GivenScore) -> tuple[Place, Criterion] | None:
    """The criterion a line names, by code or by name."""
    for code, (name, _, rows) in criteria().items():
        if fold(one.group) in (fold(code), fold(name)):
            for row in rows:
                if fold(one.criterion) in (fold(row.code), fold(row.name)):
                    return (code, row.code), row
    return None
