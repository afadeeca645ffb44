"""Returned (tệp Word đã sửa): it is read, weighed against what was written here since, and becomes a new version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import astuple, dataclass
from typing import Any

from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from motcua.areas.organization import queries as organization
from motcua.areas.reports.queries import DraftOrigin
from motcua.insight import reports
from motcua.insight.reports import Change, Exported, Returned
from motcua.kernel.errors import UserError
from motcua.links.files import text as text_files
from motcua.rules.periods import custom
from motcua.web.office.composing.forms import ReturnForm, kept_of
from motcua.web.office.composing.views import composers_only, page
from motcua.web.office.composing.work import Work, work, work_of
from motcua.web.ui.saying import translated

MAX_BYTES = 20 * 1024 * 1024
SALT, HELD = "motcua.report.returned", 6 * 3600


@dataclass(frozen=True, slots=True)
class Overwritten:
    """Overwritten (mục sẽ bị ghi đè): a section whose text here is newer than what the file was made from."""

    key: str
    heading: str
    here: str
    file: str


@require_POST
@composers_only
def take_back(request: HttpRequest, template: str) -> HttpResponse:
    """Take back (nhận lại tệp Word): the wording becomes a new version, changed figures are listed beside the right."""
    current = work_of(request, template)
    if "held" in request.POST:
        return _decided(request, current)
    form = ReturnForm(request.POST, request.FILES)
    found = _read(form, current) if form.is_valid() else None
    if found is None:
        return page(request, current, returning=form, status=422)
    if older := overwritten(found, current):
        asking = {"sections": older, "held": _held(found, older, current), "exported": found.exported}
        return page(request, current, asking=asking, status=409)
    return _written(request, current, found, after=current.number)


def overwritten(found: Returned, current: Work) -> list[Overwritten]:
    """The sections (các mục sẽ bị ghi đè) that say something here which the file never saw.

    A section that was empty when the file was made is not in it; the file says nothing of it, so it stays as it is.
    """
    exported = found.exported
    if (exported is None and not current.number) or (exported and exported.number == current.number):
        return []
    seen = exported is not None and exported.number < current.number
    begun = work(current.choice, current.template, number=exported.number).drafts if exported and seen else ()
    before = {each.key: _plain(each.text) for each in begun}
    return [
        Overwritten(each.key, each.heading, each.text, found.texts[each.key])
        for each in current.drafts
        if each.key in found.texts and _plain(each.text) not in (_plain(found.texts[each.key]), before.get(each.key))
    ]


def _plain(text: str) -> str:
    """A text whose blanks and empty lines make no difference."""
    return "\n".join(words for line in text.splitlines() if (words := " ".join(line.split())))


def _held(found: Returned, older: list[Overwritten], current: Work) -> str:
    """What was read, kept on the page until somebody decides; nobody can change it there."""
    told = {
        "report": reports.exported_of(current.report, current.number).told,
        "texts": dict(found.texts),
        "older": [each.key for each in older],
        "changes": [astuple(each) for each in found.changes],
        "lost": list(found.lost),
    }
    return signing.dumps(told, salt=SALT, compress=True)


def _decided(request: HttpRequest, current: Work) -> HttpResponse:
    """What was decided about a file from an older version: to write over the newer sections or to leave them."""
    try:
        told = signing.loads(request.POST["held"], salt=SALT, max_age=HELD)
    except signing.BadSignature as error:
        raise Http404 from error
    here = reports.exported_of(current.report, current.number).told.split()
    report, after = told["report"].split()[:-1], int(told["report"].split()[-1])
    if report != here[:-1]:
        raise Http404
    texts = told["texts"] | (_newer(current, told) if "overwrite" not in request.POST else {})
    found = Returned(texts, tuple(Change(*each) for each in told["changes"]), tuple(told["lost"]))
    return _written(request, current, found, after=after)


def _newer(current: Work, told: Mapping[str, Any]) -> dict[str, str]:
    """The sections that stay as they are here."""
    return {each.key: each.text for each in current.drafts if each.key in told["older"]}


def _written(request: HttpRequest, current: Work, found: Returned, *, after: int) -> HttpResponse:
    texts = {each.key: each.text for each in current.drafts} | dict(found.texts)
    issue = kept_of(current.report.issue)
    try:
        current.write(request, texts, issue, origin=DraftOrigin.RETURNED, after=after)
    except UserError as error:
        form = ReturnForm(request.POST, request.FILES)
        form.add_error(None, translated(error.message))
        return page(request, current, returning=form, status=409)
    return page(request, work_of(request, current.template), returned=found)


def _read(form: ReturnForm, current: Work) -> Returned | None:
    """What a file says; None, with the reason on the form, where it cannot be read as this very report."""
    upload = form.cleaned_data["file"]
    if upload.size > MAX_BYTES:
        form.add_error("file", _("Tệp lớn hơn 20 MB. Xin bớt hình trong tệp rồi thử lại."))
        return None
    content = upload.read()
    try:
        text_files.read_bytes(content, name="bao-cao.docx")
        content = text_files.takeable(content)
    except UserError as error:
        form.add_error("file", translated(error.message))
        return None
    found = reports.reread(content, current.report)
    if found.exported and not found.exported.same_report(reports.exported_of(current.report)):
        form.add_error("file", _of_another(found.exported))
    elif not any(found.texts.values()):
        form.add_error(
            "file", _("Không thấy mục nào của báo cáo này trong tệp. Xin chọn đúng tệp đã tải từ trang này.")
        )
    return None if form.errors else found


def _of_another(exported: Exported) -> str:
    """What a file of another report is told: whose it is, and where it may be taken back."""
    pack = reports.templates().get(exported.template)
    named = {unit.slug: unit.name for unit in organization.units()}
    return _(
        "Tệp này xuất từ “%(report)s” của %(unit)s, kỳ %(days)s, không phải báo cáo đang soạn. Xin mở đúng báo cáo ấy "
        "để nhận lại tệp, hoặc chọn tệp khác."
    ) % {
        "report": _(pack["name"]) if pack else exported.template,
        "unit": named.get(exported.unit, exported.unit),
        "days": custom(exported.start, exported.end).label,
    }
