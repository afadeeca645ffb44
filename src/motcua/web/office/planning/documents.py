"""Documents (văn bản): the register, one entered by hand or read from a file, its paragraphs and attachments."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.areas.documents import operations, policy, queries
from motcua.areas.documents.queries import DocumentRow, ParagraphRow, ProposalRow
from motcua.areas.people.queries import actor_of
from motcua.areas.plans import queries as plans
from motcua.areas.plans.queries import TaskRow
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.links.files.documents import lines_of, propose
from motcua.web.office.planning.amending import amended
from motcua.web.office.planning.document_forms import (
    AttachForm,
    CarryForm,
    DocumentForm,
    LookForm,
    ReadForm,
    UncarryForm,
)
from motcua.web.office.planning.doors import today
from motcua.web.office.planning.seeing import SECTION, found, seen, writes
from motcua.web.ui.doors import only_for
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated
from motcua.web.ui.stored import stored

UNREAD = ("ocr_missing", "ocr_failed", "scan_unreadable", "file_kind_unknown", "file_empty")


@require_safe
@only_for(policy.may_read_documents)
def documents(request: HttpRequest) -> HttpResponse:
    """Documents (các văn bản), the latest first; those that wait to be confirmed above them."""
    form, records = LookForm(request.GET), policy.may_record_documents(request.user)
    rows = queries.documents(seen=seen(request), filters=form.filters(), after=request.GET.get("after", ""))
    units = policy.written_units(request.user, today=today())
    context = {
        "form": form,
        "rows": rows,
        "next": rows[-1].key if len(rows) == queries.PAGE else None,
        "records": records,
        "waiting": queries.proposals(units=units) if records else [],
    }
    return render(request, "office/planning/documents.html", context | SECTION)


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_record_documents)
@once
def new(request: HttpRequest) -> HttpResponse:
    """A new document (ghi văn bản): by hand; the form for a file stands beside it."""
    known = queries.documents_to_choose(seen(request))
    form = DocumentForm(request.POST or None, known)
    if request.method == "POST" and form.is_valid():
        unit = policy.register_unit(request.user)
        if form.tried(operations.record_document, register_id=unit, at=now()):
            messages.success(request, _("Đã ghi văn bản vào sổ."), extra_tags="ok")
            return redirect("office:documents")
    return render(
        request, "office/planning/document_new.html", {"form": form, "file": ReadForm(auto_id="read_%s")} | SECTION
    )


@require_POST
@only_for(policy.may_record_documents)
@once
def read(request: HttpRequest) -> HttpResponse:
    """Read a file (đọc từ tệp): a proposal is made of it, which a person confirms."""
    form = ReadForm(request.POST, request.FILES, auto_id="read_%s")
    if form.is_valid() and (made := _proposed(request, form)):
        return redirect("office:document_proposal", made)
    context = {"form": DocumentForm(None, queries.documents_to_choose(seen(request))), "file": form, "failed": form}
    return render(request, "office/planning/document_new.html", context | SECTION)


def _proposed(request: HttpRequest, form: ReadForm) -> int | None:
    """The key of the proposal; None, with the reason on the form, where the file is refused."""
    upload = cast(UploadedFile, form.cleaned_data["file"])
    name = upload.name or ""
    try:
        lines = lines_of(upload.read(), name=name)
        upload.seek(0)
        return operations.propose_document(
            file=cast(Any, upload),
            name=name,
            lines=lines,
            told=propose(lines),
            unit_id=policy.register_unit(request.user),
            by=actor_of(cast(Any, request.user)),
            at=now(),
        )
    except UserError as refused:
        form.add_error("file", translated(refused.message))
        return None


def _waiting(request: HttpRequest, proposal_id: int) -> ProposalRow:
    units = policy.written_units(request.user, today=today())
    row = queries.proposal(proposal_id, units=units)
    if row is None:
        raise Http404(_("Không có bản đọc này."))
    return row


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_record_documents)
@once
def proposal(request: HttpRequest, proposal_id: int) -> HttpResponse:
    """A proposal (bản đọc chờ xác nhận): corrected and confirmed."""
    row = _waiting(request, proposal_id)
    form = DocumentForm(request.POST or None, queries.documents_to_choose(seen(request)), row.told)
    by = actor_of(cast(Any, request.user))
    if request.method == "POST" and form.tried(_confirmed, proposal_id=row.id, by=by):
        messages.success(request, _("Đã ghi văn bản vào sổ, kèm tệp đã đọc."), extra_tags="ok")
        return redirect("office:documents")
    return render(request, "office/planning/document_proposal.html", {"form": form, "row": row} | SECTION)


def _confirmed(*, proposal_id: int, by: str, **document: Any) -> None:
    operations.confirm_proposal(proposal_id=proposal_id, document=document, by=by, at=now())


@require_POST
@only_for(policy.may_record_documents)
@once
def drop(request: HttpRequest, proposal_id: int) -> HttpResponse:
    """Drop a proposal (bỏ bản đọc) with its file."""
    operations.drop_proposal(proposal_id=_waiting(request, proposal_id).id, at=now())
    messages.success(request, _("Đã bỏ bản đọc; tệp không được giữ lại."), extra_tags="ok")
    return redirect("office:documents")


@require_safe
@only_for(policy.may_read_documents)
def document(request: HttpRequest, document_id: int) -> HttpResponse:
    """Document (một văn bản) with what it carries out, its paragraphs, its files."""
    return shown(request, found(request, document_id), AttachForm())


def shown(request: HttpRequest, row: DocumentRow, form: AttachForm, uncarry: UncarryForm | None = None) -> HttpResponse:
    """A document as it stands, with the form by which a file is added; `uncarry` is one that was refused."""
    followers, may, followed = queries.implemented_by(row.id), writes(request, row), queries.implements(row.id)
    context = {
        "row": row,
        "paragraphs": _with_tasks(row),
        "plans": plans.plans_of_documents([row.id, *(one.id for one in followers)]),
        "files": queries.attachments(row.id),
        "implements": followed,
        "implemented_by": followers,
        "mended": amended(row.id),
        "writes": may,
        "form": form,
        "carry": CarryForm(None, row, queries.documents_to_choose(seen(request))) if may else None,
        "uncarry": (uncarry or UncarryForm(None, followed)) if may and followed else None,
    }
    return render(request, "office/planning/document.html", context | SECTION)


def _with_tasks(row: DocumentRow) -> list[tuple[ParagraphRow, tuple[TaskRow, ...]]]:
    """The passages of a document, each with the tasks that carry it out."""
    passages = queries.paragraphs([row.id])
    known = plans.tasks_of_paragraphs([one.id for one in passages], as_of=today())
    return [(one, known.get(one.id, ())) for one in passages]


@require_POST
@only_for(policy.may_record_documents)
@once
def attach(request: HttpRequest, document_id: int) -> HttpResponse:
    """Attach (đính kèm): what can be read of the file is looked at for marks of secrets first."""
    row, form = found(request, document_id), AttachForm(request.POST, request.FILES)
    if not writes(request, row):
        raise PermissionDenied
    if form.is_valid() and _attached(request, row, form):
        messages.success(request, _("Đã đính kèm tệp."), extra_tags="ok")
        return redirect("office:document", row.id)
    return shown(request, row, form)


def _attached(request: HttpRequest, row: DocumentRow, form: AttachForm) -> bool:
    upload = cast(UploadedFile, form.cleaned_data["file"])
    name, by = upload.name or "", actor_of(cast(Any, request.user))
    try:
        lines = _readable(upload.read(), name)
        upload.seek(0)
        operations.attach_file(document_id=row.id, file=cast(Any, upload), name=name, lines=lines, by=by, at=now())
    except UserError as refused:
        form.add_error("file", translated(refused.message))
        return False
    return True


def _readable(content: bytes, name: str) -> list[str]:
    """The lines of a file; none where it is of a kind that bears no words we can read."""
    try:
        return lines_of(content, name=name)
    except UserError as error:
        if error.code in UNREAD:
            return []
        raise


@require_POST
@only_for(policy.may_record_documents)
@once
def carry(request: HttpRequest, document_id: int) -> HttpResponse:
    """Carry out (nối văn bản): say which earlier document this one carries out."""
    row = found(request, document_id)
    if not writes(request, row):
        raise PermissionDenied
    form = CarryForm(request.POST, row, queries.documents_to_choose(seen(request)))
    if form.tried(operations.link_documents, document_id=row.id, at=now()):
        messages.success(request, _("Đã nối hai văn bản."), extra_tags="ok")
    return redirect("office:document", row.id)


@require_POST
@only_for(policy.may_record_documents)
@once
def uncarry(request: HttpRequest, document_id: int) -> HttpResponse:
    """Unlink (gỡ nối văn bản): this document does not carry out that one, for a reason that is kept."""
    row = found(request, document_id)
    if not writes(request, row):
        raise PermissionDenied
    form = UncarryForm(request.POST, queries.implements(row.id))
    if form.tried(operations.unlink_documents, document_id=row.id, by=actor_of(cast(Any, request.user)), at=now()):
        messages.success(request, _("Đã gỡ nối hai văn bản; lý do được giữ."), extra_tags="ok")
        return redirect("office:document", row.id)
    return shown(request, row, AttachForm(), uncarry=form)


@require_POST
@only_for(policy.may_record_documents)
@once
def mark(request: HttpRequest, document_id: int, paragraph_id: int) -> HttpResponse:
    """Mark a paragraph (đánh dấu đoạn): it asks for something to be done, or it does not."""
    row = found(request, document_id)
    known = {one.id: one for one in queries.paragraphs([row.id])}
    if paragraph_id not in known:
        raise Http404(_("Không có đoạn này."))
    if not writes(request, row):
        raise PermissionDenied
    operations.mark_paragraph(paragraph_id=paragraph_id, asks=not known[paragraph_id].asks)
    return redirect("office:document", row.id)


@require_safe
@only_for(policy.may_read_documents)
def attachment(request: HttpRequest, document_id: int, attachment_id: int) -> HttpResponseBase:
    """An attachment (tệp kèm) as a download."""
    row = found(request, document_id)
    one = next((one for one in queries.attachments(row.id) if one.id == attachment_id), None)
    return stored(one.file if one else None)
