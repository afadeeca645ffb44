"""Definitions of indicators (định nghĩa chỉ tiêu): a public page for each, with examples and where it is used."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from motcua import insight
from motcua.insight import Indicator
from motcua.insight.definitions import examples, history, set_of, uses_of
from motcua.kernel.errors import UserError
from motcua.web.ui.figures import SUBJECTS
from motcua.web.ui.saying import translated

STANDINGS = {"part": _("Tính"), "whole": _("Chỉ vào mẫu số"), "none": _("Không tính")}
BASES = {
    "competent": _("Đơn vị có thẩm quyền giải quyết"),
    "received_by": _("Đơn vị tiếp nhận"),
    "leading": _("Đơn vị chủ trì"),
}
NATURES = {
    "additive": _("Cộng được qua các kỳ"),
    "stock": _("Số tại ngày cuối kỳ, không cộng qua các kỳ"),
}


@require_safe
def indicators(request: HttpRequest) -> HttpResponse:
    """Every indicator (danh mục chỉ tiêu), set by set."""
    every = list(insight.registry().values())
    sets = [(name, [each for each in every if set_of(each.code) == code]) for code, name in SUBJECTS.items()]
    return render(request, "portal/transparency/indicators.html", {"section": "figures", "sets": sets})


@require_safe
def indicator(request: HttpRequest, code: str) -> HttpResponse:
    """One indicator (một chỉ tiêu): what it says, its boundary, examples, law, validity and uses."""
    try:
        found = insight.indicator(code)
    except UserError as error:
        raise Http404(translated(error.message)) from error
    return render(request, "portal/transparency/indicator.html", _indicator(found))


def _indicator(found: Indicator) -> dict[str, Any]:
    """What the page of an indicator shows."""
    return {
        "section": "figures",
        "indicator": found,
        "basis": BASES[found.basis],
        "nature": NATURES[found.nature],
        "examples": [(one.name, STANDINGS[one.standing]) for one in examples(found)],
        "uses": uses_of(found.code),
        "versions": history(found),
    }
