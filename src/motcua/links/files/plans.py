"""Plans (kế hoạch) in workbooks: the columns of the template, and each line as a task or the reason why it is none."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_noop

from motcua.areas.organization import queries as organization
from motcua.areas.plans import queries as plans
from motcua.areas.plans.operations import PlannedTask
from motcua.kernel.errors import UserError
from motcua.kernel.fold import fold
from motcua.links.files.cells import Cells
from motcua.rules.sentences import Sentence
from motcua.rules.tasks import Every, occurrence_days

WHY = "Lý do sửa"
COLUMNS = ("Số", "Lĩnh vực", "Nhiệm vụ", "Sản phẩm", "Chủ trì", "Phối hợp", "Thời hạn", "Trọng số", WHY)
SPARE = ("Phối hợp", "Thời hạn", "Trọng số", WHY)
EXAMPLE = (
    "1", "Cải cách thủ tục hành chính", "Rà soát thủ tục hành chính", "Báo cáo rà soát", "", "", "28/06/2024", "1", "",
)  # fmt: skip
NOTES = (
    gettext_noop("Mỗi dòng là một nhiệm vụ; xóa dòng ví dụ trước khi nhập."),
    gettext_noop("Lĩnh vực: tên như trong kế hoạch. Phối hợp: nhiều đơn vị cách nhau dấu chấm phẩy."),
    gettext_noop("Thời hạn: 28/06/2024; hằng tháng, hằng quý, 6 tháng, hằng năm; “20 ngày sau khi …”; hoặc để trống."),
    gettext_noop(
        "Nhiệm vụ đã có số ấy: ghi như cũ thì không đổi gì; đổi lời văn, chủ trì, phối hợp, thời hạn thì cần "
        "“Lý do sửa”."
    ),
)
ROUND_DAY = 14  # reports close on the 14th
_DAY = re.compile(r"^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$")
_AFTER = re.compile(r"^(\d{1,3}) ngay sau\b")
_ROUNDS = (
    ("hang thang", Every.MONTH), ("hang quy", Every.QUARTER), ("6 thang", Every.HALF_YEAR),
    ("sau thang", Every.HALF_YEAR), ("hang nam", Every.YEAR),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PlanWords:
    """Plan words (từ dùng trong kế hoạch): areas and units as they are called on a day, and the years it spans."""

    areas: Mapping[str, str]
    units: organization.UnitIndex
    on: date
    span: tuple[date, date]


def plan_words(*, first_year: int, last_year: int, on: date) -> PlanWords:
    """The words (từ dùng) of a plan of some years, issued on a day."""
    areas = {fold(one.name): one.code for one in plans.reform_areas(on)}
    areas |= {fold(code): code for code in areas.values()}
    return PlanWords(areas, organization.index(), on, (date(first_year, 1, 1), date(last_year, 12, 31)))


def read_task(line: int, told: Sequence[str], *, words: PlanWords) -> PlannedTask:
    """Read a task (đọc dòng nhiệm vụ). Raises UserError."""
    cells = Cells.under(COLUMNS, told)
    cells.needed("Số")
    area = words.areas.get(fold(cells.words("Lĩnh vực")))
    if area is None:
        raise UserError(Sentence("Không có lĩnh vực “{area}”.", area=cells.words("Lĩnh vực")), code="unknown_area")
    partners = [name.strip() for name in cells.words("Phối hợp").split(";") if name.strip()]
    return PlannedTask(
        line=line,
        number=cells.whole("Số", 1, 9999) or 0,
        area_code=area,
        title=cells.needed("Nhiệm vụ", 500),
        product=cells.words("Sản phẩm", 500),
        lead_id=_unit(cells.words("Chủ trì"), words),
        partners=tuple(_unit(name, words) for name in partners),
        weight=cells.whole("Trọng số", 1, 100) or 1,
        reason=cells.words(WHY, 500),
        **_due(cells.words("Thời hạn"), words.span),
    )


def _unit(name: str, words: PlanWords) -> int:
    found = words.units.find(name, words.on)
    if found is None:
        raise UserError(
            Sentence("Không có đơn vị “{name}” vào ngày {on:%d/%m/%Y}.", name=name, on=words.on), code="unknown_unit"
        )
    return found.id


def _due(text: str, span: tuple[date, date]) -> dict[str, Any]:
    """A day, so many days after something, again and again, or what was written; only a day can be overdue."""
    plain = fold(text)
    if found := _DAY.match(text):
        day, month, year = map(int, found.groups())
        try:
            return {"due_kind": "FIXED", "due_on": date(year, month, day)}
        except ValueError as error:
            raise UserError(Sentence("Thời hạn: không có ngày “{text}”.", text=text), code="no_such_day") from error
    if after := _AFTER.match(plain):
        return {"due_kind": "RELATIVE", "days_after": int(after.group(1)), "due_text": text[:120]}
    every = next((every for words, every in _ROUNDS if words in plain), None)
    if every is not None or "thuong xuyen" in plain:
        rounds = occurrence_days(every, ROUND_DAY, *span) if every else ()
        return {"due_kind": "RECURRING", "due_text": text[:120], "occurrences": rounds}
    return {"due_kind": "NONE", "due_text": text[:120]}
