"""A survey brought in by who appraises: one line per audience, as it is pasted from a worksheet."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from motcua.areas.parindex import operations, policy
from motcua.areas.parindex.operations import AudienceTold
from motcua.kernel.clock import now
from motcua.rules.satisfaction import OPTIONS
from motcua.web.office.administration.forms import Tried
from motcua.web.office.scoring.seeing import found_candidate
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.doors import only_for

CELLS = 3 + len(OPTIONS)


class SurveyForm(Tried):
    """Survey form (kết quả khảo sát): its name, its day, and a line per audience."""

    title = fields.line(gettext_lazy("Tên cuộc khảo sát"), longest=200)
    held_on = fields.day(gettext_lazy("Ngày khảo sát"))
    audiences = fields.words(
        gettext_lazy("Các nhóm được hỏi"),
        rows=4,
        help_text=gettext_lazy(
            "Mỗi nhóm một dòng, các ô cách nhau bằng dấu chấm phẩy hoặc dán từ Excel: tên nhóm; trọng số; phiếu "
            "phát ra; rất hài lòng; hài lòng; bình thường; không hài lòng; rất không hài lòng; không có ý kiến."
        ),
    )

    def clean_audiences(self) -> list[AudienceTold]:
        """Every line read, or which cannot be."""
        lines = [line for line in self.cleaned_data["audiences"].splitlines() if line.strip()]
        return [_audience(number, line) for number, line in enumerate(lines, start=1)]


def _audience(number: int, line: str) -> AudienceTold:
    cells = [cell.strip() for cell in line.replace("\t", ";").split(";")]
    try:
        counts = [int(cell or 0) for cell in cells[2:CELLS]]
        if len(cells) != CELLS or min(counts) < 0:
            raise ValueError(line)
        weight = Decimal(cells[1].replace(",", "."))
        if not 0 < weight <= 1:
            raise ValueError(line)
    except (ValueError, InvalidOperation) as error:
        told = _("Dòng %(number)s phải có đủ %(cells)s ô, trọng số lớn hơn 0 và không quá 1, phiếu là số nguyên.")
        raise forms.ValidationError(told % {"number": number, "cells": CELLS}) from error
    return AudienceTold(cells[0], weight, counts[0], dict(zip(OPTIONS, counts[1:], strict=True)))


@require_POST
@only_for(policy.may_see_scores)
def survey(request: HttpRequest, candidate_id: int, code: str) -> HttpResponse:
    """Survey (ghi kết quả khảo sát): the points of the criterion follow from the answers."""
    row, form = found_candidate(request, candidate_id), SurveyForm(request.POST)
    told: dict[str, Any] = {"candidate_id": row.id, "code": code, "account": request.user, "at": now()}
    if form.tried(operations.record_survey, **told):
        messages.success(request, _("Đã ghi kết quả khảo sát."), extra_tags="ok")
    for errors in form.errors.values():
        messages.error(request, " ".join(map(str, errors)), extra_tags="bad")
    return redirect("office:scoring_criterion", row.id, code)
