"""Keeping the rows (dòng phụ lục): an administrator mends a row, adds one or takes one out, with the reason."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from motcua import insight
from motcua.areas.people.queries import actor_of
from motcua.areas.reporting import operations, policy, queries
from motcua.areas.reporting.queries import AnnexRow, AnnexRows, FigureOrigin, Side
from motcua.insight.annex import checked
from motcua.kernel.clock import now
from motcua.web.office.administration.forms import Tried, in_words, select_field
from motcua.web.office.collecting.showing import with_names
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.doors import only_for
from motcua.web.ui.once import once

YES_NO = (("1", gettext_lazy("Có")), ("", gettext_lazy("Không")))


class RowForm(Tried):
    """Row form (sửa dòng phụ lục): one row as it shall stand; without its title it is taken out."""

    code = fields.line(gettext_lazy("Mã dòng"), longest=20)
    title = fields.line(
        gettext_lazy("Tên dòng"), required=False, help_text=gettext_lazy("Để trống thì bỏ dòng này khỏi phụ lục.")
    )
    measure = fields.line(gettext_lazy("Đơn vị tính"), longest=40, required=False)
    additive = select_field(gettext_lazy("Cộng được qua các kỳ"), YES_NO, required=False)
    origin = select_field(gettext_lazy("Nguồn"), in_words(FigureOrigin.choices))
    indicator = select_field(gettext_lazy("Chỉ tiêu, khi tính từ dữ liệu"), required=False)
    side = select_field(gettext_lazy("Vế"), (("", "—"), *in_words(Side.choices)), required=False)
    of = fields.line(gettext_lazy("Là phần của dòng"), longest=20, required=False)
    reason = fields.line(gettext_lazy("Căn cứ"), help_text=gettext_lazy("Số, ngày của văn bản, hoặc lý do sửa."))

    def __init__(self, posted: Any, *, annex: AnnexRows, initial: Any = None) -> None:
        super().__init__(posted, initial=initial)
        self.annex = annex
        named = [(code, f"{code} · {_(one.name)}") for code, one in insight.registry().items()]
        self.fields["indicator"].choices = [("", "—"), *named]  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """All rows as they stand afterwards. Raises UserError where one names what does not exist."""
        said = dict(self.cleaned_data)
        reason, said["additive"] = said.pop("reason"), bool(said["additive"])
        if said["origin"] != FigureOrigin.COMPUTED:
            said |= {"indicator": "", "side": ""}
        elif not said["side"]:
            said["side"] = Side.PART.value
        row, rows = AnnexRow(**said), list(self.annex.rows)
        place = next((n for n, one in enumerate(rows) if one.code == row.code), len(rows))
        rows[place : place + 1] = [row] if row.title else []
        told = AnnexRows(tuple(rows), self.annex.version, reason, False, self.annex.number)
        return {"rows": checked(told).rows, "reason": reason, "after": self.annex.number}


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_keep_rows)
@once
def annex(request: HttpRequest) -> HttpResponse:
    """The rows (dòng phụ lục thống kê) in force, who changed them, and the form that mends one."""
    found, posted = queries.annex(), request.POST if request.method == "POST" else None
    chosen = next((row for row in found.rows if row.code == request.GET.get("dong")), None)
    form = RowForm(posted, annex=found, initial=chosen.kept() if chosen else None)
    if posted and form.tried(operations.revise_annex, by=actor_of(request.user), at=now()):  # type: ignore[arg-type]
        messages.success(request, _("Đã lưu dòng phụ lục; các đợt mở từ nay dùng bản này."), extra_tags="ok")
        return redirect("office:annex")
    context = {"annex": found, "editions": with_names(queries.editions()), "form": form, "section": "rounds"}
    context["origins"] = dict(in_words(FigureOrigin.choices))
    return render(request, "office/collecting/annex.html", context)
