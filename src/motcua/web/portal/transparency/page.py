"""The public page (trang minh bạch): each block stands by the decision that opened it, the official figure first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import is_valid_path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua import insight
from motcua.areas.organization.queries import UnitRow
from motcua.areas.publication import queries as publication
from motcua.areas.publication.policy import IN_SUMS
from motcua.areas.publication.queries import Block, PublishedBlockRow
from motcua.insight import Figure
from motcua.kernel.clock import local_date
from motcua.web.portal.asked import public_form
from motcua.web.portal.transparency.blocks import CONTENTS, REST, Content
from motcua.web.portal.transparency.counting import counted
from motcua.web.portal.transparency.sums import ROUTE, ShownSums, shown_sums
from motcua.web.ui.charts import Chart, bars
from motcua.web.ui.choice import Choice, months_of
from motcua.web.ui.figures import Shown, by_subject, shown
from motcua.web.ui.form_06a import form_06a

JOURNAL = "/minh-bach/nhat-ky/"


@dataclass(frozen=True, slots=True)
class Row:
    """Row (hàng của bảng): a month or a unit, and its figures in the order of the block."""

    name: str
    cells: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """Shown block (khối trên trang): its decision, figures with their meanings, chart and tables."""

    key: str
    name: str
    decision: PublishedBlockRow
    figures: tuple[Shown, ...]
    meanings: tuple[tuple[Any, str], ...]
    chart: Chart | None
    months: tuple[Row, ...]
    units: tuple[Row, ...]
    sums: ShownSums | None = None


def definition(code: str) -> str:
    """The page of a definition (trang định nghĩa chỉ tiêu); "" where there is none."""
    address = f"/minh-bach/chi-tieu/{code}/"
    return address if is_valid_path(address) else ""


def _drawn(figures: Mapping[str, Figure], code: str) -> int:
    figure = figures[code.removesuffix(REST)]
    return (figure.whole or 0) - figure.part if code.endswith(REST) else figure.part


def _codes(content: Content) -> list[str]:
    return list(dict.fromkeys((*content.codes, *(code.removesuffix(REST) for _words, code in content.drawn))))


Months = list[tuple[str, Choice, dict[str, Figure]]]
Units = list[tuple[UnitRow, dict[str, Figure]]]


def _block(
    row: PublishedBlockRow, choice: Choice, figures: dict[str, Figure], months: Months, units: Units
) -> ShownBlock:
    content, name = CONTENTS[row.block], _(str(Block(row.block).label))
    drawn = [(label, [_drawn(found, code) for _words, code in content.drawn]) for label, _choice, found in months]
    title = _("%(name)s theo tháng báo cáo") % {"name": name}
    return ShownBlock(
        key=row.block.lower(),
        name=name,
        decision=row,
        figures=tuple(shown(figures[code], choice, route=ROUTE) for code in content.codes),
        meanings=_meanings(content),
        chart=bars(row.block.lower(), title, [str(words) for words, _code in content.drawn], drawn),
        months=tuple(_row(label, found, asked, content) for label, asked, found in months),
        units=_by_unit(content, choice, units),
    )


def _block_in_sums(row: PublishedBlockRow, choice: Choice) -> ShownBlock:
    """A block of what single people said or suffered: no chart and no table of months beside its figures."""
    sums = shown_sums(choice, row.block)
    name, meanings = _(str(Block(row.block).label)), _meanings(CONTENTS[row.block])
    return ShownBlock(row.block.lower(), name, row, sums.figures, meanings, None, (), (), sums)


def _meanings(content: Content) -> tuple[tuple[Any, str], ...]:
    return tuple((insight.indicator(code), definition(code)) for code in content.codes)


def _row(name: str, figures: Mapping[str, Figure], choice: Choice, content: Content) -> Row:
    return Row(name, tuple(shown(figures[code], choice, route=ROUTE) for code in content.codes))


def _units(codes: list[str], choice: Choice) -> Units:
    """The units of the scope, each by itself, where there is more than one; one question for every block."""
    if choice.scope == "own" or not codes:
        return []
    return insight.figures_by_unit(**choice.asked(), codes=codes)


def _by_unit(content: Content, choice: Choice, units: Units) -> tuple[Row, ...]:
    if not content.by_unit:
        return ()
    return tuple(_row(unit.name, figures, replace(choice, unit=unit, scope="own"), content) for unit, figures in units)


def shown_blocks(choice: Choice, standing: Mapping[str, PublishedBlockRow]) -> list[ShownBlock]:
    """The blocks open for a unit today (các khối đang công khai), in their order, with everything they show."""
    rows = [standing[key] for key in CONTENTS if key in standing and CONTENTS[key].drawn]
    counted_here = [CONTENTS[row.block] for row in rows if row.block not in IN_SUMS]
    codes = list(dict.fromkeys(code for content in counted_here for code in _codes(content)))
    months = [(label, replace(choice, period=period)) for label, period in months_of(choice.period)] if codes else []
    told: Months = [(label, asked, counted(asked, asked.period, codes)) for label, asked in months]
    figures = counted(choice, choice.period, codes)
    units = _units([code for content in counted_here if content.by_unit for code in content.codes], choice)
    return [
        _block_in_sums(row, choice) if row.block in IN_SUMS else _block(row, choice, figures, told, units)
        for row in rows
    ]


@insight.read_once()
def opened_for(choice: Choice) -> dict[str, Any]:
    """What is open for a unit (phần đang công khai): blocks, form II.06a with the volume, programmes, what is not."""
    standing = publication.published_blocks(choice.unit.id, on=local_date(choice.known_at))
    context: dict[str, Any] = {"blocks": shown_blocks(choice, standing), "reform": standing.get(Block.REFORM)}
    context["closed"] = [_(str(label)) for key, label in Block.choices if key not in standing]
    if Block.REFORM in standing:
        figures = insight.figures(**choice.asked(), codes=list(CONTENTS[Block.REFORM].codes))
        context["groups"] = by_subject(figures, choice, route=ROUTE)
    return context | (form_06a(choice, route=ROUTE) if Block.VOLUME in standing else {})


@require_safe
def figures(request: HttpRequest) -> HttpResponse:
    """Public figures (số liệu công khai) of a unit and period, block by block."""
    form = public_form(request)
    context: dict[str, object] = {"form": form, "section": "figures", "choice": form.choice()}
    context["journal"] = JOURNAL if is_valid_path(JOURNAL) else ""
    if choice := form.choice():
        context |= opened_for(choice)
    return render(request, "portal/figures.html", context)
