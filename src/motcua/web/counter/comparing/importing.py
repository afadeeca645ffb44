"""Bringing the old archive in (nhập kho giấy) on a page: the sheet and its scans, how far it is, what came back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from motcua.areas.digitization import operations
from motcua.areas.digitization import queries as digitization
from motcua.areas.digitization.queries import ArchiveRunRow
from motcua.areas.dossiers.policy import DossierPolicy
from motcua.areas.people.queries import actor_of
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.links.files.archive import HEADS
from motcua.links.files.archive.waiting import lay_down
from motcua.links.files.headed import headed_bytes
from motcua.web.counter.comparing.views import HERE
from motcua.web.ui.desk import desk_unit
from motcua.web.ui.doors import only_if, reads_personal_data
from motcua.web.ui.figures import XLSX
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated
from motcua.web.ui.stored import stored

SHOWN = {"class": "govuk-file-upload"}


class ArchiveForm(forms.Form):
    """Archive form (nhập kho giấy): an index sheet, and a zip with the scans it names."""

    index = forms.FileField(
        label=gettext_lazy("Bảng kê"),
        help_text=gettext_lazy("Excel (.xlsx) hoặc CSV, mỗi dòng một tệp quét."),
        error_messages={"required": gettext_lazy("Xin chọn bảng kê .xlsx hoặc .csv.")},
        widget=forms.FileInput(attrs=SHOWN | {"accept": ".xlsx,.csv"}),
    )
    scans = forms.FileField(
        label=gettext_lazy("Tệp nén chứa tệp quét"),
        error_messages={"required": gettext_lazy("Xin chọn tệp .zip chứa các tệp quét.")},
        widget=forms.FileInput(attrs=SHOWN | {"accept": ".zip,application/zip"}),
    )

    def __init__(self, posted: Any = None, files: Any = None) -> None:
        super().__init__(posted, files)
        most = _("Tệp .zip, tối đa %(n)s MB một đợt; kho lớn hơn thì chia nhiều đợt.")
        self.fields["scans"].help_text = most % {"n": settings.UPLOAD_LIMIT // 1024**2}

    def asked(self, unit_id: int, account: Any, at: datetime) -> int | None:
        """The run that was asked for; None with the reason in the form where it was refused."""
        if not self.is_valid():
            return None
        index, scans = self.cleaned_data["index"], self.cleaned_data["scans"]
        try:
            place = lay_down(index.name, index.chunks(), scans.chunks())
        except UserError as refused:
            self.add_error("index", translated(refused.message))
            return None
        told = {"index_name": index.name, "place": place, "by": actor_of(account), "at": at}
        return operations.ask_archive_run(unit_id=unit_id, **told)


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(DossierPolicy.serve)
@once
def import_archive(request: HttpRequest) -> HttpResponse:
    """Import the archive (nhập kho giấy cũ): choose the files; the worker takes them in."""
    unit = desk_unit(request.user)
    form = ArchiveForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    if form.is_bound and (run := form.asked(unit.id, request.user, now())) is not None:
        return redirect("counter:archive_run", run)
    context = {"form": form, "unit": unit, "runs": digitization.archive_runs([unit.id])}
    return render(request, "counter/comparing/import.html", context | HERE)


def _run(request: HttpRequest, run_id: int) -> ArchiveRunRow:
    """A run of this desk's unit; otherwise it does not exist."""
    found = digitization.archive_run(run_id)
    if found is None or found.unit_id != desk_unit(request.user).id:
        raise Http404(_("Không có lượt nhập này."))
    return found


@require_safe
@only_if(DossierPolicy.serve)
def archive_run(request: HttpRequest, run_id: int) -> HttpResponse:
    """A run (lượt nhập kho giấy): asked again every two seconds while it goes on, then its account."""
    return render(request, "counter/comparing/run.html", {"run": _run(request, run_id)} | HERE)


@require_safe
@only_if(DossierPolicy.serve)
@reads_personal_data
def archive_rejects(request: HttpRequest, run_id: int) -> FileResponse:
    """The lines that came back (dòng trả lại) with their reasons, to be mended and brought again."""
    return stored(_run(request, run_id).rejects)


@require_safe
@only_if(DossierPolicy.serve)
def archive_sheet(request: HttpRequest) -> HttpResponse:
    """An empty index sheet (bảng kê mẫu)."""
    response = HttpResponse(headed_bytes(HEADS, (), sheet="Bảng kê"), content_type=XLSX)
    response["Content-Disposition"] = 'attachment; filename="bang-ke-kho-giay.xlsx"'
    return response
