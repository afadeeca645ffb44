"""Reading (đọc kế hoạch): each line of a workbook as a task, or the reason why it is none."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from motcua.areas.organization import queries as organization
from motcua.areas.plans import queries as plans
from motcua.areas.plans.operations import PlannedTask
from motcua.kernel.errors import UserError
from motcua.kernel.fold import fold
from motcua.links.files.register.xlsx import TooManyRows, Workbook
from motcua.rules.tasks import Every, occurrence_days

COLUMNS = ("Số", "Lĩnh vực", "Nhiệm vụ", "Sản phẩm", "Chủ trì", "Phối hợp", "Thời hạn", "Trọng số")
MOST_LINES = 2000
UNPACKED_LIMIT = 50 * 1024 * 1024
ROUND_DAY = 14  # reports close on the 14th
_DAY = re.compile(r"^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$")
_AFTER = re.compile(r"^(\d{1,3}) ngay sau\b")
_ROUNDS = (
    ("hang thang", Every.MONTH), ("hang quy", Every.QUARTER), ("6 thang", Every.HALF_YEAR),
    ("sau thang", Every.HALF_YEAR), ("hang nam", Every.YEAR),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """Refused line (dòng trả lại): its number, its cells as they came, and why."""

    line: int
    cells: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class PlanFile:
    """Plan file (tệp kế hoạch): the tasks read, and the lines sent back; `cells` are the lines as they came."""

    rows: tuple[PlannedTask, ...]
    refused: tuple[RefusedLine, ...]
    cells: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


def read_plan(content: bytes, *, first_year: int, last_year: int, on: date) -> PlanFile:
    """Read a plan (đọc kế hoạch) from the first sheet of a workbook. Raises UserError with one plain sentence."""
    lines = _lines(content)
    places = _places(lines)
    index, areas = organization.index(), {fold(one.name): one.code for one in plans.reform_areas(on)}
    areas |= {fold(code): code for code in areas.values()}
    rows, refused, cells = [], [], {}
    span = date(first_year, 1, 1), date(last_year, 12, 31)
    for line, told in lines[1:]:
        asked = {name: told[place].strip() if place < len(told) else "" for name, place in places.items()}
        cells[line] = tuple(asked.get(name, "") for name in COLUMNS)
        try:
            rows.append(_task(line, asked, areas, index, on, span))
        except UserError as error:
            refused.append(RefusedLine(line, cells[line], error.message))
    return PlanFile(tuple(rows), tuple(refused), cells)


def _lines(content: bytes) -> list[tuple[int, list[str]]]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(one.file_size for one in archive.infolist()) > UNPACKED_LIMIT:
                raise UserError("Tệp Excel quá lớn; xin chia nhỏ.", code="file_too_large")
            book = Workbook(archive)
            rows = book.sheet(*book.sheets[0], MOST_LINES).rows if book.sheets else ()
            found = [(row.line, [_text(cell) for cell in row.cells]) for row in rows]
    except UserError:
        raise
    except TooManyRows as error:
        raise UserError(f"Tệp có hơn {MOST_LINES} dòng; xin chia nhỏ.", code="too_many_rows") from error
    except Exception as error:  # whatever breaks while a foreign file is taken apart is the file's fault
        raise UserError("Tệp này không phải Excel (.xlsx) đọc được; xin lưu lại từ mẫu.", code="file_broken") from error
    if not found:
        raise UserError("Tệp không có dòng nào; xin dùng tệp mẫu.", code="file_empty")
    return found


def _text(cell: object) -> str:
    if isinstance(cell, datetime | date):
        return f"{cell:%d/%m/%Y}"
    return "" if cell is None else " ".join(str(cell).split())


def _places(lines: Sequence[tuple[int, list[str]]]) -> dict[str, int]:
    """Where each column stands, by its heading, in whatever order."""
    heads = {fold(text): place for place, text in enumerate(lines[0][1])}
    missing = [name for name in COLUMNS[:5] if fold(name) not in heads]
    if missing:
        raise UserError(
            f"Dòng đầu thiếu cột: {', '.join(missing)}. Xin dùng tệp mẫu và giữ nguyên tên cột.", code="columns_missing"
        )
    return {name: heads[fold(name)] for name in COLUMNS if fold(name) in heads}


def _task(
    line: int,
    asked: Mapping[str, str],
    areas: Mapping[str, str],
    index: organization.UnitIndex,
    on: date,
    span: tuple[date, date],
) -> PlannedTask:
    if not asked["Nhiệm vụ"]:
        raise UserError("Chưa ghi nhiệm vụ.", code="title_missing")
    area = areas.get(fold(asked["Lĩnh vực"]))
    if area is None:
        raise UserError(f"Không có lĩnh vực “{asked['Lĩnh vực']}”.", code="unknown_area")
    partners = [name.strip() for name in asked.get("Phối hợp", "").split(";") if name.strip()]
    return PlannedTask(
        line=line,
        number=_whole(asked["Số"], "Số", 9999),
        area_code=area,
        title=asked["Nhiệm vụ"][:500],
        product=asked["Sản phẩm"][:500],
        lead_id=_unit(asked["Chủ trì"], index, on),
        partners=tuple(_unit(name, index, on) for name in partners),
        weight=_whole(asked.get("Trọng số") or "1", "Trọng số", 100),
        **_due(asked.get("Thời hạn", ""), span),  # type: ignore[arg-type]
    )


def _unit(name: str, index: organization.UnitIndex, on: date) -> int:
    found = index.find(name, on)
    if found is None:
        raise UserError(f"Không có đơn vị “{name}” vào ngày {on:%d/%m/%Y}.", code="unknown_unit")
    return found.id


def _whole(text: str, name: str, most: int) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= most:
        raise UserError(f"{name}: “{text}” không phải số từ 1 đến {most}.", code="not_a_number")
    return int(text)


def _due(text: str, span: tuple[date, date]) -> dict[str, object]:
    """A day, so many days after something, again and again, or what was written; only a day can be overdue."""
    plain = fold(text)
    if found := _DAY.match(text):
        day, month, year = map(int, found.groups())
        try:
            return {"due_kind": "FIXED", "due_on": date(year, month, day)}
        except ValueError as error:
            raise UserError(f"Thời hạn: không có ngày “{text}”.", code="no_such_day") from error
    if after := _AFTER.match(plain):
        return {"due_kind": "RELATIVE", "days_after": int(after.group(1)), "due_text": text[:120]}
    every = next((every for words, every in _ROUNDS if words in plain), None)
    if every is not None or "thuong xuyen" in plain:
        rounds = occurrence_days(every, ROUND_DAY, *span) if every else ()
        return {"due_kind": "RECURRING", "due_text": text[:120], "occurrences": rounds}
    return {"due_kind": "NONE", "due_text": text[:120]}


def unread(
    refused: Iterable[RefusedLine], more: Mapping[int, str], cells: Mapping[int, tuple[str, ...]]
) -> list[RefusedLine]:
    """All lines sent back: those that could not be read, and those that the plan refused."""
    added = [RefusedLine(line, cells[line], reason) for line, reason in more.items()]
    return sorted([*refused, *added], key=lambda one: one.line)
