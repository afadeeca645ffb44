"""Listing (danh sách văn bản): documents as they were recorded, searched without diacritics, a page at a time."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from motcua.areas.documents.models import Document, Implementation, IssuerKind
from motcua.kernel.fold import fold
from motcua.kernel.paging import day_key, read_day_key

PAGE, CHOSEN = 50, 500


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
    reply_by: date | None = None
    register_id: int | None = None

    @property
    def key(self) -> str:
        """Where the next page begins."""
        return day_key(self.issued_on, self.id)

    @property
    def whole_number(self) -> str:
        """Number and symbol (số, ký hiệu) as they are written: 1203/UBND-NC of the State, 1203-CV/HU of the Party."""
        return ("-" if self.issuer_kind == IssuerKind.PARTY else "/").join(filter(None, (self.number, self.symbol)))


def document_row(found: Document) -> DocumentRow:
    """The row of a document."""
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
        reply_by=found.reply_by,
        register_id=found.register_id,
    )


def document(document_id: int) -> DocumentRow | None:
    """Document (văn bản) by its key, or None."""
    found = Document.objects.filter(pk=document_id).first()
    return document_row(found) if found else None


def documents_by_keys(keys: Collection[int]) -> list[DocumentRow]:
    """Documents by their keys (các văn bản theo khóa), the earliest first."""
    found = Document.objects.filter(pk__in=keys) if keys else Document.objects.none()
    return [document_row(one) for one in found.order_by("issued_on", "pk")]


def find(*, issuer_name: str, kind: str, number: str, issued_on: date, title: str = "") -> DocumentRow | None:
    """The document of that number, issuer and day; one without a number is known by its title."""
    known = Document.objects.filter(issuer_name=issuer_name, kind=kind, number=number, issued_on=issued_on)
    found = (known if number else known.filter(title=title)).order_by("pk").first()
    return document_row(found) if found else None


@dataclass(frozen=True, slots=True)
class DocumentFilters:
    """Document filters (bộ lọc văn bản): words without regard to diacritics, kind, kind of issuer."""

    words: str = ""
    kind: str = ""
    issuer_kind: str = ""


ALL = DocumentFilters()


def documents(
    *,
    seen: Collection[int] | None = None,
    filters: DocumentFilters = ALL,
    after: str = "",
    known_at: datetime | None = None,
) -> list[DocumentRow]:
    """Documents (các văn bản), the latest first, a page at a time; `after` is the key of the last row seen.

    `seen` are the units in whose registers one may look; common documents are in all of them. None is every.
    """
    chosen = Document.objects.order_by("-issued_on", "-pk")
    if seen is not None:
        chosen = chosen.filter(Q(register__isnull=True) | Q(register_id__in=seen))
    if known_at is not None:
        chosen = chosen.filter(recorded_at__lte=known_at)
    for word in fold(filters.words).split():
        chosen = chosen.filter(search_text__contains=word)
    told = {"kind": filters.kind, "issuer_kind": filters.issuer_kind}
    chosen = chosen.filter(**{name: value for name, value in told.items() if value})
    if place := read_day_key(after):
        day, key = place
        chosen = chosen.filter(Q(issued_on__lt=day) | Q(issued_on=day, pk__lt=key))
    return [document_row(found) for found in chosen[:PAGE]]


def documents_to_choose(seen: Collection[int] | None) -> list[DocumentRow]:
    """Documents to choose among (văn bản để chọn), the latest first, as far back as a list to choose from goes."""
    chosen = Document.objects.order_by("-issued_on", "-pk")
    if seen is not None:
        chosen = chosen.filter(Q(register__isnull=True) | Q(register_id__in=seen))
    return [document_row(found) for found in chosen[:CHOSEN]]


def implements(document_id: int) -> list[DocumentRow]:
    """What a document carries out (thi hành các văn bản), the earliest first."""
    steps = Implementation.objects.filter(document_id=document_id).select_related("implements")
    return [document_row(step.implements) for step in steps.order_by("implements__issued_on", "implements_id")]


def implemented_by(document_id: int) -> list[DocumentRow]:
    """What carries a document out (được thi hành bằng), the earliest first."""
    steps = Implementation.objects.filter(implements_id=document_id).select_related("document")
    return [document_row(step.document) for step in steps.order_by("document__issued_on", "document_id")]


def carried_out_chain(document_id: int) -> list[DocumentRow]:
    """The chain above a document (chuỗi văn bản cấp trên): what it carries out, what that carries out, and so on."""
    found: dict[int, DocumentRow] = {}
    level = [document_id]
    while level:
        steps = Implementation.objects.filter(document_id__in=level).select_related("implements")
        fresh = {one.implements_id: one.implements for one in steps if one.implements_id not in found}
        found |= {key: document_row(one) for key, one in sorted(fresh.items()) if key != document_id}
        level = [key for key in fresh if key != document_id]
    return list(found.values())
