"""The public page (trang minh bạch): each block stands by the decision that opened it, the official figure first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import is_valid_path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua import insight
from motcua.areas.organization.queries import UnitRow
from motcua.areas.publication import queries as publication
from motcua.areas.publication.policy import blocks_of
from motcua.areas.publication.queries import Block, PublishedBlockRow
from motcua.insight import Figure
from motcua.kernel.clock import local_date
from motcua.web.portal.transparency.blocks import CONTENTS, REST, SAFE, Content
from motcua.web.portal.transparency.counting import counted
from motcua.web.ui.charts import Chart, bars
from motcua.web.ui.choice import Choice, ChoiceForm, months_of
from motcua.web.ui.figures import Shown, by_subject, shown
from motcua.web.ui.form_06a import form_06a

JOURNAL = "/minh-bach/nhat-ky/"
ROUTE = "portal:figure"


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


def definition(code: str) -> str:
    """The page of a definition (trang định nghĩa chỉ tiêu); "" where there is none."""
    address = f"/minh-bach/chi-tieu/{code}/"
    return address if is_valid_path(address) else ""


def as_shown(figure: Figure, choice: Choice) -> Shown:
    """A figure as the page shows it; ratings and apologies open to a safe table instead of records."""
    made = shown(figure, choice, route=ROUTE)
    if not blocks_of(figure.code) & set(SAFE):
        return made
    return replace(made, opens=safe_address(figure.code, choice), opening=_("Xem bảng theo tháng"))


def safe_address(code: str, choice: Choice) -> str:
    """The safe table of the block a figure stands in."""
    block = next(iter(blocks_of(code))).lower()
    return f"{reverse('portal:safe_table', args=[block])}?{choice.query}"


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
    safe = row.block in SAFE
    drawn = [(label, [_drawn(found, code) for _words, code in content.drawn]) for label, _choice, found in months]
    title = _("%(name)s theo tháng báo cáo") % {"name": name}
    return ShownBlock(
        key=row.block.lower(),
        name=name,
        decision=row,
        figures=tuple(as_shown(figures[code], choice) for code in content.codes),
        meanings=tuple((insight.indicator(code), definition(code)) for code in content.codes),
        chart=None if safe else bars(row.block.lower(), title, [str(words) for words, _code in content.drawn], drawn),
        months=() if safe else tuple(_row(label, found, asked, content) for label, asked, found in months),
        units=_by_unit(content, choice, units),
    )


def _row(name: str, figures: Mapping[str, Figure], choice: Choice, content: Content) -> Row:
    return Row(name, tuple(as_shown(figures[code], choice) for code in content.codes))


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
    codes = list(dict.fromkeys(code for row in rows for code in _codes(CONTENTS[row.block])))
    if not codes:
        return []
    months = [(label, replace(choice, period=period)) for label, period in months_of(choice.period)]
    told: Months = [(label, asked, counted(asked, asked.period, codes)) for label, asked in months]
    figures = counted(choice, choice.period, codes)
    units = _units([code for row in rows if CONTENTS[row.block].by_unit for code in CONTENTS[row.block].codes], choice)
    return [_block(row, choice, figures, told, units) for row in rows]


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
    form = ChoiceForm(request.GET)
    context: dict[str, object] = {"form": form, "section": "figures", "choice": form.choice()}
    context["journal"] = JOURNAL if is_valid_path(JOURNAL) else ""
    if choice := form.choice():
        context |= opened_for(choice)
    return render(request, "portal/figures.html", context)
