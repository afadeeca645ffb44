"""Amending (sửa văn bản đã ghi): the register is mended with a reason; what it said before is kept."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Max, Min

from motcua.areas.documents.events import DocumentAmended
from motcua.areas.documents.models import (
    Document,
    DocumentAmendment,
    DocumentKind,
    DocumentParagraph,
    Implementation,
    IssuerKind,
)
from motcua.areas.documents.operations.recording import (
    DocumentKnown,
    ImplementsLaterDocument,
    found_by,
    refuse_days,
    refuse_secret,
)
from motcua.kernel.bus import publish
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.kernel.taking_in import apart, kept

KNOWN_BY = ("issuer_name", "issuer_kind", "kind", "number", "issued_on")


@transaction.atomic
def amend_document(
    *,
    document_id: int,
    kind: str,
    number: str,
    symbol: str,
    issued_on: date,
    issuer_kind: str,
    issuer_name: str,
    title: str,
    extract: str,
    reply_by: date | None,
    reason: str,
    by: str,
    at: datetime,
) -> int:
    """Amend a document (sửa văn bản) in the register, and answer the key of the amendment. Raises SecretDocument,
    DocumentKnown, IssuedInTheFuture, RepliedBeforeIssued, ImplementsLaterDocument, UserError `reason_missing`,
    `title_missing`, `amendment_empty`, or of whoever relies on the document as it is known."""
    told = {
        "kind": DocumentKind(kind).value, "number": number.strip(), "symbol": symbol.strip(), "issued_on": issued_on,
        "issuer_kind": IssuerKind(issuer_kind).value, "issuer_name": issuer_name.strip(), "title": title.strip(),
        "extract": extract.strip(), "reply_by": reply_by,
    }  # fmt: skip
    found = Document.objects.select_for_update().get(pk=document_id)
    changed = apart(told, found)
    _refuse(found, told, changed, reason, local_date(at))
    made = DocumentAmendment.objects.create(
        document=found,
        was=kept({name: getattr(found, name) for name in changed}),
        now=kept(changed),
        reason=reason.strip(),
        amended_by=by,
        recorded_at=at,
    )
    _set(found, changed)
    known_by = any(name in changed for name in KNOWN_BY)
    publish(DocumentAmended(document_id=found.pk, amendment_id=made.pk, known_by=known_by, at=at))
    return made.pk


@transaction.atomic
def unlink_documents(*, document_id: int, implements_id: int, reason: str, by: str, at: datetime) -> int:
    """Unlink documents (gỡ nối văn bản) that were linked by mistake, and answer the key of the amendment that keeps
    what was linked, who took it off and why. Raises UserError `reason_missing`, `not_linked`."""
    if not reason.strip():
        raise UserError("Xin ghi lý do gỡ.", code="reason_missing")
    links = Implementation.objects.select_for_update(of=("self",)).select_related("implements")
    one = links.filter(document_id=document_id, implements_id=implements_id).first()
    if one is None:
        raise UserError("Hai văn bản không còn nối với nhau.", code="not_linked")
    made = DocumentAmendment.objects.create(
        document_id=document_id,
        was={"implements": f"{one.implements}: {one.implements.title}"},
        now={"implements": ""},
        reason=reason.strip(),
        amended_by=by,
        recorded_at=at,
    )
    one.delete()
    return made.pk


def _refuse(found: Document, told: Mapping[str, Any], changed: Mapping[str, Any], reason: str, today: date) -> None:
    if not reason.strip():
        raise UserError("Xin ghi lý do sửa.", code="reason_missing")
    if not told["title"] or not told["issuer_name"]:
        raise UserError("Văn bản cần có nơi ban hành và trích yếu.", code="title_missing")
    if not changed:
        raise UserError("Chưa có gì khác với sổ: xin sửa ít nhất một mục.", code="amendment_empty")
    refuse_secret(lines=[f"{told['number']} {told['symbol']}", told["title"], *told["extract"].splitlines()])
    refuse_days(told["issued_on"], told["reply_by"], today)
    _refuse_order(found.pk, told["issued_on"])
    same = {name: told[name] for name in ("issuer_name", "kind", "number", "issued_on")}
    if told["number"] and Document.objects.filter(**same).exclude(pk=found.pk).exists():
        raise DocumentKnown


def _refuse_order(document_id: int, issued_on: date) -> None:
    """A document carries out earlier ones, and is carried out by later ones."""
    above = Implementation.objects.filter(document_id=document_id).aggregate(day=Max("implements__issued_on"))["day"]
    below = Implementation.objects.filter(implements_id=document_id).aggregate(day=Min("document__issued_on"))["day"]
    if (above and above > issued_on) or (below and below < issued_on):
        raise ImplementsLaterDocument


def _set(found: Document, changed: Mapping[str, Any]) -> None:
    """What holds from now on, and the words it is found by."""
    for name, value in changed.items():
        setattr(found, name, value)
    passages = DocumentParagraph.objects.filter(document=found).order_by("number").values_list("text", flat=True)
    found.search_text = found_by(
        found.kind, found.number, found.symbol, found.issuer_name, found.title, found.extract, *passages
    )
    found.save()
