"""Recording (ghi nhận văn bản): documents enter the register with their paragraphs, and carry out one another."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.documents.events import DocumentRecorded
from motcua.areas.documents.models import Document, DocumentKind, DocumentParagraph, Implementation, IssuerKind
from motcua.kernel.bus import publish
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.kernel.fold import fold
from motcua.rules.secrecy import secret_mark
from motcua.rules.sentences import Sentence


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


class SecretDocument(UserError):
    """A document that bears a mark of state secrets is not taken in, and nothing of it is kept."""

    def __init__(self, mark: str) -> None:
        super().__init__(
            Sentence(
                "Văn bản có dấu “{mark}” nên không được đưa vào đây; hệ thống không giữ lại tệp hay nội dung "
                "nào. Xin quản lý văn bản này theo quy định về bảo vệ bí mật nhà nước.",
                mark=mark,
            ),
            code="secret_document",
        )


class RepliedBeforeIssued(UserError):
    """An answer is asked for after the document was issued."""

    def __init__(self) -> None:
        super().__init__("Hạn trả lời đứng trước ngày ban hành; xin xem lại.", code="replied_before_issued")


def refuse_secret(*, lines: Sequence[str]) -> None:
    """Refuse a secret (từ chối văn bản mật) by the marks its lines bear. Raises SecretDocument."""
    if mark := secret_mark(lines):
        raise SecretDocument(mark)


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
    paragraphs: Sequence[str] = (),
    reply_by: date | None = None,
    register_id: int | None = None,
) -> int:
    """Record a document (ghi nhận văn bản) with its paragraphs, and answer its key. Raises SecretDocument,
    DocumentKnown, IssuedInTheFuture, RepliedBeforeIssued, ImplementsLaterDocument."""
    told = [text for one in paragraphs if (text := one.strip())]
    refuse_secret(lines=[f"{number} {symbol}", title, *extract.splitlines(), *told])
    refuse_days(issued_on, reply_by, local_date(at))
    _refuse_known(number, issuer_name=issuer_name, kind=kind, issued_on=issued_on)
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
        reply_by=reply_by,
        register_id=register_id,
        search_text=found_by(kind, number, symbol, issuer_name, title, extract, *told),
        recorded_at=at,
    )
    _follow(made.pk, told, implements, at)
    return made.pk


def refuse_days(issued_on: date, reply_by: date | None, today: date) -> None:
    """Refuse days (từ chối ngày không hợp lý) that no document bears. Raises RepliedBeforeIssued, IssuedInTheFuture."""
    if reply_by is not None and reply_by < issued_on:
        raise RepliedBeforeIssued
    if issued_on > today:
        raise IssuedInTheFuture


def _refuse_known(number: str, **same: Any) -> None:
    if number and Document.objects.filter(number=number, **same).exists():
        raise DocumentKnown


def found_by(kind: str, *words: str) -> str:
    """The words a document is found by, without diacritics."""
    return fold(" ".join((DocumentKind(kind).label, *words)))


def _follow(document_id: int, paragraphs: Sequence[str], implements: Sequence[int], at: datetime) -> None:
    """The passages of a document, what it carries out, and the news of it."""
    DocumentParagraph.objects.bulk_create(
        DocumentParagraph(document_id=document_id, number=place, text=text)
        for place, text in enumerate(paragraphs, start=1)
    )
    for earlier in implements:
        link_documents(document_id=document_id, implements_id=earlier, at=at)
    publish(DocumentRecorded(document_id=document_id, at=at))


@transaction.atomic
def link_documents(*, document_id: int, implements_id: int, at: datetime) -> None:
    """Link documents (nối văn bản): say that one carries out another. Raises ImplementsLaterDocument."""
    document = Document.objects.get(pk=document_id)
    if Document.objects.get(pk=implements_id).issued_on > document.issued_on:
        raise ImplementsLaterDocument
    Implementation.objects.get_or_create(document=document, implements_id=implements_id, defaults={"recorded_at": at})


@transaction.atomic
def mark_paragraph(*, paragraph_id: int, asks: bool) -> None:
    """Mark a paragraph (đánh dấu đoạn): whether it asks for something to be done, so that coverage counts it."""
    DocumentParagraph.objects.filter(pk=paragraph_id).update(asks=asks)
