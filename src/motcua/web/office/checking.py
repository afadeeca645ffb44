"""The report checker (kiểm tra báo cáo): a text goes in, its wrong numbers come out beside the right ones."""

from __future__ import annotations

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from motcua.kernel.errors import UserError
from motcua.links.files import text as text_files
from motcua.rules import report_check
from motcua.web.office import marking
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.doors import staff_only
from motcua.web.ui.printed import WORD
from motcua.web.ui.saying import translated
from motcua.web.ui.standing import Badge

MAX_CHARACTERS = 400_000
MAX_BYTES = 20 * 1024 * 1024
VERDICTS = {
    "ok": ("in", _("Khớp")),
    "rounding": ("in", _("Khớp, làm tròn")),
    "wrong": ("late", _("Sai")),
    "truncated": ("soon", _("Cắt, không làm tròn")),
    "unbalanced": ("soon", _("Không cân")),
    "unclear_base": ("wait", _("Không rõ mẫu số")),
}

KINDS = {
    "V1": _("tỷ lệ"),
    "V2": _("tổng các phần"),
    "V3": _("các tỷ lệ cộng lại"),
    "V4": _("phần vượt tổng, tỷ lệ quá 100%"),
    "V5": _("cân đối"),
    "V6": _("nối kỳ"),
    "V7": _("phần trăm và điểm phần trăm"),
    "V8": _("lời và bảng"),
    "V9": _("kỳ báo cáo"),
    "V10": _("cùng chỉ tiêu ở hai chỗ"),
    "V11": _("cấp trên và cấp dưới"),
    "V12": _("tổng của bộ tiêu chí"),
    "V13": _("năm hoặc đơn vị khác"),
    "V14": _("làm tròn"),
}


class CheckForm(forms.Form):
    """Check form (bài cần kiểm tra): pasted text or one file."""

    text = forms.CharField(
        label=_("Dán nội dung báo cáo"),
        required=False,
        max_length=MAX_CHARACTERS,
        widget=fields.Lines(attrs={"class": "govuk-textarea", "rows": 14}),
    )
    file = forms.FileField(
        label=_("Hoặc chọn tệp"),
        required=False,
        help_text=_("Word (.docx), PDF, HTML, Markdown hoặc văn bản thuần; tối đa 20 MB. Tệp chỉ được đọc, không lưu."),
        widget=forms.FileInput(attrs={"class": "govuk-file-upload", "accept": ".txt,.md,.html,.htm,.docx,.pdf"}),
    )

    def clean(self) -> dict[str, object]:
        """Read what was given into a checked report. A file goes before pasted text."""
        cleaned = super().clean() or {}
        upload, pasted = cleaned.get("file"), str(cleaned.get("text") or "")
        if not upload and not pasted.strip() and not self.errors:
            raise forms.ValidationError(_("Chưa có gì để kiểm tra. Xin dán nội dung hoặc chọn một tệp."))
        if isinstance(upload, UploadedFile):
            cleaned["report"] = self._from_file(upload)
        elif not self.errors:
            cleaned["report"] = report_check.check(pasted)
        return cleaned

    def _from_file(self, upload: UploadedFile) -> report_check.Report | None:
        if (upload.size or 0) > MAX_BYTES:
            self.add_error("file", _("Tệp lớn hơn 20 MB. Xin tách nhỏ hoặc dán phần cần kiểm tra."))
            return None
        try:
            return report_check.check(text_files.read_bytes(upload.read(), name=upload.name or ""))
        except UserError as error:
            self.add_error("file", translated(error.message))
        return None


def _badge(verdict: str) -> Badge:
    tone, words = VERDICTS[verdict]
    return Badge(tone, str(words))


def _shown(report: report_check.Report) -> dict[str, object]:
    """What the page says of a checked report: findings first, then what agrees."""
    ordered = sorted(report.claims, key=lambda claim: (claim.verdict.agrees, claim.start))
    wrong = sum(claim.verdict == "wrong" for claim in report.claims)
    return {
        "report": report,
        "pieces": marking.pieces(report),
        "plain": marking.plain(report),
        "claims": [
            (claim, _badge(claim.verdict), KINDS.get(claim.kind, claim.kind), marking.sign(report, claim))
            for claim in ordered
        ],
        "notes": [(note, KINDS.get(note.kind, note.kind)) for note in report.notes],
        "wrong": wrong,
        "doubtful": len(report.findings) - wrong,
        "agreeing": len(report.claims) - len(report.findings),
    }


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only
def checker(request: HttpRequest) -> HttpResponse:
    """Report checker (kiểm tra báo cáo)."""
    posted = request.method == "POST"
    form = CheckForm(request.POST if posted else None, request.FILES if posted else None)
    context: dict[str, object] = {"form": form, "section": "checker"}
    if posted and form.is_valid():
        context |= _shown(form.cleaned_data["report"])
    return render(request, "office/checker.html", context)


@require_POST
@staff_only
def marked(request: HttpRequest) -> HttpResponse:
    """The checked text as a Word file with its findings marked."""
    form = CheckForm(request.POST)
    if not form.is_valid():
        return render(request, "office/checker.html", {"form": form, "section": "checker"}, status=422)
    response = HttpResponse(marking.docx(form.cleaned_data["report"]), content_type=WORD)
    response["Content-Disposition"] = 'attachment; filename="bao-cao-da-danh-dau.docx"'
    return response
