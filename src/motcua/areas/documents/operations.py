"""What is done with documents: they are recorded, and said to carry out one another."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction

from motcua.areas.documents.events import DocumentRecorded
from motcua.areas.documents.models import Document, DocumentKind, Implementation, IssuerKind
from motcua.kernel.bus import publish
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError


class DocumentKnown(UserError):
    """A document of that number, issuer and day stands in the register already."""

    def __init__(self) -> None:
        super().__init__(
            "Văn bản này đã có trong sổ (cùng nơi ban hành, loại, số và ngày); không ghi thêm lần nữa.",
            code="document_known",
        )


class ImplementsLaterDocument(UserError):
    """A document cannot carry out one that was issued after it."""

    def __init__(self) -> None:
        super().__init__(
            "Văn bản không thể thi hành một văn bản ban hành sau nó; xin xem lại ngày ban hành.",
            code="implements_later_document",
        )


class IssuedInTheFuture(UserError):
    """A document is recorded after it has been issued, not before."""

    def __init__(self) -> None:
        super().__init__(
            "Ngày ban hành ở tương lai; xin ghi văn bản khi đã được ban hành.", code="issued_in_the_future"
        )


@transaction.atomic
def record_document(
    *,
    issuer_name: str,
    issuer_kind: str,
    kind: str,
    issued_on: date,
    title: str,
    at: datetime,
    number: str = "",
    symbol: str = "",
    extract: str = "",
    issuer_id: int | None = None,
    implements: Sequence[int] = (),
) -> int:
    """Record a document (ghi nhận văn bản), and answer its key.

    Raises DocumentKnown, IssuedInTheFuture, ImplementsLaterDocument.
    """
    if issued_on > local_date(at):
        raise IssuedInTheFuture
    same = Document.objects.filter(issuer_name=issuer_name, kind=kind, number=number, issued_on=issued_on)
    if number and same.exists():
        raise DocumentKnown
    made = Document.objects.create(
        issuer_id=issuer_id,
        issuer_name=issuer_name,
        issuer_kind=IssuerKind(issuer_kind),
        kind=DocumentKind(kind),
        number=number,
        symbol=symbol,
        issued_on=issued_on,
        title=title,
        extract=extract,
        recorded_at=at,
    )
    for earlier in implements:
        link_documents(document_id=made.pk, implements_id=earlier, at=at)
    publish(DocumentRecorded(document_id=made.pk, at=at))
    return made.pk


@transaction.atomic
def link_documents(*, document_id: int, implements_id: int, at: datetime) -> None:
    """Link documents (nối văn bản): say that one carries out another. Raises ImplementsLaterDocument."""
    document = Document.objects.get(pk=document_id)
    if Document.objects.get(pk=implements_id).issued_on > document.issued_on:
        raise ImplementsLaterDocument
    Implementation.objects.get_or_create(document=document, implements_id=implements_id, defaults={"recorded_at": at})
