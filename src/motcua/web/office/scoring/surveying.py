"""A survey brought in by who appraises: one line per audience, as it is pasted from a worksheet."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.areas.parindex.operations import AudienceTold
from motcua.rules.satisfaction import OPTIONS
from motcua.web.office.administration.forms import Tried
from motcua.web.ui.acts.forms import fields

CELLS = 3 + len(OPTIONS)
COUNT = fields.Whole(required=False, min_value=0)


class SurveyForm(Tried):
    """Survey form (kết quả khảo sát): its name, its day, and a line per audience."""

    title = fields.line(gettext_lazy("Tên cuộc khảo sát"), longest=200)
    held_on = fields.day(gettext_lazy("Ngày khảo sát"))
    audiences = fields.words(
        gettext_lazy("Các nhóm được hỏi"),
        rows=4,
        help_text=gettext_lazy(
            "Mỗi nhóm một dòng, các ô cách nhau bằng dấu chấm phẩy hoặc dán từ Excel: tên nhóm; trọng số (0,6 hoặc "
            "60%); phiếu phát ra; rất hài lòng; hài lòng; bình thường; không hài lòng; rất không hài lòng; "
            "không có ý kiến."
        ),
    )

    def __init__(self, posted: Any = None, *, again: bool = False) -> None:
        super().__init__(posted)
        if again:
            self.fields["reason"] = fields.line(_("Lý do ghi lại"), longest=500, required=False)
        self.fields["audiences"].strip = False  # type: ignore[attr-defined]  # an empty last cell ends in a tab

    def clean_audiences(self) -> list[AudienceTold]:
        """Every line read, or which cannot be."""
        lines = [line for line in self.cleaned_data["audiences"].splitlines() if line.strip()]
        return [_audience(number, line) for number, line in enumerate(lines, start=1)]


def _audience(number: int, line: str) -> AudienceTold:
    cells = [cell.strip() for cell in line.replace("\t", ";").split(";")]
    try:
        counts = [COUNT.clean(cell) or 0 for cell in cells[2:CELLS]]
        if len(cells) != CELLS:
            raise ValueError(line)
        weight = _weight(cells[1])
    except (ValueError, InvalidOperation, forms.ValidationError) as error:
        told = _("Dòng %(number)s phải có đủ %(cells)s ô, trọng số như 0,6 hoặc 60%%, phiếu là số nguyên.")
        raise forms.ValidationError(told % {"number": number, "cells": CELLS}) from error
    return AudienceTold(cells[0], weight, counts[0], dict(zip(OPTIONS, counts[1:], strict=True)))


def _weight(typed: str) -> Decimal:
    """A weight as a part of one; more than one is told in a hundred. Raises ValueError, InvalidOperation."""
    number = Decimal(typed.removesuffix("%").strip().replace(",", "."))
    weight = number / 100 if typed.endswith("%") or number > 1 else number
    if not 0 < weight <= 1:
        raise ValueError(typed)
    return weight
