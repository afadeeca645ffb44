"""Questions about documents, answered with frozen rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from motcua.areas.documents.models import Document, DocumentKind, Implementation, IssuerKind

__all__ = [
    "DocumentKind",
    "DocumentRow",
    "IssuerKind",
    "document",
    "documents",
    "find",
    "implemented_by",
    "implements",
]

PAGE = 50


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """Document row (dòng văn bản): one document as it was recorded."""

    id: int
    issuer_id: int | None
    issuer_name: str
    issuer_kind: str
    kind: str
    number: str
    symbol: str
    issued_on: date
    title: str
    extract: str
    label: str
    recorded_at: datetime

    @property
    def key(self) -> str:
        """Where the next page begins."""
        return f"{self.issued_on.isoformat()}|{self.id}"


def _row(found: Document) -> DocumentRow:
    return DocumentRow(
        id=found.pk,
        issuer_id=found.issuer_id,
        issuer_name=found.issuer_name,
        issuer_kind=found.issuer_kind,
        kind=found.kind,
        number=found.number,
        symbol=found.symbol,
        issued_on=found.issued_on,
        title=found.title,
        extract=found.extract,
        label=str(found),
        recorded_at=found.recorded_at,
    )


def document(document_id: int) -> DocumentRow | None:
    """Document (văn bản) by its key, or None."""
    found = Document.objects.filter(pk=document_id).first()
    return _row(found) if found else None


def find(*, issuer_name: str, kind: str, number: str, issued_on: date, title: str = "") -> DocumentRow | None:
    """The document of that number, issuer and day; one without a number is known by its title."""
    known = Document.objects.filter(issuer_name=issuer_name, kind=kind, number=number, issued_on=issued_on)
    found = (known if number else known.filter(title=title)).order_by("pk").first()
    return _row(found) if found else None


def documents(*, issuer_id: int | None = None, after: str = "", known_at: datetime | None = None) -> list[DocumentRow]:
    """Documents (các văn bản), the latest first, a page at a time; `after` is the key of the last row seen."""
    chosen = Document.objects.order_by("-issued_on", "-pk")
    if issuer_id is not None:
        chosen = chosen.filter(issuer_id=issuer_id)
    if known_at is not None:
        chosen = chosen.filter(recorded_at__lte=known_at)
    if after:
        day, _, key = after.partition("|")
        chosen = chosen.filter(Q(issued_on__lt=day) | Q(issued_on=day, pk__lt=int(key)))
    return [_row(found) for found in chosen[:PAGE]]


def implements(document_id: int) -> list[DocumentRow]:
    """What a document carries out (thi hành các văn bản), the earliest first."""
    steps = Implementation.objects.filter(document_id=document_id).select_related("implements")
    return [_row(step.implements) for step in steps.order_by("implements__issued_on", "implements_id")]


def implemented_by(document_id: int) -> list[DocumentRow]:
    """What carries a document out (được thi hành bằng), the earliest first."""
    steps = Implementation.objects.filter(implements_id=document_id).select_related("document")
    return [_row(step.document) for step in steps.order_by("document__issued_on", "document_id")]
