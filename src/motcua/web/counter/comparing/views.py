"""Comparing: the scans that wait, one with its pages beside the form, its pictures, and reading it once more."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.areas.digitization import operations
from motcua.areas.digitization import queries as digitization
from motcua.areas.digitization.queries import PaperScanRow
from motcua.areas.dossiers.policy import DossierPolicy
from motcua.areas.people import queries as people
from motcua.kernel.clock import now
from motcua.kernel.ports.text_recognition import recogniser
from motcua.web.counter.comparing.forms import CompareForm
from motcua.web.ui.desk import desk_unit
from motcua.web.ui.doors import only_if, reads_personal_data
from motcua.web.ui.dossier import PREVIEWED
from motcua.web.ui.narrowing import SCAN_ORDERS, key_of, order_of, words_of
from motcua.web.ui.once import once
from motcua.web.ui.stored import stored

MOST = 30
HERE = {"section": "desk", "room": "compare"}


@require_safe
@only_if(DossierPolicy.serve)
@reads_personal_data
def to_compare(request: HttpRequest) -> HttpResponse:
    """Scans to compare (bản quét chờ đối chiếu) at this desk, the longest waiting first."""
    unit, text, order = desk_unit(request.user), words_of(request.GET), order_of(request.GET, SCAN_ORDERS)
    asked: dict[str, Any] = {"text": text, "newest": order == "newest", "after": key_of(request.GET)}
    found = digitization.to_check([unit.id], **asked, limit=MOST + 1)
    context = {"text": text, "order": order, "orders": SCAN_ORDERS, "unit": unit, "rows": found[:MOST]}
    context |= {
        "count": digitization.counted_to_check([unit.id]),
        "next": found[MOST - 1].scan.id if len(found) > MOST else None,
        "lacks": recogniser().lacks(),
    }
    return render(request, "counter/comparing/list.html", context | HERE)


def _scan(request: HttpRequest, scan_id: int) -> PaperScanRow:
    """A scan that this desk compares; otherwise it does not exist."""
    found = digitization.scan(scan_id)
    if found is None or found.unit_id != desk_unit(request.user).id:
        raise Http404(_("Không có bản quét này."))
    return found


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(DossierPolicy.serve)
@reads_personal_data
@once
def compare(request: HttpRequest, scan_id: int) -> HttpResponse:
    """Compare (đối chiếu): the pages beside the form; after it the next scan that waits."""
    scan = _scan(request, scan_id)
    form = CompareForm(request.POST if request.method == "POST" else None, scan=scan)
    if request.method == "POST" and form.do(request.user, now()):
        messages.success(request, _("Đã ghi kết quả đối chiếu."), extra_tags="ok")
        following = digitization.next_to_check([scan.unit_id or 0], after=scan_id)
        return redirect("counter:compare", following) if following else redirect("counter:to_compare")
    return render(request, "counter/comparing/compare.html", _shown(scan) | {"form": form} | HERE)


def _shown(scan: PaperScanRow) -> dict[str, Any]:
    """What the page shows beside the form: pages, what was read, what it is like, and who compared it."""
    read = digitization.recognition_of(scan.source_id or scan.file.id)
    same, alike = digitization.scans_like(scan)
    checks = digitization.checks_of(scan.id)
    by = people.names_of(ids=[], usernames={one.checked_by.removeprefix("account:") for one in checks})
    return {
        "scan": scan,
        "who": people.applicant(scan.applicant_id),
        "archived": digitization.archived_as(scan.id),
        "read": read,
        "pages": digitization.pages_of(read.id) if read else [],
        "previewed": scan.file.mime in PREVIEWED,
        "is_picture": scan.file.mime.startswith("image/"),
        "same": same,
        "alike": alike,
        "checks": [(one, by.get(one.checked_by.removeprefix("account:"), one.checked_by)) for one in checks],
        "may_read": recogniser().lacks() == (),
    }


@require_safe
@only_if(DossierPolicy.serve)
def progress(request: HttpRequest, scan_id: int) -> HttpResponse:
    """Progress (tiến độ nhận dạng chữ): asked every two seconds, so it says nothing of whose paper it is."""
    scan = _scan(request, scan_id)
    read = digitization.recognition_of(scan.source_id or scan.file.id)
    return render(request, "counter/comparing/progress.html", {"scan": scan, "read": read})


@require_safe
@only_if(DossierPolicy.serve)
@reads_personal_data
def page_picture(request: HttpRequest, scan_id: int, number: int) -> FileResponse:
    """The picture of one page (ảnh trang) of a scan."""
    scan = _scan(request, scan_id)
    read = digitization.recognition_of(scan.source_id or scan.file.id)
    pages = digitization.pages_of(read.id) if read else []
    return stored(next((one.picture for one in pages if one.number == number), None), shown=True)


@require_safe
@only_if(DossierPolicy.serve)
@reads_personal_data
def copy_file(request: HttpRequest, scan_id: int) -> FileResponse:
    """The copy itself (tệp bản số hóa): shown where a browser can, else downloaded."""
    return stored(_scan(request, scan_id).file, shown=True)


@require_POST
@only_if(DossierPolicy.serve)
@once
def read_again(request: HttpRequest, scan_id: int) -> HttpResponse:
    """Read again (nhận dạng chữ lại), as when the programs have come since."""
    scan = _scan(request, scan_id)
    if operations.ask_recognition(file_id=scan.source_id or scan.file.id, at=now()) is not None:
        messages.success(request, _("Đã giao nhận dạng chữ; xong thì trang này hiện chữ."), extra_tags="ok")
    return redirect("counter:compare", scan_id)
