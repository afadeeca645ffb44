"""Told values (giá trị được báo): a percentage that no record is counted for, shown as what it is.

What is counted from records is a figure and has its own component. What is left is a value that somebody told, a score
out of a maximum, or a level that the law sets: it says so, and leads to where it was told.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy

from motcua.rules.figures import EMPTY, Share, format_vn

KINDS = {
    "progress": gettext_lazy("tiến độ do người thực hiện báo"),
    "weighed": gettext_lazy("gộp từ tiến độ được báo, theo trọng số"),
    "score": gettext_lazy("điểm đạt được trên điểm tối đa"),
    "scoring": gettext_lazy("lý do chấm điểm, từ số đã khai hoặc lời người chấm"),
    "survey": gettext_lazy("tính từ phiếu khảo sát đã nhập"),
    "authorship": gettext_lazy("tỷ lệ đóng góp do tác giả khai"),
    "reading": gettext_lazy("số đo giữ lại lúc đo, mở ra số liệu của kỳ đó"),
    "likeness": gettext_lazy("so lời văn với sáng kiến trước"),
    "reduction": gettext_lazy("mức giảm theo văn bản"),
}
Value = int | Decimal | Share | str | None


@dataclass(frozen=True, slots=True)
class Told:
    """Told value (giá trị được báo): of which kind, the percentage, where it comes from; "" on the page itself.

    A text is a sentence that holds percentages, such as why a criterion got its points.
    """

    kind: str
    value: Value
    opens: str = ""

    def __html__(self) -> SafeString:
        """The value as it stands on a page, with what it is and the way to where it was told."""
        says = str(KINDS[self.kind])
        inside = percent_text(self.value)
        if not isinstance(self.value, str):
            inside = format_html('{}<span class="govuk-visually-hidden"> ({})</span>', inside, says)
        if self.opens:
            return format_html(
                '<a class="told" data-told="{}" title="{}" href="{}">{}</a>', self.kind, says, self.opens, inside
            )
        return format_html('<span class="told" data-told="{}" title="{}">{}</span>', self.kind, says, inside)

    def __str__(self) -> str:
        return self.__html__()  # templates ask for the text of a value first


def percent_text(value: Value) -> str:
    """A percentage in letters (phần trăm bằng chữ số), for papers and choices, which no element can stand in."""
    if isinstance(value, str):
        return value or EMPTY
    if isinstance(value, Share):
        return value.text
    return EMPTY if value is None else f"{format_vn(value)}%"
