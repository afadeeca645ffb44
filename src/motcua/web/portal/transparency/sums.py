"""Sums for the public (số tổng công khai): ratings and apologies over the gathered months inside a chosen period."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.translation import gettext as _

from motcua import insight
from motcua.insight import Figure, SumsTold
from motcua.rules.gathering import months_inside
from motcua.web.portal.transparency.blocks import CONTENTS
from motcua.web.ui.choice import Choice
from motcua.web.ui.figures import Shown, shown

ROUTE = "portal:figure"


@dataclass(frozen=True, slots=True)
class ShownSums:
    """Shown sums (số tổng trên trang): the figures, over which months they were counted or why there are none."""

    figures: tuple[Shown, ...]
    note: str
    table: str


def shown_sums(choice: Choice, block: str) -> ShownSums:
    """Shown sums (số tổng trên trang) of a block for the whole months inside the chosen period that may be told."""
    sums = told_for(choice, block)
    table = f"{reverse('portal:safe_table', args=[block.lower()])}?{choice.query}"
    inside = months_inside(choice.period, sums.ended) if sums.ended else None
    found = sums.within(choice.period)
    if inside is None:
        why = _("Kỳ đã chọn không có tháng báo cáo nào (từ ngày 15 tháng trước đến ngày 14) trọn vẹn và đã kết thúc.")
        return ShownSums((), why, table)
    if found is None:
        why = _("Không công bố: trong các tháng này có số từ 1 đến 4, dễ nhận ra từng người.")
        return ShownSums((), why, table)
    run, figures = found
    asked = replace(choice, scope=sums.scope, period=run)
    note = _("Tính trọn tháng báo cáo: %(days)s.") % {"days": run.label}
    if sums.scope == "all":
        note += " " + _("Gộp cả các đơn vị cấp dưới.")
    if run.label != inside.label:
        note += " " + _("Các tháng còn lại có số từ 1 đến 4, không công bố riêng.")
    return ShownSums(tuple(as_shown(figures[code], asked, table) for code in CONTENTS[block].codes), note, table)


def told_for(choice: Choice, block: str) -> SumsTold:
    """What is told of a block for the unit of a choice."""
    return insight.sums_told(block, choice.unit.slug, choice.period, known_at=choice.known_at)


def as_shown(figure: Figure, asked: Choice, table: str) -> Shown:
    """A figure that opens to the table of its months instead of records."""
    return replace(shown(figure, asked, route=ROUTE), opens=table, opening=_("Xem bảng theo tháng"))
