"""Grounds (căn cứ số liệu): what a report says of where its figures come from, scope by scope."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from motcua.insight.freezing.reading import FrozenPeriodRow
from motcua.insight.question import Question
from motcua.insight.reports.answering import SCOPES
from motcua.insight.reports.material import Material, day_words
from motcua.insight.reports.structure import Ground, Section
from motcua.kernel.clock import local

WHOSE = {"own": "Số liệu của đơn vị", "children": "Số liệu của cấp dưới", "all": "Số liệu của đơn vị và cấp dưới"}
CORRECTED = "Con số có hồ sơ được đính chính thì ở bảng nguồn có thêm con số theo ghi nhận ban đầu."
OPENS = "Mỗi con số mở ra được danh sách bản ghi đã đếm."


def grounds_of(sections: Iterable[Section], material: Material) -> tuple[Ground, ...]:
    """Grounds (căn cứ) of the scopes a report tells figures of; units side by side are those of the lower level."""
    unit = material.question.unit
    sources = [run.source for section in sections for run in section.runs() if run.source]
    told = {source.scope if source.unit == unit else "children" for source in sources} or {material.question.scope}
    return tuple(Ground(scope, material.source.closed(scope)) for scope in SCOPES if scope in told)


def said_of(grounds: Iterable[Ground], question: Question, *, corrected: bool) -> Iterator[str]:
    """The note under a report: which figures were closed, which counted now, which corrected."""
    for ground in grounds:
        if ground.closed is not None:
            yield f"{WHOSE[ground.scope]} lấy từ kỳ đã chốt, không tính lại: {closing(ground.closed)}."
    live = [WHOSE[ground.scope] for ground in grounds if ground.closed is None]
    if live:
        yield (
            f"{'; '.join(live)}: tính trực tiếp từ hồ sơ, chưa chốt; đến hết ngày {day_words(question.cut_off)}, "
            f"theo dữ liệu ghi nhận đến {_moment(question.known_at)}."
        )
    if corrected:
        yield CORRECTED
    yield OPENS


def closing(row: FrozenPeriodRow) -> str:
    """A closed period in words: its number, revision, who closed it and when, and its digest."""
    revised = f", sửa đổi vì: {row.reason.rstrip('.')}" if row.reason else ""
    return (
        f"kỳ đã chốt số {row.id}, bản {row.revision}{revised}; {row.closed_by_name} chốt lúc {_moment(row.known_at)}; "
        f"mã băm SHA-256 {row.digest}"
    )


def _moment(at: datetime) -> str:
    known = local(at)
    return f"{known:%H:%M} ngày {day_words(known.date())}"
