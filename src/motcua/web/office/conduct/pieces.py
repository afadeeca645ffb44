"""Pieces of the pages of conduct: the rooms, a list told as cells, a badge for where something stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from motcua.areas.conduct import policy
from motcua.areas.conduct.policy import ConductSight
from motcua.kernel.clock import local_date, now
from motcua.rules.conduct import CONDUCT_LABELS, ConductState
from motcua.web.office.listed import Cell, in_words
from motcua.web.ui.standing import Badge

TONES = {
    ConductState.OPEN: "soon",
    ConductState.ROUTED: "wait",
    ConductState.ANSWERED: "in",
    ConductState.DECIDED: "done",
    ConductState.DROPPED: "stop",
    ConductState.CLOSED: "done",
}
PAGE = 50


@dataclass(frozen=True, slots=True)
class Line:
    """Line of a list (dòng trên trang): where it leads, what it is called, its other cells with their heads."""

    id: int
    to: str
    name: str
    cells: tuple[Cell, ...]
    badge: Badge | None = None
    under: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """Listed (danh sách trên trang): its room, title and heads, what begins a new one, what it says when empty."""

    room: str
    title: str
    heads: tuple[str, ...]
    empty: str
    begin: str = ""
    begin_label: str = ""
    note: str = ""
    bring: str = ""


def sight(request: HttpRequest) -> ConductSight:
    """What whoever asks sees of conduct today."""
    return policy.conduct_sight(request.user, local_date(now()))


def badge(state: ConductState) -> Badge:
    """Where a matter stands."""
    return Badge(TONES[state], _(CONDUCT_LABELS[state]))


def rooms() -> tuple[tuple[str, str, str], ...]:
    """The rooms (các mục) of conduct: key, address name, label."""
    return (
        ("misdeeds", "office:misdeeds", _("Vi phạm")),
        ("checks", "office:conduct_checks", _("Kiểm tra giờ giấc")),
        ("calls", "office:hotline", _("Đường dây nóng")),
        ("reminders", "office:conduct_reminders", _("Nhắc nhở")),
        ("heads", "office:heads", _("Người đứng đầu")),
        ("activities", "office:activities", _("Đào tạo, tuyên truyền")),
        ("staff", "office:staff", _("Vị trí việc làm, đánh giá")),
    )


def celled(one: Listed, lines: Sequence[Line]) -> list[tuple[Line, tuple[tuple[str, str], ...]]]:
    """Each line with its cells under their heads, which a telephone shows beside them."""
    return [(line, tuple(zip(one.heads[1:], map(in_words, line.cells), strict=True))) for line in lines]


def listed(request: HttpRequest, one: Listed, lines: Sequence[Line], **more: Any) -> HttpResponse:
    """A list as a page, or as the part that goes on."""
    context = {
        "one": one,
        "lines": celled(one, lines),
        "next": lines[-1].id if len(lines) == PAGE else None,
        "rooms": rooms(),
        "section": "conduct",
    }
    return render(request, "office/conduct/list.html", context | more)
