"""Open data (dữ liệu mở): each published block by unit and month, small cells hidden, as rows, CSV, JSON, catalogue."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.urls import reverse

from motcua import insight
from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitRow
from motcua.areas.publication import queries as publication
from motcua.areas.publication.policy import IN_SUMS
from motcua.areas.publication.queries import Block, PublishedBlockRow
from motcua.insight import Figure
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.rules.periods import Period, month_of, reporting_year
from motcua.rules.sentences import Sentence, worded
from motcua.web.portal.transparency.blocks import CONTENTS
from motcua.web.portal.transparency.masking import masks_of
from motcua.web.portal.transparency.sums import told_for
from motcua.web.ui.choice import Choice, months_of

COLUMNS = (
    "unit", "unit_name", "month", "month_start", "month_end", "indicator", "part", "whole", "part_recorded",
    "whole_recorded", "suppressed",
)  # fmt: skip
DICTIONARY: tuple[tuple[str, str], ...] = (
    ("unit", Sentence("Mã ngắn của đơn vị")),
    ("unit_name", Sentence("Tên đơn vị")),
    ("month", Sentence("Tháng báo cáo (từ ngày 15 tháng trước đến ngày 14), năm-tháng")),
    ("month_start", Sentence("Ngày đầu được tính; đánh giá và xin lỗi có thể gộp nhiều tháng vào tháng cuối")),
    ("month_end", Sentence("Ngày cuối được tính")),
    ("indicator", Sentence("Mã chỉ tiêu; định nghĩa kèm trong tệp JSON và trang Minh bạch")),
    ("part", Sentence("Tử số, hoặc số đếm khi chỉ tiêu không có mẫu số; để trống khi bị che")),
    ("whole", Sentence("Mẫu số; để trống khi không có hoặc bị che")),
    ("part_recorded", Sentence("Tử số theo ghi nhận ban đầu, chưa tính đính chính; để trống khi không có đính chính")),
    ("whole_recorded", Sentence("Mẫu số theo ghi nhận ban đầu; để trống khi không có đính chính, không có mẫu số")),
    (
        "suppressed",
        Sentence("1 khi tử số bị che, vì có số từ 1 đến 4 hoặc để không suy ra được ô ấy từ các tổng; 0 khi không"),
    ),
)
LICENCE = Sentence(
    "Được dùng lại tự do cho mọi mục đích, miễn là ghi nguồn: tên đơn vị, tên tập dữ liệu và ngày lấy dữ liệu; "
    "không được dùng để tìm cách nhận ra người nộp hồ sơ."
)
OPEN = tuple(key for key in CONTENTS if key != Block.REFORM)


@dataclass(frozen=True, slots=True)
class DataSet:
    """Data set (tập dữ liệu mở): one block of a unit and those below it in a reporting year."""

    unit: UnitRow
    block: str
    year: int
    decision: PublishedBlockRow
    rows: tuple[dict[str, Any], ...]


def published_set(slug: str, block: str, year: int) -> DataSet | None:
    """A data set (tập dữ liệu) as it stands now; None where nothing of the sort is published."""
    at, key = now(), block.upper().replace("-", "_")
    if key not in OPEN or not 2013 <= year <= local_date(at).year + 1:
        return None
    try:
        unit = organization.unit(slug)
    except UserError:
        return None
    decision = publication.published_blocks(unit.id, on=local_date(at)).get(key)
    if decision is None:
        return None
    choice = Choice(unit, "all", reporting_year(year), at)
    rows = _rows_in_sums(choice, key) if key in IN_SUMS else _rows(choice, key)
    return DataSet(unit, key, year, decision, tuple(rows))


def _months(choice: Choice) -> list[Choice]:
    today = local_date(choice.known_at)
    found = [replace(choice, period=period) for _label, period in months_of(choice.period)]
    return [one for one in found if one.period.start <= today]


def _by_unit(choice: Choice, key: str) -> list[tuple[UnitRow, dict[str, Figure]]]:
    return insight.figures_by_unit(**choice.asked(), codes=list(CONTENTS[key].codes))


@insight.read_once()
def _rows(choice: Choice, key: str) -> list[dict[str, Any]]:
    months = _months(choice)
    told = [{unit.slug: (unit, figures) for unit, figures in _by_unit(month, key)} for month in months]
    units = list(dict.fromkeys(slug for month in told for slug in month))
    found = [[month.get(slug) for month in told] for slug in units]
    masks = masks_of([[cell[1] if cell else {} for cell in line] for line in found], CONTENTS[key].codes)
    rows = []
    for down, line in enumerate(found):
        for across, cell in enumerate(line):
            if cell is not None and not _before_it_was(cell, months[across].period):
                covered = tuple((down, across) in mask for mask in masks)
                rows += [_row(cell[0], months[across], figure, *covered) for figure in cell[1].values()]
    return rows


def _before_it_was(cell: tuple[UnitRow, dict[str, Figure]], month: Period) -> bool:
    """Whether a unit was not there in a month and nothing stands under it: no row, rather than a row of zeros."""
    unit, figures = cell
    there = unit.valid_from <= month.end and (unit.valid_to is None or month.start <= unit.valid_to)
    return not there and not any(figure.part or figure.whole for figure in figures.values())


def _rows_in_sums(choice: Choice, key: str) -> list[dict[str, Any]]:
    """One row for gathered months, under the last of them; what is few stands for the unit and those below together."""
    sums, rows = told_for(choice, key), []
    for run, figures in sums.rows():
        asked = replace(choice, period=Period(month_of(run.end).code, run.start, run.end))
        hidden, shown = figures is None, figures or sums.counted[run]
        if not _before_it_was((choice.unit, {each.code: each for each in shown}), run):
            rows += [_row(choice.unit, asked, each, hidden, hidden) for each in shown]
    return rows


Cell = tuple[UnitRow, dict[str, Figure]] | None


def _row(unit: UnitRow, month: Choice, figure: Figure, part_covered: bool, whole_covered: bool) -> dict[str, Any]:
    first = figure.recorded
    return {
        "unit": unit.slug,
        "unit_name": unit.name,
        "month": month.period.code,
        "month_start": month.period.start.isoformat(),
        "month_end": month.period.end.isoformat(),
        "indicator": figure.code,
        "part": None if part_covered else figure.part,
        "whole": None if whole_covered else figure.whole,
        "part_recorded": None if part_covered or first is None else first.part,
        "whole_recorded": None if whole_covered or first is None else first.whole,
        "suppressed": int(part_covered),
    }


def as_csv(found: DataSet) -> str:
    """The rows as CSV (RFC 4180), with the names of the columns."""
    target = io.StringIO()
    writer = csv.DictWriter(target, COLUMNS)
    writer.writeheader()
    writer.writerows(found.rows)
    return target.getvalue()


def as_json(found: DataSet) -> dict[str, Any]:
    """The rows with dictionary, definitions, decision and licence."""
    return {
        "title": title_of(found.unit, found.block, found.year),
        "decision": _decision(found.decision),
        "licence": LICENCE,
        "columns": dict(DICTIONARY),
        "indicators": [_definition(code) for code in CONTENTS[found.block].codes],
        "rows": list(found.rows),
    }


def _decision(row: PublishedBlockRow) -> Mapping[str, str]:
    return {"number": row.decision, "date": row.decided_on.isoformat(), "signer": row.signer, "unit": row.unit}


def _definition(code: str) -> dict[str, str]:
    said = insight.indicator(code)
    told = {"meaning": said.meaning, "boundary": said.boundary, "legal_basis": said.legal_basis}
    return {"code": code, "name": str(said.name), **{key: str(value) for key, value in told.items()}}


def title_of(unit: UnitRow, block: str, year: int) -> str:
    """What a data set is called."""
    label = worded(str(Block(block).label))
    return Sentence("{block}: {unit} và cấp dưới, năm báo cáo {year}", block=label, unit=unit.name, year=year)


def address(unit: UnitRow, block: str, year: int, kind: str) -> str:
    """The lasting address of a file."""
    return reverse("portal:open_data_file", args=[unit.slug, block.lower().replace("_", "-"), year, kind])


def catalogue(units: list[UnitRow], years: list[int]) -> dict[str, Any]:
    """Catalogue (danh mục dữ liệu mở) after DCAT: each set with its two files, its publisher and licence."""
    today = local_date(now())
    sets = [
        _entry(unit, key, year, standing[key])
        for unit in units
        if (standing := publication.published_blocks(unit.id, on=today))
        for key in OPEN
        if key in standing
        for year in years
    ]
    return {
        "@context": {"dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/"},
        "@type": "dcat:Catalog",
        "dct:title": "Dữ liệu mở về giải quyết thủ tục hành chính",
        "dct:license": LICENCE,
        "dcat:dataset": sets,
    }


def _entry(unit: UnitRow, key: str, year: int, decision: PublishedBlockRow) -> dict[str, Any]:
    period = reporting_year(year)
    kinds = {"csv": "text/csv", "json": "application/json"}
    return {
        "@type": "dcat:Dataset",
        "dct:identifier": f"{unit.slug}/{key.lower().replace('_', '-')}/{year}",
        "dct:title": title_of(unit, key, year),
        "dct:publisher": decision.unit,
        "dct:issued": decision.since.isoformat(),
        "dct:temporal": {"dcat:startDate": period.start.isoformat(), "dcat:endDate": period.end.isoformat()},
        "dct:license": LICENCE,
        "dcat:distribution": [
            {
                "@type": "dcat:Distribution",
                "dcat:downloadURL": f"{settings.PUBLIC_URL}{address(unit, key, year, kind)}",
                "dcat:mediaType": media,
            }
            for kind, media in kinds.items()
        ],
    }
