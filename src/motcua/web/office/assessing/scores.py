"""Scores (điểm): the indicators of the pack that the counts can answer, for each unit and each officer."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext_lazy

from motcua.areas.dossiers.queries import Conduct
from motcua.kernel.packs import load_toml
from motcua.rules import assessment
from motcua.rules.assessment import Points
from motcua.rules.periods import Period

PACK = "assessment/tt01_2018.toml"
COUNTS = (
    ("received", gettext_lazy("Tiếp nhận")),
    ("finished", gettext_lazy("Đã xong")),
    ("early", gettext_lazy("Trước hạn")),
    ("on_time", gettext_lazy("Đúng hạn")),
    ("late", gettext_lazy("Quá hạn")),
    ("extended", gettext_lazy("Hẹn lại")),
    ("contacted_once", gettext_lazy("Liên hệ 1 lần")),
    ("contacted_more", gettext_lazy("Liên hệ nhiều lần")),
)
SAID = dict(COUNTS)


@dataclass(frozen=True, slots=True)
class Score:
    """Score (điểm của một chỉ số): its points, or None where the product does not know."""

    no: int
    points: Points | None


@dataclass(frozen=True, slots=True)
class Assessed:
    """Assessed (đơn vị hoặc cán bộ được đánh giá): counts with their dossiers, scores, and the sum of what is known."""

    name: str
    counts: tuple[tuple[Any, int, str], ...]
    scores: tuple[Score, ...]
    total: Decimal
    out_of: int


def indicators() -> list[dict[str, Any]]:
    """The indicators as the pack has them."""
    return list(load_toml(PACK)["indicator"])


def pack() -> dict[str, Any]:
    """The pack: name, source, trust and note."""
    return load_toml(PACK)


def _points(kind: str, row: Conduct) -> Points:
    if kind == "time":
        return assessment.of_time(early=row.early, on_time=row.on_time, finished=row.finished)
    return assessment.of_contacts(received=row.received, once=row.contacted_once, more=row.contacted_more)


def assessed(row: Conduct, name: str, period: Period, key: str, *, per_unit: bool) -> Assessed:
    """One unit or officer; `key` names in the address whose dossiers a number opens to."""
    scores = tuple(
        Score(one["no"], _points(one["from"], row) if "from" in one else None)
        for one in indicators()
        if per_unit or one["per"] == "dossier"
    )
    total, out_of = assessment.total([score.points for score in scores if score.points is not None])
    counts = tuple((words, getattr(row, name_), opens(name_, period, **{key: row.key})) for name_, words in COUNTS)
    return Assessed(name, counts, scores, total, out_of)


def opens(number: str, period: Period, **whose: str) -> str:
    """The dossiers behind a number."""
    return f"{reverse('office:assessed')}?{urlencode({'so': number, 'quy': period.code, **whose})}"
