"""Mending (các lần sửa): what a register said before and says since, in words, with who mended it and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from motcua.areas.people import queries as people
from motcua.rules.figures import EMPTY
from motcua.web.office.listed import in_words
from motcua.web.ui import saying

FIELDS = {
    "kind": gettext_noop("Loại văn bản"),
    "number": gettext_noop("Số"),
    "symbol": gettext_noop("Ký hiệu"),
    "issued_on": gettext_noop("Ngày ban hành"),
    "issuer_kind": gettext_noop("Loại nơi ban hành"),
    "issuer_name": gettext_noop("Nơi ban hành"),
    "title": gettext_noop("Trích yếu"),
    "extract": gettext_noop("Nội dung chính"),
    "reply_by": gettext_noop("Hạn trả lời"),
    "name": gettext_noop("Tên mô hình"),
    "area_code": gettext_noop("Lĩnh vực cải cách"),
    "problem": gettext_noop("Vấn đề cần giải quyết"),
    "content": gettext_noop("Nội dung"),
    "target_group": gettext_noop("Đối tượng"),
    "started_on": gettext_noop("Dự kiến bắt đầu ngày"),
    "implements": gettext_noop("Thi hành văn bản"),
    "self_due_on": gettext_noop("Hạn tự đánh giá"),
    "first_year": gettext_noop("Từ năm"),
    "last_year": gettext_noop("Đến năm"),
}
DAYS = frozenset({"issued_on", "reply_by", "started_on", "self_due_on"})


class Amendment(Protocol):
    """Amendment (lần sửa) as a register keeps it: by field what it said before and says since."""

    @property
    def changes(self) -> tuple[tuple[str, str, str], ...]:
        """The fields, each with what stood there and what stands there now."""

    @property
    def reason(self) -> str:
        """Why."""

    @property
    def amended_by(self) -> str:
        """By whom."""

    @property
    def recorded_at(self) -> datetime:
        """When."""


@dataclass(frozen=True, slots=True)
class Mended:
    """Mended (lần sửa trên trang): when, by whom, why, and each place before and after in words."""

    at: datetime
    by: str
    reason: str
    places: list[tuple[str, ...]]


def mended(
    told: Iterable[Amendment],
    names: Mapping[str, str],
    words: Mapping[str, Mapping[str, str]],
    *,
    called: Mapping[str, str] | None = None,
) -> list[Mended]:
    """Mended (các lần sửa), the latest first; `names` of people, `words` for codes, by field; `called` what a field is
    called here where it bears another name than in a document."""
    rows, fields = [], FIELDS | dict(called or {})
    for one in told:
        places = [(_(fields[name]), *(_said(name, text, words) for text in texts)) for name, *texts in one.changes]
        rows.append(
            Mended(one.recorded_at, saying.called(names.get(one.amended_by, one.amended_by)), one.reason, places)
        )
    return rows[::-1]


def _said(field: str, value: str, words: Mapping[str, Mapping[str, str]]) -> str:
    if not value:
        return EMPTY
    if field in DAYS:
        return in_words(date.fromisoformat(value))
    return _(words.get(field, {}).get(value, value))


def named(
    told: Sequence[Amendment],
    words: Mapping[str, Mapping[str, str]] | None = None,
    *,
    called: Mapping[str, str] | None = None,
) -> list[Mended]:
    """Mended (các lần sửa) with the names of who mended it, where an amendment knows them as actors."""
    known = people.actor_names({one.amended_by for one in told})
    return mended(told, known, words or {}, called=called)
