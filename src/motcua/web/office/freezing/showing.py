"""Frozen figures on a page (con số đã chốt trên trang): the same component as live ones, with the mark of closing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua import insight
from motcua.insight import FrozenFigureRow, FrozenView, Marks
from motcua.insight.form_06a import FormRow
from motcua.rules.working_time import duration_vn
from motcua.web.ui.figures import SUBJECTS, Shown, opening
from motcua.web.ui.form_06a import form_table
from motcua.web.ui.saying import translated

SCOPES = {
    "own": gettext_lazy("riêng đơn vị này"),
    "children": gettext_lazy("các đơn vị cấp dưới trực tiếp"),
    "all": gettext_lazy("đơn vị này và cấp dưới trực tiếp"),
}


def shown_frozen(frozen_id: int, each: FrozenFigureRow, *, heading: str) -> Shown:
    """A frozen figure made ready for the figure component."""
    figure, thing = each.figure, _(each.figure.counted)
    count = figure.part if figure.whole is None else figure.whole
    side = "" if figure.whole is None else "?side=whole"
    address = reverse("office:frozen_figure", args=[frozen_id, each.position])
    return Shown(
        code=figure.code,
        count=figure.part,
        share=figure.share,
        words=_(figure.name),
        thing=thing,
        period=figure.period.label,
        unit=heading,
        opens=address + side,
        opening=opening(count, thing),
        marks=insight.marks_of(figure, sector=each.sector),
        duration="" if figure.amount is None else translated(duration_vn(figure.amount)),
        recorded=figure.recorded,
    )


def groups(view: FrozenView) -> list[tuple[str, list[Shown]]]:
    """The figures of a frozen period under their subjects; what was never counted is left out."""
    found: dict[str, list[Shown]] = {subject: [] for subject in SUBJECTS}
    for each in view.figures:
        subject = each.figure.code.partition(".")[0]
        if subject != "form_06a" and (each.figure.part or each.figure.whole):
            one = shown_frozen(view.row.id, each, heading=view.row.unit_name)
            found.setdefault(subject, []).append(one)
    return [(str(SUBJECTS.get(subject, subject)), shown) for subject, shown in found.items() if shown]


def frozen_form(view: FrozenView) -> dict[str, Any]:
    """Form II.06a as it was frozen."""
    kept = {(each.figure.code, each.sector): each for each in view.figures}

    def place(column: str, row: FormRow) -> tuple[str, Marks]:
        each = kept[f"form_06a.{column}", row.sector]
        address = reverse("office:frozen_figure", args=[view.row.id, each.position])
        return address, insight.marks_of(each.figure, sector=each.sector)

    rows: Iterable[FormRow] = view.form if len(view.form) > 1 else ()
    return {"table": form_table(rows, place), "identities": view.identities}
