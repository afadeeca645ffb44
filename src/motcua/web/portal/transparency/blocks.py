"""Blocks of figures (khối số liệu): which figures each holds, the official one first, and what its chart draws."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from motcua import insight
from motcua.areas.publication.policy import blocks_of
from motcua.areas.publication.queries import Block

REST = ":rest"


@dataclass(frozen=True, slots=True)
class Content:
    """Content of a block (nội dung khối): its figures, and the parts of its chart as (words, code or code:rest)."""

    codes: tuple[str, ...]
    drawn: tuple[tuple[Any, str], ...] = ()
    by_unit: bool = False


CONTENTS: dict[str, Content] = {
    Block.VOLUME: Content(
        ("form_06a.c3", "dossiers.received", "form_06a.c7"),
        ((_("Tiếp nhận mới trong kỳ"), "dossiers.received"),),
        by_unit=True,
    ),
    Block.ON_TIME: Content(
        ("dossiers.in_time_of_received", "dossiers.in_time_of_solved", "dossiers.in_time_first_of_solved"),
        (
            (_("Xong trước hoặc đúng hạn"), "dossiers.in_time_of_received"),
            (_("Xong trễ hoặc chưa xong"), "dossiers.in_time_of_received" + REST),
        ),
        by_unit=True,
    ),
    Block.ONLINE: Content(
        (
            "dossiers.online_of_new",
            "dossiers.online_self_of_new",
            "dossiers.online_assisted_of_new",
            "dossiers.online_unknown_of_new",
        ),
        (
            (_("Người dân tự nộp"), "dossiers.online_self_of_new"),
            (_("Có người nộp giúp"), "dossiers.online_assisted_of_new"),
            (_("Chưa rõ ai thao tác"), "dossiers.online_unknown_of_new"),
        ),
        by_unit=True,
    ),
    Block.WAITING: Content(
        ("form_06a.c11", "form_06a.c12", "form_06a.c13", "dossiers.paused"),
        ((_("Còn trong hạn"), "form_06a.c12"), (_("Đã quá hạn"), "form_06a.c13")),
        by_unit=True,
    ),
    Block.RATINGS: Content(
        ("ratings.satisfied_of_rated", "ratings.rated_of_returned"),
        (
            (_("Hài lòng (4 hoặc 5 điểm)"), "ratings.satisfied_of_rated"),
            (_("Chưa hài lòng"), "ratings.satisfied_of_rated" + REST),
        ),
    ),
    Block.APOLOGIES: Content(
        ("apologies.given_of_late",),
        (
            (_("Trễ hạn, đã xin lỗi"), "apologies.given_of_late"),
            (_("Trễ hạn, chưa xin lỗi"), "apologies.given_of_late" + REST),
        ),
    ),
    Block.REFORM: Content(tuple(code for code in insight.registry() if Block.REFORM in blocks_of(code))),
}
