"""Lists as files (danh sách thành tệp): the same rows as PDF, Word and Excel."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from io import BytesIO
from typing import Any, TypeVar

import xlsxwriter
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from motcua.areas.organization import queries as organization
from motcua.kernel.clock import local, local_date, now
from motcua.kernel.papers import Form, Issuer, ListedFacts, render
from motcua.rules.figures import format_vn
from motcua.web.office.landscape import landscape, ruled, written
from motcua.web.ui.figures import XLSX
from motcua.web.ui.printed import WORD, sent

MOST = 2000
STEP = 200  # rows asked for at once
T = TypeVar("T")
Cell = str | int | date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Listing (danh sách): its name, what is said above it, and the rows under their heads."""

    name: str
    above: tuple[str, ...] = ()
    heads: tuple[str, ...]
    widths: tuple[int, ...]
    rows: Sequence[tuple[Cell, ...]]

    @property
    def told(self) -> tuple[tuple[str, ...], ...]:
        """The rows in words."""
        return tuple(tuple(map(in_words, row)) for row in self.rows)


def in_words(cell: Cell) -> str:
    """A cell as it is read on paper: a day as it is written here, a count with its points, nothing for nothing."""
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    return format_vn(cell) if isinstance(cell, int) else cell or ""


def moment(at: datetime | None) -> str:
    """Day and hour as they are written here; nothing for nothing."""
    return f"{local(at):%d/%m/%Y %H:%M}" if at else ""


def every(page: Callable[[Any], list[T]], key: Callable[[T], Any], first: Any) -> Iterator[T]:
    """Every row (mọi dòng) of a list that is paged by key, no more than a file takes."""
    after, told = first, 0
    while told < MOST and (rows := page(after)):
        yield from rows[: MOST - told]
        told, after = told + len(rows), key(rows[-1])


def file_of(listing: Listing, kind: str, *, unit_id: int | None, file: str) -> HttpResponse:
    """A list as one file (danh sách thành tệp), under the name of the unit it is of. Raises Http404."""
    if kind not in KINDS:
        raise Http404(_("Không có tệp này."))
    if len(listing.rows) >= MOST:
        cut = _("Tệp dừng ở %(n)s dòng đầu; phần sau xem trên trang.") % {"n": format_vn(MOST)}
        listing = replace(listing, above=(*listing.above, cut))
    write, mime = KINDS[kind]
    return sent(write(listing, unit_id), mime, f"{file}.{kind}")


def _issuer(unit_id: int | None) -> Issuer:
    if unit_id is None:
        return Issuer(above="", name="", place="")
    unit = organization.unit_by_id(unit_id)
    above = organization.unit_by_id(unit.parent_id).name if unit.parent_id else ""
    return Issuer(above=above, name=unit.name, place="")


def _pdf(listing: Listing, unit_id: int | None) -> bytes:
    today = local_date(now())
    facts = ListedFacts(
        issuer=_issuer(unit_id),
        on=today,
        name=listing.name,
        words=listing.above,
        heads=listing.heads,
        widths=listing.widths,
        rows=listing.told,
    )
    return render(Form.LISTED, today, facts).pdf


def _word(listing: Listing, unit_id: int | None) -> bytes:
    paper = landscape(listing.name)
    for words in (_issuer(unit_id).name, *listing.above, f"{local_date(now()):%d/%m/%Y}"):
        if words:
            paper.add_paragraph(words)
    ruled(paper, listing.heads, listing.widths, ((row, False) for row in listing.told))
    return written(paper)


def _book(listing: Listing, unit_id: int | None) -> bytes:
    above = (listing.name, *((_issuer(unit_id).name,) if unit_id else ()), *listing.above)
    return table_book(_("Danh sách"), above, listing.heads, listing.widths, [(row, False) for row in listing.rows])


def table_book(
    name: str,
    above: Iterable[str],
    heads: Sequence[str],
    widths: Sequence[int],
    rows: Iterable[tuple[tuple[Cell, ...], bool]],
) -> bytes:
    """A workbook of one table (bảng tính một bảng) with words above it, days and counts as such; a row that is
    marked is a heading."""
    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    page, bold = book.add_worksheet(name), book.add_format({"bold": True, "text_wrap": True})
    plain, start = book.add_format({"text_wrap": True, "valign": "top"}), 0
    dated = book.add_format({"num_format": "dd/mm/yyyy", "align": "left", "valign": "top"})
    for start, words in enumerate(above, start=1):
        page.write_string(start - 1, 0, words, bold)
    for place, (head, width) in enumerate(zip(heads, widths, strict=True)):
        page.set_column(place, place, width)
        page.write_string(start, place, head, bold)
    for line, (cells, heading) in enumerate(rows, start=start + 1):
        for place, cell in enumerate(cells):
            if isinstance(cell, date):
                page.write_datetime(line, place, cell, dated)
            elif isinstance(cell, int):
                page.write_number(line, place, cell, plain)
            else:
                page.write_string(line, place, cell or "", bold if heading else plain)
    page.freeze_panes(start + 1, 1)
    book.close()
    return target.getvalue()


KINDS: dict[str, tuple[Callable[[Listing, int | None], bytes], str]] = {
    "pdf": (_pdf, "application/pdf"),
    "docx": (_word, WORD),
    "xlsx": (_book, XLSX),
}
