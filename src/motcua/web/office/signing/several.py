"""Several results signed elsewhere (ký nhiều kết quả ở nơi khác): drafts downloaded together, brought back together."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from django import forms
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from motcua.areas.digitization.queries import content_of, stored_file
from motcua.areas.dossiers import operations
from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.queries.results import drafts_to_sign, open_draft
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.web.office.bulk.doing import Outcome
from motcua.web.office.casework.dossier import may_draft
from motcua.web.office.signing.forms import PDF_ONLY
from motcua.web.ui.desk import unit_ids_of
from motcua.web.ui.doors import reads_personal_data, staff_only
from motcua.web.ui.saying import translated

AT_ONCE, LOOKED_AT = 50, 500


class Several(forms.FileInput):
    """Several files at once (nhiều tệp một lần)."""

    allow_multiple_selected = True


class BroughtForm(forms.Form):
    """Brought form (các bản đã ký): the drafts as they were downloaded, each signed."""

    title = gettext_lazy("Các bản đã ký")
    signed = forms.FileField(
        label=gettext_lazy("Các tệp PDF đã ký"),
        help_text=gettext_lazy("Tối đa 50 tệp; giữ mã hồ sơ trong tên tệp như khi tải về."),
        widget=Several(attrs=PDF_ONLY | {"multiple": True}),
    )


@require_safe
@staff_only
@reads_personal_data
def drafts(request: HttpRequest) -> FileResponse:
    """The drafts chosen (các dự thảo đã chọn) as one zip, each under the number of its dossier."""
    numbers = dict.fromkeys(request.GET.getlist("pick")[:AT_ONCE])
    found = {number: content for number in numbers if (content := _draft(request, number)) is not None}
    if not found:
        raise Http404(_("Không có dự thảo nào được chọn."))
    name = "du-thao-cho-ky.zip"
    return FileResponse(_packed(found), as_attachment=True, filename=name, content_type="application/zip")


def _packed(found: dict[str, bytes]) -> io.BytesIO:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for number, content in found.items():
            archive.writestr(f"ky-{number}.pdf", content)
    packed.seek(0)
    return packed


def _draft(request: HttpRequest, number: str) -> bytes | None:
    """The bytes of a draft; None for what does not lie before who asks."""
    case, waiting = dossiers.case_file(number, account=request.user), open_draft(number)
    kept = stored_file(waiting.file_id) if case and may_draft(case) and waiting else None
    content = content_of(kept) if kept else None
    if content is None:
        return None
    with content:
        return content.read()


@require_POST
@staff_only
@reads_personal_data
def bring(request: HttpRequest) -> HttpResponse:
    """Bring back (nộp các bản đã ký): each is held against its own draft, so that one refusal stops no other."""
    rows = drafts_to_sign(unit_ids_of(request.user), limit=LOOKED_AT).rows
    numbers = sorted((one.number for one in rows), key=len, reverse=True)
    outcomes = [_taken(request, file, numbers) for file in request.FILES.getlist("signed")[:AT_ONCE]]
    done = sum(not one.refused for one in outcomes)
    context: dict[str, Any] = {"form": BroughtForm(), "outcomes": outcomes, "done": done, "section": "sign"}
    return render(request, "office/bulk/outcomes.html", context)


def _taken(request: HttpRequest, file: Any, numbers: list[str]) -> Outcome:
    """What became of a file; its name says whose draft it is, the longest number first."""
    number = next((one for one in numbers if one in file.name), None)
    if number is None:
        return Outcome(file.name, _("Tên tệp không có mã của hồ sơ nào đang chờ ký."), unknown=True)
    try:
        operations.take_signed(number=number, content=file.read(), account=request.user, at=now())
    except UserError as refused:
        return Outcome(number, translated(refused.message))
    return Outcome(number, "")
